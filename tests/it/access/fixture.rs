//! The third day of judging, with one person of every role and something of everything.

use std::collections::BTreeMap;

use diesel::prelude::*;
use lomba::accounts::{self, Committee, SignedIn};
use lomba::clock::At;
use lomba::db::schema::{assignments, jobs, letters, submissions, videos, works};
use lomba::db::{Fault, Tx};
use lomba::editions::{self, Edition};
use lomba::handover;
use lomba::ids::{
    AssignmentId, CommitteeMemberId, EntryId, InstitutionId, JobId, JurorId, LetterId, MemberId, VideoId,
    WorkId,
};
use lomba::institutions::{self, InstitutionName};
use lomba::judging::rules::Given;
use lomba::judging::{self, Declaring, Draft, Juror, NewJuror};
use lomba::merge::Origin;
use lomba::registration::values::EmailAddress;
use lomba::{outbox, team, verification, works as work_room};

use crate::support::fixtures::Registering;
use crate::support::fixtures::right;
use crate::support::{Client, TestApp, fixtures, wib};

/// Who asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Role {
    Visitor,
    /// Has an account and nothing else.
    Stranger,
    /// Leads entry A.
    Entrant,
    /// Is entry B.
    Rival,
    /// Is asked to join a team that waits for it.
    Invited,
    /// Has a sheet on the work of A.
    Juror,
    /// Has none.
    OtherJuror,
    /// Chairs the committee.
    Committee,
    Verifier,
    Secretary,
    Observer,
}

impl Role {
    /// The roles of the committee.
    pub const COMMITTEE: [Self; 4] = [Self::Committee, Self::Verifier, Self::Secretary, Self::Observer];
    pub const ALL: [Self; 11] = [
        Self::Visitor,
        Self::Stranger,
        Self::Entrant,
        Self::Rival,
        Self::Invited,
        Self::Juror,
        Self::OtherJuror,
        Self::Committee,
        Self::Verifier,
        Self::Secretary,
        Self::Observer,
    ];

    /// The stored role of a member of the committee.
    pub fn on_committee(self) -> Option<accounts::Role> {
        match self {
            Self::Committee => Some(accounts::Role::Chair),
            Self::Verifier => Some(accounts::Role::Verifier),
            Self::Secretary => Some(accounts::Role::Secretary),
            Self::Observer => Some(accounts::Role::Observer),
            _ => None,
        }
    }
}

/// Whose records fill an address: entry A and the first juror's sheet, or entry B and another juror's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    A,
    B,
}

struct Records {
    entry: EntryId,
    member: MemberId,
    work: WorkId,
    video: VideoId,
    number: String,
    assignment: AssignmentId,
    juror: JurorId,
}

/// People, records and secrets of that day.
pub struct Fixture {
    people: BTreeMap<Role, SignedIn>,
    clients: BTreeMap<Role, Client>,
    a: Records,
    b: Records,
    waiting: MemberId,
    verifier: CommitteeMemberId,
    letter: LetterId,
    job: JobId,
    unlisted: InstitutionId,
    asset: String,
    /// What must not be read, and by whom it may.
    secrets: Vec<(String, Option<Role>)>,
}

/// What the first juror wrote for the entrant.
pub const OWN_COMMENT: &str = "Ulasan pertama yang dirahasiakan";
const JURORS: [&str; 5] =
    ["Kinanti Rahasia", "Tirta Rahasia", "Prita Rahasia", "Krisna Rahasia", "Okta Rahasia"];
/// Marks of the three sheets in hundredths: nothing else on a page looks like them.
const MARKS: [i64; 3] = [8137, 6741, 7219];

/// The people before anybody is given a part.
struct Entrants {
    ratna: SignedIn,
    bayu: SignedIn,
    entry_a: EntryId,
    entry_b: EntryId,
    mate: MemberId,
    own_b: MemberId,
    waiting: MemberId,
    invited: SignedIn,
    work_a: WorkId,
    work_b: WorkId,
}

fn email(local: &str) -> String {
    format!("{local}@rahasia.example")
}

