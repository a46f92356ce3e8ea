//! GIFT as people write it.

use super::support::{lines, only, question, skipped, warnings, with_feedback};
use crate::works::question_files::{QuestionFormat, ReadQuestions, read};

fn gift(text: &str) -> ReadQuestions {
    read(QuestionFormat::Gift, text)
}

/// Each of these files holds one question, and nothing is said about it.
#[test]
fn one_question_in_its_many_spellings() {
    let expected = question("Ibu kota Jawa Timur?", &["Surabaya", "Malang", "Kediri"], &[0]);
    for text in [
        "Ibu kota Jawa Timur?{=Surabaya~Malang~Kediri}",
        "Ibu\u{200b} kota Jawa Timur?\n\u{200b}{\u{feff}=Surabaya~Malang~Kediri}",
        "Ibu kota Jawa Timur? {\n=Surabaya\n~Malang\n~Kediri\n}",
        "::Kota:: Ibu kota Jawa Timur? { =Surabaya ~ Malang ~Kediri }",
        "\u{feff}// catatan\n::Kota::[html]<p>Ibu kota Jawa Timur?</p>{\r\n\t=<b>Surabaya</b>\r\n\t~Malang<br>\r\n\t~Kediri\r\n}\r\n",
        "$CATEGORY: $course$/top/Wilayah\n\n\nIbu kota\u{a0}Jawa Timur?\n\n{\n\n=Surabaya\n\n~Malang\n\n~Kediri\n\n}\n",
        "[moodle] Ibu kota Jawa Timur?\n// komentar di tengah\n{=%100%Surabaya ~%-50%Malang ~%0%Kediri}",
    ] {
        assert_eq!(only(&gift(text)), expected, "{text}");
    }
}

#[test]
fn statements_have_two_options_and_feedback_for_each() {
    for (text, key) in [
        ("Bumi bulat.{T}", 0),
        ("Bumi bulat. { TRUE }", 0),
        ("Bumi bulat.{false}", 1),
        ("Bumi bulat.\n{\nF\n}", 1),
        ("Bumi bulat.{BENAR}", 0),
    ] {
        assert_eq!(only(&gift(text)), question("Bumi bulat.", &["Benar", "Salah"], &[key]), "{text}");
    }
    let fed = only(&gift("Bumi bulat.{TRUE#Bukan, lihat gambar.#Tepat.}"));
    assert_eq!(fed.feedback, "Benar: Tepat.\nSalah: Bukan, lihat gambar.");
    let turned = only(&gift("Bumi datar.{F##Tepat.}"));
    assert_eq!((turned.keys, turned.feedback), (vec![1], "Tepat.".to_owned()));
    let general = only(&gift("Bumi bulat.{T####Lihat bab 1.}"));
    assert_eq!(general.feedback, "Lihat bab 1.");
}

#[test]
fn several_right_answers_share_the_mark() {
    let shared = "Dua pulau besar? {~%50%Jawa ~%50%Sumatra ~%-100%Bali ~%-33,33333%Lombok}";
    let expected = question("Dua pulau besar?", &["Jawa", "Sumatra", "Bali", "Lombok"], &[0, 1]);
    assert_eq!(only(&gift(shared)), expected);
    let either = gift("Satu pulau besar? {=Jawa =Sumatra ~Bali}");
    assert_eq!(either.questions[0].question.keys, [0, 1]);
    assert!(matches!(warnings(&either)[..], [one] if one.contains("all of them have to be chosen")));
    let partly = gift("Pulau terbesar? {=Papua ~%50%Sumatra ~Bali}");
    assert_eq!(partly.questions[0].question.keys, [0]);
    assert!(matches!(warnings(&partly)[..], [one] if one.contains("part of the mark")));
    assert_eq!(only(&gift("Diskon? {=[plain]%50% lebih ~[plain]%10%}")).options, ["%50% lebih", "%10%"]);
}

#[test]
fn feedback_is_general_or_beside_an_answer() {
    let beside = only(&gift("Apa?{=ya#Tepat. ~tidak#Kurang tepat. ~ragu}"));
    assert_eq!(beside.feedback, "ya: Tepat.\ntidak: Kurang tepat.");
    let right = only(&gift("Apa?{=ya # Tepat. ~tidak}"));
    assert_eq!(right, with_feedback(question("Apa?", &["ya", "tidak"], &[0]), "Tepat."));
    let both = gift("Apa?{=ya#Tepat. ~tidak####Umum \\#1.}");
    assert_eq!(both.questions[0].question.feedback, "Umum #1.");
    assert!(matches!(warnings(&both)[..], [one] if one.contains("general one")));
}

