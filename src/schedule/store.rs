//! Times of stages as they are stored.

use diesel::prelude::*;

use super::model::StageTimes;
use crate::clock::At;
use crate::db::schema::phases as t;
use crate::db::{Conn, Fault, Tx};
use crate::editions::PhaseKey;
use crate::ids::EditionId;
use crate::merge::Edits;

/// What a move of a stage meets.
#[derive(Debug, Clone, Queryable)]
pub(super) struct StoredStage {
    pub(super) opens_at: Option<At>,
    pub(super) closes_at: Option<At>,
    /// Grows with every move.
    pub(super) version: i64,
    pub(super) edits: Edits,
    /// The times announced first; meaningful once the stage has moved.
    pub(super) announced_opens_at: Option<At>,
    pub(super) announced_closes_at: Option<At>,
    pub(super) moved_at: Option<At>,
}

impl StoredStage {
    pub(super) fn times(&self) -> StageTimes {
        StageTimes { opens_at: self.opens_at, closes_at: self.closes_at }
    }

    /// The times that were announced first.
    pub(super) fn announced(&self) -> StageTimes {
        match self.moved_at {
            Some(_) => StageTimes { opens_at: self.announced_opens_at, closes_at: self.announced_closes_at },
            None => self.times(),
        }
    }
}

/// A stage as it is to be stored.
pub(super) struct StoredMove<'a> {
    pub(super) times: StageTimes,
    pub(super) version: i64,
    pub(super) edits: &'a Edits,
    /// What was announced first and why it moved; none where it stands as announced, or nothing was announced yet.
    pub(super) announced: Option<StageTimes>,
    pub(super) reason: &'a str,
}

pub(super) fn find(conn: &mut Conn, edition: EditionId, key: PhaseKey) -> Result<StoredStage, Fault> {
    let columns = (
        t::opens_at,
        t::closes_at,
        t::version,
        t::edits,
        t::announced_opens_at,
        t::announced_closes_at,
        t::moved_at,
    );
    Ok(t::table.filter(t::edition_id.eq(edition)).filter(t::key.eq(key)).select(columns).first(conn)?)
}

pub(super) fn update(
    tx: &mut Tx<'_>,
    edition: EditionId,
    key: PhaseKey,
    moved: &StoredMove<'_>,
) -> Result<usize, Fault> {
    let announced = moved.announced;
    Ok(diesel::update(t::table.filter(t::edition_id.eq(edition)).filter(t::key.eq(key)))
        .set((
            t::opens_at.eq(moved.times.opens_at),
            t::closes_at.eq(moved.times.closes_at),
            t::version.eq(moved.version),
            t::edits.eq(moved.edits.to_json()),
            t::announced_opens_at.eq(announced.and_then(|times| times.opens_at)),
            t::announced_closes_at.eq(announced.and_then(|times| times.closes_at)),
            t::moved_at.eq(announced.map(|_| tx.now)),
            t::move_reason.eq(announced.map(|_| moved.reason)),
        ))
        .execute(tx.conn)?)
}
