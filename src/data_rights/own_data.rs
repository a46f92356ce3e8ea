//! Everything the portal keeps of a person, in one document.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use serde::{Serialize, Serializer};

use super::model::DataRequest;
use super::{rules, store};
use crate::accounts::provider_identities::{ProviderIdentity, identities_of};
use crate::accounts::second_factor::{self, PasskeyLine};
use crate::accounts::{self, SignedIn, SignedInBrowser};
use crate::audit;
use crate::clock::At;
use crate::db::{Conn, Fault};
use crate::editions;
use crate::i18n::Lang;
use crate::notifications;
use crate::registration::{self, Member};
use crate::secrets::Seal;
use crate::works;

/// The document; times in ISO 8601, UTC.
#[derive(Debug, Clone, Serialize)]
pub struct OwnData {
    pub account: OwnAccount,
    pub entries: Vec<OwnEntry>,
    /// Receipts that name the person, those of teams they left among them.
    pub receipts: Vec<OwnReceipt>,
    /// Registrations that were begun and not sent.
    pub drafts: Vec<OwnDraft>,
    pub consents: Vec<OwnConsent>,
    pub requests: Vec<OwnRequest>,
    /// Who of the committee looked at the person's employee number, or took a list that names the person.
    pub looks: Vec<Look>,
    /// Letters that were sent to the person, the latest first.
    pub letters: Vec<OwnLetter>,
}

/// The account, and the browsers that are signed in to it.
#[derive(Debug, Clone, Serialize)]
pub struct OwnAccount {
    pub name: String,
    pub email: String,
    pub language: &'static str,
    #[serde(serialize_with = "iso_if_any")]
    pub confirmed_at: Option<At>,
    /// The name with titles; empty where none was given.
    pub document_name: String,
    pub sessions: Vec<OwnSession>,
    pub passkeys: Vec<OwnPasskey>,
    /// Who the person is at an agency's own identity provider.
    pub identities: Vec<OwnIdentity>,
}

/// An identity that opens the account.
#[derive(Debug, Clone, Serialize)]
pub struct OwnIdentity {
    /// Address of the provider.
    pub provider: String,
    /// What it calls the person.
    pub subject: String,
    #[serde(serialize_with = "iso")]
    pub linked_at: At,
}

impl From<ProviderIdentity> for OwnIdentity {
    fn from(of: ProviderIdentity) -> Self {
        Self { provider: of.issuer, subject: of.subject, linked_at: of.linked_at }
    }
}

/// A passkey of the account.
#[derive(Debug, Clone, Serialize)]
pub struct OwnPasskey {
    pub name: String,
    #[serde(serialize_with = "iso")]
    pub created_at: At,
    #[serde(serialize_with = "iso_if_any")]
    pub last_used_at: Option<At>,
}

impl From<PasskeyLine> for OwnPasskey {
    fn from(of: PasskeyLine) -> Self {
        Self { name: of.name, created_at: of.created_at, last_used_at: of.last_used_at }
    }
}

/// A browser that is signed in.
#[derive(Debug, Clone, Serialize)]
pub struct OwnSession {
    pub device: String,
    /// Where it signed in from.
    pub address: String,
    #[serde(serialize_with = "iso")]
    pub created_at: At,
    #[serde(serialize_with = "iso")]
    pub last_seen_at: At,
}

impl From<SignedInBrowser> for OwnSession {
    fn from(of: SignedInBrowser) -> Self {
        let SignedInBrowser { device, address, created_at, last_seen_at, .. } = of;
        Self { device, address, created_at, last_seen_at }
    }
}

/// The person's place in an entry, and the entry's works.
#[derive(Debug, Clone, Serialize)]
pub struct OwnEntry {
    pub edition: String,
    /// Team, or nothing for an individual.
    pub team: String,
    pub leader: bool,
    pub name: String,
    /// Empty once it was erased.
    pub email: String,
    /// The employee number in full; empty once it was erased.
    pub nip: String,
    pub asn_kind: &'static str,
    /// Where the person works.
    pub institution: String,
    pub position: String,
    pub phone: String,
    #[serde(serialize_with = "iso_if_any")]
    pub confirmed_at: Option<At>,
    pub declaration_version: Option<String>,
    #[serde(serialize_with = "iso_if_any")]
    pub declared_at: Option<At>,
    /// From when the portal erases number, phone and address by itself.
    #[serde(serialize_with = "iso_if_any")]
    pub kept_until: Option<At>,
    pub works: Vec<OwnWork>,
}

