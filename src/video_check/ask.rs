//! One question about one film, to whoever holds it.

use super::google::GoogleClient;
use super::model::{Answer, Asked, DirectAnswer, Probe, Provider, VideoLink};
use super::{drive, youtube};

/// Asks whoever holds the film; a question that failed is an answer too.
pub async fn ask(client: &GoogleClient, link: &VideoLink) -> Asked {
    let client = client.metered();
    let answer = describe(&client, link).await;
    Asked { answer, probe: Probe::NotTried, spent: client.spent() }
}

async fn describe(client: &GoogleClient, link: &VideoLink) -> Answer {
    match link.provider {
        Provider::Drive => match drive::look_up(client, &link.id, link.resource_key.as_deref()).await {
            Ok(answer) => Answer::Drive(answer),
            Err(problem) => Answer::Problem(Provider::Drive, problem),
        },
        Provider::YouTube => match youtube::look_up(client, std::slice::from_ref(&link.id)).await {
            Ok(answers) => Answer::YouTube(answers.into_iter().next().and_then(|(_, answer)| answer)),
            Err(problem) => Answer::Problem(Provider::YouTube, problem),
        },
        Provider::Direct => Answer::Direct(DirectAnswer::default()),
    }
}
