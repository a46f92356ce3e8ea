//! The audit trail as it is declared.

use std::time::Duration;

use maud::{Markup, html};

use super::text;
use super::words::{Change, changes};
use crate::accounts::Permission;
use crate::clock::At;
use crate::editions::wall;
use crate::i18n::{date, date_time};
use crate::overview::{Actor, RecordAsked, TrailFilter, TrailLine};
use crate::views::Choice;
use crate::web::committee::tables::{
    Asked, Empty, Filter, FilterKind, Input, List, ListColumn, Look, Search,
};
use crate::web::committee::text as common;
use crate::web::committee::text::{acts, records as words};
use crate::web::context::Cx;
use crate::web::list_address::ListAddress;

type Col = ListColumn<TrailLine>;

/// What an address says of those who have no account.
const PORTAL: &str = "portal";
const DAY: Duration = Duration::from_secs(24 * 60 * 60);
/// Characters of what changed that stand in a line without being unfolded.
const SHORT: usize = 64;

/// The list.
pub static TRAIL: List<TrailLine> = List {
    word: "jejak",
    path: "/panitia/jejak",
    title: words::TRAIL,
    counted: text::COUNTED,
    search: Some(Search { label: text::SEARCH, placeholder: text::FIND }),
    filters: &[
        Filter {
            key: "jenis",
            label: words::KIND,
            kind: FilterKind::Choice { any: text::ANY_KIND, choices: kinds },
        },
        Filter {
            key: "id",
            label: words::RECORD_ID,
            kind: FilterKind::Typed { input: Input::Record, said: asked_for },
        },
        Filter {
            key: "tindakan",
            label: words::ACT,
            kind: FilterKind::Typed { input: Input::Words, said: act },
        },
        Filter { key: "dari", label: text::FROM, kind: FilterKind::Typed { input: Input::Day, said: day } },
        Filter {
            key: "sampai",
            label: text::UNTIL,
            kind: FilterKind::Typed { input: Input::Day, said: day },
        },
        Filter { key: "orang", label: words::WHO, kind: FilterKind::Link { said: person } },
        Filter { key: "sebelum", label: text::BEFORE, kind: FilterKind::Link { said: number } },
    ],
    columns: &[
        Col::new("waktu", words::WHEN, |cx, line| date_time(line.line.at, cx.lang))
            .time(|line| Some(line.line.at))
            .look(Look::Short)
            .sorts(),
        Col::new("tindakan", words::ACT, |cx, line| said_act(cx, &line.line.act).to_owned()),
        Col::new("pelaku", words::WHO, |_, line| line.line.actor.clone()).cell(who),
        Col::new("catatan", words::RECORD, record).cell(linked).look(Look::Short),
        Col::new("perubahan", text::CHANGED, |cx, line| whole(cx, &changes(cx, line)))
            .cell(changed)
            .look(Look::OwnWords),
        Col::new("alasan", common::REASON, |_, line| line.line.reason.clone()),
        Col::new("nomor", text::INTERNAL, |_, line| line.line.subject_id.to_string())
            .look(Look::Number)
            .on_demand(),
        Col::new("baris", text::LINE, |_, line| line.line.id.to_string()).look(Look::Number).on_demand(),
    ],
    order: "-waktu",
    empty: Empty { title: words::NO_TRAIL, why: text::NO_TRAIL_WHY },
};

/// The filter for an address; unknown words count for nothing, save acts that nothing is called.
pub(super) fn filter(cx: &Cx, asked: &Asked) -> TrailFilter {
    let (_, down) = asked.order(&TRAIL);
    let kind = asked.value("jenis");
    let typed = asked.value("tindakan");
    TrailFilter {
        actor: actor(asked.value("orang")),
        kind: acts::subjects().any(|known| known == kind).then(|| kind.to_owned()),
        record: RecordAsked::parse(asked.value("id")),
        acts: (!typed.trim().is_empty()).then(|| acts::named(typed, cx.lang)),
        from: midnight(asked.value("dari")),
        until: midnight(asked.value("sampai")).map(|at| at.plus(DAY)),
        before: asked.value("sebelum").parse().ok(),
        q: asked.words().to_owned(),
        up: !down,
    }
}

/// Whom an address names.
fn actor(value: &str) -> Option<Actor> {
    if value == PORTAL { Some(Actor::Portal) } else { value.parse().ok().map(Actor::Account) }
}

/// When a day begins.
fn midnight(day: &str) -> Option<At> {
    wall::read_opens(&format!("{} 00:00", day.trim())).ok()
}

fn kinds(cx: &Cx) -> Vec<Choice> {
    acts::subjects().map(|kind| Choice::new(kind, kind_name(cx, kind))).collect()
}

fn kind_name<'a>(cx: &Cx, kind: &'a str) -> &'a str {
    acts::subject(kind).map_or(kind, |name| cx.t(name))
}

