//! Hand-overs, their packages and files, and what became of them on the platform.

use diesel::prelude::*;

use crate::db::schema::{handover_files as f, handover_packages as p, handovers as t, lms_courses as c};
use crate::db::{Conn, Fault, Tx};
use crate::handover::model::{Course, Handover, Package, PackageFileLine};
use crate::ids::{ClusterId, EditionId, HandoverId, PackageId, UserId, WorkId};
use crate::secrets::sha256_of_bytes;

/// The last hand-overs of an edition, the newest first.
pub fn newest(conn: &mut Conn, edition: EditionId, most: i64) -> Result<Vec<Handover>, Fault> {
    Ok(t::table
        .filter(t::edition_id.eq(edition))
        .order(t::id.desc())
        .limit(most)
        .select(Handover::as_select())
        .load(conn)?)
}

/// The last hand-over of an edition that is complete.
pub fn last_finished(conn: &mut Conn, edition: EditionId) -> Result<Option<Handover>, Fault> {
    Ok(t::table
        .filter(t::edition_id.eq(edition))
        .filter(t::finished_at.is_not_null())
        .order(t::id.desc())
        .select(Handover::as_select())
        .first(conn)
        .optional()?)
}

/// One hand-over.
pub fn find(conn: &mut Conn, id: HandoverId) -> Result<Option<Handover>, Fault> {
    Ok(t::table.find(id).select(Handover::as_select()).first(conn).optional()?)
}

/// The packages of a hand-over, by code.
pub fn packages(conn: &mut Conn, of: HandoverId) -> Result<Vec<Package>, Fault> {
    Ok(p::table
        .filter(p::handover_id.eq(of))
        .order((p::cluster_id.is_not_null().asc(), p::code.asc(), p::id.asc()))
        .select((p::id, p::code, p::work_id, p::cluster_id, p::title, p::facts, p::made_at, p::problem))
        .load(conn)?)
}

/// A package of the edition: its hand-over and its code.
pub fn package(
    conn: &mut Conn,
    edition: EditionId,
    id: PackageId,
) -> Result<Option<(HandoverId, String)>, Fault> {
    Ok(p::table
        .inner_join(t::table)
        .filter(t::edition_id.eq(edition))
        .filter(p::id.eq(id))
        .select((p::handover_id, p::code))
        .first(conn)
        .optional()?)
}

/// The files of a hand-over without their bytes: by package, then by name.
pub fn files(conn: &mut Conn, of: HandoverId) -> Result<Vec<PackageFileLine>, Fault> {
    Ok(f::table
        .inner_join(p::table)
        .filter(p::handover_id.eq(of))
        .order((f::package_id.asc(), f::name.asc()))
        .select((f::package_id, f::name, f::sha256, f::size_bytes))
        .load(conn)?)
}

/// The bytes of a file of the edition.
pub fn file_body(
    conn: &mut Conn,
    edition: EditionId,
    package: PackageId,
    name: &str,
) -> Result<Option<Vec<u8>>, Fault> {
    Ok(f::table
        .inner_join(p::table.inner_join(t::table))
        .filter(t::edition_id.eq(edition))
        .filter(f::package_id.eq(package))
        .filter(f::name.eq(name))
        .select(f::body)
        .first(conn)
        .optional()?)
}

pub(in crate::handover) fn insert_handover(
    tx: &mut Tx<'_>,
    edition: EditionId,
    by: Option<UserId>,
) -> Result<HandoverId, Fault> {
    Ok(diesel::insert_into(t::table)
        .values((t::edition_id.eq(edition), t::asked_by.eq(by), t::asked_at.eq(tx.now)))
        .returning(t::id)
        .get_result(tx.conn)?)
}

/// A package to be made.
pub(in crate::handover) struct NewPackage<'a> {
    pub code: &'a str,
    pub work: Option<WorkId>,
    pub cluster: Option<ClusterId>,
    pub title: &'a str,
    pub facts: &'a str,
}

pub(in crate::handover) fn insert_package(
    tx: &mut Tx<'_>,
    of: HandoverId,
    new: &NewPackage<'_>,
) -> Result<(), Fault> {
    diesel::insert_into(p::table)
        .values((
            p::handover_id.eq(of),
            p::code.eq(new.code),
            p::work_id.eq(new.work),
            p::cluster_id.eq(new.cluster),
            p::title.eq(new.title),
            p::facts.eq(new.facts),
        ))
        .execute(tx.conn)?;
    Ok(())
}

