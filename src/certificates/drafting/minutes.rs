//! Minutes: every number and name is read from the tables.

use super::{Body, BothLanguages, Draft, Frame};
use crate::accounts::Role;
use crate::certificates::facts::{Counted, RecipientFacts, WorkOfDocument};
use crate::certificates::kind::DocumentKind;
use crate::certificates::minutes::{
    Attendee, BestWork, CountsOfMinutes, CriterionOfMinutes, DecidedWork, Digest, ItemOfMinutes,
    JurorOfMinutes, JurorRecap, MemberOfMinutes, MinutesFacts, OfferedWork, RecapRow, RecusalOfMinutes,
};
use crate::certificates::store::{self, DecidedRow, JurorRow, WorkCounts};
use crate::certificates::text;
use crate::db::{Conn, Fault};
use crate::editions::{Edition, EditionSettings};
use crate::handover::{self, LearningWork};
use crate::i18n::{Lang, Message, Text, date, points};
use crate::results::plenary::Resolution;
use crate::results::{self, RankingProblem};
use crate::say;
use crate::team::{self, TeamMember};
use crate::verification::Verdict;

/// What the minutes rest on, read once for both languages.
struct Sources {
    jury: Vec<JurorRow>,
    committee: Vec<TeamMember>,
    counts: WorkCounts,
    recusals: Vec<store::RecusalRow>,
    works: Vec<DecidedRow>,
    /// Works for the learning platform (R48), by number.
    offered: Vec<LearningWork>,
    /// Once the scores are sealed.
    judged: Option<Judged>,
}

/// What sealed judging leaves.
struct Judged {
    ranking: results::Ranking,
    sheets: results::SheetFile,
    published: Option<String>,
}

/// Minutes of a kind as they would be issued now.
pub(in crate::certificates) fn minutes(
    conn: &mut Conn,
    frame: &Frame<'_>,
    kind: DocumentKind,
) -> Result<Draft, Fault> {
    let sources = read(conn, frame, kind)?;
    let body = Body { kind, recipient: RecipientFacts::default(), work: WorkOfDocument::default(), rank: 0 };
    let BothLanguages { mut id, mut en } = frame.both(&body);
    id.minutes = Some(said(frame, kind, &sources, Lang::Id));
    en.minutes = Some(said(frame, kind, &sources, Lang::En));
    Ok(Draft {
        kind,
        subject: kind.as_str().to_owned(),
        work: None,
        entry: None,
        user: None,
        name: String::new(),
        institution: String::new(),
        title: String::new(),
        facts: BothLanguages { id, en },
    })
}

/// What minutes of a kind would be about; none where there is nothing to record. Those of works taken out name the works:
/// they are due again when others are.
pub(in crate::certificates) fn minutes_subject(
    conn: &mut Conn,
    edition: &Edition,
    kind: DocumentKind,
) -> Result<Option<String>, Fault> {
    let verdicts = verdicts(kind);
    if verdicts.is_empty() {
        return Ok(Some(kind.as_str().to_owned()));
    }
    let works = store::decided(conn, edition.id, verdicts)?;
    let numbers: Vec<&str> = works.iter().filter_map(|work| work.number.as_deref()).collect();
    Ok((!numbers.is_empty()).then(|| format!("{} {}", kind.as_str(), numbers.join(" "))))
}

/// Decisions that minutes of a kind record.
const fn verdicts(kind: DocumentKind) -> &'static [Verdict] {
    match kind {
        DocumentKind::DisqualificationMinutes => &[Verdict::Disqualified],
        DocumentKind::RevocationMinutes => &[Verdict::Revoked],
        _ => &[],
    }
}

fn read(conn: &mut Conn, frame: &Frame<'_>, kind: DocumentKind) -> Result<Sources, Fault> {
    let edition = frame.edition;
    let works = match kind {
        DocumentKind::VerificationMinutes => store::verified(conn, edition.id)?,
        _ => store::decided(conn, edition.id, verdicts(kind))?,
    };
    Ok(Sources {
        jury: match kind {
            DocumentKind::JudgingMinutes => store::judges(conn, edition.id)?,
            _ => store::jury(conn, edition.id)?,
        },
        committee: team::list(conn)?,
        counts: store::work_counts(conn, edition.id)?,
        recusals: store::recusals(conn, edition.id)?,
        works,
        offered: match kind {
            DocumentKind::JudgingMinutes => {
                let fit = handover::fit_works(conn, edition.id)?;
                let works = handover::learning_works(conn, edition, &fit, Lang::Id)?;
                works.into_iter().map(|(_, work)| work).collect()
            }
            _ => Vec::new(),
        },
        judged: match kind {
            DocumentKind::JudgingMinutes | DocumentKind::RevocationMinutes if edition.sealed_at.is_some() => {
                judged(conn, frame)?
            }
            _ => None,
        },
    })
}

