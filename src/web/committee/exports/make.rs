//! Making the file of a long list, as a job does it: in the name of whoever asked, with the rights they have now.

use crate::accounts;
use crate::app::App;
use crate::clock::At;
use crate::db::{Conn, Fault};
use crate::editions::{self, Edition};
use crate::exports::{self, Export};
use crate::i18n::Lang;
use crate::ids::ExportId;
use crate::web::committee::tables::{Asked, Listing, Sheet};
use crate::web::committee::typed::Typed;
use crate::web::committee::{
    Entries, Jury, Members, Works, assignments, directory, documents, jobs, letters, trail,
};
use crate::web::context::Cx;

/// Makes a file that waits; done before, or thrown away, there is nothing to do.
///
/// # Errors
/// Our own failures only: the job is tried again.
pub async fn make(app: &App, id: ExportId) -> Result<(), Fault> {
    let Some(export) = app.read(move |conn| exports::waiting(conn, id)).await? else { return Ok(()) };
    match export.list.as_str() {
        "karya" => write::<Works>(app, export).await,
        "peserta" => write::<Entries>(app, export).await,
        "anggota" => write::<Members>(app, export).await,
        "juri" => write::<Jury>(app, export).await,
        "penugasan" => write::<assignments::Assignments>(app, export).await,
        "surat" => write::<letters::Letters>(app, export).await,
        "dokumen" => write::<documents::Documents>(app, export).await,
        "pekerjaan" => write::<jobs::Jobs>(app, export).await,
        "instansi" => write::<directory::Directory>(app, export).await,
        "jejak" => write::<trail::Trail>(app, export).await,
        // A list of an earlier version of the portal.
        _ => app.write(move |tx| exports::fail(tx, id)).await,
    }
}

/// All lines of a list with what they are written with.
struct Loaded<L> {
    edition: Edition,
    lines: Vec<L>,
}

async fn write<T: Listing>(app: &App, export: Export) -> Result<(), Fault> {
    let (id, now, asked) = (export.id, app.clock.now(), export.clone());
    let Some(loaded) = app.read(move |conn| load::<T>(conn, &asked, now)).await? else {
        return app.write(move |tx| exports::fail(tx, id)).await;
    };
    let made = tokio::task::spawn_blocking(move || {
        let cx = surroundings(loaded.edition, &export, now);
        let asked = Asked::of(T::list(), &cx, &Typed::from_query(&export.query));
        let sheet = Sheet::of(&cx, T::list(), &asked, &loaded.lines);
        let written = i64::try_from(loaded.lines.len()).unwrap_or(i64::MAX);
        sheet.written(export.kind).map(|body| (written, body))
    });
    let made = made.await.map_err(|cause| Fault::CutOff(cause.into()))?;
    let (written, body) = made.map_err(Fault::unwritable)?;
    app.write(move |tx| exports::finish(tx, id, written, &body)).await
}

/// The lines; none if whoever asked is no member of the committee any more.
fn load<T: Listing>(conn: &mut Conn, export: &Export, now: At) -> Result<Option<Loaded<T::Line>>, Fault> {
    if accounts::acting(conn, export.asked_by, now)?.is_none() {
        return Ok(None);
    }
    let edition = editions::find_by_id(conn, export.edition_id)?.ok_or(Fault::NotFound)?;
    let question = {
        let cx = surroundings(edition.clone(), export, now);
        let asked = Asked::of(T::list(), &cx, &Typed::from_query(&export.query));
        T::question(&cx, &asked).map_err(|_no_edition| Fault::NotFound)?
    };
    let lines = T::all_lines(conn, &question)?;
    Ok(Some(Loaded { edition, lines }))
}

fn surroundings(edition: Edition, export: &Export, now: At) -> Cx {
    Cx::apart(Lang::parse(&export.lang), edition, now)
}
