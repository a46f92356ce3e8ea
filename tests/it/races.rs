//! What happens when two people, or one person twice, press at the same moment.

use diesel::prelude::*;
use futures_util::future::join_all;
use lomba::clock::At;
use lomba::db::schema::{decisions, entries, letters, members, publications, seals, submissions, works};
use lomba::db::{Conn, Fault};

use crate::on_both;
use crate::support::journey::{self, BALI, BAYU, BUDI, ELSEWHERE, SARI, STATEMENTS};
use crate::support::two_members::{self, ActForm, PUBLISHING, SEALING};
use crate::support::{PASSWORD, TestApp};

const DEWI: (&str, &str) = ("Dewi Lestari", "dewi@contoh.go.id");
const WIRA: (&str, &str) = ("Wira Kusuma", "wira@contoh.go.id");

fn read<T>(t: &TestApp, ask: impl FnOnce(&mut Conn) -> QueryResult<T>) -> T {
    t.app.db.read(|conn| ask(conn).map_err(Fault::from)).unwrap()
}

fn id(at: &str) -> i64 {
    at.rsplit('/').next().unwrap().parse().unwrap()
}

on_both! {
async fn twenty_new_works_at_once_are_three(t: TestApp) {
    let maker = journey::individual(&t, 1, BALI).await;
    let karya = format!("{}/karya", maker.at);
    let answers = join_all((0..20).map(|_| maker.person.browser.post(&karya, &[]))).await;
    let made = answers.iter().filter(|page| page.status == 303).count();
    let refused: Vec<_> = answers.into_iter().filter(|page| page.status != 303).collect();
    assert_eq!((made, refused.len()), (3, 17));
    for page in refused {
        page.expect(409).says("Paling banyak 3 karya");
    }
    let slots: Vec<Option<i32>> =
        read(&t, |conn| works::table.order(works::slot.asc()).select(works::slot).load(conn));
    assert_eq!(slots, [Some(1), Some(2), Some(3)]);
    t.run_jobs().await;
}
}

on_both! {
async fn two_members_confirm_at_once_and_both_hold(t: TestApp) {
    let sekar = journey::register_team(&t).await;
    journey::invite_member(&sekar, BAYU, 1).await;
    journey::invite_member(&sekar, WIRA, 2).await;
    let (bayu, to_bayu) = journey::follow_invitation(&t, BAYU, "invite_member").await;
    let (wira, to_wira) = journey::follow_invitation(&t, WIRA, "invite_member").await;
    let status = |t: &TestApp| -> String { read(t, |conn| entries::table.select(entries::status).first(conn)) };
    assert_eq!(status(&t), "draft");
    let both = tokio::join!(journey::sign_membership(&bayu, &to_bayu, 1), journey::sign_membership(&wira, &to_wira, 2));
    assert_eq!((both.0.at, both.1.at), (sekar.at.clone(), sekar.at.clone()));
    assert_eq!(status(&t), "complete");
    let signed: Vec<(Option<At>, Option<String>)> = read(&t, |conn| {
        members::table.select((members::confirmed_at, members::declaration_version)).load(conn)
    });
    let now = t.app.clock.now();
    assert_eq!(signed, vec![(Some(now), Some("2023-1".to_owned())); 3]);
    let told = t.letters(&sekar.person.email);
    assert_eq!(told.iter().filter(|letter| letter.kind == "member_confirmed").count(), 2);
    t.run_jobs().await;
}
}

