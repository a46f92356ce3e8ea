//! From a linked film's report to its verdict panel, the same for entrants, committee and jury.

use maud::Markup;

use crate::clock::{At, Zone};
use crate::i18n::{Lang, Message, Text, date_time, duration, text, time_of_day};
use crate::say;
use crate::video_check::{
    CheckStatus, FactSource, Facts, Provider, Reason, Report, Rule, RuleFinding, Video,
};
use crate::views::{VerdictRow, VerdictView, drive_steps, verdict_label, youtube_steps};

const RUNNING: Text = text("Sedang diperiksa", "Being checked");
const PASSED: Text = text("Memenuhi semua syarat", "Meets every rule");
const PASSED_SO_FAR: Text =
    text("Memenuhi syarat yang dapat diperiksa", "Meets the rules that could be checked");
const REVIEW: Text = text("Menunggu konfirmasi panitia", "Awaiting the committee's confirmation");
const REFUSED: Text = text("Ditolak panitia", "Refused by the committee");
const CONFIRMED: Text = text("Dikonfirmasi panitia", "Confirmed by the committee");
const OUR_SIDE: Text = text("tidak ada yang perlu Anda lakukan", "there is nothing you need to do");

/// The panel of one film; `id` is `verdict-{video}`. The caller sets `poll` where a page may refresh it.
#[must_use]
pub fn verdict_view(lang: Lang, row: &Video) -> VerdictView {
    let report = row.report.as_ref().filter(|_| !row.is_running());
    let findings = report.map_or(&[][..], |report| &report.findings);
    VerdictView {
        id: format!("verdict-{}", row.id),
        state: row.status,
        headline: headline(lang, row),
        note: note(lang, row, report),
        rows: told(findings).map(|finding| rule_row(lang, finding)).collect(),
        steps: report.and_then(|report| steps(lang, row.link.provider, report)),
        folded: false,
        poll: None,
    }
}

/// The same for the film's makers: what is met needs one line, also where something else waits for the committee.
#[must_use]
pub fn makers_verdict(lang: Lang, row: &Video) -> VerdictView {
    let folded = matches!(row.status, CheckStatus::Passed | CheckStatus::NeedsReview);
    VerdictView { folded, ..verdict_view(lang, row) }
}

/// The findings that say something: where a film cannot be opened, what could not be looked at inside it says nothing more.
fn told(findings: &[RuleFinding]) -> impl Iterator<Item = &RuleFinding> {
    let failed = |of: &RuleFinding| of.rule == Rule::Access && of.verdict == CheckStatus::Failed;
    let shut = findings.iter().any(failed);
    findings.iter().filter(move |of| !shut || of.verdict != CheckStatus::Unchecked)
}

/// Whether every rule was looked at and met.
fn all_met(row: &Video) -> bool {
    let mut findings = row.report.iter().flat_map(|report| &report.findings);
    findings.all(|of| of.verdict == CheckStatus::Passed)
}

fn headline(lang: Lang, row: &Video) -> String {
    let again = || row.retry_at.map(|at| moment(at, row.checked_at, lang));
    match (row.status, row.is_confirmed(), again()) {
        (CheckStatus::Passed, true, _) => CONFIRMED.get(lang).to_owned(),
        (CheckStatus::Failed, true, _) => REFUSED.get(lang).to_owned(),
        (CheckStatus::Passed, false, _) => {
            if all_met(row) { PASSED } else { PASSED_SO_FAR }.get(lang).to_owned()
        }
        (CheckStatus::Failed, false, _) => faults(lang, row),
        (CheckStatus::NeedsReview, ..) => REVIEW.get(lang).to_owned(),
        (CheckStatus::Pending, _, Some(at)) => {
            say!("Masih diproses; diperiksa lagi {at}", "Still being processed; checked again {at}")
                .get(lang)
                .to_owned()
        }
        (CheckStatus::Pending, _, None) => RUNNING.get(lang).to_owned(),
        (CheckStatus::Unchecked, _, Some(at)) => {
            say!("Belum dapat kami periksa; dicoba lagi {at}", "We could not check it yet; trying again {at}")
                .get(lang)
                .to_owned()
        }
        (CheckStatus::Unchecked, _, None) => verdict_label(CheckStatus::Unchecked).get(lang).to_owned(),
    }
}

