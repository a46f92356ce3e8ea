//! Evaluation questions: several keys, feedback, order, deleting, and files of other programs in and out (R38).

use crate::on_both;
use crate::support::journey::{self as pages, ELSEWHERE, Entrant};
use crate::support::{Page, TestApp};

async fn draft(t: &TestApp) -> (Entrant, String) {
    let maker = pages::individual(t, 1, ELSEWHERE[0]).await;
    let work = pages::draft_work(&maker, "Notulen rapat").await;
    (maker, work)
}

const THREE: [(&str, &str); 15] = [
    ("pass_mark", "80"),
    ("question_1", "Satu?"),
    ("option_1_a", "ya"),
    ("option_1_b", "tidak"),
    ("option_1_c", "mungkin"),
    ("answer_key_1", "A"),
    ("answer_key_1", "C"),
    ("feedback_1", "Keduanya benar."),
    ("question_2", "Dua?"),
    ("option_2_a", "ya"),
    ("option_2_b", "tidak"),
    ("answer_key_2", "B"),
    ("question_3", "Tiga?"),
    ("option_3_a", "ya"),
    ("option_3_b", "tidak"),
];

fn texts(page: &Page) -> Vec<String> {
    let there = (1..=4).filter(|n| page.body.contains(&format!("name=\"question_{n}\"")));
    there.map(|n| page.textarea(&format!("question_{n}"))).collect()
}

on_both! {
async fn a_question_takes_several_keys_and_feedback_and_is_moved_and_deleted(t: TestApp) {
    let (maker, work) = draft(&t).await;
    let (browser, at) = (&maker.person.browser, format!("{work}/diskusi"));
    browser.post(&at, &THREE).await.expect(303);
    let page = browser.get(&at).await.expect(200);
    assert_eq!(page.checked("answer_key_1"), ["A", "C"]);
    assert_eq!(page.textarea("feedback_1"), "Keduanya benar.");
    assert_eq!(texts(&page), ["Satu?", "Dua?", "Tiga?"]);

    // What was typed together with the button is saved as well.
    let press = async |then: &'static str, place: usize| {
        let mut fields = browser.get(&at).await.expect(200).form_fields();
        fields.push(("then".to_owned(), then.to_owned()));
        let fields: Vec<(&str, &str)> = fields.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
        let to = browser.post(&at, &fields).await.expect(303).location().unwrap();
        assert_eq!(to, format!("{at}#soal-{place}"), "where the question stands now");
        browser.get(&at).await.expect(200)
    };
    let page = press("up:3", 2).await;
    assert_eq!(texts(&page), ["Satu?", "Tiga?", "Dua?"]);
    assert_eq!((page.checked("answer_key_2"), page.checked("answer_key_3")), (vec![], vec!["B".to_owned()]));
    let page = press("down:1", 2).await;
    assert_eq!(texts(&page), ["Tiga?", "Satu?", "Dua?"]);
    assert_eq!((page.checked("answer_key_2"), page.textarea("feedback_2")), (vec!["A".to_owned(), "C".to_owned()], "Keduanya benar.".to_owned()));
    let page = press("delete:1", 1).await;
    assert_eq!(texts(&page), ["Satu?", "Dua?"]);
    browser.get(&format!("{work}/kirim")).await.expect(200).says("2 soal, nilai lulus 80 persen");
}
}

on_both! {
async fn nothing_is_moved_while_a_field_cannot_be_kept(t: TestApp) {
    let (maker, work) = draft(&t).await;
    let (browser, at) = (&maker.person.browser, format!("{work}/diskusi"));
    browser.post(&at, &THREE).await.expect(303);
    let mut fields = browser.get(&at).await.expect(200).form_fields();
    let long = "x".repeat(1001);
    for (name, value) in &mut fields {
        if name == "option_2_a" {
            value.clone_from(&long);
        }
    }
    fields.push(("then".to_owned(), "delete:1".to_owned()));
    let fields: Vec<(&str, &str)> = fields.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
    let page = browser.post(&at, &fields).await.expect(422);
    assert_eq!((texts(&page), page.field("option_2_a")), (vec!["Satu?".to_owned(), "Dua?".to_owned(), "Tiga?".to_owned()], long));
    let kept = browser.get(&at).await.expect(200);
    assert_eq!((texts(&kept), kept.field("option_2_a")), (vec!["Satu?".to_owned(), "Dua?".to_owned(), "Tiga?".to_owned()], "ya".to_owned()));
}
}

