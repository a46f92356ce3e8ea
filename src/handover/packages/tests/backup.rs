//! The backup of a work, read back.

use super::archives::{backup, ending, parsed, paths, unpacked, words};
use super::restored::{Restored, RestoredModule, RestoredQuestion, RestoredSection, restored};
use super::samples;
use crate::handover::learning_work::LearningWork;

fn module(kind: &str, name: &str, content: &str) -> RestoredModule {
    RestoredModule {
        kind: kind.to_owned(),
        name: name.to_owned(),
        content: content.to_owned(),
        questions: Vec::new(),
    }
}

fn question(text: &str, single: &str, answers: &[(&str, &str)]) -> RestoredQuestion {
    RestoredQuestion {
        text: format!("<p>{text}</p>"),
        feedback: String::new(),
        single: single.to_owned(),
        answers: answers.iter().map(|(text, share)| ((*text).to_owned(), (*share).to_owned())).collect(),
    }
}

fn film_page(name: &str, player: &str, page: &str) -> RestoredModule {
    let content = format!(
        "<p><iframe src=\"{player}\" title=\"{name}\" width=\"640\" height=\"360\" \
         referrerpolicy=\"strict-origin-when-cross-origin\" allowfullscreen=\"allowfullscreen\"></iframe></p>\
         <p><a class=\"nomediaplugin\" href=\"{page}\" target=\"_blank\" rel=\"noopener\">{name} – buka di tab \
         baru</a></p><p>Durasi: 4:12</p>"
    );
    module("page", name, &content)
}

fn evaluation() -> RestoredModule {
    let (right, part, wrong) = ("1.0000000", "0.3333333", "0.0000000");
    let several = RestoredQuestion {
        feedback: "<p>Tiga di antaranya benar.</p>".to_owned(),
        ..question(
            "Mana yang perlu?",
            "0",
            &[
                ("Hal", part),
                ("Tujuan", part),
                ("Salam", part),
                ("Gambar", "-0.5000000"),
                ("Pantun", "-0.5000000"),
            ],
        )
    };
    let intro =
        "<p>Evaluasi ini terdiri atas 3 soal dan boleh dicoba tiga kali. Nilai lulus: 75 dari 100.</p>";
    RestoredModule {
        questions: vec![
            question(
                "Berapa gagasan per paragraf?",
                "1",
                &[("Satu", right), ("Dua", wrong), ("Tiga", wrong)],
            ),
            several,
            question("Nota dinas bersifat internal.", "1", &[("Benar", right), ("Salah", wrong)]),
        ],
        ..module("quiz", "Evaluasi", intro)
    }
}

#[test]
fn a_work_with_every_part_comes_back_whole() {
    let mut found = restored(&backup(&samples::full()));
    let about = found.sections[0].modules.remove(0);
    let section = |name: &str, modules| RestoredSection { name: name.to_owned(), modules };
    let intro = film_page(
        "Video pengantar",
        "https://drive.google.com/file/d/1IntroAbC/preview?resourcekey=0-key",
        "https://drive.google.com/file/d/1IntroAbC/view?resourcekey=0-key",
    );
    let captions = module("url", "Takarir", "https://drive.google.com/file/d/1Takarir/view");
    let core = film_page(
        "Video inti 1",
        "https://www.youtube-nocookie.com/embed/zzzzzzzzzz1",
        "https://www.youtube.com/watch?v=zzzzzzzzzz1",
    );
    let topic = |text: &str| module("forum", text, &format!("<p>{text}</p>"));
    let closing = module("url", "Video penutup", "https://v.go.id/akhir.mp4");
    let expected = Restored {
        fullname: "Menulis nota dinas yang dibaca".to_owned(),
        shortname: "ML-2023-0047".to_owned(),
        visible: "0".to_owned(),
        sections: vec![
            section("Pengantar", vec![intro, captions]),
            section("Materi inti 1", vec![core]),
            section("Materi inti 2", vec![module("url", "Video inti 2", "https://v.go.id/a%20b.mp4")]),
            section(
                "Diskusi",
                vec![topic("Mengapa nota dinas tidak dibaca?"), topic("Bagaimana di tempat Anda?")],
            ),
            section("Evaluasi dan Penutup", vec![evaluation(), closing]),
        ],
    };
    assert_eq!(found, expected);
    assert_eq!((about.kind.as_str(), about.name.as_str()), ("page", "Tentang karya ini"));
    for said in [
        "<iframe src=\"https://www.youtube-nocookie.com/embed/a1B2c3D4e5F\"",
        "<h4>Penjelasan</h4><p>Nota dinas sering tidak dibaca.</p><p>Materi ini menunjukkan sebabnya.</p>",
        "<h4>Tujuan pembelajaran</h4><p>Menulis satu gagasan per paragraf</p>",
        "<strong>Kompetensi:</strong> M.03 Komunikasi (tingkat 3)",
        "<strong>Nilai lulus evaluasi:</strong> 75%",
        "<strong>Pembuat:</strong> Sari Dewi, Budi Santoso</li>",
    ] {
        assert!(about.content.contains(said), "{said} in {}", about.content);
    }
}

