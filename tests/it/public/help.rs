//! Help, contact and privacy: from every page, with the edition's own data, and from the sentences that send people there.

use crate::on_both;

const KONTAK: &str = "/2023/panitia/edisi/kontak";

on_both! {
async fn the_contact_of_the_edition_is_a_press_away(t: TestApp) {
    let visitor = t.visitor();
    let home = visitor.get("/2023").await.expect(200);
    for path in ["/bantuan", "/kontak", "/privasi"] {
        assert!(home.body.contains(&format!("href=\"{path}\"")), "{path}");
    }
    visitor.get("/kontak").await.expect(200).says("Panitia belum mencantumkan alamatnya");
    let budi = t.committee("Budi Santoso", "budi@contoh.go.id").await;
    let mut fields = budi.get(KONTAK).await.expect(200).form_fields();
    for (name, value) in [("contact.email", "lomba@contoh.go.id"), ("contact.phone", "(021) 555-0199"), ("contact.officer_name", "Rani Data")] {
        fields.retain(|(known, _)| known != name);
        fields.push((name.to_owned(), value.to_owned()));
    }
    let fields: Vec<_> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    budi.post(KONTAK, &fields).await.expect(303);
    let page = visitor.get("/kontak").await.expect(200).says("lomba@contoh.go.id").says("Rani Data");
    assert!(page.body.contains("href=\"mailto:lomba@contoh.go.id\"") && page.body.contains("href=\"tel:0215550199\""));
    visitor.get("/bantuan").await.expect(200).says("Tidak dapat masuk").says("Siapa pemilik hak cipta karya?").says("lomba@contoh.go.id");
    visitor.get("/privasi").await.expect(200).says("NIP atau NI PPPK (terenkripsi)").says("Rani Data");
    let english = visitor.get_with("/privasi", &[("accept-language", "en")]).await.expect(200);
    english.says("Your rights");
    // A refusal that sends people to the committee leads there.
    let entrant = t.person("Sari Dewi", "sari@contoh.go.id").await;
    let refused = entrant.get("/2023/panitia").await.expect(403);
    assert!(refused.body.contains("<a href=\"/kontak\">hubungi panitia</a>"), "{}", refused.words());
}
}

on_both! {
async fn three_taps_say_who_may_take_part(t: TestApp) {
    let visitor = t.visitor();
    visitor.get("/2023").await.expect(200).says("Apakah saya boleh ikut?");
    let first = visitor.get("/2023/syarat").await.expect(200).says("Pertanyaan 1 dari 3");
    let second = visitor.get(&first.link("asn=ya")).await.expect(200).says("Pertanyaan 2 dari 3");
    let third = visitor.get(&second.link("instansi=ya")).await.expect(200).says("Pertanyaan 3 dari 3");
    let yes = visitor.get(&third.link("tugas=tidak")).await.expect(200);
    yes.says("Anda boleh ikut").says("7 Juli 2023, 23.59 WIB").says("Mulai pendaftaran");
    for no in ["asn=tidak", "asn=ya&instansi=tidak", "asn=ya&instansi=ya&tugas=ya"] {
        let page = visitor.get(&format!("/2023/syarat?{no}")).await.expect(200).says("Anda belum dapat ikut");
        page.says("Kontak panitia").hides("Mulai pendaftaran");
    }
    t.set_clock("2023-07-08 00:00");
    let late = visitor.get("/2023/syarat?asn=ya&instansi=ya&tugas=tidak").await.expect(200);
    late.says("sudah ditutup pada 7 Juli 2023, 23.59 WIB").hides("Mulai pendaftaran");
}
}
