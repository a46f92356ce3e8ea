//! Texts of the declaration and of the consents as they stood when somebody signed (R8), and who gave which.

use diesel::prelude::*;
use diesel::sql_types::{BigInt, Text};

use crate::clock::At;
use crate::db::schema::{consents, declarations, editions, entries, members};
use crate::db::{Conn, Fault, Tx, prepared};
use crate::editions::{ConsentKind, Edition};
use crate::i18n::{Lang, Message};
use crate::ids::{ConsentId, EditionId, UserId};

/// The word that stands for the declaration itself among the kinds of texts.
const DECLARATION: &str = "declaration";

/// Keeps the texts of the edition's declaration with their version. False if another text was signed under
/// the same version: a signature must never change its meaning.
pub(in crate::registration) fn keep(tx: &mut Tx<'_>, edition: &Edition) -> Result<bool, Fault> {
    let declaration = &edition.settings.declaration;
    let whole = Message { id: declaration.full_text(Lang::Id), en: declaration.full_text(Lang::En) };
    let consents = ConsentKind::ALL.iter().map(|kind| (kind.as_str(), declaration.consent(*kind).clone()));
    let mut same = true;
    for (kind, text) in [(DECLARATION, whole)].into_iter().chain(consents) {
        same &= keep_one(tx, edition, kind, &text)?;
    }
    Ok(same)
}

fn keep_one(tx: &mut Tx<'_>, edition: &Edition, kind: &str, text: &Message) -> Result<bool, Fault> {
    let version = &edition.settings.declaration.version;
    let kept = diesel::sql_query(
        "INSERT INTO declarations (edition_id, kind, version, body_id, body_en) VALUES ($1, $2, $3, $4, $5) \
         ON CONFLICT (edition_id, kind, version) DO NOTHING",
    )
    .bind::<BigInt, _>(edition.id)
    .bind::<Text, _>(kind)
    .bind::<Text, _>(version)
    .bind::<Text, _>(&text.id)
    .bind::<Text, _>(&text.en);
    prepared(kept).execute(tx.conn)?;
    let kept: (String, String) = declarations::table
        .filter(declarations::edition_id.eq(edition.id))
        .filter(declarations::kind.eq(kind))
        .filter(declarations::version.eq(version))
        .select((declarations::body_id, declarations::body_en))
        .first(tx.conn)?;
    Ok(kept == (text.id.clone(), text.en.clone()))
}

/// Notes that a person gave every consent of the edition. One that they gave before, and did not take back, stands.
pub(in crate::registration) fn give_consents(
    tx: &mut Tx<'_>,
    edition: &Edition,
    user: UserId,
) -> Result<(), Fault> {
    let version = &edition.settings.declaration.version;
    for kind in ConsentKind::ALL {
        let standing: i64 = consents::table
            .filter(consents::edition_id.eq(edition.id))
            .filter(consents::user_id.eq(user))
            .filter(consents::kind.eq(kind))
            .filter(consents::version.eq(version))
            .filter(consents::withdrawn_at.is_null())
            .count()
            .get_result(tx.conn)?;
        if standing == 0 {
            diesel::insert_into(consents::table)
                .values((
                    consents::edition_id.eq(edition.id),
                    consents::user_id.eq(user),
                    consents::kind.eq(kind),
                    consents::version.eq(version),
                    consents::given_at.eq(tx.now),
                ))
                .execute(tx.conn)?;
        }
    }
    Ok(())
}

/// A consent that a person gave, with the text they read.
#[derive(Debug, Clone, Queryable)]
pub struct GivenConsent {
    pub id: ConsentId,
    pub edition: EditionId,
    pub kind: ConsentKind,
    pub version: String,
    pub given_at: At,
    /// When it was taken back.
    pub withdrawn_at: Option<At>,
    text_id: String,
    text_en: String,
}

impl GivenConsent {
    /// What was agreed to.
    #[must_use]
    pub fn text(&self, lang: Lang) -> &str {
        match lang {
            Lang::Id => &self.text_id,
            Lang::En => &self.text_en,
        }
    }
}

/// Every consent of a person, the latest first.
pub fn consents_of(conn: &mut Conn, user: UserId) -> Result<Vec<GivenConsent>, Fault> {
    let same = declarations::edition_id
        .eq(consents::edition_id)
        .and(declarations::kind.eq(consents::kind))
        .and(declarations::version.eq(consents::version));
    Ok(consents::table
        .inner_join(declarations::table.on(same))
        .filter(consents::user_id.eq(user))
        .order((consents::given_at.desc(), consents::id.desc()))
        .select((
            consents::id,
            consents::edition_id,
            consents::kind,
            consents::version,
            consents::given_at,
            consents::withdrawn_at,
            declarations::body_id,
            declarations::body_en,
        ))
        .load(conn)?)
}

/// Notes that a consent is taken back; 0 rows if it is not the person's, or was taken back before.
pub fn take_back_consent(tx: &mut Tx<'_>, user: UserId, id: ConsentId) -> Result<usize, Fault> {
    let own = consents::table
        .filter(consents::id.eq(id))
        .filter(consents::user_id.eq(user))
        .filter(consents::withdrawn_at.is_null());
    Ok(diesel::update(own).set(consents::withdrawn_at.eq(tx.now)).execute(tx.conn)?)
}

/// A declaration that a person signed.
#[derive(Debug, Clone, Queryable)]
pub struct SignedDeclaration {
    /// Title of the edition it was signed for.
    pub edition: String,
    pub version: String,
    pub signed_at: At,
    text_id: String,
    text_en: String,
}

impl SignedDeclaration {
    /// The whole text.
    #[must_use]
    pub fn text(&self, lang: Lang) -> &str {
        match lang {
            Lang::Id => &self.text_id,
            Lang::En => &self.text_en,
        }
    }
}

/// The declarations of a person, the latest first.
pub fn signed_declarations(conn: &mut Conn, user: UserId) -> Result<Vec<SignedDeclaration>, Fault> {
    let same = declarations::edition_id
        .eq(entries::edition_id)
        .and(declarations::kind.eq(DECLARATION))
        .and(declarations::version.nullable().eq(members::declaration_version));
    Ok(members::table
        .inner_join(entries::table.inner_join(editions::table))
        .inner_join(declarations::table.on(same))
        .filter(members::user_id.eq(user))
        .filter(members::declared_at.is_not_null())
        .order((members::declared_at.desc(), members::id.desc()))
        .select((
            editions::title,
            declarations::version,
            members::declared_at.assume_not_null(),
            declarations::body_id,
            declarations::body_en,
        ))
        .load(conn)?)
}
