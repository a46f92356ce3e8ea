//! Rules of the terms of reference at the pages where people meet them, where no other test asserts them.

use lomba::accounts::Role;
use lomba::cli::demo::films::SHORT;
use lomba::editions::{self, EditionSettings};
use lomba::i18n::{Lang, Message};
use lomba::judging::AssignmentStatus;

use crate::committee::edition::Sheet;
use crate::on_both;
use crate::support::fixtures::{self, read};
use crate::support::journey::{self as pages, BALI, BAYU, BUDI, ELSEWHERE, Entrant, film};
use crate::support::{Page, TestApp, two_members};

fn settings(t: &TestApp) -> EditionSettings {
    (*read(t, |conn| editions::find(conn, "2023")).unwrap().settings).clone()
}

fn says_all(page: Page, texts: &[&Message]) {
    texts.iter().fold(page, |page, text| page.says(text.get(Lang::Id)));
}

/// Sends a work with these statements ticked.
async fn send(maker: &Entrant, work: &str, statements: &[(&str, &str)]) -> Page {
    maker.person.browser.post(&format!("{work}/pengiriman"), statements).await
}

/// A draft that lacks nothing but its statements.
async fn whole_draft(t: &TestApp, maker: &Entrant, n: usize) -> String {
    let work = pages::draft_work(maker, "Notulen rapat").await;
    pages::paste_link(maker, &work, &film(t, n, SHORT)).await;
    t.run_jobs().await;
    work
}

async fn has_no_receipt(maker: &Entrant, work: &str) {
    maker.person.browser.get(&format!("{work}/tanda-terima")).await.expect(404);
}

on_both! {
async fn r1_every_public_page_names_organiser_and_unit(t: TestApp) {
    let of = settings(&t);
    assert_eq!(of.organiser.id, "Lembaga Administrasi Negara (LAN)");
    let named = format!("{}, {}", of.organiser.id, of.unit.id);
    for path in ["/", "/2023", "/2023/aturan", "/2023/hasil", "/2023/unduhan", "/arsip", "/akun/masuk", "/akun/daftar"] {
        let page = t.visitor().get(path).await;
        assert!(page.words().contains(&named), "{path}: {}", page.words());
    }
}
}

on_both! {
async fn r3_r31_r40_the_rules_page_restates_the_terms_and_the_stages_in_their_order(t: TestApp) {
    let of = settings(&t);
    let page = t.visitor().get("/2023/aturan").await.expect(200);
    assert_eq!((of.aims.len(), of.benefits.len(), of.legal_basis.len()), (2, 3, 2));
    let all = of.aims.iter().chain(&of.benefits).chain(&of.legal_basis).chain([&of.purpose, &of.finality]);
    says_all(page, &all.collect::<Vec<_>>());
    for path in ["/2023", "/2023/aturan"] {
        let words = t.visitor().get(path).await.expect(200).words();
        let stages = words.split("Tahapan").nth(1).unwrap();
        let places: Vec<_> = of.phases.iter().map(|phase| stages.find(phase.name.get(Lang::Id))).collect();
        assert_eq!(places.len(), 10);
        assert!(places.iter().all(Option::is_some) && places.is_sorted(), "{path}: {places:?}");
    }
}
}

on_both! {
async fn r8_a_work_is_not_sent_before_every_member_has_signed(t: TestApp) {
    let sekar = pages::register_team(&t).await;
    pages::invite_member(&sekar, BAYU, 1).await;
    let work = whole_draft(&t, &sekar, 1).await;
    send(&sekar, &work, &pages::STATEMENTS).await.expect(422).says("Karya baru dapat dikirim setelah semua anggota menandatangani pernyataan");
    has_no_receipt(&sekar, &work).await;
    pages::confirm_member(&t, BAYU, 1).await;
    assert_eq!(pages::submit_work(&sekar, &work).await, "ML-2023-0001-1");
    t.run_jobs().await;
}
}

on_both! {
async fn r14_r15_each_statement_is_needed_and_the_other_stays_ticked(t: TestApp) {
    let maker = pages::individual(&t, 1, ELSEWHERE[0]).await;
    let work = whole_draft(&t, &maker, 1).await;
    for (ticked, missing) in [(pages::STATEMENTS[0], "licence"), (pages::STATEMENTS[1], "original")] {
        let page = send(&maker, &work, &[ticked]).await.expect(422);
        assert_eq!(page.checked(ticked.0), ["on"], "{}", page.words());
        assert_eq!(page.checked(missing), [""; 0]);
        assert!(page.body.contains(&format!("href=\"#f-{missing}\"")), "{}", page.words());
        has_no_receipt(&maker, &work).await;
    }
    pages::submit_work(&maker, &work).await;
}
}

