//! Somebody of the demonstration at a desk, page after page.

use super::camera::Camera;
use crate::driver::Driver;
use crate::support::demo::{Demo, PASSWORD};
use crate::window::Window;

/// A page on the way: where it is, what is pressed there to get to it, and what is in sight on its picture.
pub struct Stop {
    name: &'static str,
    at: &'static str,
    pressed: Option<&'static str>,
    top: &'static str,
}

/// The page with this address, seen from its top.
pub const fn stop(name: &'static str, at: &'static str) -> Stop {
    Stop { name, at, pressed: None, top: "main" }
}

impl Stop {
    /// The page that a link or button leads to.
    pub const fn pressing(self, css: &'static str) -> Self {
        Self { pressed: Some(css), ..self }
    }

    /// With this part of it in sight.
    pub const fn showing(self, css: &'static str) -> Self {
        Self { top: css, ..self }
    }
}

pub struct DemoWalk {
    pub demo: Demo,
    pub window: Window,
}

impl DemoWalk {
    /// The demonstration in a phase, with this person signed in.
    pub async fn start(driver: &Driver, camera: &Camera, phase: &str, email: &str) -> Self {
        let demo = Demo::start(phase, 60);
        let window = Window::sized_at(driver, &demo.base, camera.screen.size).await;
        window.sign_in_with(email, PASSWORD).await;
        Self { demo, window }
    }

    pub async fn through(&self, camera: &mut Camera, stops: &[Stop]) {
        for Stop { name, at, pressed, top } in stops {
            self.window.go(at).await;
            if let Some(css) = pressed {
                let before = self.window.page.current_url().await.unwrap();
                self.window.press(css).await;
                self.window.until(&format!("return location.href !== {:?}", before.as_str())).await;
            }
            camera.stands(&self.window, name, top).await;
        }
    }
}
