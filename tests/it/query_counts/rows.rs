//! As many rows of everything as a list is asked to show, written straight into the tables.

use diesel::prelude::*;
use lomba::accounts::{Committee, SignedIn};
use lomba::audit::{self, Record, Subject};
use lomba::certificates::{DocumentKind, DocumentState};
use lomba::clock::At;
use lomba::db::schema::{
    assignments, documents, entries, film_changes, film_watches, institution_changes, institutions, jobs,
    jurors, letters, members, submissions, users, videos, works,
};
use lomba::db::{Fault, Tx};
use lomba::editions::{self, SigningRoute};
use lomba::handover::{self, Chosen, ClusterWording, DecideProblem, Decision, Reasons};
use lomba::ids::{AssignmentId, EntryId, InstitutionId, JurorId, UserId, VideoId, WorkId};
use lomba::judging::{AssignmentStatus, JurorStatus};
use lomba::registration::EntryStatus;
use lomba::video_check::CheckStatus;
use lomba::works::WorkStatus;

use crate::support::TestApp;
use crate::support::fixtures::{self, EDITION};

/// What the pages are asked about, one of each kind among the many.
#[derive(Debug, Clone, Copy)]
pub struct Planted {
    pub entry: EntryId,
    /// Waits at the desk.
    pub work: WorkId,
}

/// `n` unlisted institutions, each with an entry of three: its leader, Sekar who confirmed, and two works, one accepted
/// and scored by three jurors, one waiting with a film for a person; `n` entries that invited Sekar; `n` jurors
/// without works, each with a change of institution that waits; `n` documents; `n` failed letters, failed jobs and lines of the audit trail. Sari is the first of the three jurors.
pub fn plant(t: &TestApp, n: i64, sekar: &SignedIn, sari: &SignedIn) -> Planted {
    t.write(|tx| {
        let jury = [juror(tx, 1, Some(sari.user_id()))?, juror(tx, 2, None)?, juror(tx, 3, None)?];
        let mut first = None;
        for i in 1..=n {
            let place = institution(tx, i)?;
            let entry = entry(tx, &Team { name: format!("Tim {i}"), place, status: EntryStatus::Complete })?;
            member(tx, entry, Seat { user: sekar.user_id(), slot: 2, confirmed: true })?;
            let accepted = work(tx, entry, NewWork { n: 2 * i, slot: 1, status: WorkStatus::Accepted })?;
            let film = film(tx, accepted, CheckStatus::Passed)?;
            changed(tx, accepted, film)?;
            for juror in jury {
                assignment(tx, accepted, juror)?;
            }
            let waiting = work(tx, entry, NewWork { n: 2 * i + 1, slot: 2, status: WorkStatus::Submitted })?;
            self::film(tx, waiting, CheckStatus::NeedsReview)?;
            let planted = *first.get_or_insert(Planted { entry, work: waiting });
            let draft = Team { name: format!("Tim Undangan {i}"), place, status: EntryStatus::Draft };
            let draft = self::entry(tx, &draft)?;
            member(tx, draft, Seat { user: sekar.user_id(), slot: 2, confirmed: false })?;
            let moving = juror(tx, 3 + i, None)?;
            institution_change(tx, moving, place)?;
            document(tx, accepted, Issued { n: i, by: sekar.user_id() })?;
            failures(tx, i)?;
            let subject = Subject::new("work", planted.work.0);
            audit::record(
                tx,
                &Record {
                    details: serde_json::Value::Null,
                    ..sekar.record(Some(EDITION), "work.taken", subject)
                },
            )?;
        }
        Ok::<_, Fault>(first.unwrap())
    })
    .unwrap()
}

