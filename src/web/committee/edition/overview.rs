//! The groups of settings, each with what of it can still be changed.

use actix_web::web;
use maud::{Markup, html};

use super::text;
use crate::accounts::{Committee, Permission};
use crate::app::App;
use crate::db::Conn;
use crate::editions::Edition;
use crate::editions::form::{self, Begun, Item, SettingsForm};
use crate::i18n::Text;
use crate::overview::{self, PageQuestion};
use crate::views::{BadgeKind, Column, PageCx, Row, Table, badge, table};
use crate::web::committee::frame;
use crate::web::context::Cx;
use crate::web::errors::PageError;

/// `GET /{k}/panitia/edisi`.
pub async fn overview(app: web::Data<App>, cx: Cx, _who: Committee) -> Result<Markup, PageError> {
    let edition = cx.edition()?.clone();
    let (asked, at, parts) = (edition.clone(), cx.moment(), app.clone());
    let now = at.now;
    let question = PageQuestion { edition: edition.id, page: "edition" };
    let ask = move |conn: &mut Conn| overview::begun(conn, &asked, now);
    let begun = app.read(move |conn| parts.counts.figures(conn, question, &at, ask)).await?;
    let body = html! {
        @if edition.is_trial() {
            p.notice {
                (cx.t(text::trial::IS_TRIAL)) " "
                @if cx.may(Permission::Edition) { a href=(cx.at("/panitia/edisi/uji-coba")) { (cx.t(text::trial::MANAGE)) } }
            }
        } @else if edition.is_draft() {
            p.notice {
                (cx.t(text::IS_DRAFT)) " "
                @if cx.may(Permission::Edition) { a href=(cx.at("/panitia/edisi/pengumuman")) { (cx.t(text::ANNOUNCE)) } }
            }
        }
        p { (cx.t(text::LEAD)) }
        (table(&groups(&cx, &edition, &begun)))
        div.actions {
            a.button.quiet href="/panitia/edisi" { (cx.t(text::OTHER_EDITIONS)) }
            a.button.plain href=(cx.at("/panitia/edisi.toml")) { (cx.t(text::EXPORT)) }
            @if cx.may(Permission::Edition) && edition.is_draft() && !edition.is_trial() { a.button.plain href=(cx.at("/panitia/edisi/uji-coba")) { (cx.t(text::trial::TRIAL)) } }
            @if cx.may(Permission::Edition) { a.button.plain href=(cx.at("/panitia/edisi/penghapusan")) { (cx.t(text::DELETE)) } }
        }
    };
    frame(&cx, &app, "edisi", cx.t(text::EDITION), body).await
}

fn groups(cx: &PageCx, edition: &Edition, begun: &Begun) -> Table {
    let row = |group: &SettingsForm| {
        let items = form::items(*group, &edition.settings, &form::values(*group, &edition.settings), begun);
        let locks: Vec<Option<Text>> = items
            .iter()
            .filter_map(|item| match item {
                Item::Field { locked, .. } => Some(*locked),
                Item::Heading { .. } => None,
            })
            .collect();
        let held = locks.iter().flatten().count();
        let (kind, words) = match held {
            0 => (BadgeKind::Ok, text::FREE),
            all if all == locks.len() => (BadgeKind::Off, text::FIXED_ALL),
            _ => (BadgeKind::Info, text::FIXED_SOME),
        };
        let address = cx.at(&format!("/panitia/edisi/{}", group.as_str()));
        Row::new(vec![html! { a href=(address) { (cx.t(group.text())) } }, badge(kind, cx.t(words))])
    };
    Table {
        lang: cx.lang,
        caption: cx.t(text::FORMS).to_owned(),
        select: None,
        columns: vec![Column::new(cx.t(text::FORMS)).long(), Column::new(cx.t(super::super::text::STATUS))],
        rows: SettingsForm::ALL.iter().map(row).collect(),
    }
}
