//! A juror who must not judge a work cannot reach it: by no address, in no list, at no instant, whatever the
//! conflict and however late it arose.

use diesel::prelude::*;
use lomba::db::schema::{assignments, entries, juror_conflicts, juror_named, jurors, members};
use lomba::db::{Fault, Tx};
use lomba::ids::{AssignmentId, EntryId, InstitutionId, JurorId, WorkId};
use lomba::institutions;
use lomba::institutions::InstitutionName;
use lomba::judging::{self, AssignmentStatus, RecusalReason};
use lomba::merge::Origin;
use lomba::queue::{self, Task};
use lomba::registration::{MemberEdit, PersonFields};
use lomba::results;

use crate::on_both;
use crate::support::fixtures::{self, read, right};
use crate::support::{Client, TestApp, two_members};

const TAIL: &str = "9c0ffee";

/// What brings a juror and a work into conflict after the work was given out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    OwnInstitution,
    MergedInstitution,
    DeclaredInstitution,
    Account,
    Address,
    AccountAddress,
    Number,
    NamedWork,
    NamedTeam,
    /// Nothing: the work stays within reach.
    None,
}

const KINDS: [Kind; 10] = [
    Kind::OwnInstitution,
    Kind::MergedInstitution,
    Kind::DeclaredInstitution,
    Kind::Account,
    Kind::Address,
    Kind::AccountAddress,
    Kind::Number,
    Kind::NamedWork,
    Kind::NamedTeam,
    Kind::None,
];

struct Given {
    kind: Kind,
    number: String,
    house: InstitutionId,
    entry: EntryId,
    work: WorkId,
    sheet: AssignmentId,
}

/// One accepted work for each kind, each from an institution of its own, all given to one juror.
fn give(t: &TestApp, juror: JurorId) -> Vec<Given> {
    let one = |(n, kind): (usize, Kind)| {
        let house = fixtures::institution(t, &format!("Badan Contoh {n}"), true);
        let owned = fixtures::accepted_work(t, n + 1, house);
        let (entry, work) = (owned.member.entry(), owned.work);
        let number = format!("ML-2023-{:04}", n + 1);
        let sheet = fixtures::sheet(t, work, juror, AssignmentStatus::Drafted, None);
        Given { kind, number, house, entry, work, sheet }
    };
    KINDS.into_iter().enumerate().map(one).collect()
}

/// Brings the conflict about before the background job runs.
fn arise(tx: &mut Tx<'_>, juror: JurorId, own: InstitutionId, given: &Given) -> QueryResult<usize> {
    let people = || members::table.filter(members::entry_id.eq(given.entry));
    match given.kind {
        Kind::None | Kind::MergedInstitution => Ok(0),
        Kind::OwnInstitution => diesel::update(entries::table.find(given.entry))
            .set(entries::institution_id.eq(own))
            .execute(tx.conn),
        Kind::DeclaredInstitution => diesel::insert_into(juror_conflicts::table)
            .values((
                juror_conflicts::juror_id.eq(juror),
                juror_conflicts::institution_id.eq(given.house),
                juror_conflicts::created_at.eq(tx.now),
            ))
            .execute(tx.conn),
        Kind::Account => {
            let user = jurors::table.find(juror).select(jurors::user_id);
            diesel::update(people()).set(members::user_id.eq(user.single_value().nullable())).execute(tx.conn)
        }
        Kind::Address => {
            diesel::update(people()).set(members::email.eq("juri1@contoh.go.id")).execute(tx.conn)
        }
        Kind::AccountAddress => {
            diesel::update(people()).set(members::email.eq("sari@contoh.go.id")).execute(tx.conn)
        }
        Kind::Number => {
            diesel::update(jurors::table.find(juror))
                .set(jurors::nip_fingerprint.eq(TAIL))
                .execute(tx.conn)?;
            diesel::update(people()).set(members::nip_fingerprint.eq(TAIL)).execute(tx.conn)
        }
        Kind::NamedWork | Kind::NamedTeam => diesel::insert_into(juror_named::table)
            .values((
                juror_named::juror_id.eq(juror),
                juror_named::entry_id.eq(given.entry),
                juror_named::work_id.eq((given.kind == Kind::NamedWork).then_some(given.work)),
                juror_named::created_at.eq(tx.now),
            ))
            .execute(tx.conn),
    }
}

