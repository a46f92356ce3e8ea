//! What a work uses of others (R20): rows that are added, kept, mended and deleted without a script; the tick that there is
//! nothing; and who reads them.

use crate::on_both;
use crate::support::journey::{self as pages, BUDI, ELSEWHERE, Entrant};
use crate::support::{Page, TestApp};

/// The first row, whole.
const GAMELAN: [(&str, &str); 4] = [
    ("third_party_source_1_title", "Gamelan <pagi>"),
    ("third_party_source_1_owner", "Sanggar Wulan"),
    ("third_party_source_1_licence", "cc_by"),
    ("third_party_source_1_link", "musik.contoh.id/gamelan"),
];

struct Draft {
    maker: Entrant,
    work: String,
}

impl Draft {
    async fn begin(t: &TestApp) -> Self {
        let maker = pages::individual(t, 1, ELSEWHERE[0]).await;
        let work = pages::draft_work(&maker, "Notulen rapat").await;
        pages::paste_link(&maker, &work, &pages::film(t, 1, lomba::cli::demo::films::SHORT)).await;
        t.run_jobs().await;
        Self { maker, work }
    }

    /// Posts the page about the work with these fields beside the required ones.
    async fn write(&self, more: &[(&str, &str)]) -> Page {
        pages::write_about(&self.maker, &self.work, "Notulen rapat", more).await
    }

    async fn page(&self, rest: &str) -> Page {
        self.maker.person.browser.get(&format!("{}{rest}", self.work)).await.expect(200)
    }
}

fn with<'a>(some: &[(&'a str, &'a str)], more: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    some.iter().chain(more).copied().collect()
}

