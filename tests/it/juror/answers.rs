//! Yes and no to an invitation: without an account, with one, at once by two hands.

use futures_util::future::join;

use crate::on_both;
use crate::support::journey::{self as pages, BUDI, ELSEWHERE, SARI, Someone};
use crate::support::{Client, PASSWORD, Page, TestApp};

const JURORS: &str = "/2023/panitia/juri";

/// Budi invites Sari; the link of her letter.
pub async fn invited(t: &TestApp, budi: &Someone) -> String {
    let form = [("name", SARI.0), ("email", SARI.1), ("expertise", "Desain pembelajaran")];
    budi.browser.post(JURORS, &form).await.expect(303);
    t.run_jobs().await;
    t.newest_letter(SARI.1).path(&t.base)
}

/// The committee's row of a person.
pub async fn row(budi: &Someone, name: &str) -> String {
    let page = budi.browser.get(JURORS).await.expect(200);
    let row = page.body.split("<tr").find(|row| row.contains(name)).unwrap().to_owned();
    row.split("</tr").next().unwrap().to_owned()
}

/// The committee's page of a person, where what can be done about them stands.
pub async fn juror_page(budi: &Someone, name: &str) -> Page {
    let row = row(budi, name).await;
    let at = row.split("href=\"").nth(1).and_then(|rest| rest.split('"').next()).unwrap();
    assert!(at.ends_with("/ubah"), "{at}");
    budi.browser.get(at).await.expect(200)
}

on_both! {
async fn the_invitation_says_what_is_asked_and_looking_answers_nothing(t: TestApp) {
    let budi = pages::committee(&t, BUDI).await;
    let link = invited(&t, &budi).await;
    let visitor = t.visitor();
    let page = visitor.get(&link).await.expect(200);
    let page = page.says(SARI.0).says("Lembaga Administrasi Negara").says("Panitia Microlearning ASN 2023");
    let page = page.says("Jumlah film belum diketahui").says("10 menit").says("tidak melihat siapa pembuat karya");
    page.says("dirahasiakan").says("15 Juni 2023, 09.59 WIB");
    visitor.get(&format!("{link}/akun")).await.expect(303);
    for path in ["/penolakan", "/surat"] {
        visitor.get(&format!("{link}{path}")).await.expect(404);
    }
    assert!(row(&budi, SARI.0).await.contains("diundang"));
    assert_eq!(t.letters(SARI.1).len(), 1);
}
}

on_both! {
async fn somebody_new_accepts_first_and_gives_the_password_last(t: TestApp) {
    let budi = pages::committee(&t, BUDI).await;
    let link = invited(&t, &budi).await;
    let sari = t.visitor();
    // No password before the answer.
    let early = sari.post(&format!("{link}/akun"), &[("name", SARI.0), ("password", PASSWORD)]).await.expect(303);
    assert_eq!(early.location().unwrap(), link);
    assert!(row(&budi, SARI.0).await.contains("diundang"));
    let account = sari.post(&link, &[]).await.expect(303).location().unwrap();
    assert!(row(&budi, SARI.0).await.contains("menerima"));
    // Coming back by the letter goes on where it stopped.
    assert_eq!(sari.get(&link).await.expect(303).location().unwrap(), account);
    let weak = sari.post(&account, &[("name", "Sari Hapsari Dewi"), ("password", "pendek")]).await.expect(422);
    assert_eq!(weak.field("name"), "Sari Hapsari Dewi", "what was typed is kept");
    let good = [("name", "Sari Hapsari Dewi"), ("password", PASSWORD)];
    let room = sari.post(&account, &good).await.expect(303).location().unwrap();
    assert_eq!(room, "/2023/juri", "straight to the jury room");
    assert_eq!(sari.visit(&room).await.expect(200).path, "/2023/juri/pernyataan");
    assert!(row(&budi, "Sari Hapsari Dewi").await.contains("menerima"), "the name she gave");
    // The link takes no second password, and says where to go instead.
    t.visitor().post(&account, &[("name", "Orang Lain"), ("password", PASSWORD)]).await.expect(303);
    t.visitor().get(&link).await.expect(200).says("sudah diterima").says("Masuk ke ruang juri");
    let again = t.visitor();
    let form = [("email", SARI.1), ("password", PASSWORD)];
    assert_eq!(again.post("/akun/masuk", &form).await.expect(303).location().unwrap(), "/2023/juri");
    let trail = budi.browser.get("/2023/panitia/jejak?jenis=juror").await.expect(200);
    trail.says("Juri menerima undangan");
}
}

on_both! {
async fn an_existing_account_signs_in_and_loses_nothing(t: TestApp) {
    let known = pages::sign_up(&t, SARI).await;
    known.browser.post("/akun/bahasa", &[("lang", "en")]).await.expect(303);
    let budi = pages::committee(&t, BUDI).await;
    let link = invited(&t, &budi).await;
    assert_eq!(t.newest_letter(SARI.1).subject, "Invitation to the jury: Microlearning ASN 2023");
    let fresh = t.visitor();
    fresh.get(&link).await.expect(200).says("sudah mempunyai akun");
    let next = fresh.post(&link, &[]).await.expect(303).location().unwrap();
    assert_eq!(next, "/akun/masuk?ke=/2023/juri");
    fresh.get(&format!("{link}/akun")).await.expect(303);
    let form = [("email", SARI.1), ("password", PASSWORD), ("ke", "/2023/juri")];
    assert_eq!(fresh.post("/akun/masuk", &form).await.expect(303).location().unwrap(), "/2023/juri");
    // The old session still holds, and another's session is told to change accounts.
    known.browser.get("/akun").await.expect(200).says(SARI.1);
    budi.browser.get(&link).await.expect(200).says("akun lain");
}
}

