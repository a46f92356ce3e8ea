//! What is typed into the plenary's forms is kept, put together where two type, and gone once it is entered; and the
//! ranking says what its tie zone means.

use super::{HASIL, field_by_juror, field_with};
use crate::on_both;
use crate::support::{Client, Page, TestApp, two_members};

const PLENO: &str = "/2023/panitia/hasil/pleno";
const DRAFT: &str = "/2023/panitia/hasil/pleno/draf";

/// The works 10 and 11 are equal in everything: only the draw separates them.
async fn tied(t: &TestApp) -> (Client, Client) {
    field_with(t, level);
    sealed(t).await
}

/// Points that fall by one from work to work, down to the tenth.
fn level(n: usize) -> i64 {
    9000 - 100 * i64::try_from(n.min(10)).unwrap()
}

async fn sealed(t: &TestApp) -> (Client, Client) {
    t.set_clock("2023-08-21 10:00");
    let budi = t.committee("Budi Santoso", "budi@contoh.go.id").await;
    let dewi = t.committee("Dewi Lestari", "dewi@contoh.go.id").await;
    two_members::by_two(&budi, &dewi, two_members::SEALING).await;
    (budi, dewi)
}

/// A hidden field of the form of the tie.
fn of_tie(page: &Page, name: &str) -> String {
    let form = page.body.split("<form id=\"pleno-order-").nth(1).unwrap();
    let field = form.split(&format!("name=\"{name}\" value=\"")).nth(1).unwrap();
    field.split('"').next().unwrap().replace("&quot;", "\"")
}

/// The form of the tie over what a page shows, with these fields typed.
fn typed<'a>(page: &Page, works: &str, more: &[(&'a str, &str)]) -> Vec<(&'a str, String)> {
    let hidden = ["at", "kind", "place", "version", "base"].map(|name| (name, of_tie(page, name)));
    let more = more.iter().map(|(name, value)| (*name, (*value).to_owned()));
    hidden.into_iter().chain([("works", works.to_owned())]).chain(more).collect()
}

async fn post(who: &Client, at: &str, form: &[(&str, String)]) -> Page {
    let form: Vec<(&str, &str)> = form.iter().map(|(name, value)| (*name, value.as_str())).collect();
    who.post(at, &form).await
}

