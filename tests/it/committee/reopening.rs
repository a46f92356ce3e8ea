//! An accepted work is reopened by another member until the scores are sealed; sheets it has are kept meanwhile.

use crate::on_both;
use crate::support::journey::{self as pages, BALI, BUDI, ELSEWHERE, SARI, Someone};

const DEWI: (&str, &str) = ("Dewi Lestari", "dewi@contoh.go.id");
const JURY: [(&str, &str); 2] = [("Wira Kusuma", "wira@contoh.go.id"), ("Gita Permata", "gita@contoh.go.id")];

async fn works_of(juror: &Someone) -> usize {
    pages::queue_of(juror).await.len()
}

on_both! {
async fn sheets_of_a_reopened_work_wait_and_count_again_when_it_is_accepted_again(t: TestApp) {
    let (budi, dewi) = (pages::committee(&t, BUDI).await, pages::committee(&t, DEWI).await);
    let maker = pages::individual(&t, 1, BALI).await;
    let work = pages::whole_work(&t, &maker, 1, "Notulen").await;
    pages::accept_work(&budi, &work).await;
    let mut jury = Vec::new();
    for (place, who) in std::iter::once(SARI).chain(JURY).enumerate() {
        jury.push(pages::invite_and_declare_juror(&t, &budi, who, ELSEWHERE[place]).await);
    }
    t.set_clock("2023-07-20 09:00");
    for one in [&budi, &dewi] {
        one.sign_in().await;
    }
    pages::route(&budi).await;
    for juror in &jury {
        juror.sign_in().await;
    }
    pages::score_all(&jury[0], |_| "88,5".to_owned()).await;
    let (number, sheet) = pages::queue_of(&jury[1]).await[0].clone();
    let version = jury[1].browser.get(&sheet).await.expect(200).field("version");

    let at = format!("{}/pembukaan", pages::desk(&work));
    budi.browser.get(&pages::desk(&work)).await.expect(200).says("Buka kembali keputusan");
    dewi.browser.get(&at).await.expect(200).says("Lembar nilai yang sudah diberikan disimpan");
    dewi.browser.post(&at, &[("reason", "Musiknya perlu dilihat lagi.")]).await.expect(303);
    assert_eq!((works_of(&jury[0]).await, works_of(&jury[1]).await), (0, 0), "it leaves every queue");
    let given = jury[1].browser.post(&format!("{sheet}/pengiriman"), &pages::sheet(&version, "70")).await;
    assert!([404, 409].contains(&given.status), "no sheet meanwhile: {}", given.status);
    let seal = budi.browser.get("/2023/panitia/hasil/penyegelan").await.expect(200);
    seal.says("1 karya belum diputuskan verifikator");

    budi.browser.post(&format!("{}/keputusan", pages::desk(&work)), &pages::accepting()).await.expect(303);
    assert_eq!((works_of(&jury[0]).await, works_of(&jury[1]).await), (1, 1));
    pages::score_all(&jury[1], |_| "80".to_owned()).await;
    pages::score_all(&jury[2], |_| "80".to_owned()).await;
    t.set_clock("2023-08-21 10:00");
    for one in [&budi, &dewi] {
        one.sign_in().await;
    }
    crate::support::two_members::by_two(&budi.browser, &dewi.browser, crate::support::two_members::SEALING).await;
    let file = budi.browser.get("/2023/panitia/hasil/lembar.csv").await.expect(200).body;
    assert_eq!(file.matches(&number).count(), 3, "the sheet given before counts with the others: {file}");
    budi.browser.get(&at).await.expect(303);
    budi.browser.post(&at, &[("reason", "Terlambat.")]).await.expect(409).says("nilainya disegel");
    t.run_jobs().await;
}
}
