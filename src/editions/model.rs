//! The edition as data: everything one year's terms of reference fix, read from
//! `config/edition-*.toml` or from the JSON kept with the edition.
//!
//! Unknown keys are refused, so that a misspelt limit cannot silently fall back to nothing.

use std::time::Duration;

use serde::{Deserialize, Serialize};

use super::documents::DocumentSettings;
use super::phase::{Phase, PhaseKey};
use super::rubric::Rubric;
use super::second_factor::SecondFactorSettings;
use super::settings::{
    ApprovalSettings, CertificateFor, CheckItem, Choice, Contact, Declaration, Faq, JudgingSettings, Licence,
    Limits, MixedInstitutions, Parts, PrivacySettings, Routing, VideoSpec,
};
use super::text;
use crate::i18n::Message;
use crate::say;

/// One year's terms of reference. Field order is that of the file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EditionSettings {
    /// The edition's part of addresses: lower-case letters, digits and hyphens.
    pub slug: String,
    /// Calendar year, printed on documents.
    pub year: i16,
    /// The how-manieth competition this is (R2), from 1.
    pub ordinal: u16,
    pub title: Message,
    /// The name beside the wordmark and in letters, the same in both languages.
    pub short_title: String,
    /// The organiser (R1).
    pub organiser: Message,
    /// The organiser's unit in charge (R1).
    pub unit: Message,
    /// The theme (R16); Indonesian word for word.
    pub theme: Message,
    /// What the competition is for (R3).
    pub purpose: Message,
    /// What microlearning means (R13).
    pub microlearning: Message,
    /// That the result is final (R31), shown with the results.
    pub finality: Message,
    /// Aims (R3).
    pub aims: Vec<Message>,
    /// Benefits (R3).
    pub benefits: Vec<Message>,
    /// Legal basis (R3).
    pub legal_basis: Vec<Message>,
    /// What participants receive (R45-R49), in words.
    pub awards: Vec<Message>,
    /// Whether the parts beside the main video are needed (R34-R39).
    pub parts: Parts,
    /// Which works earn a participation certificate (R49).
    pub certificate_for: CertificateFor,
    /// Whether a team may span institutions (R6).
    #[serde(default)]
    pub mixed_institutions: MixedInstitutions,
    /// Competency kinds to choose from (R17).
    pub competency_kinds: Vec<Choice>,
    /// Video kinds to choose from (R23).
    pub video_kinds: Vec<Choice>,
    /// Head counts and sizes.
    pub limits: Limits,
    /// What a film must be (R24-R27, R34, R37).
    pub video: VideoSpec,
    /// What jurors see; blind unless the file says otherwise.
    #[serde(default)]
    pub judging: JudgingSettings,
    /// Who decides what cannot be undone; two members unless the file says otherwise.
    #[serde(default)]
    pub approval: ApprovalSettings,
    /// Who needs a second factor; the committee and the jury unless the file says otherwise.
    #[serde(default)]
    pub second_factor: SecondFactorSettings,
    /// How long personal data are kept.
    #[serde(default)]
    pub privacy: PrivacySettings,
    /// Assignment of works to jurors.
    pub routing: Routing,
    /// Stages in the order of the terms of reference (R40).
    pub phases: Vec<Phase>,
    /// The statement every member signs (R8).
    pub declaration: Declaration,
    /// The consent recorded per work (R15).
    pub licence: Licence,
    /// Conditions a work is checked against (R17-R27).
    pub checklist: Vec<CheckItem>,
    /// Criteria, weights and bands (R32, R33).
    pub rubric: Rubric,
    pub faq: Vec<Faq>,
    pub contact: Contact,
    /// What documents need; empty until the organiser says.
    #[serde(default)]
    pub documents: DocumentSettings,
}

impl EditionSettings {
    /// Reads an edition file.
    ///
    /// # Errors
    /// One sentence naming the line and the key that is missing, unknown or of the wrong kind. The
    /// values are not weighed against each other here: see `rules::validate`.
    pub fn from_toml(source: &str) -> Result<Self, String> {
        toml::from_str(source).map_err(|error| {
            let line = error.span().and_then(|span| source.get(..span.start)).map(|head| {
                let number = head.matches('\n').count() + 1;
                let written = source.lines().nth(number - 1).unwrap_or_default().trim();
                let written: String = written.chars().take(60).collect();
                format!("line {number} (`{written}`): ")
            });
            format!("{}{}", line.unwrap_or_default(), error.message().trim())
        })
    }

    /// The stage `key`, if this edition has it.
    #[must_use]
    pub fn phase(&self, key: PhaseKey) -> Option<&Phase> {
        self.phases.iter().find(|phase| phase.key == key)
    }

    /// How long after a closing what was typed before it is still taken.
    #[must_use]
    pub fn grace(&self) -> Duration {
        Duration::from_secs(u64::from(self.limits.grace_minutes) * 60)
    }

