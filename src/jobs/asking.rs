//! Asking the providers on behalf of jobs: the one place through which every question of the queue goes.

use crate::app::App;
use crate::video_check::{self, Asked, VideoLink};

/// Asks about one film.
pub(super) async fn ask(app: &App, link: &VideoLink) -> Asked {
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
