//! Writing GIFT.
//!
//! Texts are HTML of one line, so that nothing in them depends on how a program treats blanks and signs of texts whose
//! markup is not named.

use std::fmt::Write;

use crate::plain_text::single_line;
use crate::works::Question;
use crate::works::question_files::{html, write::share};

/// The questions as GIFT, in a category of this name unless it is blank.
pub(in super::super) fn write(questions: &[Question], title: &str) -> String {
    let mut out = String::new();
    let title = single_line(title);
    if !title.is_empty() {
        // A category of Moodle is a path.
        let _ = writeln!(out, "$CATEGORY: $course$/top/{}\n", title.replace('/', "//"));
    }
    for (place, question) in questions.iter().enumerate() {
        let _ = writeln!(out, "::Soal {:02}::[html]{}{{", place + 1, html_in_gift(&question.text));
        let share = share(question.keys.len());
        for (place, option) in question.options.iter().enumerate() {
            let mark = match (question.keys.contains(&place), question.keys.len()) {
                (true, 1) => "=".to_owned(),
                (false, 1) => "~".to_owned(),
                (true, _) => format!("~%{share}%"),
                // Choosing everything is not right.
                (false, _) => "~%-100%".to_owned(),
            };
            let _ = writeln!(out, "{mark}{}", html_in_gift(option));
        }
        if !question.feedback.is_empty() {
            let _ = writeln!(out, "####{}", html_in_gift(&question.feedback));
        }
        out.push_str("}\n\n");
    }
    out
}

/// A text as HTML, with what GIFT would take for its marks escaped.
fn html_in_gift(text: &str) -> String {
    let html = html::from_text(text);
    let mut out = String::with_capacity(html.len() + 8);
    let mut rest = html.as_str();
    // A share of the mark and a markup are known by their first sign, which has no escape.
    if let Some(first) = rest.chars().next().filter(|first| "%[".contains(*first)) {
        let _ = write!(out, "&\\#{};", u32::from(first));
        rest = rest.strip_prefix(first).unwrap_or_default();
    }
    for c in rest.chars() {
        if "~=#{}:\\".contains(c) {
            out.push('\\');
        }
        out.push(c);
    }
    out
}
