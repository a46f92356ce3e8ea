//! The public gallery: what stands in it, who can take it out, and that nothing else gets out.

use super::{FIT, KLUSTER, Stage, borrowed, decide};
use crate::documents::maker;
use crate::on_both;
use crate::support::journey;

const GALERI: &str = "/2023/galeri";

on_both! {
async fn the_gallery_opens_with_the_announcement_and_shows_what_is_fit(t: TestApp) {
    let stage = Stage::sealed(&t).await;
    decide(&stage.budi, &stage.chosen(&[1, 3, 6, 11]), &FIT).await.expect(303);
    let visitor = t.visitor();
    visitor.get(GALERI).await.expect(200).says("Belum ada karya di galeri").hides("Karya ke-");
    visitor.get("/2023/karya/ML-2023-0011").await.expect(404);
    visitor.get("/2023/karya/ML-2023-0001/kartu.png").await.expect(404);
    visitor.get("/2023/hasil.csv").await.expect(404);
    journey::publish_by_two(&stage.budi, &stage.dewi).await;
    t.run_jobs().await;
    let page = visitor.get(GALERI).await.expect(200).says("Lentera").says("Badan Contoh Hasil");
    assert_eq!(page.values("data-work"), ["ML-2023-0001", "ML-2023-0003", "ML-2023-0006", "ML-2023-0011"]);
    visitor.get("/galeri").await.expect(200).says("Karya ke-6");
    let found = visitor.get(&format!("{GALERI}?q=ke-11")).await.expect(200);
    assert_eq!(found.values("data-work"), ["ML-2023-0011"]);
    let tagged = visitor.get(&format!("{GALERI}?kompetensi=S10")).await.expect(200);
    assert_eq!(tagged.values("data-work"), ["ML-2023-0003", "ML-2023-0006"]);
    visitor.get(&format!("{GALERI}?q=tidak+ada")).await.expect(200).says("Tidak ada yang cocok");
    // A work below the awards has its page there, without a value of its scores.
    let work = visitor.get("/2023/karya/ML-2023-0011").await.expect(200).says("Karya ke-11").says("Peserta 11").hides("60,00").hides("Peringkat");
    assert!(work.body.contains("application/ld+json") && work.body.contains("LearningResource"));
    assert!(work.body.contains("<meta property=\"og:title\" content=\"Karya ke-11\">"));
    visitor.get("/2023/karya/ML-2023-0012").await.expect(404);
    // The page of an awarded work has its scores, and what the others have.
    let best = visitor.get("/2023/karya/ML-2023-0001").await.expect(200).says("89,00").says("Lisensi");
    assert!(best.body.contains("LearningResource") && best.body.contains("og:title"));
    // The announced places as a list.
    let list = visitor.get("/2023/hasil.csv").await.expect(200);
    let rows: Vec<&str> = list.body.lines().collect();
    assert_eq!((rows.len(), rows[0]), (11, "rank,work_id,title,team,makers,institution,score,raw,scores,revoked,content,technical"));
    assert!(rows[1].starts_with("1,ML-2023-0001,Karya ke-1,Lentera,Peserta 1,") && rows[1].contains(",89.00,89.00,3,,"), "{}", rows[1]);
    // Other sites show a picture of each page that is public, and of no other.
    for (page, path) in [(&work, "/2023/karya/ML-2023-0011"), (&best, "/2023/karya/ML-2023-0001")] {
        let address = format!("{}{path}/kartu.png", t.base);
        assert!(page.body.contains(&format!("<meta property=\"og:image\" content=\"{address}\">")), "{path}");
        let picture = reqwest::get(&address).await.unwrap();
        assert_eq!(picture.headers().get("content-type").unwrap(), "image/png");
        let tag = picture.headers().get("etag").unwrap().clone();
        let bytes = picture.bytes().await.unwrap();
        assert_eq!((&bytes[1..4], u32::from_be_bytes(bytes[16..20].try_into().unwrap()), u32::from_be_bytes(bytes[20..24].try_into().unwrap())), (&b"PNG"[..], 1200, 630));
        assert!(bytes.len() < 200_000, "{}", bytes.len());
        let again = reqwest::Client::new().get(&address).header("if-none-match", tag).send().await.unwrap();
        assert_eq!(again.status(), 304);
    }
    assert!(page.body.contains(&format!("{}/2023/galeri/kartu.png", t.base)));
    assert_eq!(reqwest::get(format!("{}/2023/galeri/kartu.png", t.base)).await.unwrap().status(), 200);
    visitor.get("/2023/karya/ML-2023-0012/kartu.png").await.expect(404);
    // Machines find the same works, and none else.
    let map = visitor.get("/sitemap.xml").await.expect(200);
    let feed = visitor.get(&format!("{GALERI}/umpan.xml")).await.expect(200);
    for (page, mark) in [(&map, "loc"), (&feed, "id")] {
        let tree = roxmltree::Document::parse(&page.body).unwrap();
        let own = tree.descendants().filter(|node| node.has_tag_name(mark) || node.tag_name().name() == mark);
        let works: Vec<String> = own.filter_map(|node| node.text()).filter(|url| url.contains("/karya/")).map(str::to_owned).collect();
        let wanted = ["0001", "0003", "0006", "0011"].map(|n| format!("{}/2023/karya/ML-2023-{n}", t.base));
        assert_eq!(works, wanted);
    }
    assert!(visitor.get("/robots.txt").await.expect(200).body.contains(&format!("Sitemap: {}/sitemap.xml", t.base)));
    // Clusters narrow it down.
    let at = stage.budi.post(KLUSTER, &[("name_id", "Rapat")]).await.expect(303).location().unwrap();
    stage.budi.post(&format!("{at}/karya"), &borrowed(&stage.chosen(&[11]))).await.expect(303);
    let cluster = visitor.get(&format!("{GALERI}?kluster=2023-K01")).await.expect(200);
    assert_eq!(cluster.values("data-work"), ["ML-2023-0011"]);
}
}

