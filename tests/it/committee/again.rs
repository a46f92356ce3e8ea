//! Letters that failed, sent again many at once: exactly those that matched and had failed when they were looked at.

use diesel::prelude::*;
use lomba::accounts::Role;
use lomba::db::Fault;
use lomba::db::schema::letters;

use super::list_files;
use crate::support::journey::{self as pages, BUDI, Someone};
use crate::support::{Backend, Behaviour, Smtp, TestApp};

const LETTERS: &str = "/2023/panitia/surat";
const CHOOSE: &str = "/2023/panitia/surat/ulangan";
const SEND: &str = "/2023/panitia/surat/ulangan/lakukan";

/// A portal whose letters leave by a server, a member of its committee, and one letter that left.
struct Office {
    t: TestApp,
    server: Smtp,
    budi: Someone,
}

impl Office {
    async fn open(backend: Backend) -> Option<Self> {
        let server = Smtp::open(0).await;
        let url = format!("smtp://127.0.0.1:{}", server.port);
        let mail = [("LOMBA__MAIL__TRANSPORT", "smtp"), ("LOMBA__MAIL__SMTP_URL", url.as_str())];
        let t = TestApp::start_with(backend, &mail).await?;
        let budi = pages::committee(&t, BUDI).await;
        let office = Self { t, server, budi };
        office.register("sari@contoh.go.id").await;
        office.t.run_jobs().await;
        Some(office)
    }

    /// Somebody asks for an account, which has a letter written.
    async fn register(&self, address: &str) {
        let person = [("name", "Sari Dewi"), ("email", address)];
        self.t.visitor().post("/akun/daftar", &person).await.expect(200);
    }

    /// Letters to these addresses, which their server does not know.
    async fn refused(&self, addresses: &[String]) {
        self.server.behave(Behaviour::NO_MAILBOX);
        for address in addresses {
            self.register(address).await;
        }
        self.t.run_jobs().await;
        self.server.behave(Behaviour::Accept);
    }
}

fn addresses(word: &str, n: usize) -> Vec<String> {
    (1..=n).map(|n| format!("{word}{n:02}@contoh.go.id")).collect()
}

/// How many letters to addresses of this word are in a state.
fn count(t: &TestApp, word: &str, state: &str) -> i64 {
    let of = letters::table
        .filter(letters::to_email.like(format!("{word}%")))
        .filter(letters::state.eq(state.to_owned()));
    t.app.db.read(|conn| of.count().get_result(conn).map_err(Fault::from)).unwrap()
}

fn id_of(t: &TestApp, address: &str) -> String {
    let of = letters::table.filter(letters::to_email.eq(address.to_owned())).select(letters::id);
    t.app.db.read(|conn| of.first::<i64>(conn).map_err(Fault::from)).unwrap().to_string()
}

