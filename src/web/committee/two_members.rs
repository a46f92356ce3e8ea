//! The end of every page before an act of two members: who approved it, and the form for what the reader can do now.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use maud::{Markup, html};
use serde::Deserialize;

use crate::accounts::{Committee, Permitted, right};
use crate::app::App;
use crate::approvals::{self, Approval, Requests, text as words};
use crate::i18n::{Message, Text, count, date_time, text};
use crate::ids::ApprovalId;
use crate::plain_text;
use crate::refused::Refused;
use crate::say;
use crate::views::{
    BadgeKind, Field, Icon, PageCx, PostButton, Tone, badge, error_summary, field, icon, post_button, submit,
};
use crate::web::account::Visit;
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::flash::redirect_with;
use crate::web::forms::Errors;
use crate::web::password_again::{self, Again};

/// Flash after asking.
pub const ASKED: Text = text(
    "Persetujuan Anda tercatat. Anggota lain sudah diberi tahu lewat surat.",
    "Your approval is noted. The other members were told by letter.",
);
/// Titles of the blocks above the act.
pub const STOPS: Text = text("Menghalangi", "In the way");
pub const TO_KNOW: Text = text("Perlu Anda ketahui", "To know");
pub const WILL_HAPPEN: Text = text("Yang akan terjadi", "What will happen");
const WITHDRAWN: Text = text("Persetujuan ditarik.", "The approval was taken back.");
const WITHDRAW: Text = text("Tarik persetujuan", "Take the approval back");
const TWO: Text = text(
    "Dua anggota: yang satu memeriksa dan menyetujui, yang lain memeriksa dan melakukan",
    "Two members: one goes through it and approves, another goes through it and does it",
);
const ONE_MORE: Text = text("Satu anggota lagi, yang melakukannya", "One more member, who does it");
const STALE: Text = text(
    "menyetujui keadaan sebelumnya; sejak itu ada yang berubah, jadi periksa dan setujui lagi",
    "approved it as it was; something has changed since, so go through it and approve it again",
);
const APPROVE: Text = text("Setujui; anggota lain yang melakukan", "Approve; another member does it");
const NUMBER_WRONG: Text = text(
    "Angka ini tidak sama dengan yang tertulis di atas. Periksa sekali lagi; tidak ada yang dilakukan.",
    "This is not the number given above. Go through it once more; nothing was done.",
);
const YOURS: Text = text("menunggu Anda", "waits for you");
const OTHERS: Text = text("menunggu anggota lain", "waits for another member");
const LOOK: Text = text("Periksa", "Go through it");
const OVERTAKEN: Text = text(
    "Permintaan ini tidak dapat dilakukan lagi seperti diajukan. Tarik, lalu ajukan yang baru bila masih perlu.",
    "This request cannot be carried out any more as it was asked for. Take it back, then ask anew if it is still needed.",
);
const MEMBERS: Text = text("Persetujuan", "Approvals");

/// What the form of an act sends.
#[derive(Debug, Clone, Default, Deserialize)]
pub struct ActForm {
    #[serde(default)]
    pub fingerprint: String,
    #[serde(default)]
    pub number: String,
    #[serde(flatten)]
    pub again: Again,
}

impl ActForm {
    /// The number, whatever marks stand between its digits.
    fn number(&self) -> Option<i64> {
        let digits: String =
            plain_text::digits(&self.number).chars().filter(|c| !". ,".contains(*c)).collect();
        digits.parse().ok()
    }
}

/// An act about to be done.
pub struct Act<'a> {
    pub requests: &'a Requests,
    /// Of what the page shows.
    pub fingerprint: &'a str,
    /// Where the act goes, and where asking for it goes.
    pub path: String,
    pub ask_path: String,
    /// What is typed by hand: what it counts, and how many; none if the act is about one thing.
    pub number: Option<(Message, i64)>,
    /// The verb on the last button.
    pub label: String,
    pub tone: Tone,
    /// Whether something stands in the way.
    pub stopped: bool,
}

