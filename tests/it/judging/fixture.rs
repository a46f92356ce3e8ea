//! An edition of six works by four institutions and five invited jurors.

use diesel::prelude::*;
use lomba::accounts::{self, Committee};
use lomba::clock::At;
use lomba::db::Fault;
use lomba::db::schema::{assignments, jurors, letters};
use lomba::editions::{self, Edition, PhaseKey};
use lomba::ids::{AssignmentId, InstitutionId, JurorId, UserId};
use lomba::institutions::InstitutionName;
use lomba::judging::rules::Given;
use lomba::judging::*;
use lomba::merge::Origin;
use lomba::registration::values::EmailAddress;

use crate::support::TestApp;
use crate::support::fixtures::{self, read, right};

pub struct Fixture<'t> {
    pub t: &'t TestApp,
    pub edition: Edition,
    pub committee: Committee,
    /// While intake is open.
    pub before: At,
    /// While judging is open.
    pub during: At,
    pub institutions: Vec<InstitutionId>,
}

impl<'t> Fixture<'t> {
    pub fn build(t: &'t TestApp) -> Self {
        let edition = read(t, editions::current).unwrap();
        let during = At(edition.phase(PhaseKey::Judging).unwrap().opens_at.unwrap().0 + 1000);
        let before = At(edition.phase(PhaseKey::Intake).unwrap().closes_at.unwrap().0 - 1);
        t.app.clock.set(before);
        let committee = fixtures::committee(t);
        fixtures::method(t);
        let institution = |n: usize| fixtures::institution(t, &format!("Badan Contoh {n}"), true);
        let institutions = (1..=4).map(institution).collect();
        let fixture = Self { t, edition, committee, before, during, institutions };
        (1..=6).for_each(|n| fixture.work(n, fixture.institutions[n % 3]));
        (1..=5).for_each(|n| fixture.juror(n).map(|_| ()).unwrap());
        fixture
    }

    pub fn work(&self, n: usize, institution: InstitutionId) {
        self.t.app.clock.set(self.before);
        fixtures::accepted_work(self.t, n, institution);
    }

    /// Writes at another instant than the portal's.
    pub fn write<T, E: From<Fault>>(
        &self,
        at: At,
        act: impl FnOnce(&mut lomba::db::Tx<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        self.t.app.db.write(at, act)
    }

    pub fn juror(&self, n: usize) -> Result<JurorId, InviteProblem> {
        let new = NewJuror {
            name: "Sari Wulandari".to_owned(),
            email: EmailAddress::parse(&format!("juri{n}@contoh.go.id")).unwrap(),
            expertise: "Desain pembelajaran".to_owned(),
            institution: String::new(),
            capacity: None,
            nip: None,
            answer_by: None,
        };
        self.write(self.before, |tx| invite_juror(tx, &right(&self.committee), self.edition.id, &new))
    }

    /// The juror as an actor of now.
    pub fn actor(&self, n: i64) -> Juror {
        let code = format!("J{n:02}");
        self.write(self.during, |tx| {
            let user: Option<UserId> = jurors::table
                .filter(jurors::pseudonym.eq(&code))
                .select(jurors::user_id)
                .first(tx.conn)
                .map_err(Fault::from)?;
            let person = accounts::sign_in(tx, user.unwrap(), "test")?.person;
            Ok::<_, Fault>(juror(tx.conn, &person, self.edition.id)?.unwrap())
        })
        .unwrap()
    }

    pub fn declare(&self, n: i64, institution: usize, others: &[&str]) -> Result<usize, DeclareProblem> {
        let name = format!("Badan Contoh {}", institution + 1);
        let said = Declaring {
            institution: InstitutionName::parse(&name).ok(),
            others: others.iter().map(|name| (*name).to_owned()).collect(),
            works: Vec::new(),
            nip: None,
            accepted: true,
        };
        let actor = self.actor(n);
        self.write(self.during, |tx| declare(tx, &actor, &said))
    }

    pub fn route(&self) -> Preview {
        let preview = self.t.app.db.read(|conn| preview(conn, &self.edition, self.during)).unwrap().unwrap();
        self.commit(self.during, &preview.fingerprint).unwrap();
        preview
    }

    pub fn commit(&self, at: At, fingerprint: &str) -> Result<(), CommitProblem> {
        self.write(at, |tx| {
            commit_plan(tx, &right(&self.committee), self.edition.id, fingerprint).map(|_| ())
        })
    }

    pub fn held(&self, actor: &Juror) -> Vec<QueueLine> {
        self.t.app.db.read(|conn| queue(conn, actor)).unwrap()
    }

    pub fn save(&self, actor: &Juror, id: AssignmentId, draft: &Draft) -> Result<Saved, DraftProblem> {
        self.write(self.during, |tx| save_draft(tx, actor, &self.edition, id, draft))
    }

    pub fn full(&self, mark: i64, version: Option<i64>) -> Draft {
        let given = Given { exact: Some(mark), band: None };
        let marks = self.edition.settings.rubric.items().map(|item| (item.code.clone(), given)).collect();
        Draft { marks, origin: Origin { version, ..Origin::default() }, ..Draft::default() }
    }

    pub fn live(&self) -> i64 {
        self.t
            .app
            .db
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
        self.t
            .app
            .db
            .read(|conn| {
                letters::table.filter(letters::kind.eq(kind)).count().get_result(conn).map_err(Fault::from)
            })
            .unwrap()
    }
}
