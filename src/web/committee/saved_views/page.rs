//! The page of views, and the form that saves one where it was refused on its list.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use maud::{Markup, html};

use super::text;
use crate::accounts::{Committee, Role};
use crate::app::App;
use crate::i18n::Message;
use crate::saved_views::{self, SavedView};
use crate::say;
use crate::views::{
    ConfirmView, PageCx, PostButton, Tone, confirm, empty_state, error_summary, field, post_button,
};
use crate::web::answer::show;
use crate::web::clean::Query;
use crate::web::committee::declared_lists::{NamedList, named_list};
use crate::web::committee::frame::frame;
use crate::web::committee::tables::{SaveForm, save_form};
use crate::web::committee::typed::Typed;
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::forms::Errors;

/// `GET /{k}/panitia/tampilan`: with a list and its address in the query, the form that saves them is there too.
pub async fn views(
    app: web::Data<App>,
    cx: Cx,
    who: Committee,
    query: Query<Vec<(String, String)>>,
) -> Result<HttpResponse, PageError> {
    shown(&app, &cx, &who, &Typing::of(Typed::from(query))).await
}

/// What was typed, and what is wrong with it.
#[derive(Debug, Default)]
pub(super) struct Typing {
    pub typed: Typed,
    pub errors: Errors,
    /// Whether the person has a view of this name already.
    pub taken: bool,
    /// Why it is refused although every field is good.
    pub refused: Option<Message>,
}

impl Typing {
    /// What came, as yet without a fault.
    pub fn of(typed: Typed) -> Self {
        Self { typed, ..Self::default() }
    }

    /// The list that is to be saved, if the portal has it.
    pub fn list(&self, cx: &Cx) -> Option<NamedList> {
        named_list(cx, self.typed.one("tabel"), self.typed.one("alamat"))
    }
}

pub(super) async fn shown(
    app: &App,
    cx: &Cx,
    who: &Committee,
    typing: &Typing,
) -> Result<HttpResponse, PageError> {
    let (edition, me) = (cx.edition()?.id, who.person().user_id());
    let all = app.read(move |conn| saved_views::list_all(conn, edition, me)).await?;
    let (own, others): (Vec<_>, Vec<_>) = all.into_iter().partition(|view| view.owner == me);
    let status = match (&typing.refused, typing.errors.is_empty()) {
        (Some(_), _) => StatusCode::CONFLICT,
        (None, false) => StatusCode::UNPROCESSABLE_ENTITY,
        (None, true) => StatusCode::OK,
    };
    let chair = who.role() == Role::Chair;
    let body = html! {
        (error_summary(cx.lang, &typing.errors.summary(cx.lang)))
        @if let Some(said) = &typing.refused { p.notice role="alert" { (cx.m(said)) } }
        @if let Some(list) = typing.list(cx) { (form(cx, &list, typing)) }
        p { (cx.t(text::LEAD)) }
        @if own.is_empty() && others.is_empty() { (empty_state(cx.t(text::NONE), "", None)) }
        (section(cx, cx.t(text::OWN), &own, true))
        (section(cx, cx.t(text::OTHERS), &others, chair))
    };
    Ok(show(status, frame(cx, app, "tampilan", cx.t(text::TITLE), body).await?))
}

fn form(cx: &Cx, list: &NamedList, typing: &Typing) -> Markup {
    let form = SaveForm {
        list: list.word,
        query: list.address.query(),
        name: typing.typed.one("name"),
        shared: !typing.typed.one("shared").is_empty(),
        error: typing.errors.of("name", cx.lang),
        taken: typing.taken,
    };
    html! { section.card { h2 { (cx.t(text::SAVE)) ": " (cx.t(list.title)) } (save_form(cx, &form)) } }
}

/// Whether a shared view is to go: everybody loses it.
pub(super) async fn asked(app: &App, cx: &Cx, view: &SavedView) -> Result<HttpResponse, PageError> {
    let (name, owner) = (&view.name, &view.owner_name);
    let title = say!("Hapus tampilan \"{name}\" untuk semua?", "Remove the view \"{name}\" for everybody?");
    let whose = say!(
        "Tampilan ini dibagikan oleh {owner} dan dilihat semua anggota panitia.",
        "{owner} shares this view, and every member of the committee sees it."
    );
    let body = confirm(
        cx.lang,
        &ConfirmView {
            title: cx.m(&title).to_owned(),
            effects: vec![cx.m(&whose).to_owned()],
            warning: Some(cx.t(text::REMOVED_FOR_GOOD).to_owned()),
            action: removal(cx, view),
            label: cx.t(text::REMOVE_FOR_ALL).to_owned(),
            tone: Tone::Danger,
            back: cx.at("/panitia/tampilan"),
        },
        field::hidden("yakin", "1"),
    );
    Ok(show(StatusCode::OK, frame(cx, app, "tampilan", cx.t(text::TITLE), body).await?))
}

/// Where the form goes that takes a view away.
fn removal(cx: &PageCx, view: &SavedView) -> String {
    cx.at(&format!("/panitia/tampilan/{}/penghapusan", view.id))
}

fn section(cx: &Cx, heading: &str, views: &[SavedView], removable: bool) -> Markup {
    html! {
        @if !views.is_empty() {
            section.card {
                h2 { (heading) }
                ul.inbox { @for view in views { (line(cx, view, removable)) } }
            }
        }
    }
}

fn line(cx: &Cx, view: &SavedView, removable: bool) -> Markup {
    let list = named_list(cx, &view.list, &view.query);
    let remove = PostButton { label: cx.t(text::REMOVE), tone: Tone::Quiet };
    html! {
        li data-view=(view.id) {
            p { @match &list { Some(list) => a href=(list.address.href()) { (view.name) }, None => (view.name) } }
            small { (about(cx, view, list.as_ref())) }
            @if removable { (post_button(&removal(cx, view), remove, &[])) }
        }
    }
}

/// Of which list it is, and whose.
fn about(cx: &PageCx, view: &SavedView, list: Option<&NamedList>) -> String {
    let shared = view.shared.then(|| format!("{} · {}", cx.t(text::SHARED), view.owner_name));
    let of = list.map(|list| cx.t(list.title).to_owned());
    of.into_iter().chain(shared).collect::<Vec<_>>().join(" · ")
}
