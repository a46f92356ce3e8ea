//! An edition with works, houses and jurors in a database of its own.

use diesel::prelude::*;

use crate::accounts::{self, AccountProblem, Committee};
use crate::clock::At;
use crate::db::schema::{
    assignments, entries, institutions, jurors, letters, members, methods, users, works,
};
use crate::db::{Database, Fault};
use crate::editions::{self, Edition, PhaseKey};
use crate::ids::{AssignmentId, EntryId, InstitutionId, JurorId, UserId};
use crate::judging::rules::Given;
use crate::judging::*;
use crate::registration::values::EmailAddress;
use crate::secrets::Seal;

pub struct Stage {
    pub db: Database,
    pub edition: Edition,
    pub committee: Committee,
    pub before: At,
    pub during: At,
    pub houses: Vec<InstitutionId>,
    pub folder: std::path::PathBuf,
}

impl Drop for Stage {
    fn drop(&mut self) {
        std::fs::remove_dir_all(&self.folder).ok();
    }
}

pub fn stage(name: &str) -> Stage {
    let folder = std::env::temp_dir().join(format!("lomba-judging-{name}-{}", std::process::id()));
    std::fs::remove_dir_all(&folder).ok();
    let url = format!("sqlite:{}/judging.db", folder.display());
    let db = Database::open(&url, 2, Seal::from_hex(&"ab".repeat(32)).unwrap(), "http://localhost").unwrap();
    crate::db::migrate(&mut db.connection().unwrap()).unwrap();
    db.write(At(0), editions::ensure_default).unwrap();
    let edition = db.read(editions::current).unwrap().unwrap();
    let judging = edition.phase(PhaseKey::Judging).unwrap();
    let during = At(judging.opens_at.unwrap().0 + 1000);
    let before = At(edition.phase(PhaseKey::Intake).unwrap().closes_at.unwrap().0 - 1);
    let committee = db
        .write(before, |tx| {
            let budi = accounts::add_committee(tx, "budi@contoh.go.id", "Budi Santoso", true)?;
            let person = accounts::sign_in(tx, budi.user_id, "test")?.person;
            Ok::<_, AccountProblem>(accounts::committee(tx.conn, &person)?.unwrap())
        })
        .unwrap();
    db.write(before, |tx| {
        // The room below this one fixes the method; here any will do.
        diesel::insert_into(methods::table)
            .values((
                methods::edition_id.eq(edition.id),
                methods::document.eq("{}"),
                methods::sha256.eq("00"),
                methods::fixed_by.eq(committee.person().user_id()),
                methods::fixed_at.eq(tx.now),
            ))
            .execute(tx.conn)
            .map_err(Fault::from)
    })
    .unwrap();
    let houses = (1..=4).map(|n| house(&db, n)).collect();
    let stage = Stage { db, edition, committee, before, during, houses, folder };
    (1..=6).for_each(|n| stage.work(n, stage.houses[n % 3]));
    (1..=5).for_each(|n| stage.juror(n).map(|_| ()).unwrap());
    stage
}

pub fn house(db: &Database, n: i64) -> InstitutionId {
    db.write(At(0), |tx| {
        diesel::insert_into(institutions::table)
            .values((
                institutions::name.eq(format!("Badan Contoh {n}")),
                institutions::name_key.eq(format!("badan contoh {n}")),
                institutions::kind.eq("lpnk"),
                institutions::listed.eq(true),
                institutions::created_at.eq(tx.now),
            ))
            .returning(institutions::id)
            .get_result::<InstitutionId>(tx.conn)
            .map_err(Fault::from)
    })
    .unwrap()
}

