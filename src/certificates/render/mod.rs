//! Documents as PDF/A-2a, made by typst in a child process: a template is a program that somebody else may have written,
//! so it runs with limits of time and memory, without files, packages or network, and never in the portal's own process.

#[cfg(feature = "documents")]
mod child;
#[cfg(feature = "documents")]
mod fonts;
mod frames;
mod offered;
#[cfg(feature = "documents")]
mod picture;
#[cfg(feature = "documents")]
mod qr;
mod renderer;
#[cfg(feature = "documents")]
mod world;

pub use frames::{Logo, Template, TemplateFault};
pub use offered::{png, qr_svg, serve, undrawable};
pub use renderer::{RenderProblem, Renderer, Rendering};

/// Whether this build can make documents.
pub const AVAILABLE: bool = cfg!(feature = "documents");

/// The path under which a template reads the logo, whatever its kind: typst tells that from the bytes.
pub const LOGO: &str = "/logo";

/// The name of the child's sub-command; it is for the portal, not for people.
pub const CHILD_COMMAND: &str = "render-documents";
