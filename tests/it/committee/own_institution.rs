//! Nobody looks at or decides on works of their own institution while another member can; on their own never.

use lomba::accounts::{self, Role};
use lomba::db::schema::{committee_members, institutions as directory};
use lomba::db::{Fault, Tx};
use lomba::institutions::{self, InstitutionName};

use diesel::prelude::*;

use crate::on_both;
use crate::support::journey::{self as pages, BALI, ELSEWHERE};
use crate::support::{Client, TestApp};

const BUDI: (&str, &str) = ("Budi Santosa", "budi@contoh.go.id");
const WAYAN: (&str, &str) = ("Wayan Sudarma", "wayan@contoh.go.id");

/// A received work of an individual at an institution: its page at the desk, and the entry's page.
async fn work_of(t: &TestApp, n: usize, institution: &str) -> (String, String) {
    let maker = pages::individual(t, n, institution).await;
    let work = pages::whole_work(t, &maker, n, "Karya yang dikirim").await;
    let entry = format!("/2023/panitia/peserta/{}", maker.at.rsplit('/').next().unwrap());
    (pages::desk(&work), entry)
}

/// The desk's forms: address below the work's page, and what is sent.
fn acts() -> [(&'static str, Vec<(&'static str, &'static str)>); 2] {
    [("pemeriksaan", vec![]), ("keputusan", pages::accepting())]
}

async fn refused(who: &Client, desk: &str, entry: &str) {
    who.get(desk).await.expect(403).says("Karya dari instansi Anda").says(BALI).hides("Isi karya");
    for (act, form) in acts() {
        who.post(&format!("{desk}/{act}"), &form).await.expect(403).says("Karya dari instansi Anda");
    }
    who.get(&format!("{desk}/pembukaan")).await.expect(403);
    who.get(&format!("{entry}/pembatalan")).await.expect(403).says("Karya dari instansi Anda");
    let ground = [("rule", "R14"), ("reason", "Alasan panjang"), ("evidence", "Bukti")];
    who.post(&format!("{entry}/pembatalan"), &ground).await.expect(403);
}

on_both! {
async fn a_member_of_the_same_institution_is_told_who_else_can(t: TestApp) {
    let budi = t.committee(BUDI.0, BUDI.1).await;
    let wayan = t.committee_from(WAYAN.0, WAYAN.1, Role::Verifier, BALI).await;
    let observer = t.committee_from("Hasan Basri", "hasan@contoh.go.id", Role::Observer, BALI).await;
    let (own, entry) = work_of(&t, 1, BALI).await;
    let (other, _) = work_of(&t, 2, ELSEWHERE[0]).await;
    refused(&wayan, &own, &entry).await;
    let page = wayan.get(&own).await.expect(403).says("Yang dapat memeriksanya").says(BUDI.0);
    page.hides(WAYAN.1).hides("Hasan Basri").hides("pengecualian");
    observer.get(&own).await.expect(403).says(BUDI.0).hides("pengecualian");
    wayan.post(&format!("{entry}/pengecualian"), &[("reason", "Saya ingin melihatnya")]).await.expect(409).says(BUDI.0);

    // Chosen in bulk it is left out, and named; sent all the same, nothing is done.
    let id = |desk: &str| desk.rsplit('/').next().unwrap().to_owned();
    let both = [("work", id(&own)), ("work", id(&other))];
    let both: Vec<(&str, &str)> = both.iter().map(|(name, id)| (*name, id.as_str())).collect();
    let preview = wayan.post("/2023/panitia/karya/penerimaan", &both).await.expect(200);
    let preview = preview.says("diserahkan kepada anggota lain (1)");
    assert_eq!(preview.values("name=\"work\" value"), [id(&other)]);
    let mut all = both.clone();
    all.push(("pledge", "on"));
    wayan.post("/2023/panitia/karya/penerimaan/lakukan", &all).await.expect(409).says("dari instansi Anda");

    // Other works and other members go on as ever.
    wayan.get(&other).await.expect(200);
    wayan.post(&format!("{other}/pemeriksaan"), &[]).await.expect(303);
    budi.get(&own).await.expect(200);
    budi.post(&format!("{own}/keputusan"), &pages::accepting()).await.expect(303);
}
}

on_both! {
async fn where_nobody_else_can_a_reason_is_enough_until_somebody_can(t: TestApp) {
    let budi = t.committee_from(BUDI.0, BUDI.1, Role::Chair, BALI).await;
    let (own, entry) = work_of(&t, 1, BALI).await;
    let page = budi.get(&own).await.expect(403).says("Tetap memeriksanya").says("Belum ada");
    let form = page.form_fields();
    let except = format!("{entry}/pengecualian");
    let with = |reason: &'static str| {
        form.iter().map(|(name, value)| (name.as_str(), if name == "reason" { reason } else { value })).collect::<Vec<_>>()
    };
    budi.post(&except, &with("  ")).await.expect(422).says("Tulis mengapa Anda");
    budi.get(&own).await.expect(403);
    assert_eq!(budi.post(&except, &with("Panitia baru satu orang")).await.expect(303).location().unwrap(), own);
    budi.get(&own).await.expect(200);
    budi.post(&format!("{own}/pemeriksaan"), &[]).await.expect(303);
    budi.get("/2023/panitia/jejak").await.expect(200).says("Panitia baru satu orang").says("instansinya sendiri");

    // A member from elsewhere has come: the reason holds no more.
    let wayan = t.committee_from(WAYAN.0, WAYAN.1, Role::Verifier, ELSEWHERE[1]).await;
    budi.get(&own).await.expect(403).says(WAYAN.0);
    budi.post(&format!("{own}/keputusan"), &pages::accepting()).await.expect(403);
    wayan.post(&format!("{own}/keputusan"), &pages::accepting()).await.expect(409).says("Budi Santosa sedang memverifikasi");
    wayan.post(&format!("{own}/pemeriksaan"), &[("over", "1")]).await.expect(303);
    wayan.post(&format!("{own}/keputusan"), &pages::accepting()).await.expect(303);
}
}

