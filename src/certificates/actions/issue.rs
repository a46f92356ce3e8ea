//! Issuing: what is due, asking for it, and giving it numbers.

use std::collections::BTreeMap;

use crate::accounts::{Permitted, right};
use crate::approvals::{self, Asked, ProtectedAct};
use crate::audit::{self, Subject};
use crate::certificates::code::new_code;
use crate::certificates::drafting::{self, BothLanguages, Draft, Frame};
use crate::certificates::facts::Verification;
use crate::certificates::issue_set::IssueSet;
use crate::certificates::kind::DocumentKind;
use crate::certificates::problem::IssueProblem;
use crate::certificates::render::{self, AVAILABLE};
use crate::certificates::store::{self, NewDocument};
use crate::clock::{At, Zone};
use crate::db::{Conn, Fault, Tx};
use crate::editions::{self, Edition};
use crate::ids::{DocumentId, DocumentLogoId, DocumentTemplateId, EditionId, UserId};
use crate::queue::{self, Task};

/// What an act would issue.
#[derive(Debug, Clone)]
pub struct Plan {
    /// In the order of their numbers.
    pub drafts: Vec<Draft>,
    /// Of everything they say but the day.
    pub fingerprint: String,
    /// Documents that are left out: a name holds letters that no font has.
    pub left_out: Vec<Undrawable>,
    /// The number of the first of them.
    pub next_number: String,
}

/// A name with letters that no font has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Undrawable {
    pub name: String,
    pub letters: String,
}

/// Takes out the documents whose names cannot be printed. Letters of other texts that no font has, such as an emoji in
/// a title, are left out of the text: nobody's name suffers, and nobody else waits.
fn drawable(drafts: Vec<Draft>) -> Result<(Vec<Draft>, Vec<Undrawable>), Fault> {
    let (mut kept, mut left_out) = (Vec::new(), Vec::new());
    for mut draft in drafts {
        let members = draft.facts.id.recipient.members.iter();
        let names: Vec<String> = std::iter::once(&draft.name).chain(members).cloned().collect();
        let lacking = names.into_iter().find_map(|name| {
            let letters: String = render::undrawable(&name).into_iter().collect();
            (!letters.is_empty()).then_some(Undrawable { name, letters })
        });
        match lacking {
            Some(lacking) => left_out.push(lacking),
            None => {
                draft.facts = draft.facts.drawable().map_err(Fault::unwritable)?;
                kept.push(draft);
            }
        }
    }
    Ok((kept, left_out))
}

/// What a set would issue now.
///
/// # Errors
/// Why nothing can be issued, or our own failures.
pub fn plan(conn: &mut Conn, edition: &Edition, set: IssueSet, at: At) -> Result<Plan, IssueProblem> {
    may_issue(edition, set)?;
    let logo = store::newest_logo(conn, edition.id)?;
    let frame = Frame { edition, logo: logo.as_ref().map(|(_, logo)| logo), at };
    let mut made_of = vec![logo.as_ref().map(|(id, _)| id.0)];
    let mut drafts = Vec::new();
    for kind in set.kinds() {
        made_of.push(store::newest_template(conn, edition.id, kind)?.map(|template| template.id.0));
        match set {
            IssueSet::Personal => drafts.extend(drafting::personal(conn, &frame, kind)?),
            IssueSet::Minutes(_) => drafts.extend(due_minutes(conn, &frame, kind)?),
        }
    }
    if drafts.is_empty() {
        return Err(IssueProblem::NothingDue);
    }
    let (drafts, left_out) = drawable(drafts)?;
    if drafts.is_empty() {
        return Err(IssueProblem::Undrawable(left_out.len()));
    }
    let series = edition.settings.documents.series(at.civil(Zone::Wib).year());
    let next = store::next_serial(conn, &series)?;
    let fingerprint = drafting::fingerprint(&drafts, &(&series, &made_of)).map_err(Fault::unwritable)?;
    let next_number = series.replace("{nomor}", &next.to_string());
    Ok(Plan { drafts, fingerprint, left_out, next_number })
}

