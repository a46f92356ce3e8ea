//! The declarations that a person signed, in full, on the page of their documents.

use maud::{Markup, html};

use crate::i18n::{Text, date_time, text};
use crate::registration::SignedDeclaration;
use crate::views::PageCx;

const TITLE: Text = text("Pernyataan yang Anda tandatangani", "Declarations you signed");
const LEAD: Text = text(
    "Salinannya juga dikirim ke surel Anda pada saat Anda menandatangani.",
    "A copy was also sent to your address when you signed.",
);
const SIGNED_AT: Text = text("ditandatangani", "signed");
const VERSION: Text = text("versi", "version");

/// One line for each edition, that unfolds to the text of the version that was signed.
pub(super) fn signed_declarations(cx: &PageCx, signed: &[SignedDeclaration]) -> Markup {
    html! {
        @if !signed.is_empty() {
            section.card #pernyataan {
                h2 { (cx.t(TITLE)) }
                p { (cx.t(LEAD)) }
                @for one in signed {
                    details {
                        summary { span.words { (one.edition) ", " (cx.t(SIGNED_AT)) " " (date_time(one.signed_at, cx.lang)) } }
                        p.small { (cx.t(VERSION)) " " (one.version) }
                        @for line in one.text(cx.lang).lines().filter(|line| !line.trim().is_empty()) { p { (line) } }
                    }
                }
            }
        }
    }
}