on_both! {
async fn one_of_two_opposite_decisions_holds(t: TestApp) {
    let maker = journey::individual(&t, 1, BALI).await;
    let (budi, dewi) = (journey::committee(&t, BUDI).await, journey::committee(&t, DEWI).await);
    let rejecting = [("verdict", "failed"), ("rule", "R20"), ("reason", "Musik tanpa izin.")];
    for n in 1..=3 {
        let work = journey::whole_work(&t, &maker, n, "Notulen").await;
        let path = format!("{}/keputusan", journey::desk(&work));
        let accepting = journey::accepting();
        let (yes, no) =
            tokio::join!(budi.browser.post(&path, &accepting), dewi.browser.post(&path, &rejecting));
        let (verdict, status, lost, said) = match (yes.status, no.status) {
            (303, 409) => ("accepted", "accepted", no, "diputuskan: diterima, oleh Budi Santosa pada 1 Juni 2023"),
            (409, 303) => ("failed", "failed", yes, "diputuskan: tidak lolos, oleh Dewi Lestari pada 1 Juni 2023"),
            other => panic!("{other:?}"),
        };
        lost.expect(409).says(said);
        let rows: Vec<String> = read(&t, |conn| {
            decisions::table.filter(decisions::work_id.eq(id(&work))).select(decisions::verdict).load(conn)
        });
        assert_eq!(rows, [verdict]);
        let stands: String = read(&t, |conn| works::table.find(id(&work)).select(works::status).first(conn));
        assert_eq!(stands, status);
    }
    let told = t.letters(&maker.person.email);
    let decided = told.iter().filter(|l| ["work_accepted", "work_failed"].contains(&l.kind.as_str())).count();
    assert_eq!(decided, 3);
    t.run_jobs().await;
}
}

on_both! {
async fn a_double_click_submits_once(t: TestApp) {
    let sekar = journey::register_team(&t).await;
    journey::invite_member(&sekar, BAYU, 1).await;
    let bayu = journey::confirm_member(&t, BAYU, 1).await;
    let work = journey::draft_work(&sekar, "Notulen").await;
    journey::paste_link(&sekar, &work, &journey::film(&t, 1, lomba::cli::demo::films::SHORT)).await;
    t.run_jobs().await;
    let path = format!("{work}/pengiriman");
    let browser = &sekar.person.browser;
    let (one, two) = tokio::join!(browser.post(&path, &STATEMENTS), browser.post(&path, &STATEMENTS));
    let receipt = Some(format!("{work}/tanda-terima?terkirim=1"));
    assert_eq!((one.expect(303).location(), two.expect(303).location()), (receipt.clone(), receipt));
    let sent: Vec<(i32, String)> = read(&t, |conn| {
        submissions::table.select((submissions::revision, submissions::receipt)).load(conn)
    });
    assert_eq!(sent, [(1, "ML-2023-0001-1".to_owned())]);
    for person in [&sekar.person, &bayu.person] {
        let kinds = t.letters(&person.email).into_iter().filter(|letter| letter.kind == "work_received");
        assert_eq!(kinds.count(), 1, "{}", person.email);
    }
    t.run_jobs().await;
}
}

on_both! {
async fn sealing_and_publishing_happen_once(t: TestApp) {
    let maker = journey::individual(&t, 1, BALI).await;
    let work = journey::whole_work(&t, &maker, 1, "Notulen").await;
    let (budi, dewi) = (journey::committee(&t, BUDI).await, journey::committee(&t, DEWI).await);
    journey::accept_work(&budi, &work).await;
    let mut jury = Vec::new();
    for (place, (name, email)) in [SARI, WIRA, ("Gita Permata", "gita@contoh.go.id")].into_iter().enumerate() {
        jury.push(journey::invite_and_declare_juror(&t, &budi, (name, email), ELSEWHERE[place]).await);
    }
    t.set_clock("2023-07-20 09:00");
    budi.sign_in().await;
    journey::route(&budi).await;
    for juror in &jury {
        juror.sign_in().await;
        journey::score_all(juror, |_| "88,5".to_owned()).await;
    }
    t.set_clock("2023-08-21 10:00");
    budi.sign_in().await;
    dewi.sign_in().await;
    let rani = journey::committee(&t, ("Rani Anggraini", "rani@contoh.go.id")).await;
    for path in [SEALING, PUBLISHING] {
        two_members::ask(&rani.browser, path).await;
        let form = ActForm::of(&budi.browser.get(path).await.expect(200));
        let form = form.pairs();
        let (one, two) = tokio::join!(budi.browser.post(path, &form), dewi.browser.post(path, &form));
        let mut both = [one.status, two.status];
        both.sort_unstable();
        assert_eq!(both, [303, 409], "{path}");
        let lost = if one.status == 409 { one } else { two };
        lost.says("sudah di");
    }
    let rows: (i64, i64) = read(&t, |conn| {
        Ok((seals::table.count().get_result(conn)?, publications::table.count().get_result(conn)?))
    });
    assert_eq!(rows, (1, 1));
    t.run_jobs().await;
    let told: i64 =
        read(&t, |conn| letters::table.filter(letters::kind.eq("results_published")).count().get_result(conn));
    assert_eq!(told, 1);
    assert_eq!(t.visitor().get("/2023/hasil").await.expect(200).values("data-rank"), ["1"]);
}
}