#[test]
fn a_missing_word_leaves_a_line_in_its_place() {
    let cases = [
        ("Pancasila lahir pada {=1 Juni ~17 Agustus} 1945.", "Pancasila lahir pada _____ 1945."),
        ("Ibu kota ({=Jakarta ~Bogor})", "Ibu kota (_____)"),
        ("[html]<p>Ia {=datang ~pergi} ke kantor.</p>", "Ia _____ ke kantor."),
        ("Satu {=a ~b}\ndua\n", "Satu _____\ndua"),
    ];
    for (text, expected) in cases {
        assert_eq!(only(&gift(text)).text, expected, "{text}");
    }
}

#[test]
fn signs_of_the_format_may_belong_to_a_text() {
    let escaped =
        r"Hasil 2 \* x \= 4 \{\~\} \#1\: pada C\:\\data\nbaris dua?{=x \= 2 \# ya ~\\frac \frac \(x\)}";
    let expected = question(
        "Hasil 2 \\* x = 4 {~} #1: pada C:\\data\nbaris dua?",
        &["x = 2 # ya", "\\frac \\frac \\(x\\)"],
        &[0],
    );
    assert_eq!(only(&gift(escaped)), expected);
    let colons = only(&gift("::a\\:\\:b:: Pukul 10:30, jawaban:: apa?{=ya ~tidak}"));
    assert_eq!(colons.text, "Pukul 10:30, jawaban:: apa?");
    let exported = only(&gift("[html]<p>a</p>\\n<p>b\\nc</p>{=[html]<p>x</p> ~[plain]<y>}"));
    assert_eq!(exported, question("a\nb c", &["x", "<y>"], &[0]));
}

#[test]
fn kinds_that_are_not_held_are_named_with_their_line() {
    let text = "Tulis esai.{}\n\n\
        Berapa?{#3:0.5}\n\n\
        Pasangkan.{\n=satu -> 1\n=dua -> 2\n=tiga -> 3\n}\n\n\
        Presiden pertama?{=Soekarno =Sukarno}\n\n\
        Pengantar tanpa soal.\n\n\
        Apa?{1:MULTICHOICE:=a~b}\n\n\
        ::Sah::Apa?{=ya ~tidak}\n\n\
        Pilih.{mungkin}\n";
    let read = gift(text);
    assert_eq!(lines(&read), [17]);
    let kinds =
        ["essay", "numerical", "matching", "short answer", "is no question", "cloze", "not understood"];
    let found = skipped(&read);
    assert_eq!(found.iter().map(|(line, _)| *line).collect::<Vec<_>>(), [1, 3, 5, 11, 13, 15, 19]);
    for ((_, said), kind) in found.iter().zip(kinds) {
        assert!(said.contains(kind), "{kind}: {said}");
    }
}

#[test]
fn a_bad_question_stops_no_other() {
    let text = "Satu?{~a ~b}\n\n\
        Dua?{=a}\n\n\
        Tiga?{=a ~a}\n\n\
        Empat?{=a ~b ~c ~d ~e ~f ~g ~h ~i}\n\n\
        {=a ~b}\n\n\
        Lima?{=a\n~b\n\n\
        Enam?{a =b ~c}\n\n\
        Tujuh \\{?{=\\frac{1} ~b}\n\n\
        Delapan} = {=a ~b}\n\n\
        Sembilan?{=a ~}\n\n\
        Sepuluh?{=a ~b}";
    let read = gift(text);
    assert_eq!(lines(&read), [22]);
    let said = [
        (1, "no key. Put the sign ="),
        (3, "kind short answer"),
        (5, "are the same"),
        (7, "has 9 options"),
        (9, "has no text"),
        (11, "never closed"),
        (14, "“a” stands before"),
        (16, "do not pair"),
        (18, "do not pair"),
        (20, "only one option"),
    ];
    let found = skipped(&read);
    assert_eq!(found.iter().map(|(line, _)| *line).collect::<Vec<_>>(), said.map(|(line, _)| line));
    for ((_, found), (_, words)) in found.iter().zip(said) {
        assert!(found.contains(words), "{words}: {found}");
    }
}

#[test]
fn pictures_are_named_and_lost() {
    let read = gift("[html]<p>Apa ini?<img src\\=\"@@PLUGINFILE@@/a.png\"></p>{=ya ~tidak}");
    assert_eq!(read.questions[0].question.text, "Apa ini?");
    assert!(matches!(warnings(&read)[..], [one] if one.contains("Pictures")));
    let only_pictures = gift("[html]Pilih gambar.{=<img src\\=\"a\"> ~<img src\\=\"b\">}");
    assert!(
        matches!(skipped(&only_pictures)[..], [(1, one)] if one.contains("Option A is empty") && one.contains("Pictures"))
    );
}

#[test]
fn no_question_is_said_to_be_none() {
    for text in ["", "\u{feff}\r\n \t\n", "// komentar saja\n$CATEGORY: x\n"] {
        assert!(matches!(skipped(&gift(text))[..], [(1, one)] if one.contains("no question in this file")));
    }
}
