//! What tests stand on: the portal under test, a browser-like client, letters, a fixed clock.
// Two test binaries stand on this; neither uses all of it.
#![allow(dead_code, unused_imports)]

mod app;
mod client;
mod database;
pub mod plant;
mod portal;
mod smtp;
pub mod story;

pub use app::{PASSWORD, TestApp, unique, wib};
pub use client::{Client, Page};
pub use database::Backend;
pub use portal::{Ended, Portal, Process};
pub use smtp::{Behaviour, Smtp};

/// Runs an async test on SQLite, and on PostgreSQL when a server was given.
#[macro_export]
macro_rules! on_both {
    ($(#[$meta:meta])* async fn $name:ident($t:ident: TestApp) $body:block) => {
        mod $name {
            #[allow(unused_imports)]
            use super::*;

            async fn story($t: $crate::support::TestApp) $body

            #[actix_web::test]
            async fn sqlite() {
                story($crate::support::TestApp::start($crate::support::Backend::Sqlite).await.unwrap()).await;
            }

            #[actix_web::test]
            async fn postgresql() {
                if let Some(app) = $crate::support::TestApp::start($crate::support::Backend::Postgresql).await {
                    story(app).await;
                }
            }
        }
    };
}
