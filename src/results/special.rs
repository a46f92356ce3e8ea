//! Three functions of statistics, from their published formulas: the logarithm of the gamma function, the tail
//! of the F distribution and the normal distribution. Pure.

/// Lanczos' approximation with g = 7 and nine terms (Lanczos 1964; coefficients by Godfrey): 15 digits.
const LANCZOS: [f64; 8] = [
    676.520_368_121_885_1,
    -1_259.139_216_722_402_8,
    771.323_428_777_653_1,
    -176.615_029_162_140_6,
    12.507_343_278_686_905,
    -0.138_571_095_265_720_12,
    9.984_369_578_019_572e-6,
    1.505_632_735_149_311_6e-7,
];
/// More rounds than any continued fraction here needs.
const ROUNDS: u32 = 20_000;

/// ln Γ(x) for x ≥ 1/2.
fn ln_gamma(x: f64) -> f64 {
    let x = x - 1.0;
    let sum = LANCZOS
        .iter()
        .zip(1u32..)
        .fold(0.999_999_999_999_809_9, |sum, (term, n)| sum + term / (x + f64::from(n)));
    let t = x + 7.5;
    0.5 * (2.0 * std::f64::consts::PI).ln() + (x + 0.5) * t.ln() - t + sum.ln()
}

/// The regularised incomplete beta function I_x(a, b) for a, b ≥ 1/2: the continued fraction of DLMF 8.17.22
/// (<https://dlmf.nist.gov/8.17#v>), summed by Lentz' method, on the side where it converges fast.
pub(super) fn incomplete_beta(x: f64, a: f64, b: f64) -> f64 {
    if x <= 0.0 || x >= 1.0 {
        return if x <= 0.0 { 0.0 } else { 1.0 };
    }
    if x > (a + 1.0) / (a + b + 2.0) {
        return 1.0 - incomplete_beta(1.0 - x, b, a);
    }
    let front = ln_gamma(a + b) - ln_gamma(a) - ln_gamma(b) + a * x.ln() + b * (1.0 - x).ln();
    front.exp() / a / beta_fraction(x, a, b)
}

/// 1 + d1/(1 + d2/(1 + …)) of DLMF 8.17.23.
fn beta_fraction(x: f64, a: f64, b: f64) -> f64 {
    let away = |value: f64| if value.abs() < 1e-300 { 1e-300 } else { value };
    let (mut value, mut c, mut d) = (1.0, 1.0, 0.0);
    for round in 1..=ROUNDS {
        let m = f64::from(round / 2);
        let term = if round % 2 == 0 {
            m * (b - m) * x / ((a + 2.0 * m - 1.0) * (a + 2.0 * m))
        } else {
            -(a + m) * (a + b + m) * x / ((a + 2.0 * m) * (a + 2.0 * m + 1.0))
        };
        d = 1.0 / away(1.0 + term * d);
        c = away(1.0 + term / c);
        value *= c * d;
        if (c * d - 1.0).abs() < 1e-15 {
            break;
        }
    }
    value
}

/// P(F > f) for the F distribution on (above, below) degrees of freedom: I_x(below/2, above/2) with
/// x = below / (below + above·f) (Abramowitz and Stegun 26.6.2).
pub(super) fn f_tail(f: f64, above: usize, below: usize) -> f64 {
    let (above, below) = (above as f64, below as f64);
    incomplete_beta(below / (below + above * f.max(0.0)), below / 2.0, above / 2.0)
}

/// Φ(x), the normal distribution, by the series of Abramowitz and Stegun 26.2.11; beyond 8 it is 0 or 1 to 15
/// digits.
pub(super) fn normal(x: f64) -> f64 {
    if x.abs() > 8.0 {
        return if x < 0.0 { 0.0 } else { 1.0 };
    }
    let (mut term, mut sum, mut odd) = (x, x, 1.0);
    while term.abs() > 1e-18 * sum.abs() && term != 0.0 {
        odd += 2.0;
        term *= x * x / odd;
        sum += term;
    }
    let density = (-0.5 * x * x).exp() / (2.0 * std::f64::consts::PI).sqrt();
    (0.5 + density * sum).clamp(0.0, 1.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn near(found: f64, expected: f64) {
        assert!((found - expected).abs() < 1e-9 * expected.abs().max(1e-3), "{found} is not {expected}");
    }

    #[test]
    fn gamma_of_whole_and_half_numbers() {
        near(ln_gamma(1.0), 0.0);
        near(ln_gamma(5.0), 24f64.ln());
        near(ln_gamma(0.5), std::f64::consts::PI.sqrt().ln());
        // ln 100! from its factors.
        near(ln_gamma(101.0), (1..=100).map(|n| f64::from(n).ln()).sum());
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
        assert_eq!((normal(9.0), normal(-9.0)), (1.0, 0.0));
        assert!(normal(-7.9) < 1e-12);
    }
}
