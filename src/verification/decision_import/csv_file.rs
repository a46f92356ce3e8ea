//! Decisions as a CSV or XLSX file: `nomor,putusan,aturan,alasan,tenggat,kiriman`, in any order, among any other columns of
//! the list of works. A line without a decision decides nothing.

use jiff::civil::Date;

use super::model::{DecisionFile, DecisionRow};
use super::text;
use crate::clock::At;
use crate::csv_table::{Column, LineProblem, Row, Shape, Table, id_key, whole_number};
use crate::editions::wall;
use crate::i18n::Message;
use crate::say;
use crate::verification::Verdict;

/// Most decisions of a file: they are taken in one transaction, for which everybody else who saves waits.
pub const MOST_DECISIONS: usize = 500;

const SHAPE: Shape = Shape::of(&[
    Column::required("nomor", &["number", "nomor karya", "karya", "work"]),
    Column::required("putusan", &["decision", "keputusan", "verdict"]),
    Column::optional("aturan", &["rule", "ketentuan"]),
    Column::optional("alasan", &["reason"]),
    Column::optional("tenggat perbaikan", &["tenggat", "revision due", "due"]),
    Column::optional("kiriman", &["submission", "kiriman ke"]),
]);

/// Reads a file.
pub(super) fn parse(bytes: &[u8]) -> DecisionFile {
    let mut file = DecisionFile::default();
    let table = Table::of_list(bytes, &SHAPE);
    file.problems.extend(table.problems);
    for read in &table.rows {
        match row(read) {
            Ok(Some(row)) => file.rows.push(row),
            Ok(None) => file.blank += 1,
            Err(message) => file.problems.push(LineProblem { line: read.line, message }),
        }
    }
    if file.rows.len() > MOST_DECISIONS {
        let (found, most) = (file.rows.len(), MOST_DECISIONS);
        file.rows.clear();
        file.problems = vec![LineProblem { line: table.heading_line, message: too_many(found, most) }];
    }
    if file.rows.is_empty() && file.problems.is_empty() && file.blank == 0 {
        file.problems.push(LineProblem { line: table.heading_line, message: text::EMPTY.into() });
    }
    file
}

fn too_many(found: usize, most: usize) -> Message {
    say!(
        "Berkas ini memuat {found} putusan; paling banyak {most} sekali impor. Bagi menjadi beberapa berkas.",
        "This file has {found} decisions; at most {most} are taken at once. Split it into several files."
    )
}

/// A decision; none for a line that decides nothing.
fn row(read: &Row) -> Result<Option<DecisionRow>, Message> {
    let [number, said, rule, reason, due, revision] = [0, 1, 2, 3, 4, 5].map(|column| read.cell(column));
    if said.is_empty() {
        let said_more = [rule, reason, due].iter().any(|cell| !cell.is_empty());
        return if said_more { Err(text::WITHOUT_VERDICT.into()) } else { Ok(None) };
    }
    Ok(Some(DecisionRow {
        line: read.line,
        number: id_key(number),
        verdict: verdict(said).ok_or(text::UNKNOWN_VERDICT)?,
        rule: rule.to_uppercase(),
        reason: reason.to_owned(),
        due_at: if due.is_empty() { None } else { Some(due_at(due).ok_or(text::BAD_TIME)?) },
        revision: sent(revision)?,
    }))
}

fn sent(cell: &str) -> Result<Option<i32>, Message> {
    if cell.is_empty() {
        return Ok(None);
    }
    let number = whole_number(cell).and_then(|number| i32::try_from(number).ok());
    number.map(Some).ok_or_else(|| text::BAD_REVISION.into())
}

/// The decision that a word means.
fn verdict(cell: &str) -> Option<Verdict> {
    const WORDS: [(Verdict, &[&str]); 3] = [
        (Verdict::Accepted, &["terima", "lolos", "accept"]),
        (Verdict::RevisionRequested, &["perbaikan", "perbaiki", "revisi", "revision", "revise"]),
        (Verdict::Failed, &["tolak", "ditolak", "gagal", "reject", "rejected", "fail"]),
    ];
    let word = cell.to_lowercase();
    let known = Verdict::ALL.iter().copied().find(|verdict| {
        let text = verdict.text();
        [verdict.as_str(), text.id, text.en].contains(&word.as_str())
    });
    let meant =
        || WORDS.iter().find(|(_, words)| words.contains(&word.as_str())).map(|(verdict, _)| *verdict);
    known.or_else(meant)
}

