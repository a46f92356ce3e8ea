//! A document before it has a number, and what all documents of an edition share.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::certificates::facts::{
    Counted, DocumentFacts, Letterhead, RecipientFacts, SignatoryFacts, Verification, WorkOfDocument,
};
use crate::certificates::kind::DocumentKind;
use crate::certificates::render::{Logo, undrawable};
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

    /// The same without letters that no font has.
    pub(in crate::certificates) fn drawable(self) -> serde_json::Result<Self> {
        let mut value = serde_json::to_value(&self)?;
        leave_out(&mut value);
        serde_json::from_value(value)
    }

    /// The same after a change of both.
    pub(in crate::certificates) fn each(mut self, change: impl Fn(&mut DocumentFacts)) -> Self {
        change(&mut self.id);
        change(&mut self.en);
        self
    }
}

/// Takes letters that no font has out of every text.
fn leave_out(value: &mut Value) {
    match value {
        Value::String(text) => {
            let missing = undrawable(text);
            if !missing.is_empty() {
                let kept: String = text.chars().filter(|c| !missing.contains(c)).collect();
                *text = kept.split_whitespace().collect::<Vec<_>>().join(" ");
            }
        }
        Value::Array(values) => values.iter_mut().for_each(leave_out),
        Value::Object(members) => members.values_mut().for_each(leave_out),
        _ => {}
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
    /// As printed, with titles.
    pub name: String,
    pub institution: String,
    /// Title of the work; empty where there is none.
    pub title: String,
    pub facts: BothLanguages,
}

/// Of everything that some drafts would say, the day left out, of the series of their numbers, and of the
/// templates and the logo they would be made with: what was gone through is what is issued.
///
/// # Errors
/// None for values of these types; the signature is serde's.
pub(in crate::certificates) fn fingerprint(
    drafts: &[Draft],
    made_of: &impl Serialize,
) -> serde_json::Result<String> {
    let mut all = vec![serde_json::json!(made_of)];
    for draft in drafts {
        let facts = draft.facts.clone().each(|facts| facts.date = DateWords::of(At(0), Lang::Id));
        all.push(serde_json::json!([draft.kind, draft.subject, draft.user, facts]));
    }
    Ok(sha256_hex(&serde_json::to_string(&all)?))
}

/// What the documents of an edition share.
pub(in crate::certificates) struct Frame<'a> {
    pub(in crate::certificates) edition: &'a Edition,
    pub(in crate::certificates) logo: Option<&'a Logo>,
    /// The day they are given.
    pub(in crate::certificates) at: At,
}

/// What one document says beside what it shares with the others.
pub(in crate::certificates) struct Body {
    pub(in crate::certificates) kind: DocumentKind,
    pub(in crate::certificates) recipient: RecipientFacts,
    pub(in crate::certificates) work: WorkOfDocument,
    /// 0 for none.
    pub(in crate::certificates) rank: usize,
}

impl Frame<'_> {
    /// A draft in one language, without minutes.
    pub(in crate::certificates) fn facts(&self, body: &Body, lang: Lang) -> DocumentFacts {
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
    pub(in crate::certificates) fn both(&self, body: &Body) -> BothLanguages {
        BothLanguages { id: self.facts(body, Lang::Id), en: self.facts(body, Lang::En) }
    }

    /// Who signs a kind. The anchors are needed only where a service signs.
    pub(in crate::certificates) fn signatories(&self, kind: DocumentKind, lang: Lang) -> Vec<SignatoryFacts> {
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
