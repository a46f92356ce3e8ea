//! The sequence parameter set of H.264 in `avcC`: the picture's size after cropping, and its pixel aspect.

use super::bits::Bits;
use super::bytes::{u8_at, u16_at};
use super::picture::Stream;

/// Pixel aspects that have a number of their own (H.264 table E-1, H.265 table E.1).
const ASPECTS: [(u32, u32); 17] = [
    (0, 1),
    (1, 1),
    (12, 11),
    (10, 11),
    (16, 11),
    (40, 33),
    (24, 11),
    (20, 11),
    (32, 11),
    (80, 33),
    (18, 11),
    (15, 11),
    (64, 33),
    (160, 99),
    (4, 3),
    (3, 2),
    (2, 1),
];
/// Profiles whose parameter sets tell the chroma format.
const HIGH: [u32; 13] = [100, 110, 122, 244, 44, 83, 86, 118, 128, 138, 139, 134, 135];

/// Reads the first parameter set of an `avcC` box.
pub(super) fn read(avcc: &[u8]) -> Option<Stream> {
    if u8_at(avcc, 5)? & 31 == 0 {
        return None;
    }
    let length = usize::from(u16_at(avcc, 6)?);
    parameter_set(avcc.get(8..8_usize.checked_add(length)?)?)
}

/// Whether an `avcC` box holds parameter sets of different sizes: each sample says which one it uses.
pub(super) fn differ(avcc: &[u8]) -> bool {
    let mut sizes = Vec::new();
    let mut at = 6;
    for _ in 0..u8_at(avcc, 5).unwrap_or(0) & 31 {
        let Some(length) = u16_at(avcc, at).map(usize::from) else { break };
        let set = avcc.get(at + 2..at + 2 + length).and_then(parameter_set);
        sizes.extend(set.map(|stream| (stream.width, stream.height)));
        at += 2 + length;
    }
    sizes.windows(2).any(|pair| pair.first() != pair.last())
}

fn parameter_set(nal: &[u8]) -> Option<Stream> {
    let mut bits = Bits::of_nal(nal);
    if bits.bits(8)? & 31 != 7 {
        return None;
    }
    let profile = bits.bits(8)?;
    bits.skip(16)?;
    bits.ue()?;
    let chroma = if HIGH.contains(&profile) { chroma(&mut bits)? } else { 1 };
    bits.ue()?;
    order_count(&mut bits)?;
    bits.ue()?;
    bits.skip(1)?;
    let across = bits.ue()?.checked_add(1)?.checked_mul(16)?;
    let down = bits.ue()?.checked_add(1)?.checked_mul(16)?;
    let fields = if bits.bit()? { 1 } else { 2 };
    if fields == 2 {
        bits.skip(1)?;
    }
    bits.skip(1)?;
    let down = down.checked_mul(fields)?;
    let (mut width, mut height) = (across, down);
    if bits.bit()? {
        let unit_x = if chroma == 1 || chroma == 2 { 2 } else { 1 };
        let unit_y = if chroma == 1 { 2 * fields } else { fields };
        let (left, right, top, bottom) = (bits.ue()?, bits.ue()?, bits.ue()?, bits.ue()?);
        width = width.checked_sub(left.checked_add(right)?.checked_mul(unit_x)?)?;
        height = height.checked_sub(top.checked_add(bottom)?.checked_mul(unit_y)?)?;
    }
    let aspect = if bits.bit().unwrap_or(false) { aspect(&mut bits) } else { None };
    (width > 0 && height > 0).then_some(Stream { width, height, aspect })
}

/// The chroma format, past the scaling lists.
fn chroma(bits: &mut Bits) -> Option<u32> {
    let format = bits.ue()?;
    if format == 3 {
        bits.skip(1)?;
    }
    bits.ue()?;
    bits.ue()?;
    bits.skip(1)?;
    if bits.bit()? {
        for list in 0..(if format == 3 { 12 } else { 8 }) {
            if bits.bit()? {
                scaling_list(bits, if list < 6 { 16 } else { 64 })?;
            }
        }
    }
    Some(format)
}

fn scaling_list(bits: &mut Bits, size: u32) -> Option<()> {
    let (mut last, mut next) = (8_i64, 8_i64);
    for _ in 0..size {
        if next != 0 {
            next = last.checked_add(bits.se()?)?.rem_euclid(256);
        }
        last = if next == 0 { last } else { next };
    }
    Some(())
}

fn order_count(bits: &mut Bits) -> Option<()> {
    match bits.ue()? {
        0 => {
            bits.ue()?;
        }
        1 => {
            bits.skip(1)?;
            bits.ue()?;
            bits.ue()?;
            for _ in 0..bits.ue()?.min(255) {
                bits.ue()?;
            }
        }
        _ => {}
    }
    Some(())
}

/// The pixel aspect at the beginning of the usability information.
pub(super) fn aspect(bits: &mut Bits) -> Option<(u32, u32)> {
    if !bits.bit()? {
        return None;
    }
    let aspect = match bits.bits(8)? {
        255 => (bits.bits(16)?, bits.bits(16)?),
        number => ASPECTS.get(usize::try_from(number).ok()?).copied()?,
    };
    (aspect.0 > 0 && aspect.1 > 0).then_some(aspect)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// 1279 × 719 in the high 4:4:4 profile, pixels of 64:45, as an encoder wrote it.
    const BOX: &[u8] = &[
        0x01, 0xf4, 0x00, 0x1f, 0xff, 0xe1, 0x00, 0x1e, 0x67, 0xf4, 0x00, 0x1f, 0x91, 0x96, 0x80, 0x50, 0x05,
        0xbe, 0xab, 0xff, 0x00, 0x40, 0x00, 0x2d, 0x10, 0x00, 0x00, 0x03, 0x00, 0x10, 0x00, 0x00, 0x03, 0x00,
        0x20, 0xf1, 0x83, 0x2a,
    ];

    #[test]
    fn size_after_cropping_and_pixel_aspect() {
        assert_eq!(read(BOX), Some(Stream { width: 1279, height: 719, aspect: Some((64, 45)) }));
    }

    #[test]
    fn cut_off_anywhere_it_tells_nothing_wrong() {
        for length in 0..BOX.len() {
            assert!(read(&BOX[..length]).is_none(), "{length}");
        }
    }

    #[test]
    fn no_parameter_set_or_another_unit() {
        assert_eq!(read(&[1, 100, 0, 31, 0xff, 0xe0]), None);
        let mut other = BOX.to_vec();
        other[8] = 0x68;
        assert_eq!(read(&other), None);
    }
}