async fn all_that_match_and_failed_are_sent_again_and_nothing_else(backend: Backend) {
    let Some(office) = Office::open(backend).await else { return };
    let (t, budi) = (&office.t, &office.budi);
    office.refused(&addresses("gagal", 60)).await;
    office.refused(&addresses("lain", 3)).await;
    let list = budi
        .browser
        .get(&format!("{LETTERS}?status=failed&q=gagal"))
        .await
        .expect(200)
        .says("60 surat")
        .says("Pilih semua 60 yang cocok");
    // It is a button of the form, there without a row being ticked.
    let all = list.body.split("choose-all").nth(1).unwrap().split("</div>").next().unwrap();
    assert!(
        all.contains("name=\"semua\"")
            && all.contains(&format!("formaction=\"{CHOOSE}\""))
            && !all.contains("data-of-selected"),
        "{all}"
    );
    budi.browser
        .get(&format!("{LETTERS}?status=failed&q=lain"))
        .await
        .expect(200)
        .hides("yang cocok")
        .says("Kirim ulang yang dipilih");
    let watching = t.committee_as("Wening Pengamat", "wening@contoh.go.id", Role::Observer).await;
    watching
        .get(&format!("{LETTERS}?status=failed"))
        .await
        .expect(200)
        .hides("yang cocok")
        .hides("surat/ulangan");

    let narrowed = [("semua", "1"), ("status", "failed"), ("q", "gagal")];
    watching.post(CHOOSE, &narrowed).await.expect(403);
    let page = budi
        .browser
        .post(CHOOSE, &narrowed)
        .await
        .expect(200)
        .says("Kirim ulang 60 surat?")
        .says("Dan 10 lain.");
    let page = page.says("gagal sampai").says("tidak dapat ditarik kembali").says("Halaman boleh ditutup");
    assert_eq!((page.values("data-again").len(), page.field("jumlah").as_str()), (50, "60"));
    assert_eq!(
        (count(t, "gagal", "failed"), count(t, "gagal", "waiting")),
        (60, 0),
        "looking changes nothing"
    );

    // Another one fails meanwhile, and one is sent again.
    t.set_clock("2023-06-01 10:05");
    office.refused(&["gagal99@contoh.go.id".to_owned()]).await;
    budi.browser
        .post(&format!("{LETTERS}/{}/pengiriman", id_of(t, "gagal07@contoh.go.id")), &[])
        .await
        .expect(303);
    let (until, shown) = (page.field("sampai"), page.field("jumlah"));
    let act = |shown: &'static str| {
        [
            ("sampai", until.clone()),
            ("jumlah", shown.to_owned()),
            ("status", "failed".to_owned()),
            ("q", "gagal".to_owned()),
        ]
    };
    let post = async |who: &Someone, form: &[(&str, String)]| {
        let form: Vec<(&str, &str)> = form.iter().map(|(name, value)| (*name, value.as_str())).collect();
        who.browser.post(SEND, &form).await
    };
    assert_eq!(shown, "60");
    // Nobody is sent what was not shown: without the number, and where there are more.
    post(budi, &act("")).await.expect(200).says("Kirim ulang 59 surat?");
    post(budi, &act("58"))
        .await
        .expect(409)
        .says("lebih banyak daripada yang ditampilkan")
        .says("Kirim ulang 60 surat?");
    assert_eq!(count(t, "gagal", "waiting"), 1);
    let to = post(budi, &act("60")).await.expect(303).location().unwrap();
    assert_eq!(to, format!("{LETTERS}?q=gagal&status=waiting"));
    budi.browser
        .get(&to)
        .await
        .expect(200)
        .says("59 surat dimasukkan kembali ke antrean; 1 berubah sejak dipilih dan tidak ikut.")
        .says("60 surat");
    assert_eq!(
        (count(t, "gagal", "waiting"), count(t, "gagal", "failed"), count(t, "lain", "failed")),
        (60, 1, 3)
    );
    post(budi, &act("60")).await.expect(409).says("semua yang dipilih tidak (lagi) gagal");
    let trail = budi.browser.get("/2023/panitia/jejak?tindakan=surat").await.expect(200);
    assert_eq!(trail.words().matches("Banyak surat dikirim ulang").count(), 1);
    t.run_jobs().await;
    assert_eq!(
        (count(t, "gagal", "sent"), count(t, "gagal", "failed"), count(t, "lain", "failed")),
        (60, 1, 3)
    );
}

#[actix_web::test]
async fn all_that_match_and_failed_are_sent_again_and_nothing_else_sqlite() {
    all_that_match_and_failed_are_sent_again_and_nothing_else(Backend::Sqlite).await;
}

#[actix_web::test]
async fn all_that_match_and_failed_are_sent_again_and_nothing_else_postgresql() {
    all_that_match_and_failed_are_sent_again_and_nothing_else(Backend::Postgresql).await;
}

