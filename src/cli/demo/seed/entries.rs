//! Entries: individuals and teams from thirty institutions.

use std::time::Duration;

use anyhow::{Context as _, anyhow};

use super::Setting;
use super::people::{self, ENTRANT_EMAIL, NameAndEmail};
use super::rng::Rng;
use crate::accounts::SignedIn;
use crate::cli::demo::cast::{INSTITUTIONS, TEAMS};
use crate::clock::At;
use crate::db::Tx;
use crate::editions::Edition;
use crate::ids::EntryId;
use crate::institutions::InstitutionName;
use crate::merge::Origin;
use crate::registration::values::EmailAddress;
use crate::registration::{self, EntryForm, EntryMember, EntryName, NewMember, Signing, TeamName};

/// An entry and who acts for it.
pub struct EntryFixture {
    pub leader: SignedIn,
    pub entry: EntryId,
    pub complete: bool,
}

impl EntryFixture {
    /// The leader's right to act.
    pub fn member(&self, tx: &mut Tx<'_>, edition: &Edition) -> anyhow::Result<EntryMember> {
        registration::entry_member(tx.conn, &self.leader, edition.id, self.entry)?
            .context("no right to the entry")
    }
}

/// Makes one entry. The first of the running edition is team Lentera, whose leader's login is printed.
pub fn create(
    tx: &mut Tx<'_>,
    setting: Setting<'_>,
    place: usize,
    main: bool,
    rng: &mut Rng,
) -> anyhow::Result<EntryFixture> {
    let Setting { edition, hash, .. } = setting;
    let first = main && place == 0;
    let opened = edition.phase(crate::editions::PhaseKey::Registration).and_then(|phase| phase.opens_at);
    let opened = opened.unwrap_or(At(0)).plus(Duration::from_secs(9 * 3600));
    tx.now = opened.plus(Duration::from_secs(60 * u64::try_from(place * 7 % 4000).unwrap_or(0)));
    let name = if first { "Sekar Wulandari".to_owned() } else { people::name(rng) };
    let email =
        if first { ENTRANT_EMAIL.to_owned() } else { format!("p{place}.{}@lomba.example", edition.slug) };
    let leader = people::account(tx, hash, &NameAndEmail { name: &name, email: &email })?;
    let size = if first {
        4
    } else if rng.percent(45) {
        1
    } else {
        2 + rng.below(4)
    };
    let team = TEAMS.get(place % TEAMS.len()).copied().unwrap_or("Lentera");
    let team =
        if place < TEAMS.len() { team.to_owned() } else { format!("{team} {}", place / TEAMS.len() + 1) };
    let words = |said: crate::i18n::Message| anyhow!("made-up entry: {}", said.en);
    let form = EntryForm {
        name: if size == 1 {
            EntryName::Individual
        } else {
            EntryName::Team(TeamName::parse(&team).map_err(words)?)
        },
        institution: InstitutionName::parse(
            INSTITUTIONS.get(place % INSTITUTIONS.len()).copied().unwrap_or("LAN"),
        )
        .map_err(words)?,
        leader: people::person(rng, &name)?,
        document_name: String::new(),
        declaration: edition.settings.declaration.version.clone(),
    };
    let entry = registration::register(tx, &leader, edition.id, &form)?;
    let mut fixture = EntryFixture { leader, entry, complete: size == 1 };
    if size > 1 {
        // Some teams of the running edition still wait for a member.
        let waits = main && !first && rng.percent(12);
        invite(tx, setting, &fixture, Team { size, waits }, rng)?;
        fixture.complete = !waits;
    }
    Ok(fixture)
}

/// How many people a team has, its leader included, and whether the last of them has not answered yet.
#[derive(Clone, Copy)]
struct Team {
    size: usize,
    waits: bool,
}

fn invite(
    tx: &mut Tx<'_>,
    setting: Setting<'_>,
    fixture: &EntryFixture,
    Team { size, waits }: Team,
    rng: &mut Rng,
) -> anyhow::Result<()> {
    let Setting { edition, hash, .. } = setting;
    let leader = fixture.member(tx, edition)?;
    for n in 1..size {
        let (name, email) =
            (people::name(rng), format!("a{}.{n}.{}@lomba.example", fixture.entry, edition.slug));
        let person = people::person(rng, &name)?;
        let account = people::account(tx, hash, &NameAndEmail { name: &name, email: &email })?;
        let new = NewMember {
            name: person.name.clone(),
            email: EmailAddress::parse(&email).map_err(|problem| anyhow!("{}", problem.text().en))?,
            nip: person.nip.clone(),
            asn_kind: person.asn_kind,
            position: person.position.clone(),
        };
        let member = registration::add_member(tx, &leader, &new)?;
        if waits && n + 1 == size {
            continue;
        }
        tx.now = tx.now.plus(Duration::from_secs(3600));
        let version = edition.settings.declaration.version.as_str();
        let origin = Origin::over(0);
        let invited = registration::invitation(tx.conn, edition.id, account.user_id(), member)?;
        let own = invited.context("the invitation")?.institution;
        // Some teams span institutions (R6).
        let home = if fixture.entry.0 % 7 == 0 && n == 1 { "Badan Kepegawaian Negara" } else { own.as_str() };
        let institution = InstitutionName::parse(home).map_err(|refused| anyhow!("{}", refused.en))?;
        let signing = Signing {
            person: &person,
            declaration: version,
            institution: &institution,
            document_name: None,
            origin: &origin,
            undecided: &[],
        };
        registration::confirm_membership(tx, &account, edition.id, member, &signing)?;
    }
    Ok(())
}