/// What each address of a sheet answers.
async fn statuses(client: &Client, sheet: AssignmentId) -> Vec<u16> {
    let at = format!("/2023/juri/karya/{sheet}");
    let mut found = Vec::new();
    for path in [at.clone(), format!("{at}/pengunduran")] {
        found.push(client.get(&path).await.status);
    }
    for act in ["draf", "nanti", "pengiriman", "pembukaan", "pengunduran"] {
        let fields = [("comment", "x"), ("reason", "institution"), ("words", "x")];
        found.push(client.post(&format!("{at}/{act}"), &fields).await.status);
    }
    found
}

on_both! {
async fn no_score_of_a_conflict_is_sealed_though_its_job_waits(t: TestApp) {
    let wira = fixtures::committee(&t);
    fixtures::method(&t);
    let own = fixtures::institution(&t, "Badan Lain", true);
    let sari = fixtures::person(&t, "Sari Puspita", "sari@contoh.go.id");
    let juror = fixtures::juror(&t, 1, Some(sari.user_id()), Some(own));
    let given = give(&t, juror);
    for work in &given {
        t.write(|tx| {
            fixtures::points(tx, work.sheet, 8000, 8000)?;
            diesel::update(assignments::table.find(work.sheet))
                .set((assignments::status.eq("locked"), assignments::total_points.eq(8000)))
                .execute(tx.conn)
                .map_err(Fault::from)
        })
        .unwrap();
        t.write(|tx| arise(tx, juror, own, work).map_err(Fault::from)).unwrap();
        if work.kind == Kind::MergedInstitution {
            t.write(|tx| institutions::merge(tx, &right(&wira), work.house, own, "Satu instansi")).unwrap();
        }
    }
    t.set_clock("2023-08-21 10:00");
    let shown = read(&t, |conn| {
        let edition = lomba::editions::current(conn)?.unwrap();
        results::seal_fingerprint(conn, &edition)
    });
    // What the page shows still counts the scores in conflict: it cannot be sealed, nor asked for.
    let asked = t.write(|tx| results::ask_seal(tx, &right(&wira), fixtures::EDITION, &shown));
    assert!(matches!(asked, Err(results::SealProblem::Changed)), "{asked:?}");
    two_members::seal_directly(&t, &wira);
    let file = read(&t, |conn| results::find_seal(conn, fixtures::EDITION)).unwrap().sheet_file;
    let sealed: Vec<&str> = file.lines().skip(1).filter_map(|line| line.split(',').next()).collect();
    assert_eq!(sealed, [given.last().unwrap().number.as_str()]);
    t.run_jobs().await;
}
}

