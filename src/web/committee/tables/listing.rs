//! What a list of the console asks of the database.

use super::Asked;
use super::declared::List;
use crate::db::{Conn, Fault};
use crate::overview::Span;
use crate::web::context::Cx;
use crate::web::errors::PageError;

/// A list with the question that its lines answer, so that its file is made the same way whichever list it is: at once, or
/// by a job.
pub trait Listing: 'static {
    /// One line.
    type Line: Send + 'static;
    /// Everything the lines are asked for by: edition, filters, order.
    type Question: Clone + Send + 'static;

    /// The list as it is declared.
    fn list() -> &'static List<Self::Line>;

    /// The question of an address.
    ///
    /// # Errors
    /// There is no edition at this address.
    fn question(cx: &Cx, asked: &Asked) -> Result<Self::Question, PageError>;

    /// How many lines match.
    ///
    /// # Errors
    /// Our own failures only.
    fn count(conn: &mut Conn, question: &Self::Question) -> Result<i64, Fault>;

    /// Some of the lines that match, in their order.
    ///
    /// # Errors
    /// Our own failures only.
    fn lines(conn: &mut Conn, question: &Self::Question, span: Span) -> Result<Vec<Self::Line>, Fault>;

    /// All lines that match, as they are at one moment.
    ///
    /// # Errors
    /// Our own failures only.
    fn all_lines(conn: &mut Conn, question: &Self::Question) -> Result<Vec<Self::Line>, Fault> {
        conn.at_one_moment(|conn| {
            let (mut all, mut span) = (Vec::new(), Span { offset: 0, limit: SOME });
            loop {
                let some = Self::lines(conn, question, span)?;
                let last = i64::try_from(some.len()).unwrap_or(0) < SOME;
                all.extend(some);
                span.offset += SOME;
                if last {
                    return Ok(all);
                }
            }
        })
    }
}

/// Lines that are asked for at a time.
const SOME: i64 = 1000;
