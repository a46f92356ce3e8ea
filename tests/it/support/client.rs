//! A browser without a screen: keeps cookies, posts forms as its own site, follows nothing by itself.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};
use std::time::Duration;

/// A visitor.
#[derive(Clone)]
pub struct Client {
    http: reqwest::Client,
    base: String,
    cookies: Arc<Mutex<BTreeMap<String, String>>>,
}

/// An answer.
#[derive(Debug)]
pub struct Page {
    pub status: u16,
    pub path: String,
    pub headers: reqwest::header::HeaderMap,
    pub body: String,
    /// What came over the wire, for what is no text.
    pub bytes: Vec<u8>,
}

impl Client {
    pub fn new(base: &str) -> Self {
        Self::keeping(base, usize::MAX)
    }

    /// A browser that opens a connection for each request: for tests that keep the process busy so long that the portal
    /// closes a connection in the moment in which it is used again.
    pub fn without_keeping(base: &str) -> Self {
        Self::keeping(base, 0)
    }

    /// One that keeps at most so many connections that rest.
    fn keeping(base: &str, most: usize) -> Self {
        rustls::crypto::ring::default_provider().install_default().ok();
        let http = reqwest::Client::builder()
            .redirect(reqwest::redirect::Policy::none())
            .no_proxy()
            // The portal is asked in the clear; reading the machine's certificates would take longer than most tests.
            .tls_certs_only([])
            // The portal closes a connection that rests for five seconds, maybe while a form is sent over it.
            .pool_idle_timeout(Duration::from_secs(2))
            .pool_max_idle_per_host(most)
            .build()
            .unwrap();
        Self { http, base: base.to_owned(), cookies: Arc::default() }
    }

    /// The value of a cookie.
    pub fn cookie(&self, name: &str) -> Option<String> {
        self.cookies.lock().unwrap().get(name).cloned()
    }

    /// Puts a cookie into the jar.
    pub fn set_cookie(&self, name: &str, value: &str) {
        self.cookies.lock().unwrap().insert(name.to_owned(), value.to_owned());
    }

    pub async fn get(&self, path: &str) -> Page {
        self.try_get(path).await.unwrap()
    }

    /// Gets a page with headers of one's own.
    pub async fn get_with(&self, path: &str, headers: &[(&str, &str)]) -> Page {
        let request = self.http.get(format!("{}{path}", self.base));
        let request = headers.iter().fold(request, |request, (name, value)| request.header(*name, *value));
        self.send(request, path).await.unwrap()
    }

    /// Like `get`, when nobody may be there to answer.
    pub async fn try_get(&self, path: &str) -> reqwest::Result<Page> {
        self.send(self.http.get(format!("{}{path}", self.base)), path).await
    }

    /// Posts a form as a page of this site would: with the hidden fields that say what it was typed over, as the page
    /// has them now, unless the test gives its own.
    pub async fn post(&self, path: &str, fields: &[(&str, &str)]) -> Page {
        let origin = match fields.iter().any(|(name, _)| *name == "version") {
            true => Vec::new(),
            false => self.typed_over(path).await,
        };
        let hidden = origin.iter().map(|(name, value)| (*name, value.as_str()));
        let all: Vec<(&str, &str)> = fields.iter().copied().chain(hidden).collect();
        self.post_with(path, &all, &[("sec-fetch-site", "same-origin")]).await
    }

    /// Posts just these fields, as a form that was opened long ago or by nobody.
    pub async fn post_bare(&self, path: &str, fields: &[(&str, &str)]) -> Page {
        self.post_with(path, fields, &[("sec-fetch-site", "same-origin")]).await
    }

    /// The hidden fields of the page that the form about a work, a sheet or a person stands on.
    async fn typed_over(&self, path: &str) -> Vec<(&'static str, String)> {
        if let Some((_, person)) = path
            .split_once("/anggota/")
            .or_else(|| path.split_once("/peserta/undangan/"))
            .or_else(|| path.split_once("/peserta/daftar/"))
            && !person.contains('/')
        {
            return self.origin_of(path).await;
        }
        let Some((start, rest)) = path.split_once("/karya/") else { return Vec::new() };
        let (id, act) = rest.split_once('/').unwrap_or((rest, ""));
        let page = match act.split('/').next() {
            Some("draf" | "pengiriman" | "nanti") if start.ends_with("/juri") => String::new(),
            Some("pengiriman") => "/kirim".to_owned(),
            Some(step @ ("tentang" | "diskusi" | "video")) => format!("/{step}"),
            _ => return Vec::new(),
        };
        self.origin_of(&format!("{start}/karya/{id}{page}")).await
    }

