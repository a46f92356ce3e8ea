//! What is waited for where there is nothing to do.

use super::*;

#[test]
fn after_the_announcement_every_page_leads_to_ones_own_result() {
    let mut published = edition();
    published.published_at = Some(time("2023-08-01 09:00"));
    let reader = Reader { member: MemberId(1), leader: true };
    let from = Standpoint { edition: &published, reader, now: time("2023-08-02 09:00") };
    let path = |of: &EntryFacts| match next(of, from) {
        Next::Wait(why @ Waiting::Published { .. }) => why.reading().unwrap().0.to_owned(),
        other => panic!("{other:?}"),
    };
    let one = alone(vec![work(7, WorkStatus::Ranked), work(8, WorkStatus::Failed)]);
    assert_eq!(path(&one), "/peserta/3/karya/7/hasil");
    let own = Waiting::Published { path: "/peserta/3/karya/7/hasil".to_owned() };
    assert_eq!(waiting_of(&one, WorkId(7), from), own);
    assert_eq!(waiting_of(&one, WorkId(8), from), Waiting::Refused);
    let two = alone(vec![work(7, WorkStatus::Ranked), work(8, WorkStatus::Judged)]);
    assert_eq!(path(&two), "/peserta/3/karya");
    assert_eq!(path(&alone(vec![work(7, WorkStatus::Draft)])), "/hasil");
}

#[test]
fn a_work_without_a_duty_is_waited_for_as_its_entry_is() {
    let later = time("2023-07-20 08:00");
    let edition = edition();
    let reader = Reader { member: MemberId(1), leader: true };
    let from = Standpoint { edition: &edition, reader, now: later };
    let mut late = work(7, WorkStatus::RevisionRequested);
    late.work.revision_due_at = Some(time("2023-07-19 08:00"));
    let works = [
        (work(7, WorkStatus::Submitted), Waiting::Decision),
        (work(7, WorkStatus::UnderVerification), Waiting::Decision),
        (late, Waiting::RevisionOver),
        (work(7, WorkStatus::Accepted), Waiting::Judging),
        (work(7, WorkStatus::Draft), Waiting::NothingSent),
    ];
    for (work, why) in works {
        let of = alone(vec![work]);
        assert_eq!(next(&of, from), Next::Wait(why.clone()));
        assert_eq!(waiting_of(&of, WorkId(7), from), why);
    }
    let withdrawn = alone(vec![work(7, WorkStatus::Withdrawn)]);
    assert_eq!(waiting_of(&withdrawn, WorkId(7), from), Waiting::Withdrawn);
}
