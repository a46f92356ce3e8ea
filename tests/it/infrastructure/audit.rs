//! The trail can be added to and nothing else.

use diesel::RunQueryDsl;
use diesel::connection::SimpleConnection;
use lomba::audit;
use lomba::db::Conn;
use lomba::ids::AuditId;

use crate::on_both;

on_both! {
async fn the_database_refuses_to_change_the_trail(t: TestApp) {
    t.committee("Budi Santosa", "budi@contoh.go.id").await;
    let lines = t.app.db.read(audit::verify).unwrap().unwrap();
    assert!(lines >= 3, "{lines}");
    for statement in ["UPDATE audit_log SET actor = 'nobody'", "DELETE FROM audit_log"] {
        let refused = t.write(|tx| diesel::sql_query(statement).execute(tx.conn).map_err(lomba::db::Fault::from)).unwrap_err();
        assert!(refused.to_string().contains("append-only"), "{statement}: {refused}");
    }
    assert_eq!(t.app.db.read(audit::verify).unwrap(), Ok(lines));
    t.run_jobs().await;
}
}

on_both! {
async fn a_line_altered_behind_the_triggers_is_found(t: TestApp) {
    t.committee("Budi Santosa", "budi@contoh.go.id").await;
    let mut conn = t.app.db.connection().unwrap();
    let tamper = "UPDATE audit_log SET reason = 'x' WHERE id = 2";
    match &mut *conn {
        Conn::Sqlite(c) => c.batch_execute(&format!("DROP TRIGGER audit_log_no_update; {tamper}")).unwrap(),
        Conn::Postgresql(c) => {
            c.batch_execute(&format!("ALTER TABLE audit_log DISABLE TRIGGER audit_log_no_change; {tamper}")).unwrap();
        }
    }
    drop(conn);
    assert_eq!(t.app.db.read(audit::verify).unwrap(), Err(audit::Break { line: Some(AuditId(2)) }));
    t.run_jobs().await;
}
}
