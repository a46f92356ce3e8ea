//! A year in which everything goes wrong that can, through pages only: an edition made in the web, intake opened again
//! after it closed, jurors who never answer or leave, a work wrongly rejected, an entry taken out, panels with a sheet
//! missing, an award revoked and rank 11 decided.

use super::from_link_to_podium::unsent_letters;

use crate::committee::edition::Sheet;
use crate::committee::schedule;
use crate::on_both;
use crate::support::fixtures::whole_trail;
use crate::support::journey::{self, BUDI, ELSEWHERE, Entrant, Someone};
use crate::support::two_members::{self, ActForm, SEALING};
use crate::support::{PASSWORD, Page, TestApp};

const DEWI: (&str, &str) = ("Dewi Lestari", "dewi@contoh.go.id");
/// Entries: one is taken out, one is late; twelve works are judged.
const ENTRIES: usize = 13;
const JURY: [(&str, &str); 5] = [
    ("Galih Nugraha", "galih@contoh.go.id"),
    ("Laras Kusuma", "laras@contoh.go.id"),
    ("Tegar Mahendra", "tegar@contoh.go.id"),
    ("Wulan Prasetya", "wulan@contoh.go.id"),
    ("Yoga Saputra", "yoga@contoh.go.id"),
];
const SILENT: (&str, &str) = ("Nara Setiawan", "nara@contoh.go.id");
const PLENO: &str = "/2023/panitia/hasil/pleno";

struct Committee {
    budi: Someone,
    dewi: Someone,
}

impl Committee {
    async fn sign_in(&self) {
        self.budi.sign_in().await;
        self.dewi.sign_in().await;
    }
}

struct Made {
    maker: Entrant,
    at: String,
}

fn number(n: usize) -> String {
    format!("ML-2023-{n:04}")
}

/// What a work deserves; no two the same.
fn quality(number: &str) -> usize {
    let n: usize = number[number.len() - 4..].parse().unwrap();
    60 + 2 * ((5 * n + 7) % 17)
}

on_both! {
async fn a_hard_year(t: TestApp) {
    t.set_clock("2023-05-02 10:00");
    let committee = an_edition_is_made_in_the_web(&t).await;
    let mut field = entries_come(&t).await;
    intake_is_opened_again(&t, &committee, &mut field).await;
    let out = Made { maker: field[11].maker.clone(), at: field[11].at.clone() };
    an_entry_is_taken_out(&t, &committee, &out).await;
    the_desk_errs_and_mends(&t, &committee, &mut field).await;
    let jury = a_jury_with_holes(&t, &committee).await;
    let short = all_but_one_sheet_is_given(&t, &jury).await;
    sealing_names_what_lacks(&t, &committee, &short).await;
    published_by_two(&t, &committee, &short).await;
    an_award_is_revoked_and_rank_eleven_decided(&t, &committee, &short).await;
    names_go_where_nothing_was_judged(&t, &out, &field[4]).await;
    assert_eq!(unsent_letters(&t), 0);
    let trail = whole_trail(&t.app);
    assert!(trail > 100, "{trail}");
}
}

/// The planted edition goes, one is made from a file of the shipped terms, corrected, and announced.
async fn an_edition_is_made_in_the_web(t: &TestApp) -> Committee {
    let budi = journey::committee(t, BUDI).await;
    let dewi = journey::committee(t, DEWI).await;
    budi.browser.post("/2023/panitia/edisi/penghapusan", &[("word", "2023")]).await.expect(303);
    t.visitor().get("/").await.expect(200).says("Belum ada edisi");
    let file = lomba::editions::default_without_factor();
    let form = [("source", "berkas"), ("year", "2023"), ("slug", ""), ("file", file.as_str())];
    let page =
        budi.browser.post_bare("/panitia/edisi", &form).await.expect(200).says("Edisi yang akan dibuat");
    let made = Sheet::of(&page).send(&budi).await.expect(303).location().unwrap();
    assert_eq!(made, "/2023/panitia/edisi");
    let contact = Sheet::open(&budi, "kontak").await.typed("contact.email", "panitia@contoh.go.id");
    contact.send(&budi).await.expect(303);
    let dates =
        [("opens_at", "2023-08-01T09:00"), ("closes_at", "2023-08-01T15:00"), ("reason", "Ruang tersedia")];
    schedule::move_to(&budi, "presentation", &dates).await.expect(303);
    t.visitor().get("/2023").await.expect(404);
    budi.browser.post("/2023/panitia/edisi/pengumuman", &[]).await.expect(303);
    t.visitor()
        .get("/2023/aturan")
        .await
        .expect(200)
        .says("panitia@contoh.go.id")
        .says("1 Agustus 2023")
        .hides("Semula");
    Committee { budi, dewi }
}

