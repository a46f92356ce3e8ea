use super::*;

fn band(label: &str, from: i64, own: Vec<AnchorView>) -> BandView {
    BandView { label: label.into(), sentence: "Baik.".into(), from, to: from + 999, preset: from, own }
}

fn anchor(work: &str, mark: i64) -> AnchorView {
    AnchorView { work: work.into(), mark }
}

fn view(near: Vec<AnchorView>) -> CriterionView {
    CriterionView {
        name: "A1".into(),
        label: "Relevansi".into(),
        weight: 10,
        place: 1,
        of: 12,
        bands: vec![band("Cukup", 7001, vec![]), band("Memuaskan", 8001, near.clone())],
        value: Some(8001),
        near,
        unreadable: None,
        error: None,
        locked: false,
    }
}

#[test]
fn the_band_of_the_stored_value_is_on_and_every_sentence_is_there() {
    let html = criterion(Lang::Id, &view(vec![])).into_string();
    assert_eq!(html.matches(" checked").count(), 1);
    assert!(html.contains(r#"value="2" checked data-from="80.01""#), "{html}");
    assert!(html.contains(r#"value="80,01""#), "{html}");
    assert_eq!(html.matches("Baik.").count(), 2);
    assert!(!html.contains("data-own"), "nothing was given yet: {html}");
}

#[test]
fn own_marks_are_said_in_one_sentence() {
    let near = vec![anchor("ML-2023-0046", 8600), anchor("ML-2023-0031", 7950), anchor("ML-2023-0002", 9000)];
    let said = anchor_words(Lang::Id, &near);
    assert_eq!(said, "Anda memberi 86 pada ML-2023-0046, 79,50 pada ML-2023-0031 dan 90 pada ML-2023-0002.");
    let html = criterion(Lang::Id, &view(near[..1].to_vec())).into_string();
    assert!(html.contains("Anda memberi 86 pada ML-2023-0046."), "{html}");
    assert!(html.contains(r#"<li data-band="2">"#), "{html}");
}
