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
}

/// The verification code that a file made by the portal carries in its metadata.
#[must_use]
pub fn code(pdf: &[u8]) -> Option<String> {
    let at = find(pdf, CODE_MARK)? + CODE_MARK.len();
    let letters = pdf.get(at..at + CODE_LENGTH)?;
    parse_code(std::str::from_utf8(letters).ok()?)
}

/// Whether `signed` is `unsigned` with signatures added.
///
/// # Errors
/// The first thing that is wrong.
pub fn check(unsigned: &[u8], signed: &[u8]) -> Result<(), SignatureFault> {
    let added = signed.strip_prefix(unsigned).ok_or(SignatureFault::Altered)?;
    let mut ranges = Vec::new();
    let mut rest = added;
    while let Some(at) = find(rest, b"/ByteRange") {
        rest = rest.get(at + b"/ByteRange".len()..).unwrap_or_default();
        ranges.extend(byte_range(rest));
    }
    if ranges.is_empty() || find(added, b"/Contents").is_none() {
        return Err(SignatureFault::NotSigned);
    }
    let whole = |range: &ByteRange| covers(range, signed);
    if ranges.iter().any(whole) { Ok(()) } else { Err(SignatureFault::NotCovered) }
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

/// Whether the stretches are the whole file but for the value of the signature between them.
fn covers(range: &ByteRange, file: &[u8]) -> bool {
    let ByteRange([start, before, after, rest]) = *range;
    let Some(value) = file.get(start.saturating_add(before)..after) else { return false };
    let hexadecimal = value.strip_prefix(b"<").and_then(|value| value.strip_suffix(b">"));
    start == 0
        && after.checked_add(rest) == Some(file.len())
        && hexadecimal.is_some_and(|value| !value.is_empty() && value.iter().all(u8::is_ascii_hexdigit))
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
        let value = "<00ab12>";
        let after = before + value.len();
        let body = format!("{}{value}{rest}", head([0, before, after, rest.len()]));
        [UNSIGNED, body.as_bytes()].concat()
    }

    #[test]
    fn the_code_is_found_in_the_metadata() {
        assert_eq!(code(UNSIGNED).as_deref(), Some("7KQM-2XTR-9HB4-P0WN"));
        assert_eq!(code(b"%PDF-1.7 lomba:short"), None);
        assert_eq!(code(b"%PDF-1.7"), None);
    }

    #[test]
    fn a_file_with_a_signature_over_all_of_it_is_taken() {
        assert_eq!(check(UNSIGNED, &signed(">>\nendobj\n%%EOF\n")), Ok(()));
    }

    #[test]
    fn what_is_altered_unsigned_or_added_to_is_refused() {
        assert_eq!(check(UNSIGNED, UNSIGNED), Err(SignatureFault::NotSigned));
        assert_eq!(check(UNSIGNED, b"%PDF-1.7 another"), Err(SignatureFault::Altered));
        let mut changed = signed(">>\n%%EOF\n");
        changed[12] = b'X';
        assert_eq!(check(UNSIGNED, &changed), Err(SignatureFault::Altered));
        let longer = [signed(">>\n%%EOF\n").as_slice(), b"10 0 obj added later"].concat();
        assert_eq!(check(UNSIGNED, &longer), Err(SignatureFault::NotCovered));
        let empty = [UNSIGNED, b"/ByteRange [0 9 9 9]"].concat();
        assert_eq!(check(UNSIGNED, &empty), Err(SignatureFault::NotSigned));
        let words = [UNSIGNED, b"/ByteRange [0 four] /Contents <00>"].concat();
        assert_eq!(check(UNSIGNED, &words), Err(SignatureFault::NotSigned));
    }
}
