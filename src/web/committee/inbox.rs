//! What needs attention, and how far the entrants came.

use actix_web::web;
use maud::{Markup, html};

use super::frame::frame;
use super::text::{
    desk, flags as flag_text, inbox as text, institution_changes as change_text, unlocks as unlock_text,
};
use super::{breakers, opinion_words, two_members};
use crate::accounts::{Committee, Permission};
use crate::app::App;
use crate::approvals;
use crate::clock::At;
use crate::db::Fault;
use crate::i18n::{Lang, Message, Text, count, date_time};
use crate::overview::{self, Funnel, Inbox};
use crate::say;
use crate::verification::opinion::{self, OpinionWanted};
use crate::video_check;
use crate::views::{BadgeKind, PageCx, Stage, badge, empty_state, stacked_funnel};
use crate::web::context::Cx;
use crate::web::errors::PageError;

/// `GET /{k}/panitia`.
pub async fn inbox(app: web::Data<App>, cx: Cx, who: Committee) -> Result<Markup, PageError> {
    let edition = cx.edition()?;
    let (id, per_work) = (edition.id, edition.settings.limits.jurors_per_work);
    let now = cx.now;
    let me = who.person().user_id();
    let (waiting, journey, paused, approvals, opinions) = app
        .read(move |conn| {
            let waiting = overview::inbox(conn, id)?;
            let journey = overview::funnel(conn, id, per_work)?;
            let paused = video_check::circuit_breaker::open_circuits(conn, now)?;
            let opinions = opinion::opinions_wanted(conn, id, me)?;
            Ok::<_, Fault>((waiting, journey, paused, approvals::waiting(conn, id)?, opinions))
        })
        .await?;
    let items = items(&waiting);
    let opinions = if cx.may(Permission::Works) { opinions } else { Vec::new() };
    let nothing = items.is_empty() && paused.is_empty() && approvals.is_empty() && opinions.is_empty();
    let body = html! {
        div.two {
            div {
                @if nothing { (empty_state(cx.t(text::ALL_DONE), cx.t(text::ALL_DONE_WHY), None)) }
                @else { section.card { ul.inbox { (two_members::lines(&cx, &who, &approvals)) (breakers::lines(&cx, &paused)) @for wanted in &opinions { (opinion_line(&cx, wanted)) } @for item in &items { (line(&cx, item)) } } } }
            }
            section.card {
                (stacked_funnel(cx.lang, cx.t(text::JOURNEY), &stages(&cx, &journey)))
                p.small { (cx.t(text::JOURNEY_LEAD)) }
            }
        }
    };
    frame(&cx, &app, "", cx.t(text::TITLE), body).await
}

struct Item {
    kind: BadgeKind,
    tag: Text,
    what: Message,
    since: Option<At>,
    place: &'static str,
    verb: Text,
}

fn line(cx: &PageCx, item: &Item) -> Markup {
    html! {
        li {
            (badge(item.kind, cx.t(item.tag)))
            p { (cx.m(&item.what)) }
            @if let Some(since) = item.since { small { (cx.m(&waited(cx.now, since))) } }
            a.button.quiet href=(cx.at(&format!("/panitia/{}", item.place))) { (cx.t(item.verb)) }
        }
    }
}

/// A work about which a member wants to hear what the reader thinks.
fn opinion_line(cx: &PageCx, wanted: &OpinionWanted) -> Markup {
    let opinion = &wanted.opinion;
    html! {
        li data-opinion=(opinion.id) {
            (badge(BadgeKind::Wait, cx.t(desk::OPINION)))
            p { (cx.m(&opinion_words::asked(opinion))) " " @if let Some(number) = &wanted.number { (number) " " } (wanted.title) }
            small { (date_time(opinion.asked_at, cx.lang)) }
            a.button.quiet href=(cx.at(&format!("/panitia/karya/{}#pendapat", opinion.work))) { (cx.t(desk::OPINION_GIVE)) }
        }
    }
}

