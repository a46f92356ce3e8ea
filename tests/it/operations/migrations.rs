//! Migrations forward and back, with data in the tables.

use diesel_migrations::{EmbeddedMigrations, MigrationHarness as _, embed_migrations};
use lomba::backup;
use lomba::db::Conn;

use crate::backups::place::{drafts, portal};
use crate::support::Backend;

const SQLITE: EmbeddedMigrations = embed_migrations!("migrations/sqlite");
const POSTGRESQL: EmbeddedMigrations = embed_migrations!("migrations/postgresql");

fn back(conn: &mut Conn) {
    match conn {
        Conn::Sqlite(conn) => conn.revert_all_migrations(SQLITE).unwrap(),
        Conn::Postgresql(conn) => conn.revert_all_migrations(POSTGRESQL).unwrap(),
    };
}

async fn there_and_back(backend: Backend) {
    let Some(portal) = portal(backend) else { return };
    let edition = portal.open_edition();
    drafts(&portal, &edition, 3);
    let mut conn = portal.app.db.connection().unwrap();
    let before = backup::count(&mut conn).unwrap();
    assert_eq!((before.entries, before.works), (3, 3));
    back(&mut conn);
    // Diesel's own table of migrations stays; SQLite keeps one for the numbers it gave.
    let own = if backend == Backend::Sqlite { 2 } else { 1 };
    assert_eq!(conn.count_tables().unwrap(), own, "something was left");
    drop(conn);
    portal.run(&["migrate"]).await.code(0).says("1 migration(s)");
    portal.run(&["migrate"]).await.code(0).says("up to date");
    portal.run(&["doctor", "--deep"]).await.code(0);
    let after = backup::count(&mut portal.app.db.connection().unwrap()).unwrap();
    assert_eq!((after.editions, after.works), (1, 0));
}

#[actix_web::test]
async fn sqlite() {
    there_and_back(Backend::Sqlite).await;
}

#[actix_web::test]
async fn postgresql() {
    there_and_back(Backend::Postgresql).await;
}

/// Both databases have migrations of equal names, each with a way back.
#[test]
fn each_migration_has_a_twin_and_a_way_back() {
    let names = |folder: &str| {
        let mut names: Vec<String> = std::fs::read_dir(folder)
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    };
    let all = names("migrations/sqlite");
    assert_eq!(all, names("migrations/postgresql"));
    for name in &all {
        for folder in ["sqlite", "postgresql"] {
            assert_eq!(names(&format!("migrations/{folder}/{name}")), ["down.sql", "up.sql"]);
        }
    }
}
