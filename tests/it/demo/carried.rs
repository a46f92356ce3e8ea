//! What is planted in a file comes to a server whole: every value of every row.

use std::path::PathBuf;

use diesel::prelude::*;
use diesel::sql_types::{Array, Text};
use lomba::db::{self, Conn};

use crate::support::demo::Demo;
use crate::support::{Backend, TestDatabase, unique};

#[derive(QueryableByName)]
struct Table {
    #[diesel(sql_type = Text)]
    name: String,
    #[diesel(sql_type = Array<Text>)]
    columns: Vec<String>,
    #[diesel(sql_type = Array<Text>)]
    kinds: Vec<String>,
}

#[derive(QueryableByName)]
struct Row {
    #[diesel(sql_type = Text)]
    row: String,
}

/// Tables and their columns, from the server's own list.
fn tables(server: &mut Conn) -> Vec<Table> {
    let query = "SELECT table_name::text AS name, array_agg(column_name::text ORDER BY ordinal_position) AS columns, \
        array_agg(data_type::text ORDER BY ordinal_position) AS kinds FROM information_schema.columns \
        WHERE table_schema = 'public' AND table_name <> '__diesel_schema_migrations' GROUP BY table_name ORDER BY 1";
    let Conn::Postgresql(conn) = server else { panic!("a server") };
    diesel::sql_query(query).load(conn).unwrap()
}

/// Every row of a table as one text, sorted; numbers, truths and bytes in the form of either database.
fn rows(conn: &mut Conn, table: &Table) -> Vec<String> {
    let on_server = matches!(conn, Conn::Postgresql(_));
    let columns = table.columns.iter().zip(&table.kinds).map(|(column, kind)| {
        let value = match (kind.as_str(), on_server) {
            ("boolean", true) => format!("\"{column}\"::int::text"),
            ("bytea", true) => format!("upper(encode(\"{column}\", 'hex'))"),
            ("bytea", false) => format!("hex(\"{column}\")"),
            _ => format!("CAST(\"{column}\" AS TEXT)"),
        };
        format!("COALESCE('{column}=' || {value}, '{column}: none')")
    });
    let row = columns.collect::<Vec<_>>().join(" || '; ' || ");
    let query = format!("SELECT {row} AS row FROM \"{}\"", table.name);
    let mut rows: Vec<String> =
        diesel::sql_query(query).load::<Row>(conn).unwrap().into_iter().map(|row| row.row).collect();
    rows.sort();
    rows
}

/// A file with a whole competition in it.
async fn planted(dir: &PathBuf) -> PathBuf {
    let demo = Demo::start("published", 40);
    std::fs::create_dir(dir).unwrap();
    let (mut source, copy) =
        (Conn::open(&format!("sqlite:{}", demo.file("demo.db").display())).unwrap(), dir.join("copy.db"));
    source.copy_into(&copy).unwrap();
    copy
}

#[actix_web::test]
async fn every_value_of_a_demonstration_comes_to_the_server_as_it_was() {
    let dir = std::env::temp_dir().join(format!("lomba-carried-{}", unique()));
    let Some(target) = TestDatabase::make(Backend::Postgresql, &dir) else { return };
    let file = planted(&dir).await;
    let mut source = Conn::open(&format!("sqlite:{}", file.display())).unwrap();
    let mut server = Conn::open(&target.url).unwrap();
    db::migrate(&mut server).unwrap();
    source.carry_into(&mut server).unwrap();
    let mut seen = 0;
    for table in tables(&mut server) {
        let there = rows(&mut server, &table);
        assert_eq!(there, rows(&mut source, &table), "{}", table.name);
        seen += there.len();
    }
    assert!(seen > 3000, "{seen} rows were compared");
    next_numbers_are_free(&mut server);
    std::fs::remove_dir_all(&dir).unwrap();
}

/// The server numbers what is added after that behind what came.
fn next_numbers_are_free(server: &mut Conn) {
    use lomba::db::schema::users;
    let last: i64 =
        users::table.select(diesel::dsl::max(users::id)).first::<Option<i64>>(server).unwrap().unwrap();
    let new: i64 = diesel::insert_into(users::table)
        .values((users::email.eq("baru@contoh.go.id"), users::name.eq("Baru"), users::created_at.eq(0)))
        .returning(users::id)
        .get_result(server)
        .unwrap();
    assert!(new > last);
}

#[actix_web::test]
async fn a_demonstration_on_a_server_opens_its_rooms_and_leaves_no_file() {
    let dir = std::env::temp_dir();
    let Some(target) = TestDatabase::make(Backend::Postgresql, &dir) else { return };
    let demo = Demo::start_on("judging", 40, &target.url);
    demo.signed_in("budi@lomba.example").await.get("/2023/panitia/karya").await.expect(200);
    let queue = demo.signed_in("sari@lomba.example").await.get("/2023/juri").await.expect(200);
    assert!(queue.values("href").iter().any(|href| href.contains("/2023/juri/karya/")));
    assert!(!demo.file("demo.db").exists(), "the data are on the server alone");
}
