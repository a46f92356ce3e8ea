//! The forms of a page, filled in: what somebody sends who saw the page once, or was told what it asks for.

use std::collections::BTreeMap;

use lomba::web::ROUTES;

use super::fixture::{Fixture, Role, Side};
use super::table::expected;
use crate::support::PASSWORD;

/// Names and values.
pub type Fields = Vec<(String, String)>;

/// What is sent where no page shows a form of it: what most forms ask for.
pub fn plain() -> Fields {
    let fields = [
        ("reason", "Alasan yang cukup panjang untuk dibaca."),
        ("name", "Nama Yang Dikirim"),
        ("email", "dikirim@contoh.go.id"),
        ("title", "Judul yang dikirim"),
        ("text", "Teks yang dikirim."),
        ("password", PASSWORD),
        ("verdict", "accepted"),
        ("version", "0"),
        ("accepted", "on"),
    ];
    fields.map(|(name, value)| (name.to_owned(), value.to_owned())).to_vec()
}

/// Every form that those who may see its page are shown, by its address.
pub async fn shown(fixture: &Fixture) -> BTreeMap<String, Fields> {
    let mut all = BTreeMap::new();
    for role in Role::ALL {
        let client = fixture.client(role);
        let may = expected(role).filter(|(method, _, answer)| *method == "get" && !answer.refuses());
        for (_, pattern, _) in may {
            let page = client.get(&fixture.fill(pattern, Side::A)).await;
            for (action, fields) in forms(&page.body) {
                let known = all.entry(action).or_insert_with(Vec::new);
                if fields.len() > known.len() {
                    *known = fields;
                }
            }
        }
    }
    assert!(all.len() > ROUTES.len() / 8, "{} forms", all.len());
    all
}

/// Address and fields of each form that is posted.
fn forms(body: &str) -> Vec<(String, Fields)> {
    let form = |part: &str| {
        let (head, rest) = part.split_once('>')?;
        let inside = rest.split("</form>").next()?;
        let posted = head.contains("method=\"post\"");
        let action = attribute(head, "action").filter(|_| posted)?;
        let fields = inside.split('<').fold(Reader::default(), Reader::read).fields;
        Some((action.split(['?', '#']).next()?.to_owned(), fields))
    };
    body.split("<form").skip(1).filter_map(form).collect()
}

/// Reads the fields of a form one after the other.
#[derive(Default)]
struct Reader {
    fields: Fields,
    /// The list whose first option with a value is taken.
    list: Option<String>,
}

impl Reader {
    fn read(mut self, part: &str) -> Self {
        let Some((tag, text)) = part.split_once('>') else { return self };
        let name = attribute(tag, "name");
        match (tag.split(' ').next().unwrap_or_default(), name) {
            ("select", Some(name)) => self.list = Some(name),
            ("option", _) => {
                let value = attribute(tag, "value").filter(|value| !value.is_empty());
                if let (Some(value), Some(name)) = (value, self.list.as_ref()) {
                    self.fields.push((name.clone(), value));
                    self.list = None;
                }
            }
            ("textarea", Some(name)) if text.trim().is_empty() => {
                self.fields.push((name, "Teks yang dikirim orang lain.".to_owned()));
            }
            ("textarea", Some(name)) => self.fields.push((name, text.trim().to_owned())),
            // Of the choices of one name the first.
            ("input", Some(name)) if !self.fields.iter().any(|(known, _)| *known == name) => {
                self.fields.push((name, filled(tag)));
            }
            _ => {}
        }
        self
    }
}

fn filled(tag: &str) -> String {
    let given = attribute(tag, "value").unwrap_or_default();
    let kind = attribute(tag, "type").unwrap_or_default();
    match kind.as_str() {
        "password" => PASSWORD.to_owned(),
        "checkbox" | "radio" if given.is_empty() => "on".to_owned(),
        "number" if given.is_empty() => "1".to_owned(),
        "email" if given.is_empty() => "dikirim@contoh.go.id".to_owned(),
        "text" | "" if given.is_empty() => "Dikirim orang lain".to_owned(),
        _ => given,
    }
}

fn attribute(tag: &str, name: &str) -> Option<String> {
    let value = tag.split(&format!(" {name}=\"")).nth(1)?;
    value.split('"').next().map(|value| value.replace("&amp;", "&").replace("&quot;", "\""))
}
