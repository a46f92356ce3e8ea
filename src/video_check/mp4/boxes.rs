//! The boxes inside a box that is held whole.

use super::box_header;
use super::bytes::FourCc;
use crate::video_check::model::HeaderProblem;

/// A box: its name and its content.
#[derive(Debug, Clone, Copy)]
pub(super) struct Node<'a> {
    pub(super) kind: FourCc,
    pub(super) body: &'a [u8],
    /// Where the content begins in the file.
    pub(super) at: u64,
}

impl<'a> Node<'a> {
    /// The boxes inside.
    pub(super) fn children(&self) -> Boxes<'a> {
        Boxes { bytes: self.body, at: self.at }
    }

    /// The boxes after `skip` bytes of fixed content; none when the box is shorter.
    pub(super) fn children_after(&self, skip: usize) -> Boxes<'a> {
        let skipped = u64::try_from(skip).unwrap_or(u64::MAX);
        Boxes { bytes: self.body.get(skip..).unwrap_or_default(), at: self.at.saturating_add(skipped) }
    }

    /// The first box of that name inside.
    pub(super) fn child(&self, kind: &FourCc) -> Result<Option<Node<'a>>, HeaderProblem> {
        self.children().find(|node| node.as_ref().map_or(true, |node| node.kind == *kind)).transpose()
    }
}

/// Boxes one after another. Fewer than eight bytes at the end, or the zeros that end a QuickTime list, end
/// them; a box that does not fit ends them with an error.
#[derive(Debug, Clone)]
pub(super) struct Boxes<'a> {
    bytes: &'a [u8],
    at: u64,
}

impl<'a> Iterator for Boxes<'a> {
    type Item = Result<Node<'a>, HeaderProblem>;

    fn next(&mut self) -> Option<Self::Item> {
        let bytes = std::mem::take(&mut self.bytes);
        if bytes.len() < 8 || bytes.starts_with(&[0; 8]) {
            return None;
        }
        let Some((node, size)) = node(bytes, self.at) else {
            return Some(Err(HeaderProblem::Corrupt { at: self.at }));
        };
        self.bytes = bytes.get(size..).unwrap_or_default();
        self.at = self.at.saturating_add(u64::try_from(size).unwrap_or(u64::MAX));
        Some(Ok(node))
    }
}

fn node(bytes: &[u8], at: u64) -> Option<(Node<'_>, usize)> {
    let header = box_header::read(bytes)?;
    let size = header.size.map_or(Some(bytes.len()), |size| usize::try_from(size).ok())?;
    let body = bytes.get(usize::try_from(header.head).ok()?..size)?;
    Some((Node { kind: header.kind, body, at: at.saturating_add(header.head) }, size))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(bytes: &[u8]) -> Vec<Result<FourCc, HeaderProblem>> {
        Node { kind: *b"moov", body: bytes, at: 100 }.children().map(|n| n.map(|n| n.kind)).collect()
    }

    #[test]
    fn one_after_another_to_the_end() {
        assert_eq!(names(b"\0\0\0\x08free\0\0\0\x09skipx"), [Ok(*b"free"), Ok(*b"skip")]);
        assert_eq!(names(b"\0\0\0\x08free\0\0\0\0lastxyz"), [Ok(*b"free"), Ok(*b"last")]);
        assert_eq!(names(b"\0\0\0\x08free\0\0\0\0"), [Ok(*b"free")]);
        assert_eq!(names(b"\0\0\0\x08free\0\0\0\0\0\0\0\0rest"), [Ok(*b"free")]);
    }

    #[test]
    fn a_box_larger_than_its_parent_or_smaller_than_itself() {
        assert_eq!(
            names(b"\0\0\0\x08free\0\0\0\x09skip"),
            [Ok(*b"free"), Err(HeaderProblem::Corrupt { at: 108 })]
        );
        assert_eq!(names(b"\0\0\0\x04free"), [Err(HeaderProblem::Corrupt { at: 100 })]);
    }
}
