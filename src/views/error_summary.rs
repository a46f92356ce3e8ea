//! All that is wrong with a form, above it, each sentence leading to its field. Focus moves here.

use maud::{Markup, html};

use super::reach::reaching;
use super::text;
use crate::i18n::Lang;

/// One thing that is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wrong {
    /// Where it is mended, on this page or another; none for what is wrong with the whole form.
    pub href: Option<String>,
    pub sentence: String,
}

/// The summary of a refused form: `(field name, sentence)`; an empty name is an error of the whole form.
#[must_use]
pub fn error_summary(lang: Lang, errors: &[(String, String)]) -> Markup {
    let wrong = |(name, sentence): &(String, String)| Wrong {
        href: (!name.is_empty()).then(|| format!("#f-{name}")),
        sentence: sentence.clone(),
    };
    refused_because(text::ERRORS.get(lang), &errors.iter().map(wrong).collect::<Vec<_>>())
}

/// The summary of an act that was refused; the title says what was refused and what was kept.
#[must_use]
pub fn refused_because(title: &str, wrong: &[Wrong]) -> Markup {
    html! {
        @if !wrong.is_empty() {
            div.errors role="alert" tabindex="-1" autofocus data-error-summary {
                h2 { (title) }
                ul {
                    @for Wrong { href, sentence } in wrong {
                        li {
                            @match href {
                                Some(href) => a href=(href) { (sentence) },
                                None => (reaching(sentence)),
                            }
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

    #[test]
    fn what_is_mended_elsewhere_leads_there() {
        let wrong = Wrong { href: Some("/karya/1/video#f-main_video".into()), sentence: "Video".into() };
        let html = refused_because("Belum dapat dikirim", &[wrong]).into_string();
        assert!(html.contains(r##"<a href="/karya/1/video#f-main_video">Video</a>"##), "{html}");
    }
}
