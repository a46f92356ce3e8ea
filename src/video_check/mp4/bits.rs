//! The bits of a parameter set, with Exp-Golomb numbers, and without the bytes that keep start codes apart.

/// Most bytes of a parameter set that are looked at; larger than any whose size and aspect matter.
const MOST: usize = 4096;

/// Bits from the highest of the first byte on; `None` at the end.
#[derive(Debug)]
pub(super) struct Bits {
    bytes: Vec<u8>,
    at: usize,
}

impl Bits {
    /// The content of a NAL unit: in `0 0 3` the 3 is left out.
    pub(super) fn of_nal(nal: &[u8]) -> Self {
        let mut bytes = Vec::new();
        let mut zeros = 0_u32;
        for &byte in nal.iter().take(MOST) {
            if zeros >= 2 && byte == 3 {
                zeros = 0;
                continue;
            }
            zeros = if byte == 0 { zeros.saturating_add(1) } else { 0 };
            bytes.push(byte);
        }
        Self { bytes, at: 0 }
    }

    pub(super) fn bit(&mut self) -> Option<bool> {
        let byte = self.bytes.get(self.at / 8)?;
        let bit = byte >> (7 - self.at % 8) & 1;
        self.at = self.at.checked_add(1)?;
        Some(bit == 1)
    }

    /// Up to 32 bits as a number.
    pub(super) fn bits(&mut self, count: u32) -> Option<u32> {
        let mut value = 0_u32;
        for _ in 0..count {
            value = value << 1 | u32::from(self.bit()?);
        }
        Some(value)
    }

    pub(super) fn skip(&mut self, count: usize) -> Option<()> {
        self.at = self.at.checked_add(count)?;
        Some(())
    }

    /// An unsigned Exp-Golomb number.
    pub(super) fn ue(&mut self) -> Option<u32> {
        let mut zeros = 0;
        while !self.bit()? {
            zeros += 1;
            if zeros > 31 {
                return None;
            }
        }
        let rest = self.bits(zeros)?;
        (1_u32 << zeros).checked_sub(1)?.checked_add(rest)
    }

    /// A signed Exp-Golomb number.
    pub(super) fn se(&mut self) -> Option<i64> {
        let code = i64::from(self.ue()?);
        Some(if code % 2 == 1 { code / 2 + 1 } else { -(code / 2) })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn exp_golomb() {
        // 1 | 010 | 011 | 00100 | 00101 …
        let mut bits = Bits::of_nal(&[0b1010_0110, 0b0100_0010, 0b1000_0000]);
        assert_eq!([bits.ue(), bits.ue(), bits.ue(), bits.ue()], [Some(0), Some(1), Some(2), Some(3)]);
        assert_eq!(bits.se(), Some(-2));
        assert_eq!(Bits::of_nal(&[0, 0, 0, 0, 0, 0]).ue(), None);
        assert_eq!(Bits::of_nal(&[]).bit(), None);
    }

    #[test]
    fn emulation_prevention_is_left_out() {
        let mut bits = Bits::of_nal(&[0, 0, 3, 1]);
        assert_eq!(bits.bits(24), Some(1));
        assert_eq!(bits.bits(1), None);
    }
}
