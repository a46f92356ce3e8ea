//! Webhooks: told once and signed, tried again, given up, sent again; and only about what their edition chose.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use actix_web::{App, HttpRequest, HttpResponse, HttpServer, web};
use lomba::egress::{Egress, EgressClient, Times};
use lomba::webhooks;
use serde_json::Value;

use crate::handover::Stage;
use crate::on_both;
use crate::support::{Client, TestApp};

const WEBHOOK: &str = "/2023/panitia/webhook";
const TIMES: Times = Times {
    connect: Duration::from_millis(500),
    silence: Duration::from_millis(500),
    whole: Duration::from_millis(800),
};

/// What came in: headers by name, and the body.
#[derive(Debug, Clone)]
struct Received {
    id: String,
    timestamp: String,
    signature: String,
    body: String,
}

/// A receiver that answers as it is told to, and notes what came.
struct Receiver {
    received: Arc<Mutex<Vec<Received>>>,
    /// Status of the next answer; 0 hangs.
    answer: Arc<Mutex<u16>>,
    address: std::net::SocketAddr,
}

impl Receiver {
    fn start() -> Self {
        let (received, answer) = (Arc::new(Mutex::new(Vec::new())), Arc::new(Mutex::new(200)));
        let (to, with) = (received.clone(), answer.clone());
        let server = HttpServer::new(move || {
            let (to, with) = (to.clone(), with.clone());
            let take = move |req: HttpRequest, body: String| {
                let (to, with) = (to.clone(), with.clone());
                async move {
                    let header = |name: &str| req.headers().get(name).unwrap().to_str().unwrap().to_owned();
                    let one = Received {
                        id: header("webhook-id"),
                        timestamp: header("webhook-timestamp"),
                        signature: header("webhook-signature"),
                        body,
                    };
                    to.lock().unwrap().push(one);
                    let status = *with.lock().unwrap();
                    if status == 0 {
                        tokio::time::sleep(Duration::from_secs(30)).await;
                    }
                    HttpResponse::build(actix_web::http::StatusCode::from_u16(status.max(200)).unwrap())
                        .finish()
                }
            };
            App::new().default_service(web::to(take))
        })
        .workers(1)
        .disable_signals()
        .shutdown_timeout(0)
        .bind("127.0.0.1:0")
        .unwrap();
        let address = server.addrs()[0];
        actix_web::rt::spawn(server.run());
        Self { received, answer, address }
    }

    fn answers(&self, status: u16) {
        *self.answer.lock().unwrap() = status;
    }

    fn take(&self) -> Vec<Received> {
        std::mem::take(&mut self.received.lock().unwrap())
    }
}

/// The portal asks this receiver, whatever the address says.
fn aim(t: &TestApp, receiver: &Receiver) {
    let client = EgressClient::new(Egress::Exactly(receiver.address), TIMES);
    assert!(t.app.webhook_egress.set(client).is_ok());
}

/// Adds a webhook for these events; its page and its secret.
async fn add(who: &Client, events: &[&str]) -> (String, String) {
    let mut form = vec![("url", "https://penerima.contoh.go.id/lomba")];
    form.extend(events.iter().map(|event| ("event", *event)));
    let page = who.post(WEBHOOK, &form).await.expect(200);
    let secret = page
        .body
        .split("<code>")
        .find_map(|part| part.split("</code>").next().filter(|code| code.starts_with("whsec_")))
        .unwrap()
        .to_owned();
    let id = page.values("data-webhook").last().unwrap().clone();
    (format!("{WEBHOOK}/{id}"), secret)
}

/// Looks at the trail as the portal does every half minute, and runs what is due.
async fn pass(t: &TestApp) {
    t.write(lomba::jobs::tick).unwrap();
    t.run_jobs().await;
}

