//! Any text as a name: of a person, a team, an institution, a position, a work, and as a text with places for names.
//! What is accepted is accepted again as it is kept.
#![no_main]

use libfuzzer_sys::fuzz_target;
use lomba::i18n::Message;
use lomba::institutions::InstitutionName;
use lomba::institutions::likeness::similar;
use lomba::institutions::rules::fold;
use lomba::outbox::announcement::{Placeholder, unknown};
use lomba::plain_text::holds_address;
use lomba::registration::values::PersonName;
use lomba::registration::{TeamName, position};
use lomba::works::FoldedTitle;

fuzz_target!(|text: &str| {
    match PersonName::parse(text) {
        Ok(name) => {
            assert!(!holds_address(name.as_str()));
            assert_eq!(PersonName::parse(name.as_str()).as_ref(), Ok(&name));
        }
        Err(problem) => said(&problem.message()),
    }
    match TeamName::parse(text) {
        Ok(name) => {
            let again = TeamName::parse(name.as_str()).expect("a name that was taken");
            assert_eq!(again.as_str(), name.as_str());
        }
        Err(message) => said(&message),
    }
    match position(text) {
        Ok(title) => assert_eq!(position(&title).as_ref(), Ok(&title)),
        Err(message) => said(&message),
    }
    institution(text);
    let title = FoldedTitle::new(text);
    assert_eq!(title.likeness(&FoldedTitle::new("Melayani dengan hati")).is_some(), {
        FoldedTitle::new("Melayani dengan hati").likeness(&title).is_some()
    });
    assert!(unknown(text, &Placeholder::ALL).iter().all(|word| text.contains(word.as_str())));
});

fn institution(text: &str) {
    match InstitutionName::parse(text) {
        Ok(name) => {
            let again = InstitutionName::parse(name.as_str()).expect("a name that was taken");
            assert_eq!((again.as_str(), again.key()), (name.as_str(), name.key()));
            assert_eq!(similar(name.as_str(), again.as_str()), 100);
        }
        Err(message) => said(&message),
    }
    let _ = fold(text);
}

/// A refusal is a sentence in both languages.
fn said(message: &Message) {
    assert!(!message.id.is_empty() && !message.en.is_empty());
}
