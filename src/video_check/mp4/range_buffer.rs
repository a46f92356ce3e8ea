//! The byte ranges that came and are still needed.

/// Ranges that neither touch nor overlap, in no order.
#[derive(Debug, Clone, Default)]
pub(super) struct RangeBuffer {
    windows: Vec<Window>,
}

#[derive(Debug, Clone)]
struct Window {
    start: u64,
    bytes: Vec<u8>,
}

impl Window {
    fn end(&self) -> u64 {
        self.start.saturating_add(length(&self.bytes))
    }

    /// What it holds from `at` on, empty when nothing.
    fn from(&self, at: u64) -> &[u8] {
        let skip = at.checked_sub(self.start).and_then(|skip| usize::try_from(skip).ok());
        skip.and_then(|skip| self.bytes.get(skip..)).unwrap_or_default()
    }

    fn append(&mut self, start: u64, bytes: &[u8]) {
        let known = self.end().saturating_sub(start);
        let fresh = usize::try_from(known).ok().and_then(|known| bytes.get(known..));
        self.bytes.extend_from_slice(fresh.unwrap_or_default());
    }
}

fn length(bytes: &[u8]) -> u64 {
    u64::try_from(bytes.len()).unwrap_or(u64::MAX)
}

impl RangeBuffer {
    /// Keeps a range, joined to those it touches.
    pub(super) fn insert(&mut self, start: u64, bytes: &[u8]) {
        if bytes.is_empty() || start.checked_add(length(bytes)).is_none() {
            return;
        }
        let before = self.windows.iter().position(|w| w.start <= start && start <= w.end());
        let mut joined = match before {
            Some(index) => self.windows.swap_remove(index),
            None => Window { start, bytes: Vec::new() },
        };
        joined.append(start, bytes);
        while let Some(index) =
            self.windows.iter().position(|w| joined.start <= w.start && w.start <= joined.end())
        {
            let after = self.windows.swap_remove(index);
            joined.append(after.start, &after.bytes);
        }
        self.windows.push(joined);
    }

    /// Everything held from `at` on without a gap.
    pub(super) fn from(&self, at: u64) -> &[u8] {
        self.windows.iter().map(|w| w.from(at)).find(|bytes| !bytes.is_empty()).unwrap_or_default()
    }

    /// `count` bytes from `at` on, if all of them are held.
    pub(super) fn get(&self, at: u64, count: u64) -> Option<&[u8]> {
        self.from(at).get(..usize::try_from(count).ok()?)
    }

    /// Lets go of ranges that end before `at`.
    pub(super) fn forget_before(&mut self, at: u64) {
        self.windows.retain(|w| w.end() > at);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranges_join_and_overlap() {
        let mut buffer = RangeBuffer::default();
        buffer.insert(10, b"klm");
        buffer.insert(0, b"abc");
        buffer.insert(20, b"uv");
        assert_eq!(buffer.get(0, 3), Some(&b"abc"[..]));
        assert_eq!(buffer.get(0, 4), None);
        buffer.insert(2, b"cdefghijklm");
        assert_eq!(buffer.from(0), b"abcdefghijklm");
        assert_eq!(buffer.get(20, 2), Some(&b"uv"[..]));
        buffer.insert(u64::MAX, b"zz");
        assert_eq!(buffer.windows.len(), 2);
    }

    #[test]
    fn what_lies_behind_is_let_go() {
        let mut buffer = RangeBuffer::default();
        buffer.insert(0, b"abc");
        buffer.insert(100, b"xyz");
        buffer.forget_before(3);
        assert_eq!(buffer.from(0), b"");
        assert_eq!(buffer.from(101), b"yz");
    }
}
