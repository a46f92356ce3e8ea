//! Roles of the committee and what each may do: the one table, asked by handlers, actions, pages and approvals.
//!
//! A permission is a value (`Permission::Works`) for pages and tables, and a type (`right::Works`) for proofs: an action
//! asks for `&Permitted<right::Works>`, which only `Committee::permitted` makes.

use super::text;
use crate::db::string_enum::string_enum;

string_enum! {
    /// What a member of the committee is there for. Every member may read.
    pub enum Role {
        /// Heads the committee and may do everything.
        Chair = "chair" => text::CHAIR,
        /// Verifies works, films and institutions.
        Verifier = "verifier" => text::VERIFIER,
        /// Serves the jury: invitations, routing, rounds, results.
        Secretary = "secretary" => text::SECRETARY,
        /// Reads, and changes nothing.
        Observer = "observer" => text::OBSERVER,
    }
}

/// A permission as a type.
pub trait Right: Send + Sync + 'static {
    /// The same as a value.
    const PERMISSION: Permission;
}

macro_rules! permissions {
    ($($(#[$about:meta])* $name:ident => $text:expr; $($role:ident)+;)+) => {
        /// What a role may do beyond reading.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Permission { $($(#[$about])* $name),+ }

        impl Permission {
            /// All of them, in the order of the table.
            pub const ALL: &'static [Self] = &[$(Self::$name),+];

            /// The roles that have it, the chair first.
            #[must_use]
            pub const fn roles(self) -> &'static [Role] {
                match self { $(Self::$name => &[$(Role::$role),+]),+ }
            }

            /// What people read.
            #[must_use]
            pub const fn text(self) -> crate::i18n::Text {
                match self { $(Self::$name => $text),+ }
            }
        }

        /// Each permission as a type.
        pub mod right {
            use super::{Permission, Right};
            $(
                $(#[$about])*
                #[derive(Debug, Clone, Copy)]
                pub struct $name;

                impl Right for $name {
                    const PERMISSION: Permission = Permission::$name;
                }
            )+
        }
    };
}

permissions! {
    /// Verifying and deciding on works and entries, up to taking an award back.
    Works => text::MAY_WORKS; Chair Verifier;
    /// Confirming films, looking at changed ones, trying a provider again.
    Links => text::MAY_LINKS; Chair Verifier;
    /// Merging and listing institutions.
    Institutions => text::MAY_INSTITUTIONS; Chair Verifier;
    /// Inviting jurors, releasing them, unlocking what they locked.
    Jury => text::MAY_JURY; Chair Secretary;
    /// Sharing works out among the jurors, which fixes the method as well.
    Routing => text::MAY_ROUTING; Chair Secretary;
    /// Rounds, calibration, cut line, the chair of the jury.
    Rounds => text::MAY_ROUNDS; Chair Secretary;
    /// The plenary, sealing and announcing.
    Results => text::MAY_RESULTS; Chair Secretary;
    /// Reminders, sending letters again, running failed jobs again.
    Letters => text::MAY_LETTERS; Chair Verifier Secretary;
    /// Taking back approvals of acts that the role may do itself.
    Approvals => text::MAY_APPROVALS; Chair Verifier Secretary;
    /// Saying who looks after a line of the inbox, and putting one off.
    Inbox => text::MAY_INBOX; Chair Verifier Secretary;
    /// Settings and phases, announcing and deleting an edition.
    Edition => text::MAY_EDITION; Chair;
    /// Inviting members, changing their roles, suspending and removing them.
    Team => text::MAY_TEAM; Chair;
    /// Answering what people ask about their data, and lists of people with their contacts.
    PersonalData => text::MAY_PERSONAL_DATA; Chair;
    /// Seeing the pages as an entrant or a juror sees them.
    ViewAs => text::MAY_VIEW_AS; Chair;
}

impl Role {
    /// Whether the table gives the permission to the role.
    #[must_use]
    pub fn may(self, permission: Permission) -> bool {
        permission.roles().contains(&self)
    }

    /// All that the role may do beyond reading.
    pub fn permissions(self) -> impl Iterator<Item = Permission> {
        Permission::ALL.iter().copied().filter(move |permission| self.may(*permission))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_role_may_do_exactly_this() {
        use Permission::*;
        let of = |role: Role| role.permissions().collect::<Vec<_>>();
        assert_eq!(of(Role::Chair), Permission::ALL);
        assert_eq!(of(Role::Verifier), [Works, Links, Institutions, Letters, Approvals, Inbox]);
        assert_eq!(of(Role::Secretary), [Jury, Routing, Rounds, Results, Letters, Approvals, Inbox]);
        assert_eq!(of(Role::Observer), []);
        assert_eq!(<right::Team as Right>::PERMISSION, Team);
    }
}