on_both! {
async fn the_announcement_is_told_once_signed_and_without_a_person(t: TestApp) {
    let receiver = Receiver::start();
    aim(&t, &receiver);
    let stage = Stage::sealed(&t).await;
    let (page, secret) = add(&stage.budi, &["result.published", "work.accepted"]).await;
    assert!(!stage.budi.get(WEBHOOK).await.expect(200).body.contains(&secret), "shown once");
    // What happened before is not told.
    pass(&t).await;
    assert!(receiver.take().is_empty());
    crate::support::journey::publish_by_two(&stage.budi, &stage.dewi).await;
    pass(&t).await;
    pass(&t).await;
    let told = receiver.take();
    assert_eq!(told.len(), 1);
    let one = &told[0];
    let body: Value = serde_json::from_str(&one.body).unwrap();
    assert_eq!((&body["type"], &body["data"]["edition"], &body["data"]["work"]), (&"result.published".into(), &"2023".into(), &Value::Null));
    assert_eq!(body["data"]["url"], format!("{}/2023/hasil", t.base));
    let seconds: i64 = one.timestamp.parse().unwrap();
    assert_eq!(webhooks::sign(&secret, &one.id, seconds, &one.body).as_deref(), Some(one.signature.as_str()));
    assert!(one.id.starts_with("msg_") && !one.body.contains('@'));
    let list = stage.budi.get(&page).await.expect(200);
    assert_eq!(list.values("data-message"), ["delivered"]);
    // A wrong secret signs otherwise, and members without the right only look.
    assert_ne!(webhooks::sign("whsec_AAAA", &one.id, seconds, &one.body).as_deref(), Some(one.signature.as_str()));
    let sari = t.committee_as("Sari", "sari@contoh.go.id", lomba::accounts::Role::Observer).await;
    let looked = sari.get(&page).await.expect(200);
    assert!(!looked.body.contains("/rahasia"), "whoever may only look is offered nothing");
    sari.post(&format!("{page}/uji"), &[]).await.expect(403);
}
}

on_both! {
async fn what_fails_is_tried_again_given_up_and_sent_again(t: TestApp) {
    let receiver = Receiver::start();
    aim(&t, &receiver);
    let budi = t.committee("Budi Santoso", "budi@contoh.go.id").await;
    let (page, _) = add(&budi, &["work.submitted"]).await;
    receiver.answers(503);
    budi.post(&format!("{page}/uji"), &[]).await.expect(303);
    t.run_jobs().await;
    assert_eq!(receiver.take().len(), 1);
    budi.get(&page).await.expect(200).says("HTTP 503").says("menunggu");
    // Again after five seconds, five minutes, half an hour …: eight tries in all, one of which gets no answer in time.
    let later = ["10:01", "10:07", "10:40", "13:00", "18:30"];
    for (n, wall) in later.iter().enumerate() {
        receiver.answers(if n == 1 { 0 } else { 500 });
        t.set_clock(&format!("2023-06-01 {wall}"));
        t.run_jobs().await;
        assert_eq!(receiver.take().len(), 1, "{wall}");
    }
    for wall in ["2023-06-02 05:00", "2023-06-02 16:00"] {
        t.set_clock(wall);
        t.run_jobs().await;
        assert_eq!(receiver.take().len(), 1, "{wall}");
    }
    t.set_clock("2023-06-04 10:00");
    t.run_jobs().await;
    assert!(receiver.take().is_empty(), "given up");
    let budi = t.sign_in_again("budi@contoh.go.id").await;
    let list = budi.get(&page).await.expect(200).says("gagal");
    assert_eq!(list.values("data-message"), ["given_up"]);
    // A person sends it again; the receiver knows it by its id.
    receiver.answers(204);
    budi.post(&format!("{page}/pengulangan"), &[]).await.expect(303);
    t.run_jobs().await;
    let first = receiver.take();
    let list = budi.get(&page).await.expect(200);
    assert_eq!((first.len(), list.values("data-message")), (1, vec!["delivered".to_owned()]));
    let act = list.body.split("action=\"").map(|rest| rest.split('"').next().unwrap()).find(|at| at.contains("/pesan/")).unwrap().to_owned();
    budi.post(&act, &[]).await.expect(303);
    t.run_jobs().await;
    assert_eq!(receiver.take()[0].id, first[0].id);
}
}

on_both! {
async fn paused_receivers_lose_nothing_and_gone_ones_are_paused(t: TestApp) {
    let receiver = Receiver::start();
    aim(&t, &receiver);
    let stage = Stage::sealed(&t).await;
    let (page, _) = add(&stage.budi, &["result.published"]).await;
    let (other, _) = add(&stage.budi, &["award.revoked"]).await;
    stage.budi.post(&format!("{page}/jeda"), &[]).await.expect(303);
    stage.budi.post(&format!("{page}/uji"), &[]).await.expect(409).says("sedang dijeda");
    crate::support::journey::publish_by_two(&stage.budi, &stage.dewi).await;
    pass(&t).await;
    assert!(receiver.take().is_empty());
    stage.budi.post(&format!("{page}/kelanjutan"), &[]).await.expect(303);
    pass(&t).await;
    assert_eq!(receiver.take().len(), 1, "what happened meanwhile; the other asked for something else");
    // 410 says that nobody is there any more.
    receiver.answers(410);
    stage.budi.post(&format!("{other}/uji"), &[]).await.expect(303);
    t.run_jobs().await;
    stage.budi.get(&other).await.expect(200).says("dijeda");
    stage.budi.get("/2023/panitia/jejak").await.expect(200).says("Webhook dijeda");
    // A new secret signs from now on; a deleted one is told nothing.
    receiver.take();
    receiver.answers(200);
    let rotated = stage.budi.post(&format!("{page}/rahasia"), &[]).await.expect(200);
    assert_eq!(rotated.values("data-secret"), ["new"]);
    stage.budi.post(&format!("{page}/uji"), &[]).await.expect(303);
    stage.budi.post(&format!("{page}/penghapusan"), &[]).await.expect(303);
    t.run_jobs().await;
    assert!(receiver.take().is_empty());
    stage.budi.get(&page).await.expect(404);
    let act = format!("{WEBHOOK}/pesan/1/pengulangan");
    stage.budi.post(&act, &[]).await.expect(404);
}
}

