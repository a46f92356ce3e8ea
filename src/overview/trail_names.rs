//! What people call the records that lines of the trail are about: a work's number, a juror's code and name, a person's
//! name. Looked up as they are now, with one query for all the lines of a page.

use std::collections::{BTreeMap, BTreeSet};

use diesel::prelude::*;
use diesel::sql_types::{BigInt, Nullable, Text};
use serde_json::Value;

use crate::audit::Line;
use crate::db::{Conn, Fault};

/// A record by the id that the portal gave it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct RecordId {
    /// As the trail writes kinds: "work".
    pub kind: &'static str,
    pub id: i64,
}

/// A line of the trail with what the records in it are called.
#[derive(Debug, Clone)]
pub struct TrailLine {
    pub line: Line,
    names: BTreeMap<RecordId, String>,
}

impl TrailLine {
    /// What the line's record is called; none for one that is gone, and for kinds that have no name.
    #[must_use]
    pub fn subject(&self) -> Option<&str> {
        self.name(known_kind(&self.line.subject_kind)?, self.line.subject_id)
    }

    /// What a record is called that the line's details name.
    #[must_use]
    pub fn name(&self, kind: &'static str, id: i64) -> Option<&str> {
        self.names.get(&RecordId { kind, id }).map(String::as_str)
    }
}

/// Where a kind of record has the name that people know.
struct Source {
    kind: &'static str,
    /// `id` and `name` of the rows, up to the ids that are asked for.
    select: &'static str,
}

const fn source(kind: &'static str, select: &'static str) -> Source {
    Source { kind, select }
}

/// Kinds with a name. A work has none before it is sent: its title is its makers' own until then.
const SOURCES: [Source; 16] = [
    source("work", "SELECT id, number AS name FROM works WHERE id"),
    source("calibration_work", "SELECT id, number AS name FROM calibration_works WHERE id"),
    source("juror", "SELECT id, pseudonym || ' ' || name AS name FROM jurors WHERE id"),
    source(
        "entry",
        "SELECT e.id, COALESCE(NULLIF(e.team_name, ''), u.name) AS name FROM entries e \
         JOIN users u ON u.id = e.leader_user_id WHERE e.id",
    ),
    source("member", "SELECT id, name FROM members WHERE id"),
    source("user", "SELECT id, name FROM users WHERE id"),
    source(
        "committee_member",
        "SELECT m.id, u.name FROM committee_members m JOIN users u ON u.id = m.user_id WHERE m.id",
    ),
    source(
        "data_request",
        "SELECT r.id, u.name FROM data_requests r JOIN users u ON u.id = r.user_id WHERE r.id",
    ),
    source("institution", "SELECT id, name FROM institutions WHERE id"),
    source(
        "assignment",
        "SELECT a.id, COALESCE(w.number, c.number) || ' · ' || j.pseudonym AS name FROM assignments a \
         JOIN jurors j ON j.id = a.juror_id LEFT JOIN works w ON w.id = a.work_id \
         LEFT JOIN calibration_works c ON c.id = a.calibration_id WHERE a.id",
    ),
    source("document", "SELECT id, number AS name FROM documents WHERE id"),
    source("cluster", "SELECT id, code AS name FROM clusters WHERE id"),
    source("round", "SELECT id, CAST(number AS TEXT) AS name FROM rounds WHERE id"),
    source("edition", "SELECT id, slug AS name FROM editions WHERE id"),
    source("announcement", "SELECT id, NULLIF(name, '') AS name FROM announcements WHERE id"),
    source("film", "SELECT v.id, w.number AS name FROM videos v JOIN works w ON w.id = v.work_id WHERE v.id"),
];

fn known_kind(kind: &str) -> Option<&'static str> {
    SOURCES.iter().map(|source| source.kind).find(|known| *known == kind)
}

/// A name in the details of a line that stands before the id of a record.
struct Reference {
    name: &'static str,
    kind: &'static str,
    /// Whether only a list holds ids: alone it is how many there are.
    listed: bool,
}

const fn one(name: &'static str, kind: &'static str) -> Reference {
    Reference { name, kind, listed: false }
}

const fn several(name: &'static str, kind: &'static str) -> Reference {
    Reference { name, kind, listed: true }
}

