//! Parts of the page of learning material: what was asked, what lacks, and the statements of the release.

use maud::{Markup, html};

use super::sheet::Sheet;
use super::text;
use crate::editions::Edition;
use crate::handover::learning_material::{self, MaterialItem, MaterialPage};
use crate::i18n::{Lang, count, date_time, deadline};
use crate::say;
use crate::views::{
    BadgeKind, Field, PageCx, PostButton, Tally, Tone, badge, field, post_button, progress, reaching,
};

/// Until when, what the committee wrote, and what was released.
pub(super) fn facts(cx: &PageCx, of: &MaterialPage) -> Markup {
    let material = &of.material;
    let (batas, limit) = (deadline(material.due_at, Lang::Id), deadline(material.due_at, Lang::En));
    let open = cx.now < material.due_at;
    let until = if open {
        say!("Rilis paling lambat {batas}.", "Release it by {limit}.")
    } else {
        say!(
            "Batas waktunya {batas} sudah lewat. Untuk mengubahnya lagi, mintalah waktu tambahan kepada panitia.",
            "The time limit, {limit}, is over. To change it again, ask the committee for more time."
        )
    };
    html! {
        p { (cx.t(text::MATERIAL_LEAD)) }
        p data-due=(if open { "open" } else { "over" }) { b { (reaching(cx.m(&until))) } }
        @if !material.note.is_empty() { p.notice { (cx.t(text::NOTE_OF_COMMITTEE)) ": " (material.note) } }
        @if let Some(released) = &of.released {
            p data-released="yes" {
                (badge(BadgeKind::Ok, cx.t(text::RELEASED))) " " (released.by) ", " (date_time(released.at, cx.lang))
                " · " (cx.t(text::LICENCE)) " " (released.licence_version)
            }
            @if material.is_unreleased() { p.notice { (cx.t(text::NOT_RELEASED_YET)) } }
        }
    }
}

/// What the platform needs, with what is there.
pub(super) fn checklist(cx: &PageCx, sheet: &Sheet, of: &MaterialPage) -> Markup {
    let items = learning_material::checklist(&of.material.content, &of.films, &of.changed);
    let needed = items.iter().filter(|item| !item.optional).count();
    let done = items.iter().filter(|item| !item.optional && item.done).count();
    let whole = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
    let films = items.iter().any(|item| item.field.is_none() && !item.done && !item.optional);
    let look = PostButton { label: cx.t(text::LOOK_AGAIN), tone: Tone::Quiet };
    html! {
        section.card data-missing=(needed - done) {
            h3 { (cx.t(text::WHAT_LMS_NEEDS)) }
            p { (progress(cx.lang, Tally { done: whole(done), total: whole(needed) }, cx.t(text::READY_NOUN))) }
            ul.plain-lines { @for item in &items { (line(cx, item)) } }
            @if films { (post_button(&sheet.at(cx, "/materi/pemeriksaan"), look, &[])) }
        }
    }
}

fn line(cx: &PageCx, item: &MaterialItem) -> Markup {
    let state = match (item.done, item.optional) {
        (true, _) => badge(BadgeKind::Ok, cx.t(text::IS_THERE)),
        (false, true) => badge(BadgeKind::Off, cx.t(text::IS_OPTIONAL)),
        (false, false) => badge(BadgeKind::Wait, cx.t(text::STILL_LACKS)),
    };
    html! {
        li {
            (state) " "
            @match item.field {
                Some(name) if !item.done && !item.optional => { a href=(anchor(name)) { (cx.m(&item.label)) } }
                _ => (cx.m(&item.label)),
            }
            @if let Some(why) = &item.why { br; span.small { (cx.m(why)) } }
        }
    }
}

/// Where a field stands on the page; of the questions the first.
fn anchor(name: &str) -> String {
    if name == "question" { "#soal-1".to_owned() } else { format!("#f-{name}") }
}

/// The licence, the names, and the button; `asked` marks what was left out.
pub(super) fn statements(cx: &PageCx, edition: &Edition, of: &MaterialPage, asked: bool) -> Markup {
    let licence = &edition.settings.licence;
    let n = i64::try_from(of.makers.len()).unwrap_or(i64::MAX);
    let (orang, people) = (count(n, Lang::Id), count(n, Lang::En));
    let names = say!(
        "{orang} nama di atas benar dan lengkap, dan boleh ditampilkan bersama karya ini.",
        "The {people} names above are right and complete, and may be shown with this work."
    );
    let error = asked.then(|| cx.t(text::TICK_THIS).to_owned());
    let tick = |name: &'static str, sentence: &str| {
        field::checkbox(&Field::new(cx.lang, name, sentence.to_owned()).error(error.clone()))
    };
    html! {
        section.card #rilis {
            h2 { (cx.t(text::RELEASE)) }
            p { (cx.t(text::RELEASE_LEAD)) }
            h3 { (cx.t(text::NAMES_WITH_WORK)) }
            ul { @for name in &of.makers { li { (name) } } }
            p.hint { (reaching(cx.t(text::NAMES_HINT))) " " a href="/akun/dokumen" { (cx.t(text::NAME_WITH_TITLES)) } }
            (tick("names", cx.m(&names)))
            h3 { (cx.t(text::LICENCE)) " " (licence.version) }
            (tick("licence", cx.m(&licence.text)))
            (field::hidden("licence_version", &licence.version))
            div.actions { button.button.quiet type="submit" name="then" value="release" { (cx.t(text::RELEASE_NOW)) } }
        }
    }
}