on_both! {
async fn the_signed_in_invited_person_goes_straight_to_the_room(t: TestApp) {
    let known = pages::sign_up(&t, SARI).await;
    let budi = pages::committee(&t, BUDI).await;
    let link = invited(&t, &budi).await;
    let next = known.browser.post(&link, &[]).await.expect(303).location().unwrap();
    assert_eq!(next, "/2023/juri");
    known.browser.post(&link, &[]).await.expect(409).says("sudah diterima");
}
}

on_both! {
async fn the_committee_reads_why_somebody_declined(t: TestApp) {
    let budi = pages::committee(&t, BUDI).await;
    let link = invited(&t, &budi).await;
    let sari = t.visitor();
    let long = "a".repeat(1001);
    let refused = sari.post(&format!("{link}/penolakan"), &[("reason", &long)]).await.expect(422);
    assert_eq!(refused.textarea("reason"), long, "what was typed is kept");
    let no = [("reason", "Sedang tugas belajar.")];
    sari.post(&format!("{link}/penolakan"), &no).await.expect(303);
    sari.get(&link).await.expect(410).says("sudah ditolak").hides("Sedang tugas belajar");
    sari.post(&link, &[]).await.expect(409).says("sudah ditolak");
    sari.post(&format!("{link}/penolakan"), &no).await.expect(409);
    let seen = row(&budi, SARI.0).await;
    assert!(seen.contains("menolak") && seen.contains("1 Juni 2023") && seen.contains("Sedang tugas belajar."), "{seen}");
    t.run_jobs().await;
    let told = t.newest_letter(BUDI.1);
    assert_eq!(told.kind, "invitation_declined");
    assert!(told.text.contains("Sedang tugas belajar."));
    let trail = budi.browser.get("/2023/panitia/jejak?jenis=juror").await.expect(200);
    trail.says("Juri menolak undangan").says("Sedang tugas belajar.");
    // Invited anew, the same person may say yes.
    let resend = juror_page(&budi, SARI.0).await.says("Undang lagi").link("/undangan");
    budi.browser.post(&resend, &[]).await.expect(303);
    t.run_jobs().await;
    assert!(!row(&budi, SARI.0).await.contains("Sedang tugas belajar."));
    assert_eq!(pages::accept_jury_invitation(&t, SARI).await.1, "/2023/juri");
}
}

on_both! {
async fn a_reason_is_not_needed_and_an_entrant_comes_to_their_own_works(t: TestApp) {
    let budi = pages::committee(&t, BUDI).await;
    let link = invited(&t, &budi).await;
    t.visitor().post(&format!("{link}/penolakan"), &[]).await.expect(303);
    assert!(row(&budi, SARI.0).await.contains("menolak"));
    let maker = pages::individual(&t, 1, ELSEWHERE[0]).await;
    let form = [("email", maker.person.email.as_str()), ("password", PASSWORD)];
    // Whoever takes part comes to their own works, and not to the jury room.
    assert_eq!(t.visitor().post("/akun/masuk", &form).await.expect(303).location().unwrap(), "/2023/peserta");
    t.run_jobs().await;
}
}

/// Statuses of two posts sent at once, sorted.
async fn at_once(one: (&Client, &str), other: (&Client, &str)) -> [u16; 2] {
    let (first, second) = join(one.0.post(one.1, &[]), other.0.post(other.1, &[])).await;
    let mut both = [first.status, second.status];
    both.sort_unstable();
    both
}

on_both! {
async fn yes_and_no_at_once_leave_one_answer(t: TestApp) {
    let budi = pages::committee(&t, BUDI).await;
    let link = invited(&t, &budi).await;
    let (one, other) = (t.visitor(), t.visitor());
    let no = format!("{link}/penolakan");
    assert_eq!(at_once((&one, &link), (&other, &no)).await, [303, 409]);
    let seen = row(&budi, SARI.0).await;
    assert!(seen.contains("menerima") != seen.contains("menolak"), "{seen}");
    t.run_jobs().await;
}
}

on_both! {
async fn a_no_after_the_yes_is_told_so_and_a_second_yes_leads_on(t: TestApp) {
    let budi = pages::committee(&t, BUDI).await;
    let link = invited(&t, &budi).await;
    let sari = t.visitor();
    assert_eq!(at_once((&sari, &link), (&sari, &link)).await, [303, 303]);
    sari.post(&format!("{link}/penolakan"), &[]).await.expect(409).says("sudah diterima").link("/akun");
    assert!(row(&budi, SARI.0).await.contains("menerima"));
    let trail = budi.browser.get("/2023/panitia/jejak?jenis=juror").await.expect(200).words();
    assert_eq!(trail.matches("Juri menerima undangan").count(), 1, "{trail}");
}
}

on_both! {
async fn yes_and_taking_back_at_once_leave_no_juror(t: TestApp) {
    let budi = pages::committee(&t, BUDI).await;
    let link = invited(&t, &budi).await;
    let revoke = juror_page(&budi, SARI.0).await.link("/pencabutan");
    let sari = t.visitor();
    let both = at_once((&sari, &link), (&budi.browser, &revoke)).await;
    assert!(both == [303, 303] || both == [303, 409], "{both:?}");
    let seen = row(&budi, SARI.0).await;
    assert!(seen.contains("undangan dicabut"), "{seen}");
    sari.get(&format!("{link}/akun")).await.expect(303);
    sari.get(&link).await.expect(410).says("dicabut");
    t.run_jobs().await;
}
}