async fn entries_come(t: &TestApp) -> Vec<Made> {
    t.set_clock("2023-06-01 10:00");
    let mut field = Vec::new();
    for n in 1..=ENTRIES {
        let maker = journey::individual(t, n, ELSEWHERE[(n - 1) % 12]).await;
        let at = journey::draft_work(&maker, &format!("Karya ke-{n}")).await;
        journey::paste_link(&maker, &at, &journey::film(t, n, lomba::cli::demo::films::SHORT)).await;
        field.push(Made { maker, at });
    }
    t.run_jobs().await;
    for (n, made) in field.iter().enumerate().take(ENTRIES - 1) {
        assert_eq!(journey::submit_work(&made.maker, &made.at).await, format!("{}-1", number(n + 1)));
    }
    field
}

/// The last one is late; a week more is given to all after the closing, and everything after it moves along.
async fn intake_is_opened_again(t: &TestApp, committee: &Committee, field: &mut [Made]) {
    t.set_clock("2023-07-15 08:00");
    committee.sign_in().await;
    let late = &field[ENTRIES - 1];
    late.maker.person.sign_in().await;
    let sent = late.maker.person.browser.post(&format!("{}/pengiriman", late.at), &journey::STATEMENTS).await;
    sent.expect(409).says("Penerimaan materi sudah ditutup pada 14 Juli 2023, 23.59 WIB");
    let week =
        [("closes_at", "2023-07-21T23:59"), ("following", "1"), ("reason", "Gangguan jaringan nasional")];
    schedule::move_to(&committee.budi, "intake", &week).await.expect(303);
    schedule::confirm(&committee.dewi, "intake").await.expect(303);
    let public = t.visitor().get("/2023").await.expect(200);
    public.says("21 Juli 2023").says("Semula 22 Mei s.d. 14 Juli 2023").says("Gangguan jaringan nasional");
    t.run_jobs().await;
    assert_eq!(t.letters_of_kind("stages_moved").len(), ENTRIES);
    assert_eq!(journey::submit_work(&late.maker, &late.at).await, format!("{}-1", number(ENTRIES)));
    t.run_jobs().await;
}

fn ground<'a>(rule: &'a str, reason: &'a str, evidence: &'a str) -> [(&'a str, &'a str); 3] {
    [("rule", rule), ("reason", reason), ("evidence", evidence)]
}

async fn an_entry_is_taken_out(t: &TestApp, committee: &Committee, made: &Made) {
    let id = made.maker.at.rsplit('/').next().unwrap();
    let at = format!("/2023/panitia/peserta/{id}/pembatalan");
    let form = ground("R5", "Ketua bukan ASN.", "Surat keterangan nomor 7.");
    committee.budi.browser.post(&at, &form).await.expect(303);
    t.run_jobs().await;
    made.maker.person.sign_in().await;
    made.maker.person.browser.get(&made.maker.at).await.expect(200).says("didiskualifikasi");
}

