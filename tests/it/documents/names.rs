//! Names as people write them: with titles, of one word, of 120 letters, with diacritics and of other scripts.

use super::files::qr;
use super::{PENERIMA, announced, issued, maker};
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
        let pdf = t.app.renderer.render(&template, &facts.printed().unwrap()).await.unwrap();
        assert_eq!(qr(&pdf), facts.verification.url, "{name}");
        let pages = hayro::hayro_syntax::Pdf::new(std::sync::Arc::new(pdf)).unwrap().pages().len();
        assert_eq!(pages, 1, "{name}");
    }
}
}

on_both! {
async fn a_letter_that_no_font_has_is_named_before_anything_gets_a_number(t: TestApp) {
    let pair = announced(&t, "ink").await;
    let person = maker(&t, 8);
    person.post("/akun/dokumen/nama", &[("name", "Peserta 8 名")]).await.expect(303);
    let page = pair.budi.get(PENERIMA).await.expect(200).says("Peserta 8 名").says("Huruf yang tidak dapat dicetak: 名");
    assert_eq!(page.values("data-act"), ["stopped"]);
    let fingerprint = [("fingerprint", "x")];
    pair.budi.post(&format!("{PENERIMA}/persetujuan"), &fingerprint).await.expect(409);
    person.post("/akun/dokumen/nama", &[("name", "")]).await.expect(303);
    issued(&t, &pair, PENERIMA).await;
}
}
