//! Do the criteria of a rubric make sense together (R32, R33)?

use std::collections::BTreeSet;

use crate::editions::rubric::{Rubric, is_criterion_key};
use crate::i18n::Message;
use crate::say;

/// Weights make up the whole, of the rubric and of each criterion.
pub(super) fn weights(rubric: &Rubric, faults: &mut Vec<Message>) {
    let total: u64 = rubric.items().map(|item| u64::from(item.weight)).sum();
    if total != 100 {
        faults.push(say!(
            "Jumlah bobot seluruh sub-kriteria harus 100, sekarang {total}.",
            "The weights of all sub-criteria must sum to 100; they sum to {total}."
        ));
    }
    for criterion in &rubric.criteria {
        let (code, stated) = (&criterion.code, criterion.weight);
        let sum: u64 = criterion.items.iter().map(|item| u64::from(item.weight)).sum();
        if sum != u64::from(stated) {
            faults.push(say!(
                "Bobot kriteria {code} adalah {stated}, tetapi sub-kriterianya berjumlah {sum}.",
                "Criterion {code} weighs {stated}, but its sub-criteria sum to {sum}."
            ));
        }
    }
    for item in rubric.items().filter(|item| item.weight == 0) {
        let code = &item.code;
        faults.push(say!("Bobot {code} paling sedikit 1.", "{code} must weigh at least 1."));
    }
}

/// Any number of criteria (R33), each with a key of its own that can name a column.
pub(super) fn criteria(rubric: &Rubric, faults: &mut Vec<Message>) {
    if rubric.criteria.is_empty() {
        faults.push(say!("Rubrik belum memuat kriteria.", "The rubric has no criteria."));
    }
    let (mut codes, mut keys) = (BTreeSet::new(), BTreeSet::new());
    for criterion in &rubric.criteria {
        let (code, key) = (&criterion.code, &criterion.key);
        if !is_criterion_key(key) {
            faults.push(say!(
                "Kunci `{key}` dari kriteria {code} tidak sah. Gunakan huruf kecil, angka, dan garis bawah, diawali huruf, paling banyak 40, dan bukan kata yang dipakai berkas untuk hal lain.",
                "The key `{key}` of criterion {code} is not valid. Use lower-case letters, digits and underscores, a letter first, at most 40, and no word that files use for something else."
            ));
        }
        if !codes.insert(code) || !keys.insert(key) {
            faults.push(say!(
                "Kode `{code}` atau kunci `{key}` dipakai dua kriteria.",
                "Code `{code}` or key `{key}` belongs to two criteria."
            ));
        }
        let named = [Some(&criterion.name), criterion.short.as_ref()];
        let blank = |text: &&Message| text.id.trim().is_empty() || text.en.trim().is_empty();
        if named.into_iter().flatten().any(|text| blank(&text)) {
            faults.push(say!(
                "Nama kriteria {code} harus diisi dalam bahasa Indonesia dan Inggris.",
                "The name of criterion {code} is needed in Indonesian and English."
            ));
        }
        if criterion.items.is_empty() {
            faults.push(say!(
                "Kriteria {code} belum memuat sub-kriteria.",
                "Criterion {code} has no sub-criteria."
            ));
        }
    }
    for item in rubric.items().filter(|item| !is_mark_code(&item.code)) {
        let code = &item.code;
        faults.push(say!(
            "Kode sub-kriteria `{code}` tidak sah. Gunakan huruf dan angka, paling banyak 12.",
            "The sub-criterion's code `{code}` is not valid. Use letters and digits, at most 12."
        ));
    }
}

/// A code is also the name of a field in the score form, beside `comment`, `private_note` and `version`.
fn is_mark_code(code: &str) -> bool {
    let other = ["comment", "version"].iter().any(|field| code.eq_ignore_ascii_case(field));
    (1..=12).contains(&code.len()) && code.chars().all(|c| c.is_ascii_alphanumeric()) && !other
}

#[cfg(test)]
mod tests {
    use crate::editions::model::EditionSettings;
    use crate::editions::rubric::Criterion;
    use crate::editions::rules::validate;

    /// The English faults after one change to the good edition.
    fn faults(change: impl FnOnce(&mut EditionSettings)) -> Vec<String> {
        let mut changed =
            EditionSettings::from_toml(include_str!("../../../config/edition-2023.toml")).unwrap();
        change(&mut changed);
        validate(&changed).err().unwrap_or_default().into_iter().map(|fault| fault.en).collect()
    }

    #[test]
    fn any_number_of_criteria_with_keys_of_their_own_is_sound() {
        let one = |e: &mut EditionSettings| {
            let second = e.rubric.criteria.pop().unwrap();
            e.rubric.criteria[0].items.extend(second.items);
            e.rubric.criteria[0].weight = 100;
        };
        assert_eq!(faults(one), [""; 0]);
        let three = |key: &'static str| {
            move |e: &mut EditionSettings| {
                let items = e.rubric.criteria[1].items.split_off(3);
                e.rubric.criteria[1].weight = 28;
                let (code, key) = ("C".to_owned(), key.to_owned());
                let third = Criterion { code, key, weight: 12, items, ..e.rubric.criteria[1].clone() };
                e.rubric.criteria.push(third);
            }
        };
        assert_eq!(faults(three("access")), [""; 0]);
        assert_eq!(faults(three("technical")), ["Code `C` or key `technical` belongs to two criteria."]);
        for key in ["draw", "work_id", "Isi", "2nd", "", "a b", "isi,teknis"] {
            let found = faults(three(key));
            assert!(found.len() == 1 && found[0].contains("of criterion C is not valid"), "{key}: {found:?}");
        }
        assert_eq!(
            faults(|e| e.rubric.criteria.clear()),
            [
                "The list `rubric` is empty.",
                "The weights of all sub-criteria must sum to 100; they sum to 0.",
                "The rubric has no criteria."
            ]
        );
        assert_eq!(faults(|e| e.rubric.criteria[0].items[0].code = "Version".to_owned()).len(), 1);
        assert_eq!(faults(|e| e.rubric.criteria[0].name.en.clear()).len(), 1);
    }
}
