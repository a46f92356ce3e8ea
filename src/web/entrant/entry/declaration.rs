//! The statement form (R8) in full, with the box to tick.

use maud::{Markup, html};

use super::fields::Fields;
use super::text;
use crate::editions::{ConsentKind, Declaration};
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
        (consents(cx, declaration, fields))
    }
}

/// A box for each consent, with its own text.
fn consents(cx: &PageCx, declaration: &Declaration, fields: &Fields) -> Markup {
    let one = |kind: &ConsentKind| {
        let ticked = match kind {
            ConsentKind::Publication => &fields.form.publication,
            ConsentKind::PersonalData => &fields.form.personal_data,
        };
        let name = kind.as_str();
        let label = cx.m(declaration.consent(*kind));
        let error = fields.errors.of(name, cx.lang);
        field::checkbox(&Field::new(cx.lang, name, label).value(ticked.as_str()).error(error))
    };
    html! {
        section aria-labelledby="consents-title" {
            h2 #consents-title { (cx.t(text::CONSENTS)) }
            p { (cx.t(text::CONSENTS_WHY)) " " a href="/privasi" target="_blank" { (cx.t(text::READ_NOTICE)) } }
            @for kind in ConsentKind::ALL { (one(kind)) }
        }
    }
}
