//! Two people, or one in two windows, change the same person's data: put together, or settled by whoever comes second.

use diesel::prelude::*;
use futures_util::future::join_all;
use lomba::db::Fault;
use lomba::db::schema::{audit_log, members};

use crate::on_both;
use crate::support::journey::{self as pages, BAYU, Entrant, SEKAR, fields, invitation_form};
use crate::support::{Client, Page, TestApp};

type Pairs = Vec<(String, String)>;

/// Everything the page's form would send.
fn shown(page: &Page) -> Pairs {
    let hidden = ["version", "base"].map(|name| (name.to_owned(), page.hidden(name).unwrap()));
    let typed = ["name", "email", "nip", "position", "phone"].into_iter();
    let typed = typed.filter(|name| page.body.contains(&format!("name=\"{name}\"")));
    let typed = typed.map(|name| (name.to_owned(), page.field(name)));
    let kind = page.checked("asn_kind").into_iter().map(|kind| ("asn_kind".to_owned(), kind));
    hidden.into_iter().chain(typed).chain(kind).collect()
}

/// The same with some fields typed over.
fn with<'a>(form: &'a Pairs, typed: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let kept = form.iter().map(|(name, value)| (name.as_str(), value.as_str()));
    let kept = kept.filter(|(name, _)| !typed.iter().any(|(own, _)| own == name));
    kept.chain(typed.iter().copied()).collect()
}

async fn open(browser: &Client, at: &str) -> Pairs {
    shown(&browser.get(at).await.expect(200))
}

/// The page of a person's own data.
async fn own_page(entrant: &Entrant) -> String {
    let page = entrant.person.browser.get(&entrant.at).await.expect(200);
    page.values("href").into_iter().find(|href| href.contains("/anggota/")).unwrap()
}

/// The page of the invitation that the leader wrote last.
async fn invited_page(leader: &Entrant) -> String {
    let page = leader.person.browser.get(&leader.at).await.expect(200);
    page.values("href").into_iter().rfind(|href| href.contains("/anggota/")).unwrap()
}

fn acts(t: &TestApp, act: &str) -> i64 {
    let count = |conn: &mut lomba::db::Conn| {
        audit_log::table.filter(audit_log::act.eq(act)).count().get_result(conn).map_err(Fault::from)
    };
    t.app.db.read(count).unwrap()
}

/// The stored versions of the entry's people, the leader's first.
fn versions(t: &TestApp) -> Vec<i64> {
    let ask = |conn: &mut lomba::db::Conn| {
        members::table.order(members::id.asc()).select(members::lock_version).load(conn).map_err(Fault::from)
    };
    t.app.db.read(ask).unwrap()
}

on_both! {
async fn changes_to_different_fields_of_a_person_are_put_together(t: TestApp) {
    let sekar = pages::register_team(&t).await;
    let (browser, at) = (&sekar.person.browser, own_page(&sekar).await);
    let (one, other) = (open(browser, &at).await, open(browser, &at).await);
    browser.post_bare(&at, &with(&other, &[("phone", "081234560000")])).await.expect(303);
    browser.post_bare(&at, &with(&one, &[("position", "Pranata Komputer")])).await.expect(303);
    let page = browser.get(&at).await.expect(200);
    assert_eq!((page.field("position").as_str(), page.field("phone").as_str()), ("Pranata Komputer", "+6281234560000"));
    assert_eq!((versions(&t), acts(&t, "member.corrected")), (vec![2], 2));
    // Sent once more from the same page nothing changes, and nothing is noted.
    browser.post_bare(&at, &with(&one, &[("position", "Pranata Komputer")])).await.expect(303);
    assert_eq!((versions(&t), acts(&t, "member.corrected")), (vec![2], 2));
    t.run_jobs().await;
}
}

