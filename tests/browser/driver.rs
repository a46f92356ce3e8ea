//! A headless Chromium behind its driver.

use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use fantoccini::{Client, ClientBuilder};

/// The driver's process; ends with the test.
pub struct Driver {
    child: Child,
    address: String,
}

impl Driver {
    /// None if no driver is installed and none is required.
    pub fn start() -> Option<Self> {
        let program =
            std::env::var("LOMBA_TEST_CHROMEDRIVER").unwrap_or_else(|_| "/usr/bin/chromedriver".to_owned());
        if !Path::new(&program).exists() {
            let required = std::env::var("LOMBA_TEST_REQUIRE").unwrap_or_default();
            assert!(!required.contains("browser"), "a browser is required, but {program} is not there");
            return None;
        }
        let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let child = Command::new(program)
            .arg(format!("--port={port}"))
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        Some(Self { child, address: format!("http://127.0.0.1:{port}") })
    }

    /// A window of its own, with its own cookies; `script` switches scripts off for good.
    pub async fn window(&self, width: u32, height: u32, script: bool) -> Client {
        self.open(serde_json::json!({}), [width, height], script).await
    }

    /// A window whose page is exactly so large; below 500 px it is a phone's, with a touch screen.
    pub async fn exact_window(&self, size: [u32; 2], script: bool) -> Client {
        let [width, height] = size;
        let phone = width < 500;
        let metrics = serde_json::json!({
            "width": width, "height": height, "pixelRatio": 1.0, "touch": phone, "mobile": phone,
        });
        self.open(serde_json::json!({ "deviceMetrics": metrics }), size, script).await
    }

    async fn open(&self, device: serde_json::Value, size: [u32; 2], script: bool) -> Client {
        let [width, height] = size;
        let mut options = serde_json::json!({
            "prefs": { "profile.managed_default_content_settings.javascript": if script { 1 } else { 2 } },
            "args": [
                "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run",
                "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-quic",
                "--lang=id", "--accept-lang=id", format!("--window-size={width},{height}"),
            ],
        });
        if device.as_object().is_some_and(|device| !device.is_empty()) {
            options["mobileEmulation"] = device;
        }
        let mut capabilities = serde_json::Map::new();
        capabilities.insert("goog:chromeOptions".to_owned(), options);
        for _ in 0..100 {
            let mut builder = ClientBuilder::new(hyper_connector());
            if let Ok(client) = builder.capabilities(capabilities.clone()).connect(&self.address).await {
                return client;
            }
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
        panic!("the browser does not start");
    }
}

fn hyper_connector() -> hyper_util::client::legacy::connect::HttpConnector {
    hyper_util::client::legacy::connect::HttpConnector::new()
}

impl Drop for Driver {
    fn drop(&mut self) {
        // Asked to stop, it also closes windows a failed test left open.
        if let Some(mut stream) =
            self.address.strip_prefix("http://").and_then(|at| TcpStream::connect(at).ok())
        {
            stream.set_read_timeout(Some(Duration::from_secs(5))).ok();
            stream.write_all(b"GET /shutdown HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n").ok();
            stream.read_to_end(&mut Vec::new()).ok();
        }
        self.child.kill().ok();
        self.child.wait().ok();
    }
}
