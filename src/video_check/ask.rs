//! One question about one film, to whoever holds it: first the provider's description, then the film's own
//! header, as far as either is worth asking for.

use super::google::GoogleClient;
use super::media;
use super::model::{Answer, Asked, DriveAnswer, Probe, Provider, Spent, VideoLink, YouTubeAnswer};
use super::problem::ProviderProblem;
use super::{drive, youtube};

/// Asks whoever holds the film; a question that failed is an answer too.
pub async fn ask(client: &GoogleClient, link: &VideoLink) -> Asked {
    let client = client.metered();
    let (answer, probe, header) = match link.provider {
        Provider::Drive => on_drive(&client, link).await,
        Provider::YouTube => (on_youtube(&client, link).await, Probe::NotTried, Spent::default()),
        Provider::Direct => on_its_own_host(&client, link).await,
    };
    let description = client.spent();
    let spent = Spent {
        requests: description.requests.saturating_add(header.requests),
        bytes: description.bytes.saturating_add(header.bytes),
    };
    Asked { answer, probe, spent }
}

/// Asks for the provider's description alone: enough to see whether a film that was read before is still the
/// same. A direct host describes nothing, so there the header is read all the same.
pub async fn describe(client: &GoogleClient, link: &VideoLink) -> Asked {
    if link.provider != Provider::Drive {
        return ask(client, link).await;
    }
    let client = client.metered();
    let answer = match drive::look_up(&client, &link.id, link.resource_key.as_deref()).await {
        Ok(file) => Answer::Drive(file),
        Err(problem) => Answer::Problem(Provider::Drive, problem),
    };
    Asked { answer, probe: Probe::NotTried, spent: client.spent() }
}

async fn on_drive(client: &GoogleClient, link: &VideoLink) -> (Answer, Probe, Spent) {
    let file = match drive::look_up(client, &link.id, link.resource_key.as_deref()).await {
        Ok(file) => file,
        Err(problem) => {
            return (Answer::Problem(Provider::Drive, problem), Probe::NotTried, Spent::default());
        }
    };
    let place = media::of_drive(client, &file).filter(|_| is_worth_reading(&file));
    let (probe, spent) = match place {
        Some(place) => {
            let film = media::read(client, place).await;
            (film.probe, film.spent)
        }
        None => (Probe::NotTried, Spent::default()),
    };
    (Answer::Drive(file), probe, spent)
}

async fn on_youtube(client: &GoogleClient, link: &VideoLink) -> Answer {
    let ids = std::slice::from_ref(&link.id);
    let first = |answers: Vec<(String, Option<YouTubeAnswer>)>| answers.into_iter().next()?.1;
    match youtube::look_up(client, ids).await {
        Ok(answers) => Answer::YouTube(first(answers)),
        Err(problem) => Answer::Problem(Provider::YouTube, problem),
    }
}

/// The host's own silence or refusal is the whole answer: there is nobody else to describe the film.
async fn on_its_own_host(client: &GoogleClient, link: &VideoLink) -> (Answer, Probe, Spent) {
    let Some(place) = media::of_direct(client, link) else {
        let problem = ProviderProblem::BadRequest { reason: "the host is not allowed".to_owned() };
        return (Answer::Problem(Provider::Direct, problem), Probe::NotTried, Spent::default());
    };
    let film = media::read(client, place).await;
    let answer = match &film.probe {
        Probe::Refused(problem) => Answer::Problem(Provider::Direct, problem.clone()),
        _ => Answer::Direct(film.answer),
    };
    (answer, film.probe, film.spent)
}

/// Whether the header can still change anything. The description never proves the format, since the type
/// follows the file's name; but what is in the bin, empty, closed to us or no file at all needs no look.
fn is_worth_reading(file: &DriveAnswer) -> bool {
    file.shortcut.is_none()
        && !file.mime.starts_with("application/vnd.google-apps.")
        && !file.trashed
        && file.can_download != Some(false)
        && file.size_bytes != Some(0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::video_check::rules::support::drive;

    #[test]
    fn only_what_a_header_could_change_is_read() {
        assert!(is_worth_reading(&drive()));
        let odd = DriveAnswer { mime: "application/octet-stream".to_owned(), can_download: None, ..drive() };
        assert!(is_worth_reading(&odd));
        assert!(is_worth_reading(&DriveAnswer { width: None, duration_ms: Some(3_600_000), ..drive() }));
        for never in [
            DriveAnswer { trashed: true, ..drive() },
            DriveAnswer { can_download: Some(false), ..drive() },
            DriveAnswer { size_bytes: Some(0), ..drive() },
            DriveAnswer { mime: "application/vnd.google-apps.folder".to_owned(), ..drive() },
            DriveAnswer { mime: "application/vnd.google-apps.document".to_owned(), ..drive() },
            DriveAnswer { mime: "application/vnd.google-apps.shortcut".to_owned(), ..drive() },
        ] {
            assert!(!is_worth_reading(&never), "{never:?}");
        }
    }
}
