//! Who may open and do what: every route as every role against one table of exact answers; pages that leak nothing; looking
//! changes nothing.

mod database_text;
mod fixture;
mod forms;
mod table;
mod viewing;

use std::collections::BTreeMap;

use lomba::web::{Audience, ROUTES, Route};

use crate::on_both;
use crate::support::{Client, Page};
pub use database_text::database_text;
use fixture::{Fixture, Role, Side};
use table::{Answer, TABLE, expected};

#[test]
fn the_table_holds_every_route_in_order() {
    let table: Vec<(&str, &str)> = TABLE.iter().map(|(method, path, _)| (*method, *path)).collect();
    let routes: Vec<(&str, &str)> = ROUTES.iter().map(|route| (route.method, route.path)).collect();
    assert_eq!(table, routes, "a new route must be given its answers in tests/it/access/table.rs");
    for (method, path, answers) in TABLE {
        assert_eq!(answers.len(), Role::ALL.len(), "{method} {path}");
    }
}

#[test]
fn the_table_agrees_with_the_permissions_of_the_roles() {
    for route in ROUTES.iter().filter(|route| route.path.contains("/panitia")) {
        for role in Role::COMMITTEE {
            let (.., answer) = expected(role)
                .find(|(method, path, _)| (*method, *path) == (route.method, route.path))
                .unwrap();
            let may = match route.audience {
                Audience::May(permission) => role.on_committee().unwrap().may(permission),
                _ => true,
            };
            assert_eq!(!answer.refuses(), may, "{role:?} {} {}", route.method, route.path);
        }
        // What a member sends by POST changes something, so it needs a right; what is about oneself needs none.
        let own = [
            "/panitia/undangan",
            "/{k}/panitia/tim/instansi",
            "/{k}/panitia/tampilan",
            "/{k}/panitia/tampilan/{view}/penghapusan",
        ]
        .contains(&route.path);
        let right = matches!(route.audience, Audience::May(_));
        assert!(route.method == "get" || own || right, "{} {} needs no right", route.method, route.path);
    }
}

async fn ask(client: &Client, method: &str, path: &str) -> Page {
    if method == "get" { client.get(path).await } else { client.post(path, &[]).await }
}

/// Whether a redirect sends the reader to sign in and come back.
fn asks_to_sign_in(page: &Page) -> bool {
    page.location().is_some_and(|to| to.starts_with("/akun/masuk?ke="))
}

fn difference(role: Role, method: &str, pattern: &str, expected: Answer, page: &Page) -> Option<String> {
    let good = page.status == expected.status() && asks_to_sign_in(page) == (expected == Answer::SignIn);
    (!good).then(|| {
        format!("{role:?} {method} {pattern}: {expected:?} expected, got {} {}", page.status, page.words())
    })
}

on_both! {
async fn each_role_meets_exactly_what_the_table_says(t: TestApp) {
    let mut t = t;
    let fixture = Fixture::build(&mut t).await;
    let before = database_text(&t.app.db);
    let mut wrong = Vec::new();
    // First everybody who must be turned away: nothing may have changed after it.
    for role in Role::ALL {
        let client = fixture.client(role);
        for (method, pattern, answer) in expected(role).filter(|(.., answer)| answer.refuses()) {
            let page = ask(&client, method, &fixture.fill(pattern, Side::A)).await;
            wrong.extend(difference(role, method, pattern, answer, &page));
        }
    }
    unchanged(&before, &database_text(&t.app.db));
    // Then those who may: looking first, since acts change what there is to see.
    for wanted in ["get", "post"] {
        for role in Role::ALL {
            let may = expected(role).filter(|(method, _, answer)| *method == wanted && !answer.refuses());
            for (method, pattern, answer) in may {
                // A session of its own: signing out is one of the acts.
                let page = ask(&fixture.fresh(&t, role), method, &fixture.fill(pattern, Side::A)).await;
                wrong.extend(difference(role, method, pattern, answer, &page));
            }
        }
    }
    assert!(wrong.is_empty(), "{} differences:\n{}", wrong.len(), wrong.join("\n"));
}
}

