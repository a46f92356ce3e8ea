//! Stages that move, alone or with those that follow; a closed one is opened again by two members. Pages only.

use futures_util::future::join_all;

use crate::on_both;
use crate::support::Page;
use crate::support::journey::{self as pages, BUDI, ELSEWHERE, Someone};
use crate::support::two_members::ActForm;

const DEWI: (&str, &str) = ("Dewi Lestari", "dewi@contoh.go.id");
const STAGES: &str = "/2023/panitia/tahapan";

fn at(stage: &str) -> String {
    format!("{STAGES}/{stage}")
}

/// The form of a stage as it is opened, with these fields typed over.
fn typed(opened: &Page, fields: &[(&str, &str)]) -> Vec<(String, String)> {
    let mut sent = opened.form_fields();
    sent.retain(|(name, _)| !fields.iter().any(|(other, _)| other == name));
    sent.extend(fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
    sent
}

async fn send(who: &Someone, path: &str, fields: &[(String, String)]) -> Page {
    let pairs: Vec<(&str, &str)> =
        fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    who.browser.post_bare(path, &pairs).await
}

/// What a preview would send on.
fn go_on(shown: &Page) -> Vec<(String, String)> {
    let names = ["fingerprint", "version", "base", "opens_at", "closes_at", "following", "reason"];
    names.iter().filter_map(|name| Some(((*name).to_owned(), shown.hidden(name)?))).collect()
}

/// Opens the form of a stage, types, previews.
async fn preview(who: &Someone, stage: &str, fields: &[(&str, &str)]) -> Page {
    let opened = who.browser.get(&at(stage)).await.expect(200);
    send(who, &at(stage), &typed(&opened, fields)).await
}

/// The same and goes on.
pub async fn move_to(who: &Someone, stage: &str, fields: &[(&str, &str)]) -> Page {
    let shown = preview(who, stage, fields).await.expect(200);
    send(who, &format!("{}/pemindahan", at(stage)), &go_on(&shown)).await
}

/// The second member opens a closed stage again.
pub async fn confirm(who: &Someone, stage: &str) -> Page {
    let page = who.browser.get(&at(stage)).await.expect(200);
    who.browser.post(&format!("{}/pengesahan", at(stage)), &ActForm::of(&page).pairs()).await
}

on_both! {
async fn an_extension_is_public_at_once_told_by_letter_and_lets_works_in(t: TestApp) {
    let maker = pages::individual(&t, 1, ELSEWHERE[0]).await;
    let work = pages::draft_work(&maker, "Notulen rapat").await;
    pages::paste_link(&maker, &work, &pages::film(&t, 1, lomba::cli::demo::films::SHORT)).await;
    t.run_jobs().await;
    t.set_clock("2023-07-14 23:59:59");
    let budi = pages::committee(&t, BUDI).await;
    let week = [("closes_at", "2023-07-16T23:59"), ("reason", "Gangguan jaringan nasional")];
    let shown = preview(&budi, "intake", &week).await.expect(200);
    let shown = shown.says("Penerimaan materi").says("14 Juli 2023, 23.59 WIB → 16 Juli 2023, 23.59 WIB");
    shown.says("1 orang menerima satu surat").hides("data-stage=\"judging\"");
    t.visitor().get("/2023").await.expect(200).hides("16 Juli 2023");
    assert_eq!(move_to(&budi, "intake", &week).await.expect(303).location().unwrap(), STAGES);

    let list = budi.browser.get(STAGES).await.expect(200).says("16 Juli 2023, 23.59 WIB");
    list.says("Semula 22 Mei s.d. 14 Juli 2023, 23.59 WIB. Alasan: Gangguan jaringan nasional");
    let public = t.visitor().get("/2023").await.expect(200).says("16 Juli 2023");
    public.says("Semula 22 Mei s.d. 14 Juli 2023, 23.59 WIB. Alasan: Gangguan jaringan nasional");
    let trail = budi.browser.get("/2023/panitia/jejak?jenis=edition").await.expect(200);
    trail.says("Tahap dipindahkan").says("Gangguan jaringan nasional").says("Budi Santosa");
    t.run_jobs().await;
    let letters = t.letters_of_kind("stages_moved");
    assert_eq!(letters.len(), 1);
    assert!(letters[0].text.contains("Penerimaan materi: paling lambat 16 Juli 2023, 23.59 WIB."));
    assert!(letters[0].text.contains("Gangguan jaringan nasional"));

    // The new second counts, the one after it does not.
    t.set_clock("2023-07-16 23:59:59");
    maker.person.sign_in().await;
    assert_eq!(pages::submit_work(&maker, &work).await, "ML-2023-0001-1");
    t.set_clock("2023-07-17 00:00:00");
    let late = maker.person.browser.post(&format!("{}/karya", maker.at), &[]).await.expect(409);
    late.says("Penerimaan materi sudah ditutup pada 16 Juli 2023, 23.59 WIB");
    t.run_jobs().await;
}
}

on_both! {
async fn stages_that_follow_move_along_or_stand_in_the_way(t: TestApp) {
    let budi = pages::committee(&t, BUDI).await;
    let alone = [("closes_at", "2023-07-21T23:59"), ("reason", "Banyak permintaan")];
    let refused = preview(&budi, "intake", &alone).await.expect(422);
    let refused = refused.says("Penjurian baru dapat dibuka setelah penerimaan materi ditutup");
    let refused = refused.says("Geser juga tahap sesudahnya");
    assert_eq!((refused.field("closes_at"), refused.textarea("reason")), ("2023-07-21T23:59".into(), "Banyak permintaan".into()));

    let along = [alone[0], alone[1], ("following", "1")];
    let shown = preview(&budi, "intake", &along).await.expect(200);
    let shown = shown.says("17 Juli 2023, 00.00 WIB → 24 Juli 2023, 00.00 WIB");
    let shown = shown.says("18 Agustus 2023, 23.59 WIB → 25 Agustus 2023, 23.59 WIB");
    let shown = shown.says("21 Agustus 2023, 10.00 WIB → 28 Agustus 2023, 10.00 WIB");
    assert_eq!(shown.values("data-stage"), ["intake", "judging", "results"]);
    // Changing one's mind keeps what was typed.
    let mut back = go_on(&shown);
    back.push(("edit".to_owned(), "1".to_owned()));
    let again = send(&budi, &at("intake"), &back).await.expect(200);
    assert_eq!((again.field("closes_at"), again.textarea("reason")), ("2023-07-21T23:59".into(), "Banyak permintaan".into()));
    assert_eq!(again.checked("following"), ["on"]);
    move_to(&budi, "intake", &along).await.expect(303);
    let list = budi.browser.get(STAGES).await.expect(200);
    list.says("25 Agustus 2023, 23.59 WIB").says("28 Agustus 2023, 10.00 WIB");

    // Presentation gets its first date, and a stage that has not begun moves earlier.
    let dates = [("opens_at", "2023-08-02T09:00"), ("closes_at", "2023-08-02T15:00"), ("reason", "Ruang tersedia")];
    preview(&budi, "presentation", &dates).await.expect(200).says("belum ditetapkan → 2 Agustus 2023, 09.00 WIB");
    move_to(&budi, "presentation", &dates).await.expect(303);
    t.visitor().get("/2023/aturan").await.expect(200).says("Semula belum dijadwalkan");
    let earlier = [("opens_at", "2023-07-22T00:00"), ("reason", "Juri siap lebih awal")];
    move_to(&budi, "judging", &earlier).await.expect(303);
    t.visitor().get("/2023").await.expect(200).says("22 Juli");

    // Back to what was announced first: nothing is said of a move any more.
    let back = [("opens_at", "2023-07-24T00:00"), ("closes_at", "2023-08-18T23:59"), ("reason", "Kembali")];
    move_to(&budi, "judging", &back).await.expect(303);
    let first = [("opens_at", "2023-08-21T10:00"), ("reason", "Kembali")];
    move_to(&budi, "results", &first).await.expect(303);
    budi.browser.get(STAGES).await.expect(200).hides("Semula 21 Agustus");
    t.run_jobs().await;
}
}

on_both! {
async fn a_time_that_cannot_be_is_refused_with_everything_kept(t: TestApp) {
    let budi = pages::committee(&t, BUDI).await;
    let empty = preview(&budi, "intake", &[]).await.expect(422).says("Tuliskan mengapa jadwalnya berubah");
    assert_eq!(empty.field("closes_at"), "2023-07-14T23:59");
    let same = preview(&budi, "intake", &[("reason", "Coba")]).await.expect(422);
    same.says("Waktunya sama dengan yang berlaku sekarang");
    let unread = preview(&budi, "intake", &[("closes_at", "lusa"), ("reason", "Coba")]).await.expect(422);
    assert_eq!((unread.field("closes_at"), unread.textarea("reason")), ("lusa".into(), "Coba".into()));
    let long = "a".repeat(501);
    preview(&budi, "intake", &[("closes_at", "2023-07-16T23:59"), ("reason", &long)]).await.expect(422);
    let earlier = preview(&budi, "intake", &[("closes_at", "2023-07-13T23:59"), ("reason", "Coba")]).await;
    earlier.expect(422).says("hanya dapat lebih lambat daripada 14 Juli 2023, 23.59 WIB");
    let never = preview(&budi, "intake", &[("closes_at", ""), ("reason", "Coba")]).await;
    never.expect(422).says("hanya dapat lebih lambat daripada 14 Juli 2023, 23.59 WIB");
    // An opening that has passed is not on the form, and is refused where it is sent all the same.
    let form = budi.browser.get(&at("intake")).await.expect(200).says("pembukaannya tetap");
    assert!(!form.body.contains("name=\"opens_at\""));
    let opening = preview(&budi, "intake", &[("opens_at", "2023-07-01T00:00"), ("reason", "Coba")]).await;
    opening.expect(422).says("pembukaannya tidak dapat dipindahkan");
    let past = preview(&budi, "judging", &[("opens_at", "2023-05-01T00:00"), ("reason", "Coba")]).await;
    past.expect(422).says("Waktu ini sudah lewat");
    let none = preview(&budi, "judging", &[("opens_at", ""), ("closes_at", ""), ("reason", "Coba")]).await;
    none.expect(422).says("harus memiliki jadwal");
    budi.browser.get(&at("tahap")).await.expect(404);
    budi.browser.get(STAGES).await.expect(200).hides("Semula");
    assert!(t.letters_of_kind("stages_moved").is_empty());
}
}

on_both! {
async fn a_closed_stage_is_opened_again_by_two(t: TestApp) {
    let maker = pages::individual(&t, 1, ELSEWHERE[0]).await;
    t.set_clock("2023-07-15 08:00");
    let budi = pages::committee(&t, BUDI).await;
    let again = [("closes_at", "2023-07-16T23:59"), ("reason", "Portal padam semalam")];
    let shown = preview(&budi, "intake", &again).await.expect(200);
    let shown = shown.says("Tahap ini sudah ditutup").says("Setujui; anggota lain yang membukanya");
    // A committee of one cannot.
    send(&budi, &format!("{}/pemindahan", at("intake")), &go_on(&shown)).await.expect(303);
    budi.browser.get(&at("intake")).await.expect(200).says("sedangkan baru ada satu");
    let dewi = pages::committee(&t, DEWI).await;
    t.visitor().get("/2023").await.expect(200).hides("16 Juli 2023");
    let own = budi.browser.get(&at("intake")).await.expect(200).says("Anda sudah menyetujuinya");
    assert!(!own.body.contains("/pengesahan\""), "who approved does not do it");
    let inbox = dewi.browser.get("/2023/panitia").await.expect(200);
    inbox.says("Budi Santosa menyetujui membuka kembali tahap yang sudah ditutup (Penerimaan materi)");
    let page = dewi.browser.get(&at("intake")).await.expect(200).says("Alasan: Portal padam semalam");
    page.says("14 Juli 2023, 23.59 WIB → 16 Juli 2023, 23.59 WIB");
    let stale = dewi.browser.post(&format!("{}/pengesahan", at("intake")), &[("fingerprint", "lain")]).await;
    stale.expect(409);
    confirm(&dewi, "intake").await.expect(303);
    t.visitor().get("/2023").await.expect(200).says("16 Juli 2023").says("Portal padam semalam");
    maker.person.sign_in().await;
    pages::draft_work(&maker, "Terlambat sehari").await;
    dewi.browser.post(&format!("{}/pengesahan", at("intake")), &[("fingerprint", "lain")]).await.expect(409);
    t.run_jobs().await;
    assert_eq!(t.letters_of_kind("stages_moved").len(), 1);
}
}

on_both! {
async fn an_approval_that_time_overtakes_is_taken_back(t: TestApp) {
    t.set_clock("2023-07-15 08:00");
    let (budi, dewi) = (pages::committee(&t, BUDI).await, pages::committee(&t, DEWI).await);
    move_to(&budi, "intake", &[("closes_at", "2023-07-15T12:00"), ("reason", "Portal padam")]).await.expect(303);
    t.set_clock("2023-07-15 13:00");
    dewi.sign_in().await;
    let page = dewi.browser.get(&at("intake")).await.expect(200).says("Waktu ini sudah lewat");
    let back = page.link("penarikan");
    dewi.browser.post(&back, &[]).await.expect(303);
    dewi.browser.get(&at("intake")).await.expect(200).says("Lihat apa yang berubah");
}
}

on_both! {
async fn two_moves_of_one_stage_are_settled_by_who_comes_second(t: TestApp) {
    let (budi, dewi) = (pages::committee(&t, BUDI).await, pages::committee(&t, DEWI).await);
    let opened = dewi.browser.get(&at("intake")).await.expect(200);
    move_to(&budi, "intake", &[("closes_at", "2023-07-15T23:59"), ("reason", "Gangguan")]).await.expect(303);
    let sent = typed(&opened, &[("closes_at", "2023-07-16T23:59"), ("reason", "Permintaan daerah")]);
    let both = send(&dewi, &at("intake"), &sent).await.expect(409);
    assert_eq!((both.body.matches("data-merge").count(), both.body.matches(" checked").count()), (1, 0));
    let both = both.says("Tulisan Budi Santosa").says("15 Juli 2023, 23.59 WIB").says("16 Juli 2023, 23.59 WIB");
    let names = ["version", "base", "reason", "mine.closes_at"];
    let hidden: Vec<(String, String)> =
        names.iter().map(|name| ((*name).to_owned(), both.hidden(name).unwrap())).collect();
    send(&dewi, &at("intake"), &hidden).await.expect(409).says("Pilih salah satu.");
    let pick = |how: &str| {
        let mut sent = hidden.clone();
        sent.push(("pick.closes_at".to_owned(), how.to_owned()));
        sent
    };
    // Theirs: nothing is left to move.
    send(&dewi, &at("intake"), &pick("theirs")).await.expect(422).says("Waktunya sama");
    let shown = send(&dewi, &at("intake"), &pick("mine")).await.expect(200);
    let shown = shown.says("15 Juli 2023, 23.59 WIB → 16 Juli 2023, 23.59 WIB");
    send(&dewi, &format!("{}/pemindahan", at("intake")), &go_on(&shown)).await.expect(303);
    budi.browser.get(STAGES).await.expect(200).says("16 Juli 2023, 23.59 WIB").says("Semula 22 Mei s.d. 14 Juli");
    // A form that does not say what it was typed over changes nothing.
    let bare = [("closes_at", "2023-07-16T12:00"), ("reason", "Tanpa versi")];
    budi.browser.post_bare(&at("intake"), &bare).await.expect(409).says("Tulisan Anda");
    t.run_jobs().await;
}
}

on_both! {
async fn of_sixteen_moves_at_once_one_is_stored(t: TestApp) {
    let budi = pages::committee(&t, BUDI).await;
    let opened = budi.browser.get(&at("intake")).await.expect(200);
    let mut shown = Vec::new();
    for n in 0..16 {
        let closes = format!("2023-07-16T23:{:02}", 10 + n);
        let sent = typed(&opened, &[("closes_at", &closes), ("reason", "Gangguan")]);
        shown.push((closes, go_on(&send(&budi, &at("intake"), &sent).await.expect(200))));
    }
    let path = format!("{}/pemindahan", at("intake"));
    let answers = join_all(shown.iter().map(|(_, sent)| send(&budi, &path, sent))).await;
    let won: Vec<&String> =
        shown.iter().zip(&answers).filter(|(_, page)| page.status == 303).map(|((closes, _), _)| closes).collect();
    assert_eq!(won.len(), 1);
    for page in answers.into_iter().filter(|page| page.status != 303) {
        page.expect(409);
    }
    let words = format!("16 Juli 2023, {} WIB", won[0][11..].replace(':', "."));
    budi.browser.get(STAGES).await.expect(200).says(&words);
}
}

on_both! {
async fn only_the_committee_moves_stages(t: TestApp) {
    let maker = pages::individual(&t, 1, ELSEWHERE[0]).await;
    let form = [("closes_at", "2023-07-16T23:59"), ("reason", "Saya belum selesai")];
    maker.person.browser.get(STAGES).await.expect(403);
    for path in [at("intake"), format!("{}/pemindahan", at("intake"))] {
        maker.person.browser.post(&path, &form).await.expect(403);
        assert!(t.visitor().post(&path, &form).await.expect(303).location().unwrap().starts_with("/akun/masuk"));
    }
    t.visitor().get("/2023").await.expect(200).hides("16 Juli 2023");
    t.run_jobs().await;
}
}

/// Page on which an entry is given more time.
async fn extension_of(budi: &Someone, name: &str) -> String {
    let list = budi.browser.get(&format!("/2023/panitia/peserta?q={name}")).await.expect(200);
    format!("{}/perpanjangan", list.link("/2023/panitia/peserta/"))
}

on_both! {
async fn one_entry_gets_more_time_than_everybody(t: TestApp) {
    let maker = pages::individual(&t, 1, ELSEWHERE[0]).await;
    let work = pages::draft_work(&maker, "Notulen rapat").await;
    pages::paste_link(&maker, &work, &pages::film(&t, 1, lomba::cli::demo::films::SHORT)).await;
    let other = pages::individual(&t, 2, ELSEWHERE[1]).await;
    t.run_jobs().await;
    t.set_clock("2023-07-14 20:00");
    let budi = pages::committee(&t, BUDI).await;
    let page = extension_of(&budi, &maker.person.email).await;
    let shown = budi.browser.get(&page).await.expect(200).says("Sekarang boleh mengirim sampai 14 Juli 2023, 23.59 WIB");
    shown.says("1 karya belum dikirim").hides("Waktunya sudah lewat");
    let typed = |closes: &'static str, reason: &'static str| [("closes_at", closes), ("reason", reason)];
    let empty = budi.browser.post(&page, &typed("", "")).await.expect(422);
    empty.says("Waktu ini tidak terbaca").says("Tuliskan mengapa");
    let same = budi.browser.post(&page, &typed("2023-07-14T23:59", "Banjir")).await.expect(422);
    assert_eq!((same.field("closes_at"), same.textarea("reason")), ("2023-07-14T23:59".into(), "Banjir".into()));
    same.says("sudah boleh mengirim sampai 14 Juli 2023, 23.59 WIB");
    let beyond = budi.browser.post(&page, &typed("2023-08-19T00:00", "Banjir")).await.expect(422);
    beyond.says("Penjurian ditutup 18 Agustus 2023, 23.59 WIB");
    budi.browser.post(&page, &typed("2023-07-17T12:00", "Banjir di daerahnya")).await.expect(303);
    let sheet = page.trim_end_matches("/perpanjangan");
    budi.browser.get(sheet).await.expect(200).says("17 Juli 2023, 12.00 WIB");
    t.run_jobs().await;
    let letters = t.letters_of_kind("entry_extended");
    assert_eq!(letters.len(), 1);
    assert!(letters[0].text.contains("17 Juli 2023, 12.00 WIB") && letters[0].text.contains("Banjir di daerahnya"));
    t.visitor().get("/2023").await.expect(200).hides("17 Juli 2023, 12.00");

    // Everybody's closing passes: the entry still sends, another one does not begin.
    t.set_clock("2023-07-16 09:00");
    other.person.sign_in().await;
    other.person.browser.post(&format!("{}/karya", other.at), &[]).await.expect(409).says("14 Juli 2023, 23.59 WIB");
    maker.person.sign_in().await;
    maker.person.browser.get(&maker.at).await.expect(200).says("Paling lambat 17 Juli 2023, 12.00 WIB");
    assert_eq!(pages::submit_work(&maker, &work).await, "ML-2023-0001-1");
    t.set_clock("2023-07-17 12:01");
    maker.person.sign_in().await;
    let late = maker.person.browser.post(&format!("{}/karya", maker.at), &[]).await.expect(409);
    late.says("17 Juli 2023, 12.00 WIB");

    // After its own closing two members decide.
    let dewi = pages::committee(&t, DEWI).await;
    budi.sign_in().await;
    budi.browser.get(&page).await.expect(200).says("Waktunya sudah lewat");
    budi.browser.post(&page, &typed("2023-07-17T12:30", "Lampiran tertinggal")).await.expect(303);
    maker.person.browser.post(&format!("{}/karya", maker.at), &[]).await.expect(409);
    dewi.browser.get("/2023/panitia").await.expect(200).says("memberi waktu tambahan sesudah penutupan (pendaftaran nomor");
    let act = ActForm::of(&dewi.browser.get(&page).await.expect(200).says("Lampiran tertinggal"));
    budi.browser.post(&format!("{page}/pengesahan"), &act.pairs()).await.expect(409).says("Anda sudah menyetujuinya");
    let (one, two) = (act.pairs(), act.pairs());
    let path = format!("{page}/pengesahan");
    let (first, second) = tokio::join!(dewi.browser.post(&path, &one), dewi.browser.post(&path, &two));
    let mut statuses = [first.status, second.status];
    statuses.sort_unstable();
    assert_eq!(statuses, [303, 409]);
    pages::draft_work(&maker, "Lampiran").await;
    t.run_jobs().await;
    assert_eq!(t.letters_of_kind("entry_extended").len(), 2);
}
}