on_both! {
async fn every_address_answers_not_found_before_the_job_ran(t: TestApp) {
    let wira = fixtures::committee(&t);
    fixtures::method(&t);
    let own = fixtures::institution(&t, "Badan Lain", true);
    let sari = fixtures::person(&t, "Sari Puspita", "sari@contoh.go.id");
    let juror = fixtures::juror(&t, 1, Some(sari.user_id()), Some(own));
    let rest: Vec<JurorId> = (2..6).map(|n| fixtures::juror(&t, n, None, Some(own))).collect();
    let given = give(&t, juror);
    let client = t.visitor();
    t.set_clock("2023-07-20 09:00");
    client.set_cookie("lomba", &t.write(|tx| Ok::<_, Fault>(fixtures::token(tx, &sari))).unwrap());
    for work in &given {
        client.get(&format!("/2023/juri/karya/{}", work.sheet)).await.expect(200);
    }

    for work in &given {
        t.write(|tx| arise(tx, juror, own, work).map_err(Fault::from)).unwrap();
        if work.kind == Kind::MergedInstitution {
            t.write(|tx| institutions::merge(tx, &right(&wira), work.house, own, "Satu instansi")).unwrap();
        }
    }
    let list = client.get("/2023/juri").await.expect(200);
    for work in given.iter().filter(|work| work.kind != Kind::None) {
        assert_eq!(statuses(&client, work.sheet).await, [404; 7], "{:?}", work.kind);
        assert!(!list.body.contains(&work.number), "{:?}", work.kind);
        assert!(!list.body.contains(&format!("karya/{}\"", work.sheet)), "{:?}", work.kind);
    }
    let clear = given.last().unwrap();
    assert!(list.body.contains(&clear.number));
    client.get(&format!("/2023/juri/karya/{}", clear.sheet)).await.expect(200);

    // What is out of reach does not stand in the way of locking the rest.
    t.write(|tx| {
        diesel::update(assignments::table.find(clear.sheet))
            .set((assignments::status.eq("submitted"), assignments::total_points.eq(8000)))
            .execute(tx.conn)
            .map_err(Fault::from)
    })
    .unwrap();
    let actor = fixtures::judge(&t, &sari);
    assert_eq!(t.write(|tx| judging::confirm_all(tx, &actor)).unwrap(), 1);

    // The job sets the sheets aside, with the ground, and finds other jurors.
    for work in &given {
        t.write(|tx| queue::enqueue(tx, &Task::SettleEntry(work.entry))).map_err(|fault: Fault| fault).unwrap();
    }
    t.run_jobs().await;
    for work in &given {
        let (status, why): (AssignmentStatus, Option<RecusalReason>) = read(&t, |conn| {
            let row = assignments::table.find(work.sheet);
            Ok(row.select((assignments::status, assignments::recusal_reason)).first(conn)?)
        });
        let expected = match work.kind {
            Kind::None => (AssignmentStatus::Locked, None),
            Kind::OwnInstitution | Kind::MergedInstitution | Kind::DeclaredInstitution => {
                (AssignmentStatus::Recused, Some(RecusalReason::Institution))
            }
            _ => (AssignmentStatus::Recused, Some(RecusalReason::Involved)),
        };
        assert_eq!((status, why), expected, "{:?}", work.kind);
        let held: Vec<JurorId> = read(&t, |conn| {
            Ok(assignments::table
                .filter(assignments::work_id.eq(work.work))
                .filter(assignments::status.ne("recused"))
                .order(assignments::juror_id.asc())
                .select(assignments::juror_id)
                .load(conn)?)
        });
        // Every other juror is of the juror's own institution, so those two works find nobody.
        match work.kind {
            Kind::None => assert_eq!(held, [juror]),
            Kind::OwnInstitution | Kind::MergedInstitution => assert_eq!(held, []),
            _ => assert!(held.len() == 3 && held.iter().all(|id| rest.contains(id)), "{held:?}"),
        }
    }
}
}

