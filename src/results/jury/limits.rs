//! The limits behind the flags. They come from simulated juries with 15 % careless jurors, at 300 works with 15
//! jurors and 1000 works with 50 (judging.md §8); those set here say so.

/// Scores below which misfit, correlation, spread and halo of a juror are shown and not judged (§8 names it for
/// misfit and correlation; the same reason holds for the others).
pub const MIN_SCORES: usize = 15;
/// Severity: this many standard deviations of all jurors' severities (§8).
pub const SEVERITY_SPREADS: f64 = 2.0;
/// Severity: and this many of its own standard errors (§8).
pub const SEVERITY_ERRORS: f64 = 3.0;
/// Misfit above this; honest jurors 0.72 to 1.13, erratic ones 1.12 to 2.03 (§8).
pub const MISFIT: f64 = 1.4;
/// Correlation with the others below this; honest jurors' lowest twentieth .48, flat or random ones at most .24 (§8).
pub const CORRELATION: f64 = 0.3;
/// Spread ratio below this; honest jurors .64 to 1.08, flat ones .11 to .18 (§8).
pub const SPREAD: f64 = 0.4;
/// Halo above this; honest jurors with a real halo of 3 points −.01 to .40 (§8).
pub const HALO: f64 = 0.8;
/// Halo: and this far above the jury's median. §8 says "far above"; the figure is set here, three quarters of the
/// width of the honest band.
pub const HALO_ABOVE_MEDIAN: f64 = 0.3;
/// Scores of one juror on one institution's works from which favour is looked at (§8).
pub const FAVOUR_SCORES: usize = 3;
/// Favour: chance of one false alarm in the whole competition, shared among all pairs looked at (§8, Bonferroni).
pub const FAVOUR_CHANCE: f64 = 0.01;
/// Works two jurors must share before their orders are compared (§8).
pub const SHARED_WORKS: usize = 5;
/// Works that the whole jury must have scored before Kendall's W means anything; set here.
pub const KENDALL_WORKS: usize = 3;
/// Below this an intraclass correlation reads "poor" (§8).
pub const ICC_POOR: f64 = 0.5;
/// Above this it reads "good" (§8).
pub const ICC_GOOD: f64 = 0.75;
/// A-efficiency of the panels expected of the routing, thousandths (§3).
pub const A_EFFICIENCY: i64 = 900;