#[track_caller]
fn unchanged(before: &BTreeMap<String, String>, after: &BTreeMap<String, String>) {
    assert!(before.values().any(|rows| !rows.is_empty()));
    // That somebody was refused is noted there, and nothing else is.
    let changed: Vec<&String> = before
        .keys()
        .filter(|table| *table != "security_events")
        .filter(|table| before.get(*table) != after.get(*table))
        .collect();
    assert!(changed.is_empty(), "rows changed in {changed:?}");
}

on_both! {
async fn a_form_filled_in_as_the_page_shows_it_opens_nothing_to_others(t: TestApp) {
    let mut t = t;
    let fixture = Fixture::build(&mut t).await;
    let shown = forms::shown(&fixture).await;
    let before = database_text(&t.app.db);
    let (mut wrong, mut found) = (Vec::new(), 0);
    for role in Role::ALL {
        let client = fixture.client(role);
        for (method, pattern, answer) in expected(role).filter(|(.., answer)| answer.refuses()) {
            if method == "get" {
                continue;
            }
            let path = fixture.fill(pattern, Side::A);
            let form = shown.get(&path);
            found += usize::from(form.is_some());
            let fields = form.cloned().unwrap_or_else(forms::plain);
            let fields: Vec<_> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
            let page = client.post_bare(&path, &fields).await;
            wrong.extend(difference(role, method, pattern, answer, &page));
        }
    }
    assert!(wrong.is_empty(), "{} differences:\n{}", wrong.len(), wrong.join("\n"));
    assert!(found > 300, "{found} forms were known");
    unchanged(&before, &database_text(&t.app.db));
}
}

on_both! {
async fn looking_changes_nothing(t: TestApp) {
    let mut t = t;
    let fixture = Fixture::build(&mut t).await;
    let before = database_text(&t.app.db);
    for role in Role::ALL {
        let client = fixture.client(role);
        for route in ROUTES.iter().filter(|route| route.method == "get") {
            client.get(&fixture.fill(route.path, Side::A)).await;
        }
    }
    unchanged(&before, &database_text(&t.app.db));
}
}

on_both! {
async fn no_page_shows_what_belongs_to_somebody_else(t: TestApp) {
    let mut t = t;
    let fixture = Fixture::build(&mut t).await;
    for role in [Role::Visitor, Role::Stranger, Role::Rival, Role::Invited, Role::Juror, Role::OtherJuror] {
        let (client, secrets) = (fixture.client(role), fixture.secrets_from(role));
        assert!(secrets.len() > 20, "{role:?}");
        for route in ROUTES.iter().filter(|route| route.method == "get") {
            for side in [Side::A, Side::B] {
                let page = client.get(&fixture.fill(route.path, side)).await;
                for secret in &secrets {
                    assert!(!page.body.contains(secret.as_str()), "{role:?} reads {secret} on {}", page.path);
                }
                assert!(!page.body.contains("data-rank"), "{role:?} reads a rank on {}", page.path);
            }
        }
    }
    // The same words are there for those whom they concern, so the search above could have found them.
    let committee = fixture.client(Role::Committee);
    let own = fixture.client(Role::Juror).get(&fixture.fill("/{k}/juri/karya/{assignment}", Side::A)).await.expect(200);
    assert!(own.body.contains(fixture::OWN_COMMENT));
    committee.get("/2023/panitia/juri").await.expect(200).says("Kinanti Rahasia").says("juri1@rahasia.example");
    let entry = committee.get(&fixture.fill("/{k}/panitia/peserta/{id}", Side::A)).await.expect(200);
    assert!(entry.body.contains("ratna@rahasia.example"));
}
}

