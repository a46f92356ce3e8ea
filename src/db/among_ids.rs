//! Whether a column holds one of some ids. Diesel's `eq_any` of a list is prepared anew at every use, since the list might be
//! longer the next time. Here the last id is repeated up to the next power of two, so that a handful of texts serve every
//! length and each is prepared once.

use diesel::backend::Backend;
use diesel::expression::{AppearsOnTable, Expression, SelectableExpression, ValidGrouping};
use diesel::prelude::QueryResult;
use diesel::query_builder::{AstPass, QueryFragment, QueryId};
use diesel::serialize::ToSql;
use diesel::sql_types::{BigInt, Bool, HasSqlType, SingleValue, SqlType};

/// Lists longer than this are prepared at each use: a report asks for them once, and their text is long.
const KEPT: usize = 512;

/// An id that is stored as a number.
pub trait StoredId: Copy {
    /// The number.
    fn number(self) -> i64;
}

/// `column IN (…)`, as `AmongIds::among_ids` makes it.
#[derive(Debug, Clone)]
pub struct OneOfIds<C> {
    column: C,
    ids: Vec<i64>,
    /// Whether the text is one of the few that are kept.
    kept: bool,
}

/// Columns of ids, with or without NULL.
pub trait AmongIds: Expression + Sized
where
    Self::SqlType: SqlType + SingleValue,
{
    /// True where the column holds one of `ids`.
    fn among_ids<'a, I: StoredId + 'a>(self, ids: impl IntoIterator<Item = &'a I>) -> OneOfIds<Self> {
        let mut ids: Vec<i64> = ids.into_iter().map(|id| id.number()).collect();
        let kept = ids.len() <= KEPT;
        if let Some(last) = ids.last().copied().filter(|_| kept) {
            ids.resize(ids.len().next_power_of_two(), last);
        }
        OneOfIds { column: self, ids, kept }
    }
}

impl<C: Expression> AmongIds for C where C::SqlType: SqlType + SingleValue {}

impl<C: Expression> Expression for OneOfIds<C> {
    type SqlType = Bool;
}

impl<C, DB> QueryFragment<DB> for OneOfIds<C>
where
    C: QueryFragment<DB>,
    DB: Backend + HasSqlType<BigInt>,
    i64: ToSql<BigInt, DB>,
{
    fn walk_ast<'b>(&'b self, mut out: AstPass<'_, 'b, DB>) -> QueryResult<()> {
        if !self.kept {
            out.unsafe_to_cache_prepared();
        }
        // PostgreSQL knows no empty list.
        if self.ids.is_empty() {
            out.push_sql("(1 = 0)");
            return Ok(());
        }
        self.column.walk_ast(out.reborrow())?;
        out.push_sql(" IN (");
        for (place, id) in self.ids.iter().enumerate() {
            if place > 0 {
                out.push_sql(", ");
            }
            out.push_bind_param::<BigInt, _>(id)?;
        }
        out.push_sql(")");
        Ok(())
    }
}

impl<C> QueryId for OneOfIds<C> {
    type QueryId = ();
    // Two lists of different lengths differ in their text, which the statement is then kept by.
    const HAS_STATIC_QUERY_ID: bool = false;
}

impl<C: SelectableExpression<QS>, QS> SelectableExpression<QS> for OneOfIds<C> where Self: AppearsOnTable<QS> {}

impl<C: AppearsOnTable<QS>, QS> AppearsOnTable<QS> for OneOfIds<C> {}

impl<C: ValidGrouping<GB>, GB> ValidGrouping<GB> for OneOfIds<C> {
    type IsAggregate = C::IsAggregate;
}

#[cfg(test)]
mod tests {
    use diesel::debug_query;
    use diesel::prelude::*;
    use diesel::sqlite::Sqlite;

    use super::*;
    use crate::db::Conn;
    use crate::db::schema::works;
    use crate::ids::WorkId;

    fn is_among(id: i64, ids: &[WorkId]) -> bool {
        let mut conn = Conn::open("sqlite::memory:").unwrap();
        diesel::select(id.into_sql::<BigInt>().among_ids(ids)).get_result(&mut conn).unwrap()
    }

    fn text(n: i64) -> String {
        let ids: Vec<WorkId> = (1..=n).map(WorkId).collect();
        let query = works::table.filter(works::id.among_ids(&ids)).select(works::id);
        let shown = debug_query::<Sqlite, _>(&query).to_string();
        shown.split(" -- binds").next().unwrap().to_owned()
    }

    #[test]
    fn an_id_is_in_the_lists_that_name_it() {
        let many: Vec<WorkId> = (1..=700).map(WorkId).collect();
        for n in [1, 2, 3, 50, 64, 65, 512, 513, 700] {
            assert!(is_among(n, &many[..n as usize]), "the last of {n}");
            assert!(!is_among(n + 1, &many[..n as usize]), "one after {n}");
        }
        assert!(!is_among(1, &[]), "nothing is in an empty list");
    }

    #[test]
    fn lists_of_nearly_one_length_have_one_text() {
        assert_eq!(text(33), text(64));
        assert_ne!(text(32), text(33));
        let texts: std::collections::BTreeSet<String> = (0..=512).map(text).collect();
        assert_eq!(texts.len(), 11, "none, and the powers of two up to 512");
    }
}
