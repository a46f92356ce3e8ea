//! How many views a person has, and who takes one away. Pure.

use super::model::SavedView;
use crate::accounts::Role;
use crate::ids::UserId;

/// Views a person has in one edition.
pub const MOST_VIEWS: i64 = 30;
/// Characters of a name.
pub const MOST_NAME: usize = 60;

/// Whether two names are one: people do not tell "Menunggu" from "menunggu".
#[must_use]
pub fn name_key(name: &str) -> String {
    name.trim().to_lowercase()
}

/// Whether somebody may take a view away: its owner, and the chair where it is shared.
#[must_use]
pub fn may_delete(view: &SavedView, who: UserId, role: Role) -> bool {
    view.owner == who || (view.shared && role == Role::Chair)
}

/// Whether somebody sees a view.
#[must_use]
pub fn may_see(view: &SavedView, who: UserId) -> bool {
    view.shared || view.owner == who
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::SavedViewId;

    fn view(shared: bool) -> SavedView {
        SavedView {
            id: SavedViewId(1),
            owner: UserId(1),
            owner_name: "Budi".into(),
            list: "karya".into(),
            name: "Menunggu".into(),
            query: "status=waiting".into(),
            shared,
        }
    }

    #[test]
    fn a_view_is_its_owners_and_a_shared_one_the_chairs_too() {
        let (own, shared) = (view(false), view(true));
        assert!(
            may_delete(&own, UserId(1), Role::Observer) && may_delete(&shared, UserId(1), Role::Observer)
        );
        assert!(!may_delete(&own, UserId(2), Role::Chair) && may_delete(&shared, UserId(2), Role::Chair));
        assert!(!may_delete(&shared, UserId(2), Role::Verifier));
        assert!(!may_see(&own, UserId(2)) && may_see(&shared, UserId(2)));
    }

    #[test]
    fn names_are_told_apart_by_their_words() {
        assert_eq!(name_key(" Menunggu "), name_key("menunggu"));
        assert_ne!(name_key("Menunggu"), name_key("Menunggu 2"));
    }
}
