//! A made-up competition: qualities, jurors and their scores, by the model of judging.md §6. Everything comes from
//! one seed.
#![expect(clippy::indexing_slicing, reason = "every index is a row number made in this file")]

use lomba::judging::routing::splitmix64;
use lomba::results::ScoreSheet;

/// A stream of numbers from a seed.
#[derive(Debug, Clone)]
pub struct Dice(u64);

impl Dice {
    /// The stream of a seed.
    pub fn new(seed: u64) -> Self {
        Self(splitmix64(seed))
    }

    /// Evenly between 0 and 1.
    pub fn even(&mut self) -> f64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        (splitmix64(self.0) >> 11) as f64 / (1u64 << 53) as f64
    }

    /// Normal with this standard deviation (Box and Muller).
    pub fn normal(&mut self, sd: f64) -> f64 {
        let radius = (-2.0 * (1.0 - self.even()).ln()).sqrt();
        sd * radius * (2.0 * std::f64::consts::PI * self.even()).cos()
    }
}

/// What kind of jury this is. Noise is chosen so that the variance shares are those that judging.md prints for
/// 300 x 15 (ICC(1) .49, RMSE of the raw mean 4.83).
#[derive(Debug, Clone, Copy)]
pub struct World {
    /// Works.
    pub works: usize,
    /// Jurors.
    pub jurors: usize,
    /// Scores per work.
    pub per_work: usize,
    /// Standard deviation of the severities, points.
    pub severity: f64,
    /// Standard deviation of the use of the scale.
    pub scale: f64,
    /// Share of careless jurors.
    pub careless: f64,
    /// Share of jurors who stop half-way.
    pub dropout: f64,
}

/// A competition: true qualities and sheets.
#[derive(Debug)]
pub struct Competition {
    /// True composite quality of each work.
    pub quality: Vec<f64>,
    /// The jurors' sheets.
    pub sheets: Vec<ScoreSheet>,
}

struct Judge {
    severity: f64,
    scale: f64,
    careless: Option<bool>,
    stops: bool,
}

const MEAN: f64 = 68.0;

impl World {
    /// The base world of judging.md §6.
    pub fn base(works: usize, jurors: usize) -> Self {
        Self { works, jurors, per_work: 3, severity: 6.0, scale: 0.15, careless: 0.05, dropout: 0.05 }
    }

    /// One competition in this world.
    pub fn hold(&self, seed: u64) -> Competition {
        let mut dice = Dice::new(seed);
        let qualities: Vec<(f64, f64)> = (0..self.works)
            .map(|_| {
                // Two criteria of SD 9 with correlation .6: composite SD 8.1.
                let common = dice.normal(9.0 * 0.6f64.sqrt());
                let mut own = || common + dice.normal(9.0 * 0.4f64.sqrt());
                (own(), own())
            })
            .collect();
        let judges: Vec<Judge> = (0..self.jurors).map(|_| self.judge(&mut dice)).collect();
        let mut sheets = Vec::new();
        let mut load = vec![0usize; self.jurors];
        for (work, quality) in qualities.iter().enumerate() {
            for juror in panel(&mut dice, &mut load, self.per_work) {
                // Who stops half-way leaves the second half; a third of it finds another juror.
                let left = judges[juror].stops && work * 2 > self.works;
                let by = match (left, dice.even() < 1.0 / 3.0) {
                    (false, _) => juror,
                    (true, false) => continue,
                    (true, true) => (juror + 1) % self.jurors,
                };
                let name = format!("J{by:04}");
                let twice = |sheet: &&ScoreSheet| sheet.juror == name;
                if sheets[sheets.len().saturating_sub(self.per_work)..]
                    .iter()
                    .find(twice)
                    .is_some_and(|sheet| sheet.work == number(work))
                {
                    continue;
                }
                let points = judges[by].score(*quality, &mut dice);
                sheets.push(ScoreSheet::new(number(work), name, points));
            }
        }
        let quality = qualities.iter().map(|(content, technical)| 0.6 * content + 0.4 * technical).collect();
        Competition { quality, sheets }
    }

    fn judge(&self, dice: &mut Dice) -> Judge {
        Judge {
            severity: dice.normal(self.severity),
            scale: 1.0 + dice.normal(self.scale),
            careless: (dice.even() < self.careless).then(|| dice.even() < 0.5),
            stops: dice.even() < self.dropout,
        }
    }
}

/// Number of a work.
pub fn number(work: usize) -> String {
    format!("K{work:05}")
}

impl Judge {
    /// Content and technical points, hundredths, in steps of 5 points.
    fn score(&self, (content, technical): (f64, f64), dice: &mut Dice) -> [i64; 2] {
        let halo = dice.normal(3.0);
        let mut points = |quality: f64| {
            let seen = match self.careless {
                None => self.scale * quality + halo + dice.normal(6.5),
                Some(true) => dice.normal(2.0),
                Some(false) => quality + dice.normal(15.0),
            };
            let step = ((MEAN + self.severity + seen) / 5.0).round() * 5.0;
            (step.clamp(0.0, 100.0) * 100.0) as i64
        };
        [points(content), points(technical)]
    }
}

/// Jurors of the smallest load, chance among equals.
fn panel(dice: &mut Dice, load: &mut [usize], per_work: usize) -> Vec<usize> {
    let mut panel: Vec<usize> = Vec::new();
    while panel.len() < per_work.min(load.len()) {
        let least = (0..load.len()).filter(|j| !panel.contains(j)).map(|j| load[j]).min().unwrap_or(0);
        let open: Vec<usize> =
            (0..load.len()).filter(|j| !panel.contains(j) && load[*j] <= least + 1).collect();
        let juror = open[(dice.even() * open.len() as f64) as usize];
        load[juror] += 1;
        panel.push(juror);
    }
    panel
}
