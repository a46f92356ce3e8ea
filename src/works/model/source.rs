//! What a work uses of others (R20).

use serde::{Deserialize, Serialize};

use crate::db::string_enum::string_enum;
use crate::works::text;

string_enum! {
    /// What allows the use of somebody else's material.
    pub enum SourceLicence {
        /// The makers' own music, picture or film: nobody else is to be asked.
        Own = "own" => text::SOURCE_OWN,
        /// CC0, or a protection that is over.
        PublicDomain = "public_domain" => text::SOURCE_PUBLIC_DOMAIN,
        CcBy = "cc_by" => text::SOURCE_CC_BY,
        CcBySa = "cc_by_sa" => text::SOURCE_CC_BY_SA,
        CcByNc = "cc_by_nc" => text::SOURCE_CC_BY_NC,
        CcByNcSa = "cc_by_nc_sa" => text::SOURCE_CC_BY_NC_SA,
        /// The owner's permission in writing.
        Permission = "permission" => text::SOURCE_PERMISSION,
        /// Paid for, such as from a music library.
        Bought = "bought" => text::SOURCE_BOUGHT,
        /// Anything else, which the note names.
        Other = "other" => text::SOURCE_OTHER,
    }
}

/// One piece of music, picture or film that a work uses: what, whose, under which licence, where it is found.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ThirdPartySource {
    pub title: String,
    pub owner: String,
    pub licence: Option<SourceLicence>,
    /// Number of a permission, proof of a purchase, or the name of another licence.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub licence_note: String,
    /// Address of its page; may be empty.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub link: String,
}

impl ThirdPartySource {
    /// Whether nothing stands in it.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// The columns that it cannot do without and that are empty.
    #[must_use]
    pub fn lacks(&self) -> Vec<SourceColumn> {
        let blank = |text: &String| text.trim().is_empty();
        let unnamed = self.licence == Some(SourceLicence::Other) && blank(&self.licence_note);
        let lacking = [
            (blank(&self.title), SourceColumn::Title),
            (blank(&self.owner), SourceColumn::Owner),
            (self.licence.is_none(), SourceColumn::Licence),
            (unnamed, SourceColumn::LicenceNote),
        ];
        lacking.into_iter().filter(|(lacks, _)| *lacks).map(|(_, column)| column).collect()
    }
}

string_enum! {
    /// A column of the sources, by the end of its field's name.
    pub enum SourceColumn {
        Title = "title" => text::SOURCE_TITLE,
        Owner = "owner" => text::SOURCE_OWNER,
        Licence = "licence" => text::SOURCE_LICENCE,
        LicenceNote = "note" => text::SOURCE_NOTE,
        Link = "link" => text::SOURCE_LINK,
    }
}

impl SourceColumn {
    /// What is said where it is empty and must not be.
    #[must_use]
    pub fn missing(self) -> crate::i18n::Text {
        match self {
            Self::Owner => text::SOURCE_OWNER_MISSING,
            Self::Licence => text::SOURCE_LICENCE_MISSING,
            Self::LicenceNote => text::SOURCE_NOTE_MISSING,
            Self::Title | Self::Link => text::SOURCE_TITLE_MISSING,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_source_says_what_it_lacks() {
        let music = ThirdPartySource { title: "Gamelan".to_owned(), ..ThirdPartySource::default() };
        assert_eq!(music.lacks(), [SourceColumn::Owner, SourceColumn::Licence]);
        let named =
            ThirdPartySource { owner: "Sanggar".to_owned(), licence: Some(SourceLicence::Other), ..music };
        assert_eq!(named.lacks(), [SourceColumn::LicenceNote], "another licence has to be named");
        let whole = ThirdPartySource { licence: Some(SourceLicence::CcBy), ..named };
        assert_eq!((whole.lacks(), whole.is_empty()), (Vec::new(), false), "a link may be left out");
        assert!(ThirdPartySource::default().is_empty());
    }

    #[test]
    fn an_empty_note_and_link_leave_no_trace_in_what_is_hashed() {
        let own = ThirdPartySource {
            title: "Ikon".to_owned(),
            owner: "Kami".to_owned(),
            licence: Some(SourceLicence::Own),
            ..ThirdPartySource::default()
        };
        let json = serde_json::to_string(&own).unwrap();
        assert_eq!(json, r#"{"title":"Ikon","owner":"Kami","licence":"own"}"#);
        assert_eq!(serde_json::from_str::<ThirdPartySource>(&json).unwrap(), own);
    }
}
