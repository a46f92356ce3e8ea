//! A member leaves the team, or the leader hands it over: first what it means, then the act.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use maud::html;

use super::text;
use crate::app::App;
use crate::db::Fault;
use crate::i18n::{Message, Text};
use crate::ids::{EntryId, MemberId};
use crate::registration::{self, EntryMember, EntryProblem, HandOverProblem, MemberProblem, rules};
use crate::say;
use crate::views::{self, ConfirmView, PageCx, Tone, page};
use crate::web::answer::show;
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::flash::redirect_with;

/// What is asked before an act.
struct Question {
    title: Text,
    asked: Message,
    effects: Vec<Message>,
    action: String,
    label: Text,
}

fn ask(cx: &PageCx, who: &EntryMember, question: &Question) -> HttpResponse {
    let confirm = ConfirmView {
        title: cx.m(&question.asked).to_owned(),
        effects: question.effects.iter().map(|effect| cx.m(effect).to_owned()).collect(),
        warning: None,
        action: question.action.clone(),
        label: cx.t(question.label).to_owned(),
        tone: Tone::Danger,
        back: cx.at(&format!("/peserta/{}", who.entry())),
    };
    let body = html! {
        h1 { (cx.t(question.title)) }
        (views::confirm(cx.lang, &confirm, html! {}))
    };
    show(StatusCode::OK, page(cx, cx.t(question.title), body))
}

/// `GET /{k}/peserta/{entry}/keluar`.
pub async fn leave_page(cx: Cx, who: EntryMember) -> Result<HttpResponse, PageError> {
    if who.leader() {
        return Err(MemberProblem::LeaderStays.into());
    }
    rules::require_answers(&cx.edition()?.settings, cx.now()).map_err(MemberProblem::from)?;
    let question = Question {
        title: text::LEAVE,
        asked: say!("Keluar dari kelompok ini?", "Leave this team?"),
        effects: vec![text::LEAVE_DATA.into(), text::LEAVE_WORKS.into(), text::LEAVE_AGAIN.into()],
        action: cx.at(&format!("/peserta/{}/keluar", who.entry())),
        label: text::LEAVE,
    };
    Ok(ask(&cx, &who, &question))
}

/// `POST /{k}/peserta/{entry}/keluar`.
pub async fn leave(app: web::Data<App>, cx: Cx, who: EntryMember) -> Result<HttpResponse, PageError> {
    let team = who.known_entry().team_name.clone();
    app.write(move |tx| registration::leave_team(tx, &who)).await?;
    let said = say!(
        "Anda sudah keluar dari kelompok \u{201c}{team}\u{201d}.",
        "You have left the team \u{201c}{team}\u{201d}."
    );
    Ok(redirect_with(&cx.at("/peserta"), said))
}

type Place = web::Path<(String, EntryId, MemberId)>;

/// `GET /{k}/peserta/{entry}/anggota/{member}/ketua`.
pub async fn lead_page(
    app: web::Data<App>,
    cx: Cx,
    who: EntryMember,
    path: Place,
) -> Result<HttpResponse, PageError> {
    if !who.leader() {
        return Err(EntryProblem::LeaderOnly.into());
    }
    rules::require_answers(&cx.edition()?.settings, cx.now()).map_err(HandOverProblem::from)?;
    let (entry, member) = (who.entry(), path.2);
    let found =
        app.read(move |conn| -> Result<_, Fault> { registration::find_member(conn, entry, member) }).await?;
    let member = found.ok_or(PageError::NotFound)?;
    if !member.signed() {
        return Err(HandOverProblem::NotConfirmed.into());
    }
    let name = &member.name;
    let question = Question {
        title: text::HAND_OVER,
        asked: say!("Jadikan {name} ketua kelompok?", "Make {name} the leader of the team?"),
        effects: vec![
            say!(
                "{name} mengundang dan mengeluarkan anggota, menarik karya, dan menerima surat tentang kelompok.",
                "{name} invites and removes members, withdraws works, and gets the letters about the team."
            ),
            text::HAND_OVER_YOU.into(),
            text::HAND_OVER_TOLD.into(),
        ],
        action: cx.at(&format!("/peserta/{entry}/anggota/{}/ketua", member.id)),
        label: text::HAND_OVER,
    };
    Ok(ask(&cx, &who, &question))
}

/// `POST /{k}/peserta/{entry}/anggota/{member}/ketua`.
pub async fn hand_over(
    app: web::Data<App>,
    cx: Cx,
    who: EntryMember,
    path: Place,
) -> Result<HttpResponse, PageError> {
    let (_, entry, member) = path.into_inner();
    app.write(move |tx| registration::hand_over_lead(tx, &who, member)).await?;
    let found =
        app.read(move |conn| -> Result<_, Fault> { registration::find_member(conn, entry, member) }).await?;
    let name = found.ok_or(PageError::NotFound)?.name;
    let said = say!("{name} kini ketua kelompok.", "{name} leads the team now.");
    Ok(redirect_with(&cx.at(&format!("/peserta/{entry}")), said))
}
