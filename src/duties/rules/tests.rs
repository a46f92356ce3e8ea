//! Who has to do what, from how things stand.

use std::sync::Arc;
use std::time::Duration;

use super::*;
use crate::clock::At;
use crate::duties::model::{Duty, EntryFacts, Next, Reader, Waiting, What, Who, WorkFacts};
use crate::editions::{DEFAULT_EDITION, Edition, EditionSettings, PhaseKey, wall};
use crate::film_watch::{ChangeKind, OwnChange};
use crate::ids::{DecisionId, EditionId, EntryId, InstitutionId, MemberId, UserId, VideoId, WorkId};
use crate::merge::Edits;
use crate::registration::values::AsnKind;
use crate::registration::{Entry, EntryKind, EntryStatus, Member};
use crate::verification::{Answer, Asked, DecisionLine, RevisionItem, RevisionItems, Verdict};
use crate::video_check::{CheckStatus, Declared, PartKind, Provider, Video, VideoLink};
use crate::works::{Submission, Work, WorkContent, WorkPart, WorkStatus, rules as work_rules};

mod waiting;

const DAY: Duration = Duration::from_secs(86_400);

fn edition() -> Edition {
    let settings = EditionSettings::from_toml(DEFAULT_EDITION).unwrap();
    Edition {
        id: EditionId(1),
        slug: settings.slug.clone(),
        title: settings.title.clone(),
        year: 2023,
        settings: Arc::new(settings),
        moved: Vec::new(),
        sealed_at: None,
        seal_hash: None,
        published_at: None,
        public_at: Some(At(0)),
        trial_at: None,
        version: 1,
    }
}

fn time(text: &str) -> At {
    wall::read_opens(text).unwrap()
}

fn closes(key: PhaseKey) -> Option<At> {
    edition().phase(key).unwrap().closes_at
}

fn person(id: i64, name: &str, signed: bool) -> Member {
    Member {
        id: MemberId(id),
        entry_id: EntryId(3),
        slot: i32::try_from(id).unwrap(),
        leader: id == 1,
        user_id: Some(UserId(id)),
        name: name.to_owned(),
        email: String::new(),
        nip_sealed: String::new(),
        nip_fingerprint: String::new(),
        nip_tail: "999".to_owned(),
        asn_kind: AsnKind::Pns,
        position: String::new(),
        phone: String::new(),
        confirmed_at: signed.then_some(At(1)),
        declaration_version: signed.then(|| "1".to_owned()),
        declared_at: signed.then_some(At(1)),
        invited_at: None,
        edits: Edits::default(),
        version: 0,
    }
}

fn entry(people: Vec<Member>, works: Vec<WorkFacts>) -> EntryFacts {
    let kind = if people.len() > 1 { EntryKind::Team } else { EntryKind::Individual };
    let entry = Entry {
        id: EntryId(3),
        edition_id: EditionId(1),
        kind,
        team_name: "Lentera".to_owned(),
        institution_id: InstitutionId(1),
        status: EntryStatus::Draft,
        leader_user_id: UserId(1),
        intake_closes_at: None,
        hold_id: None,
        held_status: None,
        created_at: At(0),
        updated_at: At(0),
        lock_version: 0,
    };
    EntryFacts { entry, people, works }
}

fn content() -> WorkContent {
    let words = || "Isi".to_owned();
    WorkContent {
        title: "Notulen".to_owned(),
        competencies: vec!["technical".to_owned()],
        video_kind: "vlog".to_owned(),
        explanation: words(),
        objectives: words(),
        benefits: words(),
        original: true,
        licence: true,
        ..WorkContent::default()
    }
}

fn film(work: i64, status: CheckStatus) -> Video {
    Video {
        id: VideoId(work),
        work_id: WorkId(work),
        part: PartKind::Main,
        position: 0,
        link: VideoLink { provider: Provider::DRIVE, id: "1A".to_owned(), resource_key: None },
        checksum: None,
        pasted: "x".to_owned(),
        status,
        report: None,
        checked_at: None,
        retry_at: None,
        attempts: 0,
        declared: Declared::default(),
        confirmed_by: None,
        confirmed_at: None,
        confirm_note: String::new(),
    }
}

