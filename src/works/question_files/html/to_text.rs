//! Plain text out of HTML.

use super::entities;
use super::output::Output;
use super::scan::{Scan, Tag};
use super::tags::{Effect, effect, is_known};

/// What blanks of the source mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in super::super) enum Blanks {
    /// However many are one space, as in HTML.
    Collapse,
    /// They stay as they were typed; `tags` says whether tags are dropped.
    Keep { tags: bool },
}

/// What was read.
pub(in super::super) struct HtmlText {
    pub text: String,
    /// How many pictures and other media it held.
    pub images: usize,
}

/// The words of a text: tags dropped, paragraphs and list items on lines of their own, entities decoded. A raised or
/// lowered part keeps a sign before it, so that a power does not become another number.
pub(in super::super) fn to_text(html: &str, blanks: Blanks) -> HtmlText {
    let mut reader = Reader { scan: Scan::of(html), out: Output::new(), images: 0, unseen: None, blanks };
    while reader.step() {}
    HtmlText { text: reader.out.text, images: reader.images }
}

struct Reader<'t> {
    scan: Scan<'t>,
    out: Output,
    images: usize,
    /// The tag that hides what follows.
    unseen: Option<String>,
    blanks: Blanks,
}

impl Reader<'_> {
    /// Reads one tag, entity or character; `false` at the end.
    fn step(&mut self) -> bool {
        if self.blanks != (Blanks::Keep { tags: false })
            && let Some(tag) = self.tag()
        {
            self.apply(&tag);
            return true;
        }
        if let Some(entity) = entities::at_start(self.scan.rest()) {
            self.scan.skip(entity.length);
            self.ink(entity.means);
            return true;
        }
        let Some(c) = self.scan.next() else { return false };
        if self.blanks == Blanks::Collapse && c.is_ascii_whitespace() {
            if self.unseen.is_none() {
                self.out.space();
            }
        } else {
            self.ink(c);
        }
        true
    }

    /// In a text typed by hand a word between two signs is no tag.
    fn tag(&mut self) -> Option<Tag> {
        if self.blanks == Blanks::Collapse {
            return self.scan.tag();
        }
        let named = self.scan.rest().strip_prefix('<')?.trim_start_matches('/');
        let name: String = named.chars().take_while(char::is_ascii_alphanumeric).take(20).collect();
        if is_known(&name.to_ascii_lowercase()) { self.scan.tag() } else { None }
    }

    fn ink(&mut self, c: char) {
        if self.unseen.is_none() {
            self.out.ink(c);
        }
    }

    fn apply(&mut self, tag: &Tag) {
        if let Some(hiding) = &self.unseen {
            if tag.closes && tag.name == *hiding {
                self.unseen = None;
            }
            return;
        }
        match effect(&tag.name) {
            Effect::Break => self.out.line_break(),
            Effect::Block => self.out.block(),
            Effect::Cell => self.out.space(),
            Effect::Raised if !tag.closes => self.out.ink('^'),
            Effect::Lowered if !tag.closes => self.out.ink('_'),
            Effect::Media if !tag.closes => self.images += 1,
            Effect::Unseen if !tag.closes => self.unseen = Some(tag.name.clone()),
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::works::question_files::html::from_text;
    use crate::works::question_files::tidy::tidy;
    use proptest::prelude::*;

    fn text(html: &str) -> String {
        tidy(&to_text(html, Blanks::Collapse).text)
    }

    #[test]
    fn paragraphs_breaks_and_items_are_lines() {
        let cases = [
            ("<p>satu</p><p>dua</p>", "satu\ndua"),
            ("<p dir=\"ltr\" style=\"text-align: left;\">satu<br></p>", "satu"),
            ("satu<br>\n dua<BR/>tiga", "satu\ndua\ntiga"),
            ("<p>satu</p>\n<p>&nbsp;</p>\n<p>dua</p>", "satu\n \ndua"),
            ("Pilih:<ul>\n <li>a</li>\n <li>b</li>\n</ul>lalu", "Pilih:\na\nb\nlalu"),
            ("<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>", "a b\nc"),
            ("a  b\n\tc", "a b c"),
            ("<b>te</b>bal <i> miring </i>.", "tebal miring ."),
            ("10 m<sup>2</sup> H<sub>2</sub>O", "10 m^2 H_2O"),
            ("<style>p { color: red }</style>a<script>if (a<b) { c>d }</script>b", "ab"),
            ("<!-- StartFragment --><span lang=IN>a</span><o:p></o:p>", "a"),
            ("a < b, b<5 dan d>e", "a < b, b<5 dan d>e"),
            ("bila a<b dan c>d", "bila ad"),
            ("a<", "a<"),
            ("&lt;p&gt; &amp;amp; &#8220;x&#x201D; &Unknown; & &;", "<p> &amp; “x” &Unknown; & &;"),
        ];
        for (html, expected) in cases {
            assert_eq!(text(html), expected, "{html}");
        }
    }

    #[test]
    fn pictures_and_films_are_counted() {
        let html = "a<img src=\"@@PLUGINFILE@@/x.png\" alt=\"b > c\">d<video><source></video><svg/>";
        let read = to_text(html, Blanks::Collapse);
        assert_eq!((read.text.as_str(), read.images), ("ad", 3));
    }

    proptest! {
        #[test]
        fn written_and_read_again_is_the_same(typed in "(?s)([ \t\n<>&;#\"'/a-cé😀]|&lt;|<br>){0,30}") {
            let typed = tidy(&typed);
            prop_assert_eq!(text(&from_text(&typed)), typed);
        }

        #[test]
        fn written_html_holds_only_line_breaks(typed in any::<String>()) {
            let html = from_text(&tidy(&typed)).replace("<br>", "");
            prop_assert!(!html.contains(['<', '>', '\n', '"']));
        }
    }
}