on_both! {
async fn a_number_corrected_late_takes_the_work_back(t: TestApp) {
    let (house, own) = (fixtures::institution(&t, "Badan Contoh", true), fixtures::institution(&t, "Badan Lain", true));
    let owned = fixtures::accepted_work(&t, 1, house);
    let sari = fixtures::person(&t, "Sari Puspita", "sari@contoh.go.id");
    let juror = fixtures::juror(&t, 1, Some(sari.user_id()), Some(own));
    let _rest = [2, 3, 4].map(|n| fixtures::juror(&t, n, None, Some(own)));
    let sheet = fixtures::sheet(&t, owned.work, juror, AssignmentStatus::Drafted, None);
    let client = t.visitor();
    client.set_cookie("lomba", &t.write(|tx| Ok::<_, Fault>(fixtures::token(tx, &sari))).unwrap());
    let nip = fixtures::nip(7);

    let version = client.get("/2023/juri/pernyataan").await.expect(200).field("version");
    let form = |works: &'static str, nip: String| {
        vec![
            ("version", version.clone()),
            ("institution", "Badan Lain".to_owned()),
            ("works", works.to_owned()),
            ("nip", nip),
            ("accepted", "on".to_owned()),
        ]
    };
    let send = async |fields: Vec<(&str, String)>| {
        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
        client.post("/2023/juri/pernyataan", &fields).await
    };
    send(form("ML-2023-0099", nip.clone())).await.expect(422).says("ML-2023-0099");
    send(form("", "123".to_owned())).await.expect(422).hides("karya dialihkan");
    send(form("", nip.clone())).await.expect(303);
    client.get("/2023/juri/pernyataan").await.expect(200).says("akhiran 999").hides(&nip);
    let kept: (String, String) =
        read(&t, |conn| Ok(jurors::table.find(juror).select((jurors::nip_sealed, jurors::nip_tail)).first(conn)?));
    assert!(kept.1 == "999" && !kept.0.is_empty() && !kept.0.contains(&nip));

    let mut said = fixtures::details(7, "Sekar Wulandari");
    said.position = "Widyaiswara".to_owned();
    let (fields, origin) = (PersonFields::from(&said), Origin::over(0));
    let edit = MemberEdit { fields: &fields, origin: &origin, undecided: &[] };
    t.write(|tx| lomba::registration::correct_own(tx, &owned.member, &edit)).unwrap();
    client.get(&format!("/2023/juri/karya/{sheet}")).await.expect(404);
    t.run_jobs().await;
    let status: String = read(&t, |conn| Ok(assignments::table.find(sheet).select(assignments::status).first(conn)?));
    assert_eq!(status, "recused");
    let live: i64 = read(&t, |conn| {
        Ok(assignments::table.filter(assignments::status.ne("recused")).count().get_result(conn)?)
    });
    assert_eq!(live, 3);
}
}

on_both! {
async fn a_named_work_goes_to_others_and_stays_named(t: TestApp) {
    let (house, own) = (fixtures::institution(&t, "Badan Contoh", true), fixtures::institution(&t, "Badan Lain", true));
    let owned = fixtures::accepted_work(&t, 1, house);
    let (work, entry) = (owned.work, owned.member.entry());
    t.write(|tx| diesel::update(entries::table.find(entry)).set(entries::team_name.eq("Lentera")).execute(tx.conn).map_err(Fault::from))
        .unwrap();
    let sari = fixtures::person(&t, "Sari Puspita", "sari@contoh.go.id");
    let juror = fixtures::juror(&t, 1, Some(sari.user_id()), Some(own));
    let _rest = [2, 3, 4].map(|n| fixtures::juror(&t, n, None, Some(own)));
    let sheet = fixtures::sheet(&t, work, juror, AssignmentStatus::Submitted, Some(8000));
    let actor = fixtures::judge(&t, &sari);
    for (typed, shown) in [("ml-2023-0001", "ML-2023-0001"), ("lentera", "Lentera")] {
        let said = judging::Declaring {
            institution: InstitutionName::parse("Badan Lain").ok(),
            others: Vec::new(),
            works: vec![typed.to_owned()],
            nip: None,
            accepted: true,
        };
        t.write(|tx| judging::declare(tx, &actor, &said)).unwrap();
        assert_eq!(read(&t, |conn| judging::statement(conn, juror)).works, [shown]);
    }
    let (status, why): (AssignmentStatus, Option<RecusalReason>) = read(&t, |conn| {
        Ok(assignments::table.find(sheet).select((assignments::status, assignments::recusal_reason)).first(conn)?)
    });
    assert_eq!((status, why), (AssignmentStatus::Recused, Some(RecusalReason::Involved)));
    let edition = read(&t, lomba::editions::current).unwrap();
    let preview = read(&t, |conn| judging::preview(conn, &edition, t.app.clock.now())).unwrap();
    assert_eq!((preview.apart.named, preview.apart.own, preview.apart.before), (1, 0, 0));
}
}
