//! A film with its player and the evidence of its check, for the desk and the link desk.

use maud::{Markup, html};

use super::text::desk as text;
use crate::config::Google;
use crate::i18n::{Message, date_time, duration};
use crate::overview::Film;
use crate::say;
use crate::video_check::{LinkStatus, PartKind, Provider, RuleFinding, RuleVerdict};
use crate::views::{
    PageCx, PlayerView, VerdictRow, VerdictState, VerdictView, player, summary, verdict_panel,
};

/// "Video inti 2".
pub fn part_name(cx: &PageCx, part: PartKind, position: i32) -> String {
    let name = cx.t(part.text());
    if part == PartKind::Core { format!("{name} {}", position + 1) } else { name.to_owned() }
}

/// Player, verdict and what the entrant declares.
pub fn film(cx: &PageCx, google: &Google, film: &Film) -> Markup {
    html! {
        (player(cx.lang, &player_of(cx, google, film)))
        (verdict_panel(cx.lang, &verdict(cx, film)))
        (facts(cx, film))
    }
}

fn player_of(cx: &PageCx, google: &Google, film: &Film) -> PlayerView {
    let origin = match film.link.provider {
        Provider::YouTube => google.youtube_player_url.as_str(),
        Provider::Drive => google.drive_player_url.as_str(),
        Provider::Direct => "",
    };
    let path = film.link.player_path();
    let refused = film.report.as_ref().is_some_and(|report| !report.embeddable());
    PlayerView {
        embeddable: path.is_some() && !refused,
        src: path.map(|path| format!("{origin}{path}")).unwrap_or_default(),
        page: film.link.canonical_url(),
        title: part_name(cx, film.part, film.position),
        host: host(film.link.provider).to_owned(),
    }
}

fn host(provider: Provider) -> &'static str {
    match provider {
        Provider::YouTube => "YouTube",
        Provider::Drive => "Google Drive",
        Provider::Direct => "https",
    }
}

fn verdict(cx: &PageCx, film: &Film) -> VerdictView {
    let headline = match &film.judged {
        Some((by, at, _)) => {
            let (kapan, when) =
                (date_time(*at, crate::i18n::Lang::Id), date_time(*at, crate::i18n::Lang::En));
            let accepted = film.status == LinkStatus::Passed;
            judged(accepted, by, (&kapan, &when))
        }
        None => film.status.text().into(),
    };
    let checked = film.checked_at.map(|at| format!("{} {}", cx.t(text::CHECKED_AT), date_time(at, cx.lang)));
    let findings = film.report.iter().flat_map(|report| &report.findings);
    VerdictView {
        id: format!("verdict-{}", film.id),
        state: state(film.status),
        headline: cx.m(&headline).to_owned(),
        note: checked,
        rows: findings.map(|finding| row(cx, finding)).collect(),
        poll: None,
    }
}

fn judged(accepted: bool, by: &str, (kapan, when): (&str, &str)) -> Message {
    if accepted {
        say!("Dikonfirmasi {by}, {kapan}", "Confirmed by {by}, {when}")
    } else {
        say!("Ditolak {by}, {kapan}", "Refused by {by}, {when}")
    }
}

fn row(cx: &PageCx, finding: &RuleFinding) -> VerdictRow {
    let measured = finding.measured.as_ref().map_or(cx.t(text::NOT_MEASURED), |measured| cx.m(measured));
    VerdictRow {
        rule: finding.rule.as_str(),
        state: rule_state(finding.verdict),
        label: cx.t(finding.rule.text()).to_owned(),
        measured: format!("{measured} ({}: {})", cx.t(text::SOURCE), cx.t(finding.source.text())),
        limit: cx.m(&finding.limit).to_owned(),
        mend: finding.mend.as_ref().map(|mend| cx.m(mend).to_owned()),
    }
}

fn state(status: LinkStatus) -> VerdictState {
    match status {
        LinkStatus::Pending => VerdictState::Pending,
        LinkStatus::Passed => VerdictState::Passed,
        LinkStatus::Failed => VerdictState::Failed,
        LinkStatus::NeedsReview => VerdictState::NeedsReview,
        LinkStatus::Unchecked => VerdictState::Unchecked,
    }
}

fn rule_state(verdict: RuleVerdict) -> VerdictState {
    match verdict {
        RuleVerdict::Pending => VerdictState::Pending,
        RuleVerdict::Passed => VerdictState::Passed,
        RuleVerdict::Failed => VerdictState::Failed,
        RuleVerdict::NeedsReview => VerdictState::NeedsReview,
        RuleVerdict::Unchecked => VerdictState::Unchecked,
    }
}

/// What the entrant declares, the provider's title, and what a person noted.
fn facts(cx: &PageCx, film: &Film) -> Markup {
    let (format, width, height, seconds) = &film.declared;
    let size = width.zip(*height).map(|(width, height)| format!("{width} × {height}"));
    let length = seconds.map(|seconds| duration(i64::from(seconds) * 1000, cx.lang));
    let declared: Vec<String> =
        [format.as_ref().map(|format| format!(".{format}")), size, length].into_iter().flatten().collect();
    let title = film.report.as_ref().and_then(|report| report.facts.title.as_deref());
    let note = film.judged.as_ref().map(|(_, _, note)| note.as_str()).filter(|note| !note.is_empty());
    let mut rows = Vec::new();
    if let Some(title) = title {
        rows.push((cx.t(text::FILM_TITLE), html! { (title) }));
    }
    if !declared.is_empty() {
        rows.push((cx.t(text::DECLARED), html! { (declared.join(", ")) }));
    }
    if let Some(note) = note {
        rows.push((cx.t(super::text::NOTE), html! { (note) }));
    }
    html! { @if !rows.is_empty() { (summary(&rows)) } }
}
