//! Rows that several tests start from, and actors without a browser.

use diesel::prelude::*;
use lomba::accounts::{self, AccountProblem, Committee, SignedIn};
use lomba::db::schema::{
    assignment_points, assignments, entries, institutions, jurors, members, methods, works,
};
use lomba::db::{Fault, Tx};
use lomba::editions;
use lomba::i18n::Lang;
use lomba::ids::{AssignmentId, EditionId, EntryId, InstitutionId, JurorId, UserId, WorkId};
use lomba::judging::{self, Juror};
use lomba::registration::{self, EntryMember};
use lomba::results::{self, ResultsProblem};
use lomba::works::{WorkContent, WorkStatus};

use crate::support::{Client, TestApp};

/// The edition every portal starts with.
pub const EDITION: EditionId = EditionId(1);

/// Reads at once.
pub fn read<T>(t: &TestApp, load: impl FnOnce(&mut lomba::db::Conn) -> Result<T, Fault>) -> T {
    t.app.db.read(load).unwrap()
}

/// Somebody with an account, signed in.
pub fn person(t: &TestApp, name: &str, email: &str) -> SignedIn {
    t.write(|tx| {
        let user = accounts::invite(tx, email, name, Lang::Id, "")?.user_id;
        Ok::<_, AccountProblem>(accounts::sign_in(tx, user, "test")?.person)
    })
    .unwrap()
}

/// A member of the committee.
pub fn committee(t: &TestApp) -> Committee {
    committee_named(t, "Wira Atmaja", "wira@contoh.go.id")
}

/// Another member of the committee.
pub fn committee_named(t: &TestApp, name: &str, email: &str) -> Committee {
    t.write(|tx| {
        let invited = accounts::add_committee(tx, email, name, true)?;
        let person = accounts::sign_in(tx, invited.user_id, "test")?.person;
        Ok::<_, AccountProblem>(accounts::committee(tx.conn, &person)?.unwrap())
    })
    .unwrap()
}

/// An institution, of the directory or typed freely.
pub fn institution(t: &TestApp, name: &str, listed: bool) -> InstitutionId {
    t.write(|tx| {
        diesel::insert_into(institutions::table)
            .values((
                institutions::name.eq(name),
                institutions::name_key.eq(name.to_lowercase()),
                institutions::kind.eq("lpnk"),
                institutions::listed.eq(listed),
                institutions::created_at.eq(tx.now),
            ))
            .returning(institutions::id)
            .get_result(tx.conn)
            .map_err(Fault::from)
    })
    .unwrap()
}

/// A complete entry of one person.
pub fn entry(t: &TestApp, who: &SignedIn, institution: InstitutionId) -> EntryId {
    let row = |tx: &mut Tx<'_>| {
        let entry: EntryId = diesel::insert_into(entries::table)
            .values((
                entries::edition_id.eq(EDITION),
                entries::kind.eq("individual"),
                entries::institution_id.eq(institution),
                entries::status.eq("complete"),
                entries::leader_user_id.eq(who.user_id()),
                entries::created_at.eq(tx.now),
                entries::updated_at.eq(tx.now),
            ))
            .returning(entries::id)
            .get_result(tx.conn)?;
        diesel::insert_into(members::table)
            .values((
                members::entry_id.eq(entry),
                members::slot.eq(1),
                members::leader.eq(true),
                members::user_id.eq(who.user_id()),
                members::name.eq(who.name()),
                members::email.eq(format!("{}@contoh.go.id", who.user_id())),
                members::nip_sealed.eq(""),
                members::nip_fingerprint.eq(entry.to_string()),
                members::nip_tail.eq("999"),
                members::asn_kind.eq("pns"),
                members::confirmed_at.eq(tx.now),
                members::created_at.eq(tx.now),
            ))
            .execute(tx.conn)?;
        Ok::<_, Fault>(entry)
    };
    t.write(row).unwrap()
}

/// The right to act for an entry.
pub fn member(t: &TestApp, who: &SignedIn, entry: EntryId) -> EntryMember {
    read(t, |conn| registration::entry_member(conn, who, EDITION, entry)).unwrap()
}