/// Since when, and how long that is.
fn waited(now: At, since: At) -> Message {
    let (sejak, from) = (date_time(since, Lang::Id), date_time(since, Lang::En));
    let hours = now.since(since).as_secs() / 3600;
    let days = hours / 24;
    match (days, hours) {
        (0, 0) => say!("paling lama sejak {sejak}", "the oldest since {from}"),
        (0, hours) => say!("paling lama sejak {sejak} ({hours} jam)", "the oldest since {from} ({hours} h)"),
        (days, _) => say!("paling lama sejak {sejak} ({days} hari)", "the oldest since {from} ({days} d)"),
    }
}

fn both(n: i64) -> (String, String) {
    (count(n, Lang::Id), count(n, Lang::En))
}

/// What waits, the most pressing first; nothing that is empty.
fn items(inbox: &Inbox) -> Vec<Item> {
    let mut all = failures(inbox);
    all.push(data_requests(inbox));
    all.push(raised(inbox));
    all.push(moves(inbox));
    all.push(asked(inbox));
    all.extend(daily(inbox));
    all.extend(oddities(inbox));
    all.into_iter().filter(|(n, _)| *n > 0).map(|(_, item)| item).collect()
}

fn failures(inbox: &Inbox) -> Vec<(i64, Item)> {
    let ((surat, letters), (pekerjaan, jobs)) = (both(inbox.letters), both(inbox.jobs));
    let (berubah, changed) = both(inbox.changed);
    vec![
        (
            inbox.changed,
            Item {
                kind: BadgeKind::No,
                tag: text::CHANGED,
                what: say!(
                    "{berubah} film berubah setelah penutupan",
                    "{changed} films changed after the closing"
                ),
                since: inbox.changed_since,
                place: "tautan/perubahan",
                verb: text::COMPARE,
            },
        ),
        (
            inbox.letters,
            Item {
                kind: BadgeKind::No,
                tag: text::LETTERS,
                what: say!("{surat} surat gagal terkirim", "{letters} letters could not be sent"),
                since: inbox.letters_since,
                place: "surat",
                verb: text::LOOK,
            },
        ),
        (
            inbox.jobs,
            Item {
                kind: BadgeKind::No,
                tag: text::JOBS,
                what: say!("{pekerjaan} pekerjaan latar gagal", "{jobs} background jobs failed"),
                since: inbox.jobs_since,
                place: "surat#pekerjaan",
                verb: text::LOOK,
            },
        ),
    ]
}

/// What people ask about their own data; the law's clock runs.
fn data_requests(inbox: &Inbox) -> (i64, Item) {
    let (permintaan, requests) = both(inbox.data_requests);
    let item = Item {
        kind: BadgeKind::No,
        tag: super::data_requests_text::TAG,
        what: say!(
            "{permintaan} permintaan tentang data pribadi; jawab dalam 3 × 24 jam",
            "{requests} requests about personal data; answer within 3 × 24 hours"
        ),
        since: inbox.data_requests_since,
        place: "permintaan-data",
        verb: super::data_requests_text::LOOK,
    };
    (inbox.data_requests, item)
}

/// What jurors suspect.
fn raised(inbox: &Inbox) -> (i64, Item) {
    let (dugaan, flags) = both(inbox.flags);
    let item = Item {
        kind: BadgeKind::No,
        tag: flag_text::TAG,
        what: say!("{dugaan} dugaan pelanggaran dari juri", "{flags} suspected violations raised by jurors"),
        since: inbox.flags_since,
        place: "dugaan",
        verb: flag_text::LOOK,
    };
    (inbox.flags, item)
}

/// Jurors' changes of institution.
fn moves(inbox: &Inbox) -> (i64, Item) {
    let (perubahan, changes) = both(inbox.moves);
    let item = Item {
        kind: BadgeKind::Wait,
        tag: change_text::TAG,
        what: say!(
            "{perubahan} perubahan instansi juri menunggu keputusan",
            "{changes} changes of jurors' institutions await a decision"
        ),
        since: inbox.moves_since,
        place: "juri/instansi",
        verb: change_text::LOOK,
    };
    (inbox.moves, item)
}

