//! Puts what was typed back into the fields of a page, by their names, whatever form it is.

use std::cell::RefCell;
use std::rc::Rc;

use lol_html::html_content::{ContentType, Element};
use lol_html::{RewriteStrSettings, element, rewrite_str};
use maud::html;

use super::context::Cx;
use super::text;
use crate::i18n::moment;
use crate::kept_forms::KeptForm;
use crate::say;

/// The page with the kept form in it, and a sentence that it is not sent yet. The page as it was when it cannot be
/// rewritten.
pub fn refill(cx: &Cx, page: &str, kept: &KeptForm) -> String {
    let pairs: Vec<(String, String)> =
        url::form_urlencoded::parse(kept.body.as_bytes()).into_owned().collect();
    let notice = notice(cx, kept);
    // Name of the list whose options come next.
    let list = Rc::new(RefCell::new(String::new()));
    let named = list.clone();
    let settings = RewriteStrSettings::new()
        .append_element_content_handler(element!("main", |el| {
            el.prepend(&notice, ContentType::Html);
            Ok(())
        }))
        .append_element_content_handler(element!("main form input[name]", |el| {
            input(el, &pairs);
            Ok(())
        }))
        .append_element_content_handler(element!("main form textarea[name]", |el| {
            let name = el.get_attribute("name").unwrap_or_default();
            if let Some(value) = first(&pairs, &name) {
                el.set_inner_content(value, ContentType::Text);
            }
            Ok(())
        }))
        .append_element_content_handler(element!("main form select[name]", |el| {
            *named.borrow_mut() = el.get_attribute("name").unwrap_or_default();
            Ok(())
        }))
        .append_element_content_handler(element!("main form select[name] option", |el| {
            if let Some(value) = first(&pairs, &list.borrow()) {
                mark(el, "selected", el.get_attribute("value").as_deref() == Some(value));
            }
            Ok(())
        }));
    match rewrite_str(page, settings) {
        Ok(filled) => filled,
        Err(cause) => {
            tracing::error!(%cause, "a kept form was not put back into its page");
            page.to_owned()
        }
    }
}

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
        _ => {
            if let Some(value) = first(pairs, &name) {
                el.set_attribute("value", value).ok();
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