/// Every sheet is handed in, no two works alike; what still waited is decided.
pub fn finish(t: &TestApp) {
    t.write(|tx| {
        let sheets: Vec<(AssignmentId, JurorId)> = assignments::table
            .order(assignments::id.asc())
            .select((assignments::id, assignments::juror_id))
            .load(tx.conn)?;
        for (place, (id, juror)) in sheets.into_iter().enumerate() {
            let points = 9990 - i64::try_from(place / 3).unwrap() - juror.0;
            fixtures::points(tx, id, points, points)?;
            diesel::update(assignments::table.find(id))
                .set((
                    assignments::status.eq(AssignmentStatus::Submitted),
                    assignments::total_points.eq(points),
                    assignments::submitted_at.eq(tx.now),
                ))
                .execute(tx.conn)?;
        }
        diesel::update(works::table.filter(works::status.eq(WorkStatus::Submitted)))
            .set(works::status.eq(WorkStatus::Failed))
            .execute(tx.conn)?;
        diesel::update(film_changes::table)
            .set((film_changes::settled_at.eq(tx.now), film_changes::settled_how.eq("accepted")))
            .execute(tx.conn)?;
        Ok::<_, Fault>(())
    })
    .unwrap();
}

fn institution(tx: &mut Tx<'_>, n: i64) -> QueryResult<InstitutionId> {
    diesel::insert_into(institutions::table)
        .values((
            institutions::name.eq(format!("Badan Contoh {n}")),
            institutions::name_key.eq(format!("badan contoh {n}")),
            institutions::kind.eq("lpnk"),
            institutions::listed.eq(false),
            institutions::created_at.eq(tx.now),
        ))
        .returning(institutions::id)
        .get_result(tx.conn)
}

struct Team {
    name: String,
    place: InstitutionId,
    status: EntryStatus,
}

fn entry(tx: &mut Tx<'_>, team: &Team) -> QueryResult<EntryId> {
    let leader: UserId = diesel::insert_into(users::table)
        .values((
            users::email.eq(format!("{}@contoh.go.id", team.name.to_lowercase().replace(' ', "-"))),
            users::name.eq(format!("Ketua {}", team.name)),
            users::lang.eq("id"),
            users::created_at.eq(tx.now),
        ))
        .returning(users::id)
        .get_result(tx.conn)?;
    let entry = diesel::insert_into(entries::table)
        .values((
            entries::edition_id.eq(EDITION),
            entries::kind.eq("team"),
            entries::team_name.eq(&team.name),
            entries::institution_id.eq(team.place),
            entries::status.eq(team.status),
            entries::leader_user_id.eq(leader),
            entries::created_at.eq(tx.now),
            entries::updated_at.eq(tx.now),
        ))
        .returning(entries::id)
        .get_result(tx.conn)?;
    member(tx, entry, Seat { user: leader, slot: 1, confirmed: true })?;
    Ok(entry)
}

struct Seat {
    user: UserId,
    slot: i32,
    confirmed: bool,
}

fn member(tx: &mut Tx<'_>, entry: EntryId, seat: Seat) -> QueryResult<usize> {
    diesel::insert_into(members::table)
        .values((
            members::entry_id.eq(entry),
            members::slot.eq(seat.slot),
            members::leader.eq(seat.slot == 1),
            members::user_id.eq(seat.user),
            members::name.eq(format!("Anggota {}", seat.user)),
            members::email.eq(format!("anggota{}@contoh.go.id", seat.user)),
            members::nip_sealed.eq(""),
            members::nip_fingerprint.eq(seat.user.to_string()),
            members::nip_tail.eq("999"),
            members::asn_kind.eq("pns"),
            members::confirmed_at.eq(seat.confirmed.then_some(tx.now)),
            members::created_at.eq(tx.now),
        ))
        .execute(tx.conn)
}

struct NewWork {
    /// Its number in the edition.
    n: i64,
    slot: i32,
    status: WorkStatus,
}

