//! What was sent is what counts: edits of a sent work reach nobody but its makers until they are sent.

use lomba::accounts::Committee;
use lomba::cli::demo::films::{SHORT, Sample, TOO_SMALL};
use lomba::cli::demo::google::Film;
use lomba::ids::{VideoId, WorkId};
use lomba::judging::AssignmentStatus;
use lomba::registration::EntryMember;
use lomba::results;
use lomba::verification::rules::FilmProblem;
use lomba::verification::{self, AcceptProblem, ConfirmFilmProblem, FilmWord};
use lomba::video_check::model::DriveAnswer;
use lomba::video_check::{
    self, Answer, CheckStatus, Checked, Container, Doubts, Evidence, Header, PartKind, PartStatus, Probe,
    Provider, VideoLink,
};
use lomba::works::actions::{EditProblem, SubmitProblem, WithdrawProblem};
use lomba::works::rules::Refusal;
use lomba::works::{self, FilmSlot, PastedLink, Submission, WorkContent, WorkStatus, actions};

use crate::on_both;
use crate::support::fixtures::{self, EDITION, read, right};
use crate::support::journey::{self as pages, BALI, Entrant};
use crate::support::{TestApp, two_members};

const FIRST: &str = "1KaryaPertama0000000000000000000";
const SECOND: &str = "1KaryaKedua000000000000000000000";

fn link(id: &str) -> VideoLink {
    VideoLink { provider: Provider::DRIVE, id: id.to_owned(), resource_key: None }
}

fn content(title: &str) -> WorkContent {
    WorkContent {
        video_kind: "other".to_owned(),
        video_kind_other: "Simulasi".to_owned(),
        ..fixtures::content(title)
    }
}

struct Setup {
    sekar: EntryMember,
    wira: Committee,
    work: WorkId,
}

impl Setup {
    /// A work with a main film, sent and checked.
    async fn start(t: &TestApp, sample: Sample) -> Self {
        let institution = fixtures::institution(t, "Badan Contoh", true);
        let own = fixtures::draft_of(t, "Sekar Wulandari", "sekar@contoh.go.id", institution);
        let setup = Self { sekar: own.member, wira: fixtures::committee(t), work: own.work };
        setup.write_about(t, "Judul lama").unwrap();
        setup.put(t, FIRST, sample);
        setup.send(t).unwrap();
        t.run_jobs().await;
        setup
    }

    fn write_about(&self, t: &TestApp, title: &str) -> Result<(), EditProblem> {
        t.write(|tx| actions::save_all(tx, &self.sekar, self.work, &content(title)))
    }

    fn put(&self, t: &TestApp, id: &str, sample: Sample) -> VideoId {
        t.google.put(Film::on_drive(id, "film.mp4", sample));
        let pasted = link(id).canonical_url();
        t.write(|tx| {
            actions::set_video(
                tx,
                &self.sekar,
                self.work,
                FilmSlot::MAIN,
                PastedLink { pasted: &pasted, link: &link(id) },
            )
        })
        .unwrap()
    }

    fn send(&self, t: &TestApp) -> Result<Submission, SubmitProblem> {
        t.write(|tx| actions::submit(tx, &self.sekar, self.work))
    }

    fn accept(&self, t: &TestApp) -> Result<(), AcceptProblem> {
        let edition = read(t, lomba::editions::current).unwrap();
        let all: Vec<String> = edition.settings.checklist.iter().map(|item| item.code.clone()).collect();
        t.write(|tx| verification::accept(tx, &right(&self.wira), EDITION, self.work, &all))
    }

    fn status(&self, t: &TestApp) -> WorkStatus {
        read(t, |conn| works::find(conn, EDITION, self.work)).unwrap().status
    }

    fn title(&self, t: &TestApp) -> String {
        read(t, |conn| works::find(conn, EDITION, self.work)).unwrap().content.title
    }

    /// Films as jurors see them.
    fn shown(&self, t: &TestApp) -> Vec<String> {
        let films = read(t, |conn| video_check::sent_blind(conn, self.work));
        films.into_iter().map(|film| film.link.id).collect()
    }

