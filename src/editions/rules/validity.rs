//! Do an edition's settings make sense together? Every fault is reported at once.

use std::collections::BTreeSet;

use crate::clock::At;
use crate::editions::model::EditionSettings;
use crate::editions::phase::{Phase, PhaseKey};
use crate::editions::rubric::Rubric;
use crate::editions::rules::criteria::{criteria, weights};
use crate::i18n::Message;
use crate::say;

/// Checks limits, texts, stages (R41, R42) and weights (R32, R33).
///
/// # Errors
/// Every fault, in words for the committee.
pub fn validate(edition: &EditionSettings) -> Result<(), Vec<Message>> {
    let mut faults = Vec::new();
    slug(edition, &mut faults);
    limits(edition, &mut faults);
    codes(edition, &mut faults);
    texts(edition, &mut faults);
    phases(&edition.phases, &mut faults);
    weights(&edition.rubric, &mut faults);
    criteria(&edition.rubric, &mut faults);
    bands(&edition.rubric, &mut faults);
    faults.extend(edition.documents.faults());
    if faults.is_empty() { Ok(()) } else { Err(faults) }
}

fn slug(edition: &EditionSettings, faults: &mut Vec<Message>) {
    let slug = &edition.slug;
    let allowed = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    if slug.is_empty() || slug.len() > 40 || !slug.chars().all(allowed) {
        faults.push(say!(
            "Alamat edisi `{slug}` tidak sah. Gunakan huruf kecil, angka, dan tanda hubung, paling banyak 40.",
            "The edition's address `{slug}` is not valid. Use lower-case letters, digits and hyphens, at most 40."
        ));
    }
}

fn limits(edition: &EditionSettings, faults: &mut Vec<Message>) {
    let (limits, video) = (edition.limits, &edition.video);
    let values = [
        ("limits.members", limits.members),
        ("limits.works", limits.works),
        ("limits.award_size", limits.award_size),
        ("limits.jurors_per_work", limits.jurors_per_work),
        ("video.min_width", video.min_width),
        ("video.min_height", video.min_height),
        ("video.main_seconds", video.main_seconds),
        ("video.intro_seconds", video.intro_seconds),
        ("video.core_seconds", video.core_seconds),
        ("video.containers", u32::from(!video.containers.is_empty())),
        ("video.providers", u32::from(!video.providers.is_empty())),
    ];
    for (key, _) in values.iter().filter(|(_, value)| *value < 1) {
        faults.push(say!("Nilai `{key}` paling sedikit 1.", "`{key}` must be at least 1."));
    }
    if limits.jurors_per_work == 1 {
        faults.push(say!(
            "Setiap karya dinilai paling sedikit 2 juri: nilai dari satu juri tidak pernah ditampilkan.",
            "At least 2 jurors score a work: the score of a single juror is never shown."
        ));
    }
    if limits.grace_minutes > 60 {
        faults.push(say!(
            "Nilai `limits.grace_minutes` paling banyak 60.",
            "`limits.grace_minutes` must be at most 60."
        ));
    }
}

/// The one list that may be empty: the organiser names signatories late.
const SIGNATORIES: &str = "documents.signatories";

fn codes(edition: &EditionSettings, faults: &mut Vec<Message>) {
    let lists: [(&str, Vec<&str>); 5] = [
        ("competency_kinds", edition.competency_kinds.iter().map(|choice| choice.key.as_str()).collect()),
        ("video_kinds", edition.video_kinds.iter().map(|choice| choice.key.as_str()).collect()),
        ("checklist", edition.checklist.iter().map(|item| item.code.as_str()).collect()),
        ("rubric", edition.rubric.items().map(|item| item.code.as_str()).collect()),
        (SIGNATORIES, edition.documents.signatories.iter().map(|one| one.key.as_str()).collect()),
    ];
    for code in lists.iter().flat_map(|(_, codes)| codes).filter(|code| !is_code(code)) {
        faults.push(say!(
            "Kode `{code}` tidak sah. Gunakan huruf, angka, garis bawah, dan tanda hubung, paling banyak 40.",
            "The code `{code}` is not valid. Use letters, digits, underscores and hyphens, at most 40."
        ));
    }
    for (list, codes) in lists {
        if codes.is_empty() && list != SIGNATORIES {
            faults.push(say!("Daftar `{list}` masih kosong.", "The list `{list}` is empty."));
        }
        let mut seen = BTreeSet::new();
        for code in codes.into_iter().filter(|code| !seen.insert(*code)) {
            faults.push(say!(
                "Kode `{code}` dipakai dua kali di `{list}`.",
                "Code `{code}` appears twice in `{list}`."
            ));
        }
    }
}

/// A code names rows of forms and stands in files.
fn is_code(code: &str) -> bool {
    let allowed = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '-';
    (1..=40).contains(&code.len()) && code.chars().all(allowed)
}

