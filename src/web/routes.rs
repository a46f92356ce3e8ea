//! Every address of the portal in one place, with the audience it is for.
//!
//! The table makes both the routing and `ROUTES`, which the access test walks as every role. What really
//! guards a page is the actor its handler demands; the audience here is what the test expects.

use std::sync::LazyLock;

use actix_web::web::{self, ServiceConfig};

use crate::accounts::Permission;

/// Whom an address is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Audience {
    Public,
    /// Anybody with an account.
    SignedIn,
    /// People of an entry of the edition.
    Entrant,
    /// Jurors of the edition.
    Juror,
    /// Every member of the committee.
    Committee,
    /// Members of the committee whose role has the permission.
    May(Permission),
}

/// One address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Route {
    pub method: &'static str,
    /// Pattern; `{k}` is the edition's slug.
    pub path: &'static str,
    /// Whom it is for.
    pub audience: Audience,
}

macro_rules! routes {
    ($($method:ident $path:literal $audience:ident $(($right:ident))? $($handler:ident)::+ $([$($of:ident)::+])?;)+) => {
        /// These addresses, in their order.
        pub(super) const ROUTES: &[super::Route] =
            &[$(super::Route { method: stringify!($method), path: $path, audience: super::Audience::$audience $((crate::accounts::Permission::$right))? }),+];

        /// Sets those up that stand below `scope`, or those below none of `SCOPES`.
        pub(super) fn configure(config: &mut actix_web::web::ServiceConfig, scope: Option<&str>) {
            $(if super::scope_of($path) == scope {
                let rest = $path.get(scope.map_or(0, str::len)..).unwrap_or_default();
                config.route(rest, actix_web::web::$method().to($($handler)::+ $(::<$($of)::+>)?));
            })+
        }
    };
}

mod committee;
mod edition;
mod jury;
mod portal;
#[cfg(feature = "single-sign-on")]
mod single_sign_on;
#[cfg(not(feature = "single-sign-on"))]
#[path = "routes/without_single_sign_on.rs"]
mod single_sign_on;

/// Below these stand two thirds of all addresses. Patterns are tried one after the other, so what does not begin like a
/// scope passes all of its addresses at once.
const SCOPES: [&str; 2] = ["/{k}/panitia", "/{k}/juri"];

fn scope_of(path: &str) -> Option<&'static str> {
    let below =
        |scope: &&str| path.strip_prefix(*scope).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'));
    SCOPES.into_iter().find(below)
}

/// Every address.
pub static ROUTES: LazyLock<Vec<Route>> = LazyLock::new(|| {
    [portal::ROUTES, single_sign_on::ROUTES, committee::ROUTES, edition::ROUTES, jury::ROUTES].concat()
});

fn configure_in(config: &mut ServiceConfig, scope: Option<&str>) {
    for part in [
        portal::configure,
        single_sign_on::configure,
        committee::configure,
        edition::configure,
        jury::configure,
    ] {
        part(config, scope);
    }
}

pub(super) fn configure(config: &mut ServiceConfig) {
    for scope in SCOPES {
        config.service(web::scope(scope).configure(|within| configure_in(within, Some(scope))));
    }
    configure_in(config, None);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_stands_below_the_scope_it_begins_with() {
        assert_eq!(scope_of("/{k}/panitia"), Some("/{k}/panitia"));
        assert_eq!(scope_of("/{k}/juri/karya/{assignment}"), Some("/{k}/juri"));
        assert_eq!(scope_of("/{k}/juri-tamu"), None);
        assert_eq!(scope_of("/panitia/edisi"), None);
        assert_eq!(scope_of("/{k}/karya/{work}/juri"), None);
    }
}
