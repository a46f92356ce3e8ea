//! `lomba route`: the routing of the portal from files, so that an auditor can repeat the draw.

use std::path::PathBuf;
use std::process::ExitCode;

use super::error::{CliError, terminal_lang};
use super::table::{JUROR, Row, Spellings, Table, WORK, write};
use crate::csv_table::{Column, Shape, id_key, whole_number};
use crate::i18n::{Lang, Message, Text, decimal, text};
use crate::institutions::rules::name_key;
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

const INSTITUTION: Column =
    Column::required("institution", &["instansi", "nama instansi", "unit kerja", "asal instansi"]);
const WORKS: Shape =
    Shape::of(&[WORK, INSTITUTION, Column::optional("team_id", &["id kelompok", "kelompok"])]);
const JURORS: Shape =
    Shape::of(&[JUROR, INSTITUTION, Column::required("capacity", &["kapasitas", "maksimal karya"])]);
const PAIRS: Shape = Shape::of(&[WORK, JUROR]);
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
        Err(error) => {
            error.print();
            Ok(ExitCode::from(1))
        }
    }
}

fn plan(args: &RouteArgs) -> Result<Message, CliError> {
    let pairs = |path: &Option<PathBuf>| path.as_ref().map(|path| Table::open(path, &PAIRS)).transpose();
    let lists = Lists {
        works: Table::open(&args.works, &WORKS)?,
        jurors: Table::open(&args.jurors, &JURORS)?,
        recusals: pairs(&args.recusals)?,
        pinned: pairs(&args.pinned)?,
    };
    let problem = problem(&lists, args)?;
    let plan = route(&problem).map_err(|no| error(&no))?;
    write(&args.out, &["work_id", "juror_id"], plan.pairs.iter().map(|p| [&p.work, &p.juror]))?;
    Ok(summary(&plan))
}

/// The files.
struct Lists {
    works: Table,
    jurors: Table,
    recusals: Option<Table>,
    pinned: Option<Table>,
}

fn problem(lists: &Lists, args: &RouteArgs) -> Result<Problem, CliError> {
    lists.works.unique(1)?;
    lists.jurors.unique(1)?;
    let known = Known { works: codes(&lists.works), jurors: codes(&lists.jurors) };
    // Institutions are compared as the portal compares them; each keeps the spelling that stands first.
    let mut houses = Spellings::default();
    let mut house = |typed: &str| (!typed.is_empty()).then(|| houses.first(name_key(typed), typed));
    let works = lists.works.rows.iter().map(|row| Work {
        id: row.cell(0).to_owned(),
        institution: house(row.cell(1)),
        team: (!row.cell(2).is_empty()).then(|| row.cell(2).to_owned()),
        per_work: None,
    });
    let works = works.collect();
    let juror = |row: &Row| {
        Ok(Juror {
            id: row.cell(0).to_owned(),
            institution: house(row.cell(1)),
            capacity: capacity(&lists.jurors, row)?,
            active: true,
        })
    };
    Ok(Problem {
        works,
        jurors: lists.jurors.rows.iter().map(juror).collect::<Result<_, _>>()?,
        per_work: usize::from(args.per_work),
        conflicts: known.pairs(lists.recusals.as_ref())?,
        pinned: known.pairs(lists.pinned.as_ref())?,
        seed: args.seed.clone(),
    })
}

/// None for no limit.
fn capacity(table: &Table, row: &Row) -> Result<Option<u32>, CliError> {
    let cell = row.cell(2);
    if cell.is_empty() {
        return Ok(None);
    }
    match whole_number(cell).and_then(|most| u32::try_from(most).ok()) {
        Some(most) => Ok(Some(most)),
        None => Err(table.unexpected(row, "capacity", cell, A_CAPACITY)),
    }
}

fn codes(table: &Table) -> Spellings {
    let mut codes = Spellings::default();
    for row in &table.rows {
        codes.first(id_key(row.cell(0)), row.cell(0));
    }
    codes
}

struct Known {
    works: Spellings,
    jurors: Spellings,
}