    /// Organiser and unit (R1), and whom people ask, as far as the organiser said.
    #[must_use]
    pub fn foot(&self) -> Vec<Message> {
        let (organiser, unit) = (&self.organiser, &self.unit);
        let named = Message {
            id: format!("{}, {}", organiser.id, unit.id),
            en: format!("{}, {}", organiser.en, unit.en),
        };
        [named].into_iter().chain(self.contact.lines()).collect()
    }

    /// What a rule says, as entrants read it; none for one that this edition does not name.
    #[must_use]
    pub fn rule_text(&self, code: &str) -> Option<Message> {
        let checked = self.checklist.iter().find(|item| item.code == code).map(|item| item.entrant.clone());
        let signed = || {
            let mut statements = self.declaration.statements.iter();
            statements.find(|one| format!("R{}", one.rule) == code).map(|one| one.text.clone())
        };
        let part = || {
            let named = text::PART_RULES.iter().find(|(known, _)| *known == code);
            named.map(|(_, text)| (*text).into())
        };
        checked.or_else(signed).or_else(part)
    }

    /// A rule with its text beside it: "R20 (Musik tidak melanggar hak cipta)".
    #[must_use]
    pub fn rule_named(&self, code: &str) -> Message {
        match self.rule_text(code) {
            Some(Message { id, en }) => {
                let (isi, text) = (id.trim_end_matches('.'), en.trim_end_matches('.'));
                say!("{code} ({isi})", "{code} ({text})")
            }
            None => say!("{code}", "{code}"),
        }
    }

    /// The name of a competency kind by its stored key.
    #[must_use]
    pub fn competency_kind(&self, key: &str) -> Option<&Message> {
        find_choice(&self.competency_kinds, key)
    }

    /// The name of a video kind by its stored key.
    #[must_use]
    pub fn video_kind(&self, key: &str) -> Option<&Message> {
        find_choice(&self.video_kinds, key)
    }
}

fn find_choice<'a>(choices: &'a [Choice], key: &str) -> Option<&'a Message> {
    choices.iter().find(|choice| choice.key == key).map(|choice| &choice.name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Lang;

    const FILE: &str = include_str!("../../config/edition-2023.toml");

    #[test]
    fn the_terms_of_reference_of_2023_are_restated() {
        let edition = EditionSettings::from_toml(FILE).unwrap();
        assert_eq!(edition.slug, "2023");
        assert_eq!(
            edition.theme.get(Lang::Id),
            "Merdeka Belajar Untuk Meningkatkan Kompetensi dan Profesional ASN"
        );
        assert_eq!(
            edition.limits,
            Limits { members: 5, works: 3, award_size: 10, jurors_per_work: 3, grace_minutes: 10 }
        );
        assert_eq!(edition.video.main_seconds, 600);
        assert_eq!((edition.video.min_width, edition.video.min_height), (1280, 720));
        assert_eq!((edition.aims.len(), edition.benefits.len(), edition.legal_basis.len()), (2, 3, 2));
        assert_eq!(edition.parts, Parts::Optional);
        assert!(edition.judging.blind);
        let keys: Vec<_> = edition.phases.iter().map(|phase| phase.key).collect();
        assert_eq!(keys, PhaseKey::ALL);
        let rules: Vec<_> = edition.checklist.iter().map(|item| item.rule).collect();
        assert_eq!(rules, [5].into_iter().chain(17..=27).collect::<Vec<_>>());
        let duties: Vec<_> = edition.declaration.statements.iter().map(|s| s.rule).collect();
        assert_eq!(duties, [5, 6, 7, 8, 14, 15, 20, 21, 22, 11]);
        assert_eq!(edition.video_kind("vlog").unwrap().get(Lang::En), "Vlog");
        assert_eq!(edition.competency_kind("cooking"), None);
    }

    #[test]
    fn an_edition_survives_storage_as_json() {
        let edition = EditionSettings::from_toml(FILE).unwrap();
        let json = serde_json::to_string(&edition).unwrap();
        assert_eq!(serde_json::from_str::<EditionSettings>(&json).unwrap(), edition);
    }

    #[test]
    fn a_wrong_file_is_refused_with_the_key_named() {
        let unknown = FILE.replace("works = 3 ", "wroks = 3 ");
        let said = EditionSettings::from_toml(&unknown).unwrap_err();
        assert!(said.contains("wroks") && said.contains("line "), "{said}");
        let wrong_kind = FILE.replace("works = 3 ", "works = \"three\" ");
        let said = EditionSettings::from_toml(&wrong_kind).unwrap_err();
        assert!(said.contains("works = \"three\""), "{said}");
        let missing = FILE.replace("award_size = 10", "# award_size");
        assert!(EditionSettings::from_toml(&missing).unwrap_err().contains("award_size"));
        let silent =
            FILE.replace("blind = true", "").replace("feedback = \"comments\"", "").replace("[judging]", "");
        assert!(EditionSettings::from_toml(&silent).unwrap().judging.blind, "blind unless it is said");
        let bad_time = FILE.replace("2023-07-07 23:59", "7 Juli 2023");
        let said = EditionSettings::from_toml(&bad_time).unwrap_err();
        assert!(said.contains("7 Juli 2023") && said.contains("YYYY-MM-DD HH:MM"), "{said}");
    }
}
