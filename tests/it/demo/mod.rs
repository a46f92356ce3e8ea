//! The demonstration: what its command prints is true.

mod carried;

use crate::committee::list_files::rows;
use crate::support::Client;
use crate::support::demo::Demo;

#[actix_web::test]
async fn every_printed_login_opens_its_room_while_jurors_judge() {
    let demo = Demo::start("judging", 40);
    demo.signed_in("budi@lomba.example").await.get("/2023/panitia/penilaian").await.expect(200);
    let queue = demo.signed_in("sari@lomba.example").await.get("/2023/juri").await.expect(200);
    assert!(
        queue.values("href").iter().any(|href| href.contains("/2023/juri/karya/")),
        "the juror has works"
    );
    let guide = demo.signed_in("sari@lomba.example").await.get("/2023/juri/panduan").await.expect(200);
    let room = guide.says("KAL-2023-01").says("belum dinilai").link("/juri/karya/");
    demo.signed_in("sari@lomba.example").await.get(&room).await.expect(200).says("Panduan 1/5");
    let entry = demo.signed_in("lentera@lomba.example").await.visit("/2023/peserta").await.expect(200);
    entry.says("Lentera");
    Client::new(&demo.base).get("/2023/hasil.json").await.expect(404);
    let last_year = Client::new(&demo.base).get("/2022/hasil").await.expect(200);
    let ranks: Vec<String> = (1..=10).map(|rank| rank.to_string()).collect();
    assert_eq!(last_year.values("data-rank"), ranks);
}

#[actix_web::test]
async fn the_published_demonstration_has_ten_ranks() {
    let demo = Demo::start("published", 40);
    let page = Client::new(&demo.base).get("/2023/hasil").await.expect(200);
    let ranks: Vec<String> = (1..=10).map(|rank| rank.to_string()).collect();
    assert_eq!(page.values("data-rank"), ranks);
}

#[actix_web::test]
async fn the_whole_trail_of_the_published_demonstration_is_told_in_words() {
    let demo = Demo::start("published", 40);
    let budi = demo.signed_in("budi@lomba.example").await;
    let file = budi.get("/2023/panitia/jejak.csv?kolom=tindakan,catatan,perubahan").await.expect(200);
    let lines = rows(&file);
    assert!(lines.len() > 200, "{}", lines.len());
    let lower = |text: &&str| text.starts_with(|c: char| c.is_lowercase());
    let mut kept = std::collections::BTreeSet::new();
    for line in lines.iter().skip(1) {
        kept.extend(line[..2].iter().map(String::as_str).filter(lower));
        for (label, _) in line[2].split("; ").filter_map(|part| part.split_once(": ")) {
            kept.extend(label.split(" › ").filter(lower));
        }
    }
    assert!(kept.is_empty(), "acts, kinds of records and names as the log keeps them: {kept:?}");
    let named = lines.iter().filter(|line| line[1].starts_with("Karya ML-2023-")).count();
    assert!(named > 40, "works are called by their numbers: {named}");
}
