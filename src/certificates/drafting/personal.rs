//! Charters and certificates: whom they honour and for what.

use std::collections::BTreeMap;

use super::{Body, Draft, Frame};
use crate::certificates::facts::{RecipientFacts, WorkOfDocument};
use crate::certificates::kind::DocumentKind;
use crate::certificates::store::{self, JurorRow, MakerRow};
use crate::db::{Conn, Fault};
use crate::editions::Edition;
use crate::registration::EntryKind;
use crate::results::{self, PublishedWork, Snapshot};
use crate::works::WorkStatus;

/// A document that is due, before it is written.
enum Due {
    /// Of a group, with its makers and the rank of its work.
    Group {
        makers: Vec<MakerRow>,
        rank: usize,
    },
    /// Of a maker; the rank is 0 where there is none.
    Maker {
        maker: MakerRow,
        rank: usize,
    },
    Juror(JurorRow),
}

impl Due {
    /// Whose and what for.
    fn subject(&self) -> String {
        match self {
            Self::Group { makers, .. } => {
                makers.first().map(|first| format!("work:{} group", first.work)).unwrap_or_default()
            }
            Self::Maker { maker, .. } => format!("work:{} member:{}", maker.work, maker.member),
            Self::Juror(juror) => format!("juror:{}", juror.id),
        }
    }

    /// What it would say.
    fn draft(&self, frame: &Frame<'_>, kind: DocumentKind) -> Option<Draft> {
        let draft = match self {
            Self::Group { makers, rank } => of_group(frame, makers.first()?, makers, *rank),
            Self::Maker { maker, rank } => of_maker(frame, kind, maker, *rank),
            Self::Juror(juror) => of_juror(frame, juror),
        };
        Some(Draft { subject: self.subject(), ..draft })
    }
}

/// Every document of a kind that is due and has not been issued, in the order of its numbers.
pub(in crate::certificates) fn personal(
    conn: &mut Conn,
    frame: &Frame<'_>,
    kind: DocumentKind,
) -> Result<Vec<Draft>, Fault> {
    let due = unserved(conn, frame.edition, kind)?;
    Ok(due.iter().filter_map(|one| one.draft(frame, kind)).collect())
}

/// How many there are.
pub(in crate::certificates) fn count_personal(
    conn: &mut Conn,
    edition: &Edition,
    kind: DocumentKind,
) -> Result<usize, Fault> {
    Ok(unserved(conn, edition, kind)?.len())
}

/// Every document of a kind, whether it was issued or not.
pub(super) fn everybody(conn: &mut Conn, frame: &Frame<'_>, kind: DocumentKind) -> Result<Vec<Draft>, Fault> {
    let due = due(conn, frame.edition, kind)?;
    Ok(due.iter().filter_map(|one| one.draft(frame, kind)).collect())
}

fn unserved(conn: &mut Conn, edition: &Edition, kind: DocumentKind) -> Result<Vec<Due>, Fault> {
    let served = store::served(conn, edition.id, kind)?;
    Ok(due(conn, edition, kind)?.into_iter().filter(|one| !served.contains(&one.subject())).collect())
}

fn due(conn: &mut Conn, edition: &Edition, kind: DocumentKind) -> Result<Vec<Due>, Fault> {
    Ok(match kind {
        DocumentKind::AwardCharter => awards(conn, edition)?,
        DocumentKind::ParticipationCertificate => {
            let states = store::earning(edition.settings.certificate_for);
            let makers = store::makers(conn, edition.id, &states)?;
            makers.into_iter().map(|maker| Due::Maker { maker, rank: 0 }).collect()
        }
        DocumentKind::JuryCharter => store::judges(conn, edition.id)?.into_iter().map(Due::Juror).collect(),
        _ => Vec::new(),
    })
}

/// Charters of the awarded works in the order of their ranks; the group's own before those of its people (R46).
fn awards(conn: &mut Conn, edition: &Edition) -> Result<Vec<Due>, Fault> {
    let Some(publication) = results::find_publication(conn, edition.id)? else { return Ok(Vec::new()) };
    let snapshot = Snapshot::parse(&publication.snapshot).map_err(Fault::unreadable)?;
    let mut by_number: BTreeMap<String, Vec<MakerRow>> = BTreeMap::new();
    for maker in store::makers(conn, edition.id, &[WorkStatus::Ranked])? {
        by_number.entry(maker.number.clone().unwrap_or_default()).or_default().push(maker);
    }
    let mut due = Vec::new();
    // The snapshot holds them best first.
    for PublishedWork { number, rank, .. } in snapshot.works {
        let makers = by_number.remove(&number).unwrap_or_default();
        if makers.first().is_some_and(|first| first.entry_kind == EntryKind::Team) {
            due.push(Due::Group { makers: makers.clone(), rank });
        }
        due.extend(makers.into_iter().map(|maker| Due::Maker { maker, rank }));
    }
    Ok(due)
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
        user: maker.user,
        name: name.to_owned(),
        institution: institution.to_owned(),
        ..of_work(frame, &body, maker)
    }
}

/// The charter of the group itself; it belongs to all its people.
fn of_group(frame: &Frame<'_>, first: &MakerRow, makers: &[MakerRow], rank: usize) -> Draft {
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
        subject: String::new(),
        work: None,
        entry: None,
        user: juror.user,
        name,
        institution,
        title: String::new(),
        facts: frame.both(&body),
    }
}