on_both! {
async fn what_is_typed_in_plenary_is_kept_until_it_is_entered(t: TestApp) {
    let (budi, dewi) = tied(&t).await;
    let page = budi.get(PLENO).await.expect(200);
    assert_eq!(page.values("data-tie").len(), 1);
    assert!(page.body.contains("data-draft=\"/2023/panitia/hasil/pleno/draf\"") && page.body.contains("data-save-state"));
    let order = page.values("data-tie")[0].replace(' ', "\n");
    let other: String = order.lines().rev().collect::<Vec<_>>().join("\n");

    // A draft decides nothing; another member finds it.
    let back = post(&budi, DRAFT, &typed(&page, &other, &[("minutes", "BA-9/2023")])).await.expect(303);
    assert_eq!(back.location().as_deref(), Some(PLENO));
    budi.get(PLENO).await.expect(200).says("Draf tersimpan. Keputusannya belum dicatat.").hides("data-decision");
    let found = dewi.get(PLENO).await.expect(200);
    assert_eq!((found.textarea("works"), found.field("minutes")), (other.clone(), "BA-9/2023".to_owned()));
    // Two members: different fields are put together, the same one is settled on the page of both.
    post(&dewi, DRAFT, &typed(&found, &other, &[("minutes", "BA-9/2023"), ("attendees", "5")])).await.expect(303);
    post(&budi, DRAFT, &typed(&found, &other, &[("minutes", "BA-9/2023"), ("reason", "Rapat 21 Agustus.")])).await.expect(303);
    let both = budi.get(PLENO).await.expect(200);
    assert_eq!((both.field("attendees"), both.field("reason")), ("5".to_owned(), "Rapat 21 Agustus.".to_owned()));
    let late = typed(&found, &other, &[("minutes", "BA-9/2023"), ("attendees", "5"), ("reason", "Rapat pleno.")]);
    for at in [DRAFT, PLENO] {
        let merge = post(&dewi, at, &late).await.expect(409);
        assert!(merge.body.contains("data-merge"), "{}", merge.body);
        merge.says("Rapat pleno.").says("Rapat 21 Agustus.");
    }
    dewi.get(PLENO).await.expect(200).hides("data-decision");
    let version = of_tie(&budi.get(PLENO).await.expect(200), "version");
    let place = of_tie(&page, "place");
    let choice = [
        ("merge", "1"), ("place", &place), ("version", &version), ("mine.reason", "Rapat pleno."), ("pick.reason", "mine"),
    ];
    dewi.post(DRAFT, &choice).await.expect(303);
    let settled = budi.get(PLENO).await.expect(200);
    assert_eq!((settled.field("reason"), settled.field("attendees")), ("Rapat pleno.".to_owned(), "5".to_owned()));

    // What is too long stays on the page, and what is good is kept.
    let long = "a".repeat(501);
    let refused = post(&budi, DRAFT, &typed(&settled, &other, &[("minutes", "BA-10/2023"), ("reason", &long), ("attendees", "5")])).await.expect(422);
    assert_eq!((refused.field("reason"), refused.field("minutes")), (long, "BA-10/2023".to_owned()));
    let kept = budi.get(PLENO).await.expect(200);
    assert_eq!((kept.field("reason"), kept.field("minutes")), ("Rapat pleno.".to_owned(), "BA-10/2023".to_owned()));

    // Entered, it is a decision and no draft.
    let whole = typed(&kept, &other, &[("minutes", "BA-10/2023"), ("reason", "Rapat pleno."), ("attendees", "5"), ("decided_on", "2023-08-20")]);
    post(&budi, PLENO, &whole).await.expect(303);
    let page = budi.get(PLENO).await.expect(200).says("Rapat pleno.");
    assert_eq!(page.values("data-decision").len(), 1);
    assert!(!page.body.contains("value=\"BA-10/2023\""), "{}", page.body);
    for at in [DRAFT, PLENO] {
        post(&budi, at, &[("place", "elsewhere".to_owned())]).await.expect(400);
    }
    t.run_jobs().await;
}
}

on_both! {
async fn the_ranking_has_seven_columns_and_says_what_the_tie_zone_is(t: TestApp) {
    // Jurors differ by as much on every work, so that chances can be told and the tenth and the eleventh stay equal.
    field_by_juror(&t, |n, juror| level(n) + [-150, 0, 150][(n + juror) % 3]);
    let (budi, _) = sealed(&t).await;
    let page = budi.get(HASIL).await.expect(200);
    let ranking = page.body.split("karya terbaik</caption>").nth(1).unwrap();
    let columns = ranking.split("</thead>").next().unwrap().matches("<th ").count();
    assert_eq!(columns, 7);
    // Everything else of a work stands behind its title.
    let first = ranking.split("</tr>").nth(1).unwrap();
    for label in ["Rata-rata", "Peringkat rata-rata", "Disesuaikan", "Dibatasi", "Terbaik menurut", "Rentang", "Ditentukan oleh"] {
        assert!(first.contains(label), "{label}: {first}");
    }
    // Ten and eleven are equal: the zone names both, how near they are and what decides.
    let zone = page.body.split("id=\"zona-seri\"").nth(1).expect("a tie zone").split("</section>").next().unwrap();
    assert!(zone.contains("ML-2023-0010") && zone.contains("ML-2023-0011"), "{zone}");
    assert!(zone.contains("0,00 di atas") && zone.contains("0,00 di bawah"), "{zone}");
    t.run_jobs().await;
}
}
