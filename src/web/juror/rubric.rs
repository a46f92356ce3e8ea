//! The right pane of the scoring room: the rubric as a form that saves itself.

use maud::{Markup, html};

use super::queue::sheet_path;
use super::room::Attempt;
use super::{closing_text, guide_text, lms, panel, revisions, text, tour};
use crate::editions::rules::weighted_total;
use crate::editions::{Band, Criterion, Rubric, SubCriterion};
use crate::i18n::{Lang, points};
use crate::judging::{Anchor, AssignmentStatus, MarkSheet, ScoringRoom, rules};
use crate::results::PanelSheet;
use crate::say;
use crate::views::{
    AnchorView, BandView, CriterionView, Field, GroupView, Icon, Neighbours, PageCx, ScoreSum, badge,
    criterion, error_summary, field, group_head, icon, notes, score_sum,
};
use crate::web::forms::Errors;
use crate::web::saving::typed_over;

/// A sheet as the pane shows it.
#[derive(Clone, Copy)]
pub struct Shown<'a> {
    pub rubric: &'a Rubric,
    /// The juror's marks and words, on this work and on others.
    pub room: &'a ScoringRoom,
    /// What is wrong with what was typed.
    pub sent: Attempt<'a>,
    /// Whether marks may be given now.
    pub open: bool,
    /// Whether it may be put off or taken back: in the grace after the closing only what was typed is taken.
    pub steps: bool,
    /// The final sheets of the panel, once they may be seen.
    pub panel: &'a [PanelSheet],
    pub neighbours: &'a Neighbours,
}

impl<'a> Shown<'a> {
    fn sheet(&self) -> &'a MarkSheet {
        &self.room.sheet
    }

    /// A step of the tour, on a practice sheet that can still be filled.
    fn tour(&self, cx: &PageCx, step: usize) -> Option<Markup> {
        (self.open && self.sheet().item.work().is_none()).then(|| tour::stop(cx, step))
    }
}

/// The sheet, open for marks or shown only.
pub fn pane(cx: &PageCx, shown: &Shown) -> Markup {
    let Shown { rubric, sent: Attempt { errors, .. }, open, .. } = *shown;
    let sheet = shown.sheet();
    let path = sheet_path(cx, sheet.id);
    let summary = labelled(cx, rubric, errors);
    html! {
        (state(cx, shown))
        (revisions::history(cx, &shown.room.revisions))
        (panel::card(cx, rubric, shown.panel))
        (error_summary(cx.lang, &summary))
        @if let Some(step) = shown.tour(cx, 1) { (step) }
        @if let Some(step) = shown.tour(cx, 2) { (step) }
        @if let Some(step) = shown.tour(cx, 3) { (step) }
        form id=(crate::views::MAIN_FORM) method="post" action={ (path) "/pengiriman" } data-draft=[open.then(|| format!("{path}/draf"))]
            data-begin=[(open && sheet.begun_at.is_none()).then(|| format!("{path}/mulai"))]
            data-sheet data-comment-below=(points(rubric.comment_below, Lang::En)) novalidate {
            (typed_over(sheet.version, &sheet.values()))
            @for criterion in &rubric.criteria { (group(cx, shown, criterion)) }
            @if let Some(step) = shown.tour(cx, 4) { (step) }
            (words(cx, shown))
            @if let Some(step) = shown.tour(cx, 5) { (step) }
            (sum(cx, shown, &path))
        }
        (onward(cx, shown.neighbours))
    }
}

/// A criterion with its running total and its sub-criteria.
fn group(cx: &PageCx, shown: &Shown, group: &Criterion) -> Markup {
    let head = GroupView {
        label: format!("{}. {}", group.code, cx.m(&group.name)),
        weight: i64::from(group.weight),
        score: rules::running_of(&shown.sheet().marks, group.items.iter()),
    };
    html! {
        div data-group {
            (group_head(cx.lang, &head))
            @for item in &group.items { (criterion(cx.lang, &item_view(cx, shown, item))) }
        }
    }
}

/// The way to other works for those who have no header in sight.
fn onward(cx: &PageCx, neighbours: &Neighbours) -> Markup {
    html! {
        nav.onward aria-label=(cx.t(text::ONWARD)) {
            @if let Some(href) = &neighbours.previous { a.button.plain href=(href) { (icon(Icon::Back)) (cx.t(text::PREVIOUS_WORK)) } }
            @if let Some(href) = &neighbours.next { a.button.plain href=(href) { (cx.t(text::NEXT_ONE)) (icon(Icon::Forward)) } }
        }
    }
}

/// What stands in the way of marking, and the way back into a submitted sheet.
fn state(cx: &PageCx, shown: &Shown) -> Markup {
    let (sheet, open, practised) = (shown.sheet(), shown.open, shown.room.has_reference);
    let path = format!("{}/pembukaan", sheet_path(cx, sheet.id));
    let ask = cx.at(&format!("/juri/pembukaan?lembar={}", sheet.id));
    let said = match sheet.status {
        status if practised && status.is_done() => Some(text::IS_PRACTISED),
        AssignmentStatus::Locked => Some(text::IS_LOCKED),
        AssignmentStatus::Submitted if shown.steps => Some(text::IS_SUBMITTED),
        AssignmentStatus::Submitted => Some(text::STAYS_SUBMITTED),
        _ if !open => Some(text::NOT_NOW),
        _ => None,
    };
    html! {
        @if let Some(said) = said {
            section.card {
                p { (super::queue::status_badge(cx, sheet.status)) " " (cx.t(said)) }
                @if practised && sheet.status.is_done() {
                    div.actions { a.button.quiet href={ (sheet_path(cx, sheet.id)) "/acuan" } { (cx.t(guide_text::SEE_REFERENCE)) } }
                } @else if shown.steps && sheet.status == AssignmentStatus::Submitted {
                    div.actions { a.button.quiet href=(path) { (cx.t(text::REOPEN)) } }
                } @else if shown.steps && sheet.status == AssignmentStatus::Locked {
                    div.actions { a.button.quiet href=(ask) { (cx.t(closing_text::ASK_UNLOCK)) } }
                }
            }
        }
    }
}

