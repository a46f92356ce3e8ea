//! What several sources say about one film, side by side: a row for each fact, a column for each source.
//!
//! A difference is a word beside the value, never a colour alone. In a narrow place the rows become cards.

use maud::{Markup, html};

use super::text;
use crate::i18n::Lang;

/// The table.
#[derive(Debug, Clone)]
pub struct EvidenceView {
    /// The sources, the strongest first, without the limit.
    pub sources: Vec<String>,
    /// One for each fact.
    pub rows: Vec<EvidenceRow>,
}

/// One fact.
#[derive(Debug, Clone)]
pub struct EvidenceRow {
    /// `container`, `codec`, `picture`, `length` or `size`.
    pub fact: &'static str,
    pub label: String,
    /// In the order of the sources.
    pub cells: Vec<EvidenceCell>,
    /// What is asked for, if anything.
    pub limit: Option<String>,
}

/// What one source says about one fact.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct EvidenceCell {
    /// Its value; `None` when it says nothing.
    pub value: Option<String>,
    /// A stronger source says something else.
    pub differs: bool,
}

/// The table; `data-fact` and `data-differs` are read by machines.
#[must_use]
pub fn evidence(lang: Lang, view: &EvidenceView) -> Markup {
    let limit = text::LIMIT.get(lang);
    html! {
        div.evidence {
            table {
                caption { (text::EVIDENCE.get(lang)) }
                thead {
                    tr {
                        th scope="col" { span.visually-hidden { (text::FACT.get(lang)) } }
                        @for source in &view.sources { th scope="col" { (source) } }
                        th scope="col" { (limit) }
                    }
                }
                tbody {
                    @for row in &view.rows {
                        tr data-fact=(row.fact) {
                            th scope="row" { (row.label) }
                            @for (cell, source) in row.cells.iter().zip(&view.sources) { (value(lang, cell, source)) }
                            td class=(if row.limit.is_some() { "limit" } else { "limit none" }) data-l=(limit) { (row.limit.as_deref().unwrap_or("–")) }
                        }
                    }
                }
            }
        }
    }
}

fn value(lang: Lang, cell: &EvidenceCell, source: &str) -> Markup {
    let value = cell.value.as_deref();
    let class = match (value, cell.differs) {
        (None, _) => Some("none"),
        (_, true) => Some("differs"),
        _ => None,
    };
    html! {
        td class=[class] data-l=(source) data-differs=[cell.differs.then_some("true")] {
            @match value { Some(value) => { span { (value) } }, None => "–" }
            @if cell.differs { " " em { (text::DIFFERENT.get(lang)) } }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_difference_is_said_in_words() {
        let cell = |value: &str, differs| EvidenceCell { value: Some(value.to_owned()), differs };
        let view = EvidenceView {
            sources: vec!["Isi berkas".to_owned(), "Google Drive".to_owned()],
            rows: vec![EvidenceRow {
                fact: "picture",
                label: "Ukuran gambar".to_owned(),
                cells: vec![cell("640 × 360", false), cell("1920 × 1080", true)],
                limit: None,
            }],
        };
        let html = evidence(Lang::Id, &view).into_string();
        assert_eq!(html.matches("berbeda").count(), 1, "{html}");
        assert!(html.contains(r#"<span>1920 × 1080</span> <em>berbeda</em>"#), "{html}");
        assert!(html.contains(r#"<td class="limit none" data-l="Batas">–</td>"#), "{html}");
    }
}
