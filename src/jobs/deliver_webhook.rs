//! One message to another system: signed, sent, and what became of it noted.

use reqwest::StatusCode;
use url::Url;

use crate::app::App;
use crate::ids::WebhookMessageId;
use crate::queue::{JobError, Task};
use crate::webhooks::{self, Attempt, Delivery};

/// Sends it; every try is noted, and the last one ends the job, since the message itself shows that it was given up.
pub async fn run(app: &App, id: WebhookMessageId, attempt: i32) -> Result<(), JobError> {
    let keys = app.clone();
    let found = app.read(move |conn| webhooks::delivery(conn, keys.db.seal(), id)).await?;
    let Some(of) = found else { return Ok(()) };
    let tried = send(app, &of).await;
    let last = attempt >= Task::DELIVERIES;
    let (delivered, why) = (tried.delivered(), tried.error.clone());
    let noted = Attempt { last, ..tried };
    app.write(move |tx| webhooks::note_attempt(tx, id, &noted)).await?;
    if delivered || last { Ok(()) } else { Err(JobError::Retry(why)) }
}

async fn send(app: &App, of: &Delivery) -> Attempt {
    match ask(app, of).await {
        Ok(status) if status.is_success() => Attempt { status: Some(status.as_u16()), ..Attempt::default() },
        Ok(status) => Attempt { status: Some(status.as_u16()), error: format!("HTTP {status}"), last: false },
        Err(error) => Attempt { status: None, error, last: false },
    }
}

/// The answer's status; what the answer says is not read.
async fn ask(app: &App, of: &Delivery) -> Result<StatusCode, String> {
    let url = Url::parse(&of.url).map_err(|cause| cause.to_string())?;
    let (id, body) = (&of.message.message_id, &of.message.payload);
    let seconds = app.clock.now().0 / 1000;
    let signature = webhooks::sign(&of.secret, id, seconds, body).ok_or("the secret is none")?;
    let request = app.egress().post(&url).map_err(|cause| cause.to_string())?;
    let sent = request
        .header("content-type", "application/json")
        .header("webhook-id", id)
        .header("webhook-timestamp", seconds.to_string())
        .header("webhook-signature", signature)
        .body(body.clone())
        .send()
        .await;
    match sent {
        Ok(answer) => Ok(answer.status()),
        Err(cause) => Err(told(&cause)),
    }
}

/// What went wrong, with its causes: "error sending request" alone helps nobody.
fn told(cause: &reqwest::Error) -> String {
    let mut words = cause.to_string();
    let mut inner = std::error::Error::source(cause);
    while let Some(of) = inner {
        words = format!("{words}: {of}");
        inner = of.source();
    }
    words
}
