//! Documents before they have a number: what each would say, in both languages, from the data alone.

mod minutes;
mod personal;
mod sample;

use serde::{Deserialize, Serialize};

pub(super) use minutes::minutes;
pub(super) use personal::personal;
pub use sample::{Extreme, sample};

use super::facts::{
    Counted, DocumentFacts, Letterhead, RecipientFacts, SignatoryFacts, Verification, WorkOfDocument,
};
use super::kind::DocumentKind;
use super::render::Logo;
use crate::clock::At;
use crate::editions::{Edition, SigningRoute};
use crate::i18n::{DateWords, Lang, Message};
use crate::ids::{EntryId, UserId, WorkId};
use crate::secrets::sha256_hex;

/// A document in the language in which it is given, and its translation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BothLanguages {
    pub id: DocumentFacts,
    pub en: DocumentFacts,
}

impl BothLanguages {
    /// One of them.
    #[must_use]
    pub fn get(&self, lang: Lang) -> &DocumentFacts {
        match lang {
            Lang::Id => &self.id,
            Lang::En => &self.en,
        }
    }

    /// The same after a change of both.
    pub(super) fn each(mut self, change: impl Fn(&mut DocumentFacts)) -> Self {
        change(&mut self.id);
        change(&mut self.en);
        self
    }
}

/// A document that could be issued.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    pub kind: DocumentKind,
    /// Whose and what for.
    pub subject: String,
    pub work: Option<WorkId>,
    pub entry: Option<EntryId>,
    pub user: Option<UserId>,
    /// As printed.
    pub name: String,
    pub institution: String,
    /// Title of the work; empty where there is none.
    pub title: String,
    pub facts: BothLanguages,
}

/// Of everything that some drafts would say, the day left out: what was gone through is what is issued.
///
/// # Errors
/// None for values of these types; the signature is serde's.
pub(super) fn fingerprint(drafts: &[Draft]) -> serde_json::Result<String> {
    let mut all = Vec::new();
    for draft in drafts {
        let mut facts = draft.facts.id.clone();
        facts.date = DateWords::of(At(0), Lang::Id);
        all.push(serde_json::json!([draft.kind, draft.subject, facts]));
    }
    Ok(sha256_hex(&serde_json::to_string(&all)?))
}

/// What the documents of an edition share.
pub(super) struct Frame<'a> {
    pub(super) edition: &'a Edition,
    pub(super) logo: Option<&'a Logo>,
    /// The day they are given.
    pub(super) at: At,
}

/// What one document says beside what it shares with the others.
pub(super) struct Body {
    pub(super) kind: DocumentKind,
    pub(super) recipient: RecipientFacts,
    pub(super) work: WorkOfDocument,
    /// 0 for none.
    pub(super) rank: usize,
}

impl Frame<'_> {
    /// A draft in one language, without minutes.
    pub(super) fn facts(&self, body: &Body, lang: Lang) -> DocumentFacts {
        let settings = &self.edition.settings;
        let said = |message: &Message| message.get(lang).to_owned();
        let heading = body.kind.text().get(lang);
        let name = &body.recipient.name;
        let count = |n: usize| Counted::new(i64::try_from(n).unwrap_or(i64::MAX), lang);
        DocumentFacts {
            kind: body.kind,
            lang: lang.code().to_owned(),
            draft: true,
            title: if name.is_empty() { heading.to_owned() } else { format!("{heading}: {name}") },
            letterhead: Letterhead {
                organiser: said(&settings.organiser),
                unit: said(&settings.unit),
                contact: contact(self.edition),
                logo: self.logo.map(|logo| logo.path.clone()).unwrap_or_default(),
            },
            number: String::new(),
            date: DateWords::of(self.at, lang),
            place: settings.documents.place.clone(),
            competition: said(&settings.title),
            award_size: count(usize::try_from(settings.limits.award_size).unwrap_or(0)),
            recipient: body.recipient.clone(),
            work: body.work.clone(),
            rank: count(body.rank),
            signing: settings.documents.signing.as_str().to_owned(),
            signatories: self.signatories(body.kind, lang),
            verification: Verification::default(),
            minutes: None,
        }
    }

    /// A draft in both languages.
    pub(super) fn both(&self, body: &Body) -> BothLanguages {
        BothLanguages { id: self.facts(body, Lang::Id), en: self.facts(body, Lang::En) }
    }

    /// Who signs a kind. The anchors are needed only where a service signs.
    fn signatories(&self, kind: DocumentKind, lang: Lang) -> Vec<SignatoryFacts> {
        let documents = &self.edition.settings.documents;
        let signing: Vec<_> = documents.signatories_of(kind.family()).collect();
        let anchor = |place: usize| match (documents.signing, signing.len()) {
            (SigningRoute::Ink, _) => String::new(),
            (SigningRoute::Electronic, 1) => "#".to_owned(),
            (SigningRoute::Electronic, _) => format!("#{}", place + 1),
        };
        let facts = signing.iter().enumerate().map(|(place, one)| SignatoryFacts {
            position: one.position.get(lang).to_owned(),
            name: one.name.clone(),
            nip: one.nip.clone(),
            anchor: anchor(place),
        });
        facts.collect()
    }
}

/// Mail and telephone of the committee in one line.
fn contact(edition: &Edition) -> String {
    let contact = &edition.settings.contact;
    let given = [contact.email.as_str(), contact.phone.as_str()];
    given.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}