on_both! {
async fn r15_the_licence_stays_as_it_is_once_works_come_in(t: TestApp) {
    let budi = pages::committee(&t, BUDI).await;
    let form = [("version", "0"), ("licence.text.id", "Materi menjadi milik siapa saja."), ("licence.text.en", "Anybody's.")];
    let page = budi.browser.post_bare("/2023/panitia/edisi/pernyataan", &form).await.expect(422);
    page.says("Terkunci sejak penerimaan materi dibuka").says("Materi menjadi milik siapa saja.");
    assert!(!settings(&t).licence.text.id.contains("siapa saja"));
}
}

on_both! {
async fn r17_r35_what_a_work_lacks_is_named_and_nothing_else(t: TestApp) {
    let maker = pages::individual(&t, 1, ELSEWHERE[0]).await;
    let work = whole_draft(&t, &maker, 1).await;
    let whole = [
        ("title", "Notulen rapat"),
        ("competencies", "technical"),
        ("video_kind", "vlog"),
        ("explanation", "Pelatihan singkat tentang rapat."),
        ("learning_objective", "Peserta mampu menyusun notulen."),
        ("benefit", "Rapat menjadi singkat."),
    ];
    let names = [
        ("competencies", "Jenis kompetensi"),
        ("explanation", "Penjelasan"),
        ("learning_objective", "Tujuan pembelajaran"),
        ("benefit", "Manfaat"),
    ];
    for (lacking, name) in names {
        let some: Vec<_> = whole.iter().map(|(field, value)| (*field, if *field == lacking { "" } else { value })).collect();
        maker.person.browser.post(&format!("{work}/tentang"), &some).await;
        let page = send(&maker, &work, &pages::STATEMENTS).await.expect(422);
        let summary = page.body.split("data-error-summary").nth(1).unwrap().split("</div>").next().unwrap();
        for (_, other) in names {
            assert_eq!(summary.contains(other), other == name, "without {lacking}: {summary}");
        }
        has_no_receipt(&maker, &work).await;
    }
}
}

on_both! {
async fn r28_who_takes_part_twice_is_shown_and_not_refused(t: TestApp) {
    let sekar = pages::register_team(&t).await;
    pages::invite_member(&sekar, BAYU, 1).await;
    pages::confirm_member(&t, BAYU, 1).await;
    // The same person, by the employee number, on another account.
    let again = pages::sign_up(&t, ("Bayu Lagi", "bayu.lagi@contoh.go.id")).await;
    let at = pages::register_as(&again, &[("kind", "individual"), ("institution", BALI)], 1).await;
    let budi = pages::committee(&t, BUDI).await;
    let inbox = budi.browser.get("/2023/panitia").await.expect(200);
    budi.browser.get("/2023/panitia/peserta?ganda=1").await.expect(200).says("Lentera").says("Bayu Lagi");
    inbox.says("NIP ganda");
    for (entry, other) in [(&sekar.at, "Bayu Lagi"), (&at, "Lentera")] {
        let id = entry.rsplit('/').next().unwrap();
        budi.browser.get(&format!("/2023/panitia/peserta/{id}")).await.expect(200).says(other);
    }
    t.run_jobs().await;
}
}

on_both! {
async fn r30_colleagues_of_any_maker_neither_score_nor_verify(t: TestApp) {
    let budi = pages::committee(&t, BUDI).await;
    let sekar = pages::register_team(&t).await;
    pages::invite_member(&sekar, BAYU, 1).await;
    let (bayu, at) = pages::follow_invitation(&t, BAYU, "invite_member").await;
    let version = bayu.browser.get(&at).await.expect(200).field("declaration_version");
    let (nip, phone) = (fixtures::nip(1), fixtures::phone(1));
    let own = [
        ("name", BAYU.0),
        ("nip", &nip),
        ("asn_kind", "pns"),
        ("position", "Widyaiswara Ahli Muda"),
        ("phone", &phone),
        ("institution", ELSEWHERE[1]),
        ("declaration", "on"), ("publication", "on"), ("personal_data", "on"),
        ("declaration_version", &version),
    ];
    bayu.browser.post(&at, &own).await.expect(303);
    let work = pages::whole_work(&t, &sekar, 1, "Notulen rapat").await;
    let colleague = t.committee_from("Wayan Sudarma", "wayan@contoh.go.id", Role::Verifier, ELSEWHERE[1]).await;
    let page = colleague.get(&pages::desk(&work)).await.expect(403).says("Karya dari instansi Anda").says(ELSEWHERE[1]);
    page.says(BUDI.0);
    pages::accept_work(&budi, &work).await;

    let houses = [ELSEWHERE[1], ELSEWHERE[0], ELSEWHERE[0], ELSEWHERE[0]];
    let mut jury = Vec::new();
    for (n, house) in houses.into_iter().enumerate() {
        let (name, email) = (format!("Juri Nomor {n}"), format!("juri{n}@contoh.go.id"));
        jury.push(pages::invite_and_declare_juror(&t, &budi, (&name, &email), house).await);
    }
    t.set_clock("2023-07-24 10:00");
    budi.sign_in().await;
    pages::route(&budi).await;
    t.run_jobs().await;
    for (juror, works) in jury.iter().zip([0, 1, 1, 1]) {
        juror.sign_in().await;
        assert_eq!(pages::queue_of(juror).await.len(), works, "{}", juror.email);
    }
}
}

