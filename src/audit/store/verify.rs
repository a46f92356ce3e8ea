//! Checking the whole trail.

use diesel::prelude::*;

use super::anchors::{self, Anchor, AnchorKeys};
use super::lines::{Line, end};
use crate::audit::chain::{TrailKeys, line_hash};
use crate::db::schema::audit_log;
use crate::db::{Conn, Fault};
use crate::ids::AuditId;
use crate::secrets::Seal;

/// Lines read at once.
const AT_ONCE: i64 = 1000;

/// Why the trail is not whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Break {
    /// A line, or the number of lines between, is not what was written.
    Altered { line: AuditId },
    /// Lines are missing before this one.
    Gap { before: AuditId },
    /// The last lines are missing.
    End,
    /// The chain does not pass through the signed head of a day.
    Anchor { day: String },
    /// The signature of a day's head is not the portal's.
    Signature { day: String },
}

/// What was found whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Whole {
    /// How many lines there are, which is the number of the last one.
    pub lines: i64,
    /// The first and the newest signed day; none while no day was signed.
    pub anchored: Option<Anchored>,
}

/// Since when, and until where, signed heads hold the trail.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Anchored {
    pub first_day: String,
    pub last_day: String,
    /// The last line that a signed head holds.
    pub until_line: i64,
}

/// Recomputes the whole chain, looks for gaps, and holds it against the signed heads that are stored and those given,
/// which somebody kept outside (a letter, a file).
///
/// # Errors
/// Our own failures only.
pub fn verify(conn: &mut Conn, seal: &Seal, kept: &[Anchor]) -> Result<Result<Whole, Break>, Fault> {
    let (trail, signers) = (TrailKeys::load(conn, seal)?, AnchorKeys::load(conn, seal)?);
    let stored = anchors::all(conn)?;
    let mut awaited: Vec<&Anchor> = stored.iter().chain(kept).collect();
    if let Some(bad) = awaited.iter().find(|anchor| !signers.signed(anchor)) {
        return Ok(Err(Break::Signature { day: bad.day.clone() }));
    }
    awaited.sort_by_key(|anchor| anchor.line);
    let mut walk = Walk { previous: String::new(), last: 0, awaited };
    loop {
        let lines = page(conn, walk.last)?;
        if lines.is_empty() {
            break;
        }
        if let Some(found) = lines.iter().find_map(|line| walk.step(&trail, line).err()) {
            return Ok(Err(found));
        }
    }
    let end = end(conn)?;
    let whole = end.hash == walk.previous && end.line == walk.last;
    if !whole {
        return Ok(Err(Break::End));
    }
    if let Some(beyond) = walk.awaited.first() {
        return Ok(Err(Break::Anchor { day: beyond.day.clone() }));
    }
    Ok(Ok(Whole { lines: walk.last, anchored: anchored(&stored) }))
}

fn page(conn: &mut Conn, after: i64) -> Result<Vec<Line>, Fault> {
    Ok(audit_log::table
        .filter(audit_log::id.gt(AuditId(after)))
        .order(audit_log::id.asc())
        .limit(AT_ONCE)
        .select(Line::as_select())
        .load(conn)?)
}

fn anchored(stored: &[Anchor]) -> Option<Anchored> {
    let (first, last) = (stored.first()?, stored.last()?);
    Some(Anchored { first_day: first.day.clone(), last_day: last.day.clone(), until_line: last.line })
}

/// How far the chain has been followed.
struct Walk<'a> {
    previous: String,
    last: i64,
    /// Signed heads not passed yet, the earliest first.
    awaited: Vec<&'a Anchor>,
}

impl Walk<'_> {
    fn step(&mut self, keys: &TrailKeys, line: &Line) -> Result<(), Break> {
        // A day on which nothing was written before the first line is signed with line 0.
        self.pass()?;
        if line.id.0 != self.last + 1 {
            return Err(Break::Gap { before: line.id });
        }
        if line.previous_hash != self.previous || line.hash != line_hash(keys.of(line.id), line) {
            return Err(Break::Altered { line: line.id });
        }
        (self.previous, self.last) = (line.hash.clone(), line.id.0);
        self.pass()
    }

    fn pass(&mut self) -> Result<(), Break> {
        while self.awaited.first().is_some_and(|anchor| anchor.line <= self.last) {
            let anchor = self.awaited.remove(0);
            if anchor.hash != self.previous || anchor.line != self.last {
                return Err(Break::Anchor { day: anchor.day.clone() });
            }
        }
        Ok(())
    }
}
