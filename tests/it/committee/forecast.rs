//! "Shall we be done?": pace, forecast, works at risk, reserve jurors, and the plot with its table.

use diesel::prelude::*;
use lomba::clock::At;
use lomba::db::Fault;
use lomba::db::schema::{assignments, jurors, works};

use super::juror_edit::given_out;
use crate::on_both;
use crate::support::TestApp;
use crate::support::fixtures::read;

const PROGRESS: &str = "/2023/panitia/penilaian";

/// Marks these sheets as handed in now.
fn hand_in(t: &TestApp, sheets: &[i64]) {
    let now: At = t.app.clock.now();
    let done = |tx: &mut lomba::db::Tx<'_>| {
        diesel::update(assignments::table.filter(assignments::id.eq_any(sheets.to_vec())))
            .set((assignments::status.eq("submitted"), assignments::submitted_at.eq(now)))
            .execute(tx.conn)
            .map_err(Fault::from)
    };
    assert_eq!(t.write(done).unwrap(), sheets.len());
}

/// Sheets by juror.
fn sheets(t: &TestApp) -> Vec<(i64, i64)> {
    let columns = (assignments::juror_id, assignments::id);
    read(t, |conn| Ok(assignments::table.order(assignments::id.asc()).select(columns).load(conn)?))
}

/// Numbers of works with a sheet that is not handed in.
fn lacking(t: &TestApp) -> Vec<String> {
    read(t, |conn| {
        Ok(assignments::table
            .inner_join(works::table)
            .filter(assignments::status.ne("submitted"))
            .select(works::number.assume_not_null())
            .distinct()
            .order(works::number.asc())
            .load(conn)?)
    })
}

on_both! {
async fn the_page_says_whether_judging_will_be_done(t: TestApp) {
    let (budi, _) = given_out(&t, 4, 4).await;
    let all = sheets(&t);
    assert_eq!(all.len(), 12, "three of each juror");
    let page = budi.browser.get(PROGRESS).await.expect(200).says("4 juri belum mengirim satu lembar pun");
    assert_eq!((page.values("data-forecast"), page.values("data-risky")), (vec!["unknown".to_owned()], vec!["4".to_owned()]));
    assert_eq!(page.values("data-reserve"), ["4"], "nobody has a limit");

    // One sheet of each on the first day; two days later half a sheet a day.
    let firsts: Vec<i64> = (1..=4).map(|juror| all.iter().find(|(of, _)| *of == juror).unwrap().1).collect();
    hand_in(&t, &firsts);
    let capacity = |most: i32| t.write(|tx| diesel::update(jurors::table.filter(jurors::id.le(3))).set(jurors::capacity.eq(most)).execute(tx.conn).map_err(Fault::from)).unwrap();
    capacity(3);
    t.set_clock("2023-07-22 09:00");
    budi.sign_in().await;
    let page = budi.browser.get(PROGRESS).await.expect(200).says("juri terakhir selesai 26 Juli 2023");
    assert_eq!((page.values("data-forecast"), page.values("data-risky").len()), (vec!["in-time".to_owned()], 0));
    assert_eq!(page.values("data-reserve"), ["1"], "three are full");
    let page = page.says("Belum terkirim 8").says("Lembar per hari sekarang 2,0");
    // The plot and its table: everybody's first sheets on the twentieth.
    page.says("Sampai hari Terkirim Diperlukan").says("20 Juli 2023 4").says("22 Juli 2023 4");

    // On the last day but one the same four sheets are too few.
    t.set_clock("2023-08-17 09:00");
    budi.sign_in().await;
    let page = budi.browser.get(PROGRESS).await.expect(200).says("lewat penutupan");
    assert_eq!(page.values("data-forecast"), ["late"]);
    let mut named = page.values("data-risk");
    named.sort();
    assert_eq!((named.is_empty(), named), (false, lacking(&t)));
    let href = |number: &str| page.body.split(&format!("data-risk=\"{number}\"")).nth(1).unwrap().split('"').nth(1).unwrap().to_owned();
    let first = lacking(&t)[0].clone();
    budi.browser.get(&href(&first)).await.expect(200).says(&first);

    let rest: Vec<i64> = all.iter().map(|(_, id)| *id).filter(|id| !firsts.contains(id)).collect();
    hand_in(&t, &rest);
    let page = budi.browser.get(PROGRESS).await.expect(200).says("Semua lembar sudah dikirim");
    assert_eq!((page.values("data-forecast"), page.values("data-risky").len()), (vec!["done".to_owned()], 0));
    t.run_jobs().await;
}
}