on_both! {
async fn a_merged_name_is_the_same_institution(t: TestApp) {
    t.committee(BUDI.0, BUDI.1).await;
    let wayan = t.committee_from(WAYAN.0, WAYAN.1, Role::Verifier, "Pemprov Bali yang lama").await;
    let (desk, _) = work_of(&t, 1, BALI).await;
    wayan.get(&desk).await.expect(200);
    let chair = crate::support::fixtures::committee(&t);
    let right = crate::support::fixtures::right(&chair);
    t.write(|tx| {
        let id = |tx: &mut Tx<'_>, name| institutions::find_or_propose(tx, &InstitutionName::parse(name).unwrap());
        let (from, into) = (id(tx, "Pemprov Bali yang lama")?, id(tx, BALI)?);
        diesel::update(directory::table.find(from)).set(directory::listed.eq(false)).execute(tx.conn)?;
        institutions::merge(tx, &right, from, into, "Nama yang sama").unwrap();
        Ok::<_, Fault>(())
    })
    .unwrap();
    wayan.get(&desk).await.expect(403).says("Karya dari instansi Anda");
}
}

on_both! {
async fn nobody_decides_on_their_own_entry_even_alone(t: TestApp) {
    let maker = pages::individual(&t, 1, BALI).await;
    let work = pages::whole_work(&t, &maker, 1, "Karya sendiri").await;
    let email = maker.person.email.clone();
    // No page leads here: whoever takes part does not come onto the committee before the result is public.
    t.write(|tx| {
        let user = accounts::find_by_email(tx.conn, &email)?.unwrap().id;
        let elsewhere = institutions::find_or_propose(tx, &InstitutionName::parse(ELSEWHERE[0]).unwrap())?;
        diesel::insert_into(committee_members::table)
            .values((
                committee_members::user_id.eq(user),
                committee_members::role.eq(Role::Chair),
                committee_members::institution_id.eq(elsewhere),
                committee_members::added_at.eq(tx.now),
                committee_members::accepted_at.eq(tx.now),
            ))
            .execute(tx.conn)
            .map_err(Fault::from)
    })
    .unwrap();
    let who = &maker.person.browser;
    let page = who.get(&pages::desk(&work)).await.expect(403).says("Karya Anda sendiri");
    page.hides("pengecualian");
    who.post(&format!("{}/keputusan", pages::desk(&work)), &pages::accepting()).await.expect(403);
    let entry = maker.at.rsplit('/').next().unwrap();
    let at = format!("/2023/panitia/peserta/{entry}/pengecualian");
    who.post(&at, &[("reason", "Saya sendiri yang paling tahu")]).await.expect(409).says("Anda sendiri termasuk");
}
}
