//! What Drive's description of a file and the file's own bytes say about the rules (google-video-apis.md §2–3).

use crate::video_check::model::{
    CheckStatus, Container, Declared, DriveAnswer, Evidence, FactSource, Limits, Probe, Reason, Rule,
};
use crate::video_check::problem::{ProviderProblem, Retry};
use crate::video_check::rules::assemble::Draft;
use crate::video_check::rules::compare::{self, Objection};
use crate::video_check::rules::judge::pending;
use crate::video_check::rules::outcome::Outcome;
use crate::video_check::rules::{bytes, measure, problem, sources};
use crate::video_check::text::{evidence as words, finding, link, problem as faults};

const SOURCE: FactSource = FactSource::DriveMetadata;

/// The bytes decide the format; size and length are the header's where it was read, so that a film Drive is
/// still processing need not wait for it. Where the bytes did not come, the description alone may pass a film,
/// flagged as not verified.
pub(super) fn judge(answer: &DriveAnswer, evidence: &Evidence, limits: &Limits) -> Draft {
    let all = sources::of(evidence);
    let declared = evidence.declared.unwrap_or_default();
    let format = container(answer, evidence, &declared);
    let hopeless = format.verdict == CheckStatus::Failed;
    let wait = |rule| if hopeless { Outcome::skipped(rule, SOURCE) } else { waiting(rule, &declared) };
    let retry = match &evidence.probe {
        Probe::Refused(problem) if format.verdict == CheckStatus::Unchecked => problem.retry(),
        _ => Retry::Never,
    };
    let picture = compare::picture(&all, &evidence.probe, limits).unwrap_or_else(|| wait(Rule::Resolution));
    let length = compare::length(&all, &evidence.probe, limits).unwrap_or_else(|| wait(Rule::Duration));
    Draft { retry, ..Draft::new(vec![access(answer, &evidence.probe), format, picture, length]) }
}

/// That an answer came proves the link is public (§1); a file in the bin will vanish, and one that Google calls
/// harmful opens for nobody.
fn access(answer: &DriveAnswer, probe: &Probe) -> Outcome {
    let failed = || Outcome::new(Rule::Access, CheckStatus::Failed, SOURCE);
    match probe {
        _ if answer.trashed => {
            failed().measured(finding::TRASHED).because(&[Reason::Trashed]).remedy(finding::REMEDY_TRASHED)
        }
        Probe::Refused(ProviderProblem::Abusive) => {
            failed().because(&[Reason::Unreadable]).remedy(faults::ABUSIVE)
        }
        _ => Outcome::passed(Rule::Access, SOURCE, finding::OPEN),
    }
}

/// The first bytes have the last word; what is said against them is shown and changes nothing.
fn container(answer: &DriveAnswer, evidence: &Evidence, declared: &Declared) -> Outcome {
    let Some(outcome) = bytes::container(&evidence.probe) else {
        return unread(answer, evidence, declared);
    };
    let all = sources::of(evidence);
    let Some(read) = all.iter().find(|said| said.source == FactSource::Header) else { return outcome };
    let mut shown = outcome;
    let film = answer.mime.starts_with("video/") && !unclear(&answer.mime);
    if film && format_by_name(answer) != read.facts.container.as_deref() {
        shown = shown.beside(SOURCE, finding::by_name(&answer.mime));
    }
    match declared.container {
        Some(container) if Some(container.as_str()) != read.facts.container.as_deref() => {
            shown.beside(FactSource::Declaration, finding::declared_container(container.as_str()))
        }
        _ => shown,
    }
}

