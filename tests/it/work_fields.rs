//! A field of a work on its way: typed, kept when it is refused, sent, hashed, read at the desk and by a juror.

use lomba::ids::WorkId;
use lomba::judging::AssignmentStatus;
use lomba::secrets::sha256_hex;
use lomba::works;

use crate::on_both;
use crate::support::fixtures::{self, read};
use crate::support::{Page, TestApp, journey};

/// A work that lacks nothing but its submission.
struct Setup {
    maker: journey::Entrant,
    at: String,
}

/// What others read of a work that was sent.
struct Told {
    /// The content that the receipt's hash covers.
    receipt: String,
    desk: Page,
    juror: Page,
}

impl Setup {
    async fn start(t: &TestApp) -> Self {
        let maker = journey::individual(t, 1, "Pemerintah Provinsi Bali").await;
        let at = journey::draft_work(&maker, "Notulen").await;
        journey::paste_link(&maker, &at, &journey::film(t, 1, lomba::cli::demo::films::SHORT)).await;
        t.run_jobs().await;
        Self { maker, at }
    }

    /// Posts the first step with these fields beside the required ones.
    async fn write(&self, more: &[(&str, &str)]) -> Page {
        journey::write_about(&self.maker, &self.at, "Notulen", more).await
    }

    /// The first step as it is shown to the makers.
    async fn form(&self) -> Page {
        self.maker.person.browser.get(&format!("{}/tentang", self.at)).await.expect(200)
    }

    /// Everything before the submission.
    async fn review(&self) -> Page {
        self.maker.person.browser.get(&format!("{}/kirim", self.at)).await.expect(200)
    }

    fn id(&self) -> WorkId {
        WorkId(self.at.rsplit('/').next().unwrap().parse().unwrap())
    }

    /// Sends the work, accepts it and gives it to a juror.
    async fn send(&self, t: &TestApp) -> Told {
        journey::submit_work(&self.maker, &self.at).await;
        let sent = read(t, |conn| works::latest_submission(conn, self.id())).unwrap();
        assert_eq!(sent.content_hash, sha256_hex(&sent.content));
        let budi = journey::committee(t, ("Budi Santoso", "budi@contoh.go.id")).await;
        let desk = budi.browser.get(&journey::desk(&self.at)).await.expect(200);
        journey::accept_work(&budi, &self.at).await;
        fixtures::method(t);
        t.set_clock("2023-07-20 09:00");
        let sari = t.person("Sari Puspita", "sari@contoh.go.id").await;
        let user = read(t, |conn| lomba::accounts::find_by_email(conn, "sari@contoh.go.id")).unwrap().id;
        let house = fixtures::institution(t, "Badan Lain", true);
        let juror = fixtures::juror(t, 1, Some(user), Some(house));
        let room = fixtures::sheet(t, self.id(), juror, AssignmentStatus::Assigned, None);
        let juror = sari.get(&format!("/2023/juri/karya/{room}")).await.expect(200);
        t.run_jobs().await;
        Told { receipt: sent.content, desk, juror }
    }
}

