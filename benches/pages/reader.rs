//! A browser, as far as one is needed: cookies of its own, answers as they come over the wire.

use reqwest::header::{ACCEPT_ENCODING, CONTENT_TYPE, COOKIE, SET_COOKIE};
use reqwest::redirect::Policy;
use reqwest::{Client, RequestBuilder, Response};

/// The password of every account of a demonstration.
const PASSWORD: &str = "lomba-demo-2023";

/// One person's browser.
pub struct Reader {
    client: Client,
    base: String,
    cookie: String,
}

/// A sheet that is being saved.
pub struct Sheet {
    path: String,
    version: String,
    base: String,
    marks: Vec<String>,
}

impl Reader {
    /// Nobody in particular.
    pub fn visitor(base: &str) -> Self {
        let client = Client::builder().redirect(Policy::none()).build().unwrap();
        Self { client, base: base.to_owned(), cookie: String::new() }
    }

    /// Somebody with an account.
    pub async fn signed_in(base: &str, email: &str) -> Self {
        let mut reader = Self::visitor(base);
        let form = [("email", email), ("password", PASSWORD)];
        let answer = sent(reader.post("/akun/masuk"), &form).await;
        let cookies = answer.headers().get_all(SET_COOKIE).iter().filter_map(|value| value.to_str().ok());
        reader.cookie = cookies.filter_map(|cookie| cookie.split(';').next()).collect::<Vec<_>>().join("; ");
        assert!(reader.cookie.contains("lomba="), "{email} is not signed in: {}", answer.status());
        reader
    }

    fn post(&self, path: &str) -> RequestBuilder {
        let request = self.client.post(format!("{}{path}", self.base));
        request.header("sec-fetch-site", "same-origin").header(COOKIE, &self.cookie)
    }

    /// Reads a page; how many bytes its body took comes back.
    pub async fn get(&self, path: &str) -> usize {
        let request = self.client.get(format!("{}{path}", self.base)).header(COOKIE, &self.cookie);
        let answer = request.header(ACCEPT_ENCODING, "gzip, br").send().await.unwrap();
        assert_eq!(answer.status(), 200, "{path}");
        answer.bytes().await.unwrap().len()
    }

    async fn text(&self, path: &str) -> String {
        let request = self.client.get(format!("{}{path}", self.base)).header(COOKIE, &self.cookie);
        request.send().await.unwrap().text().await.unwrap()
    }

    /// The first room that the juror's queue leads to.
    pub async fn first_room(&self) -> String {
        let queue = self.text("/2023/juri").await;
        let at = queue.find("/2023/juri/karya/").expect("a work in the queue");
        queue[at..].split(['"', '#', '?']).next().unwrap().to_owned()
    }

    /// The sheet of a room as it is now.
    pub async fn sheet(&self, room: &str) -> Sheet {
        let page = self.text(room).await;
        let hidden = |name: &str| {
            let at =
                page.find(&format!("name=\"{name}\" value=\"")).unwrap_or_else(|| panic!("no field {name}"));
            let value = page[at..].split("value=\"").nth(1).unwrap().split('"').next().unwrap();
            value.replace("&quot;", "\"").replace("&amp;", "&")
        };
        let mut marks: Vec<String> = page
            .split("name=\"")
            .skip(1)
            .filter_map(|rest| rest.split('"').next())
            .filter(|name| name.len() == 2 && name.as_bytes()[1].is_ascii_digit())
            .map(str::to_owned)
            .collect();
        marks.dedup();
        assert!(!marks.is_empty(), "a room without a mark");
        Sheet { path: format!("{room}/draf"), version: hidden("version"), base: hidden("base"), marks }
    }

    /// Saves the sheet as the page's script does.
    pub async fn save(&self, sheet: &mut Sheet, n: usize) -> usize {
        let mut form: Vec<(&str, String)> = vec![
            ("version", sheet.version.clone()),
            ("base", sheet.base.clone()),
            ("tab", "tab".into()),
            ("sequence", n.to_string()),
            (
                "comment",
                format!("Penjelasannya runtut dan contohnya dekat dengan pekerjaan sehari-hari. Draf {n}."),
            ),
        ];
        form.extend(sheet.marks.iter().map(|name| (name.as_str(), format!("5{},{:02}", n % 10, n % 100))));
        let request =
            self.post(&sheet.path).header("x-requested-with", "autosave").header(ACCEPT_ENCODING, "gzip, br");
        let answer = sent(request, &form).await;
        let (status, bytes) = (answer.status(), answer.bytes().await.unwrap());
        assert_eq!(status, 200, "{}", String::from_utf8_lossy(&bytes));
        let told: serde_json::Value = serde_json::from_slice(&bytes).unwrap();
        sheet.version = told["version"].to_string();
        sheet.base = told["base"].as_str().unwrap().to_owned();
        bytes.len()
    }
}

/// Sends a form as browsers do.
async fn sent(request: RequestBuilder, form: &(impl serde::Serialize + ?Sized)) -> Response {
    let body = serde_urlencoded::to_string(form).unwrap();
    request.header(CONTENT_TYPE, "application/x-www-form-urlencoded").body(body).send().await.unwrap()
}