    async fn origin_of(&self, page: &str) -> Vec<(&'static str, String)> {
        let page = self.get(page).await;
        ["version", "base"].into_iter().filter_map(|name| Some((name, page.hidden(name)?))).collect()
    }

    /// Posts a form with a file, as a browser sends it: fields, then the file under its name.
    pub async fn upload(&self, path: &str, fields: &[(&str, &str)], file: (&str, &[u8])) -> Page {
        self.upload_as("file", path, fields, file).await
    }

    /// The same with another name of the file's field.
    pub async fn upload_as(
        &self,
        field: &str,
        path: &str,
        fields: &[(&str, &str)],
        file: (&str, &[u8]),
    ) -> Page {
        let mut body = Vec::new();
        for (name, value) in fields {
            let head =
                format!("--batas\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n");
            body.extend(head.as_bytes());
        }
        let head = format!(
            "--batas\r\nContent-Disposition: form-data; name=\"{field}\"; filename=\"{}\"\r\nContent-Type: application/octet-stream\r\n\r\n",
            file.0
        );
        body.extend(head.as_bytes());
        body.extend(file.1);
        body.extend(b"\r\n--batas--\r\n");
        let request = self
            .http
            .post(format!("{}{path}", self.base))
            .header("content-type", "multipart/form-data; boundary=batas")
            .header("sec-fetch-site", "same-origin")
            .body(body);
        self.send(request, path).await.unwrap()
    }

    /// Posts a form with exactly these headers.
    pub async fn post_with(&self, path: &str, fields: &[(&str, &str)], headers: &[(&str, &str)]) -> Page {
        self.try_post_with(path, fields, headers).await.unwrap()
    }

    /// Like `post`, when the answer may never come.
    pub async fn try_post(&self, path: &str, fields: &[(&str, &str)]) -> reqwest::Result<Page> {
        self.try_post_with(path, fields, &[("sec-fetch-site", "same-origin")]).await
    }

    /// Like `post_with`, when the answer may never come.
    pub async fn try_post_with(
        &self,
        path: &str,
        fields: &[(&str, &str)],
        headers: &[(&str, &str)],
    ) -> reqwest::Result<Page> {
        let body = serde_urlencoded::to_string(fields).unwrap();
        let mut request = self
            .http
            .post(format!("{}{path}", self.base))
            .header("content-type", "application/x-www-form-urlencoded")
            .body(body);
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        self.send(request, path).await
    }

    /// Gets a page and follows redirects to the end.
    pub async fn visit(&self, path: &str) -> Page {
        let mut page = self.get(path).await;
        for _ in 0..5 {
            match page.location() {
                Some(next) => page = self.get(&next).await,
                None => return page,
            }
        }
        panic!("too many redirects from {path}");
    }

    async fn send(&self, request: reqwest::RequestBuilder, path: &str) -> reqwest::Result<Page> {
        let cookies =
            self.cookies.lock().unwrap().iter().map(|(n, v)| format!("{n}={v}")).collect::<Vec<_>>();
        let mut request = request.header("accept-language", "id");
        if !cookies.is_empty() {
            request = request.header("cookie", cookies.join("; "));
        }
        let response = request.send().await?;
        for set in response.headers().get_all("set-cookie") {
            let text = set.to_str().unwrap();
            let (name, rest) = text.split_once('=').unwrap();
            let value = rest.split(';').next().unwrap();
            let mut jar = self.cookies.lock().unwrap();
            if value.is_empty() || text.contains("Max-Age=0") {
                jar.remove(name);
            } else {
                jar.insert(name.to_owned(), value.to_owned());
            }
        }
        let (status, headers) = (response.status().as_u16(), response.headers().clone());
        let bytes = response.bytes().await?.to_vec();
        let body = String::from_utf8_lossy(&bytes).into_owned();
        Ok(Page { status, path: path.to_owned(), headers, body, bytes })
    }
}

