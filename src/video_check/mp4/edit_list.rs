//! How long a track is shown: its edit list, which may begin with a pause, leave out the beginning, repeat
//! parts or hold a picture, or else all of its media.

use super::bytes::{i32_at, length_at, millis, u16_at, u32_at, u64_at};

/// A segment longer by more than this than the media left for it shows nothing in the rest.
const SLACK_MS: i64 = 1000;

/// The media an edit list cuts from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Media {
    /// Units a second; 0 when not told.
    pub(super) scale: u32,
    /// Length of all samples; `None` when not told.
    pub(super) units: Option<u64>,
    /// By how much a sample is shown later than it is decoded, at most.
    pub(super) shift: u64,
}

/// What comes out.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Timing {
    /// Length as shown; `None` when not told, as in fragmented films.
    pub(super) ms: Option<i64>,
    /// The pause before the first picture or sound.
    pub(super) lead_ms: i64,
    /// Where in the media it begins.
    pub(super) media_start: i64,
}

struct Edit {
    /// Units of the movie; `None` = to the end of the media.
    length: Option<u64>,
    /// Units of the media; `None` = a pause.
    from: Option<i64>,
    dwell: bool,
}

/// The timing of a track by its `elst`, if there is one, in a movie of `scale` units a second.
pub(super) fn timing(elst: Option<&[u8]>, scale: u32, media: Media) -> Timing {
    let whole = media.units.and_then(|units| millis(units, media.scale));
    let Some(elst) = elst else { return Timing { ms: whole, ..Timing::default() } };
    let mut units = 0_u64;
    let mut cut_ms = Some(0_i64);
    let mut out = Timing::default();
    let mut begun = false;
    for edit in edits(elst) {
        if let (Some(from), false) = (edit.from, begun) {
            begun = true;
            out.media_start = from;
            out.lead_ms = millis(units, scale).unwrap_or(0);
        }
        match shown(&edit, scale, media) {
            Shown::Units(length) => units = units.saturating_add(length),
            Shown::Cut(ms) => cut_ms = cut_ms.zip(ms).map(|(sum, ms)| sum.saturating_add(ms)),
        }
    }
    if !begun {
        return Timing { ms: whole, ..Timing::default() };
    }
    out.ms = millis(units, scale.max(1)).zip(cut_ms).map(|(edited, cut)| edited.saturating_add(cut));
    out
}

enum Shown {
    /// As the edit says, in units of the movie.
    Units(u64),
    /// What the media hold, in milliseconds.
    Cut(Option<i64>),
}

fn shown(edit: &Edit, scale: u32, media: Media) -> Shown {
    let Some(from) = edit.from else { return Shown::Units(edit.length.filter(|_| scale > 0).unwrap_or(0)) };
    let start = u64::try_from(from).unwrap_or(0);
    let left = media.units.and_then(|units| {
        let later = media.shift.min(start);
        millis(units.saturating_add(later).saturating_sub(start), media.scale)
    });
    match edit.length.and_then(|length| Some((length, millis(length, scale)?))) {
        None => Shown::Cut(left),
        Some((length, _)) if edit.dwell => Shown::Units(length),
        Some((length, ms)) => match left {
            Some(left) if ms > left.saturating_add(SLACK_MS) => Shown::Cut(Some(left)),
            _ => Shown::Units(length),
        },
    }
}

fn edits(elst: &[u8]) -> impl Iterator<Item = Edit> {
    let long = elst.first() == Some(&1);
    let announced = u32_at(elst, 4).and_then(|count| usize::try_from(count).ok()).unwrap_or(0);
    let size = if long { 20 } else { 12 };
    elst.get(8..).unwrap_or_default().chunks_exact(size).take(announced).filter_map(move |entry| {
        let from = if long { u64_at(entry, 8)?.cast_signed() } else { i64::from(i32_at(entry, 4)?) };
        Some(Edit {
            length: length_at(entry, 0, long),
            from: (from >= 0).then_some(from),
            dwell: u16_at(entry, size - 4)? == 0,
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const MEDIA: Media = Media { scale: 12_800, units: Some(128_000), shift: 0 };

    fn list(edits: &[(u32, i32, u16)]) -> Vec<u8> {
        let mut bytes = vec![0; 4];
        bytes.extend(u32::try_from(edits.len()).unwrap().to_be_bytes());
        for (length, from, rate) in edits {
            bytes.extend(length.to_be_bytes());
            bytes.extend(from.to_be_bytes());
            bytes.extend(rate.to_be_bytes());
            bytes.extend([0, 0]);
        }
        bytes
    }

    fn ms(edits: &[(u32, i32, u16)]) -> Option<i64> {
        timing(Some(&list(edits)), 1000, MEDIA).ms
    }

    #[test]
    fn without_a_list_all_of_it() {
        assert_eq!(timing(None, 1000, MEDIA).ms, Some(10_000));
        assert_eq!(timing(None, 0, Media { scale: 0, units: Some(5), shift: 0 }).ms, None);
        assert_eq!(ms(&[]), Some(10_000));
        assert_eq!(ms(&[(5000, -1, 1)]), Some(10_000));
    }

    #[test]
    fn pauses_cuts_repeats_and_held_pictures() {
        assert_eq!(ms(&[(10_000, 1024, 1)]), Some(10_000));
        assert_eq!(ms(&[(2000, -1, 1), (10_000, 0, 1)]), Some(12_000));
        assert_eq!(ms(&[(4000, 64_000, 1)]), Some(4000));
        assert_eq!(ms(&[(4000, 0, 1), (4000, 0, 1), (4000, 0, 1)]), Some(12_000));
        assert_eq!(ms(&[(600_000, 0, 0)]), Some(600_000));
        let timing = timing(Some(&list(&[(2000, -1, 1), (10_000, 512, 1)])), 1000, MEDIA);
        assert_eq!((timing.lead_ms, timing.media_start), (2000, 512));
    }

    #[test]
    fn a_list_cannot_show_more_than_there_is() {
        assert_eq!(ms(&[(10_500, 0, 1)]), Some(10_500));
        assert_eq!(ms(&[(60_000, 0, 1)]), Some(10_000));
        assert_eq!(ms(&[(60_000, 64_000, 1)]), Some(5000));
    }

    #[test]
    fn samples_shown_later_than_decoded_reach_further() {
        let media = Media { scale: 1, units: Some(4), shift: 3 };
        assert_eq!(timing(Some(&list(&[(4000, 2, 1)])), 1000, media).ms, Some(4000));
        assert_eq!(timing(Some(&list(&[(0, 2, 1)])), 1000, media).ms, Some(4000));
    }

    #[test]
    fn to_the_end_of_the_media() {
        assert_eq!(ms(&[(0, 12_800, 1)]), Some(9000));
        let unknown = Media { scale: 12_800, units: None, shift: 0 };
        assert_eq!(timing(Some(&list(&[(0, 1024, 1)])), 1000, unknown).ms, None);
        assert_eq!(timing(Some(&list(&[(5000, 0, 1)])), 0, MEDIA).ms, Some(10_000));
    }
}