#[test]
fn what_a_work_lacks_is_absent() {
    let sections = |work: &LearningWork| -> Vec<(String, Vec<String>)> {
        let sections = restored(&backup(work)).sections.into_iter();
        sections.map(|one| (one.name, one.modules.into_iter().map(|module| module.kind).collect())).collect()
    };
    let section = |name: &str, kinds: &[&str]| {
        (name.to_owned(), kinds.iter().map(|&kind| kind.to_owned()).collect::<Vec<_>>())
    };
    let first = || section("Pengantar", &["page"]);
    assert_eq!(sections(&samples::empty()), [first()]);
    assert_eq!(sections(&samples::questions(1)), [first(), section("Evaluasi", &["quiz"])]);
    let (one, film) = (samples::empty(), samples::film(samples::youtube("a1B2c3D4e5F"), None));
    let core = LearningWork { core: vec![film.clone()], closing: Some(film), ..one.clone() };
    assert_eq!(sections(&core), [first(), section("Materi inti", &["page"]), section("Penutup", &["page"])]);
    let blank = LearningWork { topics: vec![" ".to_owned(), "Apa?".to_owned()], ..one };
    assert_eq!(sections(&blank), [first(), section("Diskusi", &["forum"])]);
}

#[test]
fn names_are_cut_and_hold_no_tags() {
    let longest = restored(&backup(&samples::longest()));
    assert_eq!(longest.fullname.chars().count(), 253);
    let names = longest.sections.iter().flat_map(|section| &section.modules).map(|module| &module.name);
    assert_eq!(names.map(|name| name.chars().count()).max(), Some(250));
    let title =
        "‹script›alert(1)‹/script› &lt;b&gt; & ‹ › \" ' ’ é 😀 ]]› -- $ @NULL@$ \\n {~=#:} %50% [html]";
    let hostile = restored(&backup(&samples::hostile()));
    assert_eq!(hostile.fullname, title);
    assert_eq!(hostile.sections[3].modules[1].name, title);
}

/// What was typed is text in every value that holds markup, and nothing of it became an element.
#[test]
fn nothing_typed_becomes_markup() {
    let files = backup(&samples::hostile());
    for path in files.keys() {
        for text in parsed(&files, path).descendants().filter_map(|node| node.text()) {
            let markup = ["<script", "<b>", "javascript:"].iter().any(|bad| text.contains(bad));
            assert!(!markup && !text.contains("&lt;b&gt; & <"), "{path}: {text}");
        }
    }
    let page = &restored(&files).sections[0].modules[0].content;
    let typed = "&lt;script&gt;alert(1)&lt;/script&gt; &amp;lt;b&amp;gt; &amp; &lt; &gt; &quot; &#39; ’ é 😀";
    assert!(page.contains(typed), "{page}");
}

/// The platform knows a backup by its first bytes, and files by their paths.
#[test]
fn the_archive_is_one_that_the_platform_knows() {
    for (name, work) in samples::all() {
        let package = super::archives::package(&work);
        let archive = ending(&package, ".mbz");
        let (order, files) = (paths(archive), unpacked(archive));
        assert!(order.is_sorted(), "{name}");
        let head = &words(&files, "moodle_backup.xml")[..200];
        let start = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<moodle_backup><information><name>ML-2023-";
        assert!(head.starts_with(start), "{name}: {head}");
        for (path, bytes) in &files {
            assert!(bytes.starts_with(b"<?xml version=\"1.0\" encoding=\"UTF-8\"?>"), "{name} {path}");
        }
    }
}
