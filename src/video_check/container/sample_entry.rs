//! The sample description of a picture (`stsd`): codec, size, and what its boxes add.

use super::boxes::{Boxes, Node};
use super::bytes::{four_at, letters, u16_at};
use super::picture::Entry;
use super::{aspect, avc, hevc};

/// Bytes of a picture's sample entry before its boxes.
const FIXED: usize = 78;

/// Reads the first entry of an `stsd` box. What cannot be read in it is left out: the picture counts.
pub(super) fn read(stsd: &Node<'_>) -> Option<Entry> {
    let first = stsd.children_after(8).next()?.ok()?;
    let side = |at: usize| u16_at(first.body, at).map(u32::from);
    let mut entry = Entry {
        codec: letters(first.kind),
        width: side(24).unwrap_or(0),
        height: side(26).unwrap_or(0),
        ..Entry::default()
    };
    details(first.children_after(FIXED), &mut entry);
    Some(entry)
}

fn details(boxes: Boxes<'_>, entry: &mut Entry) {
    for node in boxes.map_while(Result::ok) {
        match &node.kind {
            b"pasp" => entry.pasp = aspect::pasp(node.body),
            b"clap" => entry.clap = aspect::clap(node.body),
            b"avcC" => entry.stream = avc::read(node.body),
            b"hvcC" => entry.stream = hevc::read(node.body),
            b"sinf" => entry.codec = original(&node).or(entry.codec.take()),
            _ => {}
        }
    }
}

/// The codec under an encryption.
fn original(sinf: &Node<'_>) -> Option<String> {
    let frma = sinf.child(b"frma").ok()??;
    four_at(frma.body, 0).and_then(letters)
}