fn work(tx: &mut Tx<'_>, entry: EntryId, new: NewWork) -> QueryResult<WorkId> {
    let work: WorkId = diesel::insert_into(works::table)
        .values((
            works::edition_id.eq(EDITION),
            works::entry_id.eq(entry),
            works::slot.eq(new.slot),
            works::number.eq(format!("ML-2023-{:04}", new.n)),
            works::title.eq(format!("Karya {}", new.n)),
            works::content.eq("{}"),
            works::status.eq(new.status),
            works::revision.eq(1),
            works::submitted_at.eq(tx.now),
            works::created_at.eq(tx.now),
            works::updated_at.eq(tx.now),
        ))
        .returning(works::id)
        .get_result(tx.conn)?;
    let leader: UserId = entries::table.find(entry).select(entries::leader_user_id).first(tx.conn)?;
    diesel::insert_into(submissions::table)
        .values((
            submissions::work_id.eq(work),
            submissions::revision.eq(1),
            submissions::receipt.eq(format!("ML-2023-{:04}-1", new.n)),
            submissions::content.eq("{}"),
            submissions::content_hash.eq("00"),
            submissions::submitted_by.eq(leader),
            submissions::submitted_at.eq(tx.now),
            submissions::sender.eq("Sekar Wulandari"),
            submissions::team_name.eq("Tim"),
            submissions::institution.eq("Pemerintah Provinsi Bali"),
        ))
        .execute(tx.conn)?;
    Ok(work)
}

fn film(tx: &mut Tx<'_>, work: WorkId, status: CheckStatus) -> QueryResult<VideoId> {
    diesel::insert_into(videos::table)
        .values((
            videos::work_id.eq(work),
            videos::part.eq("main"),
            videos::provider.eq("drive"),
            videos::provider_id.eq(format!("1Berkas{work}")),
            videos::pasted.eq(format!("https://drive.google.com/file/d/1Berkas{work}/view")),
            videos::check_status.eq(status),
            videos::checked_at.eq(tx.now),
            videos::created_at.eq(tx.now),
        ))
        .returning(videos::id)
        .get_result(tx.conn)
}

fn changed(tx: &mut Tx<'_>, work: WorkId, film: VideoId) -> QueryResult<usize> {
    diesel::insert_into(film_watches::table)
        .values((
            film_watches::video_id.eq(film),
            film_watches::work_id.eq(work),
            film_watches::fingerprint.eq("{}"),
            film_watches::taken_at.eq(tx.now),
            film_watches::seen.eq("{}"),
            film_watches::last_seen_at.eq(tx.now),
        ))
        .execute(tx.conn)?;
    diesel::insert_into(film_changes::table)
        .values((
            film_changes::video_id.eq(film),
            film_changes::work_id.eq(work),
            film_changes::kind.eq("replaced"),
            film_changes::alarm.eq(true),
            film_changes::before.eq("{}"),
            film_changes::after.eq("{}"),
            film_changes::found_at.eq(tx.now),
        ))
        .execute(tx.conn)
}

fn juror(tx: &mut Tx<'_>, n: i64, user: Option<UserId>) -> QueryResult<JurorId> {
    diesel::insert_into(jurors::table)
        .values((
            jurors::edition_id.eq(EDITION),
            jurors::user_id.eq(user),
            jurors::pseudonym.eq(format!("J{n:03}")),
            jurors::name.eq(format!("Juri {n}")),
            jurors::email.eq(format!("juri{n}@contoh.go.id")),
            jurors::status.eq(JurorStatus::Active),
            jurors::invited_at.eq(tx.now),
            jurors::answer_by.eq(tx.now),
            jurors::declared_at.eq(tx.now),
        ))
        .returning(jurors::id)
        .get_result(tx.conn)
}

fn institution_change(tx: &mut Tx<'_>, juror: JurorId, to: InstitutionId) -> QueryResult<usize> {
    diesel::insert_into(institution_changes::table)
        .values((
            institution_changes::juror_id.eq(juror),
            institution_changes::previous_id.eq(to),
            institution_changes::institution_id.eq(to),
            institution_changes::reason.eq("Mutasi"),
            institution_changes::asked_at.eq(tx.now),
        ))
        .execute(tx.conn)
}

