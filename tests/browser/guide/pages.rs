//! A guide as it is written: its pages, what it quotes of them, and its pictures.

use std::fs;

/// A guide's file and the folder of its pictures, below `docs/`.
#[derive(Clone, Copy)]
pub struct Book {
    pub text: &'static str,
    pub pictures: &'static str,
}

impl Book {
    pub const ENTRANT: Self = Self { text: "panduan-peserta.md", pictures: "images/panduan" };
    pub const COMMITTEE: Self = Self { text: "panduan-panitia.md", pictures: "images/panduan-panitia" };
    pub const JURY: Self = Self { text: "panduan-juri.md", pictures: "images/panduan-juri" };
    pub const ALL: [Self; 3] = [Self::ENTRANT, Self::COMMITTEE, Self::JURY];

    /// Where the pictures stand.
    pub fn folder(self) -> String {
        format!("docs/{}", self.pictures)
    }
}

/// A page that the guide names.
pub struct Page {
    pub name: String,
    /// Headings, buttons and fields that stand on it.
    pub quotes: Vec<String>,
}

pub struct Guide {
    pub text: String,
    pub pages: Vec<Page>,
    /// Names of the files that it shows.
    pub pictures: Vec<String>,
    /// Anchors of its headings.
    pub headings: Vec<String>,
}

impl Guide {
    pub fn read(book: Book) -> Self {
        let text = fs::read_to_string(format!("docs/{}", book.text)).unwrap();
        let pages = text.split("<!-- halaman: ").skip(1).map(page).collect();
        let pictures = between(&text, &format!("]({}/", book.pictures), ")");
        let headings = text.lines().filter_map(|line| line.strip_prefix("## ")).map(anchor).collect();
        Self { pages, pictures, headings, text }
    }

    pub fn page(&self, name: &str) -> &Page {
        self.pages
            .iter()
            .find(|page| page.name == name)
            .unwrap_or_else(|| panic!("the guide has no page {name}"))
    }
}

fn page(rest: &str) -> Page {
    let (name, rest) = rest.split_once(" -->").unwrap();
    let own = rest.split("\n## ").next().unwrap();
    // A line break of the guide is a space on the page.
    let quotes = between(own, "**“", "”**").into_iter().map(|quote| quote.replace('\n', " ")).collect();
    Page { name: name.to_owned(), quotes }
}

fn between(text: &str, start: &str, end: &str) -> Vec<String> {
    text.split(start).skip(1).map(|rest| rest.split(end).next().unwrap().to_owned()).collect()
}

/// As GitHub makes them.
fn anchor(heading: &str) -> String {
    let kept = heading.to_lowercase();
    let kept: String = kept.chars().filter(|c| c.is_alphanumeric() || *c == ' ' || *c == '-').collect();
    kept.replace(' ', "-")
}
