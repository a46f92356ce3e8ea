//! HTML made of text: the only place where markup is written, so that nothing typed can become markup
//! (lms-handover.md §3, P2).

use std::fmt::Write as _;

use super::course::{Block, Fact, Film};
use super::films;
use super::names::is_unwritable;
use super::text::{DURATION, WATCH_IN_NEW_TAB};
use super::web_address::without_entities;
use crate::i18n::Lang;

/// Who reads what is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Importer {
    /// Backups and question files: text stays as it was escaped, players stay in pages.
    Moodle,
    /// Cartridges: text is decoded twice (P2), players are taken out (P5).
    Cartridge,
}

/// Markup that holds escaped text only.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Html(String);

impl Html {
    /// A text with structure.
    pub fn of_blocks(blocks: &[Block], importer: Importer, lang: Lang) -> Self {
        let mut page = Page { out: String::new(), importer, lang };
        blocks.iter().for_each(|block| page.block(block));
        Self(page.out)
    }

    /// Each line as a paragraph.
    pub fn of_lines(text: &str, importer: Importer) -> Self {
        Self(lines(text).map(|line| format!("<p>{}</p>", escaped(line, importer))).collect())
    }

    /// Lines with breaks between them, for places that hold no paragraphs.
    pub fn inline(text: &str, importer: Importer) -> Self {
        let all: Vec<String> = lines(text).map(|line| escaped(line, importer)).collect();
        Self(all.join("<br />"))
    }

    /// The markup, to be escaped once more where it is the text of an XML element.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// A text outside markup as the importer may read it: a cartridge has no `<`, no `>`, nothing that decodes to them, and
/// no `$@`, with which the importer marks its own files.
pub fn readable(text: &str, importer: Importer) -> String {
    match importer {
        Importer::Moodle => text.to_owned(),
        Importer::Cartridge => {
            without_entity_starts(&text.replace('<', "‹").replace('>', "›").replace("$@", "$ @"))
        }
    }
}

/// The wide ampersand where a plain one would begin an entity.
fn without_entity_starts(text: &str) -> String {
    let mut pieces = text.split('&');
    let mut out = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let name = piece.split_once(';').map_or("", |(name, _)| name);
        let entity = !name.is_empty() && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '#');
        out.push(if entity { '＆' } else { '&' });
        out.push_str(piece);
    }
    out
}

fn lines(text: &str) -> impl Iterator<Item = &str> {
    text.lines().map(str::trim).filter(|line| !line.is_empty())
}

fn escaped(text: &str, importer: Importer) -> String {
    let mut out = String::with_capacity(text.len());
    for c in readable(text, importer).chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            c if is_unwritable(c) => out.push(' '),
            c => out.push(c),
        }
    }
    out
}

struct Page {
    out: String,
    importer: Importer,
    lang: Lang,
}

impl Page {
    fn block(&mut self, block: &Block) {
        match block {
            Block::Heading(text) => self.element("h4", text),
            Block::Paragraphs(text) => lines(text).for_each(|line| self.element("p", line)),
            Block::List(items) => {
                let items: Vec<String> = items.iter().map(|item| self.escaped(item)).collect();
                self.list(&items);
            }
            Block::Facts(facts) => {
                let items: Vec<String> = facts.iter().map(|fact| self.fact(fact)).collect();
                self.list(&items);
            }
            Block::Film(film) => self.film(film),
        }
    }

    fn element(&mut self, name: &str, text: &str) {
        let text = self.escaped(text);
        let _ = write!(self.out, "<{name}>{text}</{name}>");
    }

    fn list(&mut self, items: &[String]) {
        if !items.is_empty() {
            let _ = write!(self.out, "<ul><li>{}</li></ul>", items.join("</li><li>"));
        }
    }

    fn fact(&self, fact: &Fact) -> String {
        format!("<strong>{}:</strong> {}", self.escaped(fact.label), self.escaped(&fact.value))
    }

    /// A player where one may stand, and the link: it works when the host forbids its frame or asks for an account.
    fn film(&mut self, film: &Film) {
        let Some(page) = films::page_address(&film.host) else {
            let given = format!("{}: {}", film.name, films::as_given(&film.host));
            return self.element("p", &given);
        };
        let player = films::player_address(&film.host).filter(|_| self.importer == Importer::Moodle);
        if let Some(player) = player {
            let (player, name) = (self.escaped(&player), self.escaped(&film.name));
            let _ = write!(
                self.out,
                "<p><iframe src=\"{player}\" title=\"{name}\" width=\"640\" height=\"360\" \
                 referrerpolicy=\"strict-origin-when-cross-origin\" \
                 allowfullscreen=\"allowfullscreen\"></iframe></p>"
            );
        }
        self.link(film, &page);
        if let Some(seconds) = film.seconds {
            let length = format!("{}: {}:{:02}", DURATION.get(self.lang), seconds / 60, seconds % 60);
            self.element("p", &length);
        }
    }

    /// In a backup the filter of media must not make a second player of the link; in a cartridge it makes the only one.
    fn link(&mut self, film: &Film, page: &str) {
        let (class, page) = match self.importer {
            Importer::Moodle => (" class=\"nomediaplugin\"", page.to_owned()),
            Importer::Cartridge => ("", without_entities(page)),
        };
        let label = self.escaped(&format!("{} – {}", film.name, WATCH_IN_NEW_TAB.get(self.lang)));
        let page = self.escaped(&page);
        let _ = write!(
            self.out,
            "<p><a{class} href=\"{page}\" target=\"_blank\" rel=\"noopener\">{label}</a></p>"
        );
    }

    fn escaped(&self, text: &str) -> String {
        escaped(text, self.importer)
    }
}
