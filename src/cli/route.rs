//! `lomba route`: the routing of the portal from files, so that an auditor can repeat the draw.

use std::collections::HashSet;
use std::path::PathBuf;
use std::process::ExitCode;

use super::complaint::{Complaint, terminal_lang};
use super::table::{Row, Table, write};
use crate::i18n::{Lang, Message, Text, decimal, text};
use crate::judging::routing::{Infeasible, Juror, Plan, Problem, Work, route};
use crate::say;

/// Give every work its jurors: flat loads, no conflicts, repeatable from the seed.
#[derive(Debug, clap::Args)]
pub struct RouteArgs {
    /// Works: `work_id,institution` and optionally `team_id`.
    #[arg(long, value_name = "W.csv")]
    pub works: PathBuf,
    /// Jurors: `juror_id,institution,capacity`; an empty capacity means no limit.
    #[arg(long, value_name = "J.csv")]
    pub jurors: PathBuf,
    /// Forbidden pairs: `juror_id,work_id`.
    #[arg(long, value_name = "R.csv")]
    pub recusals: Option<PathBuf>,
    /// Pairs that must stay: `work_id,juror_id`.
    #[arg(long, value_name = "P.csv")]
    pub pinned: Option<PathBuf>,
    /// Jurors per work.
    #[arg(long, value_name = "K", value_parser = clap::value_parser!(u16).range(1..))]
    pub per_work: u16,
    /// The published seed text.
    #[arg(long, value_name = "TEXT")]
    pub seed: String,
    /// The plan: `work_id,juror_id`, sorted.
    #[arg(long, value_name = "A.csv")]
    pub out: PathBuf,
}

const A_CAPACITY: Text = text(
    "bilangan bulat 0 atau lebih (kosong bila tanpa batas)",
    "a whole number of 0 or more (empty for no limit)",
);

/// Routes; writes the plan and prints its figures on standard error. Exit status 1 with the reason in words if the
/// files are malformed or no plan can keep the rules.
///
/// # Errors
/// None today; the signature is that of every command.
pub fn run(args: RouteArgs) -> anyhow::Result<ExitCode> {
    match plan(&args) {
        Ok(summary) => {
            eprintln!("{}", summary.get(terminal_lang()));
            Ok(ExitCode::SUCCESS)
        }
        Err(complaint) => {
            complaint.print();
            Ok(ExitCode::from(1))
        }
    }
}

fn plan(args: &RouteArgs) -> Result<Message, Complaint> {
    let works = Table::open(&args.works, &["work_id", "institution"], &["team_id"])?;
    let jurors = Table::open(&args.jurors, &["juror_id", "institution", "capacity"], &[])?;
    let pairs = |path: &Option<PathBuf>| {
        path.as_ref().map(|path| Table::open(path, &["work_id", "juror_id"], &[])).transpose()
    };
    let (recusals, pinned) = (pairs(&args.recusals)?, pairs(&args.pinned)?);
    let problem = problem(&works, &jurors, recusals.as_ref(), pinned.as_ref(), args)?;
    let plan = route(&problem).map_err(|no| complaint(&no))?;
    write(&args.out, &["work_id", "juror_id"], plan.pairs.iter().map(|p| [&p.work, &p.juror]))?;
    Ok(summary(&plan))
}

fn problem(
    works: &Table,
    jurors: &Table,
    recusals: Option<&Table>,
    pinned: Option<&Table>,
    args: &RouteArgs,
) -> Result<Problem, Complaint> {
    works.unique(1)?;
    jurors.unique(1)?;
    let known = Known { works: ids(works), jurors: ids(jurors) };
    let filled = |cell: &str| (!cell.is_empty()).then(|| cell.to_owned());
    let work = |row: &Row| Work {
        id: row.cell(0).to_owned(),
        institution: filled(row.cell(1)),
        team: filled(row.cell(2)),
        per_work: None,
    };
    Ok(Problem {
        works: works.rows.iter().map(work).collect(),
        jurors: jurors.rows.iter().map(|row| juror(jurors, row)).collect::<Result<_, _>>()?,
        per_work: usize::from(args.per_work),
        conflicts: known.pairs(recusals)?,
        pinned: known.pairs(pinned)?,
        seed: args.seed.clone(),
    })
}

fn juror(table: &Table, row: &Row) -> Result<Juror, Complaint> {
    let (institution, capacity) = (row.cell(1), row.cell(2));
    let capacity = match (capacity, capacity.parse::<u32>()) {
        ("", _) => None,
        (_, Ok(most)) => Some(most),
        (_, Err(_)) => return Err(table.unexpected(row, "capacity", capacity, A_CAPACITY)),
    };
    let institution = (!institution.is_empty()).then(|| institution.to_owned());
    Ok(Juror { id: row.cell(0).to_owned(), institution, capacity, active: true })
}

fn ids(table: &Table) -> HashSet<&str> {
    table.rows.iter().map(|row| row.cell(0)).collect()
}

struct Known<'t> {
    works: HashSet<&'t str>,
    jurors: HashSet<&'t str>,
}

