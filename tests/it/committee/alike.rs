//! Titles that are alike stand at the desk, those of earlier years included; nobody but the committee sees them (R19).

use diesel::prelude::*;
use lomba::db::schema::{editions, works};
use lomba::editions::DEFAULT_EDITION;

use crate::on_both;
use crate::support::fixtures::read;
use crate::support::journey::{self as pages, BUDI, ELSEWHERE};

fn id(work: &str) -> i64 {
    work.rsplit('/').next().unwrap().parse().unwrap()
}

on_both! {
async fn titles_of_this_year_and_before_are_compared_and_shown_to_the_committee_alone(t: TestApp) {
    let titles = ["Menyusun Notulen Rapat", "MENYUSUN  NOTULEN RAPAT!", "Menyusun Notulensi Rapat", "Pelayanan yang ramah", "Menyusun Notulen Sidang"];
    let (mut makers, mut all) = (Vec::new(), Vec::new());
    for (n, title) in titles.into_iter().enumerate() {
        let maker = pages::individual(&t, n + 1, ELSEWHERE[n % ELSEWHERE.len()]).await;
        all.push(pages::whole_work(&t, &maker, n + 1, title).await);
        makers.push(maker);
    }
    // The third is one of the year before, the fifth of a year to come.
    for (year, work) in [("2022", &all[2]), ("2024", &all[4])] {
        let file = DEFAULT_EDITION.replace("slug = \"2023\"", &format!("slug = \"{year}\"")).replace("year = 2023", &format!("year = {year}"));
        t.write(|tx| lomba::editions::load(tx, &file, true)).unwrap();
        t.write(|tx| {
            let edition: i64 = editions::table.filter(editions::slug.eq(year)).select(editions::id).first(tx.conn)?;
            diesel::update(works::table.find(id(work))).set(works::edition_id.eq(edition)).execute(tx.conn)?;
            Ok::<_, lomba::db::Fault>(())
        })
        .unwrap();
    }
    let budi = pages::committee(&t, BUDI).await;
    let desk = budi.browser.get(&pages::desk(&all[0])).await.expect(200).says("Judul yang mirip");
    assert_eq!(desk.values("data-alike"), [id(&all[1]).to_string(), id(&all[2]).to_string()], "the closest first");
    let desk = desk.says("judul sama ML-2023-0002 MENYUSUN NOTULEN RAPAT!").says("hampir sama ML-2023-0003 Menyusun Notulensi Rapat · 2022");
    assert!(desk.values("href").contains(&format!("/2022/panitia/karya/{}", id(&all[2]))));
    desk.hides("Pelayanan yang ramah").hides("Menyusun Notulen Sidang");
    let alone = budi.browser.get(&pages::desk(&all[3])).await.expect(200);
    alone.hides("data-alike");
    let own = makers[0].person.browser.get(&all[0]).await.expect(200);
    own.hides("Judul yang mirip").hides("Notulensi");

    // What was taken back is no match.
    makers[1].person.browser.post(&format!("{}/penarikan", all[1]), &[]).await.expect(303);
    let desk = budi.browser.get(&pages::desk(&all[0])).await.expect(200);
    assert_eq!(desk.values("data-alike"), [id(&all[2]).to_string()]);
    let left: i64 = read(&t, |conn| Ok(works::table.count().get_result(conn)?));
    assert_eq!(left, 5);
    t.run_jobs().await;
}
}