/// Packages that are neither made nor given up, in their order.
pub(in crate::handover) fn waiting(
    conn: &mut Conn,
    of: HandoverId,
    most: i64,
) -> Result<Vec<Package>, Fault> {
    Ok(p::table
        .filter(p::handover_id.eq(of))
        .filter(p::made_at.is_null())
        .order(p::id.asc())
        .limit(most)
        .select((p::id, p::code, p::work_id, p::cluster_id, p::title, p::facts, p::made_at, p::problem))
        .load(conn)?)
}

pub(in crate::handover) fn insert_file(
    tx: &mut Tx<'_>,
    package: PackageId,
    name: &str,
    body: &[u8],
) -> Result<(), Fault> {
    diesel::insert_into(f::table)
        .values((
            f::package_id.eq(package),
            f::name.eq(name),
            f::sha256.eq(sha256_of_bytes(body)),
            f::size_bytes.eq(i64::try_from(body.len()).unwrap_or(i64::MAX)),
            f::body.eq(body),
        ))
        .execute(tx.conn)?;
    Ok(())
}

/// Notes that a package is made; 0 where another run was faster.
pub(in crate::handover) fn mark_made(tx: &mut Tx<'_>, package: PackageId) -> Result<usize, Fault> {
    Ok(diesel::update(p::table.find(package).filter(p::made_at.is_null()))
        .set(p::made_at.eq(tx.now))
        .execute(tx.conn)?)
}

/// Notes why a package could not be made; it counts as done.
pub(in crate::handover) fn put_problem(
    tx: &mut Tx<'_>,
    package: PackageId,
    said: &str,
) -> Result<usize, Fault> {
    Ok(diesel::update(p::table.find(package))
        .set((p::problem.eq(said), p::made_at.eq(tx.now)))
        .execute(tx.conn)?)
}

/// Notes that a hand-over is complete; 0 where it was.
pub(in crate::handover) fn finish(tx: &mut Tx<'_>, of: HandoverId) -> Result<usize, Fault> {
    Ok(diesel::update(t::table.find(of).filter(t::finished_at.is_null()))
        .set(t::finished_at.eq(tx.now))
        .execute(tx.conn)?)
}

/// Drops the files of every hand-over of an edition before this one; what they were made of stays.
pub(in crate::handover) fn drop_older_bodies(
    tx: &mut Tx<'_>,
    edition: EditionId,
    newest: HandoverId,
) -> Result<usize, Fault> {
    let older: Vec<PackageId> = p::table
        .inner_join(t::table)
        .filter(t::edition_id.eq(edition))
        .filter(t::id.lt(newest))
        .order(p::id.asc())
        .select(p::id)
        .load(tx.conn)?;
    let mut dropped = 0;
    for some in older.chunks(500) {
        dropped += diesel::delete(f::table.filter(f::package_id.eq_any(some))).execute(tx.conn)?;
    }
    Ok(dropped)
}

/// Courses that became of an edition's works, by work.
pub fn courses(conn: &mut Conn, edition: EditionId) -> Result<Vec<Course>, Fault> {
    Ok(c::table
        .filter(c::edition_id.eq(edition))
        .order(c::work_id.asc())
        .select(Course::as_select())
        .load(conn)?)
}

/// The course that became of a work.
pub fn course_of(conn: &mut Conn, work: WorkId) -> Result<Option<Course>, Fault> {
    Ok(c::table.find(work).select(Course::as_select()).first(conn).optional()?)
}

/// Keeps the address of a work's course; an empty one takes it back.
pub(in crate::handover) fn put_course(
    tx: &mut Tx<'_>,
    edition: EditionId,
    work: WorkId,
    address: &str,
    by: UserId,
) -> Result<(), Fault> {
    diesel::delete(c::table.find(work)).execute(tx.conn)?;
    if !address.is_empty() {
        diesel::insert_into(c::table)
            .values((
                c::work_id.eq(work),
                c::edition_id.eq(edition),
                c::address.eq(address),
                c::recorded_by.eq(by),
                c::recorded_at.eq(tx.now),
            ))
            .execute(tx.conn)?;
    }
    Ok(())
}
