//! An enum whose values have one stored word each, the same in the database, in JSON and in HTML marks.

macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($(#[$about:meta])* $variant:ident = $word:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
        pub enum $name { $($(#[$about])* #[serde(rename = $word)] $variant),+ }

        impl $name {
            /// Every value, in the order of declaration.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The word it is stored under.
            #[must_use]
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $word),+ }
            }

            /// Reads `as_str` back; `None` for any other word.
            #[must_use]
            pub fn parse(word: &str) -> Option<Self> {
                match word { $($word => Some(Self::$variant),)+ _ => None }
            }
        }
    };
}

pub(crate) use words;

#[cfg(test)]
mod tests {
    use crate::video_check::model::{LinkStatus, PartKind, Provider, Reason, Rule};

    #[test]
    fn stored_words_read_back_and_equal_their_json() {
        for status in LinkStatus::ALL {
            assert_eq!(LinkStatus::parse(status.as_str()), Some(*status));
            assert_eq!(serde_json::to_value(status).unwrap(), status.as_str());
        }
        for reason in Reason::ALL {
            assert_eq!(Reason::parse(reason.as_str()), Some(*reason));
        }
        assert_eq!(Provider::parse("youtube"), Some(Provider::YouTube));
        assert_eq!(Provider::parse("YouTube"), None);
        assert_eq!(PartKind::parse("core"), Some(PartKind::Core));
        assert_eq!(Rule::ALL.len(), 5);
    }
}
