//! The stages of an edition (R40) and the form in which their times are written.
//!
//! A file says `closes = "2023-07-07 23:59"`, the last minute that still counts; the value held is the
//! exclusive instant that follows, so that every rule can ask `now < closes_at`.

use serde::{Deserialize, Serialize};

use super::text;
use crate::clock::At;
use crate::db::string_enum::string_enum;
use crate::i18n::{Message, Text};

string_enum! {
    /// A stage of the competition, in the order of the terms of reference.
    pub enum PhaseKey {
        /// Terms of reference sent out.
        Tor = "tor",
        Committee = "committee",
        Jury = "jury",
        /// Website, bumper, leaflet made.
        Preparation = "preparation",
        Announcement = "announcement",
        Registration = "registration",
        Intake = "intake",
        Judging = "judging",
        /// Works presented; optional (R43).
        Presentation = "presentation",
        Results = "results",
    }
}

impl PhaseKey {
    /// The stage's usual name, for when an edition does not list it.
    #[must_use]
    pub fn name(self) -> Text {
        text::phase_name(self)
    }
}

/// One stage of one edition. A stage without dates is announced but not yet planned.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Phase {
    pub key: PhaseKey,
    /// Its name in this edition.
    pub name: Message,
    /// First instant; written as WIB wall time.
    #[serde(rename = "opens", default, skip_serializing_if = "Option::is_none", with = "wall::opens")]
    pub opens_at: Option<At>,
    /// The instant after the last that counts; written as the last minute (or second) in WIB.
    #[serde(rename = "closes", default, skip_serializing_if = "Option::is_none", with = "wall::closes")]
    pub closes_at: Option<At>,
}

/// A stage whose times are other than those announced first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MovedPhase {
    pub key: PhaseKey,
    /// The times announced first.
    pub opens_at: Option<At>,
    pub closes_at: Option<At>,
    /// When it moved last.
    pub moved_at: At,
    /// Why, in the committee's words.
    pub reason: String,
}

/// Where an instant stands relative to a stage.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PhaseState {
    /// Not begun, or without dates.
    Later,
    Now,
    Done,
}

/// Times as an organiser writes them: `YYYY-MM-DD HH:MM`, or `…:SS` when a second matters, in WIB.
pub mod wall {
    use std::time::Duration;

    use jiff::civil::DateTime;

    use crate::clock::{At, Zone};

    /// Reads the first instant of a stage. A trailing `:SS` is allowed.
    ///
    /// # Errors
    /// A sentence with the text that is not a time.
    pub fn read_opens(written: &str) -> Result<At, String> {
        read(written).map(|(at, _)| at)
    }

    /// Reads the last minute (or second) of a stage; gives the exclusive instant after it.
    ///
    /// # Errors
    /// A sentence with the text that is not a time.
    pub fn read_closes(written: &str) -> Result<At, String> {
        read(written).map(|(at, step)| at.plus(step))
    }

    /// Writes a first instant, to whole seconds.
    #[must_use]
    pub fn write_opens(at: At) -> String {
        let c = at.civil(Zone::Wib);
        let minute =
            format!("{:04}-{:02}-{:02} {:02}:{:02}", c.year(), c.month(), c.day(), c.hour(), c.minute());
        if c.second() == 0 { minute } else { format!("{minute}:{:02}", c.second()) }
    }

    /// Writes the last minute (or second) before an exclusive instant.
    #[must_use]
    pub fn write_closes(at: At) -> String {
        if at.civil(Zone::Wib).second() == 0 {
            return write_opens(at.minus(Duration::from_secs(60)));
        }
        let last = at.minus(Duration::from_secs(1));
        let text = write_opens(last);
        // ":00" must be kept: without it the text would mean the whole minute.
        if last.civil(Zone::Wib).second() == 0 { format!("{text}:00") } else { text }
    }

    fn read(written: &str) -> Result<(At, Duration), String> {
        let written = written.trim();
        let parsed = DateTime::strptime("%Y-%m-%d %H:%M", written)
            .map(|civil| (civil, Duration::from_secs(60)))
            .or_else(|_| {
                DateTime::strptime("%Y-%m-%d %H:%M:%S", written).map(|civil| (civil, Duration::from_secs(1)))
            })
            .ok();
        parsed
            .and_then(|(civil, step)| Some((At::from_civil(civil, Zone::Wib)?, step)))
            .ok_or_else(|| format!("`{written}` is not a time; write YYYY-MM-DD HH:MM in WIB"))
    }

    macro_rules! serde_as {
        ($name:ident, $read:ident, $write:ident) => {
            pub(super) mod $name {
                use serde::{Deserialize, Deserializer, Serializer, de::Error};

                use crate::clock::At;

                /// The wall time as the edition's file writes it.
                pub fn serialize<S: Serializer>(at: &Option<At>, to: S) -> Result<S::Ok, S::Error> {
                    match at {
                        Some(at) => to.serialize_str(&super::$write(*at)),
                        None => to.serialize_none(),
                    }
                }

                /// Reads that wall time; an unreadable one names what was expected.
                pub fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Option<At>, D::Error> {
                    let written = Option::<String>::deserialize(from)?;
                    written.map(|text| super::$read(&text).map_err(D::Error::custom)).transpose()
                }
            }
        };
    }
    serde_as!(opens, read_opens, write_opens);
    serde_as!(closes, read_closes, write_closes);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_have_one_name_each() {
        for key in PhaseKey::ALL {
            assert_eq!(PhaseKey::parse(key.as_str()), Some(*key));
        }
        assert_eq!(PhaseKey::parse("Judging"), None);
    }

    #[test]
    fn the_last_minute_written_is_included() {
        let closes = wall::read_closes("2023-07-07 23:59").unwrap();
        assert_eq!(closes.iso(), "2023-07-07T17:00:00.000Z");
        assert_eq!(wall::read_opens("2023-05-15 00:00").unwrap().iso(), "2023-05-14T17:00:00.000Z");
    }

    #[test]
    fn times_are_written_as_they_were_read() {
        for written in ["2023-07-07 23:59", "2023-12-31 23:59", "2023-07-07 23:59:29", "2023-07-07 23:59:00"]
        {
            assert_eq!(wall::write_closes(wall::read_closes(written).unwrap()), written);
        }
        for written in ["2023-07-07 00:00", "2023-07-07 10:00:05"] {
            assert_eq!(wall::write_opens(wall::read_opens(written).unwrap()), written);
        }
    }

    #[test]
    fn a_bare_day_or_an_impossible_time_is_refused() {
        for wrong in ["2023-07-07", "2023-02-30 10:00", "2023-07-07 24:00", "", "2023-07-07 23:59 WIT"] {
            assert!(wall::read_closes(wrong).is_err(), "{wrong}");
        }
    }
}
