//! Step 1: what the work is about. Kept as it is typed; a draft may be incomplete.

use actix_web::{HttpRequest, HttpResponse, web};
use maud::{Markup, html};

use super::sheet::{Sheet, WorkPath, head};
use super::typed::Typed;
use super::{closed_page, is_autosave, kept, refused, shown, text};
use crate::app::App;
use crate::editions::{self, Edition};
use crate::i18n::{Lang, Text};
use crate::registration::EntryMember;
use crate::say;
use crate::views::{self, Choice, Field, PageCx, Tone, error_summary, field, page};
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::flash::redirect;
use crate::web::forms::Errors;
use crate::works::WorkContent;
use crate::works::actions::{self, About};
use crate::works::rules::ItemKind;

const TITLE_MOST: u32 = 150;
const TEXT_MOST: u32 = 3000;

/// `GET …/tentang`.
pub async fn about_form(
    app: web::Data<App>,
    cx: Cx,
    who: EntryMember,
    path: WorkPath,
) -> Result<HttpResponse, PageError> {
    let sheet = Sheet::load(&app, &who, path.2).await?;
    if let Some(refusal) = sheet.closed(&cx)? {
        return Ok(closed_page(&cx, &sheet, &refusal));
    }
    let about = typed_of(&sheet.work.content);
    let markup = view(&cx, (cx.edition()?, &sheet), (&about, &Errors::default()));
    Ok(shown(markup))
}

/// `POST …/tentang`, by the button and by autosave.
pub async fn about(
    (app, req): (web::Data<App>, HttpRequest),
    cx: Cx,
    who: EntryMember,
    path: WorkPath,
    form: web::Form<Vec<(String, String)>>,
) -> Result<HttpResponse, PageError> {
    let about = read(&Typed::new(form.into_inner()));
    let errors = check(&about);
    if !errors.is_empty() {
        let sheet = Sheet::load(&app, &who, path.2).await?;
        let markup = view(&cx, (cx.edition()?, &sheet), (&about, &errors));
        return Ok(refused(markup));
    }
    let (id, entry) = (path.2, who.entry());
    app.write(move |tx| actions::save_about(tx, &who, id, about)).await?;
    if is_autosave(&req) {
        return Ok(kept(&cx));
    }
    Ok(redirect(&super::sheet::work_path(&cx, entry, id, "/video")))
}

fn typed_of(content: &WorkContent) -> About {
    let content = content.clone();
    About {
        title: content.title,
        competencies: content.competencies,
        video_kind: content.video_kind,
        video_kind_other: content.video_kind_other,
        explanation: content.explanation,
        objectives: content.objectives,
        benefits: content.benefits,
        sources: content.sources,
    }
}

fn read(typed: &Typed) -> About {
    let text = |name: &str| typed.get(name).to_owned();
    About {
        title: text("title"),
        competencies: typed.all("competencies"),
        video_kind: text("video_kind"),
        video_kind_other: text("video_kind_other"),
        explanation: text("explanation"),
        objectives: text("learning_objective"),
        benefits: text("benefit"),
        sources: text("third_party_source"),
    }
}

/// Nothing is required yet; only what cannot be stored is refused.
fn check(about: &About) -> Errors {
    let mut errors = Errors::default();
    for (name, value, most) in [
        ("title", &about.title, TITLE_MOST),
        ("video_kind_other", &about.video_kind_other, TITLE_MOST),
        ("explanation", &about.explanation, TEXT_MOST),
        ("learning_objective", &about.objectives, TEXT_MOST),
        ("benefit", &about.benefits, TEXT_MOST),
        ("third_party_source", &about.sources, TEXT_MOST),
    ] {
        let length = value.chars().count();
        if length > usize::try_from(most).unwrap_or(usize::MAX) {
            errors.add(
                name,
                say!(
                    "Terlalu panjang: {length} karakter, paling banyak {most}.",
                    "Too long: {length} characters, at most {most}."
                ),
            );
        }
    }
    errors
}

fn view(cx: &PageCx, (edition, sheet): (&Edition, &Sheet), (about, errors): (&About, &Errors)) -> Markup {
    let lang = cx.lang;
    let here = sheet.at(cx, "/tentang");
    let area = |name, label: Text, hint: Text, value: &str| {
        let field = Field::new(lang, name, cx.t(label)).hint(cx.t(hint)).value(value.to_owned());
        field::textarea(&field.error(errors.of(name, lang)).max_length(TEXT_MOST), 5)
    };
    page(
        cx,
        sheet.name(cx),
        html! {
            (head(cx, edition, sheet, Some(ItemKind::About)))
            (error_summary(lang, &errors.summary(lang)))
            form method="post" action=(here) data-autosave=(here) novalidate {
                (field::text(&Field::new(lang, "title", cx.t(text::TITLE)).hint(cx.t(text::TITLE_HINT)).value(about.title.as_str()).error(errors.of("title", lang)).max_length(TITLE_MOST)))
                (kinds(cx, edition, about))
                (field::text(&Field::new(lang, "video_kind_other", cx.t(text::VIDEO_KIND_OTHER)).hint(cx.t(text::VIDEO_KIND_OTHER_HINT)).value(about.video_kind_other.as_str()).error(errors.of("video_kind_other", lang)).max_length(TITLE_MOST).optional()))
                (area("explanation", text::EXPLANATION, text::EXPLANATION_HINT, &about.explanation))
                (area("learning_objective", text::OBJECTIVES, text::OBJECTIVES_HINT, &about.objectives))
                (area("benefit", text::BENEFITS, text::BENEFITS_HINT, &about.benefits))
                (field::textarea(&Field::new(lang, "third_party_source", cx.t(text::SOURCES)).hint(cx.t(text::SOURCES_HINT)).value(about.sources.as_str()).error(errors.of("third_party_source", lang)).max_length(TEXT_MOST).optional(), 4))
                div.actions {
                    (views::submit(cx.t(text::SAVE_ON), Tone::Primary))
                    a.button.plain href=(sheet.at(cx, "")) { (cx.t(text::TO_WORK)) }
                }
            }
        },
    )
}

fn kinds(cx: &PageCx, edition: &Edition, about: &About) -> Markup {
    let competencies = choices(cx.lang, &edition.settings.competency_kinds);
    let videos = choices(cx.lang, &edition.settings.video_kinds);
    html! {
        (field::checkboxes(&Field::new(cx.lang, "competencies", cx.t(text::COMPETENCIES)).hint(cx.t(text::COMPETENCIES_HINT)), &competencies, &about.competencies))
        (field::radio(&Field::new(cx.lang, "video_kind", cx.t(text::VIDEO_KIND)).value(about.video_kind.as_str()), &videos))
    }
}

fn choices(lang: Lang, list: &[editions::Choice]) -> Vec<Choice> {
    list.iter().map(|choice| Choice::new(choice.key.clone(), choice.name.get(lang))).collect()
}
