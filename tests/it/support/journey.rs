//! One step of a person's journey each, through the portal's own forms. Nothing here writes to the database.

use lomba::cli::demo::films::Sample;
use lomba::cli::demo::google::Film;

use super::app::{PASSWORD, TestApp};
use super::client::{Client, Page};
use super::fixtures;
pub use super::fixtures::{BALI, BAYU, BUDI, ELSEWHERE, SARI, SEKAR};
use super::two_members;

/// Conditions of the checklist for a person, and those of the machine that it may leave to one (R24, R27).
const CHECKLIST: [&str; 10] = ["R5", "R24", "R27", "R17", "R18", "R19", "R20", "R21", "R22", "R23"];
/// Sub-criteria of the rubric.
pub const CODES: [&str; 12] = ["A1", "A2", "A3", "A4", "A5", "A6", "A7", "B1", "B2", "B3", "B4", "B5"];

/// Somebody with an account and the browser they use.
#[derive(Clone)]
pub struct Someone {
    pub name: String,
    pub email: String,
    pub browser: Client,
}

impl Someone {
    /// Somebody with an account, in this browser.
    pub fn new((name, email): (&str, &str), browser: Client) -> Self {
        Self { name: name.to_owned(), email: email.to_owned(), browser }
    }

    /// Signs in again: sessions end while the clock moves by days.
    pub async fn sign_in(&self) {
        let typed = [("email", self.email.as_str()), ("password", PASSWORD)];
        self.browser.post("/akun/masuk", &typed).await.expect(303);
    }
}

/// A person of an entry; `at` is the entry's address.
#[derive(Clone)]
pub struct Entrant {
    pub person: Someone,
    pub at: String,
}

/// Signs up through the letter.
pub async fn sign_up(t: &TestApp, who: (&str, &str)) -> Someone {
    Someone::new(who, t.person(who.0, who.1).await)
}

/// A member of the committee.
pub async fn committee(t: &TestApp, who: (&str, &str)) -> Someone {
    Someone::new(who, t.committee(who.0, who.1).await)
}

/// Opens a juror's invitation without an account, accepts it, gives name and password last; the address it leads on
/// to comes along.
pub async fn accept_jury_invitation(t: &TestApp, who: (&str, &str)) -> (Someone, String) {
    let letter = t.newest_letter(who.1);
    assert_eq!(letter.kind, "invite_juror", "newest letter to {}", who.1);
    let (browser, link) = (t.visitor(), letter.path(&t.base));
    browser.get(&link).await.expect(200).says("Undangan sebagai juri");
    let account = browser.post(&link, &[]).await.expect(303).location().unwrap();
    assert_eq!(account, format!("{link}/akun"));
    assert_eq!(browser.get(&account).await.expect(200).field("name"), who.0);
    let new = [("name", who.0), ("password", PASSWORD)];
    let next = browser.post(&account, &new).await.expect(303).location().unwrap();
    (Someone::new(who, browser), next)
}

/// Opens an invitation's letter without an account and chooses a password; the address it leads on to
/// comes along.
pub async fn follow_invitation(t: &TestApp, who: (&str, &str), kind: &str) -> (Someone, String) {
    let letter = t.newest_letter(who.1);
    assert_eq!(letter.kind, kind, "newest letter to {}", who.1);
    let (browser, link) = (t.visitor(), letter.path(&t.base));
    browser.get(&link).await.expect(200);
    let next = browser.post(&link, &[("password", PASSWORD)]).await.expect(303).location().unwrap();
    (Someone::new(who, browser), next)
}

/// What a person says about themselves, with the declaration they read.
pub async fn registration(person: &Someone, at: &str, n: usize) -> Vec<(&'static str, String)> {
    // A registration is signed on its last page.
    let page = if at.ends_with("/daftar") { format!("{at}/periksa") } else { at.to_owned() };
    let version = person.browser.get(&page).await.expect(200).field("declaration_version");
    let said = [
        ("name", person.name.clone()),
        ("nip", fixtures::nip(n)),
        ("asn_kind", "pns".to_owned()),
        ("position", "Widyaiswara Ahli Muda".to_owned()),
        ("phone", fixtures::phone(n)),
        ("declaration_version", version),
    ];
    let ticks = ["declaration", "publication", "personal_data"].map(|name| (name, "on".to_owned()));
    said.into_iter().chain(ticks).collect()
}

async fn sign(person: &Someone, at: &str, n: usize, more: &[(&str, &str)]) -> String {
    let said = registration(person, at, n).await;
    let mut form = fields(&said);
    form.extend_from_slice(more);
    person.browser.post(at, &form).await.expect(303).location().unwrap()
}

