//! The typefaces that documents embed.

use std::borrow::Cow;

/// The fonts of `config/documents/fonts`, with their licences.
#[derive(rust_embed::RustEmbed)]
#[folder = "config/documents/fonts"]
#[include = "*.ttf"]
struct Fonts;

/// Their bytes, in the order of their names.
pub(super) fn all() -> impl Iterator<Item = Cow<'static, [u8]>> {
    let mut names: Vec<_> = Fonts::iter().collect();
    names.sort();
    names.into_iter().filter_map(|name| Fonts::get(&name)).map(|file| file.data)
}