impl Fixture {
    pub async fn build(t: &mut TestApp) -> Self {
        t.leaves_jobs = true;
        let edition =
            t.app.db.read(|conn| editions::find(conn, "2023")).map_err(|f: Fault| f).unwrap().unwrap();
        let entrants = t.write(|tx| Ok::<_, Fault>(entrants(tx, &edition, &t.google))).unwrap();
        t.run_jobs().await;
        let committee = t
            .write(|tx| {
                send(tx, &edition, &entrants);
                Ok::<_, Fault>(fixtures::granted(tx, "Budi Rahasia", &email("budi"), accounts::Role::Chair))
            })
            .unwrap();
        t.set_clock("2023-07-16 10:00");
        let jury = t.write(|tx| Ok::<_, Fault>(jury(tx, &edition, &committee, entrants.work_a))).unwrap();
        t.set_clock("2023-07-20 10:00");
        let sheets = t.write(|tx| Ok::<_, Fault>(sheets(tx, &edition, &committee, &jury))).unwrap();
        t.run_jobs().await;
        // The letter that the committee has begun to write.
        t.write(|tx| outbox::announcement::create(tx, &right(&committee), edition.id, None)).unwrap();
        // A cluster without works.
        let named = handover::ClusterWording { name_id: "Rapat".to_owned(), ..Default::default() };
        t.write(|tx| handover::create_cluster(tx, &right(&committee), edition.id, &named, &[])).unwrap();
        t.write(|tx| Ok::<_, Fault>(Self::gather(tx, entrants, &committee, sheets)))
            .unwrap()
            .signed_in(t)
            .await
    }

    fn gather(tx: &mut Tx<'_>, of: Entrants, committee: &Committee, sheets: Sheets) -> Self {
        let a = records(tx, (of.entry_a, of.mate, of.work_a), sheets.held[0]);
        let b = records(tx, (of.entry_b, of.own_b, of.work_b), sheets.held[1]);
        let stranger = fixtures::account(tx, "Wira Asing", &email("asing"));
        let people = BTreeMap::from([
            (Role::Stranger, stranger),
            (Role::Entrant, of.ratna),
            (Role::Rival, of.bayu),
            (Role::Invited, of.invited),
            (Role::Juror, sheets.first),
            (Role::OtherJuror, sheets.other),
            (Role::Committee, committee.person().clone()),
            (Role::Verifier, granted(tx, accounts::Role::Verifier)),
            (Role::Secretary, granted(tx, accounts::Role::Secretary)),
            (Role::Observer, granted(tx, accounts::Role::Observer)),
        ]);
        let mut secrets = Vec::new();
        for (n, owner) in [(1, None), (2, None), (3, Some(Role::Rival)), (4, None), (5, None)] {
            let nip = fixtures::nip(n);
            secrets.push((format!("{} {} {} {}", &nip[..8], &nip[8..14], &nip[14..15], &nip[15..]), owner));
            secrets.push((nip, owner));
        }
        let owner =
            |email: &str| people.iter().find(|(_, person)| person.email() == email).map(|(role, _)| *role);
        for local in ["ratna", "sekar", "bayu", "dimas", "galih", "asing", "budi"] {
            secrets.push((email(local), owner(&email(local))));
        }
        for (n, name) in JURORS.iter().enumerate() {
            let email = email(&format!("juri{n}"));
            secrets.push(((*name).to_owned(), owner(&email)));
            secrets.push((email.clone(), owner(&email)));
        }
        for (place, mark) in MARKS.iter().enumerate() {
            let owner = (place == 0).then_some(Role::Juror);
            for point in [',', '.'] {
                secrets.push((format!("{}{point}{}", mark / 100, mark % 100), owner));
            }
            secrets.push((comment(place), owner));
            secrets.push((note(place), owner));
        }
        let letter = letters::table.select(letters::id).first(tx.conn).unwrap();
        let job = failed_job(tx);
        let typed = InstitutionName::parse("Dinas Contoh Kabupaten Antah").unwrap();
        let unlisted = institutions::find_or_propose(tx, &typed).unwrap();
        let (clients, asset) = (BTreeMap::new(), String::new());
        let verifier = team::find_by_email(tx.conn, &email("verifier")).unwrap().unwrap().id;
        Self { people, clients, a, b, waiting: of.waiting, verifier, letter, job, unlisted, asset, secrets }
    }

    async fn signed_in(mut self, t: &TestApp) -> Self {
        for role in Role::ALL {
            let client = self.fresh(t, role);
            self.clients.insert(role, client);
        }
        let home = t.visitor().get("/2023").await.expect(200);
        self.asset = home.link("/aset/").strip_prefix("/aset/").unwrap().to_owned();
        self
    }

    /// Address of the role's account.
    pub fn email_of(&self, role: Role) -> &str {
        self.people[&role].email()
    }

