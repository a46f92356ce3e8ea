//! What the fields of a registration are called, and their values in words.

use super::text;
use crate::i18n::Text;
use crate::registration::EntryKind;
use crate::registration::values::AsnKind;
use crate::views::PageCx;

/// What a field of the registration is called.
pub fn label(name: &str) -> Text {
    match name {
        "kind" => text::KIND,
        "team_name" => text::TEAM_NAME,
        "name" => text::NAME,
        "document_name" => text::TITLED,
        "asn_kind" => text::ASN_KIND,
        "nip" => text::NIP,
        "position" => text::POSITION,
        "phone" => text::PHONE,
        _ => text::INSTITUTION,
    }
}

/// A value in words.
pub fn shown_value(cx: &PageCx, name: &str, value: &str) -> String {
    let words = match name {
        "kind" => EntryKind::parse(value).map(EntryKind::text),
        "asn_kind" => AsnKind::parse(value).map(AsnKind::text),
        _ => None,
    };
    words.map_or_else(|| value.to_owned(), |words| cx.t(words).to_owned())
}
