//! The cut of the next round: both sides of the line, ties, what it means for the jury; then one act.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use maud::{Markup, html};

use super::cut_form::{CutQuery, form};
use super::overview::selected;
use super::text;
use crate::accounts::{Permitted, right};
use crate::app::App;
use crate::db::Fault;
use crate::i18n::{count, decimal, points};
use crate::judging::routing::Infeasible;
use crate::judging::{self, JurorLine};
use crate::results::cut_line::{
    CommitCutProblem, CutOrder, CutPreview, CutProblem, CutRow, commit_cut, preview_cut, suggested,
};
use crate::results::{Matter, Reader};
use crate::rounds::{self, JurorLoad, RoundPlan};
use crate::say;
use crate::views::{
    self, BadgeKind, Column, PageCx, Row, Table, Tone, badge, empty_state, facts, field, table,
};
use crate::web::answer::show;
use crate::web::clean::{Form, Query};
use crate::web::committee::frame;
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::flash::redirect_with;
use crate::web::forms::Errors;

/// Rows shown on either side of the line.
const EACH_SIDE: usize = 25;

/// `GET /{k}/panitia/babak/batas`.
pub async fn cut_page(
    app: web::Data<App>,
    cx: Cx,
    _who: Permitted<right::Rounds>,
    query: Query<CutQuery>,
) -> Result<HttpResponse, PageError> {
    let (edition, now) = (cx.edition()?.clone(), cx.now());
    let per_work = i64::from(edition.settings.limits.jurors_per_work);
    let id = edition.id;
    let (works, known) = app
        .read(move |conn| {
            let works = judging::coverage(conn, id, per_work)?.works;
            Ok::<_, Fault>((works, rounds::rounds(conn, id)?.len()))
        })
        .await?;
    let (extra, selection) = suggested(usize::try_from(works).unwrap_or(0), known);
    let query = query.into_inner().or_suggested(extra, selection);
    let order = match query.read() {
        Ok(order) => order,
        Err(errors) => {
            // What may not be seen is refused before what was typed.
            let stage = app.read(move |conn| crate::results::cut_line::visibility(conn, &edition)).await?;
            if !stage.shows(Matter::Cut, Reader::Committee) {
                return Err(CutProblem::RoundNotClosed.into());
            }
            let body = form(&cx, &query, &errors);
            let page = frame(&cx, &app, "babak", cx.t(text::CUT), body).await?;
            return Ok(show(StatusCode::UNPROCESSABLE_ENTITY, page));
        }
    };
    let (preview, jury) = app
        .read(move |conn| {
            Ok::<_, CutProblem>((
                preview_cut(conn, &edition, &order, now)?,
                judging::jurors(conn, edition.id)?,
            ))
        })
        .await?;
    let body = html! {
        p { (cx.t(text::CUT_LEAD)) " " (cx.t(if preview.adjusted { text::ADJUSTED } else { text::RAW })) }
        (form(&cx, &query, &Errors::default()))
        (view(&cx, &query, &order, &preview, &jury))
        p { a href=(cx.at("/panitia/babak")) { (cx.t(text::BACK)) } }
    };
    Ok(show(StatusCode::OK, frame(&cx, &app, "babak", cx.t(text::CUT), body).await?))
}

/// `POST /{k}/panitia/babak/batas`.
pub async fn cut_post(
    app: web::Data<App>,
    cx: Cx,
    who: Permitted<right::Rounds>,
    typed: Form<CutQuery>,
) -> Result<HttpResponse, PageError> {
    let edition = cx.edition()?.id;
    let typed = typed.into_inner();
    let Ok(order) = typed.read() else { return Err(CommitCutProblem::CutChanged.into()) };
    app.write_durably(move |tx| commit_cut(tx, &who, edition, &order, &typed.fingerprint)).await?;
    Ok(redirect_with(&cx.at("/panitia/babak"), text::OPENED_FLASH))
}

fn view(cx: &PageCx, query: &CutQuery, order: &CutOrder, preview: &CutPreview, jury: &[JurorLine]) -> Markup {
    let cut = &preview.cut;
    if cut.rows.is_empty() {
        return empty_state(cx.t(text::NOTHING_RANKED), cx.t(text::NOTHING_RANKED_WHY), None);
    }
    let number = |n: usize| count(n as i64, cx.lang);
    let inside = number(cut.inside);
    let outside = number(cut.rows.len() - cut.inside);
    let chosen = selected(cx, order.selection);
    html! {
        (facts(&[(cx.t(text::INSIDE), &inside), (cx.t(text::OUTSIDE), &outside), (cx.t(text::CHOSEN), &chosen)]))
        @if cut.by_tie > 0 { p.notice { (cx.m(&tie(cut.by_tie))) } }
        h2 { (cx.t(text::AROUND)) }
        (line(cx, cut.around(EACH_SIDE)))
        h2 { (cx.t(text::CONSEQUENCE)) }
        @match &preview.plan {
            Ok(plan) => { (consequence(cx, plan, jury)) (act(cx, query, preview, plan)) },
            Err(why) => { (refusal(cx, why, jury)) },
        }
    }
}

