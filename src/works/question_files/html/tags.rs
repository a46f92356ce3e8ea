//! What tags mean for a reader of plain text.

use super::scan::Scan;

/// Tags that stand on lines of their own.
const BLOCKS: [&str; 36] = [
    "address",
    "article",
    "aside",
    "blockquote",
    "center",
    "caption",
    "dd",
    "div",
    "dl",
    "dt",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hr",
    "li",
    "main",
    "nav",
    "ol",
    "p",
    "pre",
    "section",
    "table",
    "tbody",
    "tfoot",
    "thead",
    "tr",
    "ul",
];
/// What plain text cannot hold.
const MEDIA: [&str; 10] =
    ["img", "audio", "video", "iframe", "object", "embed", "svg", "canvas", "picture", "applet"];
/// Tags whose content nobody sees.
const UNSEEN: [&str; 5] = ["script", "style", "head", "title", "template"];
/// Tags within a line.
const INLINE: [&str; 27] = [
    "a", "abbr", "b", "big", "bdi", "bdo", "cite", "code", "del", "em", "font", "i", "ins", "kbd", "mark",
    "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "tt", "u", "var",
];

/// What a tag does to the text around it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Effect {
    Break,
    Block,
    Cell,
    Raised,
    Lowered,
    Media,
    Unseen,
    Nothing,
}

/// What the tag of this name does.
pub(super) fn effect(name: &str) -> Effect {
    match name {
        "br" => Effect::Break,
        "td" | "th" => Effect::Cell,
        "sup" => Effect::Raised,
        "sub" => Effect::Lowered,
        name if BLOCKS.contains(&name) => Effect::Block,
        name if MEDIA.contains(&name) => Effect::Media,
        name if UNSEEN.contains(&name) => Effect::Unseen,
        _ => Effect::Nothing,
    }
}

/// Whether this is a tag of HTML, and not a word between two signs.
pub(super) fn is_known(name: &str) -> bool {
    effect(name) != Effect::Nothing || INLINE.contains(&name)
}

/// Which tags a text holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(in super::super) enum Tags {
    None,
    Inline,
    /// At least one that breaks a line.
    Blocks,
}

/// Whether a text that does not say so is HTML. A tag that is opened and never closed is what the text is about: "what
/// does `<b>` do?".
pub(in super::super) fn blocks_or_tags(text: &str) -> Tags {
    let mut scan = Scan::of(text);
    let mut found = Tags::None;
    loop {
        if let Some(tag) = scan.tag() {
            let tags = match effect(&tag.name) {
                Effect::Break => Tags::Blocks,
                Effect::Block if tag.closes => Tags::Blocks,
                Effect::Media => Tags::Inline,
                _ if tag.closes && is_known(&tag.name) => Tags::Inline,
                _ => Tags::None,
            };
            found = found.max(tags);
        } else if scan.next().is_none() {
            return found;
        }
    }
}
