//! The page "Data saya".

use maud::{Markup, html};

use super::data::{LONGEST, Shown};
use super::data_text as text;
use crate::data_rights::{DataRequest, OwnData, OwnDraft, OwnReceipt, RequestKind, RequestStatus};
use crate::i18n::{Text, date_time, deadline};
use crate::registration::values::AsnKind;
use crate::views::field::{self, Choice};
use crate::views::{BadgeKind, Field, PageCx, Tone, badge, error_summary, page, submit, summary};
use crate::web::creation;

/// Letters named on the page; the files hold all.
const LETTERS_SHOWN: usize = 30;

pub(super) fn view(cx: &PageCx, shown: &Shown<'_>) -> Markup {
    let data = shown.data;
    page(
        cx,
        cx.t(text::TITLE),
        html! {
            h1 { (cx.t(text::TITLE)) }
            p.lead { (cx.t(text::LEAD)) }
            (error_summary(cx.lang, &shown.errors.summary(cx.lang)))
            p {
                (cx.t(text::DOWNLOAD)) ": "
                a href="/akun/data-saya.json" { "JSON" } " · " a href="/akun/data-saya.csv" { "CSV" }
                " · " a href="/privasi" { (cx.t(text::NOTICE)) }
            }
            (account(cx, data))
            h2 { (cx.t(text::ENTRIES)) }
            @if data.entries.is_empty() { p { (cx.t(text::NO_ENTRIES)) } }
            @for entry in &data.entries { (one_entry(cx, entry)) }
            @for draft in &data.drafts { (one_draft(cx, draft)) }
            @if !data.receipts.is_empty() { (receipts(cx, &data.receipts)) }
            (consents(cx, data))
            (looks(cx, data))
            (letters(cx, data))
            @if !shown.requests.is_empty() {
                h2 { (cx.t(text::REQUESTS)) }
                @for request in shown.requests { (one_request(cx, request)) }
            }
            (form(cx, shown))
        },
    )
}

fn account(cx: &PageCx, data: &OwnData) -> Markup {
    let of = &data.account;
    html! {
        section.card {
            h2 { (cx.t(text::ACCOUNT)) }
            (summary(&[
                (cx.t(text::NAME), html! { (of.name) }),
                (cx.t(text::TITLED), html! { @if of.document_name.is_empty() { "–" } @else { (of.document_name) } }),
                (cx.t(text::EMAIL), html! { (of.email) }),
                (cx.t(text::SESSIONS), html! { @for one in &of.sessions { p { (date_time(one.last_seen_at, cx.lang)) br; small { (one.device) } } } }),
            ]))
            p.links { a href="/akun" { (cx.t(text::CHANGE_ACCOUNT)) } }
        }
    }
}

fn one_entry(cx: &PageCx, entry: &crate::data_rights::OwnEntry) -> Markup {
    // A number that is gone was erased, and what leads to the person went with it.
    let gone =
        |kept: &str| if entry.nip.is_empty() { cx.t(text::ERASED).to_owned() } else { kept.to_owned() };
    let mut rows = vec![
        (cx.t(text::NAME), html! { (entry.name) }),
        (cx.t(text::INSTITUTION), html! { (entry.institution) }),
        (
            cx.t(text::ASN_KIND),
            html! { @if let Some(kind) = AsnKind::parse(entry.asn_kind) { (cx.t(kind.text())) } },
        ),
        (cx.t(text::NIP), html! { (gone(&entry.nip)) }),
        (cx.t(text::POSITION), html! { (entry.position) }),
        (cx.t(text::PHONE), html! { (gone(&entry.phone)) }),
        (cx.t(text::EMAIL), html! { (gone(&entry.email)) }),
    ];
    if let Some((version, at)) = entry.declaration_version.as_ref().zip(entry.declared_at) {
        rows.push((cx.t(text::DECLARED), html! { (version) ", " (date_time(at, cx.lang)) }));
    }
    rows.push((cx.t(text::WORKS), html! {
        @for work in &entry.works { p { @if let Some(number) = &work.number { (number) " · " } (work.title) } }
    }));
    if let Some(until) = entry.kept_until.filter(|_| !entry.nip.is_empty()) {
        rows.push((
            cx.t(text::KEPT_UNTIL),
            html! { (date_time(until, cx.lang)) br; small { (cx.t(text::KEPT_WHY)) } },
        ));
    }
    html! {
        section.card {
            h3 { (entry.edition) @if !entry.team.is_empty() { " · " (entry.team) } }
            (summary(&rows))
        }
    }
}

/// What stands on receipts stays as it was when the work was sent.
fn receipts(cx: &PageCx, receipts: &[OwnReceipt]) -> Markup {
    html! {
        h2 { (cx.t(text::RECEIPTS)) }
        p { (cx.t(text::RECEIPTS_WHY)) }
        ul {
            @for one in receipts {
                @let behind = [&one.team, &one.name, &one.institution].map(String::as_str);
                @let behind: Vec<&str> = behind.into_iter().filter(|words| !words.is_empty()).collect();
                li { b { (one.receipt) } ", " (date_time(one.submitted_at, cx.lang)) ": " (behind.join(" · ")) }
            }
        }
    }
}