    /// The role's browser.
    pub fn client(&self, role: Role) -> Client {
        self.clients[&role].clone()
    }

    /// A browser with a session of its own.
    pub fn fresh(&self, t: &TestApp, role: Role) -> Client {
        let client = t.visitor();
        if let Some(person) = self.people.get(&role) {
            let token = t.write(|tx| Ok::<_, Fault>(fixtures::token(tx, person))).unwrap();
            client.set_cookie("lomba", &token);
        }
        client
    }

    /// What the role must not find on any page.
    pub fn secrets_from(&self, role: Role) -> Vec<String> {
        let others = self.secrets.iter().filter(|(_, owner)| *owner != Some(role));
        others.map(|(secret, _)| secret.clone()).collect()
    }

    /// What jurors gave and wrote, in every form in which a page could show it, and the one who may read it. Notes
    /// and marks of the third sheet belong to nobody with a session here.
    pub fn judgement(&self) -> Vec<(String, Option<Role>)> {
        let mut all = Vec::new();
        for (place, mark) in MARKS.iter().enumerate() {
            let owner = (place == 0).then_some(Role::Juror);
            let forms = [
                mark.to_string(),
                format!("{},{}", mark / 100, mark % 100),
                format!("{}.{}", mark / 100, mark % 100),
            ];
            all.extend(forms.into_iter().chain([comment(place), note(place)]).map(|form| (form, owner)));
        }
        all
    }

    /// An address with its placeholders filled.
    pub fn fill(&self, pattern: &str, side: Side) -> String {
        let of = if side == Side::A { &self.a } else { &self.b };
        let member = match pattern {
            path if path.contains("/undangan/{member}") => self.waiting.to_string(),
            path if path.contains("/tim/{member}") => self.verifier.to_string(),
            _ => of.member.to_string(),
        };
        let id = match pattern {
            path if path.contains("/peserta/{id}") => of.entry.to_string(),
            path if path.contains("/surat/{id}") => self.letter.to_string(),
            // No list was sent.
            path if path.contains("/impor/{id}") || path.contains("/impor-putusan/{id}") => {
                "999999".to_owned()
            }
            path if path.contains("/instansi/{id}") => self.unlisted.to_string(),
            path if path.contains("/pekerjaan/{id}") => self.job.to_string(),
            path if path.contains("/pleno/{id}") || path.contains("/persetujuan/{id}") => "1".to_owned(),
            path if path.contains("/unduhan/{id}") || path.contains("/dokumen/{id}") => "1".to_owned(),
            path if path.contains("/token/{id}") => "1".to_owned(),
            // Nobody here has a passkey, another device or a lost factor.
            path if path.contains("/keamanan/") || path.contains("/faktor/{id}") => "999999".to_owned(),
            _ => String::new(),
        };
        let kind = if pattern.contains("/templat/") { "piagam-penghargaan" } else { "penilaian" };
        let form = if pattern.contains("/berkas/") { "unsigned" } else { "identitas" };
        let filled = [
            ("{k}", "2023".to_owned()),
            ("{entry}", of.entry.to_string()),
            ("{member}", member),
            ("{work}", of.work.to_string()),
            ("{video}", of.video.to_string()),
            ("{provider}", "youtube".to_owned()),
            ("{line}", "works".to_owned()),
            ("{chart}", "provinsi".to_owned()),
            ("{number}", of.number.clone()),
            ("{assignment}", of.assignment.to_string()),
            ("{juror}", of.juror.to_string()),
            ("{flag}", "1".to_owned()),
            ("{hold}", "1".to_owned()),
            ("{view}", "1".to_owned()),
            ("{export}", "1".to_owned()),
            ("{bulk}", "1".to_owned()),
            ("{opinion}", "1".to_owned()),
            ("{reason}", "1".to_owned()),
            ("{webhook}", "1".to_owned()),
            ("{message}", "1".to_owned()),
            ("{letter}", "1".to_owned()),
            ("{change}", "1".to_owned()),
            ("{request}", "1".to_owned()),
            ("{part}", "main".to_owned()),
            ("{position}", "0".to_owned()),
            ("{token}", "tautan-yang-tidak-ada".to_owned()),
            ("{file}", self.asset.clone()),
            ("{kind}", kind.to_owned()),
            ("{fingerprint}", "0".repeat(64)),
            ("{form}", form.to_owned()),
            ("{set}", "penerima".to_owned()),
            ("{place}", "0".to_owned()),
            ("{code}", "0000-0000-0000-0000".to_owned()),
            ("{list}", "0".to_owned()),
            ("{day}", "2023-07-01".to_owned()),
            ("{edition}", "2023".to_owned()),
            ("{cluster}", "1".to_owned()),
            ("{package}", "1".to_owned()),
            ("{format}", "soal.csv".to_owned()),
            ("{stage}", "intake".to_owned()),
            ("{step}", "kepesertaan".to_owned()),
            ("{name}", "selebaran.pdf".to_owned()),
            ("{id}", id),
        ]
        .iter()
        .fold(pattern.to_owned(), |path, (name, value)| path.replace(name, value));
        assert!(!filled.contains('{') && !filled.contains("//"), "{pattern} is not filled: {filled}");
        filled
    }
}

