//! A part of a query in SQL that a connection prepares once and keeps. Diesel's `sql` is prepared anew at every use; the
//! conditions about conflicts are long.

use std::marker::PhantomData;

use diesel::backend::Backend;
use diesel::expression::{
    AppearsOnTable, Expression, SelectableExpression, TypedExpressionType, ValidGrouping, is_aggregate,
};
use diesel::prelude::QueryResult;
use diesel::query_builder::{AstPass, QueryFragment, QueryId};
use diesel::serialize::ToSql;
use diesel::sql_types::{BigInt, Bool, HasSqlType};

/// Where the text of a condition names its record.
const ID: &str = "{id}";
/// Where the text of a condition has one of its numbers.
const NUMBER: &str = "{}";

/// Hand-written SQL that stands for a value of the type `ST`.
#[derive(Debug, Clone)]
pub struct Fragment<ST> {
    /// What stands before, between and after the places of the numbers.
    parts: Vec<String>,
    numbers: Vec<i64>,
    of: PhantomData<ST>,
}

/// Hand-written SQL that is true or false.
pub type Condition = Fragment<Bool>;

/// Makes a value of hand-written SQL. `text` holds nothing of a request or a record, for every text stays prepared.
#[must_use]
pub fn fragment<ST>(text: String) -> Fragment<ST> {
    Fragment { parts: vec![text], numbers: Vec::new(), of: PhantomData }
}

/// Makes a condition, of a text as for `fragment`.
#[must_use]
pub fn condition(text: String) -> Condition {
    fragment(text)
}

/// Makes a condition about one record: `{id}` in the text stands for it, as often as it occurs, and is sent apart.
#[must_use]
pub fn condition_on(text: &str, id: i64) -> Condition {
    let parts: Vec<String> = text.split(ID).map(str::to_owned).collect();
    Fragment { numbers: vec![id; parts.len().saturating_sub(1)], parts, of: PhantomData }
}

/// Makes a condition with numbers: each `{}` in the text stands for the next of them, and is sent apart.
#[must_use]
pub fn condition_with(text: &str, numbers: Vec<i64>) -> Condition {
    let parts: Vec<String> = text.split(NUMBER).map(str::to_owned).collect();
    debug_assert_eq!(parts.len(), numbers.len() + 1, "a number for each place");
    Fragment { parts, numbers, of: PhantomData }
}

impl<ST: TypedExpressionType> Expression for Fragment<ST> {
    type SqlType = ST;
}

impl<ST, DB: Backend + HasSqlType<BigInt>> QueryFragment<DB> for Fragment<ST>
where
    i64: ToSql<BigInt, DB>,
{
    fn walk_ast<'b>(&'b self, mut out: AstPass<'_, 'b, DB>) -> QueryResult<()> {
        let mut numbers = self.numbers.iter();
        for part in &self.parts {
            out.push_sql(part);
            if let Some(number) = numbers.next() {
                out.push_bind_param::<BigInt, _>(number)?;
            }
        }
        Ok(())
    }
}

impl<ST> QueryId for Fragment<ST> {
    type QueryId = ();
    // Two parts of one type differ in their text, which the statement is then kept by.
    const HAS_STATIC_QUERY_ID: bool = false;
}

impl<ST: TypedExpressionType, QS> SelectableExpression<QS> for Fragment<ST> {}

impl<ST: TypedExpressionType, QS> AppearsOnTable<QS> for Fragment<ST> {}

impl<ST, GB> ValidGrouping<GB> for Fragment<ST> {
    type IsAggregate = is_aggregate::Never;
}

#[cfg(test)]
mod tests {
    use diesel::prelude::*;

    use super::*;
    use crate::db::Conn;

    #[test]
    fn a_condition_is_about_the_record_it_is_given() {
        let mut conn = Conn::open("sqlite::memory:").unwrap();
        for (id, holds) in [(3, true), (4, false)] {
            let three = condition_on("{id} = 3 AND {id} + 1 = 4", id);
            assert_eq!(diesel::select(three).get_result::<bool>(&mut conn).unwrap(), holds);
        }
        for (numbers, holds) in [(vec![3, 4], true), (vec![4, 3], false)] {
            let rising = condition_with("{} < {}", numbers);
            assert_eq!(diesel::select(rising).get_result::<bool>(&mut conn).unwrap(), holds);
        }
        let plain = condition("1 = 1".to_owned());
        assert!(diesel::select(plain).get_result::<bool>(&mut conn).unwrap());
    }
}