/// Sekar signs up and registers team Lentera of Bali; it waits for a second member.
pub async fn register_team(t: &TestApp) -> Entrant {
    let person = sign_up(t, SEKAR).await;
    let team = [("kind", "team"), ("team_name", "Lentera"), ("institution", BALI)];
    let at = sign(&person, "/2023/peserta/daftar", 0, &team).await;
    Entrant { person, at }
}

/// The `n`th individual (from 1), registered and complete.
pub async fn individual(t: &TestApp, n: usize, institution: &str) -> Entrant {
    let (name, email) = (format!("Peserta Nomor {n}"), format!("peserta{n}@contoh.go.id"));
    let person = sign_up(t, (&name, &email)).await;
    let alone = [("kind", "individual"), ("institution", institution)];
    let at = sign(&person, "/2023/peserta/daftar", 20 + n, &alone).await;
    Entrant { person, at }
}

/// Registers somebody with an account, with the numbers of the `n`th person; the entry's address comes back.
pub async fn register_as(person: &Someone, entry: &[(&str, &str)], n: usize) -> String {
    sign(person, "/2023/peserta/daftar", n, entry).await
}

/// The same in another edition, by the address of its registration.
pub async fn register_in(person: &Someone, path: &str, n: usize, entry: &[(&str, &str)]) -> String {
    sign(person, path, n, entry).await
}

/// The form that invites the `n`th member (from 1).
pub fn invitation_form(who: (&str, &str), n: usize) -> Vec<(&'static str, String)> {
    vec![
        ("name", who.0.to_owned()),
        ("email", who.1.to_owned()),
        ("nip", fixtures::nip(n)),
        ("asn_kind", "pns".to_owned()),
        ("position", "Widyaiswara Ahli Muda".to_owned()),
    ]
}