    /// What accepting the work together with others would do.
    fn bulk(&self, conn: &mut lomba::db::Conn) -> Result<verification::Bulk, lomba::db::Fault> {
        let edition = lomba::editions::find_by_id(conn, EDITION)?.unwrap();
        verification::bulk(conn, &edition, &[self.work], &right(&self.wira), lomba::clock::At(0))
    }

    /// Films as their makers have them.
    fn own(&self, t: &TestApp) -> Vec<(String, CheckStatus)> {
        let rows = read(t, |conn| works::videos_of(conn, &[self.work]));
        rows.into_iter().map(|row| (row.link.id, row.status)).collect()
    }
}

on_both! {
async fn an_unsent_edit_reaches_neither_desk_nor_jury_nor_public(t: TestApp) {
    let setup = Setup::start(&t, SHORT).await;
    setup.write_about(&t, "Judul baru").unwrap();
    setup.put(&t, SECOND, TOO_SMALL);
    t.run_jobs().await;
    assert_eq!((setup.title(&t), setup.shown(&t)), ("Judul lama".to_owned(), vec![FIRST.to_owned()]));
    assert_eq!(setup.own(&t), [(SECOND.to_owned(), CheckStatus::Failed)]);
    let own = read(&t, |conn| works::find_own(conn, &setup.sekar, setup.work)).unwrap();
    assert_eq!((own.latest().title.as_str(), own.content.title.as_str()), ("Judul baru", "Judul lama"));

    let budi = t.committee("Budi Santoso", "budi@contoh.go.id").await;
    let desk = format!("/2023/panitia/karya/{}", setup.work);
    budi.get(&desk).await.expect(200).says("Judul lama").hides("Judul baru").hides(SECOND);
    budi.get("/2023/panitia/karya").await.expect(200).says("Judul lama").hides("Judul baru");
    budi.get("/2023/panitia/tautan?saringan=gagal").await.expect(200).hides(SECOND);

    // The film that was sent has passed; the one being tried out has not, and does not matter.
    assert_eq!(read(&t, |conn| setup.bulk(conn)).ready.len(), 1);
    setup.accept(&t).unwrap();
    fixtures::method(&t);
    let jury = [1, 2, 3].map(|n| fixtures::juror(&t, n, None, None));
    for juror in jury {
        fixtures::sheet(&t, setup.work, juror, AssignmentStatus::Submitted, Some(8000));
    }
    let sari = fixtures::person(&t, "Sari Puspita", "sari@contoh.go.id");
    let house = fixtures::institution(&t, "Badan Lain", true);
    let id = fixtures::juror(&t, 4, Some(sari.user_id()), Some(house));
    let room = fixtures::sheet(&t, setup.work, id, AssignmentStatus::Assigned, None);
    let sari = fixtures::judge(&t, &sari);
    let text = read(&t, |conn| lomba::judging::scored_work(conn, &sari, room));
    assert_eq!(text.content().title, "Judul lama");
    assert_eq!(read(&t, |conn| lomba::judging::queue(conn, &sari))[0].title, "Judul lama");

    t.set_clock("2023-08-19 00:10");
    two_members::seal_directly(&t, &setup.wira);
    let edition = read(&t, lomba::editions::current).unwrap();
    let (snapshot, _) = t.app.db.read(|conn| results::preview(conn, &edition)).unwrap();
    let best = &snapshot.works[0];
    assert_eq!((best.title.as_str(), best.film.as_ref().unwrap().link.id.as_str()), ("Judul lama", FIRST));
    t.run_jobs().await;
}
}

on_both! {
async fn acceptance_looks_at_the_film_that_was_sent(t: TestApp) {
    let setup = Setup::start(&t, TOO_SMALL).await;
    setup.put(&t, SECOND, SHORT);
    t.run_jobs().await;
    assert_eq!(setup.own(&t), [(SECOND.to_owned(), CheckStatus::Passed)]);
    let open = PartStatus { part: PartKind::Main, status: CheckStatus::Failed };
    let refused = setup.accept(&t).unwrap_err();
    assert!(matches!(refused, AcceptProblem::Film(FilmProblem::Open(film)) if film == open), "{refused:?}");
    assert_eq!(read(&t, |conn| setup.bulk(conn)).open.len(), 1);
    // Nor can the desk say a word about a film that was not sent.
    let unsent = read(&t, |conn| works::videos_of(conn, &[setup.work]))[0].id;
    let word = t.write(|tx| verification::confirm_film(tx, &right(&setup.wira), EDITION, unsent, FilmWord { accept: true, played: true, note: "baik" }));
    assert!(matches!(word, Err(ConfirmFilmProblem::Fault(lomba::db::Fault::NotFound))), "{word:?}");
    assert_eq!(setup.send(&t).unwrap().revision, 2);
    assert_eq!(setup.shown(&t), [SECOND]);
    setup.accept(&t).unwrap();
    t.run_jobs().await;
}
}