fn work(id: i64, status: WorkStatus) -> WorkFacts {
    let work = Work {
        id: WorkId(id),
        edition_id: EditionId(1),
        entry_id: EntryId(3),
        slot: Some(1),
        number: None,
        content: content(),
        unsent: None,
        edits: Edits::default(),
        status,
        revision: 0,
        revision_due_at: None,
        hold_id: None,
        held_status: None,
        held_due_at: None,
        submitted_at: None,
        lock_version: 0,
        created_at: At(0),
        updated_at: At(0),
    };
    let videos = vec![film(id, CheckStatus::Passed)];
    WorkFacts { work, videos, last: None, asked: None, changes: Vec::new(), material_due: None }
}

/// The same work, sent as it stands.
fn sent(of: WorkFacts) -> WorkFacts {
    let (json, hash) = work_rules::fingerprint(&work_rules::sent(&of.work.content, &of.videos)).unwrap();
    let last = Submission {
        id: 1,
        work_id: of.work.id,
        revision: 1,
        receipt: String::new(),
        content: json,
        content_hash: hash,
        submitted_by: UserId(1),
        submitted_at: At(1),
        sender: String::new(),
        team_name: String::new(),
        institution: String::new(),
    };
    WorkFacts { last: Some(last), ..of }
}

fn decision(rule: &str, items: &[&str]) -> Asked {
    let item = |word: &&str| RevisionItem {
        about: WorkPart::parse(word).unwrap(),
        todo: "Perbaiki".to_owned(),
        rule: String::new(),
        stated: None,
    };
    let decision = DecisionLine {
        id: DecisionId(1),
        revision: 1,
        verdict: Verdict::RevisionRequested,
        rule: rule.to_owned(),
        reason: String::new(),
        due_at: None,
        decided_at: At(1),
        items: RevisionItems::new(items.iter().map(item).collect()),
    };
    Asked { decision, answers: Vec::new() }
}

fn of_leader(of: &EntryFacts, now: At) -> Next {
    decided(of, Reader { member: MemberId(1), leader: true }, now)
}

fn decided(of: &EntryFacts, reader: Reader, now: At) -> Next {
    next(of, Standpoint { edition: &edition(), reader, now })
}

fn duties_of(next: Next) -> Vec<Duty> {
    match next {
        Next::Do(duties) => duties,
        Next::Wait(why) => panic!("nothing to do: {why:?}"),
    }
}

fn first(next: Next) -> Duty {
    duties_of(next).remove(0)
}

fn alone(works: Vec<WorkFacts>) -> EntryFacts {
    entry(vec![person(1, "Rini", true)], works)
}

const INTAKE: &str = "2023-07-01 08:00";

#[test]
fn a_draft_leads_to_its_first_lack_and_then_to_sending() {
    let mut draft = work(7, WorkStatus::Draft);
    draft.videos = vec![film(7, CheckStatus::Failed)];
    draft.work.content.original = false;
    let duty = first(of_leader(&alone(vec![draft.clone()]), time(INTAKE)));
    assert!(matches!(&duty.what, What::FinishWork { lacking: 1, .. }), "{duty:?}");
    assert_eq!(duty.path.as_deref(), Some("/peserta/3/karya/7/video#f-main_video"));
    assert_eq!((duty.due, duty.who.clone()), (closes(PhaseKey::Intake), Who::Reader));

    draft.videos = vec![film(7, CheckStatus::NeedsReview)];
    let duty = first(of_leader(&alone(vec![draft]), time(INTAKE)));
    assert_eq!((duty.what, duty.path.as_deref()), (What::SendWork, Some("/peserta/3/karya/7/kirim")));
}

