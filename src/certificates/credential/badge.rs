//! A document as Open Badges 3.0: <https://www.imsglobal.org/spec/ob/v3p0>, §8.2 for the JWT form.

use serde_json::{Value, json};

use super::key::{CredentialKey, Issuer};
use super::status_list::{LIST_LENGTH, list_of};
use crate::certificates::kind::DocumentKind;
use crate::certificates::model::DocumentLine;
use crate::i18n::{Lang, Text};

/// What anybody may know of a document, as plain JSON: no more than the page says.
#[must_use]
pub fn facts_json(line: &DocumentLine, issuer: &Issuer) -> Value {
    let document = &line.document;
    let address = format!("{}/sertifikat/{}", issuer.site, document.code);
    let files = line.files.iter().map(|file| json!({ "form": file.form, "sha256": file.sha256 }));
    json!({
        "url": address,
        "standing": line.standing,
        "since": line.fallen_at.map(|at| at.iso()),
        "kind": document.kind,
        "number": document.number,
        "name": document.name,
        "institution": document.institution,
        "title": document.title,
        "issued_at": document.issued_at.iso(),
        "files": files.collect::<Vec<_>>(),
    })
}

/// Names that stand in a credential.
#[derive(Debug, Clone, Copy)]
pub struct Named<'a> {
    pub edition: &'a str,
    pub organiser: &'a str,
}

/// The credential, signed. None for minutes, which honour nobody, and while the document is not signed.
#[must_use]
pub fn badge_jwt(
    line: &DocumentLine,
    named: Named<'_>,
    issuer: &Issuer,
    key: &CredentialKey,
) -> Option<String> {
    let document = &line.document;
    if !document.kind.is_personal() || line.ready_file().is_none() {
        return None;
    }
    let mut credential = badge(line, named, issuer);
    let members = credential.as_object_mut()?;
    members.insert("iss".to_owned(), json!(issuer.did()));
    members.insert("jti".to_owned(), json!(format!("{}/sertifikat/{}", issuer.site, document.code)));
    members.insert("nbf".to_owned(), json!(document.issued_at.0.div_euclid(1000)));
    Some(key.sign(issuer, &credential))
}

fn badge(line: &DocumentLine, named: Named<'_>, issuer: &Issuer) -> Value {
    let document = &line.document;
    let address = format!("{}/sertifikat/{}", issuer.site, document.code);
    let name = document.kind.text().get(Lang::Id);
    let list = format!("{}/sertifikat/status/{}", issuer.site, list_of(document.id.0));
    let index = document.id.0.rem_euclid(LIST_LENGTH);
    json!({
        "@context": [
            "https://www.w3.org/ns/credentials/v2",
            "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"
        ],
        "id": address,
        "type": ["VerifiableCredential", "OpenBadgeCredential"],
        "name": name,
        "issuer": { "id": issuer.did(), "type": ["Profile"], "name": named.organiser, "url": issuer.site },
        "validFrom": document.issued_at.iso(),
        "credentialSubject": {
            "type": ["AchievementSubject"],
            "identifier": [{
                "type": "IdentityObject",
                "identityHash": document.name,
                "identityType": "name",
                "hashed": false
            }],
            "achievement": achievement(line, named.edition, &address, name),
        },
        "credentialStatus": {
            "id": format!("{list}#{index}"),
            "type": "BitstringStatusListEntry",
            "statusPurpose": "revocation",
            "statusListIndex": index.to_string(),
            "statusListCredential": list,
        },
    })
}

fn achievement(line: &DocumentLine, edition: &str, address: &str, name: &str) -> Value {
    let document = &line.document;
    let kind = match document.kind {
        DocumentKind::AwardCharter => "Award",
        _ => "CertificateOfCompletion",
    };
    let about = match document.title.as_str() {
        "" => edition.to_owned(),
        title => format!("{edition}: {title}"),
    };
    json!({
        "id": format!("{address}#achievement"),
        "type": ["Achievement"],
        "achievementType": kind,
        "name": name,
        "description": format!("{about} ({})", document.number),
        "criteria": { "narrative": criteria(document.kind).get(Lang::Id) },
    })
}

/// Why a document of a kind is given (R46, R49).
fn criteria(kind: DocumentKind) -> Text {
    use crate::certificates::text;
    match kind {
        DocumentKind::AwardCharter => text::FOR_AWARD,
        DocumentKind::JuryCharter => text::FOR_JURY,
        _ => text::FOR_PARTICIPATION,
    }
}
