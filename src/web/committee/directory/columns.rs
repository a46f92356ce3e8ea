//! The directory as it is declared. Its files are what the import reads: columns are called as there.

use maud::{Markup, html};

use super::text;
use crate::i18n::{Text, count};
use crate::institutions::{InstitutionKind, Province};
use crate::overview::{DirectoryPart, InstitutionFilter, InstitutionLine, InstitutionSort};
use crate::views::{BadgeKind, Choice, badge};
use crate::web::committee::tables::{Asked, Empty, Filter, FilterKind, List, ListColumn, Look, Search};
use crate::web::context::Cx;

type Col = ListColumn<InstitutionLine>;

/// A part of the directory in the address, and what it is called.
struct PartWord {
    word: &'static str,
    part: DirectoryPart,
    said: Text,
}

const PARTS: [PartWord; 3] = [
    PartWord { word: "nonaktif", part: DirectoryPart::Inactive, said: text::INACTIVE },
    PartWord { word: "menunggu", part: DirectoryPart::Waiting, said: text::WAITING },
    PartWord { word: "digabung", part: DirectoryPart::Merged, said: text::MERGED },
];

/// The list.
pub static DIRECTORY: List<InstitutionLine> = List {
    word: "instansi",
    path: "/panitia/instansi/direktori",
    title: text::TITLE,
    counted: text::COUNTED,
    search: Some(Search { label: text::SEARCH, placeholder: text::FIND }),
    filters: &[
        Filter {
            key: "bagian",
            label: text::PART,
            kind: FilterKind::Choice { any: text::LISTED, choices: parts },
        },
        Filter {
            key: "jenis",
            label: text::KIND,
            kind: FilterKind::Choice { any: text::ANY_KIND, choices: kinds },
        },
        Filter {
            key: "provinsi",
            label: text::PROVINCE,
            kind: FilterKind::Choice { any: text::ANY_PROVINCE, choices: provinces },
        },
    ],
    columns: &[
        Col::new("nama", text::NAME, |_, line| line.institution.name.clone())
            .cell(name)
            .look(Look::Long)
            .sorts(),
        Col::new("jenis", text::KIND, |cx, line| cx.t(line.institution.kind.text()).to_owned()),
        Col::new("provinsi", text::PROVINCE, |_, line| province(line).to_owned()).sorts(),
        Col::new("kode", text::CODE, |_, line| line.institution.code.clone().unwrap_or_default())
            .look(Look::Short)
            .sorts(),
        Col::new("domain", text::EMAIL_DOMAIN, |_, line| line.institution.email_domain.clone())
            .look(Look::Short),
        Col::new("aktif", text::ACTIVE, |cx, line| {
            cx.t(if line.institution.active { text::YES } else { text::NO }).to_owned()
        })
        .cell(active)
        .look(Look::Short),
        Col::new("pendaftaran", text::ENTRIES, |cx, line| count(line.entries, cx.lang)).look(Look::Number),
        Col::new("juri", text::JURORS, |cx, line| count(line.jurors, cx.lang)).look(Look::Number),
        Col::new("nomor", text::NUMBER, |_, line| line.institution.id.to_string())
            .look(Look::Number)
            .on_demand(),
    ],
    order: "nama",
    empty: Empty { title: text::NONE, why: text::NONE_WHY },
};

fn parts(cx: &Cx) -> Vec<Choice> {
    PARTS.iter().map(|known| Choice::new(known.word, cx.t(known.said))).collect()
}

fn kinds(cx: &Cx) -> Vec<Choice> {
    InstitutionKind::ALL.iter().map(|kind| Choice::new(kind.as_str(), cx.t(kind.text()))).collect()
}

fn provinces(_: &Cx) -> Vec<Choice> {
    Province::all().iter().map(|province| Choice::new(province.code, province.name)).collect()
}

fn province(line: &InstitutionLine) -> &'static str {
    Province::find(&line.institution.province).map_or("", |province| province.name)
}

fn name(cx: &Cx, _: &Asked, line: &InstitutionLine) -> Markup {
    let at = cx.at(&format!("/panitia/instansi/{}", line.institution.id));
    html! { a href=(at) { (line.institution.name) } }
}

fn active(cx: &Cx, _: &Asked, line: &InstitutionLine) -> Markup {
    match line.institution.active {
        true => html! { (cx.t(text::YES)) },
        false => badge(BadgeKind::Off, cx.t(text::INACTIVE)),
    }
}

/// The filter for an address; unknown words count for nothing.
pub(super) fn filter(asked: &Asked) -> InstitutionFilter {
    let (by, down) = asked.order(&DIRECTORY);
    let part = asked.value("bagian");
    InstitutionFilter {
        part: PARTS.iter().find(|known| known.word == part).map(|known| known.part).unwrap_or_default(),
        kind: InstitutionKind::parse(asked.value("jenis")),
        province: Province::find(asked.value("provinsi")).map(|province| province.code),
        q: asked.words().to_owned(),
        sort: match by {
            "kode" => InstitutionSort::Code,
            "provinsi" => InstitutionSort::Province,
            _ => InstitutionSort::Name,
        },
        down,
    }
}
