//! The picture as it is shown: coded size, cropped, stretched and turned.

use super::matrix::Matrix;

/// What the codec's own parameter set says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Stream {
    pub(super) width: u32,
    pub(super) height: u32,
    pub(super) aspect: Option<(u32, u32)>,
}

/// A picture's sample description.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Entry {
    pub(super) codec: Option<String>,
    pub(super) width: u32,
    pub(super) height: u32,
    pub(super) pasp: Option<(u32, u32)>,
    pub(super) clap: Option<(u32, u32)>,
    pub(super) stream: Option<Stream>,
    /// Its parameter sets are of different sizes.
    pub(super) mixed: bool,
}

/// What the track's header adds.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Frame {
    /// Whole pixels, as shown before turning; zero when not told.
    pub(super) width: u32,
    pub(super) height: u32,
    pub(super) matrix: Matrix,
}

/// The result; see `Header` for the fields.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Picture {
    pub(super) codec: Option<String>,
    pub(super) coded_width: u32,
    pub(super) coded_height: u32,
    pub(super) width: u32,
    pub(super) height: u32,
    pub(super) rotation: u32,
}

/// The picture, and another one that part of the file speaks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Pictures {
    pub(super) main: Picture,
    pub(super) other: Option<Picture>,
}

/// Puts them together; `None` when nobody tells a size.
///
/// In MPEG-4 a clean aperture is what is to be shown. In QuickTime it is what edges of a studio's picture leave
/// over: players show all of it, and only a frame of another size than all of it speaks against them.
pub(super) fn pictures(entry: &Entry, frame: Frame, quicktime: bool) -> Option<Pictures> {
    let all = shown(entry, frame, false)?;
    let clean = shown(entry, frame, true)?;
    if (clean.width, clean.height) == (all.width, all.height) {
        return Some(Pictures { main: clean, other: None });
    }
    if quicktime {
        let confirmed = (frame.width, frame.height) == (entry.width, entry.height);
        return Some(Pictures { main: all, other: Some(clean).filter(|_| !confirmed) });
    }
    Some(Pictures { main: clean, other: Some(all) })
}

/// One picture, of the clean aperture or of everything.
fn shown(entry: &Entry, frame: Frame, clean: bool) -> Option<Picture> {
    let (coded_width, coded_height) = coded(entry, frame)?;
    let (mut width, mut height) = cropped(entry, coded_width, coded_height, clean);
    if let Some((across, down)) = aspect(entry, frame) {
        width = stretched(width, across, down).unwrap_or(width);
    }
    let rotation = frame.matrix.rotation();
    if rotation % 180 == 90 {
        (width, height) = (height, width);
    }
    Some(Picture { codec: entry.codec.clone(), coded_width, coded_height, width, height, rotation })
}

/// The sample description's size; without one the parameter set's, without that the frame's.
fn coded(entry: &Entry, frame: Frame) -> Option<(u32, u32)> {
    let stream = entry.stream.map(|stream| (stream.width, stream.height));
    let sizes = [Some((entry.width, entry.height)), stream, Some((frame.width, frame.height))];
    sizes.into_iter().flatten().find(|&(width, height)| width > 0 && height > 0)
}

/// A clean aperture says it outright. Otherwise the parameter set does, unless the container shows less of
/// the same blocks of 16: a writer that could not crop in the stream.
fn cropped(entry: &Entry, width: u32, height: u32, clean: bool) -> (u32, u32) {
    let clap = entry.clap.filter(|clap| clean && clap.0 <= width && clap.1 <= height);
    if let Some((across, down)) = clap {
        return (across, down);
    }
    let Some(stream) = entry.stream else { return (width, height) };
    let blocks = |side: u32| side.div_ceil(16);
    let less = width <= stream.width && height <= stream.height;
    let same = blocks(width) == blocks(stream.width) && blocks(height) == blocks(stream.height);
    if less && same { (width, height) } else { (stream.width, stream.height) }
}

/// The pixel's width to its height: `pasp`, else the matrix, else a frame of another shape than the sample
/// description, else the codec's own.
fn aspect(entry: &Entry, frame: Frame) -> Option<(u64, u64)> {
    let wide = |(across, down): (u32, u32)| (u64::from(across), u64::from(down));
    entry
        .pasp
        .map(wide)
        .or_else(|| frame.matrix.stretch())
        .or_else(|| framed(entry, frame))
        .or_else(|| entry.stream.and_then(|stream| stream.aspect).map(wide))
}

