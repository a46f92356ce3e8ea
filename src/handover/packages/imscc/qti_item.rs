//! One question of an assessment.

use super::super::html::{Html, Importer};
use super::super::question::BankQuestion;
use super::super::xml::Element;
use super::qti::metadata;

const RESPONSE: &str = "response1";
const FEEDBACK: &str = "general_fb";

/// The question with its answers, its key and what is said afterwards.
pub fn item(question: &BankQuestion) -> Element {
    let profile = if question.single() { "cc.multiple_choice.v0p1" } else { "cc.multiple_response.v0p1" };
    let feedback = Html::of_lines(&question.feedback, Importer::Cartridge);
    let feedback = (!feedback.as_str().is_empty()).then_some(feedback);
    Element::new("item")
        .attribute("ident", format!("Q{}", question.number))
        .attribute("title", format!("Soal {}", question.number))
        .with(Element::new("itemmetadata").with(metadata(&[("cc_profile", profile)])))
        .with(presentation(question))
        .with(processing(question, feedback.is_some()))
        .with_all(feedback.map(|said| {
            let flow = Element::new("flow_mat").with(material(&said));
            Element::new("itemfeedback").attribute("ident", FEEDBACK).with(flow)
        }))
}

fn presentation(question: &BankQuestion) -> Element {
    let labels = labelled(question).map(|(label, text, _)| {
        Element::new("response_label")
            .attribute("ident", label)
            .with(material(&Html::inline(text, Importer::Cartridge)))
    });
    let choice = Element::new("response_lid")
        .attribute("ident", RESPONSE)
        .attribute("rcardinality", if question.single() { "Single" } else { "Multiple" })
        .with(Element::new("render_choice").with_all(labels));
    let text = Html::of_lines(&question.text, Importer::Cartridge);
    Element::new("presentation").with(material(&text)).with(choice)
}

fn processing(question: &BankQuestion, feedback: bool) -> Element {
    let score = Element::new("decvar")
        .attribute("maxvalue", "100")
        .attribute("minvalue", "0")
        .attribute("varname", "SCORE")
        .attribute("vartype", "Decimal");
    Element::new("resprocessing")
        .with(Element::new("outcomes").with(score))
        .with_all(feedback.then(shown_always))
        .with(key(question))
}

fn shown_always() -> Element {
    let shown = Element::new("displayfeedback")
        .attribute("feedbacktype", "Response")
        .attribute("linkrefid", FEEDBACK);
    Element::new("respcondition")
        .attribute("continue", "Yes")
        .with(Element::new("conditionvar").with(Element::new("other")))
        .with(shown)
}

/// One right answer is named alone; of several, each right and each wrong one.
fn key(question: &BankQuestion) -> Element {
    let equal = |label: &str| {
        Element::text("varequal", label).attribute("respident", RESPONSE).attribute("case", "Yes")
    };
    let all = labelled(question).filter(|(_, _, right)| *right || !question.single());
    let conditions = all.map(|(label, _, right)| match right {
        true => equal(&label),
        false => Element::new("not").with(equal(&label)),
    });
    let condition = match question.single() {
        true => Element::new("conditionvar").with_all(conditions),
        false => Element::new("conditionvar").with(Element::new("and").with_all(conditions)),
    };
    let score = Element::text("setvar", 100).attribute("action", "Set").attribute("varname", "SCORE");
    Element::new("respcondition").attribute("continue", "No").with(condition).with(score)
}

fn material(text: &Html) -> Element {
    Element::new("material").with(Element::text("mattext", text.as_str()).attribute("texttype", "text/html"))
}

/// Answers under "A" to "Z", then "A1" and so on.
fn labelled(question: &BankQuestion) -> impl Iterator<Item = (String, &str, bool)> {
    let rounds = (0..).flat_map(|round| ('A'..='Z').map(move |letter| (letter, round)));
    let labels = rounds
        .map(|(letter, round)| if round == 0 { letter.to_string() } else { format!("{letter}{round}") });
    labels.zip(&question.options).map(|(label, option)| (label, option.text.as_str(), option.right))
}
