//! What a container says about the shown part of a picture and the shape of its pixels: `clap` and `pasp`.

use super::bytes::{i32_at, u32_at};

/// The pixel's width to its height; `None` when either is zero.
pub(super) fn pasp(body: &[u8]) -> Option<(u32, u32)> {
    let aspect = (u32_at(body, 0)?, u32_at(body, 4)?);
    (aspect.0 > 0 && aspect.1 > 0).then_some(aspect)
}

/// Width and height of the clean aperture, rounded; `None` when it is no positive size.
pub(super) fn clap(body: &[u8]) -> Option<(u32, u32)> {
    let side = |at: usize| -> Option<u32> {
        let over = u64::try_from(i32_at(body, at)?).ok()?;
        let under = u64::try_from(i32_at(body, at.checked_add(4)?)?).ok()?;
        let rounded = (over + under / 2).checked_div(under)?;
        u32::try_from(rounded).ok().filter(|&side| side > 0)
    };
    Some((side(0)?, side(8)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shapes_of_pixels() {
        assert_eq!(pasp(&[0, 0, 0, 64, 0, 0, 0, 45]), Some((64, 45)));
        assert_eq!(pasp(&[0, 0, 0, 0, 0, 0, 0, 45]), None);
        assert_eq!(pasp(&[0, 0, 0, 64]), None);
    }

    #[test]
    fn clean_apertures() {
        let body: Vec<u8> = [1270_u32, 1, 1409, 2].iter().flat_map(|n| n.to_be_bytes()).collect();
        assert_eq!(clap(&body), Some((1270, 705)));
        assert_eq!(clap(&[0; 16]), None);
        assert_eq!(clap(&[0xff; 16]), None);
    }
}
