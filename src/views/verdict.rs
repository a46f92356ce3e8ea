//! The verdict on one video link: per rule a tick or cross, the measured value, the limit, the remedy.
//!
//! `data-verdict` on the panel and `data-rule`/`data-verdict` on its rows are read by machines: kept stable.

use maud::{Markup, html};

use super::badge::BadgeKind;
use super::icon::{Icon, icon};
use super::text;
use crate::i18n::{Lang, Text};
use crate::say;
use crate::video_check::CheckStatus;

/// What people read of an outcome, inside a sentence.
#[must_use]
pub fn verdict_label(state: CheckStatus) -> Text {
    match state {
        CheckStatus::Pending => text::VERDICT_PENDING,
        CheckStatus::Passed => text::VERDICT_PASSED,
        CheckStatus::Failed => text::VERDICT_FAILED,
        CheckStatus::NeedsReview => text::VERDICT_REVIEW,
        CheckStatus::Unchecked => text::VERDICT_UNCHECKED,
    }
}

/// How a badge of an outcome looks.
#[must_use]
pub fn verdict_badge(state: CheckStatus) -> BadgeKind {
    match state {
        CheckStatus::Pending => BadgeKind::Info,
        CheckStatus::Passed => BadgeKind::Ok,
        CheckStatus::Failed => BadgeKind::No,
        CheckStatus::NeedsReview | CheckStatus::Unchecked => BadgeKind::Wait,
    }
}

fn verdict_icon(state: CheckStatus) -> Icon {
    match state {
        CheckStatus::Pending => Icon::Again,
        CheckStatus::Passed => Icon::Tick,
        CheckStatus::Failed => Icon::Cross,
        CheckStatus::NeedsReview => Icon::Eye,
        CheckStatus::Unchecked => Icon::Clock,
    }
}

/// The verdict of one link as shown.
#[derive(Debug, Clone)]
pub struct VerdictView {
    /// `id` of the panel, for `aria-describedby` and for the swap: "verdict-17".
    pub id: String,
    pub state: CheckStatus,
    /// "Belum memenuhi: satu hal perlu diperbaiki".
    pub headline: String,
    /// Small print beside it: "diperiksa 10.42 WIB".
    pub note: Option<String>,
    /// One row per rule; may be empty.
    pub rows: Vec<VerdictRow>,
    /// Pictures or steps that show how to mend it, under the rules.
    pub steps: Option<Markup>,
    /// Whether the rules that are met are folded away: nothing is to be done about them.
    pub folded: bool,
    /// Address asked every two seconds for a newer panel, while the check runs.
    pub poll: Option<String>,
}

/// One rule's outcome.
#[derive(Debug, Clone)]
pub struct VerdictRow {
    /// `access`, `container`, `resolution`, `duration` or `embeddable`.
    pub rule: &'static str,
    pub state: CheckStatus,
    pub label: String,
    /// "854 × 480".
    pub measured: String,
    /// Who measured it: "isi berkas".
    pub source: Option<String>,
    /// What weaker sources say against it: "keterangan Google Drive: 1920 × 1080 piksel".
    pub others: Vec<String>,
    /// "paling kecil 1280 × 720"; empty where the row need not repeat it.
    pub limit: String,
    /// What to do about it.
    pub remedy: Option<String>,
    /// What should be known beside an outcome: that the format was not verified.
    pub note: Option<String>,
}

/// The panel; while `poll` is set it replaces itself every two seconds.
#[must_use]
pub fn verdict_panel(lang: Lang, view: &VerdictView) -> Markup {
    let poll = view.poll.as_deref();
    html! {
        section id=(view.id) class={ "verdict " (verdict_badge(view.state).class()) } data-verdict=(view.state.as_str())
            aria-live="polite" hx-get=[poll] hx-trigger=[poll.map(|_| "every 2s")]
            hx-swap=[poll.map(|_| "outerHTML")] {
            @let met = view.rows.iter().filter(|row| is_met(row)).count();
            @if view.folded && view.state == CheckStatus::Passed && !view.rows.is_empty() {
                details { summary.head { (head(view)) } (rules(lang, view.rows.iter())) }
            } @else if view.folded && met > 0 {
                div.head { (head(view)) }
                (rules(lang, view.rows.iter().filter(|row| !is_met(row))))
                details.met { summary { (met_words(lang, met)) } (rules(lang, view.rows.iter().filter(|row| is_met(row)))) }
            } @else {
                div.head { (head(view)) }
                (rules(lang, view.rows.iter()))
            }
            @if let Some(steps) = &view.steps { (steps) }
        }
    }
}