fn framed(entry: &Entry, frame: Frame) -> Option<(u64, u64)> {
    let (coded, shown) = ((entry.width, entry.height), (frame.width, frame.height));
    let turned = frame.matrix.rotation() % 180 == 90 && shown == (coded.1, coded.0);
    let told = [coded.0, coded.1, shown.0, shown.1].iter().all(|&side| side > 0);
    if !told || turned || shown == coded || entry.clap == Some(shown) {
        return None;
    }
    Some((u64::from(shown.0) * u64::from(coded.1), u64::from(shown.1) * u64::from(coded.0)))
}

fn stretched(side: u32, across: u64, down: u64) -> Option<u32> {
    let down = u128::from(down);
    let wide = u128::from(side) * u128::from(across);
    u32::try_from((wide + down / 2).checked_div(down)?).ok().filter(|&side| side > 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(width: u32, height: u32) -> Entry {
        Entry { width, height, ..Entry::default() }
    }

    fn size(entry: Entry, frame: Frame) -> (u32, u32) {
        let picture = shown(&entry, frame, true).unwrap();
        (picture.width, picture.height)
    }

    fn frame(width: u32, height: u32) -> Frame {
        Frame { width, height, matrix: Matrix::default() }
    }

    #[test]
    fn pixel_aspects_by_rank() {
        let stream = Some(Stream { width: 720, height: 576, aspect: Some((16, 11)) });
        let plain = Entry { stream, ..entry(720, 576) };
        assert_eq!(size(plain.clone(), frame(720, 576)), (1047, 576));
        assert_eq!(size(plain.clone(), frame(1024, 576)), (1024, 576));
        assert_eq!(size(Entry { pasp: Some((64, 45)), ..plain.clone() }, frame(720, 576)), (1024, 576));
        assert_eq!(size(Entry { pasp: Some((1, 1)), ..plain }, frame(1024, 576)), (720, 576));
        assert_eq!(size(Entry { pasp: Some((u32::MAX, 1)), ..entry(720, 576) }, frame(0, 0)), (720, 576));
    }

    #[test]
    fn croppings_by_rank() {
        let stream = |width, height| Some(Stream { width, height, aspect: None });
        assert_eq!(size(Entry { stream: stream(1278, 720), ..entry(1280, 720) }, frame(0, 0)), (1278, 720));
        assert_eq!(
            size(Entry { stream: stream(1920, 1088), ..entry(1920, 1080) }, frame(0, 0)),
            (1920, 1080)
        );
        assert_eq!(size(Entry { stream: stream(1280, 720), ..entry(640, 360) }, frame(0, 0)), (1280, 720));
        let clap = Some((1270, 710));
        assert_eq!(size(Entry { clap, ..entry(1280, 720) }, frame(1270, 710)), (1270, 710));
        assert_eq!(size(Entry { clap, ..entry(640, 720) }, frame(0, 0)), (640, 720));
    }

    #[test]
    fn a_clean_aperture_in_quicktime_only_asks() {
        let clean = Entry { clap: Some((1248, 702)), ..entry(1280, 720) };
        let sizes = |frame, quicktime| {
            let found = pictures(&clean, frame, quicktime).unwrap();
            ((found.main.width, found.main.height), found.other.map(|other| (other.width, other.height)))
        };
        assert_eq!(sizes(frame(1280, 720), true), ((1280, 720), None));
        assert_eq!(sizes(frame(1248, 702), true), ((1280, 720), Some((1248, 702))));
        assert_eq!(sizes(frame(1280, 720), false), ((1248, 702), Some((1280, 720))));
        let plain = pictures(&entry(1280, 720), frame(1280, 720), true).unwrap();
        assert_eq!((plain.main.width, plain.other), (1280, None));
    }

    #[test]
    fn a_size_from_whoever_tells_it() {
        assert_eq!(size(entry(0, 0), frame(640, 360)), (640, 360));
        assert_eq!(shown(&entry(0, 720), frame(0, 0), true), None);
    }
}