on_both! {
async fn a_field_of_a_person_that_both_changed_is_settled_on_a_page_with_both_texts(t: TestApp) {
    let sekar = pages::register_team(&t).await;
    let (browser, at) = (&sekar.person.browser, own_page(&sekar).await);
    let (one, other) = (open(browser, &at).await, open(browser, &at).await);
    browser.post_bare(&at, &with(&other, &[("position", "Analis Kebijakan")])).await.expect(303);
    let mine = [("position", "Pranata Komputer"), ("phone", "081234560000")];
    let both = browser.post_bare(&at, &with(&one, &mine)).await.expect(409);
    assert_eq!(both.body.matches("data-merge").count(), 1);
    assert!(!both.body.contains(" checked"), "nothing is chosen beforehand");
    let both = both.says("Anda menulis hal yang sama di dua tempat").says("Pranata Komputer").says("Analis Kebijakan");
    let both = both.says("10.00 WIB").hides("mine.phone");
    let now = browser.get(&at).await.expect(200);
    assert_eq!((now.field("position").as_str(), now.field("phone").as_str()), ("Analis Kebijakan", "+6281234560000"));

    let (version, base) = (both.hidden("version").unwrap(), both.hidden("base").unwrap());
    let origin = [("version", version.as_str()), ("base", base.as_str()), ("merge", "1"), ("mine.position", mine[0].1)];
    browser.post_bare(&at, &origin).await.expect(409).says("Pilih salah satu.");
    let pick = |how: &'static str| origin.iter().copied().chain([("pick.position", how)]).collect::<Vec<_>>();
    browser.post_bare(&at, &pick("theirs")).await.expect(303);
    assert_eq!(browser.get(&at).await.expect(200).field("position"), "Analis Kebijakan");
    browser.post_bare(&at, &pick("mine")).await.expect(303);
    let now = browser.get(&at).await.expect(200);
    assert_eq!((now.field("position").as_str(), now.field("phone").as_str()), ("Pranata Komputer", "+6281234560000"));
    t.run_jobs().await;
}
}

on_both! {
async fn a_form_about_a_person_that_does_not_say_what_it_was_typed_over_overwrites_nothing(t: TestApp) {
    let sekar = pages::register_team(&t).await;
    pages::invite_member(&sekar, BAYU, 1).await;
    let browser = &sekar.person.browser;
    for at in [own_page(&sekar).await, invited_page(&sekar).await] {
        let form = open(browser, &at).await;
        let old: Pairs = form.iter().filter(|(name, _)| name != "version" && name != "base").cloned().collect();
        let both = browser.post_bare(&at, &with(&old, &[("position", "Juru Ketik")])).await.expect(409);
        both.says("Juru Ketik").says("pilih untuk setiap isian").hides("mine.name");
        assert_eq!(open(browser, &at).await, form);
    }
    assert_eq!(versions(&t), [0, 0]);
    t.run_jobs().await;
}
}

on_both! {
async fn a_tab_never_conflicts_with_its_own_save_about_a_person(t: TestApp) {
    let sekar = pages::register_team(&t).await;
    let (browser, at) = (&sekar.person.browser, own_page(&sekar).await);
    let form = open(browser, &at).await;
    // The answer to the first was lost on its way, so all are typed over the same page.
    for (position, sequence) in [("Baru", "20"), ("Lebih baru", "30"), ("Terlambat di jalan", "10")] {
        let typed = [("position", position), ("tab", "t1"), ("sequence", sequence)];
        browser.post_bare(&at, &with(&form, &typed)).await.expect(303);
    }
    assert_eq!(browser.get(&at).await.expect(200).field("position"), "Lebih baru");
    let typed = [("position", "Dari tab lain"), ("tab", "t2"), ("sequence", "40")];
    browser.post_bare(&at, &with(&form, &typed)).await.expect(409).says("Lebih baru").says("Dari tab lain");
    t.run_jobs().await;
}
}

