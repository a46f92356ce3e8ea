//! Takes a guide's pictures, each only of a page on which everything stands that the guide quotes of it.

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::json;

use super::pages::{Book, Guide};
use crate::devtools::devtools;
use crate::window::Window;

/// The window in which a guide's pages are shown, and how much larger or smaller its pictures are.
#[derive(Clone, Copy)]
pub struct Screen {
    pub size: [u32; 2],
    pub scale: f64,
}

impl Screen {
    /// A phone of the cheaper kind.
    pub const PHONE: Self = Self { size: [360, 740], scale: 1.5 };
    /// A small laptop.
    pub const DESK: Self = Self { size: [1280, 800], scale: 0.75 };
}

pub struct Camera {
    pub screen: Screen,
    pub guide: Guide,
    folder: PathBuf,
    visited: BTreeSet<String>,
}

impl Camera {
    /// With `LOMBA_WRITE_PICTURES` the pictures go into `docs/`, else into a folder that goes with the camera.
    pub fn of(book: Book, screen: Screen) -> Self {
        let folder = match std::env::var("LOMBA_WRITE_PICTURES") {
            Ok(_) => PathBuf::from(book.folder()),
            Err(_) => std::env::temp_dir().join(format!("lomba-guide-{}", crate::support::unique())),
        };
        fs::create_dir_all(&folder).unwrap();
        Self { screen, guide: Guide::read(book), folder, visited: BTreeSet::new() }
    }

    /// On the page that the guide calls so: what it quotes stands there, and the picture is taken with `top` in sight.
    pub async fn stands(&mut self, window: &Window, name: &str, top: &str) {
        devtools(&window.page, "Emulation.setScrollbarsHidden", json!({ "hidden": true })).await;
        window.find(top).await;
        window.until("return document.readyState === 'complete'").await;
        self.holds_what_is_quoted(window, name).await;
        let narrow = window.ask("return document.documentElement.scrollWidth <= innerWidth").await;
        assert_eq!(narrow, true, "{name} is wider than the window");
        // The bar of the scoring room stays above what is shown.
        let scroll = format!(
            "const top = document.querySelector({top:?}).getBoundingClientRect().top + scrollY; \
             const bar = document.querySelector('.room-bar')?.offsetHeight || 0; \
             scrollTo(0, {top:?} === 'main' ? 0 : top - bar - 12)"
        );
        window.ask(&scroll).await;
        self.take(window, name).await;
        self.visited.insert(name.to_owned());
    }

    async fn holds_what_is_quoted(&self, window: &Window, name: &str) {
        // What is folded is read as well.
        let text = window.ask("return document.body.textContent.replace(/\\s+/g, ' ')").await;
        let text = text.as_str().unwrap();
        for quote in &self.guide.page(name).quotes {
            assert!(text.contains(quote), "the guide quotes {quote:?}, but the page {name} says: {text}");
        }
    }

    async fn take(&self, window: &Window, name: &str) {
        let ([width, height], scale) = (self.screen.size, self.screen.scale);
        let at = window.ask("return scrollY").await;
        let shot = json!({
            "format": "webp", "quality": 60,
            "clip": { "x": 0, "y": at, "width": width, "height": height, "scale": scale },
        });
        let taken = devtools(&window.page, "Page.captureScreenshot", shot).await;
        let picture = STANDARD.decode(taken["data"].as_str().unwrap()).unwrap();
        fs::write(self.folder.join(format!("{name}.webp")), picture).unwrap();
    }

    /// The walk is over: it came by every page of the guide, and every picture is a small one.
    pub fn has_all(self) {
        let named: BTreeSet<String> = self.guide.pages.iter().map(|page| page.name.clone()).collect();
        assert_eq!(self.visited, named, "pages of the walk, pages of the guide");
        for name in &named {
            let bytes = fs::metadata(self.folder.join(format!("{name}.webp"))).unwrap().len();
            assert!((2_000..120_000).contains(&bytes), "{name}: {bytes} bytes");
        }
        if self.folder.starts_with(std::env::temp_dir()) {
            fs::remove_dir_all(&self.folder).ok();
        }
    }
}
