//! The length of a film made of fragments, added up from what each of them says.

use super::bytes::millis;
use super::edit_list::Timing;

/// One track's share.
#[derive(Debug, Clone)]
pub(super) struct Piece {
    id: u32,
    scale: u32,
    timing: Timing,
    /// Length of a sample when a fragment tells none.
    each: u32,
    /// Where the next fragment begins when it does not tell; `None` after a jump.
    next: Option<i64>,
    first: Option<i64>,
    /// End of the last sample shown.
    end: Option<i64>,
    /// A fragment came whose time is unknown.
    lost: bool,
}

/// The length of a run of samples, and the first and last instant shown in it, from its beginning on.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Run {
    pub(super) length: i64,
    pub(super) first: Option<i64>,
    pub(super) end: Option<i64>,
}

impl Piece {
    /// `samples` is the length of what the movie itself holds.
    pub(super) fn new(id: u32, scale: u32, timing: Timing, each: u32, samples: u64) -> Self {
        let begun = i64::try_from(samples).ok().filter(|&units| units > 0);
        let first = begun.map(|_| 0);
        Self { id, scale, timing, each, next: Some(begun.unwrap_or(0)), first, end: begun, lost: false }
    }

    pub(super) fn each(&self) -> u32 {
        self.each
    }

    /// A fragment came that contradicts itself.
    pub(super) fn lose(&mut self) {
        self.lost = true;
    }

    /// A fragment that begins at `time`, if it tells, with these runs.
    pub(super) fn add(&mut self, time: Option<i64>, runs: impl Iterator<Item = Run>) {
        let Some(mut at) = time.or(self.next) else {
            self.lost = true;
            return;
        };
        for run in runs {
            let instant = |offset: i64| at.saturating_add(offset);
            self.cover(run.first.map(instant), run.end.map(instant));
            at = instant(run.length);
        }
        self.next = Some(at);
    }

    fn cover(&mut self, first: Option<i64>, end: Option<i64>) {
        self.first = [self.first, first].into_iter().flatten().min();
        self.end = self.end.max(end);
    }

    fn shown_ms(&self) -> Option<i64> {
        let first = self.first?.max(self.timing.media_start);
        let units = u64::try_from(self.end?.saturating_sub(first)).ok()?;
        Some(millis(units, self.scale)?.saturating_add(self.timing.lead_ms))
    }
}

/// All tracks of a fragmented film.
#[derive(Debug, Clone)]
pub(super) struct Fragments {
    pieces: Vec<Piece>,
    picture: u32,
    declared_ms: Option<i64>,
}

impl Fragments {
    pub(super) fn new(pieces: Vec<Piece>, picture: u32, declared_ms: Option<i64>) -> Self {
        Self { pieces, picture, declared_ms }
    }

    pub(super) fn piece(&mut self, id: u32) -> Option<&mut Piece> {
        self.pieces.iter_mut().find(|piece| piece.id == id)
    }

    /// Fragments were left out; from here on only those count that tell their time.
    pub(super) fn jumped(&mut self) {
        for piece in &mut self.pieces {
            piece.next = None;
        }
    }

    /// An index says when a track's next fragment begins.
    pub(super) fn begins(&mut self, id: u32, time: u64) {
        if let (Some(piece), Ok(time)) = (self.piece(id), i64::try_from(time)) {
            piece.next = Some(time);
        }
    }

    /// An index tells the span of a track, in units of its own scale.
    pub(super) fn span(&mut self, id: u32, scale: u32, from: u64, length: u64) {
        let Some(piece) = self.piece(id) else { return };
        let convert = |units: u64| {
            let units = u128::from(units) * u128::from(piece.scale);
            i64::try_from(units.checked_div(u128::from(scale))?).ok()
        };
        let (first, end) = (convert(from), convert(from.saturating_add(length)));
        if first < end {
            piece.cover(first, end);
        }
    }

    /// The end was not reached: what was added up is not all.
    pub(super) fn unfinished(&mut self) {
        for piece in &mut self.pieces {
            piece.lost = true;
        }
    }

    /// What the movie declares, where the fragments add up to something else.
    pub(super) fn declared_ms(&self) -> Option<i64> {
        self.declared_ms
    }

    /// The longest track, if the picture's is known to its end; else what the movie declares.
    pub(super) fn length_ms(&self) -> Option<i64> {
        let known = |piece: &&Piece| !piece.lost && piece.end.is_some();
        let picture = self.pieces.iter().filter(known).any(|piece| piece.id == self.picture);
        let longest = self.pieces.iter().filter(known).filter_map(Piece::shown_ms).max();
        longest.filter(|_| picture).or(self.declared_ms)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const RUN: Run = Run { length: 1000, first: Some(0), end: Some(1000) };

    fn film(declared_ms: Option<i64>) -> Fragments {
        let sound = Timing { media_start: 500, ..Timing::default() };
        Fragments::new(
            vec![Piece::new(1, 1000, Timing::default(), 0, 0), Piece::new(2, 1000, sound, 0, 0)],
            1,
            declared_ms,
        )
    }

    #[test]
    fn fragments_add_up() {
        let mut film = film(None);
        film.piece(1).unwrap().add(None, [RUN, RUN].into_iter());
        assert_eq!(film.length_ms(), Some(2000));
        film.piece(2).unwrap().add(None, [RUN, RUN, RUN].into_iter());
        assert_eq!(film.length_ms(), Some(2500));
    }

    #[test]
    fn after_a_jump_only_told_times_count() {
        let mut film = film(Some(7));
        film.piece(1).unwrap().add(Some(9000), [RUN].into_iter());
        film.jumped();
        film.piece(1).unwrap().add(Some(50_000), [RUN].into_iter());
        assert_eq!(film.length_ms(), Some(42_000));
        film.jumped();
        film.piece(1).unwrap().add(None, [RUN].into_iter());
        assert_eq!(film.length_ms(), Some(7));
    }

    #[test]
    fn an_index_and_an_unfinished_walk() {
        let mut film = film(None);
        film.span(1, 2000, 0, 20_000);
        assert_eq!(film.length_ms(), Some(10_000));
        film.span(1, 0, 0, 90_000);
        assert_eq!(film.length_ms(), Some(10_000));
        film.unfinished();
        assert_eq!(film.length_ms(), None);
    }
}