on_both! {
async fn only_addresses_in_the_open_are_asked(t: TestApp) {
    let budi = t.committee("Budi Santoso", "budi@contoh.go.id").await;
    for bad in ["http://penerima.contoh.go.id/", "https://127.0.0.1/", "https://localhost/", "https://a:b@contoh.go.id/", "ftp://contoh.go.id"] {
        let kept = budi.post(WEBHOOK, &[("url", bad), ("event", "work.submitted")]).await.expect(422).says("diawali https://");
        assert_eq!(kept.field("url"), bad);
    }
    budi.post(WEBHOOK, &[("url", "https://contoh.go.id/")]).await.expect(422).says("paling sedikit satu kejadian");
    // A name that leads to this machine is not followed: no test of ours is in the open Internet.
    let form = [("url", "https://localhost.localdomain.test/"), ("event", "work.submitted")];
    let page = budi.post(WEBHOOK, &form).await.expect(200);
    let at = format!("{WEBHOOK}/{}", page.values("data-webhook")[0]);
    budi.post(&format!("{at}/uji"), &[]).await.expect(303);
    t.run_jobs().await;
    let list = budi.get(&at).await.expect(200);
    assert_eq!(list.values("data-message"), ["waiting"]);
    for _ in 1..10 {
        budi.post(WEBHOOK, &form).await.expect(200);
    }
    budi.post(WEBHOOK, &form).await.expect(422).says("sudah punya 10 webhook");
}
}

on_both! {
async fn two_processes_make_each_message_once(t: TestApp) {
    let stage = Stage::sealed(&t).await;
    add(&stage.budi, &["result.published"]).await;
    crate::support::journey::publish_by_two(&stage.budi, &stage.dewi).await;
    let looks = (0..4).map(|_| {
        let app = t.app.clone();
        async move { app.write(webhooks::collect).await }
    });
    let made: Vec<usize> = futures_util::future::join_all(looks).await.into_iter().map(|one: Result<usize, lomba::db::Fault>| one.unwrap()).collect();
    assert_eq!(made.iter().sum::<usize>(), 1, "{made:?}");
}
}

on_both! {
async fn a_message_broken_off_anywhere_arrives_under_one_id(t: TestApp) {
    let receiver = Receiver::start();
    aim(&t, &receiver);
    let stage = Stage::sealed(&t).await;
    let (page, _) = add(&stage.budi, &["result.published"]).await;
    crate::support::journey::publish_by_two(&stage.budi, &stage.dewi).await;
    t.write(lomba::jobs::tick).unwrap();
    let app = t.app.clone();
    let run = move |task, attempt| lomba::jobs::run(app.clone(), task, attempt);
    for n in 1.. {
        t.app.db.interrupt_at(n);
        while lomba::queue::work_once(&t.app.db, &t.app.clock, "dies", Duration::from_secs(60), &run).await.is_ok_and(|ran| ran) {}
        t.app.clock.set(t.app.clock.now().plus(Duration::from_secs(3600)));
        let reached = t.app.db.interrupt_at(0) == 0;
        if !reached && t.app.db.read(lomba::queue::backlog).unwrap() == (0, 0) {
            break;
        }
        // A job of a connection that PostgreSQL has not missed yet is passed over.
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    let told = receiver.take();
    assert!(!told.is_empty() && told.iter().all(|one| one.id == told[0].id), "{}", told.len());
    let budi = t.sign_in_again("budi@contoh.go.id").await;
    assert_eq!(budi.get(&page).await.expect(200).values("data-message"), ["delivered"]);
}
}
