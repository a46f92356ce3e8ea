//! One question about one film, to whoever holds it: first the provider's description, then the film's own
//! header, as far as either is worth asking for.

use super::google::GoogleClient;
use super::model::{Asked, Spent, VideoLink};
use super::providers::{self, Depth, Found};

/// Asks whoever holds the film; a question that failed is an answer too.
pub async fn ask(client: &GoogleClient, link: &VideoLink) -> Asked {
    look_up(client, link, Depth::Header).await
}

/// Asks for the provider's description alone: enough to see whether a film that was read before is still the
/// same. Where nobody describes films, the header is read all the same.
pub async fn describe(client: &GoogleClient, link: &VideoLink) -> Asked {
    look_up(client, link, Depth::Description).await
}

async fn look_up(client: &GoogleClient, link: &VideoLink, depth: Depth) -> Asked {
    let client = client.metered();
    let Found { answer, probe, spent: header } =
        providers::of(link.provider).look_up(&client, link, depth).await;
    let description = client.spent();
    let spent = Spent {
        requests: description.requests.saturating_add(header.requests),
        bytes: description.bytes.saturating_add(header.bytes),
    };
    Asked { answer, probe, spent }
}
