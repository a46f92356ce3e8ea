//! An entry with everything its pages can show, once with one of each and once with as many as the rules let in.

use lomba::cli::demo::films::SHORT;
use lomba::db::Fault;
use lomba::judging::AssignmentStatus;

use crate::handover::{FIT, decide};
use crate::support::journey::{self, BAYU, BUDI, Entrant, STATEMENTS, Someone, fields};
use crate::support::{Backend, TestApp, fixtures, two_members};

/// How much there is of everything.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Size {
    One,
    Many,
}

impl Size {
    fn of(self, many: usize) -> usize {
        if self == Self::One { 1 } else { many }
    }
}

/// Team Lentera of Sekar and Bayu, a third person who is invited, and somebody who only has an account.
pub struct World {
    pub t: TestApp,
    pub size: Size,
    pub sekar: Entrant,
    pub bayu: Someone,
    pub invited: Someone,
    pub stranger: Someone,
    budi: Someone,
    /// Page of the invitation that waits.
    pub invitation: String,
    /// A draft with everything in it.
    pub draft: String,
    /// A work that was sent.
    pub sent: String,
    /// Sekar's own page in the entry, and Bayu's.
    pub people: [String; 2],
}

const ASKED: [(&str, &str); 2] = [("rule", "R20"), ("reason", "Musik pada menit 2.10 belum berizin.")];

impl World {
    /// While intake is open.
    pub async fn build(backend: Backend, size: Size) -> Option<Self> {
        let t = TestApp::start(backend).await?;
        fixtures::method(&t);
        let budi = journey::committee(&t, BUDI).await;
        let stranger = journey::somebody_else(&t).await;
        let sekar = journey::register_team(&t).await;
        for n in 0..size.of(4) - 1 {
            declines(&t, &sekar, n).await;
        }
        journey::invite_member(&sekar, BAYU, 1).await;
        let bayu = journey::confirm_member(&t, BAYU, 1).await.person;
        for n in 2..=size.of(3) {
            let who = (format!("Anggota Nomor {n}"), format!("anggota{n}@contoh.go.id"));
            let who = (who.0.as_str(), who.1.as_str());
            journey::invite_member(&sekar, who, n).await;
            journey::confirm_member(&t, who, n).await;
        }
        let people = own_pages(&sekar, &bayu).await;
        let sent = sent_work(&t, &sekar, size).await;
        for n in 1..size.of(2) {
            journey::whole_work(&t, &sekar, 90 + n, "Karya lain").await;
        }
        let draft = full_draft(&t, &sekar, size).await;
        // Invited last: until then the entry is complete and works can be sent.
        let last = ("Wayan Sudarma", "wayan@contoh.go.id");
        journey::invite_member(&sekar, last, 20).await;
        let (invited, invitation) = journey::follow_invitation(&t, last, "invite_member").await;
        for kind in ["correction", "restriction"].into_iter().take(size.of(2)) {
            let form = [("kind", kind), ("words", "Jabatan saya sudah berubah.")];
            sekar.person.browser.post("/akun/data-saya", &form).await.expect(303);
        }
        for _ in 0..size.of(5) {
            budi.browser.post(&format!("{}/identitas", journey::desk(&sent)), &[]).await.expect(200);
        }
        t.run_jobs().await;
        Some(Self { t, size, sekar, bayu, invited, stranger, budi, invitation, draft, sent, people })
    }

    /// The sent work comes back from the desk with a request.
    pub async fn ask_for_revision(&self) {
        // Nobody is waited for any more.
        let waiting = format!("{}/penghapusan", self.waiting().await);
        self.sekar.person.browser.post(&waiting, &[]).await.expect(303);
        for n in 0..self.size.of(4) {
            if n > 0 {
                send_again(&self.sekar, &self.sent, n).await;
            }
            let (browser, desk) = (&self.budi.browser, journey::desk(&self.sent));
            browser.post(&format!("{desk}/pemeriksaan"), &[]).await.expect(303);
            let form = [ASKED[0], ASKED[1], ("verdict", "revision_requested"), ("due_at", "")];
            browser.post(&format!("{desk}/keputusan"), &form).await.expect(303);
        }
        self.t.run_jobs().await;
    }

    /// The sent work is accepted, judged, published, found fit for learners and asked for its material.
    pub async fn publish(&self) {
        let t = &self.t;
        send_again(&self.sekar, &self.sent, 9).await;
        journey::accept_work(&self.budi, &self.sent).await;
        let id: i64 = self.sent.rsplit('/').next().unwrap().parse().unwrap();
        for n in 1..=3 {
            let juror = fixtures::juror(t, n, None, None);
            fixtures::sheet(t, lomba::ids::WorkId(id), juror, AssignmentStatus::Submitted, Some(9000));
        }
        t.write(fail_what_waits).unwrap();
        t.set_clock("2023-08-21 10:00");
        self.budi.sign_in().await;
        let dewi = t.committee("Dewi Lestari", "dewi@contoh.go.id").await;
        two_members::by_two(&self.budi.browser, &dewi, two_members::SEALING).await;
        journey::publish_by_two(&self.budi.browser, &dewi).await;
        let chosen = [("work", id.to_string())];
        decide(&self.budi.browser, &chosen, &FIT).await.expect(303);
        let ask =
            [("work", chosen[0].1.as_str()), ("due", "2023-09-30T23:59"), ("note", "Lengkapi takarir.")];
        self.budi.browser.post("/2023/panitia/materi/permintaan", &ask).await.expect(303);
        t.run_jobs().await;
        self.sekar.person.sign_in().await;
    }