/// A member of the committee, signed in.
fn granted(tx: &mut Tx<'_>, role: accounts::Role) -> SignedIn {
    fixtures::granted(tx, "Panitia Rahasia", &email(role.as_str()), role).person().clone()
}

/// Team A with two members, individual B, and a team that waits for somebody; drafts of A and B.
fn entrants(tx: &mut Tx<'_>, edition: &Edition, google: &lomba::cli::demo::google::Imitation) -> Entrants {
    let ratna = fixtures::account(tx, "Ratna Rahasia", &email("ratna"));
    let entry_a = fixtures::register(
        tx,
        edition,
        &Registering {
            leader: &ratna,
            number: 1,
            team: Some("Lentera"),
            institution: "Dinas Contoh yang Belum Terdaftar",
        },
    );
    let leader = fixtures::entry_member(tx, edition, &ratna, entry_a);
    let mate = fixtures::invite(tx, &leader, 2, "Sekar Rahasia", &email("sekar"));
    let sekar = fixtures::account(tx, "Sekar Rahasia", &email("sekar"));
    fixtures::confirm(tx, edition, &sekar, 2, mate);
    let bayu = fixtures::account(tx, "Bayu Rahasia", &email("bayu"));
    let entry_b = fixtures::register(
        tx,
        edition,
        &Registering { leader: &bayu, number: 3, team: None, institution: "Badan Contoh Lain" },
    );
    let dimas = fixtures::account(tx, "Dimas Rahasia", &email("dimas"));
    let team = fixtures::register(
        tx,
        edition,
        &Registering { leader: &dimas, number: 4, team: Some("Rakit"), institution: "Badan Contoh Ketiga" },
    );
    let right = fixtures::entry_member(tx, edition, &dimas, team);
    let waiting = fixtures::invite(tx, &right, 5, "Galih Rahasia", &email("galih"));
    let invited = fixtures::account(tx, "Galih Rahasia", &email("galih"));
    let own = fixtures::entry_member(tx, edition, &bayu, entry_b);
    let own_b = lomba::registration::members(tx.conn, entry_b).unwrap()[0].id;
    let (work_a, film_a) = fixtures::draft(tx, &leader, "Notulen yang dibaca");
    let (work_b, film_b) = fixtures::draft(tx, &own, "Rapat tiga puluh menit");
    google.put(film_a);
    google.put(film_b);
    Entrants { ratna, bayu, entry_a, entry_b, mate, own_b, waiting, invited, work_a, work_b }
}

/// Both works are sent once their films were checked.
fn send(tx: &mut Tx<'_>, edition: &Edition, of: &Entrants) {
    for (person, entry, work) in [(&of.ratna, of.entry_a, of.work_a), (&of.bayu, of.entry_b, of.work_b)] {
        let right = fixtures::entry_member(tx, edition, person, entry);
        work_room::actions::submit(tx, &right, work).unwrap();
    }
}

/// Five jurors who have declared; the work of A is accepted.
fn jury(tx: &mut Tx<'_>, edition: &Edition, who: &Committee, work: WorkId) -> Vec<Juror> {
    let ticked: Vec<String> = edition.settings.checklist.iter().map(|item| item.code.clone()).collect();
    verification::accept(tx, &right(who), edition.id, work, &ticked).unwrap();
    let mut jury = Vec::new();
    for (n, name) in JURORS.iter().enumerate() {
        let address = email(&format!("juri{n}"));
        let new = NewJuror {
            name: (*name).to_owned(),
            email: EmailAddress::parse(&address).unwrap(),
            expertise: "Produksi video".to_owned(),
            institution: String::new(),
            capacity: None,
            nip: None,
            answer_by: None,
        };
        judging::invite_juror(tx, &right(who), edition.id, &new).unwrap();
        let person = fixtures::account(tx, name, &address);
        let juror = judging::juror(tx.conn, &person, edition.id).unwrap().unwrap();
        let institution = InstitutionName::parse(&format!("Lembaga Juri {n}")).ok();
        judging::declare(
            tx,
            &juror,
            &Declaring { institution, others: Vec::new(), works: Vec::new(), nip: None, accepted: true },
        )
        .unwrap();
        jury.push(judging::juror(tx.conn, &person, edition.id).unwrap().unwrap());
    }
    jury
}