on_both! {
async fn r38_where_parts_are_required_a_question_without_a_key_keeps_a_work_from_being_sent(t: TestApp) {
    t.set_clock("2023-04-01 10:00");
    let budi = pages::committee(&t, BUDI).await;
    Sheet::open(&budi, "batas").await.typed("parts", "required").send(&budi).await.expect(303);
    t.set_clock("2023-06-01 10:00");
    let maker = pages::individual(&t, 1, ELSEWHERE[0]).await;
    let work = whole_draft(&t, &maker, 1).await;
    let lacking = "Soal evaluasi dengan kunci";
    let keyless = [("pass_mark", "70"), ("question_1", "Apa langkah pertama?"), ("option_1_a", "Tujuan"), ("option_1_b", "Tamu")];
    let keyed = [keyless[0], keyless[1], keyless[2], keyless[3], ("answer_key_1", "A")];
    for (form, named) in [(&keyless[..], true), (&keyed[..], false)] {
        maker.person.browser.post(&format!("{work}/diskusi"), form).await.expect(303);
        let page = send(&maker, &work, &pages::STATEMENTS).await.expect(422);
        let summary = page.body.split("data-error-summary").nth(1).unwrap().split("</div>").next().unwrap();
        assert_eq!(summary.contains(lacking), named, "{summary}");
        has_no_receipt(&maker, &work).await;
    }
    t.run_jobs().await;
}
}

on_both! {
async fn r41_registration_is_taken_in_its_window_and_refused_a_second_outside(t: TestApp) {
    let at = "/2023/peserta/daftar";
    let edges = [
        ("2023-05-14 23:59:59", Some("15 Mei 2023")),
        ("2023-05-15 00:00:00", None),
        ("2023-07-07 23:59:59", None),
        ("2023-07-08 00:09:59", None),
        ("2023-07-08 00:10:00", Some("7 Juli 2023, 23.59 WIB")),
    ];
    for (n, (now, refused)) in edges.into_iter().enumerate() {
        t.set_clock(now);
        let (name, email) = (format!("Peserta Tepi {n}"), format!("tepi{n}@contoh.go.id"));
        let person = pages::sign_up(&t, (&name, &email)).await;
        let (nip, phone) = (fixtures::nip(n), fixtures::phone(n));
        let form = [
            ("name", name.as_str()),
            ("nip", &nip),
            ("asn_kind", "pns"),
            ("position", "Widyaiswara Ahli Muda"),
            ("phone", &phone),
            ("declaration", "on"), ("publication", "on"), ("personal_data", "on"),
            ("declaration_version", "2023-1"),
            ("kind", "individual"),
            ("institution", ELSEWHERE[0]),
        ];
        let page = person.browser.post(at, &form).await;
        match refused {
            None => drop(page.expect(303)),
            Some(when) => drop(page.expect(409).says(when)),
        }
    }
    t.run_jobs().await;
}
}

on_both! {
async fn r_j3_a_spread_of_more_than_fifteen_points_is_marked(t: TestApp) {
    fixtures::method(&t);
    let institution = fixtures::institution(&t, "Badan Contoh Hasil", true);
    let jury = [1, 2, 3].map(|n| fixtures::juror(&t, n, None, None));
    for (n, lowest) in [(1, 7000), (2, 6999), (3, 8500)] {
        let work = fixtures::accepted_work(&t, n, institution).work;
        for (juror, points) in jury.into_iter().zip([8500, 8000, lowest]) {
            fixtures::sheet(&t, work, juror, AssignmentStatus::Submitted, Some(points));
        }
    }
    t.set_clock("2023-08-21 10:00");
    let budi = t.committee(BUDI.0, BUDI.1).await;
    two_members::seal(&t, &budi).await;
    let page = budi.get("/2023/panitia/hasil").await.expect(200);
    let marked = |number: &str| {
        let row = page.body.split(&format!("data-work=\"{number}\"")).nth(1).unwrap();
        row.split("</tr>").next().unwrap().contains("juri berbeda jauh")
    };
    assert_eq!(["ML-2023-0001", "ML-2023-0002", "ML-2023-0003"].map(marked), [false, true, false]);
}
}
