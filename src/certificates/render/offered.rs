//! What typst and its kin do for the rest of the portal, or that this build has none of them.

/// Does what the child does until its input ends. `seconds` and `memory_mib` are its limits.
///
/// # Errors
/// The streams fail, or this build makes no documents.
#[cfg(feature = "documents")]
pub fn serve(seconds: u64, memory_mib: u64) -> std::io::Result<()> {
    super::child::serve(seconds, memory_mib)
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
    super::world::undrawable(text)
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
    super::qr::svg(address)
}

/// A QR code of an address as SVG; empty in a build without documents.
#[cfg(not(feature = "documents"))]
#[must_use]
pub fn qr_svg(_address: &str) -> String {
    String::new()
}

/// A drawing as PNG, as large as it says; none if it is none, or in a build without documents.
#[cfg(feature = "documents")]
#[must_use]
pub fn png(svg: &str) -> Option<Vec<u8>> {
    super::picture::png(svg)
}

/// A drawing as PNG, as large as it says; none if it is none, or in a build without documents.
#[cfg(not(feature = "documents"))]
#[must_use]
pub fn png(_svg: &str) -> Option<Vec<u8>> {
    None
}
