//! Several processes that are started at once on an empty database.

use diesel::prelude::*;
use futures_util::future::join_all;
use lomba::db::Fault;
use lomba::db::schema::{editions, institutions};

use crate::support::{Backend, Portal};

const AT_ONCE: usize = 6;

async fn one_prepares_the_others_find_it_done(backend: Backend) {
    let Some(portal) = Portal::untouched(backend, &[]) else { return };
    let ended = join_all((0..AT_ONCE).map(|_| portal.run(&["migrate"]))).await;
    let mut said: Vec<bool> = ended.into_iter().map(|one| one.code(0).out.contains("up to date")).collect();
    said.sort_unstable();
    let mut wanted = vec![true; AT_ONCE];
    wanted[0] = false;
    assert_eq!(said, wanted);
    let alone = Portal::prepare(backend, &[]).unwrap();
    let counted = |of: &Portal| -> (i64, i64) {
        let counts = of.app.db.read(|conn| {
            let editions = editions::table.count().get_result(conn)?;
            Ok::<_, Fault>((editions, institutions::table.count().get_result(conn)?))
        });
        counts.unwrap()
    };
    assert_eq!(counted(&portal), counted(&alone));
}

#[actix_web::test]
async fn of_six_that_start_at_once_one_prepares_a_file() {
    one_prepares_the_others_find_it_done(Backend::Sqlite).await;
}

#[actix_web::test]
async fn of_six_that_start_at_once_one_prepares_a_database_of_a_server() {
    one_prepares_the_others_find_it_done(Backend::Postgresql).await;
}
