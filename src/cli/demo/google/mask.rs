//! Field masks such as `id,capabilities/canDownload,items(id,status)`: only what was asked for is answered,
//! so that a forgotten field shows in the tests.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

/// Which members of an object to keep; an empty mask keeps everything below.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Mask(BTreeMap<String, Mask>);

impl Mask {
    /// `None` for a malformed mask.
    pub(super) fn parse(text: &str) -> Option<Self> {
        let mut rest = text;
        let mask = Self::list(&mut rest, 0)?;
        rest.is_empty().then_some(mask)
    }

    fn list(rest: &mut &str, depth: u8) -> Option<Self> {
        let mut mask = Self::default();
        loop {
            mask.item(rest, depth)?;
            match rest.strip_prefix(',') {
                Some(more) => *rest = more,
                None => return Some(mask),
            }
        }
    }

    fn item(&mut self, rest: &mut &str, depth: u8) -> Option<()> {
        let end = rest.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(rest.len());
        let (name, tail) = rest.split_at_checked(end).filter(|(name, _)| !name.is_empty() && depth < 8)?;
        let below = self.0.entry(name.to_owned()).or_default();
        *rest = tail;
        if let Some(inner) = tail.strip_prefix('/') {
            *rest = inner;
            return below.item(rest, depth + 1);
        }
        if let Some(inner) = tail.strip_prefix('(') {
            *rest = inner;
            below.0.append(&mut Self::list(rest, depth + 1)?.0);
            *rest = rest.strip_prefix(')')?;
        }
        Some(())
    }

    /// The names on the first level.
    pub(super) fn names(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(String::as_str)
    }

    /// What remains of `value`.
    pub(super) fn apply(&self, value: &Value) -> Value {
        if self.0.is_empty() {
            return value.clone();
        }
        match value {
            Value::Object(members) => Value::Object(self.members(members)),
            Value::Array(items) => Value::Array(items.iter().map(|item| self.apply(item)).collect()),
            other => other.clone(),
        }
    }

    fn members(&self, members: &Map<String, Value>) -> Map<String, Value> {
        let kept =
            members.iter().filter_map(|(name, value)| Some((name.clone(), self.0.get(name)?.apply(value))));
        kept.collect()
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn only_what_was_asked_remains() {
        let full = json!({"id":"1","name":"n","capabilities":{"canDownload":true,"canEdit":false},
            "items":[{"id":"a","status":{"x":1},"secret":2}]});
        let mask = Mask::parse("id,capabilities/canDownload,items(id,status)").unwrap();
        let expected =
            json!({"id":"1","capabilities":{"canDownload":true},"items":[{"id":"a","status":{"x":1}}]});
        assert_eq!(mask.apply(&full), expected);
        assert_eq!(mask.names().collect::<Vec<_>>(), ["capabilities", "id", "items"]);
    }

    #[test]
    fn malformed_masks_are_refused() {
        for text in ["", ",", "a,", "a(", "a(b", "a)", "a/", "a b", "a((b))"] {
            assert_eq!(Mask::parse(text), None, "{text:?}");
        }
        assert_eq!(Mask::parse(&"a/".repeat(5000)), None);
    }
}
