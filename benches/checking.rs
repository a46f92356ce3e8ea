//! How fast one worker checks films when every answer of the providers takes 50 ms, and what it costs.
//!
//! `cargo bench --bench checking` inserts films of one kind, imitates both providers on the loopback, lets one
//! worker empty the queue and prints films a minute, requests and bytes. Not a criterion benchmark: the figure is
//! the whole walk, the waiting included.

#![expect(clippy::expect_used, clippy::indexing_slicing, reason = "a bench that cannot start may stop")]

use std::time::{Duration, Instant};

use diesel::prelude::*;
use diesel::sql_types::{BigInt, Text};
use lomba::app::App;
use lomba::cli::demo::films::{CINEMA, SEVEN_MINUTES, Sample};
use lomba::cli::demo::google::{Film, Imitation, KEY};
use lomba::clock::Clock;
use lomba::db::{Fault, Tx};
use lomba::ids::VideoId;
use lomba::queue::{self, Task};
use lomba::{config, jobs};

const LATENCY: Duration = Duration::from_millis(50);

#[tokio::main]
async fn main() {
    rustls::crypto::ring::default_provider().install_default().ok();
    for (name, count, sample, youtube) in [
        ("Drive, index first", 200, SEVEN_MINUTES, false),
        ("Drive, index last", 200, CINEMA, false),
        ("YouTube", 2000, SEVEN_MINUTES, true),
    ] {
        measure(name, count, sample, youtube).await;
    }
}

async fn measure(name: &str, count: i64, sample: Sample, youtube: bool) {
    let dir = std::env::temp_dir().join(format!("lomba-checking-{}", std::process::id()));
    std::fs::remove_dir_all(&dir).ok();
    std::fs::create_dir_all(&dir).expect("a temporary folder");
    let google = Imitation::start(Vec::new()).expect("the imitation starts");
    let app = portal(&dir, &google);
    let videos = app.write(move |tx| insert_films(tx, count, youtube)).await.expect("films are inserted");
    for (n, _) in videos.iter().enumerate() {
        let id = film_id(n as i64, youtube);
        google.put(if youtube {
            Film::on_youtube(&id, "Film", sample)
        } else {
            Film::on_drive(&id, "film.mp4", sample)
        });
    }
    google.delay_all(LATENCY);
    let begun = Instant::now();
    let runner = app.clone();
    let run = move |task, attempt| jobs::run(runner.clone(), task, attempt);
    loop {
        let worked = queue::work_once(&app.db, &app.clock, "bench", Duration::from_secs(600), &run).await;
        if !worked.expect("the queue can be read") && waiting(&app) == 0 {
            break;
        }
    }
    let seconds = begun.elapsed().as_secs_f64();
    let (passed, bytes) = outcome(&app);
    let requests = google.requests().len();
    println!(
        "{name}: {count} films, {passed} passed, {seconds:.1} s, {:.0} films a minute, {requests} requests, {} bytes a film",
        count as f64 * 60.0 / seconds,
        bytes / count
    );
    std::fs::remove_dir_all(&dir).ok();
}

fn portal(dir: &std::path::Path, google: &Imitation) -> App {
    let variables = [
        ("LOMBA__DATABASE__URL", format!("sqlite:{}", dir.join("lomba.db").display())),
        ("LOMBA__SECURITY__ENCRYPTION_KEY", "5a".repeat(32)),
        ("LOMBA__MAIL__DIRECTORY", dir.join("letters").display().to_string()),
        ("LOMBA__GOOGLE__API_KEY", KEY.to_owned()),
        ("LOMBA__GOOGLE__DRIVE_BASE_URL", google.drive_base_url()),
        ("LOMBA__GOOGLE__YOUTUBE_BASE_URL", google.youtube_base_url()),
    ]
    .map(|(name, value)| (name.to_owned(), value));
    let config = config::load_from(None, &variables).expect("the configuration is good");
    let app = App::build_light(config, Clock::System).expect("the portal is built");
    lomba::cli::prepare(&app).expect("the database is prepared");
    app
}

fn film_id(n: i64, youtube: bool) -> String {
    if youtube { format!("bench{n:06}") } else { format!("1LombaBenchFilm{n:018}") }
}

/// One entry, and one submitted work with one film for each.
fn insert_films(tx: &mut Tx<'_>, count: i64, youtube: bool) -> Result<Vec<VideoId>, Fault> {
    for sql in [
        "INSERT INTO users (email, name, created_at) VALUES ('uji@lomba.example', 'Uji', 0)",
        "INSERT INTO institutions (name, name_key, kind, listed, created_at) VALUES ('Kota Contoh', 'kota contoh', 'other', TRUE, 0)",
        "INSERT INTO entries (edition_id, kind, institution_id, status, leader_user_id, created_at, updated_at) \
         SELECT (SELECT MIN(id) FROM editions), 'individual', (SELECT MAX(id) FROM institutions), 'complete', (SELECT MAX(id) FROM users), 0, 0",
    ] {
        diesel::sql_query(sql).execute(tx.conn)?;
    }
    let provider = if youtube { "youtube" } else { "drive" };
    let mut videos = Vec::new();
    for n in 0..count {
        diesel::sql_query(
            "INSERT INTO works (edition_id, entry_id, number, status, created_at, updated_at) \
             SELECT (SELECT MIN(id) FROM editions), (SELECT MAX(id) FROM entries), $1, 'submitted', 0, 0",
        )
        .bind::<Text, _>(format!("UJI-{n}"))
        .execute(tx.conn)?;
        diesel::sql_query(
            "INSERT INTO videos (work_id, part, provider, provider_id, pasted, created_at) \
             SELECT MAX(id), 'main', $1, $2, '', 0 FROM works",
        )
        .bind::<Text, _>(provider)
        .bind::<Text, _>(film_id(n, youtube))
        .execute(tx.conn)?;
        let video = last_video(tx)?;
        queue::enqueue(tx, &Task::CheckVideo(video))?;
        videos.push(video);
    }
    Ok(videos)
}

#[derive(QueryableByName)]
struct Number {
    #[diesel(sql_type = BigInt)]
    n: i64,
}

fn last_video(tx: &mut Tx<'_>) -> Result<VideoId, Fault> {
    Ok(VideoId(diesel::sql_query("SELECT MAX(id) AS n FROM videos").get_result::<Number>(tx.conn)?.n))
}

fn waiting(app: &App) -> i64 {
    let count = "SELECT COUNT(*) AS n FROM videos WHERE check_status = 'pending'";
    app.db
        .read(|conn| diesel::sql_query(count).get_result::<Number>(conn).map_err(Fault::from))
        .map_or(0, |found| found.n)
}

/// Films that passed or wait for a person alone, and the bytes all checks read.
fn outcome(app: &App) -> (i64, i64) {
    let passed = "SELECT COUNT(*) AS n FROM videos WHERE check_status = 'passed'";
    let passed = app
        .db
        .read(|conn| diesel::sql_query(passed).get_result::<Number>(conn).map_err(Fault::from))
        .map_or(0, |found| found.n);
    let reports = lomba::db::schema::videos::table.select(lomba::db::schema::videos::report);
    let reports: Vec<Option<String>> =
        app.db.read(|conn| reports.load(conn).map_err(Fault::from)).unwrap_or_default();
    let bytes = |json: &String| serde_json::from_str::<serde_json::Value>(json).ok()?["bytes"].as_i64();
    (passed, reports.iter().flatten().filter_map(bytes).sum())
}
