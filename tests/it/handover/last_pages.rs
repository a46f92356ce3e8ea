//! A page beyond the end of a list of the console shows its last page, and never an empty one.

use diesel::prelude::*;
use lomba::db::Fault;
use lomba::db::schema::{assignments, webhook_messages};
use lomba::ids::WebhookId;

use super::{FIT, LAYAK, SERAH_TERIMA, Stage, decide};
use crate::on_both;

const MATERI: &str = "/2023/panitia/materi";
const JURY_FIGURES: &str = "/2023/panitia/hasil/juri";
const COMMENTS: &str = "/2023/panitia/hasil/ulasan";
const WEBHOOK: &str = "/2023/panitia/webhook";

on_both! {
async fn beyond_the_last_page_stands_the_last_page(t: TestApp) {
    let stage = Stage::announced(&t).await;
    decide(&stage.budi, &stage.chosen(&[2, 11]), &FIT).await.expect(303);
    stage.budi.post(SERAH_TERIMA, &[]).await.expect(303);
    t.run_jobs().await;
    t.write(|tx| diesel::update(assignments::table).set(assignments::comment.eq("Gagasannya kuat.")).execute(tx.conn).map_err(Fault::from)).unwrap();
    stage.budi.get("/2023/panitia").await.expect(200);
    for list in [LAYAK, MATERI, SERAH_TERIMA, JURY_FIGURES, COMMENTS] {
        let (last, beyond) = (stage.budi.get(list).await.expect(200), stage.budi.get(&format!("{list}?page=99")).await.expect(200));
        assert!(last.body.contains("<tbody><tr>"), "{list}");
        assert_eq!(beyond.words(), last.words(), "{list}");
    }
}
}

on_both! {
async fn beyond_the_last_page_of_messages_stands_the_last_page(t: TestApp) {
    let stage = Stage::sealed(&t).await;
    let form = [("url", "https://penerima.contoh.go.id/lomba"), ("event", "work.accepted")];
    let page = stage.budi.post(WEBHOOK, &form).await.expect(200);
    let id: WebhookId = page.values("data-webhook").last().unwrap().parse().unwrap();
    t.write(|tx| {
        for n in 1..=57 {
            let message = (
                webhook_messages::webhook_id.eq(id),
                webhook_messages::message_id.eq(format!("msg_{n}")),
                webhook_messages::event.eq("work.accepted"),
                webhook_messages::payload.eq("{}"),
                webhook_messages::created_at.eq(tx.now),
            );
            diesel::insert_into(webhook_messages::table).values(message).execute(tx.conn)?;
        }
        Ok::<_, Fault>(())
    })
    .unwrap();
    stage.budi.get("/2023/panitia").await.expect(200);
    let one = format!("{WEBHOOK}/{id}?page=");
    let (last, beyond) = (stage.budi.get(&format!("{one}2")).await.expect(200), stage.budi.get(&format!("{one}99")).await.expect(200));
    assert_eq!(last.values("data-message").len(), 7);
    assert_eq!(beyond.says("51–57 dari 57").words(), last.words());
}
}