impl<'a> Act<'a> {
    /// An act about one thing whose pages lie below `at`: `pengesahan` does it, `persetujuan` asks for it.
    pub fn below(at: &str, requests: &'a Requests, fingerprint: &'a str, label: &str) -> Self {
        Self {
            requests,
            fingerprint,
            path: format!("{at}/pengesahan"),
            ask_path: format!("{at}/persetujuan"),
            number: None,
            label: label.to_owned(),
            tone: Tone::Primary,
            stopped: false,
        }
    }
}

/// What became of a form, for the page that is shown again; by default the page is opened.
#[derive(Debug, Default)]
pub struct Shown {
    form: ActForm,
    errors: Errors,
    refused: Option<Message>,
}

impl Shown {
    /// What is wrong with the form.
    pub fn wrong(form: ActForm, errors: Errors) -> Self {
        Self { form, errors, refused: None }
    }

    /// What stands against the act. `again`: the page as it is now says more than a page of its own.
    ///
    /// # Errors
    /// The problem itself where that does not hold, or where it is our own failure.
    pub fn refused<P: Refused>(form: ActForm, problem: P, again: bool) -> Result<Self, PageError> {
        match problem.message().filter(|_| again) {
            Some(said) => Ok(Self { form, refused: Some(said), ..Self::default() }),
            None => Err(problem.into()),
        }
    }

    /// Status of the page.
    pub fn status(&self) -> StatusCode {
        match (&self.refused, self.errors.is_empty()) {
            (Some(_), _) => StatusCode::CONFLICT,
            (None, false) => StatusCode::UNPROCESSABLE_ENTITY,
            (None, true) => StatusCode::OK,
        }
    }

    /// The sentence of a refusal.
    pub fn notice(&self, cx: &PageCx) -> Markup {
        html! {
            (error_summary(cx.lang, &self.errors.summary(cx.lang)))
            @if let Some(said) = &self.refused { p.notice { (cx.m(said)) } }
        }
    }
}

/// What is wrong with the form of an act: the number, and the password where the sign-in is old.
///
/// # Errors
/// Too many attempts, or our own failures.
pub async fn check(
    visit: &Visit,
    cx: &Cx,
    who: &Committee,
    form: &ActForm,
    number: Option<i64>,
) -> Result<Errors, PageError> {
    let mut errors = Errors::default();
    if number.is_some() && form.number() != number {
        errors.add("number", NUMBER_WRONG);
    }
    password_again::check(visit, cx, who.person(), &form.again, &mut errors).await?;
    Ok(errors)
}

/// The end of the page.
pub fn act(cx: &PageCx, who: &Committee, act: &Act<'_>, sent: &Shown) -> Markup {
    let (requests, me) = (act.requests, who.person().user_id());
    let may_act = requests.may_act(me, act.fingerprint);
    let waits = requests.own(me, act.fingerprint).is_some() && !may_act;
    html! {
        section.act data-act=(state(act, may_act, waits)) {
            @if requests.needed && !(act.stopped && requests.open.is_empty()) { (members(cx, act)) }
            @if requests.needed && requests.members < 2 { p.notice { (cx.t(words::ALONE)) } }
            @else if waits { p { (cx.t(words::OWN_REQUEST)) } }
            @else if act.stopped {}
            @else if may_act { (last(cx, who, act, sent)) }
            @else {
                form method="post" action=(act.ask_path) {
                    (field::hidden("fingerprint", act.fingerprint))
                    div.actions { (submit(cx.t(APPROVE), Tone::Primary)) }
                }
            }
        }
    }
}

