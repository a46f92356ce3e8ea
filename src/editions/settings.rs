//! The parts of an edition that are neither stages nor rubric: limits, films, statement, licence,
//! checklist and questions.

use serde::{Deserialize, Serialize};

use crate::db::string_enum::string_enum;
use crate::i18n::{Lang, Message};
use crate::say;

/// Head counts and sizes, all at least 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Limits {
    /// People in a group, the leader included (R10).
    pub members: u32,
    /// Works of one entry, withdrawn ones not counted (R28).
    pub works: u32,
    /// How many best works receive the charter (R46).
    pub award_size: u32,
    /// Jurors who score one work (R-J1).
    pub jurors_per_work: u32,
    /// Minutes after a closing in which what was typed before it is still taken; 0 takes nothing.
    #[serde(default = "default_grace")]
    pub grace_minutes: u32,
}

const fn default_grace() -> u32 {
    10
}

/// What a linked film must be.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct VideoSpec {
    /// Accepted containers (R24).
    pub containers: Vec<Container>,
    /// Least width in pixels (R25).
    pub min_width: u32,
    /// Least height in pixels (R25).
    pub min_height: u32,
    /// Longest main video in seconds, included (R26).
    pub main_seconds: u32,
    /// Longest intro video in seconds, included (R34).
    pub intro_seconds: u32,
    /// Longest core video in seconds, included (R37).
    pub core_seconds: u32,
    /// What happens to a film taller than wide (R25).
    pub portrait: Portrait,
    /// Where films may be kept (R27).
    pub providers: Vec<Provider>,
    /// Institutions' own hosts that the committee allows (R27).
    pub own_hosts: Vec<String>,
}

string_enum! {
    /// A film's container format (R24).
    pub enum Container {
        /// MPEG-4, `.mp4`.
        Mp4 = "mp4",
        Mov = "mov",
    }
}

string_enum! {
    /// A place where participants keep their films (R27).
    pub enum Provider {
        Youtube = "youtube",
        Drive = "drive",
    }
}

string_enum! {
    /// What happens to a film taller than wide.
    pub enum Portrait {
        Refuse = "refuse",
        /// It passes when its sides, swapped, are large enough.
        Accept = "accept",
        Ask = "ask",
    }
}

string_enum! {
    /// Whether the parts beside the main video (R34-R39) are needed to submit.
    pub enum Parts {
        /// The main video alone is a complete submission.
        Optional = "optional",
        /// Every part is needed.
        Required = "required",
    }
}

string_enum! {
    /// What becomes of a team whose people work at several institutions (R6).
    pub enum MixedInstitutions {
        /// Nothing is made of it.
        Allow = "allow",
        /// The committee sees it.
        Flag = "flag",
        /// A member of another institution cannot confirm.
        Refuse = "refuse",
    }
}

impl Default for MixedInstitutions {
    /// The open question of the terms of reference: allowed, and shown to the verifier.
    fn default() -> Self {
        Self::Flag
    }
}

string_enum! {
    /// Which works earn their makers a participation certificate (R49).
    pub enum CertificateFor {
        /// Works that passed verification.
        Accepted = "accepted",
        /// Works submitted in time.
        Submitted = "submitted",
    }
}

/// One entry of a list to choose from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Choice {
    pub key: String,
    pub name: Message,
}

string_enum! {
    /// What the makers of a work learn of its judging once the result is public.
    pub enum Feedback {
        /// Its place, if it has one.
        Nothing = "nothing",
        /// Its points as well.
        Points = "points",
        /// What jurors wrote as well, as far as the committee lets it be read.
        Comments = "comments",
    }
}

/// How jurors judge.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct JudgingSettings {
    /// Jurors see nothing that tells whose a work is.
    pub blind: bool,
    /// What makers learn afterwards.
    #[serde(default = "usual_feedback")]
    pub feedback: Feedback,
}

fn usual_feedback() -> Feedback {
    Feedback::Points
}

impl Default for JudgingSettings {
    fn default() -> Self {
        Self { blind: true, feedback: usual_feedback() }
    }
}

/// How long personal data are kept (UU 27/2022, articles 42–44).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PrivacySettings {
    /// Days after the announcement when employee numbers and phones go, and what else is kept of people whose works were
    /// not judged.
    pub retention_days: u32,
}

impl Default for PrivacySettings {
    fn default() -> Self {
        Self { retention_days: 365 }
    }
}

/// Who decides what cannot be undone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ApprovalSettings {
    /// Whether closing a round, sealing, announcing and revoking take two members of the committee. Without the second
    /// one, the public pages of the result say so.
    pub second_member: bool,
}

impl Default for ApprovalSettings {
    fn default() -> Self {
        Self { second_member: true }
    }
}

/// How works reach jurors.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Routing {
    /// Text whose SHA-256 seeds the assignment; published before registration closes.
    pub seed_text: String,
}

