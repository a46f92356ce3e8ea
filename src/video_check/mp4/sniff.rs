//! What a file is that is no film of ours, by its first bytes.

/// First bytes, where they stand, and the usual name.
const MARKS: [(usize, &[u8], &str); 47] = [
    (4, b"styp", "MP4 segment"),
    (4, b"moof", "MP4 segment"),
    (4, b"sidx", "MP4 segment"),
    (4, b"jP  \r\n", "JPEG 2000"),
    (0, b"FLV\x01", "FLV"),
    (0, b"%PDF-", "PDF"),
    (0, b"PK\x03\x04", "ZIP"),
    (0, b"PK\x05\x06", "ZIP"),
    (0, b"Rar!\x1a\x07", "RAR"),
    (0, b"7z\xbc\xaf\x27\x1c", "7-Zip"),
    (0, b"\x1f\x8b", "GZIP"),
    (0, b"BZh", "BZIP2"),
    (0, b"\xfd7zXZ\0", "XZ"),
    (257, b"ustar", "TAR"),
    (0, b"\xff\xd8\xff", "JPEG"),
    (0, b"\x89PNG\r\n\x1a\n", "PNG"),
    (0, b"GIF87a", "GIF"),
    (0, b"GIF89a", "GIF"),
    (0, b"BM", "BMP"),
    (0, b"II*\0", "TIFF"),
    (0, b"MM\0*", "TIFF"),
    (0, b"8BPS", "PSD"),
    (0, b"ID3", "MP3"),
    (0, b"OggS", "Ogg"),
    (0, b"fLaC", "FLAC"),
    (0, b"#!AMR", "AMR"),
    (0, b"MThd", "MIDI"),
    (8, b"AVI ", "AVI"),
    (8, b"WAVE", "WAV"),
    (8, b"WEBP", "WebP"),
    (8, b"AIFF", "AIFF"),
    (0, b"\x30\x26\xb2\x75\x8e\x66\xcf\x11", "WMV"),
    (0, b".RMF", "RealMedia"),
    (0, b"\0\0\x01\xba", "MPEG-PS"),
    (0, b"\0\0\x01\xb3", "MPEG video"),
    (0, b"\0\0\0\x01", "raw video"),
    (0, b"\x06\x0e\x2b\x34", "MXF"),
    (0, b"YUV4MPEG2", "YUV4MPEG"),
    (0, b"DKIF", "IVF"),
    (0, b"FWS", "Flash"),
    (0, b"CWS", "Flash"),
    (0, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "Microsoft Office"),
    (0, b"{\\rtf", "RTF"),
    (0, b"MZ", "Windows program"),
    (0, b"\x7fELF", "Linux program"),
    (0, b"SQLite format 3\0", "SQLite"),
    (0, b"#EXTM3U", "playlist"),
];
/// Beginnings of text, in lower case.
const TEXTS: [(&str, &str); 7] = [
    ("<!doctype html", "HTML"),
    ("<html", "HTML"),
    ("<head", "HTML"),
    ("<script", "HTML"),
    ("<svg", "SVG"),
    ("<?xml", "XML"),
    ("{", "JSON"),
];

/// The usual name; `unknown` when there is none.
pub(super) fn name(bytes: &[u8]) -> &'static str {
    if bytes.starts_with(b"\x1a\x45\xdf\xa3") {
        let early = bytes.get(..64.min(bytes.len())).unwrap_or_default();
        return if early.windows(4).any(|word| word == b"webm") { "WebM" } else { "Matroska" };
    }
    let marked =
        MARKS.iter().find(|(at, mark, _)| bytes.get(*at..).is_some_and(|rest| rest.starts_with(mark)));
    let named = marked.map(|(_, _, name)| *name).filter(|name| *name != "raw video" || annex_b(bytes));
    named.or_else(|| stream(bytes)).or_else(|| text(bytes)).or_else(|| zeros(bytes)).unwrap_or("unknown")
}

/// A raw stream of H.264 or H.265 begins with a parameter set or a delimiter.
fn annex_b(bytes: &[u8]) -> bool {
    bytes.get(4).is_some_and(|unit| [0x09, 0x27, 0x47, 0x67, 0x40, 0x42, 0x46].contains(unit))
}

/// Packets of a broadcast, or frames of sound.
fn stream(bytes: &[u8]) -> Option<&'static str> {
    let packets = |first: usize, each: usize| {
        (0..3).all(|packet| bytes.get(first.saturating_add(each.saturating_mul(packet))) == Some(&0x47))
    };
    if packets(0, 188) || packets(4, 192) {
        return Some("MPEG-TS");
    }
    match (bytes.first()?, bytes.get(1)?) {
        (0xff, second) if second & 0xf6 == 0xf0 => Some("AAC"),
        (0xff, second) if second & 0xe6 == 0xe2 => Some("MP3"),
        _ => None,
    }
}

fn text(bytes: &[u8]) -> Option<&'static str> {
    let start = bytes.get(..512.min(bytes.len()))?;
    let start = start.strip_prefix(b"\xef\xbb\xbf").unwrap_or(start);
    let readable = |b: &u8| *b >= 0x20 && *b != 0x7f || b"\t\r\n".contains(b);
    if start.len() < 8 || !start.iter().all(readable) {
        return None;
    }
    let lower = String::from_utf8_lossy(start).trim_start().to_ascii_lowercase();
    let known = TEXTS.iter().find(|(beginning, _)| lower.starts_with(beginning));
    let ascii = start.iter().filter(|b| b.is_ascii()).count() > start.len() / 2;
    known.map(|(_, name)| *name).or_else(|| ascii.then_some("text"))
}

fn zeros(bytes: &[u8]) -> Option<&'static str> {
    let start = bytes.get(..512.min(bytes.len()))?;
    (start.len() >= 8 && start.iter().all(|&b| b == 0)).then_some("zeros")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_mark_names_its_kind() {
        for (at, mark, expected) in MARKS {
            let mut bytes = vec![1_u8; at];
            bytes.extend(mark);
            if expected == "raw video" {
                bytes.push(0x67);
            }
            assert_eq!(name(&bytes), expected);
        }
    }

    #[test]
    fn streams_and_texts() {
        assert_eq!(name(b"\x1a\x45\xdf\xa3\x42\x82\x84webm"), "WebM");
        assert_eq!(name(b"\x1a\x45\xdf\xa3\x42\x82\x88matroska"), "Matroska");
        let mut packets = vec![0; 400];
        for at in [0, 188, 376] {
            packets[at] = 0x47;
        }
        assert_eq!(name(&packets), "MPEG-TS");
        assert_eq!(name(b"\xff\xfb\x90\x64"), "MP3");
        assert_eq!(name(b"\xff\xf1\x50\x80"), "AAC");
        assert_eq!(name(b"\n <!DOCTYPE html><html>"), "HTML");
        assert_eq!(name(b"Halo, ini bukan film."), "text");
        assert_eq!(name(&[0; 600]), "zeros");
        assert_eq!(name(&[0, 0, 0, 1, 2, 3, 4, 5]), "unknown");
        assert_eq!(name(&[]), "unknown");
    }
}
