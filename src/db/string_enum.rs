//! Enums that are stored, posted and exported as words.
//!
//! One macro for all of them, so that the word in the database, in JSON and in an address is the same word, and an
//! unknown one is an error in every direction. It implements `ALL`, `as_str`, `parse`, serde and both directions of
//! Diesel's `Text`; with `=> TEXT` after each word also `text()`, the name people read.

/// Declares an enum whose values are words; see the module.
///
/// ```text
/// string_enum! {
///     /// Whether a round is running.
///     pub enum RoundState {
///         /// Sheets are taken.
///         Open = "open" => text::OPEN,
///         /// Its sheets are frozen.
///         Closed = "closed" => text::CLOSED,
///     }
/// }
/// ```
macro_rules! string_enum {
    (
        $(#[$doc:meta])*
        pub enum $name:ident {
            $($(#[$about:meta])* $variant:ident = $word:literal => $text:expr),+ $(,)?
        }
    ) => {
        $crate::db::string_enum::string_enum! {
            $(#[$doc])*
            pub enum $name { $($(#[$about])* $variant = $word),+ }
        }

        impl $name {
            /// What people read.
            #[must_use]
            pub fn text(self) -> $crate::i18n::Text {
                match self { $(Self::$variant => $text),+ }
            }
        }
    };
    (
        $(#[$doc:meta])*
        pub enum $name:ident {
            $($(#[$about:meta])* $variant:ident = $word:literal),+ $(,)?
        }
    ) => {
        $(#[$doc])*
        #[derive(
            Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash,
            serde::Serialize, serde::Deserialize,
            diesel::expression::AsExpression, diesel::deserialize::FromSqlRow,
        )]
        #[diesel(sql_type = diesel::sql_types::Text)]
        pub enum $name { $($(#[$about])* #[serde(rename = $word)] $variant),+ }

        impl $name {
            /// Every value, in the order of declaration.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The word it is stored under.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $word),+ }
            }

            /// Some of its words as a list for hand-written SQL: `'a', 'b'`.
            #[must_use]
            pub fn sql_list(values: &[Self]) -> String {
                values.iter().map(|value| format!("'{}'", value.as_str())).collect::<Vec<_>>().join(", ")
            }

            /// Reads `as_str` back; `None` for any other word.
            #[must_use]
            pub fn parse(word: &str) -> Option<Self> {
                match word { $($word => Some(Self::$variant),)+ _ => None }
            }
        }

        impl $crate::db::StoredWord for $name {
            fn word(self) -> &'static str {
                self.as_str()
            }
        }

        impl<DB: diesel::backend::Backend> diesel::serialize::ToSql<diesel::sql_types::Text, DB> for $name
        where
            str: diesel::serialize::ToSql<diesel::sql_types::Text, DB>,
        {
            fn to_sql<'b>(
                &'b self,
                out: &mut diesel::serialize::Output<'b, '_, DB>,
            ) -> diesel::serialize::Result {
                <str as diesel::serialize::ToSql<diesel::sql_types::Text, DB>>::to_sql(self.as_str(), out)
            }
        }

        impl<DB: diesel::backend::Backend> diesel::deserialize::FromSql<diesel::sql_types::Text, DB> for $name
        where
            String: diesel::deserialize::FromSql<diesel::sql_types::Text, DB>,
        {
            fn from_sql(raw: DB::RawValue<'_>) -> diesel::deserialize::Result<Self> {
                let word = <String as diesel::deserialize::FromSql<diesel::sql_types::Text, DB>>::from_sql(raw)?;
                Self::parse(&word)
                    .ok_or_else(|| format!("`{word}` is no {} this version knows", stringify!($name)).into())
            }
        }
    };
}

pub(crate) use string_enum;

#[cfg(test)]
mod tests {
    use diesel::prelude::*;

    use crate::db::Conn;

    string_enum! {
        /// A made-up enum.
        pub enum Side {
            Left = "left",
            Right = "right",
        }
    }

    #[test]
    fn words_are_the_same_in_every_direction() {
        for side in Side::ALL {
            assert_eq!(Side::parse(side.as_str()), Some(*side));
            assert_eq!(serde_json::to_value(side).unwrap(), side.as_str());
        }
        assert_eq!(Side::parse("Left"), None);
        assert_eq!(Side::sql_list(Side::ALL), "'left', 'right'");
        assert!(serde_json::from_str::<Side>("\"up\"").is_err());
        let mut conn = Conn::open("sqlite::memory:").unwrap();
        let back: Side =
            diesel::select(Side::Right.into_sql::<diesel::sql_types::Text>()).get_result(&mut conn).unwrap();
        assert_eq!(back, Side::Right);
        let unknown =
            diesel::select("up".into_sql::<diesel::sql_types::Text>()).get_result::<Side>(&mut conn);
        assert!(matches!(unknown, Err(diesel::result::Error::DeserializationError(_))));
    }
}
