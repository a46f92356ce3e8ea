//! R5 at the desk: warnings about employee numbers for all, the numbers themselves only with a trace; R6: a team whose
//! people work at several institutions is flagged, or refused where the edition says so.

use diesel::prelude::*;
use lomba::db::schema::{editions, institutions, members};

use crate::on_both;
use crate::support::fixtures::{self, read};
use crate::support::journey::{self as pages, BALI, BAYU, BUDI};

const ELSEWHERE: &str = "Pemerintah Provinsi Riau";

on_both! {
async fn a_number_is_seen_in_full_only_on_record_and_its_warnings_stand_at_the_desk(t: TestApp) {
    let maker = pages::individual(&t, 1, BALI).await;
    let work = pages::whole_work(&t, &maker, 1, "Notulen").await;
    let budi = pages::committee(&t, BUDI).await;
    let (desk, nip) = (pages::desk(&work), fixtures::nip(21));
    let grouped = format!("{} {} {} {}", &nip[..8], &nip[8..14], &nip[14..15], &nip[15..]);
    let seen = budi.browser.get(&desk).await.expect(200).hides("data-nip-warning").hides(&grouped).hides(&nip);
    seen.says("R5 · Setiap anggota adalah pegawai ASN").says("setiap akses dicatat").hides("Data identitas pembuat dilihat");
    let look = format!("{desk}/identitas");
    maker.person.browser.post(&look, &[]).await.expect(403);
    t.visitor().post(&look, &[]).await.expect(303);
    let shown = budi.browser.post(&look, &[]).await.expect(200).says(&grouped).says("Akses ini dicatat");
    assert_eq!(shown.values("data-identity").len(), 1);
    let after = budi.browser.get(&desk).await.expect(200);
    after.says("Data identitas pembuat dilihat").says("Budi Santosa").hides(&grouped);
    let trail = budi.browser.get("/2023/panitia/jejak").await.expect(200).says("Data identitas pembuat dilihat");
    trail.hides(&grouped).hides(&nip);

    // The kind of employment no longer fits the number.
    t.write(|tx| {
        diesel::update(members::table).set(members::asn_kind.eq("pppk")).execute(tx.conn)?;
        Ok::<_, lomba::db::Fault>(())
    })
    .unwrap();
    let warned = "Jenis ASN dan susunan nomor tidak cocok";
    budi.browser.get(&desk).await.expect(200).says(warned);
    budi.browser.post(&look, &[]).await.expect(200).says(warned);
    let entry = maker.at.replace("/2023/peserta", "/2023/panitia/peserta");
    budi.browser.get(&entry).await.expect(200).says(warned);
    let mut form = pages::accepting();
    form.retain(|(_, code)| *code != "R5");
    budi.browser.post(&format!("{desk}/keputusan"), &form).await.expect(422).says("Butir R5 belum dicentang");
    t.run_jobs().await;
}
}