/// The first work is rejected by mistake and brought back by another member.
async fn the_desk_errs_and_mends(t: &TestApp, committee: &Committee, field: &mut Vec<Made>) {
    let (budi, dewi) = (&committee.budi, &committee.dewi);
    let desk = journey::desk(&field[0].at);
    budi.browser.post(&format!("{desk}/pemeriksaan"), &[]).await.expect(303);
    let wrong = [("verdict", "failed"), ("rule", "R20"), ("reason", "Musik tanpa izin.")];
    budi.browser.post(&format!("{desk}/keputusan"), &wrong).await.expect(303);
    t.run_jobs().await;
    let back = [("reason", "Izin musiknya ada di lampiran.")];
    budi.browser
        .post(&format!("{desk}/pembukaan"), &back)
        .await
        .expect(409)
        .says("Minta anggota panitia lain");
    dewi.browser.post(&format!("{desk}/pembukaan"), &back).await.expect(303);
    let gone = field.remove(11);
    assert_eq!(gone.maker.person.name, "Peserta Nomor 12");
    dewi.browser.post(&format!("{desk}/keputusan"), &journey::accepting()).await.expect(303);
    for made in &field[1..] {
        journey::accept_work(dewi, &made.at).await;
    }
    t.run_jobs().await;
}

/// Five answer, one never does and receives nothing, one leaves.
async fn a_jury_with_holes(t: &TestApp, committee: &Committee) -> Vec<Someone> {
    let budi = &committee.budi;
    let mut jury = Vec::new();
    for who in JURY {
        jury.push(journey::invite_and_declare_juror(t, budi, who, "Badan Contoh Juri").await);
    }
    let silent = [("name", SILENT.0), ("email", SILENT.1), ("expertise", "Video")];
    budi.browser.post("/2023/panitia/juri", &silent).await.expect(303);
    t.set_clock("2023-07-23 09:00");
    committee.sign_in().await;
    journey::route(budi).await;
    t.run_jobs().await;
    t.set_clock("2023-07-25 09:00");
    committee.sign_in().await;
    for juror in &jury {
        juror.sign_in().await;
    }
    let left = jury.pop().unwrap();
    let page = budi.browser.get("/2023/panitia/juri").await.expect(200);
    let own = page.values("href").into_iter().filter(|href| href.ends_with("/ubah"));
    let leave = own.map(|href| href.replace("/ubah", "/keluar")).collect::<Vec<_>>();
    let mut done = false;
    for path in leave {
        if budi.browser.get(&path).await.expect(200).words().contains(&left.name) {
            budi.browser.post(&path, &[("reason", "Sakit berkepanjangan")]).await.expect(303);
            done = true;
            break;
        }
    }
    assert!(done, "the juror's page of leaving");
    t.run_jobs().await;
    assert!(t.letters(SILENT.1).iter().all(|letter| letter.kind != "works_assigned"));
    jury
}

/// Every sheet but one; the work it is about comes back.
async fn all_but_one_sheet_is_given(t: &TestApp, jury: &[Someone]) -> String {
    let (missing, _) = journey::queue_of(&jury[0]).await[0].clone();
    for (place, juror) in jury.iter().enumerate() {
        for (work, at) in journey::queue_of(juror).await {
            if place == 0 && work == missing {
                continue;
            }
            let version = juror.browser.get(&at).await.expect(200).field("version");
            let mark = format!("{},{:02}", quality(&work), 20 * place);
            juror
                .browser
                .post(&format!("{at}/pengiriman"), &journey::sheet(&version, &mark))
                .await
                .expect(303);
        }
    }
    t.run_jobs().await;
    missing
}

async fn sealing_names_what_lacks(t: &TestApp, committee: &Committee, short: &str) {
    t.set_clock("2023-08-26 00:10");
    committee.sign_in().await;
    let shown = committee.budi.browser.get(SEALING).await.expect(200).says(short).says("35 lembar nilai");
    assert_eq!(shown.values("data-act"), ["open"]);
    two_members::by_two(&committee.budi.browser, &committee.dewi.browser, SEALING).await;
    t.visitor().get("/2023/hasil").await.expect(200).hides("data-rank");
}