/// How many documents of a set are due, without writing them; those that will be left out are counted.
///
/// # Errors
/// Why nothing can be issued, or our own failures.
pub fn count_due(conn: &mut Conn, edition: &Edition, set: IssueSet) -> Result<usize, IssueProblem> {
    may_issue(edition, set)?;
    let mut due = 0;
    for kind in set.kinds() {
        due += match set {
            IssueSet::Personal => drafting::count_personal(conn, edition, kind)?,
            IssueSet::Minutes(_) => usize::from(due_subject(conn, edition, kind)?.is_some()),
        };
    }
    Ok(due)
}

/// What minutes of a kind would be about, unless there are valid ones about the same.
fn due_subject(conn: &mut Conn, edition: &Edition, kind: DocumentKind) -> Result<Option<String>, Fault> {
    let served = store::served(conn, edition.id, kind)?;
    Ok(drafting::minutes_subject(conn, edition, kind)?.filter(|subject| !served.contains(subject)))
}

fn due_minutes(conn: &mut Conn, frame: &Frame<'_>, kind: DocumentKind) -> Result<Option<Draft>, Fault> {
    let Some(subject) = due_subject(conn, frame.edition, kind)? else { return Ok(None) };
    Ok(Some(Draft { subject, ..drafting::minutes(conn, frame, kind)? }))
}

/// What stands against issuing a set, before it is asked what.
fn may_issue(edition: &Edition, set: IssueSet) -> Result<(), IssueProblem> {
    if !AVAILABLE {
        return Err(IssueProblem::Unavailable);
    }
    if edition.is_draft() || edition.is_trial() {
        return Err(IssueProblem::DraftEdition);
    }
    match set {
        IssueSet::Personal if !edition.is_published() => return Err(IssueProblem::NotPublished),
        // They hold the digest of the published result, and its order.
        IssueSet::Minutes(DocumentKind::JudgingMinutes) if !edition.is_published() => {
            return Err(IssueProblem::NotPublished);
        }
        _ => {}
    }
    let lacking = edition.settings.documents.lacking();
    if lacking.is_empty() { Ok(()) } else { Err(IssueProblem::Lacking(lacking)) }
}

/// The edition, and what was shown, which is what is due now.
fn expected(
    tx: &mut Tx<'_>,
    edition: EditionId,
    set: IssueSet,
    fingerprint: &str,
) -> Result<(Edition, Vec<Draft>), IssueProblem> {
    let edition = editions::lock(tx, edition)?;
    let plan = plan(tx.conn, &edition, set, tx.now)?;
    if plan.fingerprint != fingerprint {
        return Err(IssueProblem::Changed);
    }
    Ok((edition, plan.drafts))
}

fn asked<'a>(edition: &'a Edition, set: IssueSet, fingerprint: &'a str, page: &'a str) -> Asked<'a> {
    Asked { edition, act: ProtectedAct::IssueDocuments, subject: set.slug(), fingerprint, page }
}

/// One member wants exactly this issued; another one does it.
///
/// # Errors
/// As for `plan`; it is not as it was shown.
pub fn ask_issue(
    tx: &mut Tx<'_>,
    who: &Permitted<right::Results>,
    edition: EditionId,
    set: IssueSet,
    fingerprint: &str,
) -> Result<(), IssueProblem> {
    let (edition, _) = expected(tx, edition, set, fingerprint)?;
    let page = format!("/dokumen/penerbitan/{}", set.slug());
    Ok(approvals::ask(tx, who, asked(&edition, set, fingerprint, &page), "{}")?)
}

