//! What trying the chosen rows again would do.

use maud::{Markup, html};

use super::asked::{Asked, SHOWN, UNTIL};
use super::kind::{Again, Named};
use super::text;
use crate::i18n::{Lang, Message, count, date_time};
use crate::overview::Chosen;
use crate::say;
use crate::views::field;
use crate::views::{ConfirmView, Link, Tone, confirm, empty_state};
use crate::web::context::Cx;

/// Rows that are named one by one.
const MOST_NAMED: usize = 50;

/// What the page shows.
pub struct Shown<L> {
    /// Those of the chosen rows that failed.
    pub failed: Vec<L>,
    /// Rows that were chosen and did not fail.
    pub left: i64,
}

/// The page.
pub fn page<A: Again>(cx: &Cx, asked: &Asked, shown: &Shown<A::Line>) -> Markup {
    let back = Link::new(asked.back(), cx.t(A::WORDS.back));
    html! {
        p.crumbs { a href=(back.href) { (back.label) } }
        @if asked.is_empty() { (empty_state(cx.t(text::NOTHING_CHOSEN), cx.t(text::NOTHING_CHOSEN_WHY), Some(&back))) }
        @else if shown.failed.is_empty() { (empty_state(cx.t(text::NONE), cx.t(text::NONE_WHY), Some(&back))) }
        @else { (question::<A>(cx, asked, shown)) (rows::<A>(cx, &shown.failed)) }
    }
}

fn question<A: Again>(cx: &Cx, asked: &Asked, shown: &Shown<A::Line>) -> Markup {
    let n = i64::try_from(shown.failed.len()).unwrap_or(i64::MAX);
    let (jumlah, number) = (count(n, Lang::Id), count(n, Lang::En));
    let fields = html! {
        @match &asked.chosen {
            Chosen::These(_) => @for line in &shown.failed { (field::hidden(A::FIELD, &A::named(cx, line).id.to_string())) },
            Chosen::Matching(until) => { (field::hidden(UNTIL, &until.0.to_string())) (field::hidden(SHOWN, &n.to_string())) }
        }
        @for (key, value) in asked.list.here().pairs() { (field::hidden(key, value)) }
    };
    let view = ConfirmView {
        title: cx.m(&(A::WORDS.question)(&jumlah, &number)).to_owned(),
        effects: effects::<A>(asked, shown.left, &(A::WORDS.effect)(&jumlah, &number))
            .iter()
            .map(|effect| cx.m(effect).to_owned())
            .collect(),
        warning: Some(cx.t(A::WORDS.lasting).to_owned()),
        action: format!("{}/lakukan", cx.at(A::PATH)),
        label: cx.m(&(A::WORDS.label)(&jumlah, &number)).to_owned(),
        tone: Tone::Primary,
        back: asked.back(),
    };
    confirm(cx.lang, &view, fields)
}

/// What happens to how many, which are meant, and who stays out.
fn effects<A: Again>(asked: &Asked, left: i64, effect: &Message) -> Vec<Message> {
    let mut effects = vec![effect.clone()];
    if let Chosen::Matching(until) = asked.chosen {
        let (pada, when) = (date_time(until, Lang::Id), date_time(until, Lang::En));
        effects.push(say!(
            "Yang dimaksud adalah yang cocok dengan saringan dan gagal sampai {pada}; yang gagal sesudahnya tidak ikut.",
            "Meant are those that match the filter and had failed by {when}; what fails later is not taken along."
        ));
    }
    if left > 0 {
        let (jumlah, number) = (count(left, Lang::Id), count(left, Lang::En));
        effects.push(say!(
            "{jumlah} baris lain yang dipilih tidak ikut karena tidak gagal.",
            "{number} other rows that were chosen are left out, since they did not fail."
        ));
    }
    effects.push(text::LEAVE.into());
    effects
}

fn rows<A: Again>(cx: &Cx, failed: &[A::Line]) -> Markup {
    let more = failed.len().saturating_sub(MOST_NAMED);
    html! {
        section.card {
            h2 { (cx.t(text::FAILED)) " (" (count(i64::try_from(failed.len()).unwrap_or(i64::MAX), cx.lang)) ")" }
            ul.bulk { @for line in failed.iter().take(MOST_NAMED) {
                @let Named { id, label, beside } = A::named(cx, line);
                li data-again=(id) { (label) span.small { (beside) } }
            } }
            @if more > 0 { p.small { (cx.m(&say!("Dan {more} lain.", "And {more} more."))) } }
        }
    }
}