string_enum! {
    /// What a person agrees to apart from the declaration, each by itself (UU 27/2022, articles 20–24).
    pub enum ConsentKind {
        /// Names and works are published and used (R15).
        Publication = "publication",
        /// Personal data are processed for the competition.
        PersonalData = "personal_data",
    }
}

/// The statement form every member signs in person (R8).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Declaration {
    /// Changes with every changed word.
    pub version: String,
    pub title: Message,
    /// Sentence before the list.
    pub opening: Message,
    pub statements: Vec<Statement>,
    /// Sentence after the list.
    pub closing: Message,
    /// Consent to publication and use (R15), given apart.
    #[serde(default = "usual_publication")]
    pub publication: Message,
    /// Consent to the processing of personal data, given apart.
    #[serde(default = "usual_personal_data")]
    pub personal_data: Message,
}

fn usual_publication() -> Message {
    say!(
        "Saya menyetujui nama, instansi, dan karya saya dipublikasikan serta karya itu dipakai untuk pengembangan kompetensi ASN, dengan hak cipta tetap pada kreatornya.",
        "I agree that my name, my institution and my works are published, and that the works are used for the competency development of civil servants, while copyright stays with their creators."
    )
}

fn usual_personal_data() -> Message {
    say!(
        "Saya sudah membaca pemberitahuan pelindungan data pribadi dan menyetujui pemrosesan data pribadi saya untuk penyelenggaraan kompetisi ini.",
        "I have read the privacy notice and agree to the processing of my personal data for running this competition."
    )
}

/// One duty of the statement form.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Statement {
    /// Number of the rule it comes from.
    pub rule: u8,
    pub text: Message,
}

impl Declaration {
    /// The text of a consent.
    #[must_use]
    pub fn consent(&self, kind: ConsentKind) -> &Message {
        match kind {
            ConsentKind::Publication => &self.publication,
            ConsentKind::PersonalData => &self.personal_data,
        }
    }

    /// The whole text as one string, as stored with the signature: title, opening, numbered duties, closing.
    #[must_use]
    pub fn full_text(&self, lang: Lang) -> String {
        let duties = self.statements.iter().enumerate();
        let duties: String = duties.map(|(i, s)| format!("{}. {}\n", i + 1, s.text.get(lang))).collect();
        let (title, opening, closing) =
            (self.title.get(lang), self.opening.get(lang), self.closing.get(lang));
        format!("{title}\n\n{opening}\n{duties}\n{closing}\n")
    }
}

/// The licence consent recorded per work (R15).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Licence {
    /// Changes with every changed word.
    pub version: String,
    pub text: Message,
}

/// One condition a work is checked against, before submission by the entrant and afterwards at the desk.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CheckItem {
    /// Stored with the decision; unique in the list.
    pub code: String,
    /// Number of the rule it comes from.
    pub rule: u8,
    pub checked_by: CheckedBy,
    /// What the entrant confirms.
    pub entrant: Message,
    /// What the verifier confirms.
    pub verifier: Message,
}

string_enum! {
    /// Who finds out whether a condition holds.
    pub enum CheckedBy {
        /// The link check; a person only where the provider cannot tell.
        Machine = "machine",
        Person = "person",
    }
}

/// Whom people ask; empty until the organiser says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Contact {
    pub email: String,
    pub phone: String,
    pub hours: Message,
    /// The data-protection officer (Act 27/2022).
    pub officer_name: String,
    pub officer_email: String,
}

impl Contact {
    /// What was given, in sentences.
    #[must_use]
    pub fn lines(&self) -> Vec<Message> {
        let given = |parts: &[&str]| {
            parts.iter().copied().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
        };
        let (id, en) = (
            given(&[&self.email, &self.phone, &self.hours.id]),
            given(&[&self.email, &self.phone, &self.hours.en]),
        );
        let officer = given(&[&self.officer_name, &self.officer_email]);
        let committee =
            (!id.is_empty()).then(|| say!("Hubungi panitia: {id}", "Contact the committee: {en}"));
        let data = (!officer.is_empty())
            .then(|| say!("Pejabat pelindungan data: {officer}", "Data-protection officer: {officer}"));
        committee.into_iter().chain(data).collect()
    }
}

/// A question and its answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Faq {
    pub question: Message,
    /// The answer, in plain sentences.
    pub answer: Message,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_statement_reads_as_one_text() {
        let duty = |rule, text| Statement { rule, text };
        let form = Declaration {
            version: "1".to_owned(),
            title: say!("Form", "Form"),
            opening: say!("Saya menyatakan:", "I state:"),
            statements: vec![
                duty(5, say!("Saya ASN.", "I am ASN.")),
                duty(14, say!("Karya asli.", "Original.")),
            ],
            closing: say!("Sekian.", "That is all."),
            publication: usual_publication(),
            personal_data: usual_personal_data(),
        };
        assert_eq!(
            form.full_text(Lang::Id),
            "Form\n\nSaya menyatakan:\n1. Saya ASN.\n2. Karya asli.\n\nSekian.\n"
        );
    }
}