/// A letter that was sent.
#[derive(Debug, Clone, Serialize)]
pub struct OwnLetter {
    pub subject: String,
    #[serde(serialize_with = "iso")]
    pub sent_at: At,
}

/// What was typed of a registration that is not sent, by the names of its fields.
#[derive(Debug, Clone, Serialize)]
pub struct OwnDraft {
    pub edition: String,
    pub typed: BTreeMap<String, String>,
}

/// A work of an entry, as far as it says who made what and when.
#[derive(Debug, Clone, Serialize)]
pub struct OwnWork {
    pub number: Option<String>,
    pub title: String,
    pub status: &'static str,
    #[serde(serialize_with = "iso_if_any")]
    pub submitted_at: Option<At>,
}

/// Where the person stands on the receipt of what was sent.
#[derive(Debug, Clone, Serialize)]
pub struct OwnReceipt {
    pub receipt: String,
    #[serde(serialize_with = "iso")]
    pub submitted_at: At,
    /// Team, or nothing for an individual.
    pub team: String,
    pub name: String,
    pub institution: String,
}

/// A consent with the text that was read.
#[derive(Debug, Clone, Serialize)]
pub struct OwnConsent {
    #[serde(skip)]
    pub id: crate::ids::ConsentId,
    pub kind: &'static str,
    pub version: String,
    pub text: String,
    #[serde(serialize_with = "iso")]
    pub given_at: At,
    #[serde(serialize_with = "iso_if_any")]
    pub withdrawn_at: Option<At>,
}

/// A request to the committee, and its answer.
#[derive(Debug, Clone, Serialize)]
pub struct OwnRequest {
    pub kind: &'static str,
    pub words: String,
    #[serde(serialize_with = "iso")]
    pub asked_at: At,
    #[serde(serialize_with = "iso")]
    pub due_at: At,
    pub status: &'static str,
    pub answer: String,
}

/// A look at the person's data.
#[derive(Debug, Clone, Serialize)]
pub struct Look {
    #[serde(serialize_with = "iso")]
    pub at: At,
    pub by: String,
    pub act: String,
}

fn iso<S: Serializer>(at: &At, to: S) -> Result<S::Ok, S::Error> {
    to.serialize_str(&at.iso())
}

fn iso_if_any<S: Serializer>(at: &Option<At>, to: S) -> Result<S::Ok, S::Error> {
    at.map(At::iso).serialize(to)
}

/// Collects the document; consents in the reader's language.
///
/// # Errors
/// Our own failures only.
pub fn own_data(conn: &mut Conn, seal: &Seal, who: &SignedIn) -> Result<OwnData, Fault> {
    let user = accounts::find_user(conn, who.user_id())?.ok_or(Fault::NotFound)?;
    let sessions = accounts::sessions_of(conn, user.id)?;
    let passkeys = second_factor::factors(conn, user.id)?.passkeys;
    let account = OwnAccount {
        name: user.name.clone(),
        email: user.email.clone(),
        language: user.language().code(),
        confirmed_at: user.email_confirmed_at,
        document_name: accounts::document_name(conn, user.id)?,
        sessions: sessions.into_iter().map(OwnSession::from).collect(),
        passkeys: passkeys.into_iter().map(OwnPasskey::from).collect(),
        identities: identities_of(conn, user.id)?.into_iter().map(OwnIdentity::from).collect(),
    };
    let (entries, looks) = entries_and_looks(conn, seal, who)?;
    let letters = notifications::sent_to(conn, &user.email)?;
    let requests = store::own_requests(conn, user.id)?;
    let drafts = registration::drafts_of(conn, seal, user.id)?;
    let draft = |of: registration::EditionDraft| OwnDraft {
        edition: of.edition,
        typed: of.values.pairs().into_iter().collect(),
    };
    let receipts = works::named_receipts(conn, user.id)?;
    Ok(OwnData {
        account,
        entries,
        receipts: receipts.into_iter().map(own_receipt).collect(),
        drafts: drafts.into_iter().map(draft).collect(),
        consents: own_consents(conn, who)?,
        requests: requests.iter().map(request).collect(),
        looks,
        letters: letters.into_iter().map(|(subject, sent_at)| OwnLetter { subject, sent_at }).collect(),
    })
}