/// A registration that was begun: which edition, and the way to go on with it.
fn one_draft(cx: &PageCx, draft: &OwnDraft) -> Markup {
    html! {
        section.card data-entry-draft {
            h3 { (cx.t(text::DRAFT)) }
            p { (cx.t(text::DRAFT_WHY)) }
            p.links { a href=(format!("/{}/peserta/daftar", draft.edition)) { (cx.t(text::DRAFT_OPEN)) } }
        }
    }
}

fn consents(cx: &PageCx, data: &OwnData) -> Markup {
    html! {
        h2 { (cx.t(text::CONSENTS)) }
        @if data.consents.is_empty() { p { (cx.t(text::NO_CONSENTS)) } }
        @for one in &data.consents {
            section.card data-consent=(one.kind) {
                p { (one.text) }
                p.small { (cx.t(text::GIVEN)) " " (date_time(one.given_at, cx.lang)) " · " (one.version) }
                @match one.withdrawn_at {
                    Some(at) => p { (badge(BadgeKind::Off, cx.t(text::TAKEN_BACK))) " " (date_time(at, cx.lang)) },
                    None => div.actions { a.button.plain href=(format!("/akun/data-saya/persetujuan/{}", one.id)) { (cx.t(text::WITHDRAW)) } },
                }
            }
        }
    }
}

fn looks(cx: &PageCx, data: &OwnData) -> Markup {
    html! {
        h2 { (cx.t(text::LOOKS)) }
        @if data.looks.is_empty() { p { (cx.t(text::NO_LOOKS)) } }
        @else { ul { @for look in &data.looks { li { (date_time(look.at, cx.lang)) ", " (look.by) ": " (cx.t(looked_at(&look.act))) } } } }
    }
}

fn looked_at(act: &str) -> Text {
    match act {
        "people.listed" => text::LISTED,
        "viewing.began" => text::VIEWED_PAGES,
        _ => text::OPENED_NUMBER,
    }
}

/// Letters that were sent, folded: there are many.
fn letters(cx: &PageCx, data: &OwnData) -> Markup {
    let shown = data.letters.iter().take(LETTERS_SHOWN);
    html! {
        h2 { (cx.t(text::LETTERS)) }
        @if data.letters.is_empty() { p { (cx.t(text::NO_LETTERS)) } }
        @else {
            details.card data-letters=(data.letters.len()) {
                summary { (cx.t(text::LETTERS_SEE)) " (" (data.letters.len()) ")" }
                ul { @for letter in shown { li { (date_time(letter.sent_at, cx.lang)) ": " (letter.subject) } } }
                @if data.letters.len() > LETTERS_SHOWN { p.small { (cx.t(text::LETTERS_MORE)) } }
            }
        }
    }
}

fn one_request(cx: &PageCx, request: &DataRequest) -> Markup {
    let kind = match request.status {
        RequestStatus::Waiting => BadgeKind::Wait,
        RequestStatus::Done => BadgeKind::Ok,
        RequestStatus::Refused => BadgeKind::No,
    };
    html! {
        section.card data-request=(request.kind.as_str()) {
            h3 { (cx.t(request.kind.text())) " " (badge(kind, cx.t(request.status.text()))) }
            @for line in request.words.lines() { p { (line) } }
            @if request.status == RequestStatus::Waiting {
                p.small { (cx.t(text::ANSWER_BY)) " " (deadline(request.due_at, cx.lang)) }
            } @else { p { (cx.t(text::ANSWER)) ": " (request.answer) } }
        }
    }
}

fn form(cx: &PageCx, shown: &Shown<'_>) -> Markup {
    let (lang, errors) = (cx.lang, shown.errors);
    let hint = |kind: RequestKind| -> Text {
        match kind {
            RequestKind::Correction => text::CORRECTION_HINT,
            RequestKind::Erasure => text::ERASURE_HINT,
            RequestKind::Restriction | RequestKind::Withdrawal => text::RESTRICTION_HINT,
        }
    };
    let choice = |kind: &RequestKind| Choice::new(kind.as_str(), cx.t(kind.text())).hint(cx.t(hint(*kind)));
    let kinds: Vec<Choice> = RequestKind::ASKED.iter().map(choice).collect();
    let kind = Field::new(lang, "kind", cx.t(text::KIND))
        .value(shown.form.kind.as_str())
        .error(errors.of("kind", lang));
    let words = Field::new(lang, "words", cx.t(text::WORDS))
        .value(shown.form.words.as_str())
        .error(errors.of("words", lang))
        .max_length(LONGEST);
    html! {
        h2 { (cx.t(text::NEW_REQUEST)) }
        p { (cx.t(text::NEW_REQUEST_WHY)) }
        form.card method="post" action="/akun/data-saya" novalidate {
            (creation::field())
            (field::radio(&kind, &kinds))
            (field::textarea(&words, 4))
            div.actions { (submit(cx.t(text::SEND), Tone::Quiet)) }
        }
    }
}