const REFERENCES: [Reference; 20] = [
    one("approved_by", "user"),
    one("asked_by", "user"),
    one("confirmed_by", "user"),
    one("prepared_by", "user"),
    one("recorded_by", "user"),
    one("of", "user"),
    one("user", "user"),
    one("work", "work"),
    one("assignment", "assignment"),
    one("juror", "juror"),
    one("member", "member"),
    one("entry", "entry"),
    one("institution", "institution"),
    one("previous", "institution"),
    one("into", "institution"),
    one("film", "film"),
    one("video", "film"),
    several("works", "work"),
    several("jurors", "juror"),
    several("members", "member"),
];

/// Where a value of the details stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DetailPlace<'a> {
    /// The name right before it.
    pub name: &'a str,
    /// Whether it is one of a list.
    pub listed: bool,
    /// Whether it stands within a group of its own name: there figures are counts, such as conflicts by institution.
    pub grouped: bool,
}

/// The kind of record whose id stands at a place in the details of an act; none for a figure that is no id.
#[must_use]
pub fn kind_behind(act: &str, place: DetailPlace<'_>) -> Option<&'static str> {
    let DetailPlace { name, listed, grouped } = place;
    if grouped {
        return None;
    }
    // The two states of this act are people of the team.
    if act == "entry.leader_changed" && ["from", "to", ""].contains(&name) {
        return Some("member");
    }
    REFERENCES.iter().find(|known| known.name == name && (listed || !known.listed)).map(|known| known.kind)
}

/// The lines with what the records in them are called; one query whatever they are.
///
/// # Errors
/// Our own failures only.
pub(super) fn with_names(conn: &mut Conn, lines: Vec<Line>) -> Result<Vec<TrailLine>, Fault> {
    let named: Vec<BTreeSet<RecordId>> = lines.iter().map(records_in).collect();
    let names = names(conn, &named.iter().flatten().copied().collect())?;
    let of = |records: BTreeSet<RecordId>| {
        records.into_iter().filter_map(|record| Some((record, names.get(&record)?.clone()))).collect()
    };
    Ok(lines.into_iter().zip(named).map(|(line, records)| TrailLine { line, names: of(records) }).collect())
}

/// The line's record and those of its details.
fn records_in(line: &Line) -> BTreeSet<RecordId> {
    let subject = known_kind(&line.subject_kind).map(|kind| RecordId { kind, id: line.subject_id });
    let mut found: BTreeSet<RecordId> = subject.into_iter().collect();
    let details = serde_json::from_str(&line.details).unwrap_or_default();
    gather(&line.act, DetailPlace { name: "", listed: false, grouped: false }, &details, &mut found);
    found
}

fn gather(act: &str, place: DetailPlace<'_>, value: &Value, found: &mut BTreeSet<RecordId>) {
    match value {
        Value::Object(fields) => {
            // What was there before and what came instead stand in groups that are none.
            let grouped = place.grouped || !["", "after", "before"].contains(&place.name);
            for (name, inner) in fields {
                gather(act, DetailPlace { name, listed: false, grouped }, inner, found);
            }
        }
        Value::Array(list) => {
            list.iter().for_each(|one| gather(act, DetailPlace { listed: true, ..place }, one, found));
        }
        Value::Number(number) => {
            let record = kind_behind(act, place).zip(number.as_i64());
            found.extend(record.map(|(kind, id)| RecordId { kind, id }));
        }
        Value::Null | Value::Bool(_) | Value::String(_) => {}
    }
}

#[derive(QueryableByName)]
struct NameRow {
    #[diesel(sql_type = Text)]
    kind: String,
    #[diesel(sql_type = BigInt)]
    id: i64,
    #[diesel(sql_type = Nullable<Text>)]
    name: Option<String>,
}

/// What records are called: every kind is asked for, so that the query is one whichever kinds there are.
fn names(conn: &mut Conn, records: &BTreeSet<RecordId>) -> Result<BTreeMap<RecordId, String>, Fault> {
    let parts = SOURCES.iter().map(|Source { kind, select }| {
        let of_kind = records.iter().filter(|record| record.kind == *kind);
        let ids: Vec<String> = of_kind.map(|record| record.id.to_string()).chain(["-1".to_owned()]).collect();
        format!("SELECT '{kind}' AS kind, x.id, x.name FROM ({select} IN ({})) x", ids.join(","))
    });
    let query = parts.collect::<Vec<_>>().join(" UNION ALL ");
    let rows: Vec<NameRow> = diesel::sql_query(query).load(conn)?;
    let named = |row: NameRow| Some((RecordId { kind: known_kind(&row.kind)?, id: row.id }, row.name?));
    Ok(rows.into_iter().filter_map(named).collect())
}

/// Which record a person means by what they typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RecordAsked {
    /// The portal's own number, of whatever kind of record.
    Id(i64),
    /// A work's number or a juror's code, in capitals.
    Number(String),
}