fn faults(lang: Lang, row: &Video) -> String {
    let failed = |finding: &&RuleFinding| finding.verdict == CheckStatus::Failed;
    match row.report.iter().flat_map(|report| &report.findings).filter(failed).count() {
        0 | 1 => say!("Belum memenuhi: satu hal perlu diperbaiki", "Not met yet: one thing to remedy"),
        n => say!("Belum memenuhi: {n} hal perlu diperbaiki", "Not met yet: {n} things to remedy"),
    }
    .get(lang)
    .to_owned()
}

fn note(lang: Lang, row: &Video, report: Option<&Report>) -> Option<String> {
    if row.is_confirmed() {
        return Some(row.confirm_note.clone()).filter(|note| !note.is_empty());
    }
    let report = report?;
    let at = time_of_day(report.checked_at, Zone::Wib);
    match row.status {
        CheckStatus::Unchecked => Some(OUR_SIDE.get(lang).to_owned()),
        CheckStatus::Passed => Some(measured(lang, &report.facts)).filter(|words| !words.is_empty()),
        _ => Some(say!("diperiksa {at}", "checked {at}").get(lang).to_owned()),
    }
}

/// "1 menit 38 detik · 1920 × 1080", as far as known.
fn measured(lang: Lang, facts: &Facts) -> String {
    let length = facts.duration_ms.map(|ms| duration(ms, lang));
    let size = facts.width.zip(facts.height).map(|(w, h)| format!("{w} × {h}"));
    let hd = facts.definition_hd.filter(|hd| *hd && size.is_none()).map(|_| "HD".to_owned());
    [length, size, hd].into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// The time alone when it is the same day, with the date otherwise.
fn moment(at: At, from: Option<At>, lang: Lang) -> String {
    let same = from.is_some_and(|from| from.civil(Zone::Wib).date() == at.civil(Zone::Wib).date());
    if same { time_of_day(at, Zone::Wib) } else { date_time(at, lang) }
}

/// How to open a film that an anonymous visitor does not find; other faults of access have a sentence only.
fn steps(lang: Lang, provider: Provider, report: &Report) -> Option<Markup> {
    let closed = [Reason::NotPublic, Reason::NotFound].iter().all(|reason| report.reasons.contains(reason));
    match provider {
        Provider::DRIVE if closed => Some(drive_steps(lang)),
        Provider::YOUTUBE if closed => Some(youtube_steps(lang)),
        _ => None,
    }
}

/// One rule of a report as a row of the panel.
#[must_use]
pub fn rule_row(lang: Lang, finding: &RuleFinding) -> VerdictRow {
    let words = |message: &Message| message.get(lang).to_owned();
    let found = finding.measured.as_ref().map(words);
    // Who says so stands beside what is met. Beside what is not, the sentence says what is wrong and how to mend it; only
    // what was read from the file itself, or what somebody stated, is worth naming there.
    let described =
        matches!(finding.source, FactSource::DriveMetadata | FactSource::YouTubeMetadata | FactSource::Host);
    let named = found.is_some() && (finding.verdict == CheckStatus::Passed || !described);
    let others = finding.others.iter().map(|claim| {
        let (source, said) = (claim.source.text().get(lang), claim.measured.get(lang));
        format!("{source}: {said}")
    });
    VerdictRow {
        rule: finding.rule.as_str(),
        state: finding.verdict,
        label: finding.rule.text().get(lang).to_owned(),
        source: named.then(|| finding.source.text().get(lang).to_owned()),
        measured: found.unwrap_or_else(|| finding.verdict.text().get(lang).to_owned()),
        others: others.collect(),
        limit: words(&finding.limit),
        remedy: finding.remedy.as_ref().map(words),
        note: finding.note.as_ref().map(words),
    }
}
