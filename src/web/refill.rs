//! Puts what was typed back into the fields of a page, by their names, whatever form it is.

use std::cell::RefCell;
use std::rc::Rc;

use lol_html::errors::RewritingError;
use lol_html::html_content::{ContentType, Element};
use lol_html::{RewriteStrSettings, element, rewrite_str};
use maud::html;

use super::context::Cx;
use super::kept::SWITCHES;
use super::text;
use crate::i18n::moment;
use crate::kept_forms::KeptForm;
use crate::say;
use crate::views::MAIN_FORM;

/// The page with the kept form in it, and a sentence that it is not sent yet. The page as it was when it cannot be
/// rewritten.
pub fn refill(cx: &Cx, page: &str, kept: &KeptForm) -> String {
    let pairs: Vec<(String, String)> =
        url::form_urlencoded::parse(kept.body.as_bytes()).into_owned().collect();
    // A choice of the footer sends the main form alone; of any other the form is not known, only its names.
    let form = match SWITCHES.contains(&kept.action.as_str()) {
        true => format!("main form#{MAIN_FORM}"),
        false => "main form".to_owned(),
    };
    match fill(page, &pairs, &form, &notice(cx, kept)) {
        Ok(filled) => filled,
        Err(cause) => {
            tracing::error!(%cause, "a kept form was not put back into its page");
            page.to_owned()
        }
    }
}

fn fill(page: &str, pairs: &[(String, String)], form: &str, notice: &str) -> Result<String, RewritingError> {
    // Name of the list whose options come next.
    let list = Rc::new(RefCell::new(String::new()));
    let named = list.clone();
    let settings = RewriteStrSettings::new()
        .append_element_content_handler(element!("main", |el| {
            el.prepend(notice, ContentType::Html);
            Ok(())
        }))
        .append_element_content_handler(element!(format!("{form} details[data-opens-for]"), |el| {
            let names = el.get_attribute("data-opens-for").unwrap_or_default();
            if names.split(' ').any(|name| first(pairs, name).is_some_and(|value| !value.is_empty())) {
                el.set_attribute("open", "").ok();
            }
            Ok(())
        }))
        .append_element_content_handler(element!(format!("{form} input[name]"), |el| {
            input(el, pairs);
            Ok(())
        }))
        .append_element_content_handler(element!(format!("{form} textarea[name]"), |el| {
            let name = el.get_attribute("name").unwrap_or_default();
            if let Some(value) = first(pairs, &name) {
                el.set_inner_content(value, ContentType::Text);
            }
            Ok(())
        }))
        .append_element_content_handler(element!(format!("{form} select[name]"), |el| {
            *named.borrow_mut() = el.get_attribute("name").unwrap_or_default();
            Ok(())
        }))
        .append_element_content_handler(element!(format!("{form} select[name] option"), |el| {
            if let Some(value) = first(pairs, &list.borrow()) {
                mark(el, "selected", el.get_attribute("value").as_deref() == Some(value));
            }
            Ok(())
        }));
    rewrite_str(page, settings)
}

/// Hidden fields that say what was typed over, and the key of a form that creates.
const ORIGIN: [&str; 3] = ["version", "base", "key"];

fn first<'a>(pairs: &'a [(String, String)], name: &str) -> Option<&'a str> {
    pairs.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
}

fn input(el: &mut Element<'_, '_>, pairs: &[(String, String)]) {
    let name = el.get_attribute("name").unwrap_or_default();
    match el.get_attribute("type").as_deref() {
        Some("checkbox" | "radio") => {
            let value = el.get_attribute("value").unwrap_or_else(|| "on".to_owned());
            let on = pairs.iter().any(|(known, given)| *known == name && *given == value);
            mark(el, "checked", on);
        }
        Some("password" | "file" | "submit" | "button") => {}
        // What else is hidden belongs to the page: two forms of one page may differ in it alone.
        Some("hidden") if !ORIGIN.contains(&name.as_str()) && !name.starts_with("shown.") => {}
        _ => {
            if let Some(value) = first(pairs, &name) {
                // The rewriter escapes the quotes alone.
                el.set_attribute("value", &value.replace('&', "&amp;")).ok();
            }
        }
    }
}