on_both! {
async fn every_field_reads_back_and_jurors_see_no_statement(t: TestApp) {
    let setup = Setup::start(&t).await;
    let long = "a".repeat(151);
    let refused = setup.write(&[("video_kind_other", &long)]).await.expect(422);
    assert_eq!(refused.field("video_kind_other"), long);
    refused.says("Terlalu panjang: 151 karakter, paling banyak 150.");
    let source = [
        ("third_party_source_1_title", "Musik pembuka"),
        ("third_party_source_1_owner", "Kelompok kami"),
        ("third_party_source_1_licence", "own"),
    ];
    setup.write(&source).await.expect(303);
    assert_eq!(setup.form().await.field("title"), "Notulen");
    setup.review().await.says("Penjelasan pelatihan Pelatihan singkat tentang rapat.").says("Sumber pihak ketiga Musik pembuka: Kelompok kami · Buatan sendiri");
    let told = setup.send(&t).await;
    assert!(told.receipt.starts_with(r#"{"content":{"title":"Notulen","competencies":["technical"],"#));
    assert!(told.receipt.contains(r#""sources":[{"title":"Musik pembuka","owner":"Kelompok kami","licence":"own"}],"topics":"#));
    assert!(told.receipt.contains(r#""original":true,"licence":true},"links":"#), "{}", told.receipt);
    told.desk.says("Jenis video Vlog").says("Pernyataan karya asli izin penggunaan").says("Evaluasi tidak diisi");
    told.juror.says("Peserta mampu menyusun notulen.").says("Musik pembuka: Kelompok kami · Buatan sendiri").hides("izin penggunaan");
}
}

on_both! {
async fn the_audience_is_kept_shown_and_hashed(t: TestApp) {
    let setup = Setup::start(&t).await;
    let long = "b".repeat(151);
    let refused = setup.write(&[("audience", &long)]).await.expect(422);
    assert_eq!(refused.field("audience"), long);
    refused.says("Untuk siapa (boleh dikosongkan)").says("Terlalu panjang: 151 karakter");
    assert_eq!(setup.form().await.field("audience"), "", "a refused form changes nothing");
    setup.write(&[("audience", "Bendahara <baru>")]).await.expect(303);
    setup.review().await.says("Untuk siapa Bendahara <baru>");
    let told = setup.send(&t).await;
    assert!(told.receipt.contains(r#""audience":"Bendahara <baru>""#), "{}", told.receipt);
    told.desk.says("Untuk siapa Bendahara <baru>");
    told.juror.says("Untuk siapa Bendahara <baru>");
}
}

on_both! {
async fn only_a_link_that_can_be_opened_is_taken_for_captions(t: TestApp) {
    let setup = Setup::start(&t).await;
    for bad in ["javascript:alert(1)", "http://contoh.go.id/takarir.srt", "takarir.srt"] {
        let refused = setup.write(&[("captions_link", bad)]).await.expect(422);
        assert_eq!(refused.field("captions_link"), bad);
        refused.says("Tautan ini tidak dapat dibuka.");
    }
    let link = "https://drive.google.com/file/d/1Takarir/view";
    setup.write(&[("captions_link", link)]).await.expect(303);
    assert_eq!(setup.review().await.link("1Takarir"), link);
    let told = setup.send(&t).await;
    assert!(told.receipt.contains(&format!(r#""captions_link":"{link}""#)), "{}", told.receipt);
    assert_eq!((told.desk.link("1Takarir"), told.juror.link("1Takarir")), (link.to_owned(), link.to_owned()));
    assert!(told.juror.body.contains(r#"rel="noopener noreferrer nofollow""#));
}
}

on_both! {
async fn tags_are_rows_of_two_lists_and_half_a_row_is_kept_and_pointed_out(t: TestApp) {
    let setup = Setup::start(&t).await;
    let chosen = |page: &Page| page.body.matches(" selected").count();
    assert_eq!(chosen(&setup.form().await), 0);
    let half = [("competency_tags_1_code", "S6"), ("competency_tags_2_code", "G2"), ("competency_tags_2_level", "4")];
    let refused = setup.write(&half).await.expect(422).says("Pilih tingkat dari daftar untuk kompetensi ini.");
    assert_eq!(chosen(&refused), 3, "every list shows what was chosen");
    assert!(refused.body.contains(r##"href="#f-competency_tags_1_level""##));
    for (code, level, why) in [
        ("S6", "6", "Pilih tingkat dari daftar"),
        ("S24", "1", "Pilih kompetensi dari daftar."),
        ("", "1", "Pilih kompetensinya, atau kosongkan tingkatnya."),
    ] {
        let row = [("competency_tags_1_code", code), ("competency_tags_1_level", level)];
        setup.write(&row).await.expect(422).says(why);
    }
    let twice = [
        ("competency_tags_1_code", "S6"),
        ("competency_tags_1_level", "1"),
        ("competency_tags_3_code", "S6"),
        ("competency_tags_3_level", "2"),
    ];
    setup.write(&twice).await.expect(422).says("Kompetensi ini sudah dipilih di atas.");
    setup.write(&[("competency_tags_3_code", "S6"), ("competency_tags_3_level", "3")]).await.expect(303);
    assert_eq!(chosen(&setup.form().await), 2);
    let said = "S6 Penyusunan Kurikulum · tingkat 3: menganalisis";
    setup.review().await.says(said);
    let told = setup.send(&t).await;
    assert!(told.receipt.contains(r#""competency_tags":[{"code":"S6","level":3}]"#), "{}", told.receipt);
    told.desk.says(said);
    told.juror.says(said);
}
}
