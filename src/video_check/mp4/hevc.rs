//! The sequence parameter set of H.265 in `hvcC`: the picture's size after cropping, and its pixel aspect.

use super::avc::aspect;
use super::bits::Bits;
use super::bytes::{u8_at, u16_at};
use super::picture::Stream;

const SPS: u8 = 33;

/// Reads the first parameter set of an `hvcC` box.
pub(super) fn read(hvcc: &[u8]) -> Option<Stream> {
    let mut at = 23_usize;
    for _ in 0..u8_at(hvcc, 22)? {
        let kind = u8_at(hvcc, at)? & 63;
        let units = u16_at(hvcc, at.checked_add(1)?)?;
        at = at.checked_add(3)?;
        for _ in 0..units {
            let length = usize::from(u16_at(hvcc, at)?);
            let start = at.checked_add(2)?;
            at = start.checked_add(length)?;
            if kind == SPS {
                return parameter_set(hvcc.get(start..at)?);
            }
        }
    }
    None
}

fn parameter_set(nal: &[u8]) -> Option<Stream> {
    let mut bits = Bits::of_nal(nal);
    bits.skip(16 + 4)?;
    let layers = bits.bits(3)?;
    bits.skip(1)?;
    profile(&mut bits, layers)?;
    bits.ue()?;
    let chroma = bits.ue()?;
    if chroma == 3 {
        bits.skip(1)?;
    }
    let (mut width, mut height) = (bits.ue()?, bits.ue()?);
    if bits.bit()? {
        let unit_x = if chroma == 1 || chroma == 2 { 2 } else { 1 };
        let unit_y = if chroma == 1 { 2 } else { 1 };
        let (left, right, top, bottom) = (bits.ue()?, bits.ue()?, bits.ue()?, bits.ue()?);
        width = width.checked_sub(left.checked_add(right)?.checked_mul(unit_x)?)?;
        height = height.checked_sub(top.checked_add(bottom)?.checked_mul(unit_y)?)?;
    }
    let aspect = usability(&mut bits, layers).flatten();
    (width > 0 && height > 0).then_some(Stream { width, height, aspect })
}

/// Past the profile, tier and level.
fn profile(bits: &mut Bits, layers: u32) -> Option<()> {
    bits.skip(96)?;
    let mut present = Vec::new();
    for _ in 0..layers {
        present.push((bits.bit()?, bits.bit()?));
    }
    if layers > 0 {
        bits.skip(usize::try_from(8_u32.checked_sub(layers)?).ok()?.checked_mul(2)?)?;
    }
    for (profile, level) in present {
        bits.skip(if profile { 88 } else { 0 })?;
        bits.skip(if level { 8 } else { 0 })?;
    }
    Some(())
}

/// From the bit depths to the pixel aspect; the inner `None` says there is none.
fn usability(bits: &mut Bits, layers: u32) -> Option<Option<(u32, u32)>> {
    bits.ue()?;
    bits.ue()?;
    let order_bits = bits.ue()?.checked_add(4)?;
    let from = if bits.bit()? { 0 } else { layers };
    for _ in from..=layers {
        bits.ue()?;
        bits.ue()?;
        bits.ue()?;
    }
    for _ in 0..6 {
        bits.ue()?;
    }
    if bits.bit()? && bits.bit()? {
        scaling_lists(bits)?;
    }
    bits.skip(2)?;
    if bits.bit()? {
        bits.skip(8)?;
        bits.ue()?;
        bits.ue()?;
        bits.skip(1)?;
    }
    short_term_sets(bits)?;
    if bits.bit()? {
        for _ in 0..bits.ue()?.min(32) {
            bits.skip(usize::try_from(order_bits).ok()?.checked_add(1)?)?;
        }
    }
    bits.skip(2)?;
    Some(if bits.bit()? { aspect(bits) } else { None })
}

fn scaling_lists(bits: &mut Bits) -> Option<()> {
    for size in 0..4 {
        for _ in 0..(if size == 3 { 2 } else { 6 }) {
            if !bits.bit()? {
                bits.ue()?;
                continue;
            }
            if size > 1 {
                bits.se()?;
            }
            for _ in 0..(if size == 0 { 16 } else { 64 }) {
                bits.se()?;
            }
        }
    }
    Some(())
}

/// Past the short-term reference picture sets; each may lean on the one before.
fn short_term_sets(bits: &mut Bits) -> Option<()> {
    let mut pictures = 0_u32;
    for index in 0..bits.ue()?.min(64) {
        if index > 0 && bits.bit()? {
            bits.skip(1)?;
            bits.ue()?;
            let mut kept = 0;
            for _ in 0..=pictures {
                let used = bits.bit()?;
                if used || bits.bit()? {
                    kept += 1;
                }
            }
            pictures = kept;
        } else {
            let (negative, positive) = (bits.ue()?, bits.ue()?);
            pictures = negative.checked_add(positive).filter(|&sum| sum <= 32)?;
            for _ in 0..pictures {
                bits.ue()?;
                bits.skip(1)?;
            }
        }
    }
    Some(())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// 718 × 574, pixels of 64:45, as an encoder wrote it.
    const SET: &[u8] = &[
        0x42, 0x01, 0x01, 0x01, 0x60, 0x00, 0x00, 0x03, 0x00, 0x90, 0x00, 0x00, 0x03, 0x00, 0x00, 0x03, 0x00,
        0x5a, 0xa0, 0x05, 0xa2, 0x00, 0x90, 0x75, 0x59, 0x65, 0x66, 0x92, 0x4c, 0xaf, 0xff, 0x00, 0x40, 0x00,
        0x2d, 0x68, 0x08, 0x00, 0x00, 0x03, 0x00, 0x08, 0x00, 0x00, 0x03, 0x00, 0x08, 0x40,
    ];

    fn boxed(kind: u8, set: &[u8]) -> Vec<u8> {
        let length = u8::try_from(set.len()).unwrap();
        [&[0; 22][..], &[2, 32, 0, 1, 0, 1, 9, kind, 0, 1, 0, length], set].concat()
    }

    #[test]
    fn size_after_cropping_and_pixel_aspect() {
        let stream = Stream { width: 718, height: 574, aspect: Some((64, 45)) };
        assert_eq!(read(&boxed(0x80 | SPS, SET)), Some(stream));
        assert_eq!(read(&boxed(34, SET)), None);
    }

    #[test]
    fn cut_off_it_tells_the_size_or_nothing() {
        let whole = boxed(SPS, SET);
        for length in 0..whole.len() {
            assert!(read(&whole[..length]).is_none(), "{length}");
        }
        for length in 0..SET.len() {
            let stream = parameter_set(&SET[..length]);
            assert!(stream.is_none_or(|s| (s.width, s.height) == (718, 574)), "{length}");
        }
    }
}