/// The exclusive end of what a cell names: a minute as lists write it, or a whole day.
fn due_at(cell: &str) -> Option<At> {
    let day = ["%Y-%m-%d", "%d/%m/%Y", "%d-%m-%Y"].iter().find_map(|form| Date::strptime(form, cell).ok());
    let written = match day {
        Some(day) => format!("{day} 23:59"),
        None => cell.to_owned(),
    };
    wall::read_closes(&written).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::Zone;

    fn read(text: &str) -> DecisionFile {
        parse(text.as_bytes())
    }

    fn end_of(year: i16, month: i8, day: i8) -> Option<At> {
        let next = jiff::civil::date(year, month, day).tomorrow().unwrap().at(0, 0, 0, 0);
        At::from_civil(next, Zone::Wib)
    }

    #[test]
    fn words_in_both_languages_and_of_the_lists_are_read() {
        let file = read(
            "Nomor;Judul;Putusan;Aturan;Alasan;Tenggat perbaikan;Kiriman\n\
             ml-2023-0001;Satu;terima;;;;1\nML-2023-0002;Dua;Perlu perbaikan;r20;Ganti musiknya;03/08/2023;\n\
             ML-2023-0003;Tiga;REJECT;R22;Bukan karya ASN;;2\nML-2023-0004;Empat;;;;;1\n",
        );
        assert_eq!(file.problems, []);
        assert_eq!(file.blank, 1);
        let read: Vec<_> = file
            .rows
            .iter()
            .map(|row| (row.line, row.number.as_str(), row.verdict, row.rule.as_str(), row.revision))
            .collect();
        assert_eq!(
            read,
            [
                (2, "ML-2023-0001", Verdict::Accepted, "", Some(1)),
                (3, "ML-2023-0002", Verdict::RevisionRequested, "R20", None),
                (4, "ML-2023-0003", Verdict::Failed, "R22", Some(2)),
            ]
        );
        assert_eq!(file.rows[1].due_at, end_of(2023, 8, 3));
        let english = read_english();
        assert_eq!(english.rows[0].due_at, end_of(2023, 8, 3));
    }

    fn read_english() -> DecisionFile {
        read(
            "Number,Decision,Rule,Reason,Revision due\nML-2023-0002,revision requested,R20,Other music,2023-08-03 23:59\n",
        )
    }

    #[test]
    fn what_cannot_be_read_is_named_by_its_line() {
        let file = read(
            "nomor,putusan,alasan,tenggat,kiriman\nA,mungkin,,,\nB,,tanpa putusan,,\nC,perbaikan,x,besok,\nD,terima,,,dua\n",
        );
        let told: Vec<_> =
            file.problems.iter().map(|problem| (problem.line, problem.message.clone())).collect();
        let wanted = [text::UNKNOWN_VERDICT, text::WITHOUT_VERDICT, text::BAD_TIME, text::BAD_REVISION];
        assert_eq!(told, (2..).zip(wanted.map(Message::from)).collect::<Vec<_>>());
        assert_eq!(read("nomor,judul\nA,x\n").problems.len(), 1);
        assert_eq!(read("nomor,putusan\n").problems[0].message, text::EMPTY.into());
    }

    #[test]
    fn too_many_are_refused_as_a_whole() {
        let line = |n: usize| format!("ML-{n},terima\n");
        let whole = |most: usize| format!("nomor,putusan\n{}", (0..most).map(line).collect::<String>());
        assert_eq!(read(&whole(MOST_DECISIONS)).rows.len(), MOST_DECISIONS);
        let file = read(&whole(MOST_DECISIONS + 1));
        assert_eq!((file.rows.len(), file.problems.len()), (0, 1));
        assert!(file.problems[0].message.en.contains("501 decisions"), "{:?}", file.problems);
    }
}
