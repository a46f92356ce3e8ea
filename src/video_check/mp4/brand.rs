//! The file type box (`ftyp`): which brands are mp4, which mov, and which something else.

use super::bytes::{FourCc, four_at, letters};
use crate::video_check::model::{Container, HeaderProblem};

/// Most compatible brands that are looked at.
const MOST: usize = 64;
const MP4: [&[u8; 4]; 32] = [
    b"isom", b"iso2", b"iso3", b"iso4", b"iso5", b"iso6", b"iso7", b"iso8", b"iso9", b"isoa", b"isob",
    b"isoc", b"mp41", b"mp42", b"mp71", b"avc1", b"hvc1", b"hev1", b"av01", b"M4V ", b"M4VH", b"M4VP",
    b"dash", b"cmfc", b"XAVC", b"MSNV", b"f4v ", b"M4A ", b"dby1", b"mmp4", b"isml", b"piff",
];
/// Families that are no film of ours whatever they call themselves compatible with; by their first letters.
const OTHERS: [(&[u8], &str); 12] = [
    (b"3g2", "3GPP2"),
    (b"3g", "3GPP"),
    (b"hei", "HEIC"),
    (b"hev", "HEIC"),
    (b"mif1", "HEIF"),
    (b"msf1", "HEIF"),
    (b"avif", "AVIF"),
    (b"avis", "AVIF"),
    (b"crx ", "Canon CR3"),
    (b"jp2 ", "JPEG 2000"),
    (b"jpx ", "JPEG 2000"),
    (b"mj", "Motion JPEG 2000"),
];

/// What kind of file it calls itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct FileType {
    pub(super) container: Container,
    pub(super) brand: Option<String>,
}

/// Reads the content of an `ftyp` box; `at` is where it lies.
pub(super) fn read(ftyp: &[u8], at: u64) -> Result<FileType, HeaderProblem> {
    let major = four_at(ftyp, 0).ok_or(HeaderProblem::Corrupt { at })?;
    let compatible = ftyp.get(8..).unwrap_or_default().chunks_exact(4).take(MOST);
    let mut brands = std::iter::once(major).chain(compatible.filter_map(|brand| four_at(brand, 0)));
    if let Some(container) =
        container(major).or_else(|| other(major).is_none().then(|| brands.find_map(container))?)
    {
        return Ok(FileType { container, brand: letters(major) });
    }
    let brand = || letters(major).map_or_else(|| "ISO".to_owned(), |name| name.trim_end().to_owned());
    let found = other(major).map_or_else(brand, str::to_owned);
    Err(HeaderProblem::NotMp4Mov { found })
}

fn container(brand: FourCc) -> Option<Container> {
    if brand == *b"qt  " {
        return Some(Container::Mov);
    }
    MP4.contains(&&brand).then_some(Container::Mp4)
}

fn other(brand: FourCc) -> Option<&'static str> {
    let family = OTHERS.iter().find(|(letters, _)| brand.starts_with(letters) && brand != *b"hev1");
    family.map(|(_, name)| *name)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(ftyp: &[u8]) -> Result<Container, String> {
        match read(ftyp, 8) {
            Ok(kind) => Ok(kind.container),
            Err(HeaderProblem::NotMp4Mov { found }) => Err(found),
            Err(other) => panic!("{other:?}"),
        }
    }

    #[test]
    fn mp4_and_mov_by_major_or_compatible_brand() {
        for major in MP4 {
            assert_eq!(found(&[major, b"\0\0\x02\0".as_slice()].concat()), Ok(Container::Mp4));
        }
        assert_eq!(found(b"qt  \0\0\x02\0qt  "), Ok(Container::Mov));
        assert_eq!(found(b"CAEP\0\0\0\0CAEPmp42"), Ok(Container::Mp4));
        assert_eq!(found(b"XYZ1\0\0\0\0qt  "), Ok(Container::Mov));
        assert_eq!(read(b"qt  \0\0\x02\0", 8).unwrap().brand, Some("qt  ".to_owned()));
    }

    #[test]
    fn something_else_whatever_it_is_compatible_with() {
        assert_eq!(found(b"3gp4\0\0\x02\0isom3gp4"), Err("3GPP".to_owned()));
        assert_eq!(found(b"3g2a\0\0\x02\0isom"), Err("3GPP2".to_owned()));
        assert_eq!(found(b"heic\0\0\0\0mif1heic"), Err("HEIC".to_owned()));
        assert_eq!(found(b"avif\0\0\0\0mif1avif"), Err("AVIF".to_owned()));
        assert_eq!(found(b"mif1\0\0\0\0mif1"), Err("HEIF".to_owned()));
        assert_eq!(found(b"XYZ \0\0\0\0ABCD"), Err("XYZ".to_owned()));
    }

    #[test]
    fn cut_off() {
        assert_eq!(read(b"iso", 8), Err(HeaderProblem::Corrupt { at: 8 }));
        assert_eq!(found(b"isom"), Ok(Container::Mp4));
    }
}