on_both! {
async fn a_film_taken_back_keeps_its_verdict_and_the_receipt_its_number(t: TestApp) {
    let setup = Setup::start(&t, SHORT).await;
    let before = read(&t, |conn| works::videos_of(conn, &[setup.work]))[0].clone();
    setup.put(&t, SECOND, SHORT);
    t.write(|tx| actions::remove_video(tx, &setup.sekar, setup.work, FilmSlot::MAIN)).unwrap();
    assert_eq!((setup.own(&t), setup.shown(&t)), (Vec::new(), vec![FIRST.to_owned()]));
    assert!(matches!(setup.send(&t), Err(SubmitProblem::NotReady(_))));
    assert_eq!(setup.put(&t, FIRST, SHORT), before.id);
    assert_eq!(setup.own(&t), [(FIRST.to_owned(), CheckStatus::Passed)]);
    assert_eq!(setup.send(&t).unwrap().receipt, "ML-2023-0001-1");
    setup.write_about(&t, "Judul baru").unwrap();
    setup.write_about(&t, "Judul lama").unwrap();
    assert_eq!(setup.send(&t).unwrap().receipt, "ML-2023-0001-1");
    setup.write_about(&t, "Judul baru").unwrap();
    assert_eq!(setup.send(&t).unwrap().receipt, "ML-2023-0001-2");
    assert_eq!(setup.title(&t), "Judul baru");
    t.run_jobs().await;
}
}

on_both! {
async fn a_work_at_the_desk_is_not_edited_but_may_be_withdrawn_until_intake_closes(t: TestApp) {
    let setup = Setup::start(&t, SHORT).await;
    setup.write_about(&t, "Judul baru").unwrap();
    t.write(|tx| verification::take(tx, &right(&setup.wira), EDITION, setup.work, false)).unwrap();
    let refused = |problem: &EditProblem| {
        matches!(problem, EditProblem::Refused(Refusal::Settled(WorkStatus::UnderVerification)))
    };
    assert!(refused(&setup.write_about(&t, "Judul ketiga").unwrap_err()));
    assert!(matches!(setup.send(&t), Err(SubmitProblem::Edit(problem)) if refused(&problem)));
    let remove = t.write(|tx| actions::remove_video(tx, &setup.sekar, setup.work, FilmSlot::MAIN));
    assert!(refused(&remove.unwrap_err()));
    // The page says why, and that the edit is kept though it does not count.
    let browser = t.visitor();
    browser.post("/akun/lupa-sandi", &[("email", "sekar@contoh.go.id")]).await.expect(200);
    let link = t.newest_letter("sekar@contoh.go.id").path(&t.base);
    let browser = t.set_password(browser, &link).await;
    let at = format!("/2023/peserta/{}/karya/{}", setup.sekar.entry(), setup.work);
    let why = "Karya ini sedang diverifikasi, sehingga tidak dapat diubah.";
    browser.visit(&format!("{at}/tentang")).await.expect(200).says(why);
    browser.post(&format!("{at}/tentang"), &[("title", "Judul ketiga")]).await.expect(409).says(why);
    browser.get(&at).await.expect(200).says("Judul baru").says("perubahan Anda tetap tersimpan");

    t.set_clock("2023-07-15 00:00:00");
    let late = t.write(|tx| actions::withdraw(tx, &setup.sekar, setup.work));
    assert!(matches!(late, Err(WithdrawProblem::Edit(EditProblem::Refused(Refusal::Closed(_))))), "{late:?}");
    t.set_clock("2023-07-14 23:59:59");
    t.write(|tx| actions::withdraw(tx, &setup.sekar, setup.work)).unwrap();
    assert_eq!(setup.status(&t), WorkStatus::Withdrawn);
    t.run_jobs().await;
}
}