fn said_act<'a>(cx: &Cx, act: &'a str) -> &'a str {
    acts::name(act).map_or(act, |name| cx.t(name))
}

fn act(cx: &Cx, value: &str) -> Option<String> {
    Some(said_act(cx, value).to_owned())
}

fn number(_: &Cx, value: &str) -> Option<String> {
    value.trim().parse::<i64>().ok().map(|number| number.to_string())
}

/// A record as its filter says it.
fn asked_for(_: &Cx, value: &str) -> Option<String> {
    RecordAsked::parse(value).map(|asked| match asked {
        RecordAsked::Id(id) => id.to_string(),
        RecordAsked::Number(number) => number,
    })
}

fn day(cx: &Cx, value: &str) -> Option<String> {
    midnight(value).map(|at| date(at, cx.lang))
}

/// Somebody of whom the lines do not tell the name.
fn person(cx: &Cx, value: &str) -> Option<String> {
    actor(value).map(|actor| match actor {
        Actor::Portal => PORTAL.to_owned(),
        Actor::Account(_) => cx.t(text::NOBODY).to_owned(),
    })
}

/// "Karya ML-2023-0036"; the portal's own number where the record has no name that people know, or is gone.
fn record(cx: &Cx, of: &TrailLine) -> String {
    let kind = kind_name(cx, &of.line.subject_kind);
    match of.subject() {
        Some(name) => format!("{kind} {name}"),
        None => format!("{kind} {}", of.line.subject_id),
    }
}

/// The page of a record that a line is about, as far as it has one that stays.
fn page(cx: &Cx, of: &TrailLine) -> Option<String> {
    let line = &of.line;
    let id = line.subject_id;
    Some(match line.subject_kind.as_str() {
        "work" => format!("/panitia/karya/{id}"),
        "entry" => format!("/panitia/peserta/{id}"),
        "edition" if cx.edition().is_ok_and(|edition| edition.id.0 == id) => "/panitia/edisi".to_owned(),
        "letter" => format!("/panitia/surat/{id}"),
        "document" => format!("/panitia/dokumen/{id}"),
        "job" => "/panitia/pekerjaan".to_owned(),
        "institution" => "/panitia/instansi".to_owned(),
        "webhook" => "/panitia/webhook".to_owned(),
        "committee_member" if cx.may(Permission::Team) => "/panitia/tim".to_owned(),
        "juror" => format!("/panitia/juri?juri={id}"),
        _ => return None,
    })
}

/// The portal's own number stands in the record's title, for whoever has to tell two of one name apart.
fn linked(cx: &Cx, _: &Asked, line: &TrailLine) -> Markup {
    let (words, own) = (record(cx, line), format!("{} {}", cx.t(text::INTERNAL), line.line.subject_id));
    match page(cx, line) {
        Some(page) => html! { a href=(cx.at(&page)) title=(own) { (words) } },
        None => html! { span title=(own) { (words) } },
    }
}

/// The name leads to everything that the same person did.
fn who(cx: &Cx, _: &Asked, of: &TrailLine) -> Markup {
    let line = &of.line;
    let of = line.actor_id.map_or_else(|| PORTAL.to_owned(), |user| user.to_string());
    let all = ListAddress::new(cx.at(TRAIL.path)).with("orang", of);
    html! { a href=(all.href()) { (line.actor) } }
}

fn whole(cx: &Cx, changes: &[Change]) -> String {
    changes.iter().map(|change| change.plain(cx)).collect::<Vec<_>>().join("; ")
}

/// What changed: in one line where it is short, else folded behind its first part.
fn changed(cx: &Cx, _: &Asked, line: &TrailLine) -> Markup {
    let changes = changes(cx, line);
    let all = whole(cx, &changes);
    if all.is_empty() {
        return html! {};
    }
    if all.chars().count() <= SHORT {
        return html! { span.changed { (all) } };
    }
    let first = changes.first().map(|change| change.plain(cx)).unwrap_or_default();
    let cut: String = first.chars().take(SHORT / 2).collect();
    let more = changes.len().saturating_sub(1);
    html! {
        details.unfolds {
            summary {
                (cut) @if cut.len() < first.len() { "…" }
                @if more > 0 { " +" (more) " " (cx.t(text::MORE)) }
            }
            dl { @for change in &changes { (row(cx, change)) } }
        }
    }
}

fn row(cx: &Cx, change: &Change) -> Markup {
    html! {
        dt { (change.label) }
        dd {
            @match (&change.before, &change.now) {
                (Some(before), Some(now)) => { del { (before) } " → " ins { (now) } }
                (Some(before), None) => { (cx.t(text::FORMERLY)) " " (before) }
                (None, now) => { (now.as_deref().unwrap_or("–")) }
            }
        }
    }
}
