//! The jury: invited, declared, given its works.

use anyhow::{Context as _, anyhow};

use super::Setting;
use super::people::{self, NameAndEmail, juror_email};
use super::rng::Rng;
use crate::accounts::{self, Committee};
use crate::cli::demo::cast::INSTITUTIONS;
use crate::db::Tx;
use crate::editions::Edition;
use crate::i18n::Lang;
use crate::institutions::InstitutionName;
use crate::judging::{self, Declaring, Juror, NewJuror};
use crate::registration::values::EmailAddress;
use crate::results;

/// How many jurors are invited, and how many of them, the last, have not answered yet.
#[derive(Clone, Copy)]
pub struct JurySize {
    pub count: usize,
    pub silent: usize,
}

/// Invites the jurors; those who answered come back.
pub fn create(
    tx: &mut Tx<'_>,
    setting: Setting<'_>,
    JurySize { count, silent }: JurySize,
    rng: &mut Rng,
) -> anyhow::Result<Vec<Juror>> {
    let Setting { edition, who, hash } = setting;
    let mut jurors = Vec::with_capacity(count);
    for place in 0..count {
        let email = juror_email(place);
        let name = if place == 0 { "Sari Puspita".to_owned() } else { people::name(rng) };
        let known = accounts::find_by_email(tx.conn, &email)?;
        let person = match known {
            Some(_) => None,
            None => Some(people::account(tx, hash, &NameAndEmail { name: &name, email: &email })?),
        };
        let institution =
            INSTITUTIONS.get((place * 7 + 3) % INSTITUTIONS.len()).copied().unwrap_or("LAN").to_owned();
        let new = NewJuror {
            name,
            email: EmailAddress::parse(&email).map_err(|problem| anyhow!("{}", problem.text().en))?,
            expertise: [
                "Teknologi pembelajaran",
                "Desain instruksional",
                "Produksi video",
                "Pengembangan kompetensi",
            ]
            .get(place % 4)
            .copied()
            .unwrap_or("Pelatihan")
            .to_owned(),
            institution: institution.clone(),
            capacity: None,
            nip: None,
            answer_by: None,
        };
        judging::invite_juror(tx, &people::right(who)?, edition.id, &new)?;
        if place + silent >= count {
            continue;
        }
        let person = match person {
            Some(person) => person,
            None => {
                let id = accounts::invite(tx, &email, "", Lang::Id, "")?.user_id;
                accounts::sign_in(tx, id, "demo")?.person
            }
        };
        let juror = judging::juror(tx.conn, &person, edition.id)?.context("the juror was not granted")?;
        let said = Declaring {
            institution: InstitutionName::parse(&institution).ok(),
            others: Vec::new(),
            works: Vec::new(),
            nip: None,
            accepted: true,
        };
        judging::declare(tx, &juror, &said)?;
        jurors.push(judging::juror(tx.conn, &person, edition.id)?.context("the juror was not granted")?);
    }
    Ok(jurors)
}

/// Shares the accepted works out.
pub fn route(tx: &mut Tx<'_>, edition: &Edition, who: &Committee) -> anyhow::Result<()> {
    let preview = judging::preview(tx.conn, edition, tx.now)?.map_err(|infeasible| {
        anyhow!("{}", infeasible.messages().first().map(|said| said.en.clone()).unwrap_or_default())
    })?;
    let before = judging::before_commit(tx.conn, edition, &preview.fingerprint)?;
    if before.names.is_empty() {
        judging::commit_plan(tx, &people::right(who)?, edition.id, &before.fingerprint)?;
    } else {
        // Names are open: one member asks for it, another does it.
        judging::ask_commit(tx, &people::right(who)?, edition.id, &before.fingerprint)?;
        let second = people::second(tx)?;
        judging::commit_plan(tx, &people::right(&second)?, edition.id, &before.fingerprint)?;
    }
    results::fix_method(tx, &people::right(who)?, edition.id)?;
    Ok(())
}