/// The errors with the names of their sub-criteria, since the summary stands apart from them.
fn labelled(cx: &PageCx, rubric: &Rubric, errors: &Errors) -> Vec<(String, String)> {
    let named = |(name, said): (String, String)| match rubric.item(&name) {
        Some(item) => (name, format!("{}: {said}", cx.m(&item.name))),
        None => (name, said),
    };
    errors.summary(cx.lang).into_iter().map(named).collect()
}

/// Own marks shown in each band.
const IN_A_BAND: usize = 3;
/// Own marks in the sentence under a sub-criterion.
const NEAREST: usize = 2;

fn item_view(cx: &PageCx, shown: &Shown, item: &SubCriterion) -> CriterionView {
    let Shown { rubric, sent: Attempt { errors, .. }, open, .. } = *shown;
    let value = shown.sheet().marks.get(&item.code).copied();
    let anchor = |own: Anchor| AnchorView { work: own.work, mark: own.mark };
    let near = |mark, most| rules::nearest(&shown.room.own, &item.code, mark, most).into_iter().map(anchor);
    let all: Vec<AnchorView> = near(value, usize::MAX).collect();
    let band = |(number, (band, sentence)): (usize, (&Band, &crate::i18n::Message))| BandView {
        label: cx.m(&band.name).to_owned(),
        sentence: cx.m(sentence).to_owned(),
        from: band.from,
        to: band.to,
        preset: rules::preset(number + 1, rubric).unwrap_or(band.from),
        own: all
            .iter()
            .filter(|own| (band.from..=band.to).contains(&own.mark))
            .take(IN_A_BAND)
            .cloned()
            .collect(),
    };
    // Bands are kept best first and shown worst first (keys 1 to 5).
    let pairs: Vec<_> = rubric.bands.iter().zip(&item.bands).collect();
    CriterionView {
        name: item.code.clone(),
        label: cx.m(&item.name).to_owned(),
        weight: i64::from(item.weight),
        place: rubric.items().take_while(|other| other.code != item.code).count() + 1,
        of: rubric.items().count(),
        bands: pairs.into_iter().rev().enumerate().map(band).collect(),
        value,
        unreadable: shown.sent.unreadable.get(&item.code).cloned(),
        near: near(value, NEAREST).collect(),
        error: errors.of(&item.code, cx.lang).map(str::to_owned),
        locked: !open,
    }
}

fn words(cx: &PageCx, shown: &Shown) -> Markup {
    let Shown { rubric, sent: Attempt { errors, .. }, open, .. } = *shown;
    let (lang, sheet) = (cx.lang, shown.sheet());
    let line = points(rubric.comment_below, lang);
    let hint = say!(
        "Wajib bila ada nilai di bawah {line}. Dapat dibaca peserta setelah hasil diumumkan.",
        "Needed if any mark is below {line}. Entrants may read it after the result is announced."
    );
    let kept =
        |name: &str, stored: &str| shown.sent.unreadable.get(name).map_or(stored, String::as_str).to_owned();
    let comment = Field::new(lang, "comment", cx.t(text::COMMENT))
        .hint(cx.m(&hint))
        .value(kept("comment", &sheet.comment))
        .error(errors.of("comment", lang))
        .max_length(4000)
        .conditional()
        .disabled(!open);
    let note = Field::new(lang, "private_note", cx.t(text::PRIVATE_NOTE))
        .hint(cx.t(text::PRIVATE_NOTE_HINT))
        .value(kept("private_note", &sheet.private_note))
        .error(errors.of("private_note", lang))
        .max_length(4000)
        .optional()
        .disabled(!open);
    let low = rules::complaints(&sheet.marks, &sheet.comment, rubric).1;
    html! {
        div.words {
            (field::textarea(&comment, 3))
            p.rule-broken data-comment-rule hidden[!low] { (cx.t(text::COMMENT_MISSING)) }
            (notes(&note))
            (lms::questions(cx, &sheet.lms, open))
        }
    }
}

fn sum(cx: &PageCx, shown: &Shown, path: &str) -> Markup {
    let Shown { rubric, open, .. } = *shown;
    let sheet = shown.sheet();
    let view = ScoreSum {
        filled: sheet.marks.len() as i64,
        total: rubric.items().count() as i64,
        score: weighted_total(&sheet.marks, rubric)
            .map(|totals| totals.total)
            .or_else(|| rules::running(&sheet.marks, rubric)),
    };
    let buttons = html! {
        @if open && shown.steps {
            @if sheet.status == AssignmentStatus::Later {
                button.button.plain type="submit" formaction={ (path) "/nanti/pembatalan" } { (cx.t(text::NOT_LATER)) }
            } @else {
                button.button.plain type="submit" formaction={ (path) "/nanti" } { (cx.t(text::POSTPONE)) }
            }
        }
        @if open {
            // With a script every change is saved by itself.
            button.button.quiet.by-hand type="submit" formaction={ (path) "/draf" } { (cx.t(text::SAVE_DRAFT)) }
            button.button type="submit" data-send { (cx.t(text::SUBMIT)) }
        } @else { (badge(crate::views::BadgeKind::Off, cx.t(sheet.status.text()))) }
    };
    score_sum(cx.lang, &view, buttons)
}
