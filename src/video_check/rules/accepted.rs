//! The formats of the edition: a film that is a good mp4 or mov still fails where the edition takes only the other.

use super::outcome::Outcome;
use crate::video_check::model::{CheckStatus, Container, Limits, Reason, Rule, SourcedFacts};
use crate::video_check::text::finding;

/// Fails the format by the strongest source that knows it, if the edition does not accept it. What failed already, or
/// was not learned, stays as it is.
pub(super) fn narrow(outcomes: Vec<Outcome>, sources: &[SourcedFacts], limits: &Limits) -> Vec<Outcome> {
    let known = sources.iter().find_map(|said| said.facts.container.as_deref()).and_then(Container::parse);
    let refused = known.is_some_and(|known| known != Container::Other && !limits.containers.takes(known));
    let open = |outcome: &Outcome| {
        outcome.rule == Rule::Container
            && matches!(outcome.verdict, CheckStatus::Passed | CheckStatus::NeedsReview)
    };
    let narrowed = |mut outcome: Outcome| {
        if refused && open(&outcome) {
            outcome.verdict = CheckStatus::Failed;
            outcome.binding = true;
            outcome = outcome
                .because(&[Reason::FormatNotAccepted])
                .remedy(finding::remedy_not_accepted(limits.containers));
        }
        outcome
    };
    outcomes.into_iter().map(narrowed).collect()
}

#[cfg(test)]
mod tests {
    use crate::clock::At;
    use crate::video_check::model::{
        Accepted, Answer, CheckStatus, Container, Declared, DriveAnswer, Evidence, Limits, Reason, Report,
        Rule, RuleFinding, YouTubeAnswer,
    };
    use crate::video_check::rules::judge;
    use crate::video_check::rules::support::{self, LIMITS};

    fn judged(answer: Answer, declared: Option<Container>, containers: Accepted) -> Report {
        let declared =
            declared.map(|container| Declared { container: Some(container), ..Declared::default() });
        judge(&Evidence { declared, ..Evidence::new(answer) }, &Limits { containers, ..LIMITS }, At(0))
    }

    fn drive(mime: &str) -> Answer {
        Answer::Drive(DriveAnswer { mime: mime.to_owned(), ..support::drive() })
    }

    fn format(report: &Report) -> &RuleFinding {
        report.findings.iter().find(|one| one.rule == Rule::Container).unwrap()
    }

    #[test]
    fn an_edition_that_takes_mp4_alone_refuses_mov_with_what_it_takes() {
        let only = Accepted { mov: false, ..Accepted::BOTH };
        let mov = judged(drive("video/quicktime"), None, only);
        assert_eq!((mov.status, mov.reasons.clone()), (CheckStatus::Failed, vec![Reason::FormatNotAccepted]));
        let found = format(&mov);
        assert!(found.remedy.as_ref().unwrap().en.contains("accepts only .mp4"), "{found:?}");
        assert_eq!(found.limit.en, "An .mp4 file");
        for (mime, containers) in [("video/mp4", only), ("video/quicktime", Accepted::BOTH)] {
            let report = judged(drive(mime), None, containers);
            assert_eq!((format(&report).verdict, report.reasons), (CheckStatus::Passed, vec![]), "{mime}");
        }
    }

    #[test]
    fn what_the_entrant_states_of_a_film_on_youtube_is_held_to_it_as_well() {
        let only = Accepted { mov: false, ..Accepted::BOTH };
        let of = |container| judged(Answer::YouTube(Some(YouTubeAnswer::default())), Some(container), only);
        let reasons = |report: Report| report.reasons.contains(&Reason::FormatNotAccepted);
        assert!(reasons(of(Container::Mov)));
        assert!(!reasons(of(Container::Mp4)));
        assert!(!reasons(of(Container::Other)), "another format fails as what it is");
    }
}