/// What jurors ask to have opened again.
fn asked(inbox: &Inbox) -> (i64, Item) {
    let (permintaan, requests) = both(inbox.unlocks);
    let item = Item {
        kind: BadgeKind::Wait,
        tag: unlock_text::TAG,
        what: say!(
            "{permintaan} permintaan juri untuk membuka nilai yang terkunci",
            "{requests} requests of jurors to open locked scores"
        ),
        since: inbox.unlocks_since,
        place: "pembukaan",
        verb: unlock_text::LOOK,
    };
    (inbox.unlocks, item)
}

fn daily(inbox: &Inbox) -> Vec<(i64, Item)> {
    let ((karya, works), (video, films)) = (both(inbox.works), both(inbox.films));
    let ((instansi, names), (juri, jurors)) = (both(inbox.institutions), both(inbox.jurors));
    let wait =
        |n, tag, what, since, place, verb| (n, Item { kind: BadgeKind::Wait, tag, what, since, place, verb });
    vec![
        wait(
            inbox.works,
            text::WORKS,
            say!("{karya} karya menunggu verifikasi", "{works} works await verification"),
            inbox.works_since,
            "karya?status=waiting",
            text::VERIFY,
        ),
        wait(
            inbox.films,
            text::LINKS,
            say!("{video} film menunggu konfirmasi", "{films} films await confirmation"),
            inbox.films_since,
            "tautan",
            text::CONFIRM,
        ),
        wait(
            inbox.institutions,
            text::INSTITUTIONS,
            say!("{instansi} nama instansi belum terdaftar", "{names} institutions are not in the directory"),
            inbox.institutions_since,
            "instansi",
            text::MERGE,
        ),
        wait(
            inbox.jurors,
            text::JURORS,
            say!("{juri} juri belum membuka satu karya pun", "{jurors} jurors have not opened a single work"),
            inbox.jurors_since,
            "juri",
            text::LOOK,
        ),
    ]
}

fn oddities(inbox: &Inbox) -> Vec<(i64, Item)> {
    let ((orang, people), (video, films)) = (both(inbox.same_nip), both(inbox.same_film));
    let (lintas, mixed) = both(inbox.mixed);
    vec![
        (
            inbox.same_nip,
            Item {
                kind: BadgeKind::Wait,
                tag: text::PEOPLE,
                what: say!(
                    "{orang} orang terdaftar di lebih dari satu pendaftaran",
                    "{people} people take part in more than one entry"
                ),
                since: None,
                place: "peserta?ganda=1",
                verb: text::COMPARE,
            },
        ),
        (
            inbox.mixed,
            Item {
                kind: BadgeKind::Wait,
                tag: text::PEOPLE,
                what: say!("{lintas} kelompok lintas instansi (R6)", "{mixed} teams span institutions (R6)"),
                since: None,
                place: "peserta?lintas=1",
                verb: text::COMPARE,
            },
        ),
        (
            inbox.same_film,
            Item {
                kind: BadgeKind::Wait,
                tag: text::TWINS,
                what: say!(
                    "{video} film dipakai oleh lebih dari satu karya",
                    "{films} films are used by more than one work"
                ),
                since: None,
                place: "tautan?saringan=ganda",
                verb: text::COMPARE,
            },
        ),
    ]
}

fn stages(cx: &PageCx, journey: &Funnel) -> Vec<Stage> {
    let stage = |label, value| Stage { label: cx.t(label).to_owned(), value, aside: None };
    let refused = (cx.t(text::REFUSED).to_owned(), journey.refused);
    vec![
        stage(text::REGISTERED, journey.registered),
        stage(text::COMPLETE, journey.complete),
        stage(text::SENT, journey.sent),
        stage(text::CHECKED, journey.checked),
        Stage { aside: (journey.refused > 0).then_some(refused), ..stage(text::ACCEPTED, journey.accepted) },
        stage(text::SCORED, journey.scored),
    ]
}