#[test]
fn an_entry_without_works_begins_one_even_before_intake_opens() {
    let none = alone(Vec::new());
    for now in ["2023-05-16 08:00", INTAKE] {
        let duty = first(of_leader(&none, time(now)));
        assert_eq!((duty.what, duty.path.as_deref()), (What::BeginWork, Some("/peserta/3/karya")), "{now}");
    }
    assert_eq!(of_leader(&none, time("2023-07-20 08:00")), Next::Wait(Waiting::NothingSent));
    let gone = alone(vec![work(7, WorkStatus::Withdrawn)]);
    assert_eq!(first(of_leader(&gone, time(INTAKE))).what, What::BeginWork);
}

#[test]
fn what_is_due_first_stands_first() {
    let mut asked = sent(work(8, WorkStatus::RevisionRequested));
    let due = time("2023-07-06 00:00");
    (asked.work.revision_due_at, asked.asked) = (Some(due), Some(decision("R20", &[])));
    let both = alone(vec![work(7, WorkStatus::Draft), asked]);
    let duties = duties_of(of_leader(&both, time(INTAKE)));
    assert_eq!(duties.iter().map(|duty| duty.work).collect::<Vec<_>>(), [Some(WorkId(8)), Some(WorkId(7))]);
    assert_eq!(duties[0].due, Some(due));
    assert_eq!(duties[0].path.as_deref(), Some("/peserta/3/karya/8/tentang#f-third_party_source"));
    assert!(duties[0].sentence().id.contains("R20 ("), "{:?}", duties[0].sentence());
}

#[test]
fn a_revision_that_is_made_is_sent_and_one_that_is_late_is_waited_for() {
    let mut asked = sent(work(8, WorkStatus::RevisionRequested));
    let due = time("2023-07-20 00:00");
    asked.work.revision_due_at = Some(due);
    let path = |of: &WorkFacts, now| first(of_leader(&alone(vec![of.clone()]), now)).path;
    assert_eq!(
        path(&asked, time(INTAKE)).as_deref(),
        Some("/peserta/3/karya/8/tentang"),
        "no rule, no field"
    );
    asked.work.content.benefits = "Lain".to_owned();
    let duty = first(of_leader(&alone(vec![asked.clone()]), due.minus(DAY)));
    assert_eq!((duty.what, duty.path.as_deref()), (What::SendRevision, Some("/peserta/3/karya/8/kirim")));
    let late = due.plus(DAY);
    assert_eq!(of_leader(&alone(vec![asked]), late), Next::Wait(Waiting::RevisionOver));
}

#[test]
fn what_was_sent_is_waited_for_unless_it_was_changed_or_a_film_turned_red() {
    let submitted = sent(work(7, WorkStatus::Submitted));
    assert_eq!(of_leader(&alone(vec![submitted.clone()]), time(INTAKE)), Next::Wait(Waiting::Decision));
    let mut changed = submitted.clone();
    changed.work.content.title = "Lain".to_owned();
    assert_eq!(first(of_leader(&alone(vec![changed]), time(INTAKE))).what, What::SendChanges);
    let mut red = submitted;
    red.videos = vec![film(7, CheckStatus::Failed)];
    assert!(matches!(first(of_leader(&alone(vec![red]), time(INTAKE))).what, What::FinishWork { .. }));
    let judged = alone(vec![work(7, WorkStatus::Accepted)]);
    assert_eq!(of_leader(&judged, time("2023-07-20 08:00")), Next::Wait(Waiting::Judging));
    let failed = alone(vec![work(7, WorkStatus::Failed)]);
    assert_eq!(of_leader(&failed, time("2023-07-20 08:00")), Next::Wait(Waiting::Out));
}

