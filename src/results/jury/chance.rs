//! How likely chance alone is to do as much: the normal and the chi-square tail.

use std::f64::consts::{PI, SQRT_2};

/// Chance of a standard normal value above `z`.
pub(super) fn normal_tail(z: f64) -> f64 {
    erfc(z / SQRT_2) / 2.0
}

/// Chance of a chi-square value above `x` on `degrees` of freedom: the closed sum for whole degrees.
pub(super) fn chi_square_tail(x: f64, degrees: usize) -> f64 {
    if x <= 0.0 || degrees == 0 {
        return 1.0;
    }
    let half = x / 2.0;
    let (mut term, mut sum, first) = if degrees.is_multiple_of(2) {
        ((-half).exp(), (-half).exp(), 1)
    } else {
        let term = (-half).exp() * (x / (2.0 * PI)).sqrt() * 2.0;
        (term, 2.0 * normal_tail(x.sqrt()) + if degrees > 1 { term } else { 0.0 }, 2)
    };
    for step in first..degrees.div_ceil(2) {
        let below = if degrees.is_multiple_of(2) { step as f64 } else { step as f64 - 0.5 };
        term *= half / below;
        sum += term;
    }
    sum.clamp(0.0, 1.0)
}

/// The complement of the error function: its series near zero, its continued fraction beyond.
fn erfc(x: f64) -> f64 {
    if x < 0.0 {
        return 2.0 - erfc(-x);
    }
    if x < 2.0 {
        let (mut term, mut sum) = (x, x);
        for n in 1..60_u32 {
            term *= -x * x / f64::from(n);
            sum += term / f64::from(2 * n + 1);
        }
        return 1.0 - 2.0 / PI.sqrt() * sum;
    }
    let fraction = (1..80_u32).rev().fold(x, |below, n| x + f64::from(n) / 2.0 / below);
    (-x * x).exp() / PI.sqrt() / fraction
}

#[cfg(test)]
mod tests {
    use super::*;

    fn near(found: f64, expected: f64) {
        assert!((found - expected).abs() < 1e-9, "{found} is not {expected}");
    }

    #[test]
    fn the_tails_are_those_of_the_tables() {
        near(normal_tail(0.0), 0.5);
        near(normal_tail(1.959_963_984_540_054), 0.025);
        near(normal_tail(-1.0), 0.841_344_746_068_543);
        near(normal_tail(4.0), 0.000_031_671_241_833);
        near(chi_square_tail(3.841_458_820_694_124, 1), 0.05);
        near(chi_square_tail(5.991_464_547_107_979, 2), 0.05);
        near(chi_square_tail(7.814_727_903_251_179, 3), 0.05);
        near(chi_square_tail(18.307_038_053_275_146, 10), 0.05);
        near(chi_square_tail(42.556_967_804_292_68, 29), 0.05);
        assert_eq!((chi_square_tail(0.0, 4), chi_square_tail(5.0, 0)), (1.0, 1.0));
    }
}