on_both! {
async fn of_eight_registrations_from_as_many_windows_one_holds_and_the_others_lead_to_it(t: TestApp) {
    let sari = journey::sign_up(&t, SARI).await;
    let at = "/2023/peserta/daftar";
    let mut forms = Vec::new();
    for n in 0..8 {
        let page = sari.browser.get(&format!("{at}/periksa")).await.expect(200);
        forms.push((page.hidden("key").unwrap(), page.field("declaration_version"), format!("Analis Nomor {n}")));
    }
    let send = async |(key, version, position): &(String, String, String)| {
        let form = [
            ("key", key.as_str()),
            ("kind", "individual"),
            ("institution", BALI),
            ("name", SARI.0),
            ("nip", "198501012008031999"),
            ("asn_kind", "pns"),
            ("position", position),
            ("phone", "081234567890"),
            ("declaration", "on"), ("publication", "on"), ("personal_data", "on"),
            ("declaration_version", version),
        ];
        sari.browser.post_bare(at, &form).await
    };
    let answers = join_all(forms.iter().map(send)).await;
    let ids: Vec<i64> = read(&t, |conn| entries::table.select(entries::id).load(conn));
    let place = format!("/2023/peserta/{}", ids[0]);
    assert_eq!(ids.len(), 1);
    assert_eq!(answers.iter().filter(|page| page.status == 303).count(), 1);
    for (page, form) in answers.into_iter().zip(&forms) {
        if page.status == 303 {
            assert_eq!(page.location().as_ref(), Some(&place));
            let stored: Vec<String> = read(&t, |conn| members::table.select(members::position).load(conn));
            assert_eq!(stored, [form.2.as_str()]);
            continue;
        }
        // The window keeps what was typed in it, and leads to the entry.
        let page = page.expect(409).says("Buka pendaftaran saya").says("Anda sudah terdaftar");
        assert!(page.values("href").contains(&place));
        assert_eq!(page.field("position"), form.2);
    }
    // Sent once more, the window that came first still leads there.
    let again = join_all(forms.iter().map(send)).await;
    assert_eq!(again.iter().filter(|page| page.location().as_ref() == Some(&place)).count(), 1);
    assert_eq!(again.iter().filter(|page| page.status == 409).count(), 7);
    t.run_jobs().await;
}
}

on_both! {
async fn who_signs_in_on_several_devices_at_once_is_in_on_all(t: TestApp) {
    t.person(DEWI.0, DEWI.1).await;
    let form = [("email", DEWI.1), ("password", PASSWORD)];
    for _ in 0..6 {
        let devices: Vec<_> = (0..6).map(|_| t.visitor()).collect();
        let answers = join_all(devices.iter().map(|device| device.post("/akun/masuk", &form))).await;
        assert_eq!(answers.iter().map(|page| page.status).collect::<Vec<_>>(), [303; 6]);
        assert!(devices.iter().all(|device| device.cookie("lomba").is_some()));
    }
}
}