impl RecordAsked {
    /// Reads "72", "ML-2023-0036" or "j7"; none for what can be none of them.
    #[must_use]
    pub fn parse(typed: &str) -> Option<Self> {
        let typed = typed.trim();
        if let Ok(id) = typed.parse() {
            return Some(Self::Id(id));
        }
        let number = typed.to_uppercase();
        let begins = number.starts_with(|c: char| c.is_ascii_uppercase());
        let holds_figure = number.contains(|c: char| c.is_ascii_digit());
        let plain = number.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
        (begins && holds_figure && plain && number.len() <= 40).then(|| Self::Number(two_figures(number)))
    }
}

/// A juror's code as the portal writes it: "J7" is "J07".
fn two_figures(number: String) -> String {
    match number.strip_prefix('J').filter(|rest| rest.len() == 1) {
        Some(figure) => format!("J0{figure}"),
        None => number,
    }
}

/// The record of an edition with that number or code; none if there is none. One query, along the indexes of numbers.
///
/// # Errors
/// Our own failures only.
pub(super) fn numbered(conn: &mut Conn, edition: i64, number: &str) -> Result<Option<RecordId>, Fault> {
    let query = "SELECT 'work' AS kind, id, number AS name FROM works WHERE edition_id = $1 AND number = $2 \
         UNION ALL SELECT 'calibration_work' AS kind, id, number AS name FROM calibration_works \
         WHERE edition_id = $1 AND number = $2 \
         UNION ALL SELECT 'juror' AS kind, id, pseudonym AS name FROM jurors WHERE edition_id = $1 AND pseudonym = $2";
    let rows: Vec<NameRow> =
        diesel::sql_query(query).bind::<BigInt, _>(edition).bind::<Text, _>(number).load(conn)?;
    Ok(rows.into_iter().find_map(|row| Some(RecordId { kind: known_kind(&row.kind)?, id: row.id })))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_numbers_and_codes_are_read() {
        let number = |text: &str| Some(RecordAsked::Number(text.to_owned()));
        assert_eq!(RecordAsked::parse(" 72 "), Some(RecordAsked::Id(72)));
        assert_eq!(RecordAsked::parse("ml-2023-0036"), number("ML-2023-0036"));
        assert_eq!([RecordAsked::parse("j7"), RecordAsked::parse("J107")], [number("J07"), number("J107")]);
        for unread in ["", "x", "Sari", "ML 36", "7-", "J7'", "J7%"] {
            assert_eq!(RecordAsked::parse(unread), None, "{unread}");
        }
    }

    #[test]
    fn ids_are_told_from_figures() {
        let alone = |name| DetailPlace { name, listed: false, grouped: false };
        let listed = |name| DetailPlace { listed: true, ..alone(name) };
        assert_eq!(kind_behind("a.b", alone("approved_by")), Some("user"));
        assert_eq!(kind_behind("a.b", alone("works")), None, "how many");
        assert_eq!(kind_behind("a.b", listed("works")), Some("work"));
        assert_eq!(kind_behind("a.b", alone("institution")), Some("institution"));
        let counted = DetailPlace { grouped: true, ..alone("institution") };
        assert_eq!(kind_behind("a.b", counted), None, "conflicts by institution");
        assert_eq!(kind_behind("a.b", alone("from")), None);
        assert_eq!(kind_behind("entry.leader_changed", alone("from")), Some("member"));
    }

    #[test]
    fn records_of_the_details_are_gathered_where_they_are_told() {
        let details = serde_json::json!({
            "approved_by": 2, "works": [4, 5], "pairs": 9, "before": { "institution": 6 },
            "conflicts_avoided": { "institution": 7 }, "jurors": 3,
        });
        let mut found = BTreeSet::new();
        gather("a.b", DetailPlace { name: "", listed: false, grouped: false }, &details, &mut found);
        let said: Vec<String> = found.iter().map(|record| format!("{} {}", record.kind, record.id)).collect();
        assert_eq!(said, ["institution 6", "user 2", "work 4", "work 5"]);
    }
}
