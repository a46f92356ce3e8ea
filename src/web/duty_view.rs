//! Duties as every page tells them: the nearest in the box above everything, the others in a list under it.

use maud::{Markup, html};

use crate::duties::{Duty, Next, Waiting};
use crate::editions::Edition;
use crate::views::{self, Closing, Link, NextStep, PageCx, due_line};

/// The box about what is next.
pub fn next_box(cx: &PageCx, edition: &Edition, next: &Next) -> NextStep {
    match next {
        Next::Do(duties) => {
            duties.first().map_or_else(NextStep::default, |first| of_duty(cx, edition, first))
        }
        Next::Wait(why) => of_waiting(cx, why),
    }
}

/// The box where there is nothing to do, with what there is to read.
pub fn of_waiting(cx: &PageCx, why: &Waiting) -> NextStep {
    NextStep {
        title: cx.t(views::text::NEXT_STEP).to_owned(),
        text: cx.m(&why.sentence()).to_owned(),
        action: why.reading().map(|(path, label)| Link::new(cx.at(path), cx.t(label))),
        ..NextStep::default()
    }
}

/// The box about one duty.
pub fn of_duty(cx: &PageCx, edition: &Edition, duty: &Duty) -> NextStep {
    NextStep {
        title: cx.t(views::text::NEXT_STEP).to_owned(),
        text: cx.m(&duty.sentence()).to_owned(),
        due: due(cx, edition, duty),
        action: link(cx, duty),
        secondary: None,
    }
}

/// What follows the nearest duty.
pub fn afterwards(cx: &PageCx, edition: &Edition, next: &Next) -> Markup {
    let Next::Do(duties) = next else { return html! {} };
    html! {
        @if duties.len() > 1 {
            section.card {
                h2 { (cx.t(views::text::AFTER_THAT)) }
                ul.inbox { @for duty in duties.iter().skip(1) { li { (line(cx, edition, duty)) } } }
            }
        }
    }
}

/// One duty in a list.
pub fn line(cx: &PageCx, edition: &Edition, duty: &Duty) -> Markup {
    html! {
        p { (cx.m(&duty.sentence())) }
        @if let Some(due) = due(cx, edition, duty) { small { (due) } }
        @if let Some(link) = link(cx, duty) { a.button.quiet href=(link.href) { (link.label) } }
    }
}

fn due(cx: &PageCx, edition: &Edition, duty: &Duty) -> Option<Markup> {
    duty.due.map(|at| due_line(cx, Closing { at, grace: edition.settings.grace() }))
}

fn link(cx: &PageCx, duty: &Duty) -> Option<Link> {
    duty.path.as_ref().map(|path| Link::new(cx.at(path), cx.t(duty.button())))
}
