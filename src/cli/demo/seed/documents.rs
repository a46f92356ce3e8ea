//! Documents of a published edition: their settings, charters and certificates, two kinds of minutes.

use std::time::Duration;

use super::people;
use crate::accounts::Committee;
use crate::certificates::{self, DocumentKind, IssueSet};
use crate::db::Tx;
use crate::editions::form::SettingsForm;
use crate::editions::{self, Corrected, DocumentFamily, DocumentSettings, Edition, Signatory};
use crate::ids::EditionId;
use crate::say;

/// What the demonstration issues, in this order.
const SETS: [IssueSet; 3] = [
    IssueSet::Personal,
    IssueSet::Minutes(DocumentKind::JudgingMinutes),
    IssueSet::Minutes(DocumentKind::VerificationMinutes),
];

fn settings() -> DocumentSettings {
    DocumentSettings {
        place: "Jakarta".to_owned(),
        unit_code: "K.1".to_owned(),
        classification_code: "PDP.07".to_owned(),
        signatories: vec![Signatory {
            key: "kepala".to_owned(),
            position: say!("Kepala Pusat Contoh", "Head of the Example Centre"),
            name: "Dr. Wening Contoh, M.Si.".to_owned(),
            nip: "197503122000122999".to_owned(),
            signs: DocumentFamily::ALL.to_vec(),
        }],
        ..DocumentSettings::default()
    }
}

/// Fills the settings in and issues everything, by two; the files are made once the portal serves.
pub fn create(tx: &mut Tx<'_>, edition: EditionId, who: &Committee) -> anyhow::Result<()> {
    tx.now = tx.now.plus(Duration::from_secs(7200));
    let (first, second) = (people::right(who)?, people::right(&people::second(tx)?)?);
    let held = editions::lock(tx, edition)?;
    let settings = editions::EditionSettings { documents: settings(), ..(*held.settings).clone() };
    let change = Corrected { form: SettingsForm::Documents, settings, reason: "" };
    editions::correct_settings(tx, &people::right(who)?, &held, change)?;
    for set in SETS {
        let held: Edition = editions::lock(tx, edition)?;
        let shown = certificates::plan(tx.conn, &held, set, tx.now)?.fingerprint;
        certificates::ask_issue(tx, &first, edition, set, &shown)?;
        certificates::issue(tx, &second, edition, set, &shown)?;
    }
    Ok(())
}