fn state(act: &Act<'_>, may_act: bool, waits: bool) -> &'static str {
    match (act.stopped, may_act, waits) {
        (true, ..) => "stopped",
        (_, true, _) => "ready",
        (_, _, true) => "waits",
        _ => "open",
    }
}

/// Who approved what the page shows, who approved what it showed before, and that somebody lacks.
fn members(cx: &PageCx, act: &Act<'_>) -> Markup {
    let requests = &act.requests.open;
    let (same, older): (Vec<_>, Vec<_>) =
        requests.iter().partition(|request| request.fingerprint == act.fingerprint);
    html! {
        h2 { (cx.t(MEMBERS)) }
        ul.approvals {
            @for request in &same { li { (icon(Icon::Tick)) (member(cx, request)) } }
            @for request in &older {
                li { (icon(Icon::Info)) span { b { (request.name) } " " span.small { (cx.t(STALE)) } } (withdraw_button(cx, request)) }
            }
            @let lacks = if same.is_empty() { TWO } else { ONE_MORE };
            @if same.len() < 2 { li { (icon(Icon::Clock)) span { (cx.t(lacks)) } } }
        }
    }
}

fn member(cx: &PageCx, request: &Approval) -> Markup {
    let at = date_time(request.asked_at, cx.lang);
    let said = say!("menyetujui {at}", "approved {at}");
    html! { span { b { (request.name) } " " span.small { (cx.m(&said)) } } (withdraw_button(cx, request)) }
}

fn withdraw_button(cx: &PageCx, request: &Approval) -> Markup {
    let path = cx.at(&format!("/panitia/persetujuan/{}/penarikan", request.id));
    post_button(&path, PostButton { label: cx.t(WITHDRAW), tone: Tone::Plain }, &[])
}

/// The number typed by hand, the password, the act.
fn last(cx: &PageCx, who: &Committee, act: &Act<'_>, sent: &Shown) -> Markup {
    let Shown { form, errors, .. } = sent;
    html! {
        form.card method="post" action=(act.path) novalidate {
            (field::hidden("fingerprint", act.fingerprint))
            @if let Some((counts, number)) = &act.number {
                @let number = count(*number, cx.lang);
                @let (hitungan, counted) = (&counts.id, &counts.en);
                @let label = say!("Ketik {hitungan}: {number}", "Type {counted}: {number}");
                (field::text(&Field::new(cx.lang, "number", cx.m(&label))
                    .value(form.number.clone())
                    .error(errors.of("number", cx.lang).map(str::to_owned))
                    .max_length(12)))
            }
            (password_again::ask(cx, who.person(), errors))
            div.actions { (submit(&act.label, act.tone)) }
        }
    }
}

/// A request that can no longer be carried out: why, and taking it back.
pub fn overtaken(cx: &PageCx, request: &Approval, problem: &impl Refused) -> Markup {
    html! {
        @if let Some(said) = problem.message() { p.notice { (cx.m(&said)) } }
        p { (cx.t(OVERTAKEN)) }
        div.actions { (withdraw_button(cx, request)) }
    }
}

/// What waits for a second member, for the list of what needs attention.
pub fn lines(cx: &PageCx, who: &Committee, waiting: &[Approval]) -> Markup {
    let me = who.person().user_id();
    html! {
        @for request in waiting {
            @let own = request.asked_by == me;
            @let may = who.may(request.act.permission());
            @let act = request.act.text();
            @let (name, tindakan, doing) = (&request.name, act.id, act.en);
            @let of = request.act.about(&request.subject);
            @let within = |about: &str| if about.is_empty() { String::new() } else { format!(" ({about})") };
            @let (perihal, about) = (within(&of.id), within(&of.en));
            @let said = say!("{name} menyetujui {tindakan}{perihal}", "{name} approved {doing}{about}");
            li {
                (badge(BadgeKind::Wait, cx.t(if own || !may { OTHERS } else { YOURS })))
                p { (cx.m(&said)) }
                small { (date_time(request.asked_at, cx.lang)) }
                @if may { a.button.quiet href=(cx.at(&format!("/panitia{}", request.page))) { (cx.t(LOOK)) } }
            }
        }
    }
}

/// `POST /{k}/panitia/persetujuan/{id}/penarikan`: back to the page of the act.
pub async fn withdraw_approval(
    app: web::Data<App>,
    cx: Cx,
    who: Permitted<right::Approvals>,
    path: web::Path<(String, ApprovalId)>,
) -> Result<HttpResponse, PageError> {
    let (edition, id) = (cx.edition()?.id, path.1);
    let page = app.write(move |tx| approvals::withdraw(tx, &who, edition, id)).await?;
    Ok(redirect_with(&cx.at(&format!("/panitia{page}")), WITHDRAWN))
}
