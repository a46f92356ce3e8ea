//! Rows of requests.

use diesel::prelude::*;

use crate::data_rights::model::{DataRequest, RequestKind, RequestStatus};
use crate::data_rights::rules;
use crate::db::schema::{data_requests as t, users};
use crate::db::{Conn, Fault, Tx};
use crate::ids::{DataRequestId, UserId};

/// Requests on the committee's page, those that wait first.
pub const REQUESTS_SHOWN: i64 = 200;

pub(in crate::data_rights) fn insert(
    tx: &mut Tx<'_>,
    user: UserId,
    kind: RequestKind,
    words: &str,
) -> Result<DataRequestId, Fault> {
    Ok(diesel::insert_into(t::table)
        .values((
            t::user_id.eq(user),
            t::kind.eq(kind),
            t::words.eq(words),
            t::asked_at.eq(tx.now),
            t::due_at.eq(rules::due_at(tx.now)),
            t::status.eq(RequestStatus::Waiting),
        ))
        .returning(t::id)
        .get_result(tx.conn)?)
}

pub(in crate::data_rights) fn waits(conn: &mut Conn, user: UserId, kind: RequestKind) -> Result<bool, Fault> {
    let same = t::table
        .filter(t::user_id.eq(user))
        .filter(t::kind.eq(kind))
        .filter(t::status.eq(RequestStatus::Waiting));
    Ok(diesel::select(diesel::dsl::exists(same)).get_result(conn)?)
}

/// A request with whose it is, as queries select it.
macro_rules! columns {
    () => {
        (
            t::id,
            t::user_id,
            users::name,
            users::email,
            t::kind,
            t::words,
            t::asked_at,
            t::due_at,
            t::status,
            t::answer,
            t::decided_at,
        )
    };
}

/// Requests of everybody: those that wait first, the most urgent on top; then the latest answers.
pub fn requests(conn: &mut Conn) -> Result<Vec<DataRequest>, Fault> {
    let mut found: Vec<DataRequest> = t::table
        .inner_join(users::table)
        .filter(t::status.eq(RequestStatus::Waiting))
        .order((t::due_at.asc(), t::id.asc()))
        .select(columns!())
        .load(conn)?;
    let decided: Vec<DataRequest> = t::table
        .inner_join(users::table)
        .filter(t::status.ne(RequestStatus::Waiting))
        .order((t::decided_at.desc(), t::id.desc()))
        .limit(REQUESTS_SHOWN)
        .select(columns!())
        .load(conn)?;
    found.extend(decided);
    Ok(found)
}

/// Requests of one person, the latest first.
pub fn own_requests(conn: &mut Conn, user: UserId) -> Result<Vec<DataRequest>, Fault> {
    Ok(t::table
        .inner_join(users::table)
        .filter(t::user_id.eq(user))
        .order(t::id.desc())
        .select(columns!())
        .load(conn)?)
}

pub(in crate::data_rights) fn find(conn: &mut Conn, id: DataRequestId) -> Result<Option<DataRequest>, Fault> {
    Ok(t::table.inner_join(users::table).filter(t::id.eq(id)).select(columns!()).first(conn).optional()?)
}

/// Answers a request; 0 rows if another member did.
pub(in crate::data_rights) fn answer(
    tx: &mut Tx<'_>,
    id: DataRequestId,
    by: UserId,
    status: RequestStatus,
    words: &str,
) -> Result<usize, Fault> {
    Ok(diesel::update(t::table.find(id).filter(t::status.eq(RequestStatus::Waiting)))
        .set((t::status.eq(status), t::answer.eq(words), t::decided_by.eq(by), t::decided_at.eq(tx.now)))
        .execute(tx.conn)?)
}
