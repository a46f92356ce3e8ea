//! A made-up host, to prove that one is added by a file and a line: it describes its films as
//! `https://contoh.example/tonton/<id>-<width>x<height>-<seconds>`.

use url::Url;

use super::{Depth, Found, Host, LookUp};
use crate::i18n::{Text, text};
use crate::video_check::google::GoogleClient;
use crate::video_check::link::{LinkProblem, Step, segments};
use crate::video_check::model::{Answer, Facts, Provider, VideoLink};
use crate::video_check::problem::ProviderProblem;

const PROVIDER: Provider = Provider::named("contoh");

pub(super) struct Example;

impl Host for Example {
    fn provider(&self) -> Provider {
        PROVIDER
    }

    fn name(&self) -> &'static str {
        "Contoh"
    }

    fn parse(&self, url: &Url, _: &[String]) -> Option<Result<Step, LinkProblem>> {
        let path = segments(url);
        match (url.host_str(), path.as_slice()) {
            (Some("contoh.example"), ["tonton", id]) => Some(Ok(Step::Film(VideoLink {
                provider: PROVIDER,
                id: (*id).to_owned(),
                resource_key: None,
            }))),
            _ => None,
        }
    }

    fn page(&self, link: &VideoLink) -> String {
        format!("https://contoh.example/tonton/{}", link.id)
    }

    fn player_path(&self, link: &VideoLink) -> Option<String> {
        Some(format!("https://contoh.example/putar/{}", link.id))
    }

    fn not_found(&self) -> Text {
        text("Film tidak ada di Contoh.", "The film is not at Contoh.")
    }

    fn look_up<'a>(&'a self, _: &'a GoogleClient, link: &'a VideoLink, _: Depth) -> LookUp<'a> {
        let answer = match facts(&link.id) {
            Some(facts) => Answer::Described(PROVIDER, Box::new(facts)),
            None => Answer::Problem(PROVIDER, ProviderProblem::NotFound),
        };
        Box::pin(std::future::ready(Found::told(answer)))
    }
}

fn facts(id: &str) -> Option<Facts> {
    let mut parts = id.split('-').skip(1);
    let (width, height) = parts.next()?.split_once('x')?;
    let seconds: i64 = parts.next()?.parse().ok()?;
    Some(Facts {
        container: Some("mp4".to_owned()),
        width: width.parse().ok(),
        height: height.parse().ok(),
        duration_ms: Some(seconds * 1000),
        title: Some("Film contoh".to_owned()),
        ..Facts::default()
    })
}

mod tests {
    use super::*;
    use crate::video_check::model::Evidence;
    use crate::video_check::model::{CheckStatus, FactSource, Reason, Report, Rule};
    use crate::video_check::rules::judge;
    use crate::video_check::rules::support::{LIMITS, NOW};
    use crate::video_check::{ask, providers};

    async fn check(id: &str) -> (VideoLink, Report) {
        rustls::crypto::ring::default_provider().install_default().ok();
        let config = crate::config::load_from(None, &[]).unwrap();
        let client = GoogleClient::new(&config.google).unwrap();
        let link = VideoLink::parse(&format!("contoh.example/tonton/{id}"), &[]).unwrap();
        let asked = ask(&client, &link).await;
        let evidence = Evidence { probe: asked.probe, spent: asked.spent, ..Evidence::new(asked.answer) };
        (link, judge(&evidence, &LIMITS, NOW))
    }

    #[tokio::test]
    async fn a_made_up_host_is_read_asked_judged_played_and_named() {
        let (link, report) = check("a-1280x720-600").await;
        assert_eq!((link.provider, report.status), (PROVIDER, CheckStatus::Passed));
        assert_eq!(link.canonical_url(), "https://contoh.example/tonton/a-1280x720-600");
        assert_eq!(link.player_path().as_deref(), Some("https://contoh.example/putar/a-1280x720-600"));
        assert_eq!(providers::name(link.provider), "Contoh");
        assert!(report.findings.iter().all(|found| found.source == FactSource::Host));

        let (_, report) = check("b-854x480-700").await;
        assert_eq!(
            (report.status, report.reasons),
            (CheckStatus::Failed, vec![Reason::TooSmall, Reason::TooLong])
        );
        let (_, report) = check("gone").await;
        assert_eq!(report.reasons, [Reason::NotPublic, Reason::NotFound]);
        let access = report.finding(Rule::Access).unwrap();
        assert_eq!(access.remedy.as_ref().unwrap().en, "The film is not at Contoh.");
    }

    #[test]
    fn its_word_is_stored_and_read_back() {
        assert_eq!(Provider::parse("contoh"), Some(PROVIDER));
        let json = serde_json::to_string(&PROVIDER).unwrap();
        assert_eq!(
            (json.as_str(), serde_json::from_str::<Provider>(&json).unwrap()),
            ("\"contoh\"", PROVIDER)
        );
        assert_eq!((Provider::parse("tidak-ada"), providers::number(Provider::DRIVE)), (None, 2));
    }
}
