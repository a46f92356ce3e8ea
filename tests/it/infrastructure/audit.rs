//! The trail can be added to and nothing else; who writes the database without the key is found out, and who has the key as
//! well is found out by what was signed on earlier days.

use diesel::RunQueryDsl;
use diesel::connection::SimpleConnection;
use lomba::audit::{self, Anchor, Break, Whole};
use lomba::db::Conn;
use lomba::ids::AuditId;
use lomba::jobs;
use lomba::secrets::{bytes_of_hex, sha256_hex};

use crate::on_both;
use crate::support::TestApp;
use crate::support::fixtures::whole_trail;

fn verify(t: &TestApp, kept: &[Anchor]) -> Result<Whole, Break> {
    t.app.db.read(|conn| audit::verify(conn, t.app.db.seal(), kept)).unwrap()
}

/// What somebody who owns the database can do.
fn tamper(t: &TestApp, statements: &str) {
    let mut conn = t.app.db.connection().unwrap();
    match &mut *conn {
        Conn::Sqlite(c) => {
            c.batch_execute(
                "DROP TRIGGER IF EXISTS audit_log_no_update; DROP TRIGGER IF EXISTS audit_log_no_delete;",
            )
            .unwrap();
            c.batch_execute(statements).unwrap();
        }
        Conn::Postgresql(c) => {
            c.batch_execute("ALTER TABLE audit_log DISABLE TRIGGER audit_log_no_change").unwrap();
            c.batch_execute(statements).unwrap();
        }
    }
}

on_both! {
async fn the_database_refuses_to_change_the_trail(t: TestApp) {
    t.committee("Budi Santosa", "budi@contoh.go.id").await;
    let lines = whole_trail(&t.app);
    assert!(lines >= 3, "{lines}");
    for statement in ["UPDATE audit_log SET actor = 'nobody'", "DELETE FROM audit_log"] {
        let refused = t.write(|tx| diesel::sql_query(statement).execute(tx.conn).map_err(lomba::db::Fault::from)).unwrap_err();
        assert!(refused.to_string().contains("append-only"), "{statement}: {refused}");
    }
    assert_eq!(whole_trail(&t.app), lines);
    t.run_jobs().await;
}
}

on_both! {
async fn a_line_altered_behind_the_triggers_is_found(t: TestApp) {
    t.committee("Budi Santosa", "budi@contoh.go.id").await;
    tamper(&t, "UPDATE audit_log SET reason = 'x' WHERE id = 2");
    assert_eq!(verify(&t, &[]), Err(Break::Altered { line: AuditId(2) }));
    t.run_jobs().await;
}
}

on_both! {
async fn a_line_is_not_hashed_without_the_key_and_none_is_taken_out(t: TestApp) {
    t.committee("Budi Santosa", "budi@contoh.go.id").await;
    let lines = whole_trail(&t.app);
    // The hash that anybody can compute is not the one that is wanted.
    let forged = sha256_hex("forged");
    tamper(&t, &format!("UPDATE audit_log SET hash = '{forged}' WHERE id = {lines}; UPDATE audit_head SET hash = '{forged}'"));
    assert_eq!(verify(&t, &[]), Err(Break::Altered { line: AuditId(lines) }));
    tamper(&t, "DELETE FROM audit_log WHERE id = 2");
    assert_eq!(verify(&t, &[]), Err(Break::Gap { before: AuditId(3) }));
    t.run_jobs().await;
}
}

on_both! {
async fn the_end_of_each_day_is_signed_once_and_leaves_the_portal(t: TestApp) {
    t.committee("Budi Santosa", "budi@contoh.go.id").await;
    assert!(t.visitor().get("/jejak").await.expect(200).body.contains("Belum ada hari yang ditandatangani"));
    assert_eq!(t.write(|tx| lomba::trail_days::day_to_sign(tx.conn, tx.now)).unwrap(), None, "the day is not over");
    let lines = whole_trail(&t.app);
    t.set_clock("2023-06-02 00:10");
    t.write(jobs::tick).unwrap();
    t.write(jobs::tick).unwrap();
    t.run_jobs().await;
    let letter = t.newest_letter("budi@contoh.go.id");
    assert_eq!((letter.kind.as_str(), letter.subject.as_str()), ("trail_day_ended", "Akhir jejak audit 2023-06-01"));
    assert!(letter.text.contains(&format!("{lines} baris")), "{}", letter.text);
    assert_eq!(t.letters_of_kind("trail_day_ended").len(), 1);

    let shown = t.visitor().get("/jejak").await.expect(200);
    let file = t.visitor().get("/jejak/2023-06-01.json").await.expect(200);
    t.visitor().get("/jejak/2023-06-03.json").await.expect(404);
    let data: serde_json::Value = serde_json::from_str(&file.body).unwrap();
    let text = |name: &str| data[name].as_str().unwrap().to_owned();
    assert!(shown.body.contains(&text("hash")) && letter.text.contains(&text("hash")));
    assert_eq!(text("statement"), format!("lomba audit head 2023-06-01 {lines} {}", text("hash")));
    let key = bytes_of_hex(data["public_keys"][0].as_str().unwrap()).unwrap();
    let signature = bytes_of_hex(&text("signature")).unwrap();
    let public = ring::signature::UnparsedPublicKey::new(&ring::signature::ED25519, key);
    public.verify(text("statement").as_bytes(), &signature).unwrap();

    let kept = std::fs::read_to_string(t.dir.join("audit/2023-06-01.json")).unwrap();
    let anchor: Anchor = serde_json::from_str(&kept).unwrap();
    assert_eq!((anchor.line, anchor.hash.clone()), (lines, text("hash")));
    let whole = verify(&t, std::slice::from_ref(&anchor)).unwrap();
    assert_eq!(whole.anchored.unwrap().until_line, lines);

    // Nothing happened on the second day: nothing to sign on the third. On the fourth there is.
    t.set_clock("2023-06-03 09:00");
    assert_eq!(t.write(|tx| lomba::trail_days::day_to_sign(tx.conn, tx.now)).unwrap(), None);
    t.committee("Dewi Lestari", "dewi@contoh.go.id").await;
    t.set_clock("2023-06-04 09:00");
    assert_eq!(t.write(|tx| lomba::trail_days::day_to_sign(tx.conn, tx.now)).unwrap(), Some("2023-06-03".to_owned()));
    t.run_jobs().await;

    // Somebody takes the newest lines out, and the signed day as well. What was kept outside tells it.
    let forget = "DELETE FROM audit_anchors; DELETE FROM audit_log WHERE id > 1; \
                  UPDATE audit_head SET line = 1, hash = (SELECT hash FROM audit_log WHERE id = 1)";
    tamper(&t, forget);
    assert_eq!(verify(&t, &[]).unwrap().lines, 1, "the database alone does not know");
    assert_eq!(verify(&t, std::slice::from_ref(&anchor)), Err(Break::Anchor { day: "2023-06-01".to_owned() }));
    let forged = Anchor { line: 1, ..anchor };
    assert_eq!(verify(&t, &[forged]), Err(Break::Signature { day: "2023-06-01".to_owned() }));
}
}
