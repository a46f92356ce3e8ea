//! Documents and their numbers.

use diesel::dsl::sql;
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Bool, Text};

use super::standing::{fallen, lines};
use crate::certificates::kind::DocumentKind;
use crate::certificates::model::{Document, DocumentLine, DocumentState, FileForm};
use crate::db::schema::{document_files, document_series, documents as t, editions, members};
use crate::db::{AmongWords as _, Conn, Fault, Tx};
use crate::editions::SigningRoute;
use crate::ids::{DocumentId, DocumentLogoId, DocumentTemplateId, EditionId, EntryId, UserId, WorkId};

/// Consecutive running numbers of a series, reserved for good.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::certificates) struct Numbers {
    pub first: i64,
}

/// Reserves the next `how_many` numbers of a series. Whoever reserves in the same series waits until this transaction
/// ends; one that is undone leaves no hole.
pub(in crate::certificates) fn reserve(
    tx: &mut Tx<'_>,
    series: &str,
    how_many: usize,
) -> Result<Numbers, Fault> {
    diesel::sql_query(
        "INSERT INTO document_series (series, last_serial) VALUES ($1, 0) ON CONFLICT (series) DO NOTHING",
    )
    .bind::<Text, _>(series)
    .execute(tx.conn)?;
    let many = i64::try_from(how_many).unwrap_or(i64::MAX);
    let last: i64 = diesel::update(document_series::table.find(series))
        .set(document_series::last_serial.eq(document_series::last_serial + many))
        .returning(document_series::last_serial)
        .get_result(tx.conn)?;
    Ok(Numbers { first: last - many + 1 })
}

/// A document about to be kept.
pub(in crate::certificates) struct NewDocument<'a> {
    pub edition: EditionId,
    pub kind: DocumentKind,
    pub subject: &'a str,
    pub series: &'a str,
    pub serial: i64,
    pub number: &'a str,
    pub code: &'a str,
    pub work: Option<WorkId>,
    pub entry: Option<EntryId>,
    pub user: Option<UserId>,
    pub name: &'a str,
    pub institution: &'a str,
    pub title: &'a str,
    /// What it says, JSON of `BothLanguages`.
    pub facts: &'a str,
    pub template: Option<DocumentTemplateId>,
    pub logo: Option<DocumentLogoId>,
    pub signing: SigningRoute,
    pub replaces: Option<DocumentId>,
    pub by: UserId,
}

/// Keeps a document; its file follows.
pub(in crate::certificates) fn insert(tx: &mut Tx<'_>, new: &NewDocument<'_>) -> Result<DocumentId, Fault> {
    Ok(diesel::insert_into(t::table)
        .values((
            (
                t::edition_id.eq(new.edition),
                t::kind.eq(new.kind),
                t::subject.eq(new.subject),
                t::series.eq(new.series),
                t::serial.eq(new.serial),
                t::number.eq(new.number),
                t::code.eq(new.code),
            ),
            (t::work_id.eq(new.work), t::entry_id.eq(new.entry), t::user_id.eq(new.user)),
            (t::name.eq(new.name), t::institution.eq(new.institution), t::title.eq(new.title)),
            (
                t::facts.eq(new.facts),
                t::template_id.eq(new.template),
                t::logo_id.eq(new.logo),
                t::signing.eq(new.signing),
            ),
            (t::state.eq(DocumentState::Issued), t::state_at.eq(tx.now), t::replaces.eq(new.replaces)),
            (t::issued_by.eq(new.by), t::issued_at.eq(tx.now)),
        ))
        .returning(t::id)
        .get_result(tx.conn)?)
}

/// Ends a valid document; 0 rows if it is not valid any more.
pub(in crate::certificates) fn move_state(
    tx: &mut Tx<'_>,
    id: DocumentId,
    to: DocumentState,
    reason: &str,
) -> Result<usize, Fault> {
    Ok(diesel::update(t::table.find(id).filter(t::state.eq(DocumentState::Issued)))
        .set((t::state.eq(to), t::state_at.eq(tx.now), t::reason.eq(reason)))
        .execute(tx.conn)?)
}

/// Notes why a document's file could not be made.
pub(in crate::certificates) fn put_problem(
    tx: &mut Tx<'_>,
    id: DocumentId,
    said: &str,
) -> Result<usize, Fault> {
    Ok(diesel::update(t::table.find(id)).set(t::problem.eq(said)).execute(tx.conn)?)
}

