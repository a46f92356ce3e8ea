//! The picture as it is shown: coded size, cropped, stretched and turned.

use super::matrix::Matrix;

/// What the codec's own parameter set says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Stream {
    /// After cropping.
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

/// Puts them together; `None` when nobody tells a size.
pub(super) fn shown(entry: Entry, frame: Frame) -> Option<Picture> {
    let (coded_width, coded_height) = coded(&entry, frame)?;
    let (mut width, mut height) = cropped(&entry, coded_width, coded_height);
    if let Some((across, down)) = aspect(&entry, frame) {
        width = stretched(width, across, down).unwrap_or(width);
    }
    let rotation = frame.matrix.rotation();
    if rotation % 180 == 90 {
        (width, height) = (height, width);
    }
    Some(Picture { codec: entry.codec, coded_width, coded_height, width, height, rotation })
}

/// The sample description's size; without one the parameter set's, without that the frame's.
fn coded(entry: &Entry, frame: Frame) -> Option<(u32, u32)> {
    let stream = entry.stream.map(|stream| (stream.width, stream.height));
    let sizes = [Some((entry.width, entry.height)), stream, Some((frame.width, frame.height))];
    sizes.into_iter().flatten().find(|&(width, height)| width > 0 && height > 0)
}

/// A clean aperture says it outright. Otherwise the parameter set does, unless the container shows less of
/// the same blocks of 16: a writer that could not crop in the stream.
fn cropped(entry: &Entry, width: u32, height: u32) -> (u32, u32) {
    if let Some((across, down)) = entry.clap.filter(|clap| clap.0 <= width && clap.1 <= height) {
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
        let picture = shown(entry, frame).unwrap();
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
    fn a_size_from_whoever_tells_it() {
        assert_eq!(size(entry(0, 0), frame(640, 360)), (640, 360));
        assert_eq!(shown(entry(0, 720), frame(0, 0)), None);
    }
}