/// The consents that the person gave, taken back or not.
///
/// # Errors
/// Our own failures only.
pub fn own_consents(conn: &mut Conn, who: &SignedIn) -> Result<Vec<OwnConsent>, Fault> {
    let given = registration::consents_of(conn, who.user_id())?;
    Ok(given.iter().map(|one| consent(one, who.lang())).collect())
}

fn entries_and_looks(
    conn: &mut Conn,
    seal: &Seal,
    who: &SignedIn,
) -> Result<(Vec<OwnEntry>, Vec<Look>), Fault> {
    let places = registration::places_of(conn, who.user_id())?;
    let ids: Vec<_> = places.iter().map(|place| place.entry.id).collect();
    let own_works = works::list_of_entries(conn, &ids)?;
    let subjects: Vec<i64> = own_works.iter().map(|work| work.id.0).collect();
    let mut seen = audit::of_subjects(conn, "work", &subjects, &["identity.viewed"])?;
    let editions: Vec<i64> = places.iter().map(|place| place.entry.edition_id.0).collect();
    seen.extend(audit::of_subjects(conn, "edition", &editions, &["people.listed"])?);
    seen.extend(audit::of_subjects(conn, "user", &[who.user_id().0], &["viewing.began"])?);
    seen.sort_by_key(|line| Reverse(line.at));
    let names = editions::list(conn)?;
    let mut found = Vec::new();
    for place in &places {
        let edition = names.iter().find(|edition| edition.id == place.entry.edition_id);
        let works = own_works.iter().filter(|work| work.entry_id == place.entry.id).map(own_work).collect();
        found.push(OwnEntry {
            edition: edition.map(|edition| edition.short_title()).unwrap_or_default(),
            team: place.entry.team_name.clone(),
            works,
            institution: place.institution.clone(),
            kept_until: edition.and_then(rules::kept_until),
            ..of_member(seal, &place.member)?
        });
    }
    let look = |line: audit::Line| Look { at: line.at, by: line.actor, act: line.act };
    Ok((found, seen.into_iter().map(look).collect()))
}

fn own_receipt(of: works::NamedReceipt) -> OwnReceipt {
    OwnReceipt {
        receipt: of.receipt,
        submitted_at: of.submitted_at,
        team: of.team_name,
        name: of.name,
        institution: of.institution,
    }
}

fn own_work(work: &works::Work) -> OwnWork {
    OwnWork {
        number: work.number.clone(),
        title: work.latest().title.clone(),
        status: work.shown_status().as_str(),
        submitted_at: work.submitted_at,
    }
}

fn of_member(seal: &Seal, member: &Member) -> Result<OwnEntry, Fault> {
    // Until a person confirmed, the number is what somebody else typed, and may be a third one's.
    let nip = match member.confirmed_at {
        Some(_) => registration::member_nip(seal, member)?.map(|nip| nip.digits().to_owned()),
        None => (!member.nip_tail.is_empty()).then(|| member.masked_nip()),
    };
    Ok(OwnEntry {
        edition: String::new(),
        team: String::new(),
        leader: member.leader,
        name: member.name.clone(),
        email: accounts::address_shown(&member.email).to_owned(),
        nip: nip.unwrap_or_default(),
        asn_kind: member.asn_kind.as_str(),
        institution: String::new(),
        kept_until: None,
        position: member.position.clone(),
        phone: member.phone.clone(),
        confirmed_at: member.confirmed_at,
        declaration_version: member.declaration_version.clone(),
        declared_at: member.declared_at,
        works: Vec::new(),
    })
}

fn consent(of: &registration::GivenConsent, lang: Lang) -> OwnConsent {
    OwnConsent {
        id: of.id,
        kind: of.kind.as_str(),
        version: of.version.clone(),
        text: of.text(lang).to_owned(),
        given_at: of.given_at,
        withdrawn_at: of.withdrawn_at,
    }
}

fn request(of: &DataRequest) -> OwnRequest {
    OwnRequest {
        kind: of.kind.as_str(),
        words: of.words.clone(),
        asked_at: of.asked_at,
        due_at: of.due_at,
        status: of.status.as_str(),
        answer: of.answer.clone(),
    }
}
