//! The home page of an edition: theme, next step, rules in brief, stages.

use actix_web::{Responder, web};
use maud::{Markup, html};

use super::stages::{phases, stages};
use super::text;
use crate::app::App;
use crate::duties::{self, Next};
use crate::editions::{Edition, PhaseKey, PhaseState, Provider, rules};
use crate::i18n::{Lang, Message, Text, date_time, deadline};
use crate::say;
use crate::views::{self, Hero, Link, NextStep, PageCx, WideBody, facts, hero, next_step, wide_page};
use crate::web::context::Cx;
use crate::web::duty_view::next_box;
use crate::web::errors::PageError;

/// `GET /` and `GET /{k}`.
pub async fn home(app: web::Data<App>, cx: Cx) -> Result<impl Responder, PageError> {
    match cx.edition() {
        Ok(edition) => {
            let next = own_next(&app, &cx, edition).await?;
            Ok(view(&cx, edition, next.as_ref()))
        }
        Err(_) if cx.bare_path() == "/" => Ok(empty(&cx)),
        Err(problem) => Err(problem),
    }
}

/// What an entrant has to do next; nobody else has anything here.
async fn own_next(app: &App, cx: &Cx, edition: &Edition) -> Result<Option<Next>, PageError> {
    let Some(person) = cx.person().filter(|_| cx.viewer.entrant).cloned() else { return Ok(None) };
    let (edition, now) = (edition.clone(), cx.now());
    Ok(app.read(move |conn| duties::of_person(conn, &edition, &person, now)).await?)
}

fn empty(cx: &PageCx) -> Markup {
    views::page(cx, "Lomba", views::empty_state(cx.t(text::NO_EDITION), cx.t(text::NO_EDITION_WHY), None))
}

fn view(cx: &PageCx, edition: &Edition, own: Option<&Next>) -> Markup {
    let settings = &edition.settings;
    let band = hero(&Hero {
        over: format!("{}, {}", cx.m(&settings.title), cx.m(&settings.organiser)),
        title: cx.m(&settings.theme).to_owned(),
        // Who takes part knows it, and the next step has to stand on a phone's first screen.
        lead: if own.is_some() { String::new() } else { lead(cx, edition) },
    });
    wide_page(
        cx,
        &edition.short_title(),
        WideBody {
            hero: band,
            columns: html! {
                div {
                    (next_step(&step(cx, edition, own)))
                    @if cx.viewer.name.is_none() { p.links { a href=(cx.at("/syarat")) { (cx.t(text::MAY_I)) } } }
                    h2 { (cx.t(text::BRIEF)) }
                    (brief(cx, edition))
                    h2 { (cx.t(text::HOW_JUDGED)) }
                    p { (cx.m(&judged(edition))) " " (cx.t(text::HOW_JUDGED_WHY)) }
                    p.links { a href=(cx.at("/aturan")) { (cx.t(text::FULL_RULES)) } }
                }
                aside {
                    section.card {
                        h2 { (cx.t(text::PHASES)) }
                        (stages(cx, &phases(cx, edition)))
                    }
                }
            },
        },
    )
}

/// What to do and what it may bring, in the edition's own words.
fn lead(cx: &PageCx, edition: &Edition) -> String {
    let members = edition.settings.limits.members;
    let first = match members {
        1 => say!("Buat film pembelajaran singkat.", "Make a short learning video."),
        _ => say!(
            "Buat film pembelajaran singkat, sendiri atau berkelompok hingga {members} orang.",
            "Make a short learning video, alone or in a team of up to {members}."
        ),
    };
    let awards = edition.settings.awards.iter().take(2);
    [&first].into_iter().chain(awards).map(|said| cx.m(said)).collect::<Vec<_>>().join(" ")
}

/// The one thing to do now, for this reader.
fn step(cx: &PageCx, edition: &Edition, own: Option<&Next>) -> NextStep {
    let registration = edition.phase(PhaseKey::Registration);
    let open = registration.is_some_and(|phase| rules::phase_state(phase, cx.now) == PhaseState::Now);
    let visitor = cx.viewer.name.is_none();
    let sign_in = visitor.then(|| Link::new("/akun/masuk", cx.t(crate::web::text::HAVE_ACCOUNT)));
    if let Some(room) = own_room(cx, edition) {
        return room;
    }
    if let Some(own) = own {
        return entrants(cx, edition, own);
    }
    if !open {
        return next(cx, waiting(cx, edition), None, sign_in);
    }
    let until = registration.and_then(|phase| phase.closes_at);
    let limit = |lang| until.map(|at| deadline(at, lang)).unwrap_or_default();
    let (akhir, end) = (limit(Lang::Id), limit(Lang::En));
    let sentence = say!(
        "Daftarkan diri atau kelompok Anda paling lambat {akhir}.",
        "Register yourself or your team by {end}."
    );
    let target = if visitor { "/akun/daftar".to_owned() } else { cx.at("/peserta/daftar") };
    next(cx, cx.m(&sentence).to_owned(), Some(Link::new(target, cx.t(text::START))), sign_in)
}