    /// The page of the member who has not answered.
    pub async fn waiting(&self) -> String {
        let page = self.sekar.person.browser.get(&self.sekar.at).await.expect(200);
        page.values("href").into_iter().rfind(|href| href.contains("/anggota/")).unwrap()
    }
}

/// Works of the entry that wait for the desk would hold the sealing up.
fn fail_what_waits(tx: &mut lomba::db::Tx<'_>) -> Result<(), Fault> {
    use diesel::prelude::*;
    use lomba::db::schema::works;
    use lomba::works::WorkStatus;
    diesel::update(works::table.filter(works::status.eq(WorkStatus::Submitted)))
        .set(works::status.eq(WorkStatus::Failed))
        .execute(tx.conn)?;
    Ok(())
}

async fn declines(t: &TestApp, leader: &Entrant, n: usize) {
    let who = (format!("Penolak Nomor {n}"), format!("penolak{n}@contoh.go.id"));
    let who = (who.0.as_str(), who.1.as_str());
    journey::invite_member(leader, who, 10 + n).await;
    let (person, at) = journey::follow_invitation(t, who, "invite_member").await;
    person.browser.post(&format!("{at}/penolakan"), &[("reason", "Sedang tugas belajar.")]).await.expect(303);
}

async fn own_pages(leader: &Entrant, other: &Someone) -> [String; 2] {
    let of = |page: &crate::support::Page| {
        page.values("href").into_iter().filter(|href| href.contains("/anggota/")).collect::<Vec<_>>()
    };
    let mine = of(&leader.person.browser.get(&leader.at).await.expect(200));
    let theirs = of(&other.browser.get(&leader.at).await.expect(200));
    let own = theirs.first().unwrap().split("/ketua").next().unwrap().to_owned();
    [mine[0].clone(), own]
}

/// Sent, changed and sent again.
async fn sent_work(t: &TestApp, maker: &Entrant, size: Size) -> String {
    let work = filled(t, maker, "Notulen rapat", size).await;
    journey::submit_work(maker, &work).await;
    for n in 1..size.of(4) {
        send_again(maker, &work, n).await;
    }
    work
}

async fn send_again(maker: &Entrant, work: &str, n: usize) {
    let at = format!("{work}/tentang");
    let browser = &maker.person.browser;
    let mut form = browser.get(&at).await.expect(200).form_fields();
    let long = format!("Langkah ke-{n}. {}", "Catat keputusan dan tindak lanjut. ".repeat(10));
    form.retain(|(name, _)| name != "explanation");
    form.push(("explanation".to_owned(), long.trim().to_owned()));
    let form: Vec<(&str, &str)> = form.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    browser.post_bare(&at, &form).await.expect(303);
    browser.post(&format!("{work}/pengiriman"), &STATEMENTS).await.expect(303);
}

async fn full_draft(t: &TestApp, maker: &Entrant, size: Size) -> String {
    filled(t, maker, "Surat dinas", size).await
}

/// A work with films of every part, topics and questions.
async fn filled(t: &TestApp, maker: &Entrant, title: &str, size: Size) -> String {
    let work = journey::draft_work(maker, title).await;
    let browser = &maker.person.browser;
    let first = title.len() * 10;
    journey::paste_link(maker, &work, &journey::film(t, first, SHORT)).await;
    let parts = [("intro", 0), ("core", 1), ("core", 2), ("core", 3), ("closing", 0)];
    for (n, (part, position)) in parts.into_iter().enumerate().take(size.of(6) - 1) {
        let link = journey::film(t, first + 1 + n, SHORT);
        browser.post(&format!("{work}/video/{part}/{position}"), &[("link", &link)]).await.expect(303);
    }
    let mut form =
        vec![("pass_mark", "80".to_owned()), ("discussion_topic", "Bagaimana di kantor Anda?".to_owned())];
    let named = |name: String, value: String| (&*name.leak(), value);
    for n in 1..=size.of(12) {
        form.push(named(format!("question_{n}"), format!("Apa yang dicatat pada langkah ke-{n}?")));
        for (letter, answer) in
            [("a", "Keputusan rapat"), ("b", "Nama semua tamu"), ("c", "Menu makan siang")]
        {
            form.push(named(format!("option_{n}_{letter}"), answer.to_owned()));
        }
        form.push(named(format!("answer_key_{n}"), "A".to_owned()));
    }
    browser.post(&format!("{work}/diskusi"), &fields(&form)).await.expect(303);
    t.run_jobs().await;
    work
}
