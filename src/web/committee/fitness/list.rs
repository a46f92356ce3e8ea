//! Judged works with what speaks for and against offering them to learners.

use actix_web::web;
use maud::{Markup, html};
use serde::Deserialize;

use super::text as own;
use crate::accounts::{Committee, Permission};
use crate::app::App;
use crate::db::search::{PER_PAGE, Span};
use crate::handover::{self, Candidate, DecideProblem, LmsOutcome};
use crate::i18n::{Text, points};
use crate::plain_text;
use crate::refused::Refused as _;
use crate::views::field::{self, Choice};
use crate::views::{
    self, BadgeKind, Chip, Column, Field, PageCx, PagerView, Row, Table, Tone, badge, empty_state,
    filter_chips, pager, selected_count, table,
};
use crate::web::clean::Query;
use crate::web::committee::frame;
use crate::web::committee::text as words;
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::list_address::ListAddress;

/// What the list is narrowed to.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct FitnessQuery {
    /// `open`, or an outcome.
    keputusan: String,
    /// `yes` for what reaches the standard, `no` for the rest.
    usulan: String,
    q: String,
    page: String,
}

/// Word of works that nothing was decided about.
const OPEN: &str = "open";

impl FitnessQuery {
    fn takes(&self, one: &Candidate) -> bool {
        let decided = match self.keputusan.as_str() {
            "" => true,
            OPEN => one.outcome().is_none(),
            word => one.outcome().is_some_and(|outcome| outcome.as_str() == word),
        };
        let proposed = match self.usulan.as_str() {
            "yes" => one.proposed,
            "no" => !one.proposed,
            _ => true,
        };
        let q = plain_text::single_line(&self.q).to_lowercase();
        let work = &one.work;
        let found = [work.number.as_str(), &work.title, work.makers(), &work.institution]
            .iter()
            .any(|text| text.to_lowercase().contains(&q));
        decided && proposed && (q.is_empty() || found)
    }

    fn address(&self, cx: &PageCx) -> ListAddress {
        ListAddress::new(cx.at("/panitia/layak"))
            .with("keputusan", &self.keputusan)
            .with("usulan", &self.usulan)
            .with("q", self.q.trim())
    }

    fn page(&self) -> i64 {
        self.page.parse().unwrap_or(1).max(1)
    }
}

/// `GET /{k}/panitia/layak`.
pub async fn list(
    app: web::Data<App>,
    cx: Cx,
    _who: Committee,
    query: Query<FitnessQuery>,
) -> Result<Markup, PageError> {
    let edition = cx.edition()?.clone();
    let published = edition.is_published();
    let found = match app.read(move |conn| handover::candidates(conn, &edition)).await {
        Ok(found) => found,
        Err(DecideProblem::Fault(fault)) => return Err(fault.into()),
        Err(problem) => {
            let why = problem.message().map(|said| cx.m(&said).to_owned());
            let why = why.unwrap_or_else(|| cx.t(own::NO_WORKS_WHY).to_owned());
            let body = html! { p { (cx.t(own::LEAD)) } (empty_state(cx.t(own::NO_WORKS), &why, None)) };
            return frame(&cx, &app, "layak", cx.t(own::TITLE), body).await;
        }
    };
    let body = html! {
        p { (cx.t(own::LEAD)) }
        @if !published { p.notice { (cx.t(own::BEFORE_PUBLICATION)) } }
        (links(&cx))
        (narrowed(&cx, &query, &found))
    };
    frame(&cx, &app, "layak", cx.t(own::TITLE), body).await
}

fn links(cx: &PageCx) -> Markup {
    let waiting = ListAddress::new(cx.at("/panitia/layak")).with("keputusan", OPEN).with("usulan", "yes");
    html! {
        div.actions {
            a.button.quiet href=(waiting.href()) { (cx.t(own::CHOOSE_PROPOSED)) }
            a.button.plain href=(cx.at("/panitia/kluster")) { (cx.t(own::CLUSTERS)) }
            a.button.plain href=(cx.at("/panitia/serah-terima")) { (cx.t(own::HANDOVER)) }
        }
    }
}

fn narrowed(cx: &PageCx, query: &FitnessQuery, found: &[Candidate]) -> Markup {
    let taken: Vec<&Candidate> = found.iter().filter(|one| query.takes(one)).collect();
    let total = i64::try_from(taken.len()).unwrap_or(i64::MAX);
    let (page, address) = (query.page(), query.address(cx));
    let shown = Span::shown(page, total).of(&taken);
    html! {
        (search(cx, query))
        (filter_chips(cx.lang, &chips(cx, query, &address), total, cx.t(words::WORKS)))
        @if shown.is_empty() { (empty(cx, &address)) }
        @else {
            form method="post" action=(cx.at("/panitia/layak/pratinjau")) data-native="1" novalidate {
                @if cx.may(Permission::Results) {
                    div.actions { (views::submit(cx.t(own::DECIDE_CHOSEN), Tone::Quiet)) (selected_count(cx.lang)) }
                }
                (table(&grid(cx, shown, cx.may(Permission::Results).then_some("work"))))
            }
            (pager(cx.lang, &PagerView { page, per_page: PER_PAGE, total, base: address.pages() }))
        }
    }
}

fn empty(cx: &PageCx, address: &ListAddress) -> Markup {
    if address.pairs().next().is_none() {
        return empty_state(cx.t(own::NO_WORKS), cx.t(own::NO_WORKS_WHY), None);
    }
    let all = views::Link::new(cx.at("/panitia/layak"), cx.t(words::CLEAR));
    empty_state(cx.t(words::NOTHING_FOUND), cx.t(words::NOTHING_FOUND_WHY), Some(&all))
}