fn assignment(tx: &mut Tx<'_>, work: WorkId, juror: JurorId) -> QueryResult<usize> {
    diesel::insert_into(assignments::table)
        .values((
            assignments::edition_id.eq(EDITION),
            assignments::work_id.eq(work),
            assignments::juror_id.eq(juror),
            assignments::status.eq(AssignmentStatus::Assigned),
            assignments::reason.eq(""),
            assignments::created_at.eq(tx.now),
        ))
        .execute(tx.conn)
}

struct Issued {
    /// Its running number.
    n: i64,
    by: UserId,
}

fn document(tx: &mut Tx<'_>, work: WorkId, issued: Issued) -> QueryResult<usize> {
    let Issued { n, by } = issued;
    diesel::insert_into(documents::table)
        .values((
            documents::edition_id.eq(EDITION),
            documents::kind.eq(DocumentKind::ParticipationCertificate),
            documents::subject.eq(format!("uji:{n}")),
            documents::series.eq("uji"),
            documents::serial.eq(n),
            documents::number.eq(format!("{n}/UJI/2023")),
            documents::code.eq(format!("KODE{n}")),
            documents::work_id.eq(work),
            (
                documents::name.eq(format!("Peserta {n}")),
                documents::institution.eq(""),
                documents::title.eq(""),
            ),
            documents::facts.eq("{}"),
            documents::signing.eq(SigningRoute::Ink),
            (documents::state.eq(DocumentState::Issued), documents::state_at.eq(tx.now)),
            (documents::issued_by.eq(by), documents::issued_at.eq(tx.now)),
        ))
        .execute(tx.conn)
}

/// A letter and a job that were given up.
fn failures(tx: &mut Tx<'_>, n: i64) -> QueryResult<usize> {
    let now: At = tx.now;
    diesel::insert_into(letters::table)
        .values((
            letters::kind.eq("works_assigned"),
            letters::to_email.eq(format!("juri{n}@contoh.go.id")),
            letters::to_name.eq(format!("Juri {n}")),
            letters::subject.eq("Karya untuk dinilai"),
            letters::content.eq("{}"),
            letters::body_text.eq("Isi"),
            letters::body_html.eq("<p>Isi</p>"),
            letters::message_id.eq(format!("uji-{n}@contoh.go.id")),
            letters::created_at.eq(now),
            letters::failed_at.eq(now),
            letters::last_error.eq("uji"),
        ))
        .execute(tx.conn)?;
    diesel::insert_into(jobs::table)
        .values((
            jobs::task.eq("{\"task\":\"sweep\"}"),
            jobs::run_at.eq(now),
            jobs::failed_at.eq(now),
            jobs::last_error.eq("uji"),
            jobs::created_at.eq(now),
        ))
        .execute(tx.conn)
}

/// Every judged work is fit for learners, and stands in one cluster.
pub fn all_fit(t: &TestApp, chair: &Committee) {
    t.write(|tx| {
        let edition = editions::lock(tx, fixtures::EDITION)?;
        let all = handover::candidates(tx.conn, &edition)?;
        let works: Vec<WorkId> = all.iter().map(|one| one.work.id).collect();
        let (_, fingerprint) = handover::before_deciding(tx.conn, &edition, &works)?;
        let (decision, reason) = (Decision::Reasons(Reasons::ALL), String::new());
        let chosen = Chosen { works: works.clone(), decision, reason, fingerprint };
        handover::decide(tx, &fixtures::right(chair), edition.id, &chosen)?;
        let named = ClusterWording { name_id: "Semua".to_owned(), ..ClusterWording::default() };
        handover::create_cluster(tx, &fixtures::right(chair), edition.id, &named, &works).unwrap();
        Ok::<_, DecideProblem>(())
    })
    .unwrap();
}
