//! One person at one browser: goes to pages, types into fields, presses what is there, waits for answers.

use std::time::Duration;

use fantoccini::elements::Element;
use fantoccini::{Client, Locator};

use crate::driver::Driver;
use crate::support::TestApp;

/// How long a page, a letter or a verdict may take.
const PATIENCE: Duration = Duration::from_secs(30);

/// The password of every made-up person.
pub const PASSWORD: &str = "perahu-kopi-lontar-senja";

/// A browser window.
pub struct Window {
    pub page: Client,
    base: String,
}

impl Window {
    pub async fn open(driver: &Driver, t: &TestApp, script: bool) -> Self {
        Self { page: driver.window(1280, 900, script).await, base: t.base.clone() }
    }

    /// A window at another portal than one under test: the demonstration.
    pub async fn at(driver: &Driver, base: &str, script: bool) -> Self {
        Self { page: driver.window(1280, 900, script).await, base: base.to_owned() }
    }

    /// The same, its page exactly so many pixels wide and high.
    pub async fn sized_at(driver: &Driver, base: &str, size: [u32; 2]) -> Self {
        Self { page: driver.exact_window(size, true).await, base: base.to_owned() }
    }

    /// A window whose page is exactly so many pixels wide and high.
    pub async fn sized(driver: &Driver, t: &TestApp, size: [u32; 2], script: bool) -> Self {
        Self { page: driver.exact_window(size, script).await, base: t.base.clone() }
    }

    pub async fn close(self) {
        self.page.close().await.unwrap();
    }

    pub async fn go(&self, path: &str) {
        self.page.goto(&format!("{}{path}", self.base)).await.unwrap();
    }

    /// Waits until the address ends like this.
    pub async fn arrives_at(&self, end: &str) {
        let mut at = String::new();
        for _ in 0..300 {
            at = self.page.current_url().await.unwrap().to_string();
            if at.ends_with(end) {
                return;
            }
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
        panic!("still at {at}, not at {end}; the page says: {}", self.words().await);
    }

    /// Waits until another page than that of `path` is on show.
    pub async fn leaves(&self, path: &str) {
        for _ in 0..300 {
            if self.path().await != path {
                return;
            }
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
        panic!("still at {path}; the page says: {}", self.words().await);
    }

    /// Path of the page on show.
    pub async fn path(&self) -> String {
        self.page.current_url().await.unwrap().path().to_owned()
    }

    pub async fn words(&self) -> String {
        self.page.find(Locator::Css("body")).await.unwrap().text().await.unwrap()
    }

    /// Waits for an element.
    pub async fn find(&self, css: &str) -> Element {
        match self.page.wait().at_most(PATIENCE).for_element(Locator::Css(css)).await {
            Ok(element) => element,
            Err(why) => panic!("no {css} ({why}); the page says: {}", self.words().await),
        }
    }

    pub async fn count(&self, css: &str) -> usize {
        self.page.find_all(Locator::Css(css)).await.unwrap().len()
    }

    /// Waits until nothing of the page matches: the page before is there until the next one is.
    pub async fn gone(&self, css: &str) {
        for _ in 0..100 {
            if self.count(css).await == 0 {
                return;
            }
            tokio::time::sleep(std::time::Duration::from_millis(100)).await;
        }
        panic!("{css} stays on {}", self.path().await);
    }

    /// Clicks in the middle of the window, as people do: at its lower edge the bar of a form stands above everything.
    pub async fn press(&self, css: &str) {
        let element = self.find(css).await;
        let place = vec![serde_json::to_value(&element).unwrap()];
        self.page.execute("arguments[0].scrollIntoView({ block: 'center' })", place).await.unwrap();
        element.click().await.unwrap();
    }

    /// Types into fields by their names, over what stands there.
    pub async fn fill(&self, form: &str, fields: &[(&str, &str)]) {
        for (name, value) in fields {
            let field = self.find(&format!("{form} [name='{name}']")).await;
            field.clear().await.unwrap();
            field.send_keys(value).await.unwrap();
        }
    }

    /// Chooses by a field's name and value.
    pub async fn choose(&self, form: &str, name: &str, value: &str) {
        self.press(&format!("{form} [name='{name}'][value='{value}']")).await;
    }

    /// Presses a key wherever the focus is. What had it may be put in anew between asking and pressing, as the state of a
    /// film is every few seconds: then nothing was pressed yet.
    pub async fn key(&self, key: &str) {
        for _ in 0..10 {
            match self.page.active_element().await.unwrap().send_keys(key).await {
                Err(why) if why.is_stale_element_reference() => {}
                pressed => return pressed.unwrap(),
            }
        }
        panic!("the focus never rests; the page says: {}", self.words().await);
    }

    /// Asks the page; needs scripts.
    pub async fn ask(&self, script: &str) -> serde_json::Value {
        self.page.execute(script, Vec::new()).await.unwrap()
    }

    /// Waits until a script's answer is true.
    pub async fn until(&self, script: &str) {
        for _ in 0..300 {
            if self.ask(script).await == serde_json::Value::Bool(true) {
                return;
            }
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
        panic!("never true: {script}; the page says: {}", self.words().await);
    }

    /// Signs in by typing.
    pub async fn sign_in(&self, email: &str) {
        self.sign_in_with(email, PASSWORD).await;
    }

    /// The same with another password.
    pub async fn sign_in_with(&self, email: &str, password: &str) {
        self.page.delete_all_cookies().await.unwrap();
        self.go("/akun/masuk").await;
        self.fill("main form", &[("email", email), ("password", password)]).await;
        self.press("main form button[type=submit]").await;
        self.leaves("/akun/masuk").await;
    }

    /// Follows a letter's link and chooses a password.
    pub async fn choose_password(&self, path: &str) {
        self.go(path).await;
        self.fill("main form", &[("password", PASSWORD)]).await;
        self.press("main form button[type=submit]").await;
        self.page.wait().at_most(PATIENCE).for_element(Locator::Css("[role=status]")).await.unwrap();
    }
}
