//! `lomba route`: the routing of the portal from files, so that an auditor can repeat the draw.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use super::error::{CliError, terminal_lang};
use super::table::{JUROR, Row, Spellings, Table, WORK, write};
use crate::csv_table::{Column, Shape, id_key, whole_number};
use crate::i18n::{Lang, Message, Text, decimal, text};
use crate::institutions::rules::name_key;
use crate::judging::DrawDocument;
use crate::judging::routing::{Infeasible, Juror, Plan, Problem, Work, refill, route};
use crate::say;

/// Give every work its jurors: flat loads, no conflicts, repeatable from the seed.
#[derive(Debug, clap::Args)]
pub struct RouteArgs {
    /// Works: `work_id,institution` and optionally `team_id` and `needed` (jurors, where not the usual number).
    #[arg(long, value_name = "W.csv", required_unless_present = "draw")]
    pub works: Option<PathBuf>,
    /// Jurors: `juror_id,institution,capacity`; an empty capacity means no limit.
    #[arg(long, value_name = "J.csv", required_unless_present = "draw")]
    pub jurors: Option<PathBuf>,
    /// Forbidden pairs: `juror_id,work_id`.
    #[arg(long, value_name = "R.csv")]
    pub recusals: Option<PathBuf>,
    /// Pairs that must stay: `work_id,juror_id`.
    #[arg(long, value_name = "P.csv")]
    pub pinned: Option<PathBuf>,
    /// Pairs that stand and may move: `work_id,juror_id`. With it the plan is filled up instead of drawn from nothing.
    #[arg(long, value_name = "M.csv")]
    pub movable: Option<PathBuf>,
    /// Jurors per work.
    #[arg(long, value_name = "K", value_parser = clap::value_parser!(u16).range(1..), required_unless_present = "draw")]
    pub per_work: Option<u16>,
    /// The published seed text.
    #[arg(long, value_name = "TEXT", required_unless_present = "draw")]
    pub seed: Option<String>,
    /// Where the plan is written: `work_id,juror_id`, sorted.
    #[arg(long, value_name = "A.csv", required_unless_present_any = ["check", "draw"])]
    pub out: Option<PathBuf>,
    /// A plan that was published: says whether this one is the same, with exit status 1 if not.
    #[arg(long, value_name = "A.csv")]
    pub check: Option<PathBuf>,
    /// A published draw in one file, instead of all others: says whether its plan follows from what is in it.
    #[arg(long, value_name = "undian.json", conflicts_with_all = ["works", "jurors", "recusals", "pinned", "movable", "per_work", "seed", "check"])]
    pub draw: Option<PathBuf>,
}

const INSTITUTION: Column =
    Column::required("institution", &["instansi", "nama instansi", "unit kerja", "asal instansi"]);
const WORKS: Shape = Shape::of(&[
    WORK,
    INSTITUTION,
    Column::optional("team_id", &["id kelompok", "kelompok"]),
    Column::optional("needed", &["jumlah juri"]),
]);
const JURORS: Shape =
    Shape::of(&[JUROR, INSTITUTION, Column::required("capacity", &["kapasitas", "maksimal karya"])]);
const PAIRS: Shape = Shape::of(&[WORK, JUROR]);
const A_NUMBER: Text = text(
    "bilangan bulat 0 atau lebih (kosong untuk jumlah yang biasa)",
    "a whole number of 0 or more (empty for the usual number)",
);
const A_CAPACITY: Text = text(
    "bilangan bulat 0 atau lebih (kosong bila tanpa batas)",
    "a whole number of 0 or more (empty for no limit)",
);

/// Routes; writes the plan, or compares it with a published one, and prints its figures on standard error. Exit status 1
/// with the reason in words if the files are malformed, no plan can keep the rules, or the plans differ.
///
/// # Errors
/// None today; the signature is that of every command.
pub fn run(args: RouteArgs) -> anyhow::Result<ExitCode> {
    match plan(&args) {
        Ok(made) => {
            eprintln!("{}", made.summary.get(terminal_lang()));
            let Some(compared) = made.compared else { return Ok(ExitCode::SUCCESS) };
            println!("{}", compared.said.get(terminal_lang()));
            Ok(if compared.same { ExitCode::SUCCESS } else { ExitCode::from(1) })
        }
        Err(error) => {
            error.print();
            Ok(ExitCode::from(1))
        }
    }
}

/// What came of it.
struct Made {
    summary: Message,
    compared: Option<Compared>,
}

fn plan(args: &RouteArgs) -> Result<Made, CliError> {
    if let Some(path) = &args.draw {
        return of_draw(path, args.out.as_deref());
    }
    let (Some(works), Some(jurors)) = (&args.works, &args.jurors) else { return Err(incomplete()) };
    let pairs = |path: &Option<PathBuf>| path.as_ref().map(|path| Table::open(path, &PAIRS)).transpose();
    let published = pairs(&args.check)?;
    let lists = Lists {
        works: Table::open(works, &WORKS)?,
        jurors: Table::open(jurors, &JURORS)?,
        recusals: pairs(&args.recusals)?,
        pinned: pairs(&args.pinned)?,
        movable: pairs(&args.movable)?,
    };
    let problem = problem(&lists, args)?;
    let known = lists.known();
    let made = match &lists.movable {
        Some(movable) => refill(&problem, &known.pairs(Some(movable))?),
        None => route(&problem),
    };
    let plan = made.map_err(|no| error(&no))?;
    let published = published.map(|table| known.pairs(Some(&table))).transpose()?;
    made_of(&plan, published.as_deref(), args.out.as_deref())
}

