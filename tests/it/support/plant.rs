//! Made-up people, entries and works, planted through the rooms' own actions.

use lomba::accounts::{self, SignedIn};
use lomba::cli::demo::films::SHORT;
use lomba::cli::demo::google::Film;
use lomba::db::Tx;
use lomba::editions::Edition;
use lomba::i18n::Lang;
use lomba::ids::{EntryId, MemberId, WorkId};
use lomba::institutions::InstitutionName;
use lomba::registration::values::{AsnKind, EmailAddress, Nip, PersonName, Phone};
use lomba::registration::{self, EntryForm, EntryMember, EntryName, NewMember, Person, Signing, TeamName};
use lomba::video_check::{Provider, VideoLink};
use lomba::works::{self, FilmSlot, PastedLink, Question, WorkContent};

/// An account without a password, signed in.
pub fn account(tx: &mut Tx<'_>, name: &str, email: &str) -> SignedIn {
    let invited = accounts::invite(tx, email, name, Lang::Id, "").unwrap();
    accounts::sign_in(tx, invited.user_id, "uji").unwrap().person
}

/// Token of a new session of the person, for the cookie.
pub fn token(tx: &mut Tx<'_>, person: &SignedIn) -> String {
    accounts::sign_in(tx, person.user_id(), "uji").unwrap().token
}

/// The nth made-up employee number, up to 330; the serial 999 marks it as invented.
pub fn nip(n: usize) -> String {
    format!("1985{:02}{:02}2008031999", 1 + n / 28, 1 + n % 28)
}

/// What the nth person says about themselves.
pub fn person(n: usize, name: &str) -> Person {
    Person {
        name: PersonName::parse(name).unwrap(),
        nip: Nip::parse(&nip(n)).unwrap(),
        asn_kind: AsnKind::Pns,
        position: "Widyaiswara Ahli Muda".to_owned(),
        phone: Phone::parse(&format!("08125550{n:04}")).unwrap(),
    }
}

/// Registers an individual, or a team when it is given a name.
pub fn entry(
    tx: &mut Tx<'_>,
    edition: &Edition,
    (leader, n): (&SignedIn, usize),
    (team, institution): (Option<&str>, &str),
) -> EntryId {
    let form = EntryForm {
        name: team.map_or(EntryName::Individual, |name| EntryName::Team(TeamName::parse(name).unwrap())),
        institution: InstitutionName::parse(institution).unwrap(),
        leader: person(n, leader.name()),
        declaration: edition.settings.declaration.version.clone(),
    };
    registration::register(tx, leader, edition.id, &form).unwrap()
}

/// The person's right in an entry.
pub fn right(tx: &mut Tx<'_>, edition: &Edition, (person, entry): (&SignedIn, EntryId)) -> EntryMember {
    registration::entry_member(tx.conn, person, edition.id, entry).unwrap().unwrap()
}

/// Invites the nth person into a team.
pub fn invite(tx: &mut Tx<'_>, leader: &EntryMember, (n, name, email): (usize, &str, &str)) -> MemberId {
    let said = person(n, name);
    let new = NewMember {
        name: said.name,
        email: EmailAddress::parse(email).unwrap(),
        nip: said.nip,
        asn_kind: said.asn_kind,
        position: said.position,
    };
    registration::add_member(tx, leader, &new).unwrap()
}

/// The invited nth person confirms.
pub fn confirm(tx: &mut Tx<'_>, edition: &Edition, (who, n): (&SignedIn, usize), member: MemberId) {
    let said = person(n, who.name());
    let version = edition.settings.declaration.version.as_str();
    let signing = Signing { person: &said, declaration: version };
    registration::confirm_membership(tx, who, edition.id, member, &signing).unwrap();
}

/// A draft with everything but its submission, and the film it links to.
pub fn draft(tx: &mut Tx<'_>, who: &EntryMember, title: &str) -> (WorkId, Film) {
    let work = works::actions::create(tx, who).unwrap();
    works::actions::save_all(tx, who, work, &content(title)).unwrap();
    let film = Film::on_drive(&format!("1LombaUji{:024}", work.0), "film.mp4", SHORT);
    let link = VideoLink { provider: Provider::DRIVE, id: film.id.clone(), resource_key: None };
    let pasted = PastedLink { pasted: &link.canonical_url(), link: &link };
    works::actions::set_video(tx, who, work, FilmSlot::MAIN, pasted).unwrap();
    (work, film)
}

/// Everything a submission needs but its film.
pub fn content(title: &str) -> WorkContent {
    let question = |text: &str| Question {
        text: text.to_owned(),
        options: vec!["Menetapkan tujuan".to_owned(), "Menutup rapat".to_owned()],
        key: Some(0),
    };
    WorkContent {
        title: title.to_owned(),
        competencies: vec!["technical".to_owned()],
        video_kind: "vlog".to_owned(),
        explanation: "Materi singkat untuk pekerjaan sehari-hari.".to_owned(),
        objectives: "Peserta mampu menyusun notulen.".to_owned(),
        benefits: "Menghemat waktu rapat.".to_owned(),
        topics: vec!["Bagaimana langkah ini diterapkan di unit kerja Anda?".to_owned()],
        questions: vec![question("Apa langkah pertama?"), question("Apa yang dicatat lebih dulu?")],
        original: true,
        licence: true,
        ..WorkContent::begun()
    }
}
