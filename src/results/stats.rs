//! Distributions: how likely chance alone is to do as much. Pure.

use statrs::function::beta::checked_beta_reg;
use statrs::function::erf::erfc;
use statrs::function::gamma::checked_gamma_ur;

/// P(F > f) for the F distribution on (above, below) degrees of freedom: I_x(below/2, above/2) with
/// x = below / (below + above·f) (Abramowitz and Stegun 26.6.2).
pub(super) fn f_tail(f: f64, above: usize, below: usize) -> f64 {
    let (above, below) = (above as f64, below as f64);
    incomplete_beta(below / (below + above * f.max(0.0)), below / 2.0, above / 2.0)
}

/// The regularised incomplete beta function I_x(a, b) for a, b > 0; outside 0 to 1 it is 0 or 1.
fn incomplete_beta(x: f64, a: f64, b: f64) -> f64 {
    if x <= 0.0 {
        return 0.0;
    }
    checked_beta_reg(a, b, x.min(1.0)).unwrap_or(1.0)
}

/// Φ(x): chance of a standard normal value below `x`.
pub(super) fn normal(x: f64) -> f64 {
    normal_tail(-x)
}

/// Chance of a standard normal value above `z`.
pub(super) fn normal_tail(z: f64) -> f64 {
    erfc(z / std::f64::consts::SQRT_2) / 2.0
}

/// Chance of a chi-square value above `x` on `degrees` of freedom; 1 on none.
pub(super) fn chi_square_tail(x: f64, degrees: usize) -> f64 {
    if x <= 0.0 || degrees == 0 {
        return 1.0;
    }
    checked_gamma_ur(degrees as f64 / 2.0, x / 2.0).unwrap_or(1.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn near(found: f64, expected: f64) {
        assert!((found - expected).abs() < 1e-9 * expected.abs().max(1e-3), "{found} is not {expected}");
    }

    #[test]
    fn the_incomplete_beta_has_its_closed_forms() {
        for x in [0.01, 0.2, 0.5, 0.77, 0.99] {
            near(incomplete_beta(x, 1.0, 1.0), x);
            near(incomplete_beta(x, 3.0, 1.0), x * x * x);
            near(incomplete_beta(x, 1.0, 4.0), 1.0 - (1.0 - x).powi(4));
            // I_x(1/2, 1/2) = (2/pi) arcsin sqrt x.
            near(incomplete_beta(x, 0.5, 0.5), 2.0 / std::f64::consts::PI * x.sqrt().asin());
            near(incomplete_beta(x, 7.5, 2.5) + incomplete_beta(1.0 - x, 2.5, 7.5), 1.0);
        }
        // Binomial tail: P(at least 3 of 5 at 0.3) = I_0.3(3, 3) = 0.16308.
        near(incomplete_beta(0.3, 3.0, 3.0), 0.163_08);
        assert_eq!((incomplete_beta(0.0, 2.0, 2.0), incomplete_beta(1.0, 2.0, 2.0)), (0.0, 1.0));
    }

    #[test]
    fn the_f_tail_meets_closed_forms_and_printed_tables() {
        // Two degrees above: (1 + 2f/n)^(-n/2).
        for n in [3usize, 10, 61, 40_000] {
            let f = 2.5;
            near(f_tail(f, 2, n), (1.0 + 2.0 * f / n as f64).powf(-(n as f64) / 2.0));
        }
        // One and one: 1 - (2/pi) arctan sqrt f.
        near(f_tail(3.0, 1, 1), 1.0 / 3.0);
        // Upper 5 % and 1 % points as printed in tables of the F distribution.
        for (f, above, below, p) in [
            (4.964_6, 1, 10, 0.05),
            (2.978_2, 10, 10, 0.05),
            (2.757_4, 4, 24, 0.051_1),
            (4.938_0, 4, 18, 0.007_3),
        ] {
            assert!((f_tail(f, above, below) - p).abs() < 2e-4, "{f} {above} {below}");
        }
        assert_eq!((f_tail(0.0, 4, 8), f_tail(f64::INFINITY, 4, 8)), (1.0, 0.0));
    }

    #[test]
    fn the_normal_distribution_meets_its_table() {
        for (x, p) in [
            (0.0, 0.5),
            (1.0, 0.841_344_746_068_543),
            (1.959_963_984_540_054, 0.975),
            (-2.575_829_303_548_901, 0.005),
            (-3.0, 0.001_349_898_031_630_09),
        ] {
            near(normal(x), p);
            near(normal(-x), 1.0 - p);
        }
        assert_eq!(normal(9.0), 1.0);
        assert!(normal(-9.0) < 1e-15 && normal(-7.9) < 1e-12);
    }

    fn close(found: f64, expected: f64) {
        assert!((found - expected).abs() < 1e-9, "{found} is not {expected}");
    }

    #[test]
    fn the_tails_are_those_of_the_tables() {
        close(normal_tail(0.0), 0.5);
        close(normal_tail(1.959_963_984_540_054), 0.025);
        close(normal_tail(-1.0), 0.841_344_746_068_543);
        close(normal_tail(4.0), 0.000_031_671_241_833);
        close(chi_square_tail(3.841_458_820_694_124, 1), 0.05);
        close(chi_square_tail(5.991_464_547_107_979, 2), 0.05);
        close(chi_square_tail(7.814_727_903_251_179, 3), 0.05);
        close(chi_square_tail(18.307_038_053_275_146, 10), 0.05);
        close(chi_square_tail(42.556_967_804_292_68, 29), 0.05);
        assert_eq!((chi_square_tail(0.0, 4), chi_square_tail(5.0, 0)), (1.0, 1.0));
    }
}
