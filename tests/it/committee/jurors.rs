//! Inviting jurors through the committee's form.

use crate::on_both;
use crate::support::journey::BALI;

const JURORS: &str = "/2023/panitia/juri";

on_both! {
async fn an_institution_the_directory_does_not_know_is_asked_about(t: TestApp) {
    let budi = t.committee("Budi Santosa", "budi@contoh.go.id").await;
    let typed = "Pemerintah Provinsi Bally";
    let form = |meant: &'static str| {
        let mut form = vec![("name", "Sari Puspita"), ("email", "sari@contoh.go.id"), ("expertise", "Desain pembelajaran"), ("institution", typed)];
        if !meant.is_empty() {
            form.extend([("institution_asked", typed), ("institution_meant", meant)]);
        }
        form
    };
    let page = budi.post(JURORS, &form("")).await.expect(422).says("Instansi mana yang Anda maksud").says(BALI);
    assert_eq!((page.field("institution"), page.field("name")), (typed.to_owned(), "Sari Puspita".to_owned()));
    assert_eq!(t.letters("sari@contoh.go.id").len(), 0);
    budi.post(JURORS, &form(BALI)).await.expect(303);
    budi.get(JURORS).await.expect(200).says(BALI).hides(typed);
    // Nothing has to be known yet.
    let none = [("name", "Tirta Wijaya"), ("email", "tirta@contoh.go.id"), ("expertise", "Produksi video"), ("institution", " ")];
    budi.post(JURORS, &none).await.expect(303);
}
}
