//! The server of the database goes down and comes back under a running portal.

use std::time::{Duration, Instant};

use crate::backups::cluster::Cluster;
use crate::backups::place::drafts;
use crate::support::{Backend, Client, Portal};

const TYPED: &str = "Pelatihan singkat tentang rapat yang selesai tepat waktu.";
const BOTH: [(&str, &str); 2] = [("original", "on"), ("licence", "on")];

async fn ready(portal: &Portal) {
    let asked = Instant::now();
    while Client::new(&portal.base).get("/readyz").await.status != 200 {
        assert!(asked.elapsed() < Duration::from_secs(60), "not ready again");
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
}

#[actix_web::test]
async fn nothing_typed_is_lost_and_the_portal_goes_on_by_itself() {
    let Some(mut cluster) = Cluster::start(&[]) else { return };
    let url = cluster.url();
    let settings = [("LOMBA__DATABASE__URL", url.as_str()), ("LOMBA__QUEUE__LEASE_SECONDS", "2")];
    let portal = Portal::untouched(Backend::Sqlite, &settings).unwrap();
    lomba::cli::prepare(&portal.app).unwrap();
    let edition = portal.open_edition();
    let drafts = drafts(&portal, &edition, 3);
    let mut process = portal.serve(&[]).await;
    let [first, second, third] = drafts.as_slice() else { unreachable!() };
    let send = |draft: &crate::backups::place::Draft| {
        let (browser, path) = (draft.browser.clone(), format!("{}/pengiriman", draft.path()));
        async move { browser.post(&path, &BOTH).await }
    };
    send(first).await.expect(303);

    cluster.down();
    let visitor = Client::new(&portal.base);
    visitor.get("/healthz").await.expect(200);
    assert_eq!(
        visitor.get("/readyz").await.expect(503).body,
        r#"{"database":"does not answer","ready":false}"#
    );
    let page = visitor.get("/uji").await.expect(503);
    assert_eq!(page.headers["retry-after"], "60");
    let page =
        page.says("Halaman ini sedang tidak dapat dibuka").says("Basis data portal sedang tidak menjawab");
    let page = page.says("Ini bukan kesalahan Anda, dan tidak ada yang hilang.");
    assert!(page.body.contains(r#"<a class="button" href="/uji">Coba lagi</a>"#), "{}", page.body);
    let about = format!("{}/tentang", second.path());
    let typed = [("title", "Rapat singkat"), ("explanation", TYPED)];
    let kept = second.browser.post(&about, &typed).await.expect(503).says("belum tersimpan");
    assert!(kept.words().contains(TYPED), "{}", kept.words());
    let script = [("sec-fetch-site", "same-origin"), ("x-requested-with", "autosave")];
    let told = second.browser.post_with(&about, &typed, &script).await.expect(503);
    assert!(told.body.contains("Basis data portal sedang tidak menjawab"), "{}", told.body);
    send(third).await.expect(503);
    assert_eq!(process.child.try_wait().unwrap(), None, "{}", process.log());

    cluster.up(&cluster.disk(), &[]);
    ready(&portal).await;
    second.browser.get(&about).await.expect(200).hides(TYPED);
    send(second).await.expect(303);
    send(third).await.expect(303);
    first.browser.get(&format!("{}/tanda-terima", first.path())).await.expect(200);
    portal.drained().await;
    portal.run(&["doctor", "--deep"]).await.code(0);
}
