//! Every address of the portal in one place, with the audience it is for.
//!
//! The table makes both the routing and `ROUTES`, which the access test walks as every role. What really
//! guards a page is the actor its handler demands; the audience here is what the test expects.

use std::sync::LazyLock;

use actix_web::web::ServiceConfig;

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
    ($($method:ident $path:literal $audience:ident $(($right:ident))? $($handler:ident)::+;)+) => {
        /// These addresses, in the order in which they are tried.
        pub(super) const ROUTES: &[super::Route] =
            &[$(super::Route { method: stringify!($method), path: $path, audience: super::Audience::$audience $((crate::accounts::Permission::$right))? }),+];

        pub(super) fn configure(config: &mut actix_web::web::ServiceConfig) {
            $(config.route($path, actix_web::web::$method().to($($handler)::+));)+
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

/// Every address, in the order in which they are tried.
pub static ROUTES: LazyLock<Vec<Route>> = LazyLock::new(|| {
    [portal::ROUTES, single_sign_on::ROUTES, committee::ROUTES, edition::ROUTES, jury::ROUTES].concat()
});

pub(super) fn configure(config: &mut ServiceConfig) {
    for part in [
        portal::configure,
        single_sign_on::configure,
        committee::configure,
        edition::configure,
        jury::configure,
    ] {
        part(config);
    }
}
