//! What is sealed opens in its own place alone, and after the key was exchanged (`src/secrets`, `src/key_rotation`).

use diesel::RunQueryDsl;
use lomba::app::App;
use lomba::config;
use lomba::db::Fault;
use lomba::key_rotation::{self, Resealed};
use lomba::registration;
use lomba::secrets::Seal;
use lomba::{audit, web};

use crate::on_both;
use crate::support::fixtures::nip;
use crate::support::journey::{self, BAYU, BUDI};
use crate::support::{Client, PASSWORD, TestApp};

on_both! {
async fn numbers_exchanged_between_rows_do_not_open(t: TestApp) {
    let leader = journey::register_team(&t).await;
    journey::invite_member(&leader, BAYU, 1).await;
    let people = |t: &TestApp| {
        t.app.db.read(|conn| registration::members(conn, lomba::ids::EntryId(1))).unwrap()
    };
    let [first, second] = people(&t).try_into().unwrap();
    let seal = t.app.db.seal();
    let number = |member| registration::member_nip(seal, member).unwrap().unwrap().digits().to_owned();
    assert_eq!((number(&first), number(&second)), (nip(0), nip(1)));
    // Who writes the database gives one person's number to another.
    let exchange = format!("UPDATE members SET nip_sealed = '{}' WHERE id = {}", first.nip_sealed, second.id);
    t.write(|tx| diesel::sql_query(exchange).execute(tx.conn).map_err(Fault::from)).unwrap();
    let [_, exchanged] = people(&t).try_into().unwrap();
    let refused = registration::member_nip(seal, &exchanged).unwrap_err();
    assert!(refused.to_string().contains("for another place"), "{refused}");
    t.run_jobs().await;
}
}

on_both! {
async fn after_a_rotation_everything_opens_with_the_new_key_alone(t: TestApp) {
    let leader = journey::register_team(&t).await;
    journey::invite_member(&leader, BAYU, 1).await;
    let budi = t.committee(BUDI.0, BUDI.1).await;
    let hook = [("url", "https://sistem.example.go.id/kait"), ("event", "work.submitted")];
    budi.post("/2023/panitia/webhook", &hook).await.expect(200);
    let someone = t.person("Wira Lain", "lain@contoh.go.id").await;
    let position = "/2023/peserta/daftar/jabatan";
    someone.post(position, &[("position", "Pranata"), ("phone", "081255501234")]).await.expect(303);

    let (old, new) = (t.app.db.seal().clone(), Seal::from_hex(&"c3".repeat(32)).unwrap());
    let done = t.write(|tx| key_rotation::rotate(tx, &new)).unwrap();
    assert_eq!(done, Resealed { numbers: 2, forms: 1, secrets: 1, keys: 0 });
    let again = Seal::from_hex(&"d4".repeat(32)).unwrap();

    // The same portal with the new key.
    let mut settings = TestApp::settings(&t.dir, &t.database.url, &t.base, &t.google);
    let with = |key: &str| ("LOMBA__SECURITY__ENCRYPTION_KEY".to_owned(), key.repeat(32));
    settings.push(with("c3"));
    let app = App::build_light(config::load_from(None, &settings).unwrap(), t.app.clock.clone()).unwrap();
    let members = app.db.read(|conn| registration::members(conn, lomba::ids::EntryId(1))).unwrap();
    for (member, n) in members.iter().zip([0, 1]) {
        assert_eq!(registration::member_nip(app.db.seal(), member).unwrap().unwrap().digits(), nip(n));
        assert!(registration::member_nip(&old, member).is_err());
        assert_eq!(member.nip_fingerprint, new.fingerprint(&nip(n)));
    }
    app.db.write(t.app.clock.now(), lomba::keys::adopt).unwrap();
    let whole = |app: &App| app.db.read(|conn| audit::verify(conn, app.db.seal(), &[])).unwrap().unwrap();
    let lines = whole(&app).lines;
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let base = format!("http://{}", listener.local_addr().unwrap());
    let server = web::start(&app, listener).unwrap();
    let back = Client::new(&base);
    back.post("/akun/masuk", &[("email", "lain@contoh.go.id"), ("password", PASSWORD)]).await.expect(303);
    let draft = back.get(position).await.expect(200);
    assert_eq!(draft.field("position"), "Pranata");
    drop(server.handle.stop(false));

    // And once more: the key of the first rotation is sealed anew as well.
    let done = app.db.write(t.app.clock.now(), |tx| key_rotation::rotate(tx, &again)).unwrap();
    assert_eq!(done, Resealed { numbers: 2, forms: 1, secrets: 1, keys: 4 });
    settings.push(with("d4"));
    let app = App::build_light(config::load_from(None, &settings).unwrap(), t.app.clock.clone()).unwrap();
    assert!(whole(&app).lines > lines);
    let refused = App::build_light(t.app.config.clone(), t.app.clock.clone()).unwrap_err();
    assert!(refused.to_string().contains("is not the key of this database"), "{refused}");
    t.run_jobs().await;
}
}
