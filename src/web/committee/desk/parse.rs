//! The decision form past the border: a decision that can be carried out, or what is wrong with the form.

use super::items;
use crate::clock::At;
use crate::editions::{Edition, wall};
use crate::verification::{RevisionItem, Verdict, grounds, text as room};
use crate::web::committee::text::desk as words;
use crate::web::committee::typed::Typed;
use crate::web::forms::Errors;

/// Longest reason and evidence, characters.
const MOST: usize = 2000;

/// A decision as the form says it.
#[derive(Debug, Clone)]
pub struct Decision {
    pub verdict: Verdict,
    pub rule: String,
    pub reason: String,
    pub evidence: String,
    pub due_at: Option<At>,
    /// What is to be mended; of a request for a revision.
    pub items: Vec<RevisionItem>,
    pub checklist: Vec<String>,
    /// Whether the work is taken over from whoever holds it.
    pub over: bool,
}

/// The prefix of the disqualification form's field ids, so that the summary's links lead there.
pub fn field_id(verdict: Option<Verdict>, name: &str) -> String {
    if verdict == Some(Verdict::Disqualified) { format!("x-{name}") } else { name.to_owned() }
}

/// Reads the form.
pub fn decision(edition: &Edition, typed: &Typed, errors: &mut Errors) -> Option<Decision> {
    // What undoes a decision, or takes an award back, has pages of its own.
    let own_pages = [Verdict::Revoked, Verdict::Reopened, Verdict::Restored];
    let chosen = Verdict::parse(typed.one("verdict")).filter(|verdict| !own_pages.contains(verdict));
    let Some(verdict) = chosen else {
        errors.add("verdict", words::CHOOSE_VERDICT);
        return None;
    };
    let checklist = typed.all("checklist");
    let empty = Decision {
        verdict,
        rule: String::new(),
        reason: String::new(),
        evidence: String::new(),
        due_at: None,
        items: Vec::new(),
        checklist,
        over: !typed.one("over").is_empty(),
    };
    if verdict == Verdict::Accepted {
        return Some(empty);
    }
    let id = |name: &str| field_id(Some(verdict), name);
    let rule = rule(edition, typed, &id("rule"), errors);
    let (items, unreadable) = match verdict {
        Verdict::RevisionRequested => {
            let open = errors.names().len();
            let items = items::read(edition, typed, errors);
            (items, errors.names().len() > open)
        }
        _ => (Vec::new(), false),
    };
    // Items say what is to be done by themselves.
    let reason = match items.is_empty() && !unreadable {
        true => errors.text(&id("reason"), typed.one("reason"), MOST, room::REASON_MISSING),
        false => errors.optional(&id("reason"), typed.one("reason"), MOST),
    };
    let evidence = match verdict {
        Verdict::Disqualified => {
            errors.text(&id("evidence"), typed.one("evidence"), MOST, room::EVIDENCE_MISSING)
        }
        _ => Some(String::new()),
    };
    let due_at = match verdict {
        Verdict::RevisionRequested => due(typed.one("due_at"), errors)?,
        _ => None,
    };
    Some(Decision { rule: rule?, reason: reason?, evidence: evidence?, due_at, items, ..empty })
}

fn rule(edition: &Edition, typed: &Typed, field: &str, errors: &mut Errors) -> Option<String> {
    let code = typed.one("rule");
    if code.is_empty() {
        errors.add(field, room::RULE_MISSING);
        return None;
    }
    if grounds(edition).iter().any(|(known, _)| known == code) {
        return Some(code.to_owned());
    }
    errors.add(field, words::UNKNOWN_RULE);
    None
}

/// An empty field leaves the deadline to the room; an unreadable one is an error (the outer none).
#[expect(clippy::option_option, reason = "unreadable and not given are different answers")]
fn due(typed: &str, errors: &mut Errors) -> Option<Option<At>> {
    if typed.trim().is_empty() {
        return Some(None);
    }
    match wall::read_closes(&typed.trim().replace('T', " ")) {
        Ok(at) => Some(Some(at)),
        Err(_) => {
            errors.add("due_at", words::BAD_TIME);
            None
        }
    }
}