on_both! {
async fn one_bad_field_about_a_person_stops_no_other_and_takes_nothing_back(t: TestApp) {
    let sekar = pages::register_team(&t).await;
    let (browser, at) = (&sekar.person.browser, own_page(&sekar).await);
    let (one, other) = (open(browser, &at).await, open(browser, &at).await);
    browser.post_bare(&at, &with(&other, &[("phone", "081234560000")])).await.expect(303);
    let typed = [("nip", "123"), ("position", "Pranata Komputer")];
    let page = browser.post_bare(&at, &with(&one, &typed)).await.expect(422);
    // The page shows what the other window wrote, or sending it again would take that back.
    let fields = ["nip", "position", "phone"].map(|name| page.field(name));
    assert_eq!(fields, ["123", "Pranata Komputer", "+6281234560000"]);
    assert_eq!(browser.get(&at).await.expect(200).field("position"), "Pranata Komputer");
    let nip = other.iter().find(|(name, _)| name == "nip").unwrap().1.clone();
    browser.post_bare(&at, &with(&shown(&page), &[("nip", &nip)])).await.expect(303);
    let now = browser.get(&at).await.expect(200);
    assert_eq!(["nip", "position", "phone"].map(|name| now.field(name)), [&nip, "Pranata Komputer", "+6281234560000"]);

    // Beside a conflict it goes along, and is pointed out once the choice is made.
    let typed = [("nip", "456"), ("position", "Juru Ketik")];
    let both = browser.post_bare(&at, &with(&one, &typed)).await.expect(409).says("Juru Ketik");
    let hidden = ["version", "base", "merge", "nip", "mine.position"].map(|name| (name, both.hidden(name).unwrap()));
    let mut chosen: Vec<(&str, &str)> = hidden.iter().map(|(name, value)| (*name, value.as_str())).collect();
    chosen.push(("pick.position", "mine"));
    let page = browser.post_bare(&at, &chosen).await.expect(422);
    let fields = ["nip", "position", "phone"].map(|name| page.field(name));
    assert_eq!(fields, ["456", "Juru Ketik", "+6281234560000"]);
    t.run_jobs().await;
}
}

on_both! {
async fn two_numbers_typed_by_the_leader_are_settled_and_neither_is_read_back(t: TestApp) {
    let sekar = pages::register_team(&t).await;
    pages::invite_member(&sekar, BAYU, 1).await;
    let (browser, at) = (&sekar.person.browser, invited_page(&sekar).await);
    let (one, other) = (open(browser, &at).await, open(browser, &at).await);
    let numbers = [2, 3].map(|n| invitation_form(BAYU, n)[2].1.clone());
    browser.post_bare(&at, &with(&other, &[("nip", &numbers[0])])).await.expect(303);
    // An empty field keeps the number, whichever it is by now.
    browser.post_bare(&at, &with(&one, &[("position", "Pranata Komputer")])).await.expect(303);
    let both = browser.post_bare(&at, &with(&one, &[("nip", &numbers[1]), ("position", "Pranata Komputer")])).await;
    let both = both.expect(409).says(&numbers[1]).says("•••• 999").hides(&numbers[0]).hides("mine.position");
    let (version, base) = (both.hidden("version").unwrap(), both.hidden("base").unwrap());
    let own = [("version", version.as_str()), ("base", &base), ("mine.nip", &numbers[1]), ("pick.nip", "mine")];
    browser.post_bare(&at, &own).await.expect(303);
    let (bayu, invitation) = pages::follow_invitation(&t, BAYU, "invite_member").await;
    let page = bayu.browser.get(&invitation).await.expect(200);
    assert_eq!(page.field("position"), "Pranata Komputer");
    let member = pages::sign_membership(&bayu, &invitation, 3).await;
    assert_eq!(member.at, sekar.at);
    t.run_jobs().await;
}
}

