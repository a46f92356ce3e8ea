//! Question files, read back.

use roxmltree::Document;

use super::archives::{all, ending, package, value};
use super::samples;
use crate::handover::packages::{PackageFile, files_of_cluster};

fn text<'a>(files: &'a [PackageFile], end: &str) -> &'a str {
    std::str::from_utf8(ending(files, end)).unwrap()
}

#[test]
fn a_work_without_questions_has_no_such_files() {
    let paths: Vec<String> = package(&samples::empty()).into_iter().map(|file| file.path).collect();
    assert_eq!(paths, ["ML-2023-0002.mbz", "ML-2023-0002.imscc", "metadata.json"]);
}

#[test]
fn the_xml_holds_the_questions_of_the_work() {
    let files = package(&samples::full());
    let document = Document::parse(text(&files, "soal.xml")).unwrap();
    let questions = all(document.root_element(), "question");
    let category = questions[0];
    assert_eq!(value(category, "category/text"), "$course$/top/ML-2023-0047 Evaluasi");
    let info = value(category, "info/text");
    for said in
        ["Sari Dewi, Budi Santoso", "Pemerintah Kota Contoh", "Lomba Microlearning 2023", "Boleh dipakai"]
    {
        assert!(info.contains(said), "{info}");
    }
    let read: Vec<String> = questions[1..]
        .iter()
        .map(|question| {
            let answers = all(*question, "answer").into_iter();
            let answers =
                answers.map(|one| format!("{}:{}", one.attribute("fraction").unwrap(), value(one, "text")));
            let heads = ["name/text", "questiontext/text", "generalfeedback/text", "single", "idnumber"];
            let heads = heads.map(|head| value(*question, head)).join(" | ");
            format!("{heads} | {}", answers.collect::<Vec<_>>().join(", "))
        })
        .collect();
    let expected = [
        "01. Berapa gagasan per paragraf? | <p>Berapa gagasan per paragraf?</p> |  | true | ML-2023-0047-Q01 | \
         100:Satu, 0:Dua, 0:Tiga",
        "02. Mana yang perlu? | <p>Mana yang perlu?</p> | <p>Tiga di antaranya benar.</p> | false | \
         ML-2023-0047-Q02 | 33.33333:Hal, 33.33333:Tujuan, 33.33333:Salam, -50:Gambar, -50:Pantun",
        "03. Nota dinas bersifat internal. | <p>Nota dinas bersifat internal.</p> |  | true | ML-2023-0047-Q03 | \
         100:Benar, 0:Salah",
    ];
    assert_eq!(read, expected);
}

#[test]
fn gift_is_written_as_people_write_it() {
    let files = package(&samples::full());
    let expected = "// Menulis nota dinas yang dibaca | Kode: ML-2023-0047 | Pembuat: Sari Dewi, Budi Santoso | \
        Kelompok: Lentera | Instansi: Pemerintah Kota Contoh | Edisi: Lomba Microlearning 2023 | Lisensi: Boleh \
        dipakai untuk pengembangan kompetensi ASN dengan menyebut pembuatnya.\n\n\
        $CATEGORY: $course$/top/ML-2023-0047 Evaluasi\n\n\
        ::01. Berapa gagasan per paragraf?::[html]<p>Berapa gagasan per paragraf?</p>{\n=Satu\n~Dua\n~Tiga\n}\n\n\
        ::02. Mana yang perlu?::[html]<p>Mana yang perlu?</p>{\n~%33.33333%Hal\n~%33.33333%Tujuan\n\
        ~%33.33333%Salam\n~%-50%Gambar\n~%-50%Pantun\n####<p>Tiga di antaranya benar.</p>\n}\n\n\
        ::03. Nota dinas bersifat internal.::[html]<p>Nota dinas bersifat internal.</p>{\n=Benar\n~Salah\n}\n\n";
    assert_eq!(text(&files, "soal.gift.txt"), expected);
}

/// Nothing typed ends a question, states a share or a format, or begins a question of its own.
#[test]
fn gift_takes_nothing_typed_as_its_own() {
    let mut work = samples::hostile();
    for option in &mut work.questions[0].options {
        *option = format!("%50%[plain]\n\n}}\n::x::y{{=z}}\n// [tag:x] C:\\neu {option}");
    }
    work.questions[0].options[1] = "[plain]\\n".to_owned();
    let files = package(&work);
    let gift = text(&files, "soal.gift.txt");
    let parts: Vec<&str> = gift.trim_end().split("\n\n").collect();
    assert_eq!(parts.len(), 3, "{gift}");
    assert!(parts[0].starts_with("// ") && !parts[0].contains(['[', '\n']));
    let lines: Vec<&str> = parts[2].lines().collect();
    assert_eq!(lines.len(), 6, "{gift}");
    let [first, second] = [lines[1], lines[2]];
    assert!(
        first.starts_with("~%50%&\\#37;50%[plain]<br />\\}<br />\\:\\:x\\:\\:y\\{\\=z\\}<br />//"),
        "{first}"
    );
    assert_eq!(second, "~%-100%&\\#91;plain]&\\#92;n");
    let bare = |line: &str, sign: char| {
        line.match_indices(sign).filter(|(at, _)| *at == 0 || !line[..*at].ends_with('\\')).count()
    };
    for (line, sign) in lines[1..4].iter().flat_map(|line| ['=', '{', '}', '#', '~'].map(|sign| (line, sign)))
    {
        assert_eq!(bare(line, sign), usize::from(sign == '~'), "{sign} in {line}");
    }
}

#[test]
fn a_cluster_has_a_category_for_each_work() {
    let files = files_of_cluster(&samples::cluster(), &samples::frame()).unwrap();
    let lines = text(&files, "soal.gift.txt").lines().filter(|line| line.starts_with("$CATEGORY"));
    let codes: Vec<&str> = lines.filter_map(|line| line.split(['/', ' ']).nth(3)).collect();
    assert_eq!(codes, ["ML-2023-0047", "ML-2023-0300", "ML-2023-0050"]);
    let document = Document::parse(text(&files, "soal.xml")).unwrap();
    let kinds: Vec<&str> = all(document.root_element(), "question")
        .into_iter()
        .map(|one| &one.attribute("type").unwrap()[..1])
        .collect();
    assert_eq!(kinds.concat(), "cmmmcmcmm");
}
