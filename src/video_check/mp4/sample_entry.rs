//! The sample description of a picture (`stsd`): codec, size, and what its boxes add.

use super::boxes::{Boxes, Node};
use super::bytes::{four_at, letters, u16_at, u32_at};
use super::picture::Entry;
use super::{aspect, avc, hevc};

/// Bytes of a picture's sample entry before its boxes.
const FIXED: usize = 78;

/// Most entries that are looked at.
const MOST: usize = 16;

/// How many entries an `stsd` box announces.
pub(super) fn announced(stsd: &Node<'_>) -> usize {
    u32_at(stsd.body, 4).and_then(|count| usize::try_from(count).ok()).unwrap_or(0)
}

/// Reads the entries of an `stsd` box, the first ones of very many. What cannot be read in one is left out: the
/// picture counts.
pub(super) fn read_all(stsd: &Node<'_>) -> Vec<Entry> {
    let entries = stsd.children_after(8).map_while(Result::ok);
    entries.take(announced(stsd).clamp(1, MOST)).map(|node| read(&node)).collect()
}

fn read(node: &Node<'_>) -> Entry {
    let side = |at: usize| u16_at(node.body, at).map(u32::from);
    let mut entry = Entry {
        codec: letters(node.kind),
        width: side(24).unwrap_or(0),
        height: side(26).unwrap_or(0),
        ..Entry::default()
    };
    details(node.children_after(FIXED), &mut entry);
    entry
}

fn details(boxes: Boxes<'_>, entry: &mut Entry) {
    for node in boxes.map_while(Result::ok) {
        match &node.kind {
            b"pasp" => entry.pasp = aspect::pasp(node.body),
            b"clap" => entry.clap = aspect::clap(node.body),
            b"avcC" => (entry.stream, entry.mixed) = (avc::read(node.body), avc::differ(node.body)),
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
