//! Whether a column holds one of some stored words. Diesel's `eq_any` of a list is prepared anew at every use, since the
//! list might be longer the next time; sets of states have a name and never change, so this is prepared once and kept.

use diesel::backend::Backend;
use diesel::expression::{AppearsOnTable, Expression, SelectableExpression, ValidGrouping};
use diesel::prelude::QueryResult;
use diesel::query_builder::{AstPass, QueryFragment, QueryId};
use diesel::sql_types::{Bool, Text};

/// A value that is stored as a word of its type's own.
pub trait StoredWord: Copy {
    /// The word.
    fn word(self) -> &'static str;
}

/// `column IN ('a', 'b')`, as `AmongWords::among` makes it.
#[derive(Debug, Clone)]
pub struct Among<C> {
    column: C,
    words: Vec<&'static str>,
}

/// Columns of words.
pub trait AmongWords: Expression<SqlType = Text> + Sized {
    /// True where the column holds one of `words`: a set that has a name. Never for what a request asks for.
    fn among<W: StoredWord>(self, words: impl AsRef<[W]>) -> Among<Self> {
        Among { column: self, words: words.as_ref().iter().map(|word| word.word()).collect() }
    }
}

impl<C: Expression<SqlType = Text>> AmongWords for C {}

impl<C> Expression for Among<C> {
    type SqlType = Bool;
}

impl<C: QueryFragment<DB>, DB: Backend> QueryFragment<DB> for Among<C> {
    fn walk_ast<'b>(&'b self, mut out: AstPass<'_, 'b, DB>) -> QueryResult<()> {
        // PostgreSQL knows no empty list.
        if self.words.is_empty() {
            out.push_sql("(1 = 0)");
            return Ok(());
        }
        self.column.walk_ast(out.reborrow())?;
        out.push_sql(" IN ('");
        out.push_sql(&self.words.join("', '"));
        out.push_sql("')");
        Ok(())
    }
}

impl<C> QueryId for Among<C> {
    type QueryId = ();
    // Two sets of one column differ in their text, which the statement is then kept by.
    const HAS_STATIC_QUERY_ID: bool = false;
}

impl<C: SelectableExpression<QS>, QS> SelectableExpression<QS> for Among<C> where Self: AppearsOnTable<QS> {}

impl<C: AppearsOnTable<QS>, QS> AppearsOnTable<QS> for Among<C> {}

impl<C: ValidGrouping<GB>, GB> ValidGrouping<GB> for Among<C> {
    type IsAggregate = C::IsAggregate;
}

#[cfg(test)]
mod tests {
    use diesel::prelude::*;
    use diesel::sql_types::Text;

    use super::*;
    use crate::db::Conn;
    use crate::works::WorkStatus;

    fn is_among(word: &str, set: &[WorkStatus]) -> bool {
        let mut conn = Conn::open("sqlite::memory:").unwrap();
        diesel::select(word.into_sql::<Text>().among(set)).get_result(&mut conn).unwrap()
    }

    #[test]
    fn a_word_is_in_the_sets_that_name_it() {
        let set = [WorkStatus::Draft, WorkStatus::Failed];
        assert!(is_among("draft", &set) && is_among("failed", &set));
        assert!(!is_among("judged", &set) && !is_among("draft', 'failed", &set));
        assert!(!is_among("draft", &[]), "nothing is in an empty set");
    }
}