/// A juror who has declared, with or without an account.
pub fn juror(t: &TestApp, n: usize, (user, institution): (Option<UserId>, Option<InstitutionId>)) -> JurorId {
    t.write(|tx| {
        diesel::insert_into(jurors::table)
            .values((
                jurors::edition_id.eq(EDITION),
                jurors::user_id.eq(user),
                jurors::pseudonym.eq(format!("J{n:02}")),
                jurors::name.eq(format!("Juri {n}")),
                jurors::email.eq(format!("juri{n}@contoh.go.id")),
                jurors::institution_id.eq(institution),
                jurors::status.eq("active"),
                jurors::invited_at.eq(tx.now),
                jurors::declared_at.eq(tx.now),
            ))
            .returning(jurors::id)
            .get_result(tx.conn)
            .map_err(Fault::from)
    })
    .unwrap()
}

/// The right to judge.
pub fn judge(t: &TestApp, who: &SignedIn) -> Juror {
    read(t, |conn| judging::juror(conn, who, EDITION)).unwrap()
}

/// Points of a sheet in the two criteria of 2023, in place of those it had.
pub fn points(tx: &mut Tx<'_>, sheet: AssignmentId, content: i64, technical: i64) -> QueryResult<usize> {
    use assignment_points as p;
    diesel::delete(p::table.filter(p::assignment_id.eq(sheet))).execute(tx.conn)?;
    let row = |key: &'static str, points: i64| {
        (p::assignment_id.eq(sheet), p::criterion.eq(key), p::points.eq(points))
    };
    diesel::insert_into(p::table).values(row("content", content)).execute(tx.conn)?;
    diesel::insert_into(p::table).values(row("technical", technical)).execute(tx.conn)
}

/// A score sheet; `points` when it was handed in.
pub fn sheet(
    t: &TestApp,
    (work, juror): (WorkId, JurorId),
    (status, points): (&str, Option<i64>),
) -> AssignmentId {
    t.write(|tx| {
        let id = diesel::insert_into(assignments::table)
            .values((
                assignments::edition_id.eq(EDITION),
                assignments::work_id.eq(work),
                assignments::juror_id.eq(juror),
                assignments::status.eq(status),
                assignments::reason.eq(""),
                assignments::marks.eq("{}"),
                assignments::total_points.eq(points),
                assignments::created_at.eq(tx.now),
            ))
            .returning(assignments::id)
            .get_result(tx.conn)?;
        if let Some(given) = points {
            self::points(tx, id, given, given)?;
        }
        Ok(id)
    })
    .map_err(|fault: Fault| fault)
    .unwrap()
}

/// Makes a work an accepted one without the walk that leads there.
pub fn accepted(t: &TestApp, work: WorkId, number: &str) {
    t.write(|tx| {
        let content = WorkContent { title: "Notulen".to_owned(), ..WorkContent::begun() };
        lomba::works::put_content(tx, work, &content)?;
        diesel::update(works::table.find(work))
            .set((works::status.eq(WorkStatus::Accepted), works::number.eq(number)))
            .execute(tx.conn)
            .map_err(Fault::from)
    })
    .unwrap();
}

/// Fixes the method as the edition's settings have it, without anybody's act.
pub fn method(t: &TestApp) {
    let user = person(t, "Panitia Penetap", "penetap@contoh.go.id").user_id();
    t.write(|tx| {
        let edition = editions::lock(tx, EDITION)?;
        let method = results::propose(tx.conn, &edition)?;
        diesel::insert_into(methods::table)
            .values((
                methods::edition_id.eq(EDITION),
                methods::document.eq(method.canonical()),
                methods::sha256.eq(method.sha256()),
                methods::fixed_by.eq(user),
                methods::fixed_at.eq(tx.now),
            ))
            .execute(tx.conn)
            .map_err(Fault::from)?;
        Ok::<_, ResultsProblem>(())
    })
    .unwrap();
}

/// The result is prepared by one browser and published by the other.
pub async fn publish_by_two(one: &Client, other: &Client) {
    let shown = one.get("/2023/panitia/hasil/pengumuman").await.expect(200).field("fingerprint");
    let shown = [("fingerprint", shown.as_str())];
    one.post("/2023/panitia/hasil/uji-coba", &shown).await.expect(303);
    other.post("/2023/panitia/hasil/pengumuman", &shown).await.expect(303);
}
