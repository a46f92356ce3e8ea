//! Names as people write them: with titles, of one word, of 120 letters, with diacritics and of other scripts.

use diesel::prelude::*;
use lomba::db::Fault;
use lomba::db::schema::works;

use super::files::qr;
use super::{PENERIMA, act, announced, ask, issued, maker};
use crate::on_both;
use crate::support::fixtures;

on_both! {
async fn names_with_titles_are_printed_and_another_persons_name_is_refused(t: TestApp) {
    let pair = announced(&t, "ink").await;
    let person = maker(&t, 7);
    let name = |name: &'static str| [("name", name)];
    let refused = person.post("/akun/dokumen/nama", &name("Dr. Orang Lain")).await.expect(422).says("Peserta 7");
    assert_eq!(refused.field("name"), "Dr. Orang Lain");
    person.post("/akun/dokumen/nama", &name("Dr. Peserta 7, M.Si.")).await.expect(303);
    let lines = issued(&t, &pair, PENERIMA).await;
    let own: Vec<_> = lines.iter().filter(|line| line.document.name == "Dr. Peserta 7, M.Si.").collect();
    assert_eq!(own.len(), 2);
    person.post("/akun/dokumen/nama", &name("")).await.expect(303);
}
}

on_both! {
async fn names_of_every_kind_make_one_page_whose_code_can_be_read(t: TestApp) {
    let pair = announced(&t, "ink").await;
    let lines = issued(&t, &pair, PENERIMA).await;
    let (both, template) = fixtures::read(&t, |conn| lomba::certificates::translation(conn, lines[1].document.id));
    let long = "Prof. Dr. Ir. Hj. Raden Ayu Siti Nurhaliza Kusumawardhani Prawirodirdjo Sastronegoro, S.Si., M.Si., M.P.A., Ph.D., QRMP.";
    assert_eq!(long.chars().count(), 120);
    for name in ["Suharto", "Ny", long, "Ṣāliḥ Ağaoğlu-Nguyễn", "محمد عبد الله", "ꦱꦸꦏꦂꦤꦺꦴ", "ᬇᬤᬩᬕᬸᬲ᭄", "Иван Петров", "शर्मा"] {
        let mut facts = both.id.clone();
        facts.recipient.name = name.to_owned();
        let pdf = t.app.renderer.render(&template, &facts.printed(false).unwrap()).await.unwrap();
        // Reading a picture is slow without optimisation: the longest name leaves the least room for the code.
        if name == long {
            assert_eq!(qr(&pdf), facts.verification.url, "{name}");
        }
        let pages = hayro::hayro_syntax::Pdf::new(std::sync::Arc::new(pdf)).unwrap().pages().len();
        assert_eq!(pages, 1, "{name}");
    }
}
}

on_both! {
async fn a_letter_that_no_font_has_is_refused_in_a_name_and_left_out_of_a_title(t: TestApp) {
    let pair = announced(&t, "ink").await;
    let person = maker(&t, 8);
    let refused = person.post("/akun/dokumen/nama", &[("name", "Peserta 8 \u{540d}")]).await.expect(422).says("\u{540d}");
    assert_eq!(refused.field("name"), "Peserta 8 \u{540d}");
    // Titles and team names are written freely, and one emoji stops nobody.
    let update = |number: &str, title: &str| {
        t.write(|tx| {
            diesel::update(works::table.filter(works::number.eq(number)))
                .set(works::title.eq(title))
                .execute(tx.conn)
                .map_err(Fault::from)
        })
    };
    update("ML-2023-0002", "Api \u{1f525} semangat").unwrap();
    let lines = issued(&t, &pair, PENERIMA).await;
    assert!(lines.iter().all(|line| line.files.len() == 1), "every one is made");
    let line = lines.iter().find(|line| line.document.name == "Peserta 2").unwrap();
    let both = fixtures::read(&t, |conn| lomba::certificates::translation(conn, line.document.id)).0;
    assert_eq!(both.id.work.title, "Api semangat");
    let replaced = [("name", "Peserta \u{540d}"), ("institution", "Badan Contoh Hasil"), ("reason", "Salah.")];
    let path = format!("/2023/panitia/dokumen/{}/penggantian", line.document.id);
    pair.budi.post(&path, &replaced).await.expect(422).says("\u{540d}");
}
}

on_both! {
async fn names_stand_still_while_the_second_member_is_awaited(t: TestApp) {
    let pair = announced(&t, "ink").await;
    ask(&pair.budi, PENERIMA).await;
    let person = maker(&t, 4);
    let form = [("name", "Dr. Peserta 4, M.Si.")];
    let held = person.post("/akun/dokumen/nama", &form).await.expect(422).says("sedang menerbitkan dokumen");
    assert_eq!(held.field("name"), "Dr. Peserta 4, M.Si.");
    act(&pair.dewi, PENERIMA).await.expect(303);
    t.run_jobs().await;
    person.post("/akun/dokumen/nama", &form).await.expect(303);
}
}
