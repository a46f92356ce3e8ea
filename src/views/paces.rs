//! How far each of several people is, beside how far they should be.

use maud::{Markup, html};

use super::chart::{Chart, framed, share};
use super::text;
use crate::i18n::{Lang, count};

/// One person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaceRow {
    pub label: String,
    pub done: i64,
    pub all: i64,
    /// What comes of it, in words.
    pub said: String,
    /// Whether it comes too late; the words say so as well.
    pub late: bool,
}

/// The people.
#[derive(Debug, Clone)]
pub struct Paces {
    pub title: String,
    /// Tenths of a per cent that should be done by now, drawn as an upright line.
    pub wanted: Option<i64>,
    pub rows: Vec<PaceRow>,
}

/// Draws a bar for each.
#[must_use]
pub fn paces(lang: Lang, view: &Paces) -> Markup {
    let drawing = html! {
        div.paces {
            @for row in &view.rows {
                span { (row.label) }
                span.said.late[row.late] { (row.said) }
                svg width="100%" height="18" role="img" {
                    title { (row.label) ": " (amount(lang, row)) }
                    rect.whole y="4" width="100%" height="10" rx="5" {}
                    rect.fill y="4" width=(share(row.done, row.all)) height="10" rx="5" {}
                    @if let Some(wanted) = view.wanted {
                        @let x = share(wanted.clamp(0, 1000), 1000);
                        line.mark x1=(x) x2=(x) y1="0" y2="18" {}
                    }
                }
            }
        }
    };
    framed(lang, &view.title, Chart { drawing, figures: listed(lang, view) })
}

/// "12 dari 20".
fn amount(lang: Lang, row: &PaceRow) -> String {
    format!("{} {} {}", count(row.done, lang), text::OF.get(lang), count(row.all, lang))
}

fn listed(lang: Lang, view: &Paces) -> Markup {
    html! {
        table {
            caption.visually-hidden { (view.title) }
            tbody { @for row in &view.rows { tr { th scope="row" { (row.label) } td.num { (amount(lang, row)) } td { (row.said) } } } }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bar_has_its_share_its_mark_and_its_words() {
        let row =
            PaceRow { label: "J01".into(), done: 3, all: 4, said: "10 Agu, terlambat".into(), late: true };
        let view = Paces { title: "Laju".into(), wanted: Some(600), rows: vec![row] };
        let html = paces(Lang::Id, &view).into_string();
        assert!(html.contains(r#"<rect class="fill" y="4" width="75.0%""#), "{html}");
        assert!(html.contains(r#"<line class="mark" x1="60.0%""#), "{html}");
        assert!(html.contains(r#"<span class="said late">10 Agu, terlambat</span>"#), "{html}");
        assert!(html.contains(r#"<td class="num">3 dari 4</td>"#), "{html}");
    }
}
