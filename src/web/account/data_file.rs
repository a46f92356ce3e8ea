//! A person's data as files.

use actix_web::HttpResponse;
use actix_web::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use serde_json::Value;

use crate::data_rights::OwnData;
use crate::db::Fault;

/// A file to be saved, and kept by nobody on the way.
pub fn saved(name: &str, kind: &'static str, body: Vec<u8>) -> HttpResponse {
    HttpResponse::Ok()
        .insert_header((CONTENT_TYPE, kind))
        .insert_header((CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\"")))
        .insert_header(("Cache-Control", "no-store"))
        .body(body)
}

/// Every value with the path that leads to it: `entries.0.name,Sari`.
///
/// # Errors
/// Our own failures only.
pub fn rows(data: &OwnData) -> Result<Vec<u8>, Fault> {
    let tree = serde_json::to_value(data).map_err(Fault::unwritable)?;
    let mut out = csv::Writer::from_writer(Vec::new());
    out.write_record(["path", "value"]).map_err(Fault::unwritable)?;
    let mut found = Vec::new();
    walk("", &tree, &mut found);
    for (path, value) in found {
        out.write_record([path, cell(&value)]).map_err(Fault::unwritable)?;
    }
    out.into_inner().map_err(|error| Fault::unwritable(error.into_error()))
}

fn walk(path: &str, value: &Value, found: &mut Vec<(String, String)>) {
    let below = |key: &str| if path.is_empty() { key.to_owned() } else { format!("{path}.{key}") };
    match value {
        Value::Object(fields) => fields.iter().for_each(|(key, value)| walk(&below(key), value, found)),
        Value::Array(list) => {
            list.iter().enumerate().for_each(|(i, value)| walk(&below(&i.to_string()), value, found));
        }
        Value::Null => {}
        Value::String(text) => found.push((path.to_owned(), text.clone())),
        other => found.push((path.to_owned(), other.to_string())),
    }
}

/// A cell that no spreadsheet takes for a formula.
fn cell(value: &str) -> String {
    if value.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{value}") } else { value.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_value_has_its_path_and_none_is_a_formula() {
        let mut found = Vec::new();
        walk("", &serde_json::json!({ "a": [{ "b": "x" }, { "b": null }], "n": 3 }), &mut found);
        assert_eq!(found, [("a.0.b".to_owned(), "x".to_owned()), ("n".to_owned(), "3".to_owned())]);
        assert_eq!((cell("=1+1"), cell("+62812")), ("'=1+1".to_owned(), "'+62812".to_owned()));
    }
}
