//! The log of an SQLite file is cut back after a transaction that filled it, with the next ones.

use diesel::RunQueryDsl as _;

use crate::support::unique;

#[test]
fn a_large_transaction_leaves_no_large_log_behind() {
    let dir = std::env::temp_dir().join(format!("lomba-log-{}", unique()));
    std::fs::create_dir_all(&dir).unwrap();
    let file = dir.join("large.db");
    let mut conn = lomba::db::Conn::open(&format!("sqlite:{}", file.display())).unwrap();
    conn.prepare().unwrap();
    let mut say = |text: &str| diesel::sql_query(text).execute(&mut conn).unwrap();
    say("CREATE TABLE large (body BLOB NOT NULL)");
    say("INSERT INTO large VALUES (zeroblob(90000000))");
    let log = || std::fs::metadata(dir.join("large.db-wal")).unwrap().len();
    let filled = log();
    for _ in 0..3 {
        say("INSERT INTO large VALUES (zeroblob(10))");
    }
    assert!(filled > 90_000_000 && log() <= 67_108_864, "{filled}, then {}", log());
    std::fs::remove_dir_all(&dir).unwrap();
}
