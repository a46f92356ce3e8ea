//! Going on to the next waiting work once a decision is saved: a choice of the form that the browser remembers.

use actix_web::HttpResponse;
use maud::Markup;

use super::forms::Shown;
use super::from_list::FromList;
use crate::accounts::Committee;
use crate::app::App;
use crate::db::Fault;
use crate::i18n::Text;
use crate::ids::WorkId;
use crate::overview::{self, Onward};
use crate::views::{Field, field};
use crate::web::committee::text::desk as words;
use crate::web::committee::typed::Typed;
use crate::web::context::Cx;
use crate::web::cookies;
use crate::web::errors::PageError;
use crate::web::flash::redirect_with;

/// The name of the box.
const FIELD: &str = "advance";
/// Seconds of a year.
const YEAR: u64 = 365 * 86_400;

/// Whether a form asks for it.
pub fn chosen(typed: &Typed) -> bool {
    !typed.one(FIELD).is_empty()
}

/// The box, as it was sent or as this browser chose it before.
pub fn checkbox(cx: &Cx, shown: &Shown) -> Markup {
    let sent = shown.typed != Typed::default() && !shown.taken_back;
    let on = if sent { chosen(&shown.typed) } else { cx.next_work() };
    let value = if on { "on" } else { "" };
    field::checkbox(&Field::new(cx.lang, FIELD, cx.t(words::ADVANCE)).value(value).optional())
}

/// What was done to a work, and whether one goes on.
#[derive(Debug, Clone, Copy)]
pub struct Done {
    pub work: WorkId,
    /// Whether the form asked for the next one.
    pub advance: bool,
    /// What the next page says.
    pub said: Text,
}

/// Leads to the next waiting work, to the list where none is left, or back to the work.
pub async fn lead_on(app: &App, cx: &Cx, who: &Committee, done: Done) -> Result<HttpResponse, PageError> {
    let edition = cx.edition()?.id;
    let list = FromList::of(cx);
    let (member, now) = (who.clone(), cx.now);
    let onward = Onward { from: done.work, among: list.filter() };
    let page = |work: WorkId| list.work(cx, work, "");
    let mut response = if done.advance {
        let next = app
            .read(move |conn| overview::next_waiting(conn, edition, &member, &onward, now))
            .await
            .map_err(|fault: Fault| PageError::from(fault))?;
        match next {
            Some(next) => redirect_with(&page(next), done.said),
            None => redirect_with(
                &list.list(),
                if list.narrows() { words::NONE_LEFT_HERE } else { words::NONE_LEFT },
            ),
        }
    } else {
        redirect_with(&page(done.work), done.said)
    };
    if done.advance != cx.next_work() {
        let name = cookies::NEXT_WORK;
        let cookie = match done.advance {
            true => cookies::lasting(app, name, "1".to_owned(), YEAR),
            false => cookies::removal(app, name),
        };
        response.add_cookie(&cookie).ok();
    }
    Ok(response)
}
