//! The statement form (R8) in full, with the box to tick.

use maud::{Markup, html};

use super::fields::Fields;
use super::text;
use crate::editions::Declaration;
use crate::views::{Field, PageCx, field};

/// The text and the box; the version read goes along, so that nobody signs another text unseen.
pub fn declaration(cx: &PageCx, declaration: &Declaration, fields: &Fields) -> Markup {
    html! {
        section aria-labelledby="declaration-title" {
            h2 #declaration-title { (cx.m(&declaration.title)) }
            p { (cx.m(&declaration.opening)) }
            ol { @for statement in &declaration.statements { li { (cx.m(&statement.text)) } } }
            p { (cx.m(&declaration.closing)) }
            (field::hidden("declaration_version", &declaration.version))
            (field::checkbox(&Field::new(cx.lang, "declaration", cx.t(text::AGREE))
                .value(fields.form.declaration.as_str()).error(fields.errors.of("declaration", cx.lang))))
        }
    }
}
