//! The command.

use std::path::PathBuf;
use std::process::ExitCode;

use super::report::{HEADER, cells, report, summary};
use super::scores::sheets;
use super::weights::WeightsArg;
use crate::cli::error::{CliError, terminal_lang};
use crate::cli::table::write;
use crate::i18n::Message;
use crate::results::criteria::CriterionWeights;
use crate::results::decisions::Decisions;
use crate::results::method::{GateLimits, Method};
use crate::results::ranking::rank;

/// Rank the works of a file of scores.
#[derive(Debug, clap::Args)]
pub struct RankArgs {
    /// Scores: `work_id,juror_id` and one column per criterion, 0 to 100 each.
    #[arg(long, value_name = "S.csv")]
    pub scores: PathBuf,
    /// Weights of the criteria, in the order of the columns or as `key=weight,…`; they sum to 1.
    #[arg(long, value_name = "W,…", default_value = "content=0.6,technical=0.4")]
    pub weights: WeightsArg,
    /// Scores a work needs to be complete.
    #[arg(long, value_name = "K", default_value_t = 3, value_parser = clap::value_parser!(u16).range(1..))]
    pub per_work: u16,
    /// The published seed text.
    #[arg(long, value_name = "TEXT")]
    pub seed: String,
    /// The ranking, best first.
    #[arg(long, value_name = "R.csv")]
    pub out: PathBuf,
    /// How many works are awarded.
    #[arg(long, value_name = "N", default_value_t = 10, value_parser = clap::value_parser!(u16).range(1..))]
    pub award_size: u16,
    /// Method, gate and all numbers as JSON.
    #[arg(long, value_name = "FILE.json")]
    pub report: Option<PathBuf>,
    /// Works were not shared out by the seeded draw: the raw mean is official.
    #[arg(long)]
    pub not_seeded: bool,
    /// The method was not public before the scores were opened: the raw mean is official.
    #[arg(long)]
    pub not_announced: bool,
}

/// Ranks; writes the list and prints the gate with its numbers on standard error. Exit status 1 with the reason
/// in words if the file is malformed.
///
/// # Errors
/// None today; the signature is that of every command.
pub fn run(args: RankArgs) -> anyhow::Result<ExitCode> {
    match ranking(&args) {
        Ok(lines) => {
            let lang = terminal_lang();
            lines.iter().for_each(|line| eprintln!("{}", line.get(lang)));
            Ok(ExitCode::SUCCESS)
        }
        Err(error) => {
            error.print();
            Ok(ExitCode::from(1))
        }
    }
}

fn ranking(args: &RankArgs) -> Result<Vec<Message>, CliError> {
    let table = args.weights.open(&args.scores)?;
    let method = method(args, args.weights.criteria(&table)?);
    let outcome = rank(&sheets(&table, method.criteria.keys())?, &method, &Decisions::default());
    write(&args.out, &HEADER, outcome.rows.iter().map(cells))?;
    if let Some(path) = &args.report {
        report(path, &method, &outcome)?;
    }
    Ok(summary(&outcome))
}

fn method(args: &RankArgs, criteria: CriterionWeights) -> Method {
    let gate =
        GateLimits { seeded: !args.not_seeded, announced: !args.not_announced, ..GateLimits::default() };
    let method = Method::standard(criteria, usize::from(args.per_work), args.seed.as_str());
    Method { award_size: usize::from(args.award_size), gate, ..method }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;

    fn two() -> CriterionWeights {
        CriterionWeights::of(&[("content", 60), ("technical", 40)]).unwrap()
    }

    fn args(dir: &Path) -> RankArgs {
        RankArgs {
            scores: dir.join("S.csv"),
            weights: "0.6,0.4".parse().unwrap(),
            per_work: 3,
            seed: "benih".into(),
            out: dir.join("R.csv"),
            award_size: 10,
            report: Some(dir.join("R.json")),
            not_seeded: false,
            not_announced: false,
        }
    }

    /// Twelve works by three of six jurors each; juror n is n times 4 points milder than the first.
    fn scores() -> String {
        let mut file = String::from("work_id,juror_id,content,technical\n");
        for work in 0..12usize {
            for step in [0, 1, 3] {
                let juror = (work + step) % 6;
                let points = 40 + work * 2 + juror * 4 + (work * 7 + juror * 5) % 3;
                file.push_str(&format!("K-{work:02},J{juror},{points},{points}\n"));
            }
        }
        file
    }

    #[test]
    fn files_are_written_and_the_gate_is_told() {
        let dir = std::env::temp_dir().join(format!("lomba-rank-{}", std::process::id()));
        std::fs::create_dir_all(&dir).unwrap();
        let mut args = args(&dir);
        std::fs::write(&args.scores, scores()).unwrap();
        let lines = ranking(&args).unwrap();
        let said: Vec<&str> = lines.iter().map(|line| line.en.as_str()).collect();
        assert_eq!(said[0], "all jurors and works hang together: separate parts = 1 (must be 1): yes");
        assert_eq!(said[1], "median of the scores per juror = 6 (at least 5): yes");
        assert_eq!(said[7], "The adjustment for the jurors' severity meets every condition.");
        assert_eq!(said[8], "12 works ranked; 0 lack scores.");
        let list = std::fs::read_to_string(&args.out).unwrap();
        let mut rows = list.lines();
        let header = "rank,work_id,score,raw,adjusted,clipped,se,p_top10,scores,complete,decided_by";
        assert_eq!(rows.next(), Some(header));
        let first: Vec<&str> = rows.next().unwrap().split(',').collect();
        // Juror differences of up to 20 points no longer hide that K-11 is the best by 2 points a work.
        assert_eq!(
            (first[0], first[1], first[2] == first[5], first[2] == first[3]),
            ("1", "K-11", true, false)
        );
        let json: serde_json::Value =
            serde_json::from_slice(&std::fs::read(dir.join("R.json")).unwrap()).unwrap();
        assert_eq!((&json["gate"]["open"], &json["numbers"]["jurors"]), (&true.into(), &6.into()));
        assert_eq!(json["gate"]["conditions"][0]["rule"], "connected");
        assert_eq!(json["method_sha256"], method(&args, two()).sha256());
        args.not_announced = true;
        let lines = ranking(&args).unwrap();
        assert!(lines[7].en.ends_with("the raw mean is official, the adjusted columns are for information."));
        let list = std::fs::read_to_string(&args.out).unwrap();
        let same = |row: &str| {
            let cells: Vec<&str> = row.split(',').collect();
            cells[2] == cells[3]
        };
        assert!(list.lines().skip(1).all(same));
        std::fs::remove_dir_all(&dir).unwrap();
    }

    #[test]
    fn rows_in_another_order_give_the_same_bytes() {
        let dir = std::env::temp_dir().join(format!("lomba-rank-order-{}", std::process::id()));
        std::fs::create_dir_all(&dir).unwrap();
        let args = args(&dir);
        let mut files = Vec::new();
        for turn in [0, 17, 30] {
            let file = scores();
            let (head, rows) = file.split_once('\n').unwrap();
            let mut rows: Vec<&str> = rows.lines().collect();
            rows.rotate_left(turn);
            std::fs::write(&args.scores, format!("{head}\n{}\n", rows.join("\n"))).unwrap();
            ranking(&args).unwrap();
            files.push([std::fs::read(&args.out).unwrap(), std::fs::read(dir.join("R.json")).unwrap()]);
        }
        assert!(files[0] == files[1] && files[0] == files[2]);
        std::fs::remove_dir_all(&dir).unwrap();
    }
}
