//! What tests stand on: the portal under test, a browser-like client, letters, a fixed clock.
// Two test binaries stand on this; neither uses all of it.
#![allow(dead_code, unused_imports)]

mod app;
pub mod client;
pub mod copies;
pub mod crawl;
mod database;
pub mod demo;
pub mod fixtures;
mod form;
#[cfg(feature = "single-sign-on")]
pub mod identity_provider;
pub mod journey;
mod portal;
mod smtp;
mod template;
pub mod two_members;

pub use app::{PASSWORD, TestApp, unique, wib};
pub use client::{Client, Page};
pub use database::{Backend, TestDatabase};
pub use portal::{Ended, Portal, Process};
pub use smtp::{Behaviour, Smtp};

/// Runs an async test on SQLite, and on PostgreSQL when a server was given; `with` gives further configuration.
#[macro_export]
macro_rules! on_both {
    (async fn $name:ident($t:ident: TestApp) $body:block) => {
        $crate::on_both! { with []; async fn $name($t: TestApp) $body }
    };
    (with $more:expr; async fn $name:ident($t:ident: TestApp) $body:block) => {
        mod $name {
            #[allow(unused_imports)]
            use super::*;

            async fn scenario($t: $crate::support::TestApp) $body

            async fn on_backend(backend: $crate::support::Backend) {
                // Without a PostgreSQL server there is nothing to run on.
                if let Some(app) = $crate::support::TestApp::start_with(backend, &$more).await {
                    scenario(app).await;
                }
            }

            #[actix_web::test]
            async fn sqlite() {
                on_backend($crate::support::Backend::Sqlite).await;
            }

            #[actix_web::test]
            async fn postgresql() {
                on_backend($crate::support::Backend::Postgresql).await;
            }
        }
    };
}
