//! What a line of the trail says besides act and reason, taken apart: what stood there before, and what came instead.

use serde_json::{Map, Value};

/// Ways down that say nothing to a reader.
const UNSAID: [&str; 3] = ["facts", "fields", "stages"];

/// One thing that changed, or that belongs to the act.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Detail<'a> {
    /// Where it stands, the outermost name first; empty for the state of the record itself.
    pub path: Vec<&'a str>,
    /// What stood there before; none where the line does not tell.
    pub before: Option<&'a Value>,
    /// What stands there now; none where only what was there before is told.
    pub now: Option<&'a Value>,
}

impl<'a> Detail<'a> {
    fn told(path: Vec<&'a str>, before: Option<&'a Value>, now: Option<&'a Value>) -> Option<Self> {
        let empty_list = |value: &Value| value.as_array().is_some_and(Vec::is_empty);
        let said = |value: &&Value| !value.is_null() && !empty_list(value);
        let pair = before.is_some() && now.is_some();
        let empty = before.filter(said).is_none() && now.filter(said).is_none();
        (!empty && (!pair || before != now)).then_some(Self { path, before, now })
    }
}

/// The details of a line in their order; nothing for a line without.
#[must_use]
pub fn taken_apart(details: &Value) -> Vec<Detail<'_>> {
    let mut found = Vec::new();
    value(&[], details, &mut found);
    found
}

/// Puts a value with all that it holds behind what was found.
fn value<'a>(path: &[&'a str], of: &'a Value, found: &mut Vec<Detail<'a>>) {
    match of {
        Value::Object(fields) => object(path, fields, found),
        Value::Array(list) if list.iter().any(Value::is_object) => {
            list.iter().for_each(|one| group(path, one, found));
        }
        plain => found.extend(Detail::told(path.to_vec(), None, Some(plain))),
    }
}

/// One of a list of groups of fields, which its key names where it has one.
fn group<'a>(path: &[&'a str], of: &'a Value, found: &mut Vec<Detail<'a>>) {
    let key = of.get("key").or_else(|| of.get("fact")).and_then(Value::as_str);
    let Some((fields, key)) = of.as_object().zip(key) else {
        return value(path, of, found);
    };
    let from = found.len();
    let named = down(path, key);
    object(&named, fields, found);
    let of_name = |detail: &Detail<'a>| {
        matches!(detail.path.get(named.len()), Some(&("fact" | "key" | "name"))) && detail.before.is_none()
    };
    let told = found.split_off(from);
    found.extend(told.into_iter().filter(|detail| !of_name(detail)));
}

fn object<'a>(path: &[&'a str], fields: &'a Map<String, Value>, found: &mut Vec<Detail<'a>>) {
    let mut pairs = Pairs { fields, used: Vec::new() };
    found.extend(pairs.states().into_iter().filter_map(|pair| pair.told(path)));
    found.extend(pairs.befores(path.is_empty()).into_iter().filter_map(|pair| pair.told(path)));
    found.extend(pairs.formers().into_iter().filter_map(|pair| pair.told(path)));
    for (name, inner) in fields {
        if !pairs.used.contains(&name.as_str()) {
            value(&down(path, name), inner, found);
        }
    }
}

fn down<'a>(path: &[&'a str], name: &'a str) -> Vec<&'a str> {
    let said = Some(name).filter(|name| !UNSAID.contains(name));
    path.iter().copied().chain(said).collect()
}

/// A name with what stood there before and what stands there now.
struct Pair<'a> {
    /// None for the state of the record itself.
    name: Option<&'a str>,
    before: Option<&'a Value>,
    now: Option<&'a Value>,
}

impl<'a> Pair<'a> {
    fn told(self, path: &[&'a str]) -> Option<Detail<'a>> {
        let path = self.name.map_or_else(|| path.to_vec(), |name| down(path, name));
        Detail::told(path, self.before, self.now)
    }
}

/// The fields of which two belong together.
struct Pairs<'a> {
    fields: &'a Map<String, Value>,
    /// Names that need not be told once more.
    used: Vec<&'a str>,
}

impl<'a> Pairs<'a> {
    /// `from` and `to`, or `was` alone.
    fn states(&mut self) -> Option<Pair<'a>> {
        let before = self.fields.get("from").or_else(|| self.fields.get("was"));
        let now = self.fields.get("to");
        self.used.extend(["from", "was", "to"]);
        (before.is_some() || now.is_some()).then_some(Pair { name: None, before, now })
    }