/// One document of an edition.
pub fn find(conn: &mut Conn, edition: EditionId, id: DocumentId) -> Result<Option<DocumentLine>, Fault> {
    let found = t::table.filter(t::edition_id.eq(edition)).filter(t::id.eq(id)).select(Document::as_select());
    let found: Option<Document> = found.first(conn).optional()?;
    Ok(lines(conn, found.into_iter().collect())?.pop())
}

/// The document with a code.
pub fn find_by_code(conn: &mut Conn, code: &str) -> Result<Option<DocumentLine>, Fault> {
    let found: Option<Document> =
        t::table.filter(t::code.eq(code)).select(Document::as_select()).first(conn).optional()?;
    Ok(lines(conn, found.into_iter().collect())?.pop())
}

/// The document whose number gives a file's name, whatever a browser added to it: "18_K.1_PDP.07_2023 (1).pdf".
pub(in crate::certificates) fn find_by_file_name(
    conn: &mut Conn,
    edition: EditionId,
    name: &str,
) -> Result<Option<DocumentLine>, Fault> {
    let serial: String = name.chars().take_while(char::is_ascii_digit).collect();
    let Ok(serial) = serial.parse::<i64>() else { return Ok(None) };
    let found: Vec<Document> = t::table
        .filter(t::edition_id.eq(edition))
        .filter(t::serial.eq(serial))
        .order(t::id.asc())
        .select(Document::as_select())
        .load(conn)?;
    let stem = |document: &Document| document.file_name().trim_end_matches(".pdf").to_owned();
    let named = found.into_iter().filter(|document| name.starts_with(&stem(document))).collect();
    Ok(lines(conn, named)?.pop())
}

/// Code of the document that took another one's place.
pub fn follower(conn: &mut Conn, id: DocumentId) -> Result<Option<String>, Fault> {
    Ok(t::table.filter(t::replaces.eq(id)).order(t::id.desc()).select(t::code).first(conn).optional()?)
}

/// What a document says, JSON of `BothLanguages`.
pub fn facts(conn: &mut Conn, id: DocumentId) -> Result<String, Fault> {
    Ok(t::table.find(id).select(t::facts).first(conn)?)
}

/// A document on the shelf of a person, with its edition.
#[derive(Debug, Clone)]
pub struct ShelfLine {
    /// First part of the edition's addresses.
    pub slug: String,
    /// Title of the edition.
    pub edition: String,
    pub line: DocumentLine,
}

/// The documents of a person in every edition, the newest edition first: their own, and those of their groups.
pub fn of_person(conn: &mut Conn, user: UserId) -> Result<Vec<ShelfLine>, Fault> {
    #[derive(Queryable)]
    struct Row {
        slug: String,
        edition: String,
        document: Document,
    }
    let groups = members::table
        .filter(members::user_id.eq(user))
        .filter(members::leader.eq(true).or(members::confirmed_at.is_not_null()))
        .select(members::entry_id);
    let rows: Vec<Row> = t::table
        .inner_join(editions::table)
        .filter(t::user_id.eq(user).or(t::user_id.is_null().and(t::entry_id.eq_any(groups.nullable()))))
        .order((
            editions::year.desc(),
            editions::id.desc(),
            t::issued_at.desc(),
            t::serial.asc(),
            t::id.asc(),
        ))
        .select((editions::slug, editions::title, Document::as_select()))
        .load(conn)?;
    let shown = lines(conn, rows.iter().map(|row| row.document.clone()).collect())?;
    let shelved = |row: Row, line| ShelfLine { slug: row.slug, edition: row.edition, line };
    Ok(rows.into_iter().zip(shown).map(|(row, line)| shelved(row, line)).collect())
}

/// Every document of an edition and some kinds, by number.
pub fn list(conn: &mut Conn, edition: EditionId, kinds: &[DocumentKind]) -> Result<Vec<DocumentLine>, Fault> {
    let found: Vec<Document> = t::table
        .filter(t::edition_id.eq(edition))
        .filter(t::kind.eq_any(kinds))
        .order((t::series.asc(), t::serial.asc(), t::id.asc()))
        .select(Document::as_select())
        .load(conn)?;
    lines(conn, found)
}

/// Documents with ids from `from` and below `to` that are not valid any more.
pub fn marked(conn: &mut Conn, from: i64, to: i64) -> Result<Vec<DocumentId>, Fault> {
    Ok(t::table
        .filter(t::id.ge(DocumentId(from)))
        .filter(t::id.lt(DocumentId(to)))
        .filter(t::state.ne(DocumentState::Issued).or(sql::<Bool>(&fallen())))
        .order(t::id.asc())
        .select(t::id)
        .load(conn)?)
}