fn texts(edition: &EditionSettings, faults: &mut Vec<Message>) {
    let mut all = vec![
        ("title", &edition.title),
        ("organiser", &edition.organiser),
        ("unit", &edition.unit),
        ("theme", &edition.theme),
        ("purpose", &edition.purpose),
        ("finality", &edition.finality),
        ("declaration.opening", &edition.declaration.opening),
        ("licence.text", &edition.licence.text),
    ];
    all.extend(edition.declaration.statements.iter().map(|s| ("declaration.statements", &s.text)));
    all.extend(edition.phases.iter().map(|phase| ("phases.name", &phase.name)));
    for (key, _) in all.iter().filter(|(_, text)| text.id.trim().is_empty() || text.en.trim().is_empty()) {
        faults.push(say!(
            "Teks `{key}` harus diisi dalam bahasa Indonesia dan Inggris.",
            "The text `{key}` is needed in Indonesian and English."
        ));
    }
    let versions = [("declaration", &edition.declaration.version), ("licence", &edition.licence.version)];
    for (key, _) in versions.iter().filter(|(_, version)| version.trim().is_empty()) {
        faults.push(say!("Versi `{key}` harus diisi.", "`{key}` needs a version."));
    }
    if edition.declaration.statements.is_empty() {
        faults
            .push(say!("Form pernyataan belum memuat pernyataan.", "The statement form has no statements."));
    }
    if edition.short_title.trim().is_empty() {
        faults.push(say!("Nama singkat edisi harus diisi.", "The edition needs a short name."));
    }
    if edition.routing.seed_text.trim().is_empty() {
        faults.push(say!(
            "Teks benih penugasan juri harus diisi.",
            "The seed text for assigning jurors is needed."
        ));
    }
}

fn phases(phases: &[Phase], faults: &mut Vec<Message>) {
    let find = |key| phases.iter().find(|phase| phase.key == key);
    for phase in phases {
        let (nama, name) = (&phase.name.id, &phase.name.en);
        if phases.iter().filter(|other| other.key == phase.key).count() > 1 {
            faults.push(say!(
                "Tahap {nama} tercantum lebih dari sekali.",
                "Stage {name} is listed more than once."
            ));
        }
        let reversed = matches!((phase.opens_at, phase.closes_at), (Some(o), Some(c)) if o >= c);
        if reversed || (phase.opens_at.is_none() && phase.closes_at.is_some()) {
            faults.push(say!(
                "Tahap {nama} harus dibuka sebelum ditutup.",
                "Stage {name} must open before it closes."
            ));
        }
    }
    for key in [PhaseKey::Registration, PhaseKey::Intake, PhaseKey::Judging, PhaseKey::Results] {
        let opens = find(key).and_then(|phase| phase.opens_at);
        let closes = find(key).and_then(|phase| phase.closes_at);
        if opens.is_none() || (closes.is_none() && key != PhaseKey::Results) {
            let (nama, name) = (key.name().id, key.name().en);
            faults.push(say!("Tahap {nama} harus memiliki jadwal.", "Stage {name} needs its dates."));
        }
    }
    order(|key| find(key).and_then(|p| p.opens_at), |key| find(key).and_then(|p| p.closes_at), faults);
}

fn order(
    opens: impl Fn(PhaseKey) -> Option<At>,
    closes: impl Fn(PhaseKey) -> Option<At>,
    faults: &mut Vec<Message>,
) {
    use PhaseKey::{Intake, Judging, Presentation, Registration, Results};
    let after = |later: Option<At>, earlier: Option<At>| match (later, earlier) {
        (Some(later), Some(earlier)) => later >= earlier,
        _ => true,
    };
    if !after(opens(Intake), opens(Registration)) {
        faults.push(say!(
            "Penerimaan materi tidak dapat dibuka sebelum pendaftaran dibuka.",
            "Receipt of material cannot open before registration opens."
        ));
    }
    if !after(closes(Intake), closes(Registration)) {
        faults.push(say!(
            "Penerimaan materi tidak dapat ditutup sebelum pendaftaran ditutup.",
            "Receipt of material cannot close before registration closes."
        ));
    }
    if !after(opens(Judging), closes(Intake)) {
        faults.push(say!(
            "Penjurian baru dapat dibuka setelah penerimaan materi ditutup.",
            "Judging can open only after receipt of material has closed."
        ));
    }
    if !after(opens(Results), closes(Judging)) {
        faults.push(say!(
            "Pengumuman hasil tidak dapat mendahului penutupan penjurian.",
            "Results cannot be announced before judging closes."
        ));
    }
    let shown = opens(Presentation);
    if !after(shown, opens(Judging)) || !after(opens(Results), shown) {
        faults.push(say!(
            "Presentasi karya berlangsung setelah penjurian dibuka dan sebelum hasil diumumkan.",
            "Works are presented after judging opens and before results are announced."
        ));
    }
}

