//! Asking the providers on behalf of jobs: the one place through which every question of the queue goes.

use super::asking_direct;
use crate::app::App;
use crate::video_check::{self, Asked, Provider, VideoLink};

/// Asks about one film.
pub(super) async fn ask(app: &App, link: &VideoLink) -> Asked {
    if link.provider == Provider::Direct {
        return video_check::ask(&asking_direct::client(app).await, link).await;
    }
    video_check::ask(&app.google, link).await
}

/// Asks about many films; answers come in the order of `links`.
pub(super) async fn ask_all(app: &App, links: &[VideoLink]) -> Vec<Asked> {
    let mut answers = Vec::with_capacity(links.len());
    for link in links {
        answers.push(ask(app, link).await);
    }
    answers
}