impl Known {
    fn pairs(&self, table: Option<&Table>) -> Result<Vec<(String, String)>, CliError> {
        let Some(table) = table else { return Ok(Vec::new()) };
        table.unique(2)?;
        let pair = |row: &Row| {
            let (work, juror) = (row.cell(0), row.cell(1));
            let listed = self.works.known(&id_key(work)).ok_or_else(|| {
                table.unexpected(row, "work_id", work, text("karya pada daftar karya", "a listed work"))
            })?;
            let sitting = self.jurors.known(&id_key(juror)).ok_or_else(|| {
                table.unexpected(row, "juror_id", juror, text("juri pada daftar juri", "a listed juror"))
            })?;
            Ok((listed.to_owned(), sitting.to_owned()))
        };
        table.rows.iter().map(pair).collect()
    }
}

fn error(no: &Infeasible) -> CliError {
    let said = no.messages();
    let join = |lang: Lang| said.iter().map(|m| m.get(lang)).collect::<Vec<_>>().join("\n");
    CliError::new(Message { id: join(Lang::Id), en: join(Lang::En) }, no.hint())
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
        let lists = Lists {
            works: Table::read("W.csv", works, &WORKS).unwrap(),
            jurors: Table::read("J.csv", jurors.as_bytes(), &JURORS).unwrap(),
            recusals: Some(Table::read("R.csv", recusals.as_bytes(), &PAIRS).unwrap()),
            pinned: None,
        };
        problem(&lists, &args()).map_err(|error| error.what.en)
    }

    const JURY: &str = "juror_id,institution,capacity\nJ1,Badan A,\nJ2,,5\nJ3,Badan B,0\n";

    #[test]
    fn files_become_a_problem() {
        let problem = read(JURY, "juror_id,work_id\nJ2,K-2\n").unwrap();
        assert_eq!(problem.conflicts, [("K-2".to_owned(), "J2".to_owned())]);
        assert_eq!(problem.works[0].team.as_deref(), Some("T1"));
        assert_eq!(problem.works[1].institution, None);
        assert_eq!(problem.jurors.iter().map(|j| j.capacity).collect::<Vec<_>>(), [None, Some(5), Some(0)]);
        let said = error(&route(&problem).unwrap_err()).what.en;
        assert_eq!(
            said,
            "2 works without an institution (K-2) may be judged by".replace("2 works", "1 works")
                + " only 1 jurors, 2 are needed; add at least 1.\n"
                + "Badan A: 1 works (K-1) may be judged by only 1 jurors outside it without a conflict, 2 are needed; add at least 1 from another institution."
        );
    }

    #[test]
    fn institutions_are_compared_as_the_portal_compares_them() {
        let jury =
            "juror_id,institution,capacity\nJ1,BADAN\u{a0} A,\nJ2,Bad\u{430}n A\u{200b},\nJ3,Badan B,\n";
        let problem = read(jury, "juror_id,work_id\nj3,k-2\n").unwrap();
        let houses: Vec<_> = problem.jurors.iter().map(|juror| juror.institution.as_deref()).collect();
        assert_eq!(houses, [Some("Badan A"), Some("Badan A"), Some("Badan B")]);
        assert_eq!(problem.conflicts, [("K-2".to_owned(), "J3".to_owned())]);
    }

    #[test]
    fn malformed_rows_are_named() {
        assert_eq!(
            read("juror_id,institution,capacity\nJ1,,-1\n", "juror_id,work_id\n").unwrap_err(),
            "J.csv, line 2, column capacity: \"-1\" is not a whole number of 0 or more (empty for no limit)."
        );
        assert_eq!(
            read(JURY, "juror_id,work_id\nJ9,K-1\n").unwrap_err(),
            "R.csv, line 2, column juror_id: \"J9\" is not a listed juror."
        );
        assert_eq!(
            read(JURY, "juror_id,work_id\nJ1,K-1\nJ1,K-1\n").unwrap_err(),
            "R.csv, line 3: K-1, J1 is already listed on line 2."
        );
    }
}
