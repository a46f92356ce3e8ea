//! From bytes to text, whatever wrote them.

use encoding_rs::{Encoding, UTF_16BE, UTF_16LE, WINDOWS_1252};

use super::problem::FileProblem;
use super::workbook::WORKBOOKS;

/// The text: by its byte order mark, else UTF-16 if every other byte is zero, else UTF-8, else Windows-1252.
///
/// # Errors
/// It is a workbook, or no text.
pub fn decode(bytes: &[u8]) -> Result<String, FileProblem> {
    if WORKBOOKS.iter().any(|start| bytes.starts_with(start)) {
        return Err(FileProblem::workbook());
    }
    if let Some((encoding, length)) = Encoding::for_bom(bytes) {
        return read(encoding, bytes.get(length..).unwrap_or_default());
    }
    if let Some(encoding) = unmarked_utf16(bytes) {
        return read(encoding, bytes);
    }
    match std::str::from_utf8(bytes) {
        Ok(text) if !text.contains('\0') => Ok(text.to_owned()),
        Ok(_) => Err(FileProblem::no_text()),
        Err(_) if bytes.contains(&0) => Err(FileProblem::no_text()),
        Err(_) => Ok(WINDOWS_1252.decode_without_bom_handling(bytes).0.into_owned()),
    }
}

fn read(encoding: &'static Encoding, bytes: &[u8]) -> Result<String, FileProblem> {
    let (text, damaged) = encoding.decode_without_bom_handling(bytes);
    // Older programs put the mark of UTF-8 before text in Windows-1252.
    if damaged && encoding == encoding_rs::UTF_8 && !bytes.contains(&0) {
        return Ok(WINDOWS_1252.decode_without_bom_handling(bytes).0.into_owned());
    }
    if damaged || text.contains('\0') { Err(FileProblem::no_text()) } else { Ok(text.into_owned()) }
}

fn unmarked_utf16(bytes: &[u8]) -> Option<&'static Encoding> {
    let pairs = bytes.len() / 2;
    if pairs < 2 || bytes.len() % 2 == 1 {
        return None;
    }
    let zeros = |offset: usize| bytes.iter().skip(offset).step_by(2).filter(|byte| **byte == 0).count();
    let (high, low) = (zeros(0), zeros(1));
    match () {
        () if low * 10 > pairs * 7 && high == 0 => Some(UTF_16LE),
        () if high * 10 > pairs * 7 && low == 0 => Some(UTF_16BE),
        () => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn utf16(text: &str, to_bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(to_bytes).collect()
    }

    #[test]
    fn every_usual_encoding_is_read() {
        let text = "nama;surel\r\nAndré – Sihombing;a@contoh.go.id\r\n";
        assert_eq!(decode(text.as_bytes()).unwrap(), text);
        assert_eq!(decode(format!("\u{feff}{text}").as_bytes()).unwrap(), text);
        for to_bytes in [u16::to_le_bytes as fn(u16) -> [u8; 2], u16::to_be_bytes] {
            assert_eq!(decode(&utf16(&format!("\u{feff}{text}"), to_bytes)).unwrap(), text);
            assert_eq!(
                decode(&utf16("nama;surel\nSari;a@contoh.go.id\n", to_bytes)).unwrap(),
                "nama;surel\nSari;a@contoh.go.id\n"
            );
        }
        let windows = b"nama;surel\r\nAndr\xE9 \x96 Sihombing;a@contoh.go.id\r\n";
        assert_eq!(decode(windows).unwrap(), text);
        assert_eq!(decode(&[b"\xEF\xBB\xBF", &windows[..]].concat()).unwrap(), text);
        assert_eq!(decode(b"").unwrap(), "");
    }

    #[test]
    fn what_is_no_text_is_named() {
        assert_eq!(decode(b"PK\x03\x04rest").unwrap_err(), FileProblem::workbook());
        assert_eq!(decode(b"\xD0\xCF\x11\xE0\xA1\xB1").unwrap_err(), FileProblem::workbook());
        assert_eq!(decode(b"a\0\0b\xFF").unwrap_err(), FileProblem::no_text());
        assert_eq!(decode(b"nama\0surel").unwrap_err(), FileProblem::no_text());
        assert_eq!(decode(b"\xFF\xFEa\0b").unwrap_err(), FileProblem::no_text());
    }
}
