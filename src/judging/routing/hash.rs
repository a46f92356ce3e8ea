//! The public draw: numbers that anyone can compute again from the published seed text and an id.
//!
//! SHA-256 turns texts into 64-bit keys, splitmix64 mixes them. Neither the order of rows nor the machine
//! matters (judging.md §2).

use ring::digest::{SHA256, digest};

const GOLDEN: u64 = 0x9E37_79B9_7F4A_7C15;

/// One step of splitmix64: a fixed, well mixed permutation of 64-bit numbers.
#[must_use]
pub fn splitmix64(number: u64) -> u64 {
    let mut z = number.wrapping_add(GOLDEN);
    z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    z ^ (z >> 31)
}

/// The first eight bytes of SHA-256 of a text, read as a big-endian number.
#[must_use]
pub fn key(text: &str) -> u64 {
    digest(&SHA256, text.as_bytes()).as_ref().iter().take(8).fold(0, |n, byte| (n << 8) | u64::from(*byte))
}

/// The seed text, published before registration closes, as a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Seed(u64);

impl Seed {
    /// The seed of a published text; every character counts.
    #[must_use]
    pub fn of(text: &str) -> Self {
        Self(key(text))
    }

    /// `h(w)`: the lot of a work, given its id. The smaller lot goes first.
    #[must_use]
    pub fn lot(self, work: &str) -> u64 {
        splitmix64(self.0 ^ key(work))
    }

    /// `h(w, j)`: the lot of a juror for a work, from `h(w)` and `key(juror id)`.
    #[must_use]
    pub fn pair_lot(work_lot: u64, juror_key: u64) -> u64 {
        splitmix64(work_lot ^ juror_key)
    }

    /// The `n`-th number of the stream used for swap proposals.
    pub(super) fn stream(self, n: u64) -> u64 {
        splitmix64(self.0.wrapping_add(n.wrapping_mul(GOLDEN)))
    }
}

/// A number below `limit` from 64 random bits, without a division.
pub(super) fn below(bits: u64, limit: usize) -> usize {
    ((u128::from(bits) * limit as u128) >> 64) as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn splitmix_gives_the_published_first_numbers() {
        assert_eq!(splitmix64(0), 0xE220_A839_7B1D_CDAF);
        assert_eq!(splitmix64(GOLDEN), 0x6E78_9E6A_A1B9_65F4);
    }

    #[test]
    fn a_key_is_the_head_of_sha256() {
        assert_eq!(key("abc"), 0xBA78_16BF_8F01_CFEA);
        assert_ne!(Seed::of("LOMBA 2023"), Seed::of("LOMBA 2023 "));
    }

    #[test]
    fn below_stays_below() {
        assert_eq!((below(u64::MAX, 7), below(0, 7)), (6, 0));
    }
}
