//! What stood in a sheet before its juror changed it (R-J3), as the room shows it.

use maud::{Markup, html};

use super::closing_text as text;
use crate::i18n::{date_time, points};
use crate::judging::SheetRevision;
use crate::views::PageCx;

/// What stood in the sheet each time it was taken back, folded away; nothing if it never was.
pub fn history(cx: &PageCx, revisions: &[SheetRevision]) -> Markup {
    let total =
        |revision: &SheetRevision| revision.total.map_or_else(|| "–".to_owned(), |n| points(n, cx.lang));
    html! {
        @if !revisions.is_empty() {
            details.card data-revisions=(revisions.len()) {
                summary { (cx.t(text::HISTORY)) " (" (revisions.len()) ")" }
                ol {
                    @for revision in revisions {
                        li {
                            (date_time(revision.taken_back_at, cx.lang)) ": " (revision.reason) br;
                            small { (cx.t(text::WAS)) " " (total(revision)) " (" (marks(cx, revision)) ")" }
                        }
                    }
                }
            }
        }
    }
}

/// "A1 86,50 · A2 80,00".
fn marks(cx: &PageCx, revision: &SheetRevision) -> String {
    let marks = revision.marks.iter().map(|(code, mark)| format!("{code} {}", points(*mark, cx.lang)));
    marks.collect::<Vec<_>>().join(" · ")
}
