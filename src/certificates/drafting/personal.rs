//! Charters and certificates: whom they honour and for what.

use std::collections::{BTreeMap, BTreeSet};

use super::{Body, Draft, Frame};
use crate::certificates::facts::{RecipientFacts, WorkOfDocument};
use crate::certificates::kind::DocumentKind;
use crate::certificates::store::{self, JurorRow, MakerRow};
use crate::db::{Conn, Fault};
use crate::registration::EntryKind;
use crate::results::{self, Snapshot};
use crate::works::WorkStatus;

/// Every document of a kind that is due and has not been issued, in the order of its numbers.
pub(in crate::certificates) fn personal(
    conn: &mut Conn,
    frame: &Frame<'_>,
    kind: DocumentKind,
) -> Result<Vec<Draft>, Fault> {
    let served = store::served(conn, frame.edition.id, kind)?;
    all(conn, frame, kind, &served)
}

/// Every document of a kind but those of these subjects.
pub(super) fn all(
    conn: &mut Conn,
    frame: &Frame<'_>,
    kind: DocumentKind,
    but: &BTreeSet<String>,
) -> Result<Vec<Draft>, Fault> {
    let edition = frame.edition;
    Ok(match kind {
        DocumentKind::AwardCharter => awards(conn, frame, but)?,
        DocumentKind::ParticipationCertificate => {
            let states = store::earning(edition.settings.certificate_for);
            let makers = store::makers(conn, edition.id, &states)?;
            let due = makers.iter().filter(|maker| !but.contains(&maker_subject(maker)));
            due.map(|maker| of_maker(frame, kind, maker, 0)).collect()
        }
        DocumentKind::JuryCharter => {
            let judges = store::judges(conn, edition.id)?;
            let due = judges.iter().filter(|juror| !but.contains(&juror_subject(juror)));
            due.map(|juror| of_juror(frame, juror)).collect()
        }
        _ => Vec::new(),
    })
}

/// Charters of the awarded works in the order of their ranks; the group's own before those of its people (R46).
fn awards(conn: &mut Conn, frame: &Frame<'_>, but: &BTreeSet<String>) -> Result<Vec<Draft>, Fault> {
    let edition = frame.edition;
    let Some(publication) = results::find_publication(conn, edition.id)? else { return Ok(Vec::new()) };
    let snapshot = Snapshot::parse(&publication.snapshot).map_err(Fault::unreadable)?;
    let ranks: BTreeMap<&str, usize> =
        snapshot.works.iter().map(|work| (work.number.as_str(), work.rank)).collect();
    let mut ranked: Vec<(usize, MakerRow)> = Vec::new();
    for maker in store::makers(conn, edition.id, &[WorkStatus::Ranked])? {
        if let Some(rank) = maker.number.as_deref().and_then(|number| ranks.get(number)) {
            ranked.push((*rank, maker));
        }
    }
    ranked.sort_by_key(|(rank, _)| *rank);
    let mut drafts = Vec::new();
    for (rank, makers) in groups(&ranked) {
        if let Some(first) = makers.first().filter(|first| first.entry_kind == EntryKind::Team) {
            drafts.push(of_group(frame, first, &makers, rank));
        }
        let kind = DocumentKind::AwardCharter;
        drafts.extend(makers.into_iter().map(|maker| of_maker(frame, kind, maker, rank)));
    }
    Ok(drafts.into_iter().filter(|draft: &Draft| !but.contains(&draft.subject)).collect())
}

/// Whose and what for: a maker and a work.
fn maker_subject(maker: &MakerRow) -> String {
    format!("work:{} member:{}", maker.work, maker.member)
}

fn juror_subject(juror: &JurorRow) -> String {
    format!("juror:{}", juror.id)
}

/// The makers of each work.
fn groups(ranked: &[(usize, MakerRow)]) -> impl Iterator<Item = (usize, Vec<&MakerRow>)> {
    ranked.chunk_by(|one, next| one.1.work == next.1.work).filter_map(|makers| {
        let rank = makers.first()?.0;
        Some((rank, makers.iter().map(|(_, maker)| maker).collect()))
    })
}

pub(super) fn of_maker(frame: &Frame<'_>, kind: DocumentKind, maker: &MakerRow, rank: usize) -> Draft {
    let name = maker.printed();
    let institution = maker.works_at();
    let body = Body {
        kind,
        recipient: RecipientFacts {
            name: name.to_owned(),
            institution: institution.to_owned(),
            team: maker.team.clone(),
            members: Vec::new(),
        },
        work: work(maker),
        rank,
    };
    Draft {
        subject: maker_subject(maker),
        user: maker.user,
        name: name.to_owned(),
        institution: institution.to_owned(),
        ..of_work(frame, &body, maker)
    }
}

/// The charter of the group itself; it belongs to all its people.
fn of_group(frame: &Frame<'_>, first: &MakerRow, makers: &[&MakerRow], rank: usize) -> Draft {
    let body = Body {
        kind: DocumentKind::AwardCharter,
        recipient: RecipientFacts {
            name: first.team.clone(),
            institution: first.institution.clone(),
            team: String::new(),
            members: makers.iter().map(|maker| maker.printed().to_owned()).collect(),
        },
        work: work(first),
        rank,
    };
    Draft {
        subject: format!("work:{} group", first.work),
        user: None,
        name: first.team.clone(),
        institution: first.institution.clone(),
        ..of_work(frame, &body, first)
    }
}

fn work(maker: &MakerRow) -> WorkOfDocument {
    WorkOfDocument { number: maker.number.clone().unwrap_or_default(), title: maker.title.clone() }
}

fn of_work(frame: &Frame<'_>, body: &Body, maker: &MakerRow) -> Draft {
    Draft {
        kind: body.kind,
        subject: String::new(),
        work: Some(maker.work),
        entry: Some(maker.entry),
        user: None,
        name: String::new(),
        institution: String::new(),
        title: maker.title.clone(),
        facts: frame.both(body),
    }
}

fn of_juror(frame: &Frame<'_>, juror: &JurorRow) -> Draft {
    let name = juror.printed().to_owned();
    let institution = juror.institution.clone().unwrap_or_default();
    let recipient =
        RecipientFacts { name: name.clone(), institution: institution.clone(), ..RecipientFacts::default() };
    let kind = DocumentKind::JuryCharter;
    let body = Body { kind, recipient, work: WorkOfDocument::default(), rank: 0 };
    Draft {
        kind,
        subject: juror_subject(juror),
        work: None,
        entry: None,
        user: juror.user,
        name,
        institution,
        title: String::new(),
        facts: frame.both(&body),
    }
}
