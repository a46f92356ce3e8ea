//! What the merge page sends, turned into the form it settles.
//!
//! Per conflicting field `f` the page sends `mine.f` (what the reader wrote, once per value), `pick.f`
//! (`mine`, `theirs` or `both`) and `both.f` (a text put together by hand).

use crate::merge::{FormValues, Origin};

/// A form past the merge page; any other form comes through unchanged.
#[derive(Debug, Default)]
pub struct Settled {
    /// Names and values as the form itself would have sent them.
    pub pairs: Vec<(String, String)>,
    /// Whether only what was settled is there: the other fields stay as they are stored.
    partial: bool,
    picked: Vec<String>,
    /// Fields for which nothing was chosen.
    open: Vec<String>,
}

/// Reads the choices of the merge page.
#[must_use]
pub fn settle(pairs: Vec<(String, String)>) -> Settled {
    let mut settled = Settled::default();
    let pick = |name: &str| {
        let field = format!("pick.{name}");
        pairs.iter().find(|(known, _)| *known == field).map(|(_, value)| value.as_str())
    };
    for (name, value) in &pairs {
        let (source, own) = match name.split_once('.') {
            Some((source @ ("mine" | "both"), own)) => (source, own),
            Some(("pick", own)) => {
                settled.partial = true;
                settled.picked.push(own.to_owned());
                continue;
            }
            _ => {
                settled.pairs.push((name.clone(), value.clone()));
                continue;
            }
        };
        settled.partial = true;
        match pick(own) {
            Some(chosen) if chosen == source => settled.pairs.push((own.to_owned(), value.clone())),
            Some(_) => {}
            None if source == "mine" => {
                settled.pairs.push((own.to_owned(), value.clone()));
                settled.open.push(own.to_owned());
            }
            None => {}
        }
    }
    settled.picked.retain(|name| pick(name) != Some("theirs"));
    settled
}

impl Settled {
    /// What the form says of each field; what it does not speak of is as stored.
    #[must_use]
    pub fn values(&self, stored: &FormValues) -> FormValues {
        let mut sent = sent_values(&self.pairs);
        if self.partial {
            for name in stored.names().map(str::to_owned).collect::<Vec<_>>() {
                if !self.picked.contains(&name) && sent.of(&name).is_empty() {
                    sent.copy(&name, stored);
                }
            }
        }
        sent
    }

    /// Fields for which nothing was chosen: still conflicts.
    #[must_use]
    pub fn undecided(&self) -> &[String] {
        &self.open
    }

    /// Whether the form has a field of this name.
    #[must_use]
    pub fn brings(&self, name: &str) -> bool {
        self.pairs.iter().any(|(known, _)| known == name)
    }

    /// Of `names`, those the form does not speak of; none unless it comes from the merge page.
    #[must_use]
    pub fn unnamed<'a>(&self, names: impl Iterator<Item = &'a str>) -> Vec<String> {
        let spoken = |name: &str| {
            self.picked.iter().any(|picked| picked == name)
                || self.pairs.iter().any(|(known, _)| known == name)
        };
        names.filter(|name| self.partial && !spoken(name)).map(str::to_owned).collect()
    }
}

/// The fields of a form without those that only say where it comes from.
#[must_use]
pub fn sent_values(pairs: &[(String, String)]) -> FormValues {
    let own = |name: &str| !Origin::FIELDS.contains(&name) && !matches!(name, "then" | "key" | "merge");
    pairs.iter().filter(|(name, _)| own(name)).map(|(name, value)| (name.as_str(), value.as_str())).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::merge::Merged;

    fn pairs(list: &[(&str, &str)]) -> Vec<(String, String)> {
        list.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
    }

    fn stored() -> FormValues {
        [("title", "B"), ("benefit", "Cepat"), ("audience", "Semua")].into_iter().collect()
    }

    #[test]
    fn choices_take_the_place_of_their_fields_and_the_rest_stays() {
        let settled = settle(pairs(&[
            ("version", "7"),
            ("mine.title", "A"),
            ("pick.title", "mine"),
            ("mine.benefit", "Murah"),
            ("pick.benefit", "both"),
            ("both.benefit", "Cepat dan murah"),
            ("mine.audience", "Guru"),
            ("pick.audience", "theirs"),
        ]));
        let values = settled.values(&stored());
        assert_eq!(values.text("title"), "A");
        assert_eq!(values.text("benefit"), "Cepat dan murah");
        assert_eq!(values.text("audience"), "Semua");
    }

    #[test]
    fn an_emptied_field_that_was_chosen_is_empty() {
        let settled = settle(pairs(&[("version", "7"), ("pick.title", "mine")]));
        assert_eq!(settled.values(&stored()).text("title"), "");
        assert_eq!(settled.values(&stored()).text("benefit"), "Cepat");
    }

    #[test]
    fn nothing_chosen_settles_nothing() {
        let settled = settle(pairs(&[("version", "7"), ("mine.title", "A"), ("both.title", "A B")]));
        let mut merged = Merged {
            values: settled.values(&stored()),
            changed: vec!["title".to_owned()],
            ..Merged::default()
        };
        merged.reopen(settled.undecided(), &stored());
        assert_eq!((merged.values, merged.conflicts), (stored(), vec!["title".to_owned()]));
    }

    #[test]
    fn any_other_form_comes_through() {
        let form = pairs(&[("title", "A"), ("version", "1"), ("then", "back"), ("base", "{}")]);
        let values = settle(form).values(&stored());
        assert_eq!(values.names().collect::<Vec<_>>(), ["title"]);
    }
}