on_both! {
async fn makers_take_their_work_out_at_once_and_show_it_again(t: TestApp) {
    let stage = Stage::announced(&t).await;
    decide(&stage.budi, &stage.chosen(&[2, 11]), &FIT).await.expect(303);
    t.run_jobs().await;
    let own = maker(&t, 11);
    let path = t.newest_letter("peserta11@contoh.go.id").path(&t.base);
    let page = own.get(&path).await.expect(200).says("layak untuk LMS ASN Unggul");
    assert_eq!(page.values("data-gallery"), ["in"]);
    let visitor = t.visitor();
    visitor.get("/2023/karya/ML-2023-0011").await.expect(200);
    own.get(&format!("{path}/galeri")).await.expect(200).says("menarik karya ini dari galeri kapan saja");
    own.post(&format!("{path}/galeri/penarikan"), &[("reason", "Ada wajah warga.")]).await.expect(303);
    own.post(&format!("{path}/galeri/penarikan"), &[]).await.expect(303);
    let page = own.get(&path).await.expect(200).says("Karya \"Karya ke-11\" ditarik dari galeri.");
    assert_eq!(page.values("data-gallery"), ["out"]);
    own.get(&format!("{path}/galeri")).await.expect(200).says("Ada wajah warga.");
    visitor.get("/2023/karya/ML-2023-0011").await.expect(404);
    assert_eq!(visitor.get("/galeri").await.expect(200).values("data-work"), ["ML-2023-0002"]);
    own.post(&format!("{path}/galeri"), &[]).await.expect(303);
    visitor.get("/2023/karya/ML-2023-0011").await.expect(200);
    // Somebody else's work is not theirs to take out.
    maker(&t, 2).post(&format!("{path}/galeri/penarikan"), &[]).await.expect(404);
    // What is no longer fit, or takes part no more, is gone as well.
    let unfit = [("standard", "no"), ("quality", "no"), ("relevance", "no"), ("reason", "Keliru.")];
    decide(&stage.budi, &stage.chosen(&[11]), &unfit).await.expect(303);
    visitor.get("/2023/karya/ML-2023-0011").await.expect(404);
    t.run_jobs().await;
}
}
