//! A condition in SQL that a connection prepares once and keeps. Diesel's `sql`, and `eq_any` of a list, are prepared anew
//! at every use; those about conflicts are long.

use diesel::backend::Backend;
use diesel::expression::{AppearsOnTable, Expression, SelectableExpression, ValidGrouping, is_aggregate};
use diesel::prelude::QueryResult;
use diesel::query_builder::{AstPass, QueryFragment, QueryId};
use diesel::sql_types::Bool;

/// Hand-written SQL that is true or false.
#[derive(Debug, Clone)]
pub struct Condition(String);

/// Makes a condition. `text` holds nothing of a request or a record, for every text stays prepared.
#[must_use]
pub fn condition(text: String) -> Condition {
    Condition(text)
}

impl Expression for Condition {
    type SqlType = Bool;
}

impl<DB: Backend> QueryFragment<DB> for Condition {
    fn walk_ast<'b>(&'b self, mut out: AstPass<'_, 'b, DB>) -> QueryResult<()> {
        out.push_sql(&self.0);
        Ok(())
    }
}

impl QueryId for Condition {
    type QueryId = ();
    // Two conditions of one type differ in their text, which the statement is then kept by.
    const HAS_STATIC_QUERY_ID: bool = false;
}

impl<QS> SelectableExpression<QS> for Condition {}

impl<QS> AppearsOnTable<QS> for Condition {}

impl<GB> ValidGrouping<GB> for Condition {
    type IsAggregate = is_aggregate::Never;
}
