//! What the driver cannot do by itself: commands of the browser's developer tools (a slow line, a picture).

use fantoccini::Client;
use fantoccini::wd::WebDriverCompatibleCommand;
use serde_json::{Value, json};
use url::{ParseError, Url};

/// A command by its name, such as `Network.enable`, with its arguments.
#[derive(Debug)]
struct Command {
    name: &'static str,
    arguments: Value,
}

impl WebDriverCompatibleCommand for Command {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, ParseError> {
        base.join(&format!("session/{}/goog/cdp/execute", session.unwrap_or_default()))
    }

    fn method_and_body(&self, _: &Url) -> (reqwest::Method, Option<String>) {
        let body = json!({ "cmd": self.name, "params": self.arguments });
        (reqwest::Method::POST, Some(body.to_string()))
    }
}

/// Gives the browser a command; its answer comes back.
pub async fn devtools(page: &Client, name: &'static str, arguments: Value) -> Value {
    page.issue_cmd(Command { name, arguments }).await.unwrap_or_else(|why| panic!("{name}: {why}"))
}
