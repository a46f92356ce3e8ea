//! The working memory of password hashes, kept and used again.
//!
//! Argon2id takes 19 MiB for one hash. Allocated anew each time, that memory stays with the thread that freed it, and
//! the process grows with every sign-in; so there are as many buffers as processors, and whoever comes later waits.

use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};

use argon2::Block;

/// A bounded set of buffers.
#[derive(Debug)]
pub(super) struct HashMemory {
    state: Mutex<State>,
    returned: Condvar,
    limit: usize,
}

#[derive(Debug)]
struct State {
    free: Vec<Vec<Block>>,
    lent: usize,
}

/// A buffer on loan; it goes back when dropped, also after a panic.
struct Loan<'m> {
    memory: &'m HashMemory,
    blocks: Vec<Block>,
}

impl HashMemory {
    /// At most `limit` buffers; none is allocated yet.
    pub(super) const fn new(limit: usize) -> Self {
        Self { state: Mutex::new(State { free: Vec::new(), lent: 0 }), returned: Condvar::new(), limit }
    }

    /// Runs `work` with at least `blocks` blocks of 1 KiB, waiting until a buffer is free. What they hold is left over
    /// from earlier hashes: Argon2 writes every block before it reads it.
    pub(super) fn with<T>(&self, blocks: usize, work: impl FnOnce(&mut [Block]) -> T) -> T {
        let mut loan = self.borrow();
        if loan.blocks.len() < blocks {
            loan.blocks.resize(blocks, Block::new());
        }
        work(&mut loan.blocks)
    }

    fn borrow(&self) -> Loan<'_> {
        let full = |state: &mut State| state.lent >= self.limit;
        let mut state = self.returned.wait_while(self.lock(), full).unwrap_or_else(PoisonError::into_inner);
        state.lent += 1;
        Loan { memory: self, blocks: state.free.pop().unwrap_or_default() }
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Loan<'_> {
    fn drop(&mut self) {
        let mut state = self.memory.lock();
        state.lent -= 1;
        state.free.push(std::mem::take(&mut self.blocks));
        self.memory.returned.notify_one();
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};

    use super::*;

    #[test]
    fn no_more_buffers_are_made_than_allowed_and_they_come_back() {
        let memory = HashMemory::new(2);
        let (at_once, most) = (AtomicUsize::new(0), AtomicUsize::new(0));
        std::thread::scope(|scope| {
            for _ in 0..8 {
                scope.spawn(|| {
                    for _ in 0..25 {
                        memory.with(16, |blocks| {
                            assert!(blocks.len() >= 16);
                            most.fetch_max(at_once.fetch_add(1, Ordering::SeqCst) + 1, Ordering::SeqCst);
                            std::thread::yield_now();
                            at_once.fetch_sub(1, Ordering::SeqCst);
                        });
                    }
                });
            }
        });
        assert!(most.into_inner() <= 2);
        let state = memory.lock();
        assert_eq!(state.lent, 0);
        assert!((1..=2).contains(&state.free.len()), "{}", state.free.len());
    }

    #[test]
    fn a_panic_gives_the_buffer_back() {
        let memory = HashMemory::new(1);
        let work = std::panic::AssertUnwindSafe(|| memory.with(4, |_| panic!("on purpose")));
        assert!(std::panic::catch_unwind(work).is_err());
        assert_eq!(memory.with(8, |blocks| blocks.len()), 8);
    }
}