/// The choices of the two filters, as words of the address and as people read them.
fn decisions(cx: &PageCx) -> Vec<Choice> {
    let outcomes = [LmsOutcome::Fit, LmsOutcome::Unfit];
    let named = outcomes.iter().map(|one| Choice::new(one.as_str(), cx.t(one.text())));
    std::iter::once(Choice::new(OPEN, cx.t(LmsOutcome::Withdrawn.text()))).chain(named).collect()
}

fn proposals(cx: &PageCx) -> Vec<Choice> {
    vec![Choice::new("yes", cx.t(own::PROPOSED)), Choice::new("no", cx.t(own::NOT_PROPOSED))]
}

fn search(cx: &PageCx, query: &FitnessQuery) -> Markup {
    let one = |name: &'static str, label: Text, value: &str| {
        Field::new(cx.lang, name, cx.t(label)).value(value.to_owned()).optional()
    };
    html! {
        form.toolbar method="get" action=(cx.at("/panitia/layak")) role="search" aria-label=(cx.t(words::FILTER)) novalidate {
            (field::search(&one("q", words::lists::Q_WORKS, &query.q)))
            (field::select(&one("keputusan", own::DECISION, &query.keputusan), &decisions(cx), Some(cx.t(words::ALL))))
            (field::select(&one("usulan", own::PROPOSAL, &query.usulan), &proposals(cx), Some(cx.t(words::ALL))))
            (views::submit(cx.t(words::APPLY), Tone::Quiet))
        }
    }
}

fn chips(cx: &PageCx, query: &FitnessQuery, address: &ListAddress) -> Vec<Chip> {
    let chip = |label: Text, value: &str, key: &'static str| Chip {
        label: cx.t(label).to_owned(),
        value: value.to_owned(),
        without: address.without(key).href(),
    };
    let mut chips = Vec::new();
    match query.keputusan.as_str() {
        "" => {}
        OPEN => chips.push(chip(own::DECISION, cx.t(LmsOutcome::Withdrawn.text()), "keputusan")),
        word => {
            let outcome = LmsOutcome::parse(word).map(|one| cx.t(one.text()));
            chips.push(chip(own::DECISION, outcome.unwrap_or(word), "keputusan"));
        }
    }
    match query.usulan.as_str() {
        "yes" => chips.push(chip(own::PROPOSAL, cx.t(own::PROPOSED), "usulan")),
        "no" => chips.push(chip(own::PROPOSAL, cx.t(own::NOT_PROPOSED), "usulan")),
        _ => {}
    }
    if !query.q.trim().is_empty() {
        chips.push(chip(words::SEARCH, query.q.trim(), "q"));
    }
    chips
}

/// Works with what speaks for and against them; `select` names the boxes, where some can be ticked.
pub(super) fn grid(cx: &PageCx, shown: &[&Candidate], select: Option<&'static str>) -> Table {
    Table {
        lang: cx.lang,
        caption: cx.t(own::TITLE).to_owned(),
        select,
        columns: vec![
            Column::new(cx.t(words::NUMBER)).short(),
            Column::new(cx.t(words::TITLE)).long(),
            Column::new(cx.t(own::SCORE)).number(),
            Column::new(cx.t(own::VOTES)),
            Column::new(cx.t(own::PROPOSAL)),
            Column::new(cx.t(own::DECISION)),
        ],
        rows: shown.iter().map(|one| row(cx, one)).collect(),
    }
}

fn row(cx: &PageCx, one: &Candidate) -> Row {
    let work = &one.work;
    Row::new(vec![
        html! { (work.number) @if let Some(place) = one.place { br; span.small { (cx.t(own::RANK)) " " (place) } } },
        html! {
            span {
                a href=(cx.at(&format!("/panitia/layak/{}", work.id))) { (work.title) }
                br; span.small { (work.makers()) " · " (work.institution) }
            }
        },
        html! { (score(cx, one)) },
        html! { (votes(cx, one)) },
        html! { (proposal(cx, one)) },
        html! { (outcome(cx, one)) },
    ])
    .key(work.id, work.number.clone())
}

/// The value with its parts.
pub(super) fn score(cx: &PageCx, one: &Candidate) -> Markup {
    let parts: Vec<String> = one.criteria.iter().map(|of| points(*of, cx.lang)).collect();
    html! {
        @match one.score {
            Some(score) => { (points(score, cx.lang)) br; span.small { (parts.join(" · ")) } }
            None => "–"
        }
    }
}

/// How the jurors answered.
fn votes(cx: &PageCx, one: &Candidate) -> Markup {
    let of = one.votes;
    html! {
        @if of.total() == 0 { span.small { (cx.t(own::NO_VOTES)) } }
        @else { (of.yes) " · " (of.no) " · " (of.unsure) br; span.small { (cx.t(own::VOTES_SHORT)) } }
    }
}

/// Whether the values speak for it.
pub(super) fn proposal(cx: &PageCx, one: &Candidate) -> Markup {
    let (kind, said) =
        if one.proposed { (BadgeKind::Info, own::PROPOSED) } else { (BadgeKind::Off, own::NOT_PROPOSED) };
    badge(kind, cx.t(said))
}

/// What stands about it.
pub(super) fn outcome(cx: &PageCx, one: &Candidate) -> Markup {
    let outcome = one.outcome().unwrap_or(LmsOutcome::Withdrawn);
    let kind = match outcome {
        LmsOutcome::Fit => BadgeKind::Ok,
        LmsOutcome::Unfit => BadgeKind::No,
        LmsOutcome::Withdrawn => BadgeKind::Wait,
    };
    html! { span data-fitness=(outcome.as_str()) { (badge(kind, cx.t(outcome.text()))) } }
}