const GIFT: &str = "::Pertama::Apa langkah pertama? {\n=Menetapkan tujuan\n~Menutup rapat\n}\n\n\
    ::Esai::Ceritakan rapat Anda. {}\n\n\
    Mana yang dicatat? {~%50%Keputusan ~%50%Tindak lanjut ~%-100%Gosip ####Catat yang perlu ditindaklanjuti.}\n";

on_both! {
async fn questions_come_from_a_file_are_shown_first_and_go_out_again(t: TestApp) {
    let (maker, work) = draft(&t).await;
    let (browser, at) = (&maker.person.browser, format!("{work}/soal"));
    browser.post(&format!("{work}/diskusi"), &[("pass_mark", "80"), ("discussion_topic", "Mengapa?"), ("question_1", "Ada?"), ("option_1_a", "ya"), ("option_1_b", "tidak"), ("answer_key_1", "A")]).await.expect(303);
    browser.get(&at).await.expect(200).says("belum ada yang disimpan");
    browser.upload(&at, &[], ("kosong.txt", b"")).await.expect(422).says("Pilih sebuah berkas");
    browser.upload(&at, &[], ("gambar.png", &[0x89, 0x50, 0, 1, 2, 3])).await.expect(422).says("tidak dikenali");
    let read = browser.upload(&at, &[], ("soal.gift.txt", GIFT.as_bytes())).await.expect(200);
    assert_eq!(read.values("data-read"), ["2"]);
    let read = read.says("Apa langkah pertama?").says("Baris 6").says("Tambahkan ke soal yang ada").says("Gantikan semua soal");
    // Nothing is stored before one of the two is pressed.
    browser.get(&format!("{work}/kirim")).await.expect(200).says("1 soal, nilai lulus 80 persen");
    let forms: Vec<&str> = read.body.split("<form").filter(|form| form.starts_with(" class=\"inline\"") && form.contains("/diskusi\"")).collect();
    assert_eq!(forms.len(), 2);
    let fields = |form: &str| -> Vec<(String, String)> {
        form.split("<input").skip(1).filter_map(|tag| {
            let value = |name: &str| tag.split(&format!("{name}=\"")).nth(1)?.split('"').next().map(str::to_owned);
            let plain = value("value")?.replace("&quot;", "\"").replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
            Some((value("name")?, plain))
        }).collect()
    };
    let added = fields(forms[0]);
    let added: Vec<(&str, &str)> = added.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
    assert_eq!(browser.post_bare(&format!("{work}/diskusi"), &added).await.expect(303).location().unwrap(), format!("{work}/diskusi"));
    let page = browser.get(&format!("{work}/diskusi")).await.expect(200).says("Mengapa?");
    assert_eq!(texts(&page), ["Ada?", "Apa langkah pertama?", "Mana yang dicatat?"]);
    assert_eq!(page.checked("answer_key_3"), ["A", "B"]);
    assert_eq!(page.textarea("feedback_3"), "Catat yang perlu ditindaklanjuti.");

    // Every format that goes out comes in again as the same questions; Aiken holds one key only.
    for (name, kept) in [("soal.gift.txt", 3), ("soal.xml", 3), ("soal.csv", 3), ("soal.aiken.txt", 2)] {
        let out = browser.get(&format!("{at}/{name}")).await.expect(200);
        let again = browser.upload(&at, &[], (name, &out.bytes)).await.expect(200);
        assert_eq!(again.values("data-read"), [kept.to_string()], "{name}: {}", out.body);
        again.says("Apa langkah pertama?").says("Menetapkan tujuan ✓");
    }
    browser.get(&format!("{at}/soal.pdf")).await.expect(404);
    pages::individual(&t, 2, ELSEWHERE[1]).await.person.browser.get(&format!("{at}/soal.csv")).await.expect(404);
}
}

on_both! {
async fn a_workbook_is_read_and_a_broken_one_is_refused(t: TestApp) {
    let (maker, work) = draft(&t).await;
    let (browser, at) = (&maker.person.browser, format!("{work}/soal"));
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    for (row, cells) in [["Soal", "Pilihan A", "Pilihan B", "Kunci"], ["Berapa?", "2", "3", "B"], ["Tanpa kunci?", "ya", "tidak", ""]].iter().enumerate() {
        for (column, cell) in cells.iter().enumerate() {
            sheet.write_string(row.try_into().unwrap(), column.try_into().unwrap(), *cell).unwrap();
        }
    }
    let read = browser.upload(&at, &[], ("soal.xlsx", &book.save_to_buffer().unwrap())).await.expect(200);
    assert_eq!(read.values("data-read"), ["1"]);
    read.says("Berapa?").says("3 ✓").says("Baris 3");
    browser.upload(&at, &[], ("soal.xlsx", b"PK\x03\x04 rusak")).await.expect(422).says("tidak dikenali");
}
}