#[test]
fn others_are_waited_for_last_and_only_the_leader_can_do_something_about_it() {
    let people = || vec![person(1, "Rini", true), person(2, "Budi", false), person(3, "Sari", true)];
    let mut draft = work(7, WorkStatus::Draft);
    draft.work.content.title.clear();
    let team = entry(people(), vec![draft]);
    let duties = duties_of(of_leader(&team, time(INTAKE)));
    assert!(matches!(duties[0].what, What::FinishWork { .. }));
    assert_eq!(duties[1].what, What::AwaitMembers { names: vec!["Budi".to_owned()] });
    assert_eq!(duties[1].path.as_deref(), Some("/peserta/3/anggota/2"));

    // A whole draft cannot be sent before everybody signed: that is what is next about it.
    let team = entry(people(), vec![work(7, WorkStatus::Draft)]);
    let duty = first(of_leader(&team, time(INTAKE)));
    assert_eq!((duty.who, duty.due), (Who::Others, closes(PhaseKey::Intake)));
    let sari = Reader { member: MemberId(3), leader: false };
    assert_eq!(first(decided(&team, sari, time(INTAKE))).path, None);
    let from = Standpoint { edition: &edition(), reader: sari, now: time(INTAKE) };
    let about = of_work(&team, WorkId(7), from);
    assert!(matches!(about.as_slice(), [Duty { what: What::AwaitMembers { .. }, .. }]), "{about:?}");
}

#[test]
fn a_team_of_one_invites_while_registration_is_open_and_goes_alone_after() {
    let mut team = alone(vec![work(7, WorkStatus::Draft)]);
    team.entry.kind = EntryKind::Team;
    let duty = first(of_leader(&team, time(INTAKE)));
    assert_eq!((duty.what, duty.due), (What::InviteMember, closes(PhaseKey::Registration)));
    let after = time("2023-07-10 08:00");
    let duty = first(of_leader(&team, after));
    assert_eq!((duty.what, duty.path.as_deref()), (What::GoAlone, Some("/peserta/3#perseorangan")));
    team.entry.status = EntryStatus::Disqualified;
    assert_eq!(of_leader(&team, after), Next::Wait(Waiting::Disqualified));
}

#[test]
fn changed_films_and_learning_material_have_ends_of_their_own() {
    let mut judged = work(7, WorkStatus::Accepted);
    let found = time("2023-07-20 08:00");
    judged.changes = vec![OwnChange {
        work: WorkId(7),
        part: PartKind::Main,
        position: 0,
        kind: ChangeKind::Hidden,
        found_at: found,
        last_seen_at: found,
    }];
    let due = found.plus(DAY * 2);
    judged.material_due = Some(due);
    let duties = duties_of(of_leader(&alone(vec![judged]), found));
    assert_eq!((duties[0].what.clone(), duties[0].due), (What::ReleaseMaterial, Some(due)));
    assert!(matches!(duties[1].what, What::MendFilm { .. }));
    assert_eq!(duties[1].due, Some(found.plus(DAY * 3)));
    assert_eq!(duties[1].path.as_deref(), Some("/peserta/3/karya/7#perubahan"));
}

#[test]
fn a_revision_leads_to_the_first_item_that_is_not_done() {
    let mut asked = sent(work(8, WorkStatus::RevisionRequested));
    asked.work.revision_due_at = Some(time("2023-07-06 00:00"));
    asked.asked = Some(decision("R20", &["title", "benefits", "other"]));
    let duty = |of: &WorkFacts| first(of_leader(&alone(vec![of.clone()]), time(INTAKE)));
    let path = |of: &WorkFacts| duty(of).path.unwrap();
    assert_eq!(path(&asked), "/peserta/3/karya/8/tentang#f-title");
    assert!(duty(&asked).sentence().id.contains("3 butir perbaikan karya \"Notulen\"; 3 belum"));
    asked.work.content.title = "Rapat".to_owned();
    assert_eq!(path(&asked), "/peserta/3/karya/8/tentang#f-benefit");
    asked.work.content.benefits = "Lain".to_owned();
    assert_eq!(
        path(&asked),
        "/peserta/3/karya/8#f-note_3",
        "what has no field is answered on the work's page"
    );
    let note = "Surat izin terlampir".to_owned();
    let answer =
        Answer { decision_id: DecisionId(1), item: 3, note, answered_by: UserId(1), answered_at: At(2) };
    asked.asked.as_mut().unwrap().answers.push(answer);
    assert_eq!(duty(&asked).what, What::SendRevision);
}
