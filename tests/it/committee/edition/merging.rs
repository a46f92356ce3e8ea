//! Two people change the settings at once.

use futures_util::future::join_all;

use crate::on_both;
use crate::support::journey::{self as pages, BUDI, Someone};

use super::Sheet;

const DEWI: (&str, &str) = ("Dewi Lestari", "dewi@contoh.go.id");

async fn both(t: &crate::support::TestApp) -> (Someone, Someone) {
    t.set_clock("2023-04-01 10:00");
    (pages::committee(t, BUDI).await, pages::committee(t, DEWI).await)
}

on_both! {
async fn changes_of_different_fields_are_put_together(t: TestApp) {
    let (budi, dewi) = both(&t).await;
    let (his, hers) = (Sheet::open(&budi, "batas").await, Sheet::open(&dewi, "batas").await);
    let other = Sheet::open(&dewi, "kontak").await;
    his.typed("limits.members", "6").send(&budi).await.expect(303);
    hers.typed("limits.works", "2").send(&dewi).await.expect(303);
    other.typed("contact.phone", "021-999").send(&dewi).await.expect(303);
    let stored = Sheet::open(&budi, "batas").await;
    assert_eq!((stored.value("limits.members"), stored.value("limits.works")), (Some("6"), Some("2")));
    assert_eq!(Sheet::open(&budi, "kontak").await.value("contact.phone"), Some("021-999"));
}
}

on_both! {
async fn one_field_changed_by_both_is_settled_by_who_comes_second(t: TestApp) {
    let (budi, dewi) = both(&t).await;
    let (his, hers) = (Sheet::open(&budi, "identitas").await, Sheet::open(&dewi, "identitas").await);
    his.typed("theme.id", "Belajar Bersama").send(&budi).await.expect(303);
    let hers = hers.typed("theme.id", "Belajar Merdeka").typed("unit.id", "Unit Baru");
    let page = hers.send(&dewi).await.expect(409);
    assert_eq!((page.body.matches("data-merge").count(), page.body.matches(" checked").count()), (1, 0));
    let page = page.says("Tulisan Budi Santosa").says("Tema (bahasa Indonesia)");
    // The other field is saved already.
    assert_eq!(Sheet::open(&budi, "identitas").await.value("unit.id"), Some("Unit Baru"));
    let choice = Sheet::of(&page);
    choice.send(&dewi).await.expect(409).says("Pilih salah satu.");
    let both = Sheet::of(&page).typed("pick.theme.id", "both").typed("both.theme.id", "Belajar Merdeka Bersama");
    both.send(&dewi).await.expect(303);
    let stored = Sheet::open(&budi, "identitas").await;
    assert_eq!(stored.value("theme.id"), Some("Belajar Merdeka Bersama"));
    assert_eq!(stored.value("unit.id"), Some("Unit Baru"));
}
}

on_both! {
async fn a_row_taken_away_by_one_and_changed_by_the_other_is_a_choice(t: TestApp) {
    let (budi, dewi) = both(&t).await;
    let (his, hers) = (Sheet::open(&budi, "jenis").await, Sheet::open(&dewi, "jenis").await);
    let (id, en) = ("video_kinds.parody.name.id", "video_kinds.parody.name.en");
    his.typed(id, "").typed(en, "").send(&budi).await.expect(303);
    let page = hers.typed(id, "Parodi lucu").typed(en, "Funny parody").send(&dewi).await.expect(409);
    let page = page.says("Parodi lucu").says("(kosong)");
    let mine = |name: &str| Sheet::of(&page).typed(&format!("pick.{id}"), name).typed(&format!("pick.{en}"), name);
    mine("theirs").send(&dewi).await.expect(303);
    assert_eq!(Sheet::open(&budi, "jenis").await.value(id), None);
    mine("mine").send(&dewi).await.expect(303);
    assert_eq!(Sheet::open(&budi, "jenis").await.value(id), Some("Parodi lucu"));
}
}

on_both! {
async fn of_sixteen_saves_at_once_none_is_lost_unseen(t: TestApp) {
    let (budi, _) = both(&t).await;
    let sheets = join_all((0..16).map(|_| Sheet::open(&budi, "identitas"))).await;
    let typed: Vec<Sheet> =
        sheets.into_iter().enumerate().map(|(n, sheet)| sheet.typed("theme.id", &format!("Tema {n}"))).collect();
    let answers = join_all(typed.iter().map(|sheet| sheet.send(&budi))).await;
    let stored: Vec<usize> = (0..16).filter(|n| answers[*n].status == 303).collect();
    assert_eq!(stored.len(), 1);
    let words = format!("Tema {}", stored[0]);
    for page in answers.into_iter().filter(|page| page.status != 303) {
        page.expect(409).says(&words);
    }
    assert_eq!(Sheet::open(&budi, "identitas").await.value("theme.id"), Some(words.as_str()));
}
}
