//! What a template sees: its own text, the fonts, the logo. No other file, no package, no clock.

use std::io;
use std::sync::LazyLock;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD_NO_PAD as BASE64;
use typst::diag::{FileError, FileResult, SourceDiagnostic};
use typst::foundations::{Bytes, Datetime, Dict, Duration, Str, Value};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt as _, World, WorldExt as _};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

use super::fonts;
use super::frames::{Template, TemplateFault};

/// Runs of the compiler for which it keeps what it may use again. Small, since names differ from one to the next.
const KEPT_RUNS: usize = 3;

/// The fonts with their book, read once.
static FONTS: LazyLock<(Vec<Font>, LazyHash<FontBook>)> = LazyLock::new(|| {
    let fonts: Vec<Font> = fonts::all().flat_map(|bytes| Font::iter(Bytes::new(bytes))).collect();
    let book = LazyHash::new(FontBook::from_fonts(&fonts));
    (fonts, book)
});

/// Reads the fonts now: later the process may open no file, and a build for tests has them as files.
///
/// # Errors
/// There are none, so that every document would be without its text.
pub(super) fn load_fonts() -> io::Result<()> {
    if FONTS.0.is_empty() { Err(io::Error::other("no fonts to write documents with")) } else { Ok(()) }
}

/// Letters of a text that no font has, each once.
pub(super) fn undrawable(text: &str) -> Vec<char> {
    let drawn = |c: char| {
        c.is_ascii()
            || c.is_whitespace()
            || FONTS.0.iter().any(|font| font.info().coverage.contains(u32::from(c)))
    };
    let mut missing: Vec<char> = text.chars().filter(|c| !drawn(*c)).collect();
    missing.sort_unstable();
    missing.dedup();
    missing
}

/// A template about to be compiled for one document.
pub(super) struct TemplateWorld {
    library: LazyHash<Library>,
    main: Source,
    /// Lines before the committee's own text.
    lines_before: usize,
    logo: Option<File>,
}

/// A file that the template may read.
struct File {
    id: FileId,
    body: Bytes,
}

/// The address of a file inside the template's world.
fn id(path: &str) -> Option<FileId> {
    let path = VirtualPath::new(path).ok()?;
    Some(RootedPath::new(VirtualRoot::Project, path).intern())
}

impl TemplateWorld {
    /// None if a path cannot be one.
    pub(super) fn new(template: &Template) -> Option<Self> {
        let before = format!("{}\n", template.parts);
        let lines_before = before.matches('\n').count();
        let text = before + &template.source;
        let logo = match &template.logo {
            Some(logo) => {
                let body = BASE64.decode(&logo.body).ok()?;
                Some(File { id: id(&logo.path)?, body: Bytes::new(body) })
            }
            None => None,
        };
        Some(Self {
            library: LazyHash::new(Library::default()),
            main: Source::new(id("/document.typ")?, text),
            lines_before,
            logo,
        })
    }

    /// One document as PDF/A-2a. `data` is JSON.
    ///
    /// # Errors
    /// What the compiler says against the template.
    pub(super) fn render(&mut self, data: &str) -> Result<Vec<u8>, Vec<TemplateFault>> {
        let mut inputs = Dict::new();
        inputs.insert(Str::from("data"), Value::Str(Str::from(data)));
        self.library = LazyHash::new(Library::builder().with_inputs(inputs).build());
        let compiled = typst::compile::<PagedDocument>(self).output;
        let made = compiled.and_then(|document| {
            let standards = PdfStandards::new(&[PdfStandard::A_2a]).unwrap_or_default();
            typst_pdf::pdf(&document, &PdfOptions { standards, ..PdfOptions::default() })
        });
        typst::comemo::evict(KEPT_RUNS);
        made.map_err(|faults| faults.iter().map(|fault| self.fault(fault)).collect())
    }

    fn fault(&self, fault: &SourceDiagnostic) -> TemplateFault {
        let spans = std::iter::once(fault.span).chain(fault.trace.iter().map(|point| point.span.into()));
        // A fault inside the shared parts is shown where the committee's text calls them.
        let line = spans.filter_map(|span| self.line(self.range(span)?.start)).next();
        TemplateFault {
            line,
            said: fault.message.to_string(),
            hints: fault.hints.iter().map(|hint| hint.v.to_string()).collect(),
        }
    }

    /// The line of the committee's own text at a byte.
    fn line(&self, byte: usize) -> Option<usize> {
        let line = self.main.lines().byte_to_line(byte)?;
        (line + 1).checked_sub(self.lines_before).filter(|line| *line > 0)
    }
}

impl World for TemplateWorld {
    fn library(&self) -> &LazyHash<Library> {
        &self.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &FONTS.1
    }

    fn main(&self) -> FileId {
        self.main.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.main.id() { Ok(self.main.clone()) } else { Err(FileError::AccessDenied) }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        match &self.logo {
            Some(logo) if logo.id == id => Ok(logo.body.clone()),
            _ => Err(FileError::AccessDenied),
        }
    }

    fn font(&self, index: usize) -> Option<Font> {
        FONTS.0.get(index).cloned()
    }

    /// A document's date is given with its data; the day on which it is rendered must not matter.
    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        None
    }
}