fn bands(rubric: &Rubric, faults: &mut Vec<Message>) {
    let mut top = 10_000;
    let mut whole = !rubric.bands.is_empty();
    for band in &rubric.bands {
        whole &= band.to == top && band.from <= band.to;
        top = band.from.saturating_sub(1);
    }
    if !whole || top != -1 {
        faults.push(say!(
            "Rentang nilai harus menyambung dari 100,00 sampai 0,00 tanpa celah.",
            "The bands must run from 100.00 down to 0.00 without a gap."
        ));
    }
    for item in rubric.items().filter(|item| item.bands.len() != rubric.bands.len()) {
        let (code, count) = (&item.code, rubric.bands.len());
        faults.push(say!(
            "Sub-kriteria {code} memerlukan {count} uraian, satu untuk setiap rentang nilai.",
            "Sub-criterion {code} needs {count} descriptions, one per band."
        ));
    }
    let lines = [rubric.comment_below, rubric.standard_from, rubric.review_spread];
    if !lines.iter().all(|line| (0..=10_000).contains(line)) {
        faults.push(say!(
            "Batas komentar, batas standar, dan batas selisih harus antara 0,00 dan 100,00.",
            "The comment, standard and spread lines must lie between 0.00 and 100.00."
        ));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::editions::phase::wall;

    fn edition() -> EditionSettings {
        EditionSettings::from_toml(include_str!("../../../config/edition-2023.toml")).unwrap()
    }

    fn phase(edition: &mut EditionSettings, key: PhaseKey) -> &mut Phase {
        edition.phases.iter_mut().find(|phase| phase.key == key).unwrap()
    }

    /// The English faults after one change to the good edition.
    fn faults(change: impl FnOnce(&mut EditionSettings)) -> Vec<String> {
        let mut changed = edition();
        change(&mut changed);
        validate(&changed).err().unwrap_or_default().into_iter().map(|fault| fault.en).collect()
    }

    #[test]
    fn the_edition_of_2023_is_sound_and_weighs_sixty_to_forty() {
        assert_eq!(validate(&edition()), Ok(()));
        let weights: Vec<_> = edition().rubric.criteria.iter().map(|c| (c.code.clone(), c.weight)).collect();
        assert_eq!(weights, [("A".to_owned(), 60), ("B".to_owned(), 40)]);
    }

    #[test]
    fn weights_must_sum_to_a_hundred() {
        let found = faults(|e| e.rubric.criteria[0].items[0].weight = 11);
        assert_eq!(
            found,
            [
                "The weights of all sub-criteria must sum to 100; they sum to 101.",
                "Criterion A weighs 60, but its sub-criteria sum to 61."
            ]
        );
    }

    #[test]
    fn judging_opens_only_after_intake_closes() {
        let opens = |text: &str| Some(wall::read_opens(text).unwrap());
        assert_eq!(faults(|e| phase(e, PhaseKey::Judging).opens_at = opens("2023-07-15 00:00")), [""; 0]);
        assert_eq!(
            faults(|e| phase(e, PhaseKey::Judging).opens_at = opens("2023-07-14 23:59:59")),
            ["Judging can open only after receipt of material has closed."]
        );
        assert_eq!(
            faults(|e| phase(e, PhaseKey::Results).opens_at = opens("2023-08-18 10:00")),
            ["Results cannot be announced before judging closes."]
        );
        assert_eq!(
            faults(|e| phase(e, PhaseKey::Presentation).opens_at = opens("2023-08-22 10:00")),
            ["Works are presented after judging opens and before results are announced."]
        );
    }

    #[test]
    fn stages_need_dates_in_order_and_once() {
        assert_eq!(
            faults(|e| phase(e, PhaseKey::Intake).closes_at = None),
            ["Stage Receipt of material needs its dates."]
        );
        let found = faults(|e| phase(e, PhaseKey::Tor).closes_at = Some(At(0)));
        assert_eq!(found, ["Stage Terms of reference sent out must open before it closes."]);
        assert_eq!(faults(|e| e.phases.push(e.phases[0].clone())).len(), 2);
    }

    #[test]
    fn limits_codes_texts_and_bands_are_checked() {
        assert_eq!(faults(|e| e.limits.works = 0), ["`limits.works` must be at least 1."]);
        assert_eq!(faults(|e| e.video.providers.clear()), ["`video.providers` must be at least 1."]);
        assert_eq!(faults(|e| e.slug = "Lomba 2023".to_owned()).len(), 1);
        assert_eq!(
            faults(|e| e.checklist[2].code = "R17".to_owned()),
            ["Code `R17` appears twice in `checklist`."]
        );
        assert_eq!(faults(|e| e.theme.en.clear()), ["The text `theme` is needed in Indonesian and English."]);
        let gap = "The bands must run from 100.00 down to 0.00 without a gap.";
        assert_eq!(faults(|e| e.rubric.bands[1].from = 8002), [gap]);
        assert_eq!(
            faults(|e| {
                e.rubric.criteria[1].items[0].bands.pop();
            }),
            ["Sub-criterion B1 needs 5 descriptions, one per band."]
        );
    }
}