impl Known<'_> {
    fn pairs(&self, table: Option<&Table>) -> Result<Vec<(String, String)>, Complaint> {
        let Some(table) = table else { return Ok(Vec::new()) };
        table.unique(2)?;
        let pair = |row: &Row| {
            let (work, juror) = (row.cell(0), row.cell(1));
            if !self.works.contains(work) {
                return Err(table.unexpected(
                    row,
                    "work_id",
                    work,
                    text("karya pada daftar karya", "a listed work"),
                ));
            }
            if !self.jurors.contains(juror) {
                return Err(table.unexpected(
                    row,
                    "juror_id",
                    juror,
                    text("juri pada daftar juri", "a listed juror"),
                ));
            }
            Ok((work.to_owned(), juror.to_owned()))
        };
        table.rows.iter().map(pair).collect()
    }
}

fn complaint(no: &Infeasible) -> Complaint {
    let said = no.messages();
    let join = |lang: Lang| said.iter().map(|m| m.get(lang)).collect::<Vec<_>>().join("\n");
    Complaint::new(Message { id: join(Lang::Id), en: join(Lang::En) }, no.hint())
}

fn summary(plan: &Plan) -> Message {
    let (pairs, quality) = (plan.pairs.len(), &plan.quality);
    let ((least, most), components, meetings) = (quality.loads, quality.components, quality.max_pair);
    let efficiency = |lang| decimal(quality.a_efficiency as f64 / 1000.0, 3, lang);
    let (koma, point) = (efficiency(Lang::Id), efficiency(Lang::En));
    let avoided = plan.conflicts_avoided.institution + plan.conflicts_avoided.declared;
    let mut summary = say!(
        "{pairs} penilaian dibagikan; beban {least} sampai {most}; {avoided} pasangan berbenturan dihindari; dua juri sepanel paling banyak {meetings} kali; {components} kelompok juri, efisiensi A {koma}.",
        "{pairs} assessments routed; loads {least} to {most}; {avoided} conflicting pairs avoided; two jurors share at most {meetings} works; {components} groups of jurors, A-efficiency {point}."
    );
    if quality.bridge.replacements > 0 {
        let widened = quality.bridge.replacements;
        let note = say!(
            " Pada {widened} karya juri diganti agar semua juri terhubung, sehingga beban sedikit melebar.",
            " On {widened} works a juror was replaced to connect all jurors, so loads differ a little more."
        );
        summary.id.push_str(&note.id);
        summary.en.push_str(&note.en);
    }
    summary
}

#[cfg(test)]
mod tests {
    use super::*;

    fn args() -> RouteArgs {
        let path = PathBuf::new;
        RouteArgs {
            works: path(),
            jurors: path(),
            recusals: None,
            pinned: None,
            per_work: 2,
            seed: "benih".into(),
            out: path(),
        }
    }

    fn read(jurors: &str, recusals: &str) -> Result<Problem, String> {
        let works = b"work_id,institution,team_id\nK-1,Badan A,T1\nK-2,,\n";
        let works = Table::read("W.csv", works, &["work_id", "institution"], &["team_id"]).unwrap();
        let jurors =
            Table::read("J.csv", jurors.as_bytes(), &["juror_id", "institution", "capacity"], &[]).unwrap();
        let recusals = Table::read("R.csv", recusals.as_bytes(), &["work_id", "juror_id"], &[]).unwrap();
        problem(&works, &jurors, Some(&recusals), None, &args()).map_err(|complaint| complaint.what.en)
    }

    const JURORS: &str = "juror_id,institution,capacity\nJ1,Badan A,\nJ2,,5\nJ3,Badan B,0\n";

    #[test]
    fn files_become_a_problem() {
        let problem = read(JURORS, "juror_id,work_id\nJ2,K-2\n").unwrap();
        assert_eq!(problem.conflicts, [("K-2".to_owned(), "J2".to_owned())]);
        assert_eq!(problem.works[0].team.as_deref(), Some("T1"));
        assert_eq!(problem.works[1].institution, None);
        assert_eq!(problem.jurors.iter().map(|j| j.capacity).collect::<Vec<_>>(), [None, Some(5), Some(0)]);
        let said = complaint(&route(&problem).unwrap_err()).what.en;
        assert_eq!(
            said,
            "2 works without an institution (K-2) may be judged by".replace("2 works", "1 works")
                + " only 1 jurors, 2 are needed; add at least 1.\n"
                + "Badan A: 1 works (K-1) may be judged by only 1 jurors outside it without a conflict, 2 are needed; add at least 1 from another institution."
        );
    }

    #[test]
    fn malformed_rows_are_named() {
        assert_eq!(
            read("juror_id,institution,capacity\nJ1,,-1\n", "juror_id,work_id\n").unwrap_err(),
            "J.csv, line 2, column capacity: \"-1\" is not a whole number of 0 or more (empty for no limit)."
        );
        assert_eq!(
            read(JURORS, "juror_id,work_id\nJ9,K-1\n").unwrap_err(),
            "R.csv, line 2, column juror_id: \"J9\" is not a listed juror."
        );
        assert_eq!(
            read(JURORS, "juror_id,work_id\nJ1,K-1\nJ1,K-1\n").unwrap_err(),
            "R.csv, line 3: K-1, J1 is already listed on line 2."
        );
    }
}