fn tie(works: usize) -> crate::i18n::Message {
    say!(
        "Seri di batas: {works} karya bernilai sama dengan karya terakhir yang masuk, sehingga ikut masuk.",
        "Tie at the line: {works} works are equal to the last one in, and so go in with it."
    )
}

fn line(cx: &PageCx, rows: &[CutRow]) -> Markup {
    let last = rows.iter().rposition(|row| row.inside);
    let row = |(i, row): (usize, &CutRow)| {
        let edge = match last {
            Some(last) if i == last => Some(text::LAST_IN),
            Some(last) if i == last + 1 => Some(text::FIRST_OUT),
            None if i == 0 => Some(text::FIRST_OUT),
            _ => None,
        };
        let (kind, word) =
            if row.inside { (BadgeKind::Ok, text::INSIDE) } else { (BadgeKind::Off, text::OUTSIDE) };
        #[expect(clippy::cast_precision_loss, reason = "ten-thousandths, shown as per cent")]
        let chance = row
            .ranked
            .p_top
            .filter(|_| row.ranked.shows_values())
            .map_or_else(|| "–".to_owned(), |p| format!("{} %", decimal(p as f64 / 100.0, 2, cx.lang)));
        Row::new(vec![
            html! { (row.place) },
            html! { span data-cut=(row.ranked.work) { (row.ranked.work) } },
            html! { @if row.ranked.shows_values() { (points(row.ranked.score, cx.lang)) } @else { "–" } },
            html! { (chance) },
            html! { (row.ranked.scores) },
            html! {
                (badge(kind, cx.t(word)))
                @if row.tied { " " (badge(BadgeKind::Wait, cx.t(text::TIED))) }
                @if let Some(edge) = edge { br; small { (cx.t(edge)) } }
            },
        ])
    };
    table(&Table {
        lang: cx.lang,
        caption: cx.t(text::AROUND).to_owned(),
        select: None,
        columns: vec![
            Column::new(cx.t(text::PLACE)).number(),
            Column::new(cx.t(text::NUMBER)).short(),
            Column::new(cx.t(text::VALUE)).number(),
            Column::new(cx.t(text::CHANCE)).number(),
            Column::new(cx.t(text::RECEIVED)).number(),
            Column::new(cx.t(text::SIDE)).long(),
        ],
        rows: rows.iter().enumerate().map(row).collect(),
    })
}

fn named(jury: &[JurorLine], code: &str) -> String {
    match jury.iter().find(|juror| juror.pseudonym == code) {
        Some(juror) => format!("{code} {}", juror.name),
        None => code.to_owned(),
    }
}

fn consequence(cx: &PageCx, plan: &RoundPlan, jury: &[JurorLine]) -> Markup {
    let total = count(plan.fresh.len() as i64, cx.lang);
    let row = |load: &JurorLoad| {
        Row::new(vec![html! { (named(jury, &load.code)) }, html! { (load.before) }, html! { (load.added) }])
    };
    html! {
        (facts(&[(cx.t(text::NEW_ASSESSMENTS), &total)]))
        @for code in &plan.left_out { p.notice { (cx.m(&left_out(&named(jury, code)))) } }
        (table(&Table {
            lang: cx.lang,
            caption: cx.t(text::CONSEQUENCE).to_owned(),
            select: None,
            columns: vec![
                Column::new(cx.t(text::JUROR)).long(),
                Column::new(cx.t(text::BEFORE)).number(),
                Column::new(cx.t(text::ADDED)).number(),
            ],
            rows: plan.loads.iter().map(row).collect(),
        }))
    }
}

fn left_out(juror: &str) -> crate::i18n::Message {
    say!(
        "{juror} tidak ikut dalam final: kapasitasnya tidak cukup untuk semua finalis.",
        "{juror} is not in the final: the capacity has no room for all finalists."
    )
}

fn act(cx: &PageCx, query: &CutQuery, preview: &CutPreview, plan: &RoundPlan) -> Markup {
    html! {
        @if plan.fresh.is_empty() {
            p.notice { (cx.t(rounds::text::NOTHING_TO_ADD)) }
        } @else {
            form.card method="post" action=(cx.at("/panitia/babak/batas")) novalidate {
                p { (cx.t(text::COMMIT_HINT)) }
                (query.hidden())
                (field::hidden("fingerprint", &preview.fingerprint))
                div.actions { (views::submit(cx.t(text::COMMIT), Tone::Primary)) }
            }
        }
    }
}

fn refusal(cx: &PageCx, why: &Infeasible, jury: &[JurorLine]) -> Markup {
    let said = why.messages_naming(&|code| named(jury, code));
    html! {
        section.card.confirm.danger {
            h2 { (badge(BadgeKind::No, cx.t(text::INFEASIBLE))) }
            ul { @for message in &said { li { (cx.m(message)) } } }
            p { (cx.t(why.hint())) }
        }
    }
}