    /// What stands in `before`, held against `after` or, without one, against the fields beside it. Where they are no
    /// groups of fields, they are the two states of one thing; within a named group one alone is a figure of its own.
    fn befores(&mut self, outermost: bool) -> Vec<Pair<'a>> {
        let (before, after) = (self.fields.get("before"), self.fields.get("after"));
        let figure = !outermost && after.is_none() && before.is_some_and(Value::is_number);
        if figure || (before.is_none() && after.is_none()) {
            return Vec::new();
        }
        self.used.extend(["before", "after"]);
        let Some(old) = before.and_then(Value::as_object) else {
            return vec![Pair { name: None, before, now: after }];
        };
        let new = after.and_then(Value::as_object);
        let mut pairs: Vec<Pair<'a>> = old
            .iter()
            .map(|(name, before)| {
                let now = new.unwrap_or(self.fields).get(name).or(Some(&Value::Null));
                Pair { name: Some(name), before: Some(before), now }
            })
            .collect();
        self.used.extend(old.keys().map(String::as_str));
        let added = new.into_iter().flatten().filter(|(name, _)| !old.contains_key(*name));
        pairs.extend(added.map(|(name, now)| Pair {
            name: Some(name),
            before: Some(&Value::Null),
            now: Some(now),
        }));
        pairs
    }

    /// `previous` of an institution, and `was_complete` beside `complete`.
    fn formers(&mut self) -> Vec<Pair<'a>> {
        let former = |name: &str| match name {
            "previous" => self.fields.get_key_value("institution"),
            name => name.strip_prefix("was_").and_then(|now| self.fields.get_key_value(now)),
        };
        let mut found = Vec::new();
        for (old, before) in self.fields {
            if let Some((name, now)) = former(old) {
                self.used.extend([old.as_str(), name.as_str()]);
                found.push(Pair { name: Some(name), before: Some(before), now: Some(now) });
            }
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    /// Each detail as "path: before -> now".
    fn said(details: Value) -> Vec<String> {
        let part = |value: Option<&Value>| value.map_or("?".to_owned(), Value::to_string);
        let line =
            |one: Detail<'_>| format!("{}: {} -> {}", one.path.join("."), part(one.before), part(one.now));
        taken_apart(&details).into_iter().map(line).collect()
    }

    #[test]
    fn nothing_is_nothing() {
        assert_eq!(said(Value::Null), [""; 0]);
        assert_eq!(said(json!({})), [""; 0]);
        assert_eq!(said(json!({ "institution": null, "others": [] })), [""; 0]);
    }

    #[test]
    fn a_state_is_told_before_what_belongs_to_it() {
        let details = json!({ "from": "submitted", "revision": 2, "rule": null });
        assert_eq!(said(details), [": \"submitted\" -> ?", "revision: ? -> 2"]);
        assert_eq!(said(json!({ "from": 3, "to": 4 })), [": 3 -> 4"]);
        assert_eq!(said(json!({ "to": "draft" })), [": ? -> \"draft\""]);
        assert_eq!(
            said(json!({ "was": "passed", "played": true })),
            [": \"passed\" -> ?", "played: ? -> true"]
        );
    }

    #[test]
    fn only_what_differs_is_told_of_two_groups() {
        let details = json!({ "before": { "a": 1, "b": 2, "c": 3 }, "after": { "a": 1, "b": 5, "d": 6 } });
        assert_eq!(said(details), ["b: 2 -> 5", "c: 3 -> null", "d: null -> 6"]);
        let beside = json!({ "before": { "capacity": 5, "expertise": "x" }, "capacity": 7, "expertise": "x", "gone": 1 });
        assert_eq!(said(beside), ["capacity: 5 -> 7", "gone: ? -> 1"]);
    }

    #[test]
    fn a_figure_within_a_group_is_no_former_state() {
        assert_eq!(said(json!({ "apart": { "before": 2 } })), ["apart.before: ? -> 2"]);
        assert_eq!(said(json!({ "before": "J7" })), [": \"J7\" -> ?"]);
    }

    #[test]
    fn fields_of_a_form_are_told_one_by_one() {
        let details = json!({ "form": "batas", "fields": { "works": { "from": "2", "to": "3" } } });
        assert_eq!(said(details), ["works: \"2\" -> \"3\"", "form: ? -> \"batas\""]);
    }

    #[test]
    fn what_is_named_after_a_former_value_belongs_to_it() {
        assert_eq!(said(json!({ "complete": true, "was_complete": false })), ["complete: false -> true"]);
        assert_eq!(said(json!({ "previous": 3, "institution": 4 })), ["institution: 3 -> 4"]);
        assert_eq!(said(json!({ "was_complete": false })), ["was_complete: ? -> false"]);
    }

    #[test]
    fn lists_of_groups_are_told_group_by_group() {
        let moved = json!({ "key": "intake", "name": { "id": "Pengiriman" }, "before": { "opens": 1 }, "after": { "opens": 2 } });
        let details = json!({ "stages": [moved, { "juror": 3 }], "works": [1, 2] });
        assert_eq!(said(details), ["intake.opens: 1 -> 2", "juror: ? -> 3", "works: ? -> [1,2]"]);
        let facts = json!({ "entry": 4, "facts": [{ "fact": "Name", "before": "A", "after": "B" }] });
        assert_eq!(said(facts), ["entry: ? -> 4", "Name: \"A\" -> \"B\""]);
    }
}
