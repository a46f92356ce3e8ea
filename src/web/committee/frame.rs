//! The surroundings of every page of the console: navigation with the counts of what waits.

use maud::Markup;

use crate::app::App;
use crate::db::Fault;
use crate::overview;
use crate::views::console;
use crate::web::context::Cx;
use crate::web::errors::PageError;

/// Puts a body into the console. `current` is the path word behind `/{k}/panitia`; costs one query.
pub async fn frame(
    cx: &Cx,
    app: &App,
    current: &str,
    title: &str,
    body: Markup,
) -> Result<Markup, PageError> {
    let edition = cx.edition()?.id;
    let waiting = app
        .read(move |conn| overview::badges(conn, edition))
        .await
        .map_err(|fault: Fault| PageError::from(fault))?;
    let badges = [
        ("", waiting.attention()),
        ("karya", waiting.works),
        ("tautan", waiting.films + waiting.changed),
        ("juri", waiting.jurors),
        ("instansi", waiting.institutions),
        ("surat", waiting.letters + waiting.jobs),
    ];
    Ok(console(cx, (current, title), &badges, body))
}
