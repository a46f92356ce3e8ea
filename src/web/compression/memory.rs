//! Memory of the encoder, kept by each thread from one answer to the next: a page needs half a megabyte, which the allocator
//! would give back to the system and ask for anew each time.

use std::any::{Any, TypeId};
use std::cell::RefCell;
use std::collections::HashMap;

use brotli::enc::BrotliAlloc;
use brotli::{Allocator, SliceWrapper, SliceWrapperMut};

/// Slices of one kind kept by a thread; the encoder holds about a dozen at once.
const KEPT: usize = 16;
/// Longer slices, in bytes, are given back: a page of usual length needs none.
const LONGEST: usize = 512 * 1024;

/// Free slices by the kind of what is in them; each is a `Vec` of that kind.
type Free = HashMap<TypeId, Vec<Box<dyn Any>>>;

thread_local! {
    static FREE: RefCell<Free> = RefCell::default();
}

/// Lends slices that this thread has used before.
#[derive(Debug, Default, Clone, Copy)]
pub(super) struct KeptMemory;

/// A slice lent to the encoder; the thread has it again once it is dropped.
#[derive(Debug, Default)]
pub(super) struct Lent<T: 'static>(Vec<T>);

impl<T: 'static> SliceWrapper<T> for Lent<T> {
    fn slice(&self) -> &[T] {
        &self.0
    }
}

impl<T: 'static> SliceWrapperMut<T> for Lent<T> {
    fn slice_mut(&mut self) -> &mut [T] {
        &mut self.0
    }
}

impl<T: 'static> Drop for Lent<T> {
    fn drop(&mut self) {
        let cells = std::mem::take(&mut self.0);
        let bytes = cells.capacity() * size_of::<T>();
        if bytes == 0 || bytes > LONGEST {
            return;
        }
        let _ended = FREE.try_with(|free| {
            let mut free = free.borrow_mut();
            let kind = free.entry(TypeId::of::<T>()).or_default();
            if kind.len() < KEPT {
                kind.push(Box::new(cells));
            }
        });
    }
}

impl<T: Clone + Default + 'static> Allocator<T> for KeptMemory {
    type AllocatedMemory = Lent<T>;

    fn alloc_cell(&mut self, len: usize) -> Lent<T> {
        if len == 0 {
            return Lent(Vec::new());
        }
        let mut cells = kept(len);
        cells.clear();
        cells.resize(len, T::default());
        Lent(cells)
    }

    fn free_cell(&mut self, lent: Lent<T>) {
        drop(lent);
    }
}

impl BrotliAlloc for KeptMemory {}

/// A slice with room for `len`, the smallest there is; its length and what is in it are of no matter.
fn kept<T: 'static>(len: usize) -> Vec<T> {
    let found = FREE.try_with(|free| {
        let mut free = free.borrow_mut();
        let kind = free.get_mut(&TypeId::of::<T>())?;
        let room = |cells: &dyn Any| {
            cells.downcast_ref::<Vec<T>>().map(Vec::capacity).filter(|capacity| *capacity >= len)
        };
        let rooms = kind.iter().enumerate().filter_map(|(place, cells)| Some((room(cells.as_ref())?, place)));
        let (_, place) = rooms.min()?;
        kind.swap_remove(place).downcast::<Vec<T>>().ok()
    });
    found.ok().flatten().map_or_else(|| Vec::with_capacity(len), |cells| *cells)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lent(len: usize) -> Lent<u16> {
        KeptMemory.alloc_cell(len)
    }

    #[test]
    fn a_slice_is_lent_again_and_holds_nothing_of_before() {
        let mut first = lent(100);
        first.slice_mut().fill(7);
        let at = first.slice().as_ptr();
        drop(first);
        let second = lent(40);
        assert_eq!((second.slice().as_ptr(), second.slice()), (at, &[0_u16; 40][..]));
        assert_ne!(lent(40).slice().as_ptr(), at, "one that is lent is nobody else's");
    }

    #[test]
    fn no_more_is_kept_than_an_encoder_needs() {
        let all: Vec<Lent<u16>> = (0..100).map(|_| lent(10)).collect();
        drop(all);
        drop(lent(LONGEST));
        let kept = FREE.with(|free| free.borrow()[&TypeId::of::<u16>()].len());
        assert!(kept <= KEPT, "{kept}");
        let longest = FREE.with(|free| {
            let longest = |cells: &Box<dyn Any>| cells.downcast_ref::<Vec<u16>>().unwrap().capacity();
            free.borrow()[&TypeId::of::<u16>()].iter().map(longest).max()
        });
        assert!(longest.unwrap() * 2 <= LONGEST, "{longest:?}");
    }
}