/// What a page offers: addresses that its buttons send to, and those it leads to.
fn offers(page: &Page) -> Vec<(&'static str, String)> {
    let own = page.path.split('?').next().unwrap();
    let forms = page.body.split("<form").skip(1).filter_map(|rest| rest.split("</form>").next());
    let sent =
        forms.filter(|form| form.contains("<button") && form.contains("method=\"post\"")).map(|form| {
            let action = form.split("action=\"").nth(1).and_then(|rest| rest.split('"').next());
            ("post", action.unwrap_or(own).to_owned())
        });
    let links = crate::support::crawl::leads(page).into_iter().map(|link| ("get", link));
    sent.chain(links).collect()
}

/// The route of an address; the first that fits, as the server looks for it.
fn route(method: &str, path: &str) -> Option<&'static Route> {
    let path: Vec<&str> = path.split(['?', '#']).next().unwrap().split('/').collect();
    ROUTES.iter().filter(|route| route.method == method).find(|route| {
        let pattern: Vec<&str> = route.path.split('/').collect();
        pattern.len() == path.len()
            && pattern.iter().zip(&path).all(|(pattern, part)| pattern.starts_with('{') || pattern == part)
    })
}

on_both! {
async fn no_page_offers_what_the_role_may_not_do(t: TestApp) {
    let mut t = t;
    let fixture = Fixture::build(&mut t).await;
    let mut offered = std::collections::BTreeMap::new();
    for role in Role::COMMITTEE {
        let (client, stored) = (fixture.client(role), role.on_committee().unwrap());
        let start = ROUTES.iter().filter(|route| route.method == "get").map(|route| fixture.fill(route.path, Side::A));
        let mut wrong = Vec::new();
        crate::support::crawl::crawl(&client, start.collect(), |page| {
            for (method, path) in offers(page) {
                let Some(Audience::May(permission)) = route(method, &path).map(|route| route.audience) else { continue };
                *offered.entry((stored, method)).or_insert(0) += 1;
                if !stored.may(permission) {
                    wrong.push(format!("{role:?} is offered {method} {path} on {}", page.path));
                }
            }
        })
        .await;
        wrong.sort();
        wrong.dedup();
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }
    assert!(offered[&(lomba::accounts::Role::Chair, "post")] > 20, "{offered:?}");
    assert!(offered[&(lomba::accounts::Role::Verifier, "post")] > 5, "{offered:?}");
    assert!(offered[&(lomba::accounts::Role::Secretary, "post")] > 5, "{offered:?}");
    assert_eq!(offered.get(&(lomba::accounts::Role::Observer, "post")), None);
}
}

/// Whether the words stand in the text by themselves: digits inside a digest or a token are no points.
fn stands_in(body: &str, words: &str) -> bool {
    let joined = |letter: Option<char>| letter.is_some_and(char::is_alphanumeric);
    body.match_indices(words).any(|(at, _)| {
        !joined(body[..at].chars().next_back()) && !joined(body[at + words.len()..].chars().next())
    })
}

on_both! {
async fn nobody_reads_points_or_comments_before_sealing(t: TestApp) {
    let mut t = t;
    let fixture = Fixture::build(&mut t).await;
    let secrets = fixture.judgement();
    for role in [Role::Committee, Role::Secretary, Role::Observer, Role::Juror, Role::OtherJuror, Role::Entrant, Role::Visitor] {
        let client = fixture.client(role);
        let routes = ROUTES.iter().filter(|route| route.method == "get");
        let start = routes.flat_map(|route| [Side::A, Side::B].map(|side| fixture.fill(route.path, side)));
        let mut shown = Vec::new();
        let seen = crate::support::crawl::crawl(&client, start.collect(), |page| {
            for (secret, owner) in &secrets {
                if *owner != Some(role) && stands_in(&page.body, secret) {
                    shown.push(format!("{role:?} reads {secret} on {}", page.path));
                }
            }
        })
        .await;
        assert!(shown.is_empty(), "{}", shown.join("\n"));
        if role == Role::Committee {
            assert!(seen.contains("/2023/panitia/jejak?jenis=assignment"), "{seen:?}");
        }
    }
}
}
