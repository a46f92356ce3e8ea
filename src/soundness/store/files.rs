//! Files that are kept in the database, compared with their digests.

use diesel::prelude::*;

use crate::db::schema::{document_files, downloads, handover_files};
use crate::db::{Conn, Fault};
use crate::secrets::sha256_of_bytes;

/// The files of one kind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptFiles {
    /// Name of the table that holds them.
    pub table: &'static str,
    pub whole: usize,
    /// Which do not have the digest or the length that stands beside them.
    pub damaged: Vec<String>,
}

impl KeptFiles {
    fn of(table: &'static str) -> Self {
        Self { table, whole: 0, damaged: Vec::new() }
    }

    fn add(&mut self, name: String, found: &Kept) {
        let size = i64::try_from(found.body.len()).unwrap_or(i64::MAX);
        if size == found.size && sha256_of_bytes(&found.body) == found.sha256 {
            self.whole += 1;
        } else {
            self.damaged.push(name);
        }
    }
}

#[derive(Queryable)]
struct Kept {
    sha256: String,
    size: i64,
    body: Vec<u8>,
}

/// Reads every file, one at a time: charters and certificates, packages for learners, leaflets.
///
/// # Errors
/// Our own failures only; a damaged file is none.
pub fn kept_files(conn: &mut Conn) -> Result<Vec<KeptFiles>, Fault> {
    Ok(vec![documents(conn)?, packages(conn)?, leaflets(conn)?])
}

fn documents(conn: &mut Conn) -> Result<KeptFiles, Fault> {
    let mut files = KeptFiles::of("document_files");
    let names: Vec<(i64, String)> = document_files::table
        .order((document_files::document_id.asc(), document_files::form.asc()))
        .select((document_files::document_id, document_files::form))
        .load(conn)?;
    for (document, form) in names {
        let kept: Kept = document_files::table
            .find((document, &form))
            .select((document_files::sha256, document_files::size_bytes, document_files::body))
            .first(conn)?;
        files.add(format!("{document} {form}"), &kept);
    }
    Ok(files)
}

fn packages(conn: &mut Conn) -> Result<KeptFiles, Fault> {
    let mut files = KeptFiles::of("handover_files");
    let names: Vec<(i64, String)> = handover_files::table
        .order((handover_files::package_id.asc(), handover_files::name.asc()))
        .select((handover_files::package_id, handover_files::name))
        .load(conn)?;
    for (package, name) in names {
        let kept: Kept = handover_files::table
            .find((package, &name))
            .select((handover_files::sha256, handover_files::size_bytes, handover_files::body))
            .first(conn)?;
        files.add(format!("{package} {name}"), &kept);
    }
    Ok(files)
}

fn leaflets(conn: &mut Conn) -> Result<KeptFiles, Fault> {
    let mut files = KeptFiles::of("downloads");
    let ids: Vec<i64> = downloads::table.order(downloads::id.asc()).select(downloads::id).load(conn)?;
    for id in ids {
        let kept: Kept = downloads::table
            .find(id)
            .select((downloads::sha256, downloads::size_bytes, downloads::body))
            .first(conn)?;
        files.add(id.to_string(), &kept);
    }
    Ok(files)
}