impl Page {
    /// Whether a PDF holds typefaces: without any its text would not be there.
    pub fn embeds_fonts(&self) -> bool {
        let mark = b"/FontFile";
        self.bytes.windows(mark.len()).any(|part| part == mark)
    }

    /// Asserts the status and hands the page on.
    #[track_caller]
    pub fn expect(self, status: u16) -> Self {
        assert_eq!(self.status, status, "{}: {}", self.path, self.words());
        self
    }

    /// Where a redirect leads.
    pub fn location(&self) -> Option<String> {
        self.headers.get("location").map(|value| value.to_str().unwrap().to_owned())
    }

    /// Asserts that the page says something (entities and tags removed).
    #[track_caller]
    pub fn says(self, words: &str) -> Self {
        assert!(self.words().contains(words), "{} does not say {words:?}: {}", self.path, self.words());
        self
    }

    /// Asserts that the page does not hold something, anywhere in its source.
    #[track_caller]
    pub fn hides(self, text: &str) -> Self {
        assert!(!self.body.contains(text), "{} shows {text:?}", self.path);
        self
    }

    /// The text a person reads.
    pub fn words(&self) -> String {
        let (mut out, mut inside) = (String::new(), false);
        for c in self.body.chars() {
            match c {
                '<' => inside = true,
                '>' => {
                    inside = false;
                    out.push(' ');
                }
                _ if !inside => out.push(c),
                _ => {}
            }
        }
        let text =
            out.replace("&amp;", "&").replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"");
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// Every value of an attribute, in order.
    pub fn values(&self, attribute: &str) -> Vec<String> {
        let mark = format!("{attribute}=\"");
        self.body.split(&mark).skip(1).map(|rest| rest.split('"').next().unwrap().to_owned()).collect()
    }

    /// The value of a hidden field, if the page has it.
    pub fn hidden(&self, name: &str) -> Option<String> {
        let mark = format!("name=\"{name}\" value=\"");
        let value = self.body.split(&mark).nth(1)?.split('"').next()?;
        Some(value.replace("&quot;", "\"").replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&"))
    }

    /// What stands in a larger field.
    pub fn textarea(&self, name: &str) -> String {
        let mark = format!("name=\"{name}\"");
        let tag = self.body.split("<textarea").find(|tag| tag.split('>').next().unwrap().contains(&mark));
        let text = tag.unwrap_or_else(|| panic!("{} has no field {name}", self.path));
        let text = text.split_once('>').unwrap().1.split("</textarea").next().unwrap();
        let text = text.trim_start_matches('\n').replace("&quot;", "\"");
        text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
    }

    /// Values of the boxes of a name that are ticked.
    pub fn checked(&self, name: &str) -> Vec<String> {
        let mark = format!("name=\"{name}\"");
        let tags = self.body.split("<input").skip(1).map(|tag| tag.split('>').next().unwrap());
        let ticked = tags.filter(|tag| tag.contains(&mark) && tag.contains(" checked"));
        ticked
            .map(|tag| {
                tag.split("value=\"").nth(1).map_or("on", |rest| rest.split('"').next().unwrap()).to_owned()
            })
            .collect()
    }

    /// The value of a hidden or typed field.
    pub fn field(&self, name: &str) -> String {
        let mark = format!("name=\"{name}\"");
        let tag = self
            .body
            .split('<')
            .find(|tag| tag.starts_with("input") && tag.contains(&mark))
            .unwrap_or_else(|| panic!("{} has no field {name}", self.path));
        tag.split("value=\"")
            .nth(1)
            .map(|rest| rest.split('"').next().unwrap().to_owned())
            .unwrap_or_default()
    }

    /// The same without what stands behind its `?`: a page, from wherever it is linked.
    pub fn bare_link(&self, part: &str) -> String {
        self.link(part).split('?').next().unwrap().to_owned()
    }

    /// The first link whose address contains a text.
    pub fn link(&self, part: &str) -> String {
        self.values("href")
            .into_iter()
            .chain(self.values("action"))
            .chain(self.values("formaction"))
            .find(|href| href.contains(part))
            .map(|href| href.replace("&amp;", "&"))
            .unwrap_or_else(|| panic!("{} has no link with {part}", self.path))
    }
}
