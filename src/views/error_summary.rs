//! All that is wrong with a form, above it, each sentence leading to its field. Focus moves here.

use maud::{Markup, html};

use super::reach::reaching;
use super::text;
use crate::i18n::Lang;

/// The summary of a refused form: `(field name, sentence)`; an empty name is an error of the whole form.
#[must_use]
pub fn error_summary(lang: Lang, errors: &[(String, String)]) -> Markup {
    html! {
        @if !errors.is_empty() {
            div.errors role="alert" tabindex="-1" autofocus data-error-summary {
                h2 { (text::ERRORS.get(lang)) }
                ul {
                    @for (name, sentence) in errors {
                        li {
                            @if name.is_empty() { (reaching(sentence)) }
                            @else { a href={ "#f-" (name) } { (sentence) } }
                        }
                    }
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_error_no_summary() {
        assert_eq!(error_summary(Lang::Id, &[]).into_string(), "");
        let html = error_summary(Lang::Id, &[("title".into(), "Isi judul.".into())]).into_string();
        assert!(html.contains(r##"<a href="#f-title">Isi judul.</a>"##), "{html}");
    }
}