/// The format where no bytes came: by the description, and said to be so. Bytes that our own fault kept away
/// are asked for again when the description does not settle the format.
fn unread(answer: &DriveAnswer, evidence: &Evidence, declared: &Declared) -> Outcome {
    let outcome = by_name(answer);
    let closed = answer.can_download == Some(false)
        || evidence.probe == Probe::Refused(ProviderProblem::DownloadDisabled);
    let note = if closed { words::ALLOW_DOWNLOAD } else { words::NOT_VERIFIED };
    match (outcome.verdict, &evidence.probe) {
        (CheckStatus::Failed, _) => outcome,
        (CheckStatus::NeedsReview, Probe::Refused(fault)) if fault.retry() != Retry::Never => {
            problem::our_fault(Rule::Container, SOURCE, fault)
        }
        (CheckStatus::NeedsReview, _) if closed => outcome.remedy(words::ALLOW_DOWNLOAD),
        (CheckStatus::Passed, _) if declared.container == Some(Container::Other) => {
            let said = measure::declared_container(Container::Other);
            let measured = finding::declared_container(Container::Other.as_str());
            compare::weigh(
                outcome.note(note),
                vec![Objection { source: said.source, verdict: said.verdict, measured }],
            )
        }
        _ => outcome.note(note),
    }
}

fn format_by_name(answer: &DriveAnswer) -> Option<&'static str> {
    match answer.mime.as_str() {
        "video/mp4" => Some("mp4"),
        "video/quicktime" => Some("mov"),
        _ => None,
    }
}

/// The MIME type follows the uploaded file's name: a wrong one condemns, an unclear one asks a person.
fn by_name(answer: &DriveAnswer) -> Outcome {
    let outcome = |verdict| Outcome::new(Rule::Container, verdict, SOURCE);
    let failed = |reasons| outcome(CheckStatus::Failed).because(reasons);
    let mime = answer.mime.as_str();
    let named = finding::by_name(mime);
    match mime {
        "application/vnd.google-apps.folder" => {
            failed(&[Reason::Folder]).measured(finding::FOLDER).remedy(link::FOLDER)
        }
        "application/vnd.google-apps.shortcut" => {
            failed(&[Reason::UnsupportedLink]).measured(finding::SHORTCUT).remedy(finding::REMEDY_SHORTCUT)
        }
        _ if mime.starts_with("application/vnd.google-apps.") => {
            failed(&[Reason::GoogleDocument]).measured(finding::GOOGLE_DOCUMENT).remedy(link::GOOGLE_DOCUMENT)
        }
        _ if answer.size_bytes == Some(0) => {
            failed(&[Reason::Unreadable]).measured(finding::EMPTY_FILE).remedy(finding::REMEDY_EMPTY)
        }
        "video/mp4" | "video/quicktime" => Outcome::passed(Rule::Container, SOURCE, named),
        _ if unclear(mime) => {
            outcome(CheckStatus::NeedsReview).measured(named).remedy(finding::ASK_CONTAINER)
        }
        _ if mime.starts_with("video/") => {
            failed(&[Reason::NotMp4Mov]).measured(named).remedy(finding::REMEDY_CONTAINER)
        }
        _ if answer.width.is_some() => {
            outcome(CheckStatus::NeedsReview).measured(named).remedy(finding::ASK_CONTAINER)
        }
        _ => failed(&[Reason::NoVideo]).measured(named).remedy(finding::REMEDY_NO_VIDEO),
    }
}

/// Types a good film may carry as well (§2).
fn unclear(mime: &str) -> bool {
    matches!(mime, "" | "video/x-m4v" | "application/octet-stream" | "application/mp4" | "application/x-mp4")
}

/// Neither the header nor Drive knows yet. A declaration is shown meanwhile and judged by nobody but a person.
fn waiting(rule: Rule, declared: &Declared) -> Outcome {
    let said = match rule {
        Rule::Resolution => declared.width.zip(declared.height).map(|(w, h)| finding::pixels(w, h)),
        Rule::Duration => declared.duration_ms.map(finding::length),
        _ => None,
    };
    match said {
        Some(said) => pending(rule, FactSource::Declaration).measured(said),
        None => pending(rule, SOURCE),
    }
}

#[cfg(test)]
mod tests;