/// A film whose header says 640×360 while Drive says 1920×1080.
fn disputed() -> Evidence {
    let header = Header {
        container: Container::Mp4,
        brand: None,
        codec: Some("avc1".to_owned()),
        width: 640,
        height: 360,
        coded_width: 640,
        coded_height: 368,
        rotation: 0,
        duration_ms: Some(12_000),
        fragmented: false,
        doubts: Doubts::default(),
    };
    let answer = DriveAnswer {
        id: FIRST.to_owned(),
        mime: "video/mp4".to_owned(),
        width: Some(1920),
        height: Some(1080),
        duration_ms: Some(12_000),
        ..DriveAnswer::default()
    };
    Evidence { probe: Probe::Read(header), ..Evidence::new(Answer::Drive(answer)) }
}

on_both! {
async fn a_conflict_stands_at_the_link_desk_with_both_values(t: TestApp) {
    let setup = Setup::start(&t, SHORT).await;
    let film = read(&t, |conn| works::videos_of(conn, &[setup.work]))[0].id;
    let edition = read(&t, lomba::editions::current).unwrap();
    let limits = video_check::limits(&edition.settings, PartKind::Main);
    t.write(|tx| {
        let report = video_check::judge(&disputed(), &limits, tx.now);
        let checked = Checked { video: film, asked: link(FIRST), found: link(FIRST) };
        video_check::store_report(tx, &checked, &report)
    })
    .unwrap();
    assert_eq!(setup.own(&t), [(FIRST.to_owned(), CheckStatus::NeedsReview)]);

    let budi = t.committee("Budi Santoso", "budi@contoh.go.id").await;
    let desk = budi.get("/2023/panitia/tautan").await.expect(200);
    assert_eq!(desk.values("data-differs"), ["true"], "Drive's picture size and nothing else");
    assert_eq!(desk.values("data-fact"), ["container", "codec", "picture", "length"]);
    assert_eq!(desk.values("data-key"), ["y", "t"]);
    desk.says("Ukuran gambar 640 × 360 1920 × 1080 berbeda")
        .says("keterangan Google Drive: 1920 × 1080 piksel")
        .hides("<iframe");
    budi.get(&format!("/2023/panitia/karya/{}", setup.work)).await.expect(200).says("berbeda");

    // Without a script as with one: the answer leads to the film after this one.
    let at = format!("/2023/panitia/tautan/{film}/konfirmasi");
    let fields = [("verdict", "accepted"), ("note", "720p di pemutar"), ("next", "77")];
    let back = budi.post(&at, &fields).await.expect(303).location().unwrap();
    assert_eq!(back, format!("/2023/panitia/tautan?putus={film}#film-77"));
    assert_eq!(setup.own(&t), [(FIRST.to_owned(), CheckStatus::Passed)]);
    let desk = budi.get("/2023/panitia/tautan").await.expect(200);
    assert_eq!(desk.values("data-key").len(), 0, "nothing is left to judge");
}
}

on_both! {
async fn two_editions_of_one_year_both_take_works(t: TestApp) {
    let text = lomba::editions::default_without_factor().replace("slug = \"2023\"", "slug = \"kedua\"");
    t.write(|tx| lomba::editions::load(tx, &text, true)).unwrap();
    let one = pages::individual(&t, 1, BALI).await;
    let work = pages::whole_work(&t, &one, 1, "Rapat singkat").await;
    let person = pages::sign_up(&t, ("Peserta Kedua", "kedua@contoh.go.id")).await;
    let alone = [("kind", "individual"), ("institution", BALI)];
    let at = pages::register_in(&person, "/kedua/peserta/daftar", 40, &alone).await;
    let other = pages::whole_work(&t, &Entrant { person: person.clone(), at }, 2, "Surat jelas").await;
    for (maker, work) in [(&one.person, work), (&person, other)] {
        maker.browser.get(&format!("{work}/tanda-terima")).await.expect(200).says("ML-2023-0001-1");
    }
}
}
