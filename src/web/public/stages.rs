//! The stages of an edition with their dates, whole and as a phone shows them.

use maud::{Markup, html};

use super::text;
use crate::editions::{self, Edition, Phase, PhaseState, rules};
use crate::i18n::{date_time, day_span, deadline_elsewhere};
use crate::views::{self, PageCx, PhaseView, phase_list};

/// The stages with their dates; the deadline also in the two other zones.
pub(super) fn phases(cx: &PageCx, edition: &Edition) -> Vec<PhaseView> {
    edition.settings.phases.iter().map(|phase| phase_view(cx, edition, phase)).collect()
}

fn phase_view(cx: &PageCx, edition: &Edition, phase: &Phase) -> PhaseView {
    let state = match rules::phase_state(phase, cx.now) {
        PhaseState::Later => views::PhaseState::Next,
        PhaseState::Now => views::PhaseState::Now,
        PhaseState::Done => views::PhaseState::Done,
    };
    let when = match (phase.opens_at, phase.closes_at) {
        (Some(opens), Some(closes)) => day_span(opens, closes, cx.lang),
        (Some(opens), None) => date_time(opens, cx.lang),
        _ => cx.t(text::NOT_SCHEDULED).to_owned(),
    };
    let running = phase.closes_at.filter(|_| state == views::PhaseState::Now);
    let elsewhere = running.map(|closes| deadline_elsewhere(closes, cx.lang));
    let first =
        edition.moved(phase.key).map(|moved| cx.m(&editions::text::announced_first(moved)).to_owned());
    let notes: Vec<String> = elsewhere.into_iter().chain(first).collect();
    let note = (!notes.is_empty()).then(|| notes.join(" "));
    PhaseView { name: cx.m(&phase.name).to_owned(), when, note, state }
}

/// All stages; on a phone the three that matter now, and the rest folded.
pub(super) fn stages(cx: &PageCx, all: &[PhaseView]) -> Markup {
    html! {
        div.where-wide { (phase_list(cx.lang, all)) }
        div.where-narrow {
            (phase_list(cx.lang, current(all)))
            @if all.len() > SHOWN {
                details {
                    summary { (cx.t(text::ALL_PHASES)) " (" (all.len()) ")" }
                    (phase_list(cx.lang, all))
                }
            }
        }
    }
}

/// How many stages a phone shows unfolded.
const SHOWN: usize = 3;

/// The stages from the first that runs, else from the first to come; the last ones once all is over.
fn current(all: &[PhaseView]) -> &[PhaseView] {
    let at = |state| all.iter().position(|phase| phase.state == state);
    let first = at(views::PhaseState::Now).or_else(|| at(views::PhaseState::Next)).unwrap_or(all.len());
    let first = first.min(all.len().saturating_sub(SHOWN));
    all.get(first..all.len().min(first + SHOWN)).unwrap_or(all)
}

#[cfg(test)]
mod tests {
    use super::{PhaseView, current, views};

    /// The names of what a phone shows of stages in these states: `d`one, `n`ow, `l`ater.
    fn shown(states: &str) -> String {
        let mut all = Vec::new();
        for state in states.chars() {
            let state = match state {
                'd' => views::PhaseState::Done,
                'n' => views::PhaseState::Now,
                _ => views::PhaseState::Next,
            };
            all.push(PhaseView { name: all.len().to_string(), when: String::new(), note: None, state });
        }
        current(&all).iter().map(|phase| phase.name.as_str()).collect()
    }

    #[test]
    fn a_phone_shows_what_runs_and_what_comes() {
        assert_eq!(shown("dddnnll"), "345");
        assert_eq!(shown("ddlllll"), "234");
        assert_eq!(shown("dddddnl"), "456");
        assert_eq!(shown("ddddddd"), "456");
        assert_eq!((shown("dn"), shown("")), ("01".to_owned(), String::new()));
    }
}
