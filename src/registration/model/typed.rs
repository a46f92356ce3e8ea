//! What the forms of this room bring, parsed.

use std::ops::RangeInclusive;

use crate::i18n::{Message, Text, too_long};
use crate::institutions::InstitutionName;
use crate::plain_text::{holds_address, single_line};
use crate::registration::text;
use crate::registration::values::{AsnKind, EmailAddress, Nip, PersonName, Phone};

const LONGEST_TEAM: usize = 80;
const LONGEST_POSITION: usize = 120;

/// What a person says about themselves.
#[derive(Debug, Clone)]
pub struct Person {
    /// Full name without titles.
    pub name: PersonName,
    pub nip: Nip,
    pub asn_kind: AsnKind,
    pub position: String,
    pub phone: Phone,
}

/// A team's name of 2 to 80 characters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TeamName(String);

impl TeamName {
    /// Reads a name; outer spaces go, inner ones become single.
    ///
    /// # Errors
    /// The refusal in words.
    pub fn parse(typed: &str) -> Result<Self, Message> {
        let name = line(typed, 2..=LONGEST_TEAM, text::TEAM_NAME_MISSING)?;
        if holds_address(&name) {
            return Err(text::TEAM_NAME_ADDRESS.into());
        }
        Ok(Self(name))
    }

    /// The name.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Individual, or a team with its name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum EntryName {
    Individual,
    Team(TeamName),
}

/// A registration.
#[derive(Debug, Clone)]
pub struct EntryForm {
    pub name: EntryName,
    /// The institution it stands for, as typed (R6).
    pub institution: InstitutionName,
    pub leader: Person,
    /// The leader's name with titles, as documents print it; empty to print the name alone.
    pub document_name: String,
    /// Version of the declaration that was read and accepted (R8).
    pub declaration: String,
}

/// Somebody a leader invites. The person corrects and completes this when confirming.
#[derive(Debug, Clone)]
pub struct NewMember {
    /// Full name without titles.
    pub name: PersonName,
    /// Where the invitation goes.
    pub email: EmailAddress,
    pub nip: Nip,
    pub asn_kind: AsnKind,
    pub position: String,
}

/// Reads a job title of 2 to 120 characters.
///
/// # Errors
/// The refusal in words.
pub fn position(typed: &str) -> Result<String, Message> {
    line(typed, 2..=LONGEST_POSITION, text::POSITION_MISSING)
}

fn line(typed: &str, length: RangeInclusive<usize>, missing: Text) -> Result<String, Message> {
    let value = single_line(typed);
    let (found, most) = (value.chars().count(), length.end());
    if found < *length.start() || !value.chars().any(char::is_alphanumeric) {
        return Err(missing.into());
    }
    if found > *most {
        return Err(too_long(found, *most));
    }
    Ok(value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_and_titles_are_put_in_order_or_refused() {
        assert_eq!(TeamName::parse("  Tim   Lentera ").unwrap().as_str(), "Tim Lentera");
        assert_eq!(
            TeamName::parse("\u{2068}Tim\u{a0}Len\u{ad}tera\u{2069}").unwrap().as_str(),
            "Tim Lentera"
        );
        for wrong in ["", " x ", "- -", "a\u{0}\u{200b}"] {
            assert_eq!(TeamName::parse(wrong), Err(text::TEAM_NAME_MISSING.into()), "{wrong:?}");
        }
        assert!(TeamName::parse(&"a".repeat(80)).is_ok());
        assert!(TeamName::parse(&"a".repeat(81)).unwrap_err().en.contains("81 characters, at most 80"));
        assert_eq!(position(" Analis  SDM ").unwrap(), "Analis SDM");
        assert_eq!(position(""), Err(text::POSITION_MISSING.into()));
        assert!(position(&"a".repeat(121)).is_err());
    }
}
