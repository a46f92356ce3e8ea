//! Every command as the process a user starts, in every configuration it can have.

mod commands;
mod demo_address;
#[cfg(unix)]
mod keys;
mod letters;
#[cfg(unix)]
mod private_files;
mod refusals;
mod starts;

use crate::support::{Backend, Portal, Smtp};

/// The database, mail server and origin of a portal.
#[derive(Debug, Clone, Copy)]
pub struct Configuration {
    pub backend: Backend,
    pub smtp: bool,
    pub https: bool,
}

impl Configuration {
    /// A mail server and a portal that would use it; none if PostgreSQL is not at hand.
    pub async fn portal(self) -> Option<(Portal, Smtp)> {
        let server = Smtp::open(0).await;
        let address = format!("smtp://127.0.0.1:{}", server.port);
        let mut more = vec![("LOMBA__MAIL__SMTP_URL", address.as_str())];
        if self.smtp {
            more.push(("LOMBA__MAIL__TRANSPORT", "smtp"));
        }
        if self.https {
            more.push(("LOMBA__SERVER__PUBLIC_URL", SITE));
        }
        Some((Portal::untouched(self.backend, &more)?, server))
    }

    /// The origin in links.
    pub fn site(self, portal: &Portal) -> String {
        if self.https { SITE.to_owned() } else { portal.base.clone() }
    }
}

const SITE: &str = "https://lomba.example.go.id";

/// Runs a test in all eight configurations, a test for each.
macro_rules! in_every_configuration {
    ($(#[$meta:meta])* async fn $name:ident($c:ident: Configuration) $body:block) => {
        mod $name {
            use super::*;
            use $crate::processes::Configuration;
            use $crate::support::Backend::{Postgresql, Sqlite};

            $(#[$meta])*
            async fn scenario($c: Configuration) $body

            $crate::processes::in_every_configuration! { @test sqlite_file_http Sqlite false false }
            $crate::processes::in_every_configuration! { @test sqlite_file_https Sqlite false true }
            $crate::processes::in_every_configuration! { @test sqlite_smtp_http Sqlite true false }
            $crate::processes::in_every_configuration! { @test sqlite_smtp_https Sqlite true true }
            $crate::processes::in_every_configuration! { @test postgresql_file_http Postgresql false false }
            $crate::processes::in_every_configuration! { @test postgresql_file_https Postgresql false true }
            $crate::processes::in_every_configuration! { @test postgresql_smtp_http Postgresql true false }
            $crate::processes::in_every_configuration! { @test postgresql_smtp_https Postgresql true true }
        }
    };
    (@test $name:ident $backend:ident $smtp:literal $https:literal) => {
        #[actix_web::test]
        async fn $name() {
            scenario(Configuration { backend: $backend, smtp: $smtp, https: $https }).await;
        }
    };
}
pub(crate) use in_every_configuration;
