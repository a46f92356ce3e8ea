//! Who may judge what: one bit per work and juror, and sets of jurors in the same shape.
//!
//! 20,000 works by 500 jurors take 1.25 MB; a hash set here costs ten times the routing itself (judging.md §3).
#![expect(
    clippy::indexing_slicing,
    reason = "rows and bits are numbered by the roster that sized the arrays"
)]

/// A set of juror numbers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct JurorSet {
    words: Vec<u64>,
}

impl JurorSet {
    /// The empty set over so many jurors.
    pub(super) fn empty(jurors: usize) -> Self {
        Self { words: vec![0; jurors.div_ceil(64)] }
    }

    pub(super) fn insert(&mut self, juror: usize) {
        self.words[juror / 64] |= 1 << (juror % 64);
    }

    pub(super) fn remove(&mut self, juror: usize) {
        self.words[juror / 64] &= !(1 << (juror % 64));
    }

    pub(super) fn has(&self, juror: usize) -> bool {
        self.words[juror / 64] >> (juror % 64) & 1 == 1
    }

    /// The 64-juror word that holds jurors `64 * index ..`.
    pub(super) fn word(&self, index: usize) -> u64 {
        self.words[index]
    }

    /// Takes over the contents of another set of the same size.
    pub(super) fn copy_from(&mut self, other: &Self) {
        self.words.copy_from_slice(&other.words);
    }

    /// The members in rising order.
    pub(super) fn iter(&self) -> impl Iterator<Item = usize> + '_ {
        self.words.iter().enumerate().flat_map(|(index, word)| ones(index, *word))
    }
}

/// The juror numbers of the bits set in one word.
pub(super) fn ones(index: usize, mut word: u64) -> impl Iterator<Item = usize> {
    std::iter::from_fn(move || {
        (word != 0).then(|| {
            let bit = word.trailing_zeros() as usize;
            word &= word - 1;
            index * 64 + bit
        })
    })
}

/// The table of permitted pairs.
#[derive(Debug, Clone)]
pub(super) struct Eligibility {
    words: usize,
    bits: Vec<u64>,
}

impl Eligibility {
    /// Nobody may judge anything yet.
    pub(super) fn none(works: usize, jurors: usize) -> Self {
        let words = jurors.div_ceil(64);
        Self { words, bits: vec![0; works * words] }
    }

    /// Permits `jurors` except `barred` for a work; returns how many were kept away.
    pub(super) fn permit(&mut self, work: usize, jurors: &JurorSet, barred: Option<&JurorSet>) -> usize {
        let mut kept_away = 0;
        for index in 0..self.words {
            let bar = barred.map_or(0, |set| set.word(index)) & jurors.word(index);
            kept_away += bar.count_ones() as usize;
            self.bits[work * self.words + index] = jurors.word(index) & !bar;
        }
        kept_away
    }

    /// Forbids one pair; true if it was permitted before.
    pub(super) fn forbid(&mut self, work: usize, juror: usize) -> bool {
        let had = self.has(work, juror);
        self.bits[work * self.words + juror / 64] &= !(1 << (juror % 64));
        had
    }

    pub(super) fn has(&self, work: usize, juror: usize) -> bool {
        self.bits[work * self.words + juror / 64] >> (juror % 64) & 1 == 1
    }

    /// The jurors permitted for a work, 64 to a word.
    pub(super) fn row(&self, work: usize) -> &[u64] {
        &self.bits[work * self.words..(work + 1) * self.words]
    }

    /// How many jurors are permitted for a work.
    pub(super) fn count(&self, work: usize) -> usize {
        self.row(work).iter().map(|word| word.count_ones() as usize).sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn permits_all_but_the_barred_and_counts_them() {
        let (mut all, mut own) = (JurorSet::empty(70), JurorSet::empty(70));
        (0..70).filter(|j| *j != 3).for_each(|j| all.insert(j));
        [3, 65, 69].into_iter().for_each(|j| own.insert(j));
        let mut table = Eligibility::none(2, 70);
        assert_eq!(table.permit(1, &all, Some(&own)), 2);
        assert_eq!((table.count(0), table.count(1)), (0, 67));
        assert!(table.has(1, 64) && !table.has(1, 65) && !table.has(1, 3));
        assert_eq!((table.forbid(1, 64), table.forbid(1, 64)), (true, false));
    }

    #[test]
    fn a_set_lists_its_members_in_order() {
        let mut set = JurorSet::empty(130);
        [129, 0, 64].into_iter().for_each(|j| set.insert(j));
        assert_eq!(set.iter().collect::<Vec<_>>(), [0, 64, 129]);
        set.remove(64);
        assert!(!set.has(64) && set.has(129));
    }
}
