//! The library of reasons in the form of a decision: choosing one fills the reason, which stays editable, and its rule.

use maud::{Markup, html};

use super::forms::{Shown, shortened};
use crate::app::App;
use crate::db::Fault;
use crate::editions::Edition;
use crate::i18n::Message;
use crate::overview::DeskWork;
use crate::say;
use crate::verification::reasons::{self, Reason, STANDARD};
use crate::verification::{Verdict, grounds};
use crate::views::field::{self, Choice};
use crate::views::{Field, PageCx};
use crate::web::committee::text::desk as words;
use crate::web::committee::typed::Typed;
use crate::web::context::Cx;
use crate::web::errors::PageError;

/// The name of the list.
const FIELD: &str = "library";
/// The button that fills the reason in and decides nothing.
pub const FILL: &str = "library_fill";

/// A reason of the library.
struct Entry {
    /// Rule and place, such as "R20.5" of an edition's own and "R20.s5" of one that comes with the portal.
    value: String,
    rule: String,
    said: Message,
    /// What mends it, said where a revision is asked for.
    remedy: Option<Message>,
}

impl Entry {
    /// What the makers read.
    fn words(&self, verdict: Option<Verdict>) -> Message {
        match self.remedy.as_ref().filter(|_| verdict == Some(Verdict::RevisionRequested)) {
            Some(Message { id: cara, en: how }) => {
                let Message { id, en } = &self.said;
                say!("{id} {cara}", "{en} {how}")
            }
            None => self.said.clone(),
        }
    }
}

/// The committee's own first, then those that come with the portal, for rules that a decision can rest on.
fn entries(edition: &Edition, own: &[Reason]) -> Vec<Entry> {
    let own = own.iter().map(|reason| Entry {
        value: format!("{}.{}", reason.rule, reason.id),
        rule: reason.rule.clone(),
        said: reason.said(),
        remedy: None,
    });
    let standard = STANDARD.iter().enumerate().map(|(place, of)| Entry {
        value: format!("{}.s{place}", of.rule),
        rule: of.rule.to_owned(),
        said: of.finding.into(),
        remedy: of.remedy.map(Message::from),
    });
    let known = grounds(edition);
    own.chain(standard).filter(|entry| known.iter().any(|(code, _)| *code == entry.rule)).collect()
}

/// The list and the button that does without a script what choosing does with one.
pub fn draw(cx: &PageCx, edition: &Edition, sheet: &DeskWork, shown: &Shown) -> Markup {
    let choice = |entry: Entry| {
        let said = cx.m(&entry.said).to_owned();
        let label = format!("{} · {}", entry.rule, shortened(&said));
        let remedy = entry.remedy.as_ref().map(|how| cx.m(how).to_owned());
        Choice { words: Some(said), remedy, ..Choice::new(entry.value, label) }
    };
    let choices: Vec<Choice> = entries(edition, &sheet.reasons).into_iter().map(choice).collect();
    let list = Field::new(cx.lang, FIELD, cx.t(words::LIBRARY))
        .value(shown.typed.one(FIELD))
        .hint(cx.t(words::LIBRARY_HINT))
        .optional();
    html! {
        div.only-told.library {
            (field::select(&list, &choices, Some(cx.t(words::LIBRARY_CHOOSE))))
            div.actions {
                button.button.quiet.scriptless type="submit" name=(FILL) value="1" { (cx.t(words::LIBRARY_FILL)) }
                a.small href=(cx.at("/panitia/alasan")) { (cx.t(words::LIBRARY_OWN)) }
            }
        }
    }
}

/// The form with the chosen reason filled in; what was typed before stays above it.
pub async fn filled(app: &App, cx: &Cx, typed: &Typed) -> Result<Typed, PageError> {
    let edition = cx.edition()?;
    let id = edition.id;
    let own =
        app.read(move |conn| reasons::own(conn, id)).await.map_err(|fault: Fault| PageError::from(fault))?;
    let chosen = entries(edition, &own).into_iter().find(|entry| entry.value == typed.one(FIELD));
    let verdict = Verdict::parse(typed.one("verdict"));
    Ok(chosen.map_or_else(|| typed.clone(), |entry| with(typed, &entry.rule, cx.m(&entry.words(verdict)))))
}

fn with(typed: &Typed, rule: &str, words: &str) -> Typed {
    let mut filled = typed.clone();
    let before = typed.one("reason").trim_end();
    if before.is_empty() {
        filled.put("reason", words);
    } else if !before.contains(words) {
        filled.put("reason", &format!("{before}\n{words}"));
    }
    if typed.one("rule").is_empty() {
        filled.put("rule", rule);
    }
    filled
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_typed_stays_and_nothing_comes_twice() {
        let empty = with(&Typed::default(), "R20", "Sebutkan sumbernya.");
        assert_eq!((empty.one("reason"), empty.one("rule")), ("Sebutkan sumbernya.", "R20"));
        assert_eq!(with(&empty, "R20", "Sebutkan sumbernya."), empty);
        let more = with(&empty, "R21", "Hapus adegan itu.");
        assert_eq!(more.one("reason"), "Sebutkan sumbernya.\nHapus adegan itu.");
        assert_eq!(more.one("rule"), "R20", "a rule that was chosen stays");
    }
}
