//! What the portal itself checks of a signed PDF (ISO 32000-1 §12.8): that it is the file that was made, with signatures
//! added after it, and that the last signature covers all of it. Who signed, and whether the certificate is good, is for
//! the service of BSrE to say. Pure.

use super::code::parse_code;

/// Marks the verification code in the document's uncompressed metadata.
const CODE_MARK: &[u8] = b"lomba:";
/// Letters of a code with its hyphens.
const CODE_LENGTH: usize = 19;

/// Why a file is not the signed form of another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SignatureFault {
    /// The unsigned bytes are not its beginning.
    Altered,
    /// Nothing signs it.
    NotSigned,
    /// Its last signature leaves bytes out, other than its own value.
    NotCovered,
    /// Fewer people signed than have to.
    TooFew,
}

/// The verification code that a file made by the portal carries in its metadata.
#[must_use]
pub fn code(pdf: &[u8]) -> Option<String> {
    let mut rest = pdf;
    // A title may hold the mark as well; the first that a code follows counts.
    while let Some(at) = find(rest, CODE_MARK) {
        rest = rest.get(at + CODE_MARK.len()..)?;
        let letters = rest.get(..CODE_LENGTH).and_then(|letters| std::str::from_utf8(letters).ok());
        if let Some(code) = letters.and_then(parse_code) {
            return Some(code);
        }
    }
    None
}

/// Whether `signed` is `unsigned` with at least `needed` signatures added.
///
/// # Errors
/// The first thing that is wrong.
pub fn check(unsigned: &[u8], signed: &[u8], needed: usize) -> Result<(), SignatureFault> {
    let added = signed.strip_prefix(unsigned).ok_or(SignatureFault::Altered)?;
    let mut ranges = Vec::new();
    let mut rest = added;
    while let Some(at) = find(rest, b"/ByteRange") {
        rest = rest.get(at + b"/ByteRange".len()..).unwrap_or_default();
        ranges.extend(byte_range(rest).filter(|range| is_filled(range, signed)));
    }
    if ranges.is_empty() || find(added, b"/Contents").is_none() {
        return Err(SignatureFault::NotSigned);
    }
    if !ranges.iter().any(|range| end(range) == Some(signed.len())) {
        return Err(SignatureFault::NotCovered);
    }
    if ranges.len() < needed { Err(SignatureFault::TooFew) } else { Ok(()) }
}

/// Two stretches of a file that a signature covers: offset and length of each.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct ByteRange([usize; 4]);

/// The four numbers after `/ByteRange`.
fn byte_range(after: &[u8]) -> Option<ByteRange> {
    let open = after.iter().take(16).position(|byte| *byte == b'[')?;
    let close = after.iter().take(160).position(|byte| *byte == b']')?;
    let inside = std::str::from_utf8(after.get(open + 1..close)?).ok()?;
    let numbers: Vec<usize> = inside.split_whitespace().map_while(|number| number.parse().ok()).collect();
    Some(ByteRange(numbers.try_into().ok()?))
}

/// Where the covered bytes end.
fn end(range: &ByteRange) -> Option<usize> {
    let ByteRange([_, _, after, rest]) = *range;
    after.checked_add(rest)
}

/// Whether the stretches leave out nothing but a signature's value: hexadecimal digits of a DER structure (which begins
/// with 30), not the zeros that stand there while it is prepared.
fn is_filled(range: &ByteRange, file: &[u8]) -> bool {
    let ByteRange([start, before, after, _]) = *range;
    let Some(value) = file.get(start.saturating_add(before)..after) else { return false };
    let hexadecimal = value.strip_prefix(b"<").and_then(|value| value.strip_suffix(b">"));
    start == 0
        && end(range).is_some_and(|end| end <= file.len())
        && hexadecimal
            .is_some_and(|value| value.starts_with(b"30") && value.iter().all(u8::is_ascii_hexdigit))
}

fn find(bytes: &[u8], wanted: &[u8]) -> Option<usize> {
    bytes.windows(wanted.len()).position(|window| window == wanted)
}

#[cfg(test)]
mod tests {
    use super::*;

    const UNSIGNED: &[u8] = b"%PDF-1.7\n<pdf:Keywords>lomba:7KQM-2XTR-9HB4-P0WN</pdf:Keywords>\n%%EOF\n";

    /// The unsigned file with a revision that signs it; `rest` comes after the signature's value.
    fn signed(rest: &str) -> Vec<u8> {
        let head = |range: [usize; 4]| {
            let [a, b, c, d] = range;
            format!("9 0 obj\n<</Type/Sig/ByteRange [{a:08} {b:08} {c:08} {d:08}]/Contents ")
        };
        let before = UNSIGNED.len() + head([0; 4]).len();
        let value = "<30ab12>";
        let after = before + value.len();
        let body = format!("{}{value}{rest}", head([0, before, after, rest.len()]));
        [UNSIGNED, body.as_bytes()].concat()
    }

    #[test]
    fn the_code_is_found_in_the_metadata() {
        assert_eq!(code(UNSIGNED).as_deref(), Some("7KQM-2XTR-9HB4-P0WN"));
        assert_eq!(code(b"%PDF-1.7 lomba:short"), None);
        let titled = b"<title>lomba:kami</title> lomba:7KQM-2XTR-9HB4-P0WN";
        assert_eq!(code(titled).as_deref(), Some("7KQM-2XTR-9HB4-P0WN"));
        assert_eq!(code(b"%PDF-1.7"), None);
    }

    #[test]
    fn a_file_with_a_signature_over_all_of_it_is_taken() {
        assert_eq!(check(UNSIGNED, &signed(">>\nendobj\n%%EOF\n"), 1), Ok(()));
    }

    #[test]
    fn what_is_altered_unsigned_or_added_to_is_refused() {
        assert_eq!(check(UNSIGNED, UNSIGNED, 1), Err(SignatureFault::NotSigned));
        assert_eq!(check(UNSIGNED, b"%PDF-1.7 another", 1), Err(SignatureFault::Altered));
        let mut changed = signed(">>\n%%EOF\n");
        changed[12] = b'X';
        assert_eq!(check(UNSIGNED, &changed, 1), Err(SignatureFault::Altered));
        assert_eq!(check(UNSIGNED, &signed(">>\n%%EOF\n"), 2), Err(SignatureFault::TooFew));
        let prepared = String::from_utf8(signed(">>\n%%EOF\n")).unwrap().replace("<30ab12>", "<000000>");
        assert_eq!(check(UNSIGNED, prepared.as_bytes(), 1), Err(SignatureFault::NotSigned));
        let longer = [signed(">>\n%%EOF\n").as_slice(), b"10 0 obj added later"].concat();
        assert_eq!(check(UNSIGNED, &longer, 1), Err(SignatureFault::NotCovered));
        let empty = [UNSIGNED, b"/ByteRange [0 9 9 9]"].concat();
        assert_eq!(check(UNSIGNED, &empty, 1), Err(SignatureFault::NotSigned));
        let words = [UNSIGNED, b"/ByteRange [0 four] /Contents <00>"].concat();
        assert_eq!(check(UNSIGNED, &words, 1), Err(SignatureFault::NotSigned));
    }
}
