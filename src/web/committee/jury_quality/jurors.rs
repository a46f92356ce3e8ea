//! The table of jurors, those with a flag first.

use std::cmp::Reverse;

use maud::{Markup, html};

use super::text;
use super::words::{flag, name_of, per_cent, ratio, severity};
use crate::db::search::{PER_PAGE, Span};
use crate::i18n::count;
use crate::results::Inspection;
use crate::results::jury::JurorFigures;
use crate::views::{BadgeKind, Column, PageCx, PagerView, Row, Table, badge, pager, summary, table};

/// The table, its pager, and how to read it.
pub(super) fn view(cx: &PageCx, found: &Inspection, page: i64) -> Markup {
    let mut jurors: Vec<&JurorFigures> = found.report.jurors.iter().collect();
    jurors.sort_by_key(|juror| Reverse(juror.flags.len()));
    let total = i64::try_from(jurors.len()).unwrap_or(i64::MAX);
    let shown = Span::shown(page, total).of(&jurors);
    let base = format!("{}?page=", cx.at("/panitia/hasil/juri"));
    html! {
        h2 { (cx.t(text::TABLE)) }
        p { (cx.t(text::TABLE_WHY)) " " a href=(cx.at("/panitia/hasil/juri.csv")) { (cx.t(text::DOWNLOAD)) } }
        div.jury-table { (table(&Table {
            lang: cx.lang,
            caption: cx.t(text::TABLE).to_owned(),
            select: None,
            columns: columns(cx),
            rows: shown.iter().map(|juror| row(cx, found, juror)).collect(),
        })) }
        (pager(cx.lang, &PagerView { page, per_page: PER_PAGE, total, base }))
        (how_to_read(cx))
    }
}

fn columns(cx: &PageCx) -> Vec<Column> {
    let figures = [
        text::SEVERITY,
        text::MISFIT,
        text::CORRELATION,
        text::SPREAD,
        text::HALO_COLUMN,
        text::MODAL,
        text::SAME,
    ];
    let mut columns = vec![Column::new(cx.t(text::JUROR)).long(), Column::new(cx.t(text::SCORES)).number()];
    columns.extend(figures.map(|name| Column::new(cx.t(name)).number()));
    columns
}

fn row(cx: &PageCx, found: &Inspection, juror: &JurorFigures) -> Row {
    let lang = cx.lang;
    let plain = |value: String| html! { (value) };
    Row::new(vec![
        html! {
            span data-juror=(juror.juror) { b { (juror.juror) } " " (name_of(&found.jury, &juror.juror)) }
            @if !juror.flags.is_empty() { div.flags { @for found in &juror.flags { (badge(BadgeKind::Info, cx.t(flag(*found)))) } } }
        },
        plain(count(i64::try_from(juror.scores).unwrap_or(i64::MAX), lang)),
        plain(severity(juror.severity, lang)),
        plain(ratio(juror.misfit, lang)),
        plain(ratio(juror.correlation, lang)),
        plain(ratio(juror.spread, lang)),
        plain(ratio(juror.halo, lang)),
        plain(per_cent(juror.modal, lang)),
        plain(per_cent(juror.same, lang)),
    ])
}

fn how_to_read(cx: &PageCx) -> Markup {
    let say = |text| html! { (cx.t(text)) };
    let both = format!("{} · {}", cx.t(text::MODAL), cx.t(text::SAME));
    html! {
        details.card {
            summary { (cx.t(text::READING)) }
            (summary(&[
                (cx.t(text::SEVERITY), say(text::READ_SEVERITY)),
                (cx.t(text::MISFIT), say(text::READ_MISFIT)),
                (cx.t(text::CORRELATION), say(text::READ_CORRELATION)),
                (cx.t(text::SPREAD), say(text::READ_SPREAD)),
                (cx.t(text::HALO_COLUMN), say(text::READ_HALO)),
                (both.as_str(), say(text::READ_MODAL)),
            ]))
            p.small { (cx.t(text::READ_TIME)) }
        }
    }
}