/// The plan of a published draw, made anew.
fn of_draw(path: &Path, out: Option<&Path>) -> Result<Made, CliError> {
    let name = path.display().to_string();
    let text = std::fs::read_to_string(path).map_err(|cause| unreadable(&name, &cause))?;
    let document: DrawDocument = serde_json::from_str(&text).map_err(|cause| unreadable(&name, &cause))?;
    let plan = document.repeat().map_err(|no| error(&no))?;
    let published: Vec<(String, String)> =
        document.plan.iter().map(|one| (one.work.clone(), one.juror.clone())).collect();
    made_of(&plan, Some(&published), out)
}

fn made_of(
    plan: &Plan,
    published: Option<&[(String, String)]>,
    out: Option<&Path>,
) -> Result<Made, CliError> {
    if let Some(out) = out {
        write(out, &["work_id", "juror_id"], plan.pairs.iter().map(|p| [&p.work, &p.juror]))?;
    }
    Ok(Made { compared: published.map(|published| compare(plan, published)), summary: summary(plan) })
}

fn unreadable(name: &str, cause: &dyn std::fmt::Display) -> CliError {
    CliError::new(
        say!("{name} bukan berkas undian: {cause}.", "{name} is no file of a draw: {cause}."),
        text(
            "Unduh undian.json dari halaman undian edisi itu.",
            "Download undian.json from the page of the draw of that edition.",
        ),
    )
}

/// Both lists are demanded where options are read.
fn incomplete() -> CliError {
    CliError::new(
        say!("Daftar karya dan daftar juri diperlukan.", "The lists of works and of jurors are needed."),
        text("Beri --works dan --jurors.", "Give --works and --jurors."),
    )
}

/// The files.
struct Lists {
    works: Table,
    jurors: Table,
    recusals: Option<Table>,
    pinned: Option<Table>,
    movable: Option<Table>,
}

impl Lists {
    fn known(&self) -> Known {
        Known { works: codes(&self.works), jurors: codes(&self.jurors) }
    }
}

fn problem(lists: &Lists, args: &RouteArgs) -> Result<Problem, CliError> {
    lists.works.unique(1)?;
    lists.jurors.unique(1)?;
    let known = lists.known();
    // Institutions are compared as the portal compares them; each keeps the spelling that stands first.
    let mut houses = Spellings::default();
    let mut house = |typed: &str| (!typed.is_empty()).then(|| houses.first(name_key(typed), typed));
    let work = |row: &Row| {
        Ok(Work {
            id: row.cell(0).to_owned(),
            institution: house(row.cell(1)),
            team: (!row.cell(2).is_empty()).then(|| row.cell(2).to_owned()),
            per_work: needed(&lists.works, row)?,
        })
    };
    let works = lists.works.rows.iter().map(work).collect::<Result<_, _>>()?;
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
        per_work: args.per_work.map_or(0, usize::from),
        conflicts: known.pairs(lists.recusals.as_ref())?,
        pinned: known.pairs(lists.pinned.as_ref())?,
        seed: args.seed.clone().unwrap_or_default(),
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

/// None where it is the usual number.
fn needed(table: &Table, row: &Row) -> Result<Option<usize>, CliError> {
    let cell = row.cell(3);
    if cell.is_empty() {
        return Ok(None);
    }
    match whole_number(cell).and_then(|n| usize::try_from(n).ok()) {
        Some(n) => Ok(Some(n)),
        None => Err(table.unexpected(row, "needed", cell, A_NUMBER)),
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

/// How a plan stands to a published one.
struct Compared {
    same: bool,
    said: Message,
}

fn compare(plan: &Plan, published: &[(String, String)]) -> Compared {
    let own: BTreeSet<(&str, &str)> =
        plan.pairs.iter().map(|one| (one.work.as_str(), one.juror.as_str())).collect();
    let other: BTreeSet<(&str, &str)> =
        published.iter().map(|(work, juror)| (work.as_str(), juror.as_str())).collect();
    let pairs = own.len();
    if own == other {
        let said = say!(
            "Sama: {pairs} pasangan, persis seperti yang diumumkan.",
            "The same: {pairs} pairs, exactly as published."
        );
        return Compared { same: true, said };
    }
    let (lacking, added) = (own.difference(&other).count(), other.difference(&own).count());
    let first = own.symmetric_difference(&other).next();
    let first = first.map(|(work, juror)| format!("{work} – {juror}")).unwrap_or_default();
    let said = say!(
        "Tidak sama: {lacking} pasangan hasil undian ini tidak ada pada yang diumumkan, dan {added} pasangan yang diumumkan tidak dihasilkan. Yang pertama: {first}.",
        "Not the same: {lacking} pairs of this draw are not in the published plan, and {added} published pairs were not drawn. The first: {first}."
    );
    Compared { same: false, said }
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
        RouteArgs {
            works: None,
            jurors: None,
            recusals: None,
            pinned: None,
            movable: None,
            per_work: Some(2),
            seed: Some("benih".into()),
            out: None,
            check: None,
            draw: None,
        }
    }

    fn read(jurors: &str, recusals: &str) -> Result<Problem, String> {
        let works = b"work_id,institution,team_id\nK-1,Badan A,T1\nK-2,,\n";
        let lists = Lists {
            works: Table::read("W.csv", works, &WORKS).unwrap(),
            jurors: Table::read("J.csv", jurors.as_bytes(), &JURORS).unwrap(),
            recusals: Some(Table::read("R.csv", recusals.as_bytes(), &PAIRS).unwrap()),
            pinned: None,
            movable: None,
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