/// How far the making of an edition's documents is; ended ones that were never made are not counted.
#[derive(Debug, Clone, PartialEq, Eq, QueryableByName)]
pub struct Progress {
    /// Numbers that were given, whatever became of them.
    #[diesel(sql_type = BigInt)]
    pub numbers: i64,
    /// Their file is there.
    #[diesel(sql_type = BigInt)]
    pub made: i64,
    /// Their file is still to be made.
    #[diesel(sql_type = BigInt)]
    pub waiting: i64,
    /// Their file cannot be made.
    #[diesel(sql_type = BigInt)]
    pub stuck: i64,
    /// Made, and to be signed electronically or signed so.
    #[diesel(sql_type = BigInt)]
    pub to_sign: i64,
    /// The signed file of those is there.
    #[diesel(sql_type = BigInt)]
    pub signed: i64,
}

/// Counts over every document of an edition, in one query.
pub fn progress(conn: &mut Conn, edition: EditionId) -> Result<Progress, Fault> {
    let has = |form: FileForm| {
        let form = FileForm::sql_list(&[form]);
        format!("EXISTS (SELECT 1 FROM document_files f WHERE f.document_id = d.id AND f.form IN ({form}))")
    };
    let (made, signed) = (has(FileForm::Unsigned), has(FileForm::Signed));
    let valid = format!("d.state IN ({})", DocumentState::sql_list(&[DocumentState::Issued]));
    let electronic = format!("d.signing IN ({})", SigningRoute::sql_list(&[SigningRoute::Electronic]));
    let count = |condition: String| format!("COALESCE(SUM(CASE WHEN {condition} THEN 1 ELSE 0 END), 0)");
    Ok(diesel::sql_query(format!(
        "SELECT COUNT(*) AS numbers, {} AS made, {} AS waiting, {} AS stuck, {} AS to_sign, {} AS signed \
         FROM documents d WHERE d.edition_id = $1",
        count(made.clone()),
        count(format!("{valid} AND LENGTH(d.problem) = 0 AND NOT {made}")),
        count(format!("{valid} AND LENGTH(d.problem) > 0")),
        count(format!("{valid} AND {electronic} AND {made}")),
        count(format!("{valid} AND {electronic} AND {signed}")),
    ))
    .bind::<BigInt, _>(edition)
    .get_result(conn)?)
}

/// The running number that a series gives next.
pub fn next_serial(conn: &mut Conn, series: &str) -> Result<i64, Fault> {
    let last: Option<i64> =
        document_series::table.find(series).select(document_series::last_serial).first(conn).optional()?;
    Ok(last.unwrap_or(0) + 1)
}

/// Valid documents of people, ready to be had, whose person was not told yet: all those of the next so many people.
/// Those of a group wait for nobody.
pub(in crate::certificates) fn untold(
    conn: &mut Conn,
    edition: EditionId,
    people: i64,
) -> Result<Vec<Document>, Fault> {
    let waiting = || {
        let by_hand = t::signing.eq(SigningRoute::Ink).and(document_files::form.eq(FileForm::Unsigned));
        let signed = t::signing.eq(SigningRoute::Electronic).and(document_files::form.eq(FileForm::Signed));
        t::table
            .inner_join(document_files::table)
            .filter(t::edition_id.eq(edition))
            .filter(t::state.eq(DocumentState::Issued))
            .filter(t::kind.among(DocumentKind::PERSONAL))
            .filter(t::told_at.is_null())
            .filter(by_hand.or(signed))
            .filter(sql::<Bool>(&format!("NOT {}", fallen())))
    };
    let next: Vec<UserId> = waiting()
        .filter(t::user_id.is_not_null())
        .order(t::user_id.asc())
        .select(t::user_id.assume_not_null())
        .distinct()
        .limit(people)
        .load(conn)?;
    Ok(waiting()
        .filter(t::user_id.eq_any(next))
        .order(t::id.asc())
        .select(Document::as_select())
        .load(conn)?)
}

/// Notes that people were told.
pub(in crate::certificates) fn mark_told(tx: &mut Tx<'_>, ids: &[DocumentId]) -> Result<usize, Fault> {
    let mut told = 0;
    for some in ids.chunks(500) {
        told += diesel::update(t::table.filter(t::id.eq_any(some)))
            .set(t::told_at.eq(tx.now))
            .execute(tx.conn)?;
    }
    Ok(told)
}