on_both! {
async fn a_team_across_institutions_is_recorded_and_flagged(t: TestApp) {
    let sekar = pages::register_team(&t).await;
    pages::invite_member(&sekar, BAYU, 1).await;
    let (bayu, at) = pages::follow_invitation(&t, BAYU, "invite_member").await;
    let page = bayu.browser.get(&at).await.expect(200).says("Instansi tempat Anda bekerja");
    assert_eq!(page.field("institution"), BALI, "the team's, until the person says otherwise");
    let budi = pages::committee(&t, BUDI).await;
    let home = bayu.browser.post(&at, &confirming(&page.field("declaration_version"), ELSEWHERE)).await;
    home.expect(303);
    let homes: Vec<(bool, String)> = read(&t, |conn| {
        Ok(members::table
            .inner_join(institutions::table.on(institutions::id.nullable().eq(members::institution_id)))
            .order(members::slot.asc())
            .select((members::leader, institutions::name))
            .load(conn)?)
    });
    assert_eq!(homes, [(true, BALI.to_owned()), (false, ELSEWHERE.to_owned())]);
    let work = pages::whole_work(&t, &sekar, 1, "Notulen").await;
    let desk = budi.browser.get(&pages::desk(&work)).await.expect(200);
    let desk = desk.says("Kelompok ini lintas instansi (R6)").says("Pemerintah Provinsi Riau instansi lain");
    assert_eq!(desk.body.matches("data-elsewhere").count(), 1);
    budi.browser.get("/2023/panitia").await.expect(200).says("1 kelompok lintas instansi (R6)");
    budi.browser.get("/2023/panitia/peserta?lintas=1").await.expect(200).says("Lentera");
    // The filter says what the badge on the entry's page says.
    let (official, private) = ("/2023/panitia/peserta?surel=dinas", "/2023/panitia/peserta?surel=pribadi");
    let (official, private) = (budi.browser.get(official).await, budi.browser.get(private).await);
    official.expect(200).says("Surel ketua: surel dinas").says("Lentera");
    private.expect(200).says("Surel ketua: surel pribadi").hides("Lentera");
    // Two names that mean one institution are one.
    t.write(|tx| {
        let id = |tx: &mut lomba::db::Tx<'_>, name: &str| {
            institutions::table.filter(institutions::name.eq(name)).select(institutions::id).first::<i64>(tx.conn)
        };
        let (riau, bali) = (id(tx, ELSEWHERE)?, id(tx, BALI)?);
        diesel::update(institutions::table.find(riau)).set(institutions::merged_into.eq(bali)).execute(tx.conn)?;
        Ok::<_, lomba::db::Fault>(())
    })
    .unwrap();
    budi.browser.get(&pages::desk(&work)).await.expect(200).hides("lintas instansi");
    budi.browser.get("/2023/panitia").await.expect(200).hides("lintas instansi");
    t.run_jobs().await;
}
}

/// The edition's word on such teams, from one to another.
fn rule(t: &crate::support::TestApp, from: &str, to: &str) {
    let word = |word: &str| format!("\"mixed_institutions\":\"{word}\"");
    t.write(|tx| {
        let settings: String = editions::table.select(editions::settings).first(tx.conn)?;
        assert!(settings.contains(&word(from)), "{settings}");
        diesel::update(editions::table)
            .set((
                editions::settings.eq(settings.replace(&word(from), &word(to))),
                editions::settings_version.eq(editions::settings_version + 1),
            ))
            .execute(tx.conn)?;
        Ok::<_, lomba::db::Fault>(())
    })
    .unwrap();
}

/// The form with which the first invited member confirms.
fn confirming<'a>(version: &'a str, institution: &'a str) -> Vec<(&'a str, &'a str)> {
    static NIP: std::sync::LazyLock<String> = std::sync::LazyLock::new(|| fixtures::nip(1));
    vec![
        ("name", BAYU.0),
        ("nip", &NIP),
        ("asn_kind", "pns"),
        ("position", "Widyaiswara Ahli Muda"),
        ("phone", "081255500001"),
        ("institution", institution),
        ("declaration", "on"),
        ("publication", "on"),
        ("personal_data", "on"),
        ("declaration_version", version),
    ]
}

on_both! {
async fn an_edition_may_refuse_teams_across_institutions_or_make_nothing_of_them(t: TestApp) {
    rule(&t, "flag", "refuse");
    let sekar = pages::register_team(&t).await;
    pages::invite_member(&sekar, BAYU, 1).await;
    let (bayu, at) = pages::follow_invitation(&t, BAYU, "invite_member").await;
    let version = bayu.browser.get(&at).await.expect(200).field("declaration_version");
    let refused = bayu.browser.post(&at, &confirming(&version, ELSEWHERE)).await.expect(422);
    let refused = refused.says("Edisi ini tidak menerima kelompok lintas instansi");
    assert_eq!((refused.field("institution"), refused.field("position")), (ELSEWHERE.into(), "Widyaiswara Ahli Muda".into()));
    rule(&t, "refuse", "allow");
    bayu.browser.post(&at, &confirming(&version, ELSEWHERE)).await.expect(303);
    let work = pages::whole_work(&t, &sekar, 1, "Notulen").await;
    let budi = pages::committee(&t, BUDI).await;
    budi.browser.get(&pages::desk(&work)).await.expect(200).hides("Kelompok ini lintas instansi");
    t.run_jobs().await;
}
}
