//! What a file is, and what it is called. Pure.

use super::model::{DownloadKind, MOST_BYTES};
use super::problem::PutUpProblem;

/// What the bytes are, if they may be put up.
///
/// # Errors
/// `Empty`, `TooLarge`, or `Kind` for anything but a PDF, a picture or a film.
pub fn inspect(bytes: &[u8]) -> Result<DownloadKind, PutUpProblem> {
    if bytes.is_empty() {
        return Err(PutUpProblem::Empty);
    }
    if bytes.len() > MOST_BYTES {
        return Err(PutUpProblem::TooLarge);
    }
    infer::get(bytes).and_then(|found| DownloadKind::parse(found.mime_type())).ok_or(PutUpProblem::Kind)
}

/// A name that is safe in every system, with the extension of what the file is.
pub(super) fn file_name(sent: &str, kind: DownloadKind) -> String {
    let bare = sent.rsplit(['/', '\\']).next().unwrap_or_default();
    let stem = bare.rsplit_once('.').map_or(bare, |(stem, _)| stem);
    let kept: String = stem.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '-' }).collect();
    let words: Vec<&str> = kept.split('-').filter(|word| !word.is_empty()).collect();
    let name: String = words.join("-").chars().take(60).collect();
    let name = if name.is_empty() { "berkas" } else { name.as_str() };
    format!("{name}.{}", kind.extension())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_what_its_bytes_say() {
        assert!(matches!(inspect(b"%PDF-1.7\n"), Ok(DownloadKind::Pdf)));
        assert!(matches!(inspect(b"\x89PNG\r\n\x1a\n"), Ok(DownloadKind::Png)));
        assert!(matches!(inspect(b"\xff\xd8\xff\xe0"), Ok(DownloadKind::Jpeg)));
        assert!(matches!(inspect(b"\0\0\0\x18ftypisom\0\0\0\0"), Ok(DownloadKind::Mp4)));
        assert!(matches!(inspect(b"\0\0\0\x14ftypqt  \0\0\0\0"), Ok(DownloadKind::Mov)));
        for bad in [b"<!doctype html><script>".as_slice(), b"MZ\x90\0", b"PK\x03\x04", b"plain words"] {
            assert!(matches!(inspect(bad), Err(PutUpProblem::Kind)));
        }
        assert!(matches!(inspect(b""), Err(PutUpProblem::Empty)));
        assert!(matches!(inspect(&vec![0; MOST_BYTES + 1]), Err(PutUpProblem::TooLarge)));
    }

    #[test]
    fn a_name_is_safe_and_says_the_kind() {
        let name = |sent| file_name(sent, DownloadKind::Pdf);
        assert_eq!(name("Selebaran 2023 (akhir).PDF"), "Selebaran-2023-akhir.pdf");
        assert_eq!(name("..\\..\\etc/passwd"), "passwd.pdf");
        assert_eq!(name("\u{202e}fdp.exe"), "fdp.pdf");
        assert_eq!(name("…"), "berkas.pdf");
        assert_eq!(name(&"a".repeat(200)).len(), 64);
    }
}