/// Gives numbers to exactly what another member asked for; the files are made by jobs. How many there are comes back.
///
/// # Errors
/// As for `ask_issue`; nobody else asked for exactly this.
pub fn issue(
    tx: &mut Tx<'_>,
    who: &Permitted<right::Results>,
    edition: EditionId,
    set: IssueSet,
    fingerprint: &str,
) -> Result<usize, IssueProblem> {
    let (edition, drafts) = expected(tx, edition, set, fingerprint)?;
    let prepared_by = approvals::second(tx, who, asked(&edition, set, fingerprint, ""))?;
    let issuing = Issuing::begin(tx, &edition, who.person().user_id(), drafts.len())?;
    for (place, draft) in drafts.iter().enumerate() {
        issuing.number(tx, draft, place, None)?;
    }
    queue::enqueue(tx, &Task::MakeDocuments(edition.id))?;
    let subject = Subject::new("edition", edition.id.0);
    let mut record = who.person().record(Some(edition.id), "documents.issued", subject);
    record.details = serde_json::json!({
        "set": set.slug(), "documents": drafts.len(), "series": issuing.series, "first": issuing.first,
        "prepared_by": prepared_by,
    });
    audit::record(tx, &record)?;
    Ok(drafts.len())
}

/// Consecutive numbers that are being given.
pub(super) struct Issuing<'a> {
    edition: &'a Edition,
    by: UserId,
    series: String,
    first: i64,
    /// The logo of the edition as it is now: its id and its path in a template.
    logo: Option<(DocumentLogoId, String)>,
    /// The committee's own templates as they are now.
    templates: BTreeMap<DocumentKind, DocumentTemplateId>,
}

impl<'a> Issuing<'a> {
    /// Reserves numbers of this year's series.
    pub(super) fn begin(
        tx: &mut Tx<'_>,
        edition: &'a Edition,
        by: UserId,
        how_many: usize,
    ) -> Result<Self, Fault> {
        let series = edition.settings.documents.series(tx.now.civil(Zone::Wib).year());
        let first = store::reserve(tx, &series, how_many)?.first;
        let logo = store::newest_logo(tx.conn, edition.id)?.map(|(id, logo)| (id, logo.path));
        let mut templates = BTreeMap::new();
        for kind in DocumentKind::ALL {
            if let Some(own) = store::newest_template(tx.conn, edition.id, *kind)? {
                templates.insert(*kind, own.id);
            }
        }
        Ok(Self { edition, by, series, first, logo, templates })
    }

    /// Keeps a draft under the number at a place, with the address on which it can be checked.
    pub(super) fn number(
        &self,
        tx: &mut Tx<'_>,
        draft: &Draft,
        place: usize,
        replaces: Option<DocumentId>,
    ) -> Result<DocumentId, Fault> {
        let serial = self.first + i64::try_from(place).unwrap_or(i64::MAX);
        let number = self.series.replace("{nomor}", &serial.to_string());
        let code = new_code()?;
        let facts = self.printed(draft.facts.clone(), &number, &code, tx.site);
        let facts = serde_json::to_string(&facts).map_err(Fault::unwritable)?;
        let new = NewDocument {
            edition: self.edition.id,
            kind: draft.kind,
            subject: &draft.subject,
            series: &self.series,
            serial,
            number: &number,
            code: &code,
            work: draft.work,
            entry: draft.entry,
            user: draft.user,
            name: &draft.name,
            institution: &draft.institution,
            title: &draft.title,
            facts: &facts,
            template: self.templates.get(&draft.kind).copied(),
            logo: self.logo.as_ref().map(|(id, _)| *id),
            signing: self.edition.settings.documents.signing,
            replaces,
            by: self.by,
        };
        store::insert(tx, &new)
    }

    /// The facts as they are printed: final, numbered, with the address for verification.
    fn printed(&self, facts: BothLanguages, number: &str, code: &str, site: &str) -> BothLanguages {
        let url = format!("{site}/sertifikat/{code}");
        let shown = url.split_once("://").map_or(url.as_str(), |(_, rest)| rest).to_owned();
        let logo = self.logo.as_ref().map(|(_, path)| path.clone()).unwrap_or_default();
        facts.each(|facts| {
            facts.draft = false;
            number.clone_into(&mut facts.number);
            facts.letterhead.logo.clone_from(&logo);
            facts.verification = Verification {
                url: url.clone(),
                shown: shown.clone(),
                code: code.to_owned(),
                qr: String::new(),
            };
        })
    }
}
