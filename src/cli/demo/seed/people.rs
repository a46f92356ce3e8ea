//! Accounts of the demonstration. All have one password; a real portal gives nobody a password.

use anyhow::Context as _;

use super::rng::Rng;
use crate::accounts::{self, Chosen, Committee, Permitted, Right, Role, SignedIn};
use crate::cli::demo::cast::{FAMILY, GIVEN};
use crate::db::Tx;
use crate::i18n::Lang;
use crate::institutions::InstitutionName;
use crate::registration::Person;
use crate::registration::values::{AsnKind, Nip, PersonName, Phone};
use crate::team::{self, NewMember};

/// Password of every account of the demonstration.
pub const PASSWORD: &str = "lomba-demo-2023";
/// The committee's chair.
pub const COMMITTEE_EMAIL: &str = "budi@lomba.example";
/// The member who publishes what the chair prepared.
pub const SECOND_EMAIL: &str = "dewi@lomba.example";
/// Leader of a team in the running edition.
pub const ENTRANT_EMAIL: &str = "lentera@lomba.example";

/// Address of the juror with this place in the list.
pub fn juror_email(place: usize) -> String {
    if place == 0 { "sari@lomba.example".to_owned() } else { format!("juri{}@lomba.example", place + 1) }
}

/// Whose account it is.
pub struct NameAndEmail<'a> {
    pub name: &'a str,
    pub email: &'a str,
}

/// Makes an account with the common password and signs it in.
pub fn account(tx: &mut Tx<'_>, hash: &str, of: &NameAndEmail<'_>) -> anyhow::Result<SignedIn> {
    let invited = accounts::invite(tx, of.email, of.name, Lang::Id, "")?;
    follow(tx, hash, &invited.path)
}

/// Follows the link of an invitation.
pub fn follow(tx: &mut Tx<'_>, hash: &str, path: &str) -> anyhow::Result<SignedIn> {
    let token = path.strip_prefix("/akun/sandi/").context("the account has a password already")?;
    let set = accounts::set_password(tx, token, &Chosen { hash, name: None })?;
    Ok(accounts::sign_in(tx, set.user, "demo")?.person)
}

/// Where the committee of the demonstration works; no entrant does.
const ORGANISER: &str = "Lembaga Administrasi Negara";
/// Where its verifier works, as some entrants do.
const ELSEWHERE: &str = "Pemerintah Provinsi Jawa Barat";

/// The chair of the committee.
pub fn committee(tx: &mut Tx<'_>, hash: &str) -> anyhow::Result<Committee> {
    let chair = NewMember { email: COMMITTEE_EMAIL, name: "Budi Santosa", role: Role::Chair };
    let person = join(tx, hash, &chair)?;
    accounts::committee(tx.conn, &person)?.context("the committee was not granted")
}

/// The other members: results take two people.
pub fn other_members(tx: &mut Tx<'_>, hash: &str) -> anyhow::Result<()> {
    let (chair, verifier) = (Role::Chair, Role::Verifier);
    join(tx, hash, &NewMember { email: SECOND_EMAIL, name: "Dewi Lestari", role: chair })?;
    join(tx, hash, &NewMember { email: "wayan@lomba.example", name: "Wayan Sudarma", role: verifier })?;
    let (secretary, observer) = (Role::Secretary, Role::Observer);
    join(tx, hash, &NewMember { email: "maria@lomba.example", name: "Maria Tambunan", role: secretary })?;
    join(tx, hash, &NewMember { email: "hasan@lomba.example", name: "Hasan Basri", role: observer })?;
    Ok(())
}

fn join(tx: &mut Tx<'_>, hash: &str, new: &NewMember<'_>) -> anyhow::Result<SignedIn> {
    let invited = team::invite(tx, None, new)?;
    let person = follow(tx, hash, &invited.path)?;
    let name = InstitutionName::parse(if new.role == Role::Verifier { ELSEWHERE } else { ORGANISER });
    let name = name.map_err(|refused| anyhow::anyhow!("the institution: {}", refused.en))?;
    team::accept(tx, &person, &name)?;
    Ok(person)
}

/// That member, signed in.
pub fn second(tx: &mut Tx<'_>) -> anyhow::Result<Committee> {
    let user = accounts::find_by_email(tx.conn, SECOND_EMAIL)?.context("the second member is missing")?;
    let person = accounts::sign_in(tx, user.id, "demo")?.person;
    accounts::committee(tx.conn, &person)?.context("the committee was not granted")
}

/// Proof of a right that the member's role has.
pub fn right<R: Right>(who: &Committee) -> anyhow::Result<Permitted<R>> {
    who.permitted().context("the role lacks the right")
}

/// A made-up name.
pub fn name(rng: &mut Rng) -> String {
    let (given, family) =
        (rng.pick(&GIVEN).copied().unwrap_or("Eka"), rng.pick(&FAMILY).copied().unwrap_or(""));
    format!("{given} {family}").trim().to_owned()
}

/// A made-up civil servant. The serial 999 marks every employee number as invented.
pub fn person(rng: &mut Rng, name: &str) -> anyhow::Result<Person> {
    let (year, month, day) = (rng.between(1968, 1998), rng.between(1, 12), rng.between(1, 28));
    let since = year + rng.between(22, 25);
    let kind = if since < 2022 && rng.percent(75) { AsnKind::Pns } else { AsnKind::Pppk };
    let (appointed, sex) = (rng.between(1, 12), rng.between(1, 2));
    let middle = if kind == AsnKind::Pns { format!("{appointed:02}") } else { "21".to_owned() };
    let digits = format!("{year}{month:02}{day:02}{since}{middle}{sex}999");
    let words = |said: crate::i18n::Message| anyhow::anyhow!("made-up person: {}", said.en);
    Ok(Person {
        name: PersonName::parse(name).map_err(|problem| words(problem.message()))?,
        nip: Nip::parse(&digits).map_err(|problem| words(problem.message()))?,
        asn_kind: kind,
        position: [
            "Analis Kebijakan Ahli Muda",
            "Widyaiswara Ahli Madya",
            "Pranata Komputer Ahli Pertama",
            "Pengelola Pelatihan",
        ]
        .get(rng.below(4))
        .copied()
        .unwrap_or("Pelaksana")
        .to_owned(),
        phone: Phone::parse(&format!("0812{:08}", rng.below(90_000_000) + 10_000_000))
            .map_err(|problem| words(problem.text().into()))?,
    })
}