async fn ticked_letters_are_sent_again_and_what_did_not_fail_is_left_out(backend: Backend) {
    let Some(office) = Office::open(backend).await else { return };
    let (t, budi) = (&office.t, &office.budi);
    office.refused(&addresses("lain", 3)).await;
    let (one, two, sent) =
        (id_of(t, "lain01@contoh.go.id"), id_of(t, "lain02@contoh.go.id"), id_of(t, "sari@contoh.go.id"));
    for at in [CHOOSE, SEND] {
        budi.browser.post(at, &[]).await.expect(422).says("Belum ada baris yang dipilih");
    }
    budi.browser
        .post(CHOOSE, &[("letter", &sent)])
        .await
        .expect(200)
        .says("Tidak ada yang gagal di antaranya");
    budi.browser
        .post(SEND, &[("letter", &sent)])
        .await
        .expect(409)
        .says("semua yang dipilih tidak (lagi) gagal");
    let page = budi
        .browser
        .post(CHOOSE, &[("letter", &one), ("letter", &two), ("letter", &sent), ("q", "contoh")])
        .await
        .expect(200);
    let page = page.says("Kirim ulang 2 surat?").says("1 baris lain yang dipilih tidak ikut");
    assert_eq!(page.values("data-again"), [two.clone(), one.clone()]);
    // Back in the list the same rows are ticked; only what failed has a box.
    let back = budi.browser.get(&page.link("pilih=")).await.expect(200);
    assert_eq!(
        (back.checked("letter"), back.body.matches("name=\"letter\"").count()),
        (vec![two.clone(), one.clone()], 3)
    );
    let to = budi
        .browser
        .post(SEND, &[("letter", &one), ("letter", &two), ("q", "contoh")])
        .await
        .expect(303)
        .location()
        .unwrap();
    assert_eq!(to, format!("{LETTERS}?q=contoh&status=waiting"));
    budi.browser.get(&to).await.expect(200).says("2 surat dimasukkan kembali ke antrean.");
    assert_eq!((count(t, "lain", "waiting"), count(t, "lain", "failed")), (2, 1));
    budi.browser.post("/akun/bahasa", &[("lang", "en")]).await.expect(303);
    let three = id_of(t, "lain03@contoh.go.id");
    let page =
        budi.browser.post(CHOOSE, &[("letter", &three)]).await.expect(200).says("Send 1 letters again?");
    page.says("A letter that left cannot be called back").says("You may leave");
    budi.browser.post(SEND, &[("letter", &one)]).await.expect(409).says("Nothing is tried again");
    t.run_jobs().await;
    assert_eq!(count(t, "lain", "sent"), 2);
}

#[actix_web::test]
async fn ticked_letters_are_sent_again_and_what_did_not_fail_is_left_out_sqlite() {
    ticked_letters_are_sent_again_and_what_did_not_fail_is_left_out(Backend::Sqlite).await;
}

#[actix_web::test]
async fn ticked_letters_are_sent_again_and_what_did_not_fail_is_left_out_postgresql() {
    ticked_letters_are_sent_again_and_what_did_not_fail_is_left_out(Backend::Postgresql).await;
}

async fn letters_are_ordered_by_state_and_by_when_they_were_written(backend: Backend) {
    let Some(office) = Office::open(backend).await else { return };
    let budi = &office.budi;
    office.refused(&addresses("lain", 2)).await;
    let order = async |query: &str| {
        let file = budi.browser.get(&format!("{LETTERS}.csv?kolom=surel{query}")).await.expect(200);
        let rows = list_files::rows(&file).into_iter().skip(1);
        rows.map(|row| row[0].split('@').next().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(order("").await, ["lain02", "lain01", "sari"], "what failed first, then the newest");
    assert_eq!(order("&urut=ditulis").await, ["sari", "lain01", "lain02"]);
    assert_eq!(order("&urut=-ditulis").await, ["lain02", "lain01", "sari"]);
    assert_eq!(order("&urut=status").await, ["lain01", "lain02", "sari"]);
    assert_eq!(order("&urut=-status").await, ["sari", "lain02", "lain01"]);
    assert_eq!(order("&urut=perihal").await, order("").await, "an unknown order counts for nothing");
}

#[actix_web::test]
async fn letters_are_ordered_by_state_and_by_when_they_were_written_sqlite() {
    letters_are_ordered_by_state_and_by_when_they_were_written(Backend::Sqlite).await;
}

#[actix_web::test]
async fn letters_are_ordered_by_state_and_by_when_they_were_written_postgresql() {
    letters_are_ordered_by_state_and_by_when_they_were_written(Backend::Postgresql).await;
}