impl Stage {
    pub fn work(&self, n: usize, house: InstitutionId) {
        let (email, edition) = (format!("peserta{n}@contoh.go.id"), self.edition.id);
        self.db
            .write(self.before, |tx| {
                let user: UserId = diesel::insert_into(users::table)
                    .values((
                        users::email.eq(&email),
                        users::name.eq("Peserta"),
                        users::created_at.eq(tx.now),
                    ))
                    .returning(users::id)
                    .get_result(tx.conn)?;
                let entry: EntryId = diesel::insert_into(entries::table)
                    .values((
                        entries::edition_id.eq(edition),
                        entries::kind.eq("individual"),
                        entries::institution_id.eq(house),
                        entries::status.eq("complete"),
                        entries::leader_user_id.eq(user),
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
                        members::user_id.eq(user),
                        members::name.eq("Peserta"),
                        members::email.eq(&email),
                        members::nip_sealed.eq(""),
                        members::nip_fingerprint.eq(""),
                        members::nip_tail.eq(""),
                        members::asn_kind.eq("pns"),
                        members::created_at.eq(tx.now),
                    ))
                    .execute(tx.conn)?;
                diesel::insert_into(works::table)
                    .values((
                        works::edition_id.eq(edition),
                        works::entry_id.eq(entry),
                        works::number.eq(format!("ML-2023-{n:04}")),
                        works::title.eq("Notulen"),
                        works::status.eq(crate::works::WorkStatus::Accepted),
                        works::created_at.eq(tx.now),
                        works::updated_at.eq(tx.now),
                    ))
                    .execute(tx.conn)?;
                Ok::<_, Fault>(())
            })
            .unwrap();
    }

    pub fn juror(&self, n: usize) -> Result<JurorId, JudgingProblem> {
        let new = NewJuror {
            name: "Sari Wulandari".to_owned(),
            email: EmailAddress::parse(&format!("juri{n}@contoh.go.id")).unwrap(),
            expertise: "Desain pembelajaran".to_owned(),
            institution: String::new(),
            capacity: None,
            nip: None,
        };
        self.db.write(self.before, |tx| invite_juror(tx, &self.committee, self.edition.id, &new))
    }

    /// The juror as an actor of now.
    pub fn actor(&self, n: i64) -> Juror {
        let code = format!("J{n:02}");
        self.db
            .write(self.during, |tx| {
                let user: Option<UserId> = jurors::table
                    .filter(jurors::pseudonym.eq(&code))
                    .select(jurors::user_id)
                    .first(tx.conn)
                    .map_err(Fault::from)?;
                let person = accounts::sign_in(tx, user.unwrap(), "test")?.person;
                Ok::<_, AccountProblem>(juror(tx.conn, &person, self.edition.id)?.unwrap())
            })
            .unwrap()
    }

    pub fn declare(&self, n: i64, house: usize, others: &[&str]) -> Result<usize, JudgingProblem> {
        let said = Declaring {
            institution: House::Listed(self.houses[house]),
            others: others.iter().map(|name| (*name).to_owned()).collect(),
            works: Vec::new(),
            nip: None,
            accepted: true,
        };
        let actor = self.actor(n);
        self.db.write(self.during, |tx| declare(tx, &actor, &said))
    }

    pub fn route(&self) -> Preview {
        let preview = self.db.read(|conn| preview(conn, &self.edition)).unwrap().unwrap();
        self.commit(self.during, &preview.fingerprint).unwrap();
        preview
    }

    pub fn commit(&self, at: At, fingerprint: &str) -> Result<(), JudgingProblem> {
        self.db.write(at, |tx| commit_plan(tx, &self.committee, self.edition.id, fingerprint).map(|_| ()))
    }

    pub fn held(&self, actor: &Juror) -> Vec<QueueLine> {
        let mut lines = self.db.read(|conn| queue(conn, actor)).unwrap();
        rules::by_need(&mut lines);
        lines
    }

    pub fn save(&self, actor: &Juror, id: AssignmentId, draft: &Draft) -> Result<Saved, JudgingProblem> {
        self.db.write(self.during, |tx| save_draft(tx, actor, &self.edition, id, draft))
    }

    pub fn full(&self, mark: i64, version: Option<i64>) -> Draft {
        let given = Given { exact: Some(mark), band: None };
        let marks = self.edition.settings.rubric.items().map(|item| (item.code.clone(), given)).collect();
        Draft { marks, version, ..Draft::default() }
    }

    pub fn live(&self) -> i64 {
        self.db
            .read(|conn| {
                assignments::table
                    .filter(assignments::status.eq_any(AssignmentStatus::LIVE))
                    .count()
                    .get_result(conn)
                    .map_err(Fault::from)
            })
            .unwrap()
    }

    pub fn letters(&self, kind: &str) -> i64 {
        self.db
            .read(|conn| {
                letters::table.filter(letters::kind.eq(kind)).count().get_result(conn).map_err(Fault::from)
            })
            .unwrap()
    }
}
