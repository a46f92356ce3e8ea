//! The rubric's fields: lines between points, bands, criteria and their sub-criteria.

use super::cells::{PointLines, Points, RuleNumbers};
use super::lock::Lock;
use super::rows::Rows;
use super::section::{Section, Typed};
use super::text as t;
use super::visit::Kind;
use crate::editions::rubric::{Band, Criterion, Rubric, SubCriterion};
use crate::i18n::Message;
use crate::say;

/// The most a mark can be, in hundredths.
const FULL: i64 = 10_000;

pub(super) fn walk(section: &mut Section<'_>, rubric: &mut Rubric) {
    section.cell(
        "rubric.comment_below",
        t::COMMENT_BELOW,
        Kind::Points,
        &mut Points(&mut rubric.comment_below),
    );
    section.cell(
        "rubric.standard_from",
        t::STANDARD_FROM,
        Kind::Points,
        &mut Points(&mut rubric.standard_from),
    );
    section.cell(
        "rubric.review_spread",
        t::REVIEW_SPREAD,
        Kind::Points,
        &mut Points(&mut rubric.review_spread),
    );
    bands(section, rubric);
    let mut inner = section.under(Lock::Method);
    "rubric.".clone_into(&mut inner.prefix);
    criteria().walk(&mut inner, &mut rubric.criteria);
    for criterion in &mut rubric.criteria {
        criterion.weight = criterion.items.iter().fold(0, |sum, item| sum.saturating_add(item.weight));
    }
}

/// Names and lower ends, best first; each upper end follows from the band above.
fn bands(section: &mut Section<'_>, rubric: &mut Rubric) {
    section.heading(t::BANDS);
    let mut names: Vec<Message> = rubric.bands.iter().map(|band| band.name.clone()).collect();
    let mut from: Vec<i64> = rubric.bands.iter().map(|band| band.from).collect();
    section.under(Lock::Wording).lines("rubric.bands", t::BAND_NAMES, 5, &mut names);
    let lower = Typed { kind: Kind::Text(5), cell: &mut PointLines(&mut from) };
    section.hinted("rubric.bands_from", t::BANDS_FROM, t::ONE_A_LINE, lower);
    if from.len() != names.len() {
        section.to.problem("rubric.bands_from", "rubric.bands_from", t::BANDS_UNEVEN.into());
        return;
    }
    let mut to = FULL;
    rubric.bands.clear();
    for (name, from) in names.into_iter().zip(from) {
        rubric.bands.push(Band { name, from, to });
        to = from - 1;
    }
}

fn criteria() -> Rows<Criterion> {
    Rows {
        name: "criteria",
        key_label: t::CRITERION_KEY,
        lock: Lock::Method,
        key: |row| &mut row.key,
        blank: || Criterion {
            code: String::new(),
            key: String::new(),
            name: say!("", ""),
            short: None,
            weight: 0,
            items: Vec::new(),
        },
        walk: criterion,
        title: |row| {
            let (code, weight, Message { id, en }) = (&row.code, row.weight, &row.name);
            say!("{code}. {id}: bobot {weight}", "{code}. {en}: weight {weight}")
        },
    }
}

fn criterion(section: &mut Section<'_>, row: &mut Criterion) {
    section.cell("code", t::CODE, Kind::Line, &mut row.code);
    let mut words = section.under(Lock::Wording);
    words.message("name", t::NAME, Kind::Line, &mut row.name);
    let mut short = row.short.clone().unwrap_or_else(|| say!("", ""));
    words.optional_message("short", t::SHORT_NAME, Kind::Line, &mut short);
    row.short = (!short.id.is_empty() || !short.en.is_empty()).then_some(short);
    items().walk(section, &mut row.items);
}

fn items() -> Rows<SubCriterion> {
    Rows {
        name: "items",
        key_label: t::ITEM_CODE,
        lock: Lock::Method,
        key: |row| &mut row.code,
        blank: || SubCriterion {
            code: String::new(),
            name: say!("", ""),
            weight: 0,
            rules: Vec::new(),
            bands: Vec::new(),
        },
        walk: |section, row| {
            section.under(Lock::Wording).message("name", t::NAME, Kind::Line, &mut row.name);
            section.number("weight", t::WEIGHT, 100, &mut row.weight);
            section.optional("rules", t::RULES_OF, Kind::Line, &mut RuleNumbers(&mut row.rules));
            section.under(Lock::Wording).lines("bands", t::BAND_SENTENCES, 8, &mut row.bands);
        },
        title: |row| {
            let (code, Message { id, en }) = (&row.code, &row.name);
            say!("{code} {id}", "{code} {en}")
        },
    }
}