fn judged(conn: &mut Conn, frame: &Frame<'_>) -> Result<Option<Judged>, Fault> {
    let edition = frame.edition;
    let ranking = match results::ranking(conn, edition) {
        Ok(ranking) => ranking,
        Err(RankingProblem::Fault(fault)) => return Err(fault),
        Err(_not_ranked) => return Ok(None),
    };
    let Some(seal) = results::find_seal(conn, edition.id)? else { return Ok(None) };
    let sheets = results::parse_sheet_file(&seal.sheet_file).map_err(Fault::unreadable)?;
    let published = results::find_publication(conn, edition.id)?.map(|found| found.snapshot_hash);
    Ok(Some(Judged { ranking, sheets, published }))
}

fn said(frame: &Frame<'_>, kind: DocumentKind, sources: &Sources, lang: Lang) -> MinutesFacts {
    let settings = &frame.edition.settings;
    let criteria = settings.rubric.criteria.iter().map(|criterion| CriterionOfMinutes {
        name: criterion.name.get(lang).to_owned(),
        weight: criterion.weight,
        items: criterion
            .items
            .iter()
            .map(|item| ItemOfMinutes { name: item.name.get(lang).to_owned(), weight: item.weight })
            .collect(),
    });
    let basis = settings.legal_basis.first().map(|basis| basis.get(lang).to_owned());
    let judging = kind == DocumentKind::JudgingMinutes;
    let judged = sources.judged.as_ref().filter(|_| judging);
    let best = judged.map(|judged| best(judged, lang)).unwrap_or_default();
    MinutesFacts {
        jurors: jurors(&sources.jury, lang),
        committee: committee(&sources.committee, lang),
        basis: basis.unwrap_or_default(),
        counts: counts(sources, lang),
        criteria: if judging { criteria.collect() } else { Vec::new() },
        lms: if judging { sources.offered.iter().map(offered).collect() } else { Vec::new() },
        best,
        recusals: if judging { recusals(&sources.recusals, lang) } else { Vec::new() },
        decisions: sources.judged.as_ref().map(|judged| decisions(kind, judged, lang)).unwrap_or_default(),
        digests: judged.map(|judged| digests(judged, lang)).unwrap_or_default(),
        recap: judged.map(|judged| recap(&sources.jury, judged, lang)).unwrap_or_default(),
        works: sources.works.iter().map(|work| decided(settings, work, lang)).collect(),
        attendance: if kind == DocumentKind::AttendanceList { attendance(sources, lang) } else { Vec::new() },
    }
}

fn jurors(jury: &[JurorRow], lang: Lang) -> Vec<JurorOfMinutes> {
    let juror = |juror: &JurorRow| JurorOfMinutes {
        name: juror.printed().to_owned(),
        position: juror.expertise.clone(),
        institution: juror.institution.clone().unwrap_or_default(),
        role: role(juror).get(lang).to_owned(),
    };
    jury.iter().map(juror).collect()
}

fn role(juror: &JurorRow) -> Text {
    if juror.is_chair { text::JURY_CHAIR } else { text::JURY_MEMBER }
}

/// Members who accepted, are not suspended and do more than look on.
fn standing(team: &[TeamMember]) -> impl Iterator<Item = &TeamMember> {
    let there = |member: &&TeamMember| member.suspended_at.is_none() && member.accepted_at.is_some();
    team.iter().filter(there).filter(|member| member.role != Role::Observer)
}

fn committee(team: &[TeamMember], lang: Lang) -> Vec<MemberOfMinutes> {
    standing(team)
        .map(|member| MemberOfMinutes {
            name: member.name.clone(),
            role: member.role.text().get(lang).to_owned(),
        })
        .collect()
}

fn counts(sources: &Sources, lang: Lang) -> CountsOfMinutes {
    let counted = |n| Counted::new(n, lang);
    let of = &sources.counts;
    let judged = sources.judged.as_ref().map_or(0, |judged| judged.ranking.counts.works);
    CountsOfMinutes {
        entries: counted(of.entries),
        received: counted(of.received),
        accepted: counted(of.accepted),
        judged: counted(i64::try_from(judged).unwrap_or(i64::MAX)),
        rejected: counted(of.rejected),
        disqualified: counted(of.disqualified),
    }
}

fn best(judged: &Judged, lang: Lang) -> Vec<BestWork> {
    let line = |line: &results::RankingLine| BestWork {
        rank: line.ranked.place.unwrap_or(line.ranked.rank),
        number: line.work.number.clone(),
        title: line.work.title.clone(),
        makers: line.work.makers().to_owned(),
        names: line.work.leader.iter().cloned().collect(),
        institution: line.work.institution.clone(),
        score: points(line.ranked.score, lang),
    };
    judged.ranking.awarded().map(line).collect()
}

fn offered(work: &LearningWork) -> OfferedWork {
    let leader = || work.makers.first().cloned().unwrap_or_default();
    OfferedWork {
        number: work.code.clone(),
        title: work.title.clone(),
        makers: if work.team.is_empty() { leader() } else { work.team.clone() },
        institution: work.institution.clone(),
    }
}