fn mark(el: &mut Element<'_, '_>, attribute: &str, on: bool) {
    if on {
        el.set_attribute(attribute, "").ok();
    } else {
        el.remove_attribute(attribute);
    }
}

fn notice(cx: &Cx, kept: &KeptForm) -> String {
    if SWITCHES.contains(&kept.action.as_str()) {
        return html! { section.card.kept role="status" data-kept { p { (cx.t(text::STILL_HERE)) } } }
            .into_string();
    }
    let (jam, time) = (
        moment(kept.created_at, cx.now(), crate::i18n::Lang::Id),
        moment(kept.created_at, cx.now(), crate::i18n::Lang::En),
    );
    let said = say!(
        "Ini yang Anda tulis pada {jam}, saat sesi Anda sudah berakhir. Periksa, lalu tekan tombolnya sekali lagi.",
        "This is what you wrote at {time}, when your session had ended. Look it over, then press the button once more."
    );
    html! {
        section.card.kept role="status" data-kept { h2 { (cx.t(text::KEPT_BACK)) } p { (cx.m(&said)) } }
    }
    .into_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_of_every_kind_hold_what_was_typed_and_nothing_breaks_out() {
        let page = concat!(
            r#"<main><form><input name="a" value="x"><input type="checkbox" name="b" value="1" checked>"#,
            r#"<input type="radio" name="c" value="2"><input type="password" name="p">"#,
            r#"<textarea name="t">y</textarea><select name="s"><option value="1" selected>1</option>"#,
            r#"<option value="2">2</option></select></form></main><form><input name="a" value="x"></form>"#,
        );
        let pairs =
            [("a", "\"><b> &lt; &"), ("c", "2"), ("p", "geheim"), ("t", "</textarea><i>"), ("s", "2")];
        let pairs = pairs.map(|(name, value)| (name.to_owned(), value.to_owned()));
        let filled = fill(page, &pairs, "main form", "<p>!</p>").unwrap();
        assert!(filled.starts_with("<main><p>!</p><form>"), "{filled}");
        assert!(filled.contains(r#"<input name="a" value="&quot;><b> &amp;lt; &amp;">"#), "{filled}");
        assert!(
            filled.contains(r#"name="b" value="1">"#) && filled.contains(r#"name="c" value="2" checked"#),
            "{filled}"
        );
        assert!(filled.contains("&lt;/textarea&gt;&lt;i&gt;</textarea>"), "{filled}");
        assert!(
            filled.contains(r#"<option value="1">"#) && filled.contains(r#"<option value="2" selected"#),
            "{filled}"
        );
        assert!(
            !filled.contains("geheim") && filled.ends_with(r#"<form><input name="a" value="x"></form>"#),
            "{filled}"
        );
    }
    #[test]
    fn what_a_page_hides_stays_its_own() {
        let page = concat!(
            r#"<main><form id="isian"><input type="hidden" name="version" value="4"><input name="a" value="">"#,
            r#"<input type="hidden" name="verdict" value="out"></form><form><input name="a" value=""></form></main>"#,
        );
        let pairs = [("version", "3"), ("verdict", "accepted"), ("a", "x")];
        let pairs = pairs.map(|(name, value)| (name.to_owned(), value.to_owned()));
        let filled = fill(page, &pairs, "main form#isian", "").unwrap();
        let own = concat!(
            r#"<main><form id="isian"><input type="hidden" name="version" value="3"><input name="a" value="x">"#,
            r#"<input type="hidden" name="verdict" value="out"></form><form><input name="a" value=""></form></main>"#,
        );
        assert_eq!(filled, own);
    }
}
