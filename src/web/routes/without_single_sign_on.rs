//! A program that was built without sign-in through a provider has no addresses of it.

use actix_web::web::ServiceConfig;

pub(super) const ROUTES: &[super::Route] = &[];

pub(super) fn configure(_: &mut ServiceConfig, _: Option<&str>) {}