async fn published_by_two(t: &TestApp, committee: &Committee, short: &str) {
    t.set_clock("2023-08-28 10:00");
    committee.sign_in().await;
    journey::publish_by_two(&committee.budi.browser, &committee.dewi.browser).await;
    t.run_jobs().await;
    let page = t.visitor().get("/2023/hasil").await.expect(200);
    assert_eq!(page.values("data-rank"), (1..=10).map(|n| n.to_string()).collect::<Vec<_>>());
    assert!(!page.values("data-work").contains(&number(12)), "the entry that was taken out has no rank");
    let best = page.values("data-work");
    assert_eq!(best, best_first(short)[..10], "{short} lacks a sheet and holds no award");
    page.says("1 karya tidak dapat diperingkat karena nilainya belum lengkap");
}

/// The works with all their sheets.
fn best_first(short: &str) -> Vec<String> {
    let judged = (1..=ENTRIES).filter(|n| *n != 12).map(number);
    let mut all: Vec<String> = judged.filter(|number| number != short).collect();
    all.sort_by_key(|number| std::cmp::Reverse(quality(number)));
    all
}

fn confirmed(page: &Page) -> [(String, String); 2] {
    let form = ActForm::of(page);
    [("fingerprint".to_owned(), form.fingerprint), ("password".to_owned(), PASSWORD.to_owned())]
}

async fn an_award_is_revoked_and_rank_eleven_decided(t: &TestApp, committee: &Committee, short: &str) {
    let (budi, dewi) = (&committee.budi.browser, &committee.dewi.browser);
    let (loser, next) = (best_first(short)[2].clone(), best_first(short)[10].clone());
    let desk = budi
        .get(&format!("/2023/panitia/karya?q={loser}"))
        .await
        .expect(200)
        .bare_link("/2023/panitia/karya/");
    let at = budi.get(&desk).await.expect(200).link("/pencabutan");
    let form = ground("R14", "Diterbitkan lebih dahulu oleh pihak lain.", "Unggahan 3 Mei 2022.");
    budi.post(&at, &form).await.expect(303);
    let second = confirmed(&dewi.get(&at).await.expect(200));
    let pairs: Vec<(&str, &str)> =
        second.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    dewi.post(&format!("{at}/pengesahan"), &pairs).await.expect(303);
    t.run_jobs().await;
    let visitor = t.visitor();
    let page = visitor.get("/2023/hasil").await.expect(200).says("dicabut").hides(&next);
    assert_eq!(page.values("data-revoked"), std::slice::from_ref(&loser));

    let form = [
        ("at", "v0"),
        ("kind", "vacancy"),
        ("taken_out", loser.as_str()),
        ("moves_up", "ya"),
        ("minutes", "BA-7/2023"),
        ("reason", "Rapat juri menaikkan karya berikutnya."),
        ("decided_on", "2023-08-28"),
        ("attendees", "4"),
    ];
    budi.post(PLENO, &form).await.expect(303);
    let id = dewi.get(PLENO).await.expect(200).values("data-decision")[0].clone();
    dewi.post(&format!("{PLENO}/{id}/pengesahan"), &[]).await.expect(303);
    visitor.get("/2023/hasil").await.expect(200).says(&next).says("Rapat juri menaikkan");
    let json: serde_json::Value =
        serde_json::from_str(&visitor.get("/2023/hasil.json").await.expect(200).body).unwrap();
    assert_eq!(json["revocations"][0]["work"], loser.as_str());
    t.run_jobs().await;
}

/// A year after the announcement; receipts of works that were judged keep their names, as results do.
async fn names_go_where_nothing_was_judged(t: &TestApp, out: &Made, judged: &Made) {
    t.set_clock("2025-02-01 10:00");
    t.write(lomba::data_rights::carry_out_retention).unwrap();
    for (made, erased) in [(out, true), (judged, false)] {
        made.maker.person.sign_in().await;
        let page = made.maker.person.browser.get(&format!("{}/tanda-terima", made.at)).await.expect(200);
        let name = if erased { "data dihapus" } else { &made.maker.person.name };
        page.says(&format!("Dikirim oleh {name}")).says(&format!("Pembuat {name}"));
    }
}