/// The rooms of those who run the competition, and the result once it is public.
fn own_room(cx: &PageCx, edition: &Edition) -> Option<NextStep> {
    let to = |sentence: Message, path: &str, label: Text| {
        next(cx, cx.m(&sentence).to_owned(), Some(Link::new(cx.at(path), cx.t(label))), None)
    };
    if edition.is_published() && !cx.viewer.entrant {
        let sentence = say!("Hasil kompetisi sudah diumumkan.", "The result is public.");
        return Some(to(sentence, "/hasil", text::SEE_RESULTS));
    }
    if cx.viewer.committee.is_some() {
        let sentence =
            say!("Lihat apa yang perlu perhatian panitia.", "See what needs the committee's attention.");
        return Some(to(sentence, "/panitia", text::TO_CONSOLE));
    }
    cx.viewer.juror.then(|| {
        let sentence = say!(
            "Karya untuk Anda nilai menunggu di ruang juri.",
            "Works for you to judge wait in the jury room."
        );
        to(sentence, "/juri", text::TO_JURY_ROOM)
    })
}

/// An entrant's nearest duty, or what they wait for, with the way to their own entry; the result where it is public.
fn entrants(cx: &PageCx, edition: &Edition, own: &Next) -> NextStep {
    let room = Link::new(cx.at("/peserta"), cx.t(text::TO_MY_ENTRY));
    let found = next_box(cx, edition, own);
    let here = |link: &Link| link.href == cx.at("/hasil");
    let result = Link::new(cx.at("/hasil"), cx.t(text::SEE_RESULTS));
    let second = if edition.is_published() && !found.action.as_ref().is_some_and(here) {
        result
    } else {
        room.clone()
    };
    match &found.action {
        Some(_) => NextStep { secondary: Some(second), ..found },
        None => NextStep { action: Some(room), ..found },
    }
}

fn next(cx: &PageCx, text: String, action: Option<Link>, secondary: Option<Link>) -> NextStep {
    NextStep { title: views::text::NEXT_STEP.get(cx.lang).to_owned(), text, action, secondary, due: None }
}

fn waiting(cx: &PageCx, edition: &Edition) -> String {
    let next = rules::next_phase(&edition.settings.phases, cx.now);
    let sentence = match next.and_then(|phase| phase.opens_at.map(|at| (phase, at))) {
        Some((phase, at)) => {
            let (nama, name) = (&phase.name.id, &phase.name.en);
            let (mulai, start) = (date_time(at, Lang::Id), date_time(at, Lang::En));
            say!("Tahap berikutnya: {nama}, {mulai}.", "Next stage: {name}, {start}.")
        }
        None => say!("Seluruh tahapan edisi ini sudah selesai.", "All stages of this edition are over."),
    };
    cx.m(&sentence).to_owned()
}

fn brief(cx: &PageCx, edition: &Edition) -> Markup {
    let (limits, video) = (&edition.settings.limits, &edition.settings.video);
    let (members, works, minutes) = (limits.members, limits.works, video.main_seconds / 60);
    let people = say!("ASN, 1–{members} orang", "civil servants, 1–{members}");
    let most = say!("paling banyak {works}", "at most {works}");
    let containers: Vec<String> = video.containers.iter().map(|one| format!(".{}", one.as_str())).collect();
    let providers = video.providers.iter().map(|one| cx.t(provider(*one)));
    let places: Vec<&str> = providers.chain(video.own_hosts.iter().map(String::as_str)).collect();
    let length = say!("≤ {minutes} menit", "≤ {minutes} minutes");
    let size = format!("≥ {} × {}", video.min_width, video.min_height);
    facts(&[
        (cx.t(text::PARTICIPANTS), cx.m(&people)),
        (cx.t(text::WORKS), cx.m(&most)),
        (cx.t(text::FORMAT), &containers.join(", ")),
        (cx.t(text::RESOLUTION), &size),
        (cx.t(text::DURATION), cx.m(&length)),
        (cx.t(text::LINKS), &places.join(", ")),
    ])
}

fn provider(one: Provider) -> Text {
    match one {
        Provider::Youtube => text::YOUTUBE,
        Provider::Drive => text::DRIVE,
    }
}

fn judged(edition: &Edition) -> Message {
    let weights: Vec<_> = edition.settings.rubric.criteria.iter().collect();
    let list = |pick: fn(&Message) -> &String, and: &str| {
        weights
            .iter()
            .map(|c| format!("{} ({})", pick(&c.name).to_lowercase(), c.weight))
            .collect::<Vec<_>>()
            .join(and)
    };
    let (id, en) = (list(|m| &m.id, " dan "), list(|m| &m.en, " and "));
    say!("Tim juri independen menilai {id}.", "An independent jury scores {en}.")
}
