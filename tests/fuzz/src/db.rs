//! Enums stored as words, without the database.

pub mod string_enum {
    /// Stands for the macro of the house.
    macro_rules! string_enum {
        (
            $(#[$doc:meta])*
            pub enum $name:ident { $($(#[$about:meta])* $variant:ident = $word:literal $(=> $text:expr)?),+ $(,)? }
        ) => {
            $(#[$doc])*
            #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
            pub enum $name { $($(#[$about])* #[serde(rename = $word)] $variant),+ }

            impl $name {
                pub const ALL: &'static [Self] = &[$(Self::$variant),+];

                pub const fn as_str(self) -> &'static str {
                    match self { $(Self::$variant => $word),+ }
                }

                pub fn parse(word: &str) -> Option<Self> {
                    match word { $($word => Some(Self::$variant),)+ _ => None }
                }
            }
        };
    }
    pub(crate) use string_enum;
}
