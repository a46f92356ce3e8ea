//! An edition that does without the second member: one person closes, announces and revokes, and the public reads that.

use diesel::prelude::*;
use lomba::db::Fault;
use lomba::db::schema::editions;

use super::field;
use crate::on_both;
use crate::support::PASSWORD;
use crate::support::fixtures::read;
use crate::support::two_members::{self, ActForm, PUBLISHING, SEALING};

on_both! {
async fn one_member_may_where_the_edition_says_so_and_the_public_reads_it(t: TestApp) {
    // As in an edition that was announced so: the form of a public edition keeps the setting as it is.
    let settings: String = read(&t, |conn| Ok(editions::table.select(editions::settings).first(conn)?));
    let alone = settings.replace("\"second_member\":true", "\"second_member\":false");
    assert_ne!(alone, settings);
    t.write(|tx| diesel::update(editions::table).set(editions::settings.eq(alone)).execute(tx.conn).map_err(Fault::from)).unwrap();
    field(&t);
    t.set_clock("2023-08-21 10:00");
    let budi = t.committee("Budi Santoso", "budi@contoh.go.id").await;
    let page = budi.get(SEALING).await.expect(200).hides("Persetujuan");
    let form = ActForm::of(&page);
    assert_eq!(form.number, "35");
    budi.post(SEALING, &[("fingerprint", &form.fingerprint), ("number", "53")]).await.expect(422);
    two_members::act(&budi, SEALING).await.expect(303);
    two_members::act(&budi, PUBLISHING).await.expect(303);
    t.visitor().get("/2023/hasil").await.expect(200).says("tanpa anggota panitia kedua");

    t.set_clock("2023-08-21 10:20");
    let list = budi.get("/2023/panitia/karya?q=ML-2023-0002").await.expect(200);
    let at = format!("{}/pencabutan", list.bare_link("/2023/panitia/karya/"));
    let mut ground = vec![("rule", "R14"), ("reason", "Bukan karya asli."), ("evidence", "Tangkapan layar.")];
    budi.post(&at, &ground).await.expect(422).says("Tulis kata sandi Anda");
    ground.push(("password", PASSWORD));
    budi.post(&at, &ground).await.expect(303);
    assert_eq!(t.visitor().get("/2023/hasil").await.expect(200).values("data-revoked"), ["ML-2023-0002"]);
    t.run_jobs().await;
}
}