fn recusals(rows: &[store::RecusalRow], lang: Lang) -> Vec<RecusalOfMinutes> {
    let line = |row: &store::RecusalRow| {
        let ground = row.ground.map(|ground| ground.text().get(lang).to_owned()).unwrap_or_default();
        let words = if row.words.is_empty() { String::new() } else { format!(": {}", row.words) };
        RecusalOfMinutes {
            juror: format!("{} {}", row.code, row.name),
            number: row.number.clone(),
            reason: format!("{ground}{words}"),
        }
    };
    rows.iter().map(line).collect()
}

/// What the plenary decided: minutes of revocations name what became of the places.
fn decisions(kind: DocumentKind, judged: &Judged, lang: Lang) -> Vec<String> {
    let counting = judged.ranking.plenary.iter().filter(|decision| {
        let vacancy = matches!(decision.resolution, Resolution::Vacancy { .. });
        decision.counts() && (kind == DocumentKind::JudgingMinutes || vacancy)
    });
    counting
        .map(|decision| {
            let what = resolution(&decision.resolution);
            let said = &decision.minutes;
            format!("{} ({}, {}): {}", what.get(lang), said.reference, said.decided_on, said.reason)
        })
        .collect()
}

/// What the plenary decided, in one sentence.
fn resolution(resolution: &Resolution) -> Message {
    match resolution {
        Resolution::Order { works } => {
            let works = works.join(", ");
            say!(
                "Urutan karya bernilai sama ditetapkan menjadi {works}",
                "Works of equal value were put in the order {works}"
            )
        }
        Resolution::Departure { works } => {
            let works = works.join(", ");
            say!(
                "Urutan yang berbeda dari perhitungan ditetapkan menjadi {works}",
                "An order other than the computed one was set: {works}"
            )
        }
        Resolution::Vacancy { taken_out, moves_up: Some(next) } => say!(
            "Tempat karya {taken_out} diisi oleh karya {next}",
            "The place of work {taken_out} went to work {next}"
        ),
        Resolution::Vacancy { taken_out, moves_up: None } => {
            say!("Tempat karya {taken_out} dibiarkan kosong", "The place of work {taken_out} was left empty")
        }
    }
}

fn digests(judged: &Judged, lang: Lang) -> Vec<Digest> {
    let digest =
        |name: Text, sha256: &str| Digest { name: name.get(lang).to_owned(), sha256: sha256.to_owned() };
    let ranking = &judged.ranking;
    let published = judged.published.iter().map(|sha256| digest(text::RESULT_DIGEST, sha256));
    let sealed = [
        digest(text::SEAL_DIGEST, &ranking.seal_hash),
        digest(text::METHOD_DIGEST, &ranking.method.method.sha256()),
    ];
    published.chain(sealed).collect()
}

/// The sealed scores, juror by juror.
fn recap(jury: &[JurorRow], judged: &Judged, lang: Lang) -> Vec<JurorRecap> {
    let weights = &judged.ranking.method.method.criteria;
    let of = |juror: &JurorRow| {
        let own = judged.sheets.sheets.iter().filter(|sheet| sheet.juror == juror.code);
        let rows = own.map(|sheet| RecapRow {
            number: sheet.work.clone(),
            parts: sheet.points.iter().map(|score| points(*score, lang)).collect(),
            total: points(sheet.weighted(weights) / 100, lang),
        });
        JurorRecap { juror: format!("{} {}", juror.code, juror.printed()), rows: rows.collect() }
    };
    jury.iter().map(of).filter(|recap| !recap.rows.is_empty()).collect()
}

fn decided(settings: &EditionSettings, row: &DecidedRow, lang: Lang) -> DecidedWork {
    let rule = settings.rule_text(&row.rule).map(|said| format!("{} ({})", said.get(lang), row.rule));
    DecidedWork {
        number: row.number.clone().unwrap_or_default(),
        title: row.title.clone(),
        makers: row.makers().to_owned(),
        institution: row.institution.clone(),
        outcome: row.status.text().get(lang).to_owned(),
        rule: rule.unwrap_or_else(|| row.rule.clone()),
        reason: row.reason.clone(),
        evidence: row.evidence.clone(),
        by: row.by.clone(),
        at: row.at.map(|at| date(at, lang)).unwrap_or_default(),
    }
}

/// The jury, then the committee.
fn attendance(sources: &Sources, lang: Lang) -> Vec<Attendee> {
    let jury = sources.jury.iter().map(|juror| Attendee {
        name: juror.printed().to_owned(),
        position: role(juror).get(lang).to_owned(),
        institution: juror.institution.clone().unwrap_or_default(),
    });
    let committee = standing(&sources.committee);
    let committee = committee.map(|member| Attendee {
        name: member.name.clone(),
        position: member.role.text().get(lang).to_owned(),
        institution: member.institution.as_ref().map(|(_, name)| name.clone()).unwrap_or_default(),
    });
    jury.chain(committee).collect()
}
