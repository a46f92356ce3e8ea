//! The register of numbers as it is declared.

use maud::{Markup, html};

use super::text;
use crate::certificates::{DocumentKind, DocumentLine, FileForm, Standing};
use crate::editions::SigningRoute;
use crate::i18n::{Text, date};
use crate::overview::{DocumentFilter, DocumentSort};
use crate::views::{BadgeKind, Choice, PageCx, badge};
use crate::web::committee::tables::{Asked, Empty, Filter, FilterKind, List, ListColumn, Look, Search};
use crate::web::context::Cx;

type Col = ListColumn<DocumentLine>;

/// The list.
pub static DOCUMENTS: List<DocumentLine> = List {
    word: "dokumen",
    path: "/panitia/dokumen/daftar",
    title: text::REGISTER,
    counted: text::COUNTED,
    search: Some(Search { label: text::SEARCH, placeholder: text::FIND }),
    filters: &[
        Filter {
            key: "jenis",
            label: text::KIND,
            kind: FilterKind::Choice { any: text::ANY_KIND, choices: kinds },
        },
        Filter {
            key: "status",
            label: text::STANDING,
            kind: FilterKind::Choice { any: text::ANY_STANDING, choices: standings },
        },
    ],
    columns: &[
        Col::new("nomor", text::NUMBER, |_, line| line.document.number.clone())
            .cell(|cx, _, line| html! { a href=(cx.at(&format!("/panitia/dokumen/{}", line.document.id))) { (line.document.number) } })
            .look(Look::Short)
            .sorts(),
        Col::new("jenis", text::KIND, |cx, line| cx.t(line.document.kind.text()).to_owned()),
        Col::new("nama", text::NAME, |_, line| line.document.name.clone())
            .cell(holder)
            .look(Look::Long)
            .sorts(),
        Col::new("instansi", text::INSTITUTION, |_, line| line.document.institution.clone()).on_demand(),
        Col::new("karya", text::WORK_TITLE, |_, line| line.document.title.clone()).cell(source),
        Col::new("status", text::STANDING, |cx, line| cx.t(line.standing.text()).to_owned())
            .cell(standing)
            .look(Look::Short),
        Col::new("terbit", text::ISSUED_AT, |cx, line| date(line.document.issued_at, cx.lang))
            .time(|line| Some(line.document.issued_at))
            .look(Look::Short)
            .sorts(),
        Col::new("diberitahukan", text::TOLD_AT, |cx, line| {
            line.document.told_at.map(|at| date(at, cx.lang)).unwrap_or_default()
        })
        .time(|line| line.document.told_at)
        .sorts(),
        Col::new("berkas", text::FILE, |cx, line| cx.t(file(line)).to_owned()).on_demand(),
        Col::new("sebab", text::BECAUSE, |_, line| line.because.clone()).on_demand(),
        Col::new("kode", text::VERIFICATION_CODE, |_, line| line.document.code.clone()).on_demand(),
        Col::new("sidik", text::SHA256, |_, line| {
            line.best_file().map(|file| file.sha256.clone()).unwrap_or_default()
        })
        .on_demand(),
    ],
    order: "nomor",
    empty: Empty { title: text::EMPTY_REGISTER, why: text::EMPTY_REGISTER_WHY },
};

fn kinds(cx: &Cx) -> Vec<Choice> {
    DocumentKind::ALL.iter().map(|kind| Choice::new(kind.as_str(), cx.t(kind.text()))).collect()
}

fn standings(cx: &Cx) -> Vec<Choice> {
    Standing::ALL.iter().map(|one| Choice::new(one.as_str(), cx.t(one.text()))).collect()
}

/// The filter for an address; unknown words count for nothing.
pub(super) fn filter(asked: &Asked) -> DocumentFilter {
    let (by, down) = asked.order(&DOCUMENTS);
    DocumentFilter {
        kind: DocumentKind::parse(asked.value("jenis")),
        standing: Standing::parse(asked.value("status")),
        q: asked.words().to_owned(),
        sort: match by {
            "nama" => DocumentSort::Name,
            "terbit" => DocumentSort::Issued,
            "diberitahukan" => DocumentSort::Told,
            _ => DocumentSort::Number,
        },
        down,
    }
}

/// What a document is worth, as a badge.
pub(in crate::web) fn standing_badge(cx: &PageCx, standing: Standing) -> Markup {
    let kind = match standing {
        Standing::Valid => BadgeKind::Ok,
        Standing::Replaced => BadgeKind::Off,
        Standing::Revoked => BadgeKind::No,
    };
    badge(kind, cx.t(standing.text()))
}

/// Whose it is, as printed: the name, and the institution below it.
fn holder(_: &Cx, _: &Asked, line: &DocumentLine) -> Markup {
    let document = &line.document;
    html! {
        @if document.name.is_empty() { "–" } @else { (document.name) }
        @if !document.institution.is_empty() { br; span.small { (document.institution) } }
    }
}

/// What it is worth; below it since when it is not valid any more, or what its holder waits for.
fn standing(cx: &Cx, _: &Asked, line: &DocumentLine) -> Markup {
    let below = match (line.fallen_at, line.ready_file()) {
        (Some(at), _) => date(at, cx.lang),
        (None, None) => cx.t(file(line)).to_owned(),
        (None, Some(_)) => String::new(),
    };
    html! {
        (standing_badge(cx, line.standing))
        @if !below.is_empty() { br; span.small { (below) } }
    }
}

/// How far its file is.
fn file(line: &DocumentLine) -> Text {
    match (line.document.signing, line.files.is_empty(), line.file(FileForm::Signed)) {
        (_, true, _) => text::NO_FILE,
        (SigningRoute::Electronic, false, None) => text::AWAITS_SIGNATURE,
        _ => text::FILE_THERE,
    }
}

/// The work it is for, or else the entry, as a link to its page.
fn source(cx: &Cx, _: &Asked, line: &DocumentLine) -> Markup {
    let document = &line.document;
    let page = match (document.work_id, document.entry_id) {
        (Some(work), _) => format!("/panitia/karya/{work}"),
        (None, Some(entry)) => format!("/panitia/peserta/{entry}"),
        (None, None) => return html! { (document.title) },
    };
    html! { a href=(cx.at(&page)) { (document.title) } }
}