fn head(view: &VerdictView) -> Markup {
    html! {
        (icon(verdict_icon(view.state)))
        strong { (view.headline) }
        @if let Some(note) = &view.note { small { (note) } }
    }
}

fn is_met(row: &VerdictRow) -> bool {
    row.state == CheckStatus::Passed
}

fn rules<'a>(lang: Lang, rows: impl Iterator<Item = &'a VerdictRow>) -> Markup {
    let mut rows = rows.peekable();
    let some = rows.peek().is_some();
    html! { @if some { ul { @for row in rows { (rule_row(lang, row)) } } } }
}

fn met_words(lang: Lang, met: usize) -> String {
    say!("{met} syarat terpenuhi", "{met} rule(s) met").get(lang).to_owned()
}

fn rule_row(lang: Lang, row: &VerdictRow) -> Markup {
    html! {
        li class=(verdict_badge(row.state).class()) data-rule=(row.rule) data-verdict=(row.state.as_str()) {
            (icon(verdict_icon(row.state)))
            b { (row.label) span.visually-hidden { ": " (verdict_label(row.state).get(lang)) } }
            span.val {
                (row.measured)
                @if let Some(source) = &row.source { " " small { (according_to(lang, source)) } }
            }
            @if !row.limit.is_empty() { span.limit { (row.limit) } }
            @for other in &row.others { p.against { b { (text::DIFFERS.get(lang)) } " " (other) } }
            @if let Some(note) = &row.note { p.remedy { (icon(Icon::Info)) " " (note) } }
            @if let Some(remedy) = &row.remedy { p.remedy { (remedy) } }
        }
    }
}

fn according_to(lang: Lang, source: &str) -> String {
    say!("menurut {source}", "by {source}").get(lang).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn view(poll: Option<&str>) -> VerdictView {
        VerdictView {
            id: "verdict-1".into(),
            state: CheckStatus::Failed,
            headline: "Belum memenuhi".into(),
            note: None,
            rows: vec![VerdictRow {
                rule: "resolution",
                state: CheckStatus::Failed,
                label: "Resolusi".into(),
                measured: "854 × 480".into(),
                source: Some("isi berkas".into()),
                others: vec!["keterangan Google Drive: 1920 × 1080".into()],
                limit: "1280 × 720".into(),
                remedy: Some("Ekspor ulang".into()),
                note: None,
            }],
            steps: None,
            folded: false,
            poll: poll.map(str::to_owned),
        }
    }

    #[test]
    fn machines_can_read_the_verdict() {
        let html = verdict_panel(Lang::Id, &view(None)).into_string();
        assert!(html.contains(r#"data-rule="resolution" data-verdict="failed""#), "{html}");
        assert_eq!(html.matches(r#"data-verdict="failed""#).count(), 2);
        assert!(!html.contains("hx-get"), "a settled verdict does not poll");
    }

    #[test]
    fn each_value_names_its_source_and_what_is_said_against_it() {
        let html = verdict_panel(Lang::Id, &view(None)).into_string();
        assert!(html.contains("854 × 480 <small>menurut isi berkas</small>"), "{html}");
        assert!(html.contains("<b>Sumber lain berbeda:</b> keterangan Google Drive: 1920 × 1080"), "{html}");
    }

    #[test]
    fn what_is_met_folds_and_what_waits_stays() {
        let failed = view(None);
        let met = VerdictRow { rule: "duration", state: CheckStatus::Passed, ..failed.rows[0].clone() };
        let rows = vec![met, failed.rows[0].clone()];
        let waits = VerdictView { state: CheckStatus::NeedsReview, folded: true, rows, ..failed };
        let html = verdict_panel(Lang::Id, &waits).into_string();
        let (before, folded) = html.split_once("<details").unwrap();
        assert!(
            before.contains("data-rule=\"resolution\"") && !before.contains("data-rule=\"duration\""),
            "{html}"
        );
        assert!(folded.contains("1 syarat terpenuhi") && folded.contains("data-rule=\"duration\""), "{html}");
    }

    #[test]
    fn a_running_check_asks_again() {
        let html = verdict_panel(Lang::Id, &view(Some("/x"))).into_string();
        assert!(html.contains(r#"hx-get="/x" hx-trigger="every 2s" hx-swap="outerHTML""#), "{html}");
    }
}
