//! The main form of a page as a browser would send it.

use super::client::Page;

impl Page {
    /// Names and values of every field of the main form that can be sent, in order.
    pub fn form_fields(&self) -> Vec<(String, String)> {
        let form = self.body.split(" id=\"isian\"").nth(1);
        let form = form.unwrap_or_else(|| panic!("{} has no form: {}", self.path, self.words()));
        let form = form.split("</form>").next().unwrap();
        let mut fields = Vec::new();
        for part in form.split('<').skip(1) {
            let (tag, text) = part.split_once('>').unwrap();
            let Some(name) = attribute(tag, "name") else { continue };
            if tag.contains(" disabled") {
                continue;
            }
            let kind = attribute(tag, "type").unwrap_or_default();
            match tag.split(' ').next().unwrap() {
                "textarea" => fields.push((name, plain(text.trim_start_matches('\n')))),
                "input" if matches!(kind.as_str(), "checkbox" | "radio") && !tag.contains(" checked") => {}
                "input" => fields.push((name, attribute(tag, "value").unwrap_or_default())),
                _ => {}
            }
        }
        fields
    }
}

fn attribute(tag: &str, name: &str) -> Option<String> {
    let value = tag.split(&format!(" {name}=\"")).nth(1)?;
    value.split('"').next().map(plain)
}

fn plain(text: &str) -> String {
    text.replace("&quot;", "\"").replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
}
