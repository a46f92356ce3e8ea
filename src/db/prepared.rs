//! A query that a connection prepares once and keeps, where Diesel by itself would prepare it at every use: hand-written SQL
//! (`sql_query`) and `UPDATE`. Preparing the long ones takes SQLite longer than running them.

use std::cell::Cell;

use diesel::RunQueryDsl;
use diesel::backend::Backend;
use diesel::internal::derives::multiconnection::AstPassHelper as _;
use diesel::prelude::QueryResult;
use diesel::query_builder::{AstPass, Query, QueryFragment, QueryId};

/// A query whose text is kept prepared.
#[derive(Debug, Clone, Copy)]
pub struct Prepared<Q>(Q);

/// Keeps `query` prepared on each connection that runs it. Its text holds nothing of a request or a record, and no list
/// whose length differs from one use to the next, for every text stays prepared as long as the connection is open.
#[must_use]
pub fn prepared<Q>(query: Q) -> Prepared<Q> {
    Prepared(query)
}

impl<Q: QueryFragment<DB>, DB: Backend> QueryFragment<DB> for Prepared<Q> {
    fn walk_ast<'b>(&'b self, mut out: AstPass<'_, 'b, DB>) -> QueryResult<()> {
        if builds(&mut out) {
            return self.0.walk_ast(out);
        }
        // Asked through a reference, as by `execute`, Diesel looks at what the query would say about being kept, and not at
        // `is_safe_to_cache_prepared` below. Only that there is a query is left to say.
        out.push_sql(" ");
        Ok(())
    }

    fn is_safe_to_cache_prepared(&self, _: &DB) -> QueryResult<bool> {
        Ok(true)
    }
}

/// Whether the text or the values of a query are asked for, and not what kind of query it is.
fn builds<DB: Backend>(out: &mut AstPass<'_, '_, DB>) -> bool {
    let seen = Cell::new(out.bind_collector().is_some() || out.debug_binds().is_some());
    let _same = out.reborrow().cast_database::<DB>(
        |values| values,
        |text| {
            seen.set(true);
            text
        },
        |backend| backend,
        |lookup| lookup,
    );
    seen.get()
}

impl<Q: Query> Query for Prepared<Q> {
    type SqlType = Q::SqlType;
}

impl<Q> QueryId for Prepared<Q> {
    type QueryId = ();
    // Two queries of one type differ in their text, which the statement is then kept by.
    const HAS_STATIC_QUERY_ID: bool = false;
}

impl<Q, C: diesel::Connection> RunQueryDsl<C> for Prepared<Q> {}

#[cfg(test)]
mod tests {
    use std::sync::Arc;
    use std::sync::atomic::{AtomicU64, Ordering};

    use diesel::connection::{Connection as _, InstrumentationEvent};
    use diesel::prelude::*;
    use diesel::sql_types::BigInt;

    use super::*;
    use crate::db::Conn;

    #[derive(QueryableByName)]
    struct Number {
        #[diesel(sql_type = BigInt)]
        number: i64,
    }

    /// A connection, and how many statements it has kept.
    fn counted() -> (Conn, Arc<AtomicU64>) {
        let mut conn = Conn::open("sqlite::memory:").unwrap();
        let kept = Arc::<AtomicU64>::default();
        let counter = kept.clone();
        conn.set_instrumentation(move |event: InstrumentationEvent<'_>| {
            if let InstrumentationEvent::CacheQuery { .. } = event {
                counter.fetch_add(1, Ordering::SeqCst);
            }
        });
        (conn, kept)
    }

    #[test]
    fn hand_written_sql_is_prepared_once_with_values_of_its_own_each_time() {
        let (mut conn, kept) = counted();
        for value in [3, 4] {
            let query = diesel::sql_query("SELECT $1 + 1 AS number").bind::<BigInt, _>(value);
            let found: Number = prepared(query).get_result(&mut conn).unwrap();
            assert_eq!(found.number, value + 1);
        }
        assert_eq!(kept.load(Ordering::SeqCst), 1);
    }

    #[test]
    fn a_change_is_prepared_once_and_says_how_many_rows_it_met() {
        use crate::db::schema::audit_head as t;
        let (mut conn, kept) = counted();
        diesel::sql_query("CREATE TABLE audit_head (id BIGINT, line BIGINT, hash TEXT)")
            .execute(&mut conn)
            .unwrap();
        diesel::sql_query("INSERT INTO audit_head VALUES (1, 0, ''), (2, 0, '')").execute(&mut conn).unwrap();
        for line in [3, 4] {
            let change = diesel::update(t::table.filter(t::id.le(2))).set(t::line.eq(line));
            assert_eq!(prepared(change).execute(&mut conn).unwrap(), 2);
        }
        assert_eq!(kept.load(Ordering::SeqCst), 1);
        let lines: Vec<i64> = t::table.order(t::id).select(t::line).load(&mut conn).unwrap();
        assert_eq!(lines, [4, 4]);
    }

    #[test]
    fn without_it_nothing_is_kept() {
        let (mut conn, kept) = counted();
        let found: Number = diesel::sql_query("SELECT 7 AS number").get_result(&mut conn).unwrap();
        assert_eq!((found.number, kept.load(Ordering::SeqCst)), (7, 0));
    }
}
