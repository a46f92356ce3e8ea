//! Documents as PDF/A-2a, made by typst in a child process: a template is a program that somebody else may have written,
//! so it runs with limits of time and memory, without files, packages or network, and never in the portal's own process.

#[cfg(feature = "documents")]
mod child;
#[cfg(feature = "documents")]
mod fonts;
mod frames;
#[cfg(feature = "documents")]
mod qr;
mod renderer;
#[cfg(feature = "documents")]
mod world;

pub use frames::{Logo, Template, TemplateFault};
pub use renderer::{RenderProblem, Renderer, Rendering};

/// Whether this build can make documents.
pub const AVAILABLE: bool = cfg!(feature = "documents");

/// The name of the child's sub-command; it is for the portal, not for people.
pub const CHILD_COMMAND: &str = "render-documents";

/// Does what the child does until its input ends. `seconds` and `memory_mib` are its limits.
///
/// # Errors
/// The streams fail, or this build makes no documents.
#[cfg(feature = "documents")]
pub fn serve(seconds: u64, memory_mib: u64) -> std::io::Result<()> {
    child::serve(seconds, memory_mib)
}

/// Refuses: this build has no typst.
///
/// # Errors
/// Always.
#[cfg(not(feature = "documents"))]
pub fn serve(_seconds: u64, _memory_mib: u64) -> std::io::Result<()> {
    Err(std::io::Error::other("this build makes no documents; build it with the feature `documents`"))
}

/// Letters of a text that no font of the documents has, each once.
#[cfg(feature = "documents")]
#[must_use]
pub fn undrawable(text: &str) -> Vec<char> {
    world::undrawable(text)
}

/// Letters of a text that no font of the documents has, each once.
#[cfg(not(feature = "documents"))]
#[must_use]
pub fn undrawable(_text: &str) -> Vec<char> {
    Vec::new()
}

/// A QR code of an address as SVG; empty in a build without documents.
#[cfg(feature = "documents")]
#[must_use]
pub fn qr_svg(address: &str) -> String {
    qr::svg(address)
}

/// A QR code of an address as SVG; empty in a build without documents.
#[cfg(not(feature = "documents"))]
#[must_use]
pub fn qr_svg(_address: &str) -> String {
    String::new()
}
