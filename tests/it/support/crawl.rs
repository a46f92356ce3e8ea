//! Every page that somebody can reach by following links and by setting filters, one choice at a time.

use std::collections::{BTreeSet, VecDeque};

use super::{Client, Page};

/// Pages beyond this number are not followed; a test that comes near it should look at what grows.
const MOST: usize = 2000;

/// Visits the addresses given, then all that their pages lead to; `look` is shown each answer.
pub async fn crawl(client: &Client, start: Vec<String>, mut look: impl FnMut(&Page)) -> BTreeSet<String> {
    let mut seen: BTreeSet<String> = BTreeSet::new();
    let mut waiting: VecDeque<String> = start.into();
    while let Some(path) = waiting.pop_front() {
        if is_look_of_a_narrowed_list(&path) || !seen.insert(path.clone()) {
            continue;
        }
        assert!(seen.len() < MOST, "too many pages, the last is {path}");
        let page = client.get(&path).await;
        look(&page);
        waiting.extend(leads(&page));
        if is_html(&page) {
            let own = page.path.split('?').next().unwrap();
            waiting.extend(filters(&page.body, own));
        }
    }
    seen
}

/// What only changes how a list looks, and its file, is followed from the whole list alone: together with every filter it
/// would be thousands of addresses that say the same.
fn is_look_of_a_narrowed_list(path: &str) -> bool {
    let Some((page, query)) = path.split_once('?') else { return false };
    let looks =
        query.split('&').any(|pair| ["urut=", "padat=", "kolom="].iter().any(|key| pair.starts_with(key)));
    (looks || page.ends_with(".csv") || page.ends_with(".xlsx")) && query.contains('&')
}

/// Where an answer leads: its redirect and its links inside the portal.
pub fn leads(page: &Page) -> Vec<String> {
    let own = page.path.split('?').next().unwrap();
    let mut found: Vec<String> = page.location().into_iter().collect();
    if is_html(page) {
        found.extend(links(&page.body).into_iter().map(|link| absolute(own, &link)));
    }
    found.retain(|link| local(link));
    found
}

/// Whether the answer is a page.
pub fn is_html(page: &Page) -> bool {
    page.headers.get("content-type").is_some_and(|kind| kind.to_str().unwrap().starts_with("text/html"))
}

fn local(link: &str) -> bool {
    link.starts_with('/') && !link.starts_with("//") && !link.starts_with("/aset/")
}

fn absolute(own: &str, link: &str) -> String {
    let link = link.replace("&amp;", "&");
    let link = link.split('#').next().unwrap();
    if link.starts_with('?') { format!("{own}{link}") } else { link.to_owned() }
}

fn links(body: &str) -> Vec<String> {
    body.split("href=\"").skip(1).map(|rest| rest.split('"').next().unwrap().to_owned()).collect()
}

/// Addresses of the page's search forms: each with one choice of one list, and as they are.
fn filters(body: &str, own: &str) -> Vec<String> {
    let mut found = Vec::new();
    for form in body.split("<form").skip(1).filter_map(|rest| rest.split("</form>").next()) {
        let (head, inside) = form.split_once('>').unwrap();
        if !head.contains("method=\"get\"") {
            continue;
        }
        let action = attribute(head, "action").unwrap_or_else(|| own.to_owned());
        found.push(action.clone());
        for list in inside.split("<select").skip(1).filter_map(|rest| rest.split("</select>").next()) {
            let name = attribute(list, "name").unwrap();
            for choice in list.split("<option").skip(1).filter_map(|option| attribute(option, "value")) {
                found.push(format!("{action}?{}", serde_urlencoded::to_string([(&name, choice)]).unwrap()));
            }
        }
    }
    found
}

fn attribute(tag: &str, name: &str) -> Option<String> {
    let rest = tag.split(&format!("{name}=\"")).nth(1)?;
    Some(rest.split('"').next()?.replace("&amp;", "&"))
}