on_both! {
async fn one_signs_only_what_one_has_seen(t: TestApp) {
    let sekar = pages::register_team(&t).await;
    pages::invite_member(&sekar, BAYU, 1).await;
    let (bayu, invitation) = pages::follow_invitation(&t, BAYU, "invite_member").await;
    let page = bayu.browser.get(&invitation).await.expect(200);
    let nip = invitation_form(BAYU, 1)[2].1.clone();
    let version = page.field("declaration_version");
    let mut form = shown(&page);
    form.push(("declaration_version".to_owned(), version));
    let own = [("nip", nip.as_str()), ("phone", "081234561001"), ("declaration", "on"), ("publication", "on"), ("personal_data", "on")];
    // The leader corrects the position while Bayu reads the declaration.
    let at = invited_page(&sekar).await;
    let leader = &sekar.person.browser;
    leader.post(&at, &fields(&{
        let mut changed = invitation_form(BAYU, 1);
        changed[2].1 = String::new();
        changed[4].1 = "Analis Kebijakan".to_owned();
        changed
    })).await.expect(303);
    let both = bayu.browser.post_bare(&invitation, &with(&form, &own)).await.expect(409);
    let both = both.says(&format!("Tulisan {}", SEKAR.0)).says("Analis Kebijakan").says("Widyaiswara Ahli Muda");
    leader.get(&sekar.at).await.expect(200).says("menunggu konfirmasi");

    let names = ["version", "base", "merge", "name", "nip", "asn_kind", "phone", "declaration", "declaration_version", "publication", "personal_data", "mine.position"];
    let hidden = names.map(|name| (name, both.hidden(name).unwrap()));
    let sent: Vec<(&str, &str)> = hidden.iter().map(|(name, value)| (*name, value.as_str())).collect();
    bayu.browser.post_bare(&invitation, &sent).await.expect(409).says("Pilih salah satu.");
    let chosen: Vec<(&str, &str)> = sent.iter().copied().chain([("pick.position", "theirs")]).collect();
    assert_eq!(bayu.browser.post_bare(&invitation, &chosen).await.expect(303).location().unwrap(), sekar.at);
    let now = bayu.browser.get(&at).await.expect(200);
    assert_eq!(["position", "phone"].map(|name| now.field(name)), ["Analis Kebijakan", "+6281234561001"]);
    assert_eq!(now.field("nip").replace(' ', ""), nip);
    // The leader's page from before that overwrites nothing any more.
    leader.post_bare(&at, &with(&form, &[("position", "Juru Ketik"), ("email", BAYU.1)])).await.expect(409);
    assert_eq!(bayu.browser.get(&at).await.expect(200).field("position"), "Analis Kebijakan");
    t.run_jobs().await;
}
}

on_both! {
async fn of_sixteen_saves_at_once_none_is_lost(t: TestApp) {
    let sekar = pages::register_team(&t).await;
    let (browser, at) = (&sekar.person.browser, own_page(&sekar).await);
    let form = open(browser, &at).await;
    let typed: Vec<(&str, String)> = (0..16)
        .map(|n| match n % 2 {
            0 => ("position", format!("Jabatan Nomor {n}")),
            _ => ("phone", format!("+62812345600{n:02}")),
        })
        .collect();
    let send = async |(name, value): &(&'static str, String)| {
        browser.post_bare(&at, &with(&form, &[(name, value)])).await
    };
    let answers = join_all(typed.iter().map(send)).await;
    let now = browser.get(&at).await.expect(200);
    let mut stored = Vec::new();
    for ((name, value), answer) in typed.iter().zip(answers) {
        if answer.status == 303 {
            assert_eq!(now.field(name), *value);
            stored.push(*name);
        } else {
            answer.expect(409).says(value).says(&now.field(name));
        }
    }
    stored.sort_unstable();
    assert_eq!(stored, ["phone", "position"]);
    assert_eq!((versions(&t), acts(&t, "member.corrected")), (vec![2], 2));
    t.run_jobs().await;
}
}