on_both! {
async fn rows_are_added_mended_and_deleted_by_buttons_that_save(t: TestApp) {
    let draft = Draft::begin(&t).await;
    let at = format!("{}/tentang", draft.work);
    let rows = |page: &Page| page.values("data-source").len();
    let page = draft.page("/tentang").await.says("Karya ini tidak memakai bahan pihak ketiga.");
    assert_eq!(rows(&page), 0, "no row is shown before one is wanted");
    let to = draft.write(&[("then", "source")]).await.expect(303).location().unwrap();
    assert_eq!(to, format!("{at}?sumber=1#sumber-1"));
    let page = draft.page("/tentang?sumber=1").await;
    assert_eq!((rows(&page), page.field("third_party_source_1_title")), (1, String::new()));

    // The next one; what stands in the first is saved, and its address is whole.
    let to = draft.write(&with(&GAMELAN, &[("then", "source")])).await.expect(303).location().unwrap();
    assert_eq!(to, format!("{at}?sumber=1#sumber-2"));
    let page = draft.page("/tentang?sumber=1").await;
    assert_eq!(page.field("third_party_source_1_title"), "Gamelan &lt;pagi&gt;");
    assert_eq!((rows(&page), page.field("third_party_source_1_link").as_str()), (2, "https://musik.contoh.id/gamelan"));
    assert!(page.body.contains(r#"value="cc_by" selected"#));

    // A whole row is one line, an empty one can be dismissed.
    page.says("Sumber 1 : Gamelan <pagi> · Sanggar Wulan · CC BY Ubah");
    let away = with(&GAMELAN, &[("then", "no-source")]);
    let to = draft.write(&away).await.expect(303).location().unwrap();
    assert_eq!(to, format!("{at}#f-third_party_source"));
    assert_eq!(rows(&draft.page("/tentang").await), 1);

    // A begun row is kept as it is, says what it lacks, and holds up the next one and the submission.
    let half = [("third_party_source_2_title", "Ikon")];
    let refused = draft.write(&with(&with(&GAMELAN, &half), &[("then", "source")])).await.expect(422);
    assert!(refused.body.contains("<title>Galat: "), "{}", refused.body);
    for column in ["owner", "licence"] {
        assert!(refused.body.contains(&format!("href=\"#f-third_party_source_2_{column}\"")), "{column}");
    }
    let refused = refused.says("Semua isian tersimpan, juga baris yang belum lengkap.").hides("Tersimpan.");
    assert_eq!((rows(&refused), refused.field("third_party_source_2_title").as_str()), (2, "Ikon"));
    draft.write(&with(&GAMELAN, &half)).await.expect(303);
    let page = draft.page("/tentang").await.says("Sebutkan pemiliknya").says("Pilih lisensinya dari daftar.");
    assert_eq!((rows(&page), page.field("third_party_source_2_title").as_str()), (2, "Ikon"));
    let review = draft.page("/kirim").await;
    assert!(review.link("third_party_source").ends_with("/tentang#f-third_party_source"));
    review.says("Setiap sumber memerlukan judul, pemilik, dan lisensi.");
    let refused = draft.maker.person.browser.post(&format!("{}/pengiriman", draft.work), &pages::STATEMENTS).await;
    refused.expect(422).says("Setiap sumber memerlukan judul, pemilik, dan lisensi.");

    // Another licence has to be named.
    let other = [("third_party_source_2_owner", "Studio"), ("third_party_source_2_licence", "other")];
    draft.write(&with(&with(&GAMELAN, &half), &other)).await.expect(303);
    draft.page("/tentang").await.says("Sebutkan lisensi lain itu.");

    // A deleted row leaves; those below it move up.
    let all = with(&with(&GAMELAN, &half), &[("then", "delete-source:1")]);
    let to = draft.write(&all).await.expect(303).location().unwrap();
    assert_eq!(to, format!("{at}#f-third_party_source"));
    let page = draft.page("/tentang").await.says("Sumber itu dihapus.").hides("Gamelan");
    assert_eq!((rows(&page), page.field("third_party_source_1_title").as_str()), (1, "Ikon"));
    t.run_jobs().await;
}
}

on_both! {
async fn what_cannot_be_kept_is_told_beside_its_field_and_the_rest_is_saved(t: TestApp) {
    let draft = Draft::begin(&t).await;
    let long = "a".repeat(151);
    for (column, bad, why) in [
        ("link", "javascript:alert(1)", "Tautan ini tidak dapat dibuka."),
        ("link", "koleksi pribadi", "Tautan ini tidak dapat dibuka."),
        ("owner", long.as_str(), "Terlalu panjang: 151 karakter, paling banyak 150."),
    ] {
        let name = format!("third_party_source_1_{column}");
        let title = ("third_party_source_1_title", "Ikon");
        let refused = draft.write(&[title, (&name, bad)]).await.expect(422).says(why);
        assert_eq!((refused.field(&name).as_str(), refused.field(title.0).as_str()), (bad, "Ikon"), "what was typed stays");
        assert!(refused.body.contains(&format!("href=\"#f-{name}\"")));
        let kept = draft.page("/tentang").await;
        assert_eq!((kept.field(&name).as_str(), kept.field(title.0).as_str()), ("", "Ikon"));
    }
    // Another's rows are put together field by field.
    let page = draft.page("/tentang").await;
    let shown = ["version", "base"].map(|name| page.hidden(name).unwrap());
    draft.write(&[("third_party_source_1_title", "Ikon baru"), ("version", &shown[0]), ("base", &shown[1])]).await.expect(303);
    let stale = [("third_party_source_1_title", "Ikon"), ("third_party_source_1_owner", "Studio"), ("version", &shown[0]), ("base", &shown[1])];
    draft.write(&stale).await.expect(303);
    let page = draft.page("/tentang").await;
    let row = ["title", "owner"].map(|column| page.field(&format!("third_party_source_1_{column}")));
    assert_eq!(row, ["Ikon baru", "Studio"]);
    let clash = [("third_party_source_1_title", "Ikon lain"), ("version", &shown[0]), ("base", &shown[1])];
    draft.write(&clash).await.expect(409).says("Sumber 1: Judul bahan").says("Ikon lain").says("Ikon baru");
    t.run_jobs().await;
}
}

on_both! {
async fn one_tick_says_that_there_is_nothing_and_a_list_says_more(t: TestApp) {
    let draft = Draft::begin(&t).await;
    draft.page("/kirim").await.says("Sumber pihak ketiga tidak ada yang dicantumkan");
    draft.write(&[("no_third_party", "on")]).await.expect(303);
    assert_eq!(draft.page("/tentang").await.checked("no_third_party"), ["on"]);
    draft.page("/kirim").await.says("Sumber pihak ketiga Dinyatakan tidak memakai bahan pihak ketiga.");
    let both = with(&GAMELAN, &[("no_third_party", "on")]);
    draft.write(&both).await.expect(422).says("Ada sumber di daftar, padahal Anda mencentang bahwa tidak ada.");
    let page = draft.page("/tentang").await;
    assert_eq!((page.checked("no_third_party").len(), page.field("third_party_source_1_owner").as_str()), (0, "Sanggar Wulan"));
    draft.write(&GAMELAN).await.expect(303);
    t.run_jobs().await;
}
}

on_both! {
async fn desk_and_makers_read_the_rows_before_and_after(t: TestApp) {
    let draft = Draft::begin(&t).await;
    draft.write(&GAMELAN).await.expect(303);
    let said = "Gamelan <pagi>: Sanggar Wulan · CC BY https://musik.contoh.id/gamelan";
    draft.page("/pratinjau").await.says("Sumber (1)").says(said);
    pages::submit_work(&draft.maker, &draft.work).await;
    let budi = pages::committee(&t, BUDI).await;
    let desk = budi.browser.get(&pages::desk(&draft.work)).await.expect(200).says(said);
    assert!(desk.body.contains(r#"href="https://musik.contoh.id/gamelan" target="_blank" rel="noopener noreferrer nofollow""#));
    let changed: Vec<_> = GAMELAN.iter().map(|(name, value)| (*name, if *value == "cc_by" { "own" } else { value })).collect();
    draft.write(&changed).await.expect(303);
    budi.browser.get(&pages::desk(&draft.work)).await.expect(200).says(said);
    draft.page("").await.says("Yang berubah sejak dikirim").says("Sanggar Wulan · CC BY").says("Sanggar Wulan · Buatan sendiri");
    t.run_jobs().await;
}
}