/// A form as the client takes it.
pub fn fields<'a>(form: &'a [(&'static str, String)]) -> Vec<(&'a str, &'a str)> {
    form.iter().map(|(name, value)| (*name, value.as_str())).collect()
}

/// Somebody with an account and nothing else.
pub async fn somebody_else(t: &TestApp) -> Someone {
    sign_up(t, ("Wira Lain", "lain@contoh.go.id")).await
}

/// The leader invites the `n`th member (from 1).
pub async fn invite_member(leader: &Entrant, who: (&str, &str), n: usize) {
    let form = invitation_form(who, n);
    leader.person.browser.post(&format!("{}/anggota", leader.at), &fields(&form)).await.expect(303);
}

/// The invited member signs at the address the letter led to.
pub async fn sign_membership(person: &Someone, at: &str, n: usize) -> Entrant {
    let entry = sign(person, at, n, &[]).await;
    Entrant { person: person.clone(), at: entry }
}

/// The `n`th member follows the letter, sets a password, confirms and signs.
pub async fn confirm_member(t: &TestApp, who: (&str, &str), n: usize) -> Entrant {
    let (person, at) = follow_invitation(t, who, "invite_member").await;
    sign_membership(&person, &at, n).await
}

/// Puts a film on the imitated Drive; its link comes back.
pub fn film(t: &TestApp, n: usize, sample: Sample) -> String {
    let id = format!("1FilmLomba{n:023}");
    t.google.put(Film::on_drive(&id, "film.mp4", sample));
    format!("https://drive.google.com/file/d/{id}/view?usp=sharing")
}

/// Writes the texts about a work that every submission needs, with other fields beside them.
pub async fn write_about(maker: &Entrant, work: &str, title: &str, more: &[(&str, &str)]) -> Page {
    let mut form = vec![
        ("title", title),
        ("competencies", "technical"),
        ("video_kind", "vlog"),
        ("explanation", "Pelatihan singkat tentang rapat."),
        ("learning_objective", "Peserta mampu menyusun notulen."),
        ("benefit", "Rapat menjadi singkat."),
    ];
    form.extend_from_slice(more);
    maker.person.browser.post(&format!("{work}/tentang"), &form).await
}

/// Begins a work and writes its texts; its address comes back.
pub async fn draft_work(maker: &Entrant, title: &str) -> String {
    let browser = &maker.person.browser;
    let first = browser.post(&format!("{}/karya", maker.at), &[]).await.expect(303).location().unwrap();
    let work = first.strip_suffix("/video").unwrap().to_owned();
    write_about(maker, &work, title, &[("competencies", "managerial")]).await.expect(303);
    work
}

/// Pastes the link of the main film; its check is left to the jobs.
pub async fn paste_link(maker: &Entrant, work: &str, link: &str) {
    maker.person.browser.post(&format!("{work}/video"), &[("main_video", link)]).await.expect(303);
}

/// The two statements of the last step.
pub const STATEMENTS: [(&str, &str); 2] = [("original", "on"), ("licence", "on")];

/// Sends a work; the number of the receipt comes back, such as `ML-2023-0001-1`.
pub async fn submit_work(maker: &Entrant, work: &str) -> String {
    let browser = &maker.person.browser;
    browser.post(&format!("{work}/pengiriman"), &STATEMENTS).await.expect(303);
    let page = browser.get(&format!("{work}/tanda-terima")).await.expect(200);
    let receipt = page.body.split("<b>").nth(1).unwrap().split("</b>").next().unwrap();
    receipt.to_owned()
}

/// A work of one's own from nothing to its receipt, with a film that passes.
pub async fn whole_work(t: &TestApp, maker: &Entrant, n: usize, title: &str) -> String {
    let work = draft_work(maker, title).await;
    paste_link(maker, &work, &film(t, n, lomba::cli::demo::films::SHORT)).await;
    t.run_jobs().await;
    submit_work(maker, &work).await;
    work
}

/// The committee's address of a work.
pub fn desk(work: &str) -> String {
    format!("/2023/panitia/karya/{}", work.rsplit('/').next().unwrap())
}

/// The form that accepts a work.
pub fn accepting() -> Vec<(&'static str, &'static str)> {
    let ticks = CHECKLIST.iter().map(|code| ("checklist", *code));
    ticks.chain([("verdict", "accepted")]).collect()
}

/// Takes a work to the desk and accepts it.
pub async fn accept_work(committee: &Someone, work: &str) {
    let (browser, desk) = (&committee.browser, desk(work));
    browser.post(&format!("{desk}/pemeriksaan"), &[]).await.expect(303);
    browser.post(&format!("{desk}/keputusan"), &accepting()).await.expect(303);
}

/// Invites a juror, who follows the letter and declares independence and the own institution.
pub async fn invite_and_declare_juror(
    t: &TestApp,
    committee: &Someone,
    who: (&str, &str),
    institution: &str,
) -> Someone {
    let form = [("name", who.0), ("email", who.1), ("expertise", "Desain pembelajaran")];
    committee.browser.post("/2023/panitia/juri", &form).await.expect(303);
    let (juror, next) = accept_jury_invitation(t, who).await;
    let page = juror.browser.visit(&next).await.expect(200);
    assert_eq!(page.path, "/2023/juri/pernyataan", "nothing opens before the declaration");
    let said = [("institution", institution), ("accepted", "on")];
    juror.browser.post("/2023/juri/pernyataan", &said).await.expect(303);
    juror
}

/// The routing's preview, committed.
pub async fn route(committee: &Someone) {
    let shown = committee.browser.get("/2023/panitia/pembagian").await.expect(200).field("fingerprint");
    committee.browser.post("/2023/panitia/pembagian", &[("fingerprint", &shown)]).await.expect(303);
}

/// The same while institution names are open: one member asks for it, the other commits.
pub async fn route_by_two(one: &Someone, other: &Someone) {
    let shown = one.browser.get("/2023/panitia/pembagian").await.expect(200).field("fingerprint");
    let form = [("fingerprint", shown.as_str()), ("password", PASSWORD)];
    one.browser.post("/2023/panitia/pembagian/persetujuan", &form).await.expect(303);
    other.browser.post("/2023/panitia/pembagian", &form).await.expect(303);
}

/// The works in a juror's queue, tab after tab: number, and address of the sheet.
pub async fn queue_of(juror: &Someone) -> Vec<(String, String)> {
    let mut all = Vec::new();
    for tab in ["belum", "nanti", "draf", "terkirim", "selesai"] {
        all.extend(works_at(juror, &format!("/2023/juri?tab={tab}")).await);
    }
    all
}

/// The works that one address of the queue shows: number, and address of the sheet.
pub async fn works_at(juror: &Someone, address: &str) -> Vec<(String, String)> {
    let page = juror.browser.get(address).await.expect(200);
    let quoted = |text: &str| text.split('"').next().unwrap().to_owned();
    let row = |row: &str| (quoted(row), quoted(row.split("href=\"").nth(1).unwrap()));
    page.body.split("data-work=\"").skip(1).map(row).collect()
}

/// A sheet with one mark for everything, as the form sends it.
pub fn sheet<'a>(version: &'a str, mark: &'a str) -> Vec<(&'a str, &'a str)> {
    let marks = CODES.iter().map(|code| (*code, mark));
    marks.chain([("version", version), ("comment", "Gagasannya kuat.")]).collect()
}

/// Fills and submits every sheet of a juror; `mark` gives each work's mark by its number.
pub async fn score_all(juror: &Someone, mark: impl Fn(&str) -> String) {
    for (number, at) in queue_of(juror).await {
        let version = juror.browser.get(&at).await.expect(200).field("version");
        let form = juror.browser.post(&format!("{at}/pengiriman"), &sheet(&version, &mark(&number))).await;
        form.expect(303);
    }
}

/// The result is prepared by one member of the committee and published by the other.
pub async fn publish_by_two(one: &Client, other: &Client) {
    two_members::by_two(one, other, two_members::PUBLISHING).await;
}