/// Who holds what after the works were shared out.
struct Sheets {
    first: SignedIn,
    other: SignedIn,
    held: Vec<(AssignmentId, JurorId)>,
}

fn comment(place: usize) -> String {
    [OWN_COMMENT, "Ulasan kedua yang dirahasiakan", "Ulasan ketiga yang dirahasiakan"][place].to_owned()
}

fn note(place: usize) -> String {
    format!("Catatan pribadi ke-{place} yang dirahasiakan")
}

/// The plan is committed; two sheets are handed in, the third is a draft.
fn sheets(tx: &mut Tx<'_>, edition: &Edition, who: &Committee, jury: &[Juror]) -> Sheets {
    let preview = judging::preview(tx.conn, edition, tx.now).unwrap().unwrap();
    // An institution that is not in the directory waits to be merged: two members say go.
    let shown = judging::before_commit(tx.conn, edition, &preview.fingerprint).unwrap().fingerprint;
    let second = fixtures::granted(tx, "Rani Rahasia", &email("rani"), accounts::Role::Chair);
    judging::ask_commit(tx, &right(who), edition.id, &shown).unwrap();
    judging::commit_plan(tx, &right(&second), edition.id, &shown).unwrap();
    lomba::results::fix_method(tx, &right(who), edition.id).unwrap();
    let held: Vec<(AssignmentId, JurorId)> = assignments::table
        .order(assignments::id.asc())
        .select((assignments::id, assignments::juror_id))
        .load(tx.conn)
        .unwrap();
    assert_eq!(held.len(), MARKS.len());
    let actor = |id: JurorId| jury.iter().find(|juror| juror.id() == id).unwrap();
    for (place, (sheet, juror)) in held.iter().enumerate() {
        let given = Given { exact: Some(MARKS[place]), band: None };
        let version = judging::find_sheet(tx.conn, actor(*juror), *sheet).unwrap().unwrap().version;
        let draft = Draft {
            marks: edition.settings.rubric.items().map(|item| (item.code.clone(), given)).collect(),
            comment: comment(place),
            private_note: note(place),
            origin: Origin { version: Some(version), ..Origin::default() },
            ..Draft::default()
        };
        judging::save_draft(tx, actor(*juror), edition, *sheet, &draft).unwrap();
        if place < 2 {
            judging::submit_sheet(tx, actor(*juror), *sheet).unwrap();
        }
    }
    let idle = jury.iter().find(|juror| held.iter().all(|(_, id)| *id != juror.id())).unwrap();
    Sheets { first: actor(held[0].1).person().clone(), other: idle.person().clone(), held }
}

fn records(
    tx: &mut Tx<'_>,
    (entry, member, work): (EntryId, MemberId, WorkId),
    (assignment, juror): (AssignmentId, JurorId),
) -> Records {
    let sent: i64 =
        submissions::table.filter(submissions::work_id.eq(work)).count().get_result(tx.conn).unwrap();
    assert_eq!(sent, 1);
    let number: Option<String> = works::table.find(work).select(works::number).first(tx.conn).unwrap();
    let video = videos::table.filter(videos::work_id.eq(work)).select(videos::id).first(tx.conn).unwrap();
    Records { entry, member, work, video, number: number.unwrap(), assignment, juror }
}

/// A job that was given up.
fn failed_job(tx: &mut Tx<'_>) -> JobId {
    let opened: At = wib("2023-07-19 10:00");
    diesel::insert_into(jobs::table)
        .values((
            jobs::task.eq("{\"task\":\"sweep\"}"),
            jobs::dedup_key.eq("sweep"),
            jobs::run_at.eq(opened),
            jobs::failed_at.eq(opened),
            jobs::last_error.eq("uji"),
            jobs::created_at.eq(opened),
        ))
        .returning(jobs::id)
        .get_result(tx.conn)
        .unwrap()
}
