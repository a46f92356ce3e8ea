//! Characters that nobody sees are no part of what was typed: names, numbers, addresses, sign-in, searches.

use diesel::prelude::*;
use lomba::db::Fault;
use lomba::db::schema::{entries, institutions, jurors, members};

use crate::on_both;
use crate::support::journey::{self as pages, BALI, BUDI, SEKAR};
use crate::support::{PASSWORD, TestApp};

type Stored = (String, String, String);

fn stored(t: &TestApp) -> Stored {
    let ask = |conn: &mut lomba::db::Conn| {
        let columns = (members::name, members::position, members::phone);
        members::table.order(members::id.asc()).select(columns).first(conn).map_err(Fault::from)
    };
    t.app.db.read(ask).unwrap()
}

/// A registration whose every field carries the marks that messengers, PDF files and spreadsheets leave.
const DRESSED: [(&str, &str); 11] = [
    ("kind", "team"),
    ("team_name", "\u{2068}Len\u{ad}tera\u{2069}\u{a0}Timur"),
    ("institution", "\u{feff}Pemerintah\u{202f}Provinsi Bali\u{200b}"),
    ("name", "\u{202a}Sekar\u{a0}Wulandari\u{202c}"),
    ("nip", "\u{202d}19850101\u{a0}200803\u{2011}1\u{2009}٩٩٩\u{202c}"),
    ("asn_kind", "pns"),
    ("position", "Analis\u{fe0f} \u{2003}Kebijakan\u{0}"),
    ("phone", "＋62\u{202f}812–3456‑7890\u{2066}\u{2069}"),
    ("declaration", "on"),
    ("publication", "on"),
    ("personal_data", "on"),
];

on_both! {
async fn a_registration_is_read_without_them(t: TestApp) {
    let sekar = pages::sign_up(&t, SEKAR).await;
    let at = sekar.browser.post("/2023/peserta/daftar", &DRESSED).await.expect(303).location().unwrap();
    let meant = ("Sekar Wulandari".to_owned(), "Analis Kebijakan".to_owned(), "+6281234567890".to_owned());
    assert_eq!(stored(&t), meant);
    let page = sekar.browser.get(&at).await.expect(200).says("Lentera Timur").says("Pemerintah Provinsi Bali");
    let own = page.values("href").into_iter().find(|href| href.contains("/anggota/")).unwrap();
    assert_eq!(sekar.browser.get(&own).await.expect(200).field("nip"), "19850101 200803 1 999");
    let team: String = t.app.db.read(|conn| entries::table.select(entries::team_name).first(conn).map_err(Fault::from)).unwrap();
    assert_eq!(team, "Lentera Timur");
    // The directory has this institution: no second one was made of what looks the same.
    let typed: i64 = t
        .app
        .db
        .read(|conn| institutions::table.filter(institutions::listed.eq(false)).count().get_result(conn).map_err(Fault::from))
        .unwrap();
    assert_eq!(typed, 0);
    t.run_jobs().await;
}
}

on_both! {
async fn what_is_really_wrong_is_still_refused_and_kept(t: TestApp) {
    let sekar = pages::sign_up(&t, SEKAR).await;
    let with = |field: &str, value: &'static str| -> Vec<(&str, &str)> {
        DRESSED.iter().map(|(name, old)| if *name == field { (*name, value) } else { (*name, *old) }).collect()
    };
    let wrong = [
        ("phone", "0812\u{200b}abc", "hanya boleh berisi angka", "0812abc"),
        ("phone", "\u{200b}\u{a0}", "Nomor telepon belum diisi", ""),
        ("nip", "\u{2066}1985\u{2069}", "yang Anda ketik 4 angka", "1985"),
        ("name", "\u{200b}\u{202e}\u{feff}", "Nama belum diisi lengkap", ""),
        ("position", "\u{ad}\u{200d}", "", ""),
    ];
    for (field, typed, said, kept) in wrong {
        let page = sekar.browser.post("/2023/peserta/daftar", &with(field, typed)).await.expect(422).says(said);
        assert_eq!(page.field(field), kept, "{field} {typed:?}");
    }
    t.run_jobs().await;
}
}

on_both! {
async fn signing_up_and_in_take_a_pasted_address_and_the_password_as_it_is(t: TestApp) {
    let pasted = "\u{2068}sari@con\u{ad}toh.go.id\u{2069}\u{a0}";
    let visitor = t.visitor();
    visitor.post("/akun/daftar", &[("name", "Sari\u{200b} Dewi"), ("email", pasted)]).await.expect(200);
    let link = t.newest_letter("sari@contoh.go.id").path(&t.base);
    let password = format!("{PASSWORD}\u{a0}\u{200b}");
    visitor.post(&link, &[("password", &password)]).await.expect(303);
    for email in [pasted, "\u{feff}SARI@contoh.go.id\u{202f}", "sari\u{fe0f}@contoh.go.id\u{200e}"] {
        t.visitor().post("/akun/masuk", &[("email", email), ("password", &password)]).await.expect(303);
    }
    // A password is what was typed: without its last two characters it is another one.
    let wrong = [("email", "sari@contoh.go.id"), ("password", PASSWORD)];
    t.visitor().post("/akun/masuk", &wrong).await.expect(422);
    let before = t.letters("sari@contoh.go.id").len();
    t.visitor().post("/akun/lupa-sandi", &[("email", pasted)]).await.expect(200);
    assert_eq!(t.letters("sari@contoh.go.id").len(), before + 1);
    t.run_jobs().await;
}
}

on_both! {
async fn the_committee_invites_and_searches_without_them(t: TestApp) {
    let budi = pages::committee(&t, BUDI).await;
    let form = [
        ("name", "\u{202a}Ayu\u{a0}Lestari\u{202c}"),
        ("email", "\u{200b}ayu@contoh.go.id\u{a0}"),
        ("expertise", "Pembe\u{ad}lajaran\u{202f}daring"),
        ("institution", ""),
        ("capacity", "\u{2066}１２\u{2069}"),
        ("nip", "19850102 200803\u{2011}1 999"),
    ];
    budi.browser.post("/2023/panitia/juri", &form).await.expect(303);
    let row: (String, String, Option<i32>) = t
        .app
        .db
        .read(|conn| {
            jurors::table.select((jurors::name, jurors::expertise, jurors::capacity)).first(conn).map_err(Fault::from)
        })
        .unwrap();
    assert_eq!(row, ("Ayu Lestari".to_owned(), "Pembelajaran daring".to_owned(), Some(12)));
    let refused = [("name", "Ayu"), ("email", "b@contoh.go.id"), ("expertise", "x"), ("capacity", "dua")];
    budi.browser.post("/2023/panitia/juri", &refused).await.expect(422);

    let maker = pages::individual(&t, 1, BALI).await;
    pages::draft_work(&maker, "Notulen rapat").await;
    let found = budi.browser.get("/2023/panitia/peserta?q=%E2%80%8BPeserta%C2%A0Nomor%C2%AD").await.expect(200);
    found.says("Peserta Nomor 1");
    budi.browser.get("/2023/panitia/peserta?q=Tidak%C2%A0Ada").await.expect(200).hides("peserta1@contoh.go.id");
    t.run_jobs().await;
}
}
