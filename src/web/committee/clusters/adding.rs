//! Putting works into a cluster: those that could be added, found by number or title when they are many.

use actix_web::{HttpResponse, web};
use maud::{Markup, html};
use serde::Deserialize;

use super::cluster::ClusterPath;
use super::text as own;
use super::works::NamedWork;
use crate::accounts::{Permitted, right};
use crate::app::App;
use crate::handover;
use crate::i18n::{Lang, Message, count};
use crate::ids::{ClusterId, WorkId};
use crate::plain_text;
use crate::say;
use crate::views::field::{self, Choice};
use crate::views::{Field, PageCx, Tone, selected_count, submit};
use crate::web::clean::Form;
use crate::web::committee::text as words;
use crate::web::committee::typed::Typed;
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::flash::redirect;

/// Works that can be added at once; more are found by words.
const MOST_OFFERED: usize = 50;

/// Words by which works are looked for that could be added.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct AddingQuery {
    q: String,
}

impl AddingQuery {
    fn takes(&self, work: &NamedWork) -> bool {
        let words = plain_text::single_line(&self.q).to_lowercase();
        work.label.to_lowercase().contains(&words)
    }
}

/// The works that could be added: all of them while they are few, otherwise the first that are found.
pub(super) fn section(cx: &PageCx, cluster: ClusterId, outside: &[NamedWork], query: &AddingQuery) -> Markup {
    let found: Vec<&NamedWork> = outside.iter().filter(|work| query.takes(work)).collect();
    html! {
        section.card #tambah {
            h2 { (cx.t(own::ADD)) }
            @if outside.is_empty() { p.hint { (cx.t(own::NOTHING_TO_ADD)) } }
            @if outside.len() > MOST_OFFERED { (looking(cx, cluster, query)) }
            @if found.len() > MOST_OFFERED { p.hint { (cx.m(&first_of(found.len()))) } }
            @if !outside.is_empty() && found.is_empty() { p { (cx.t(words::NOTHING_FOUND)) } }
            @if !found.is_empty() { (boxes(cx, cluster, &found)) }
        }
    }
}

fn first_of(found: usize) -> Message {
    let of = i64::try_from(found).unwrap_or(i64::MAX);
    let (jumlah, number) = (count(of, Lang::Id), count(of, Lang::En));
    say!(
        "{MOST_OFFERED} dari {jumlah} karya. Cari untuk melihat yang lain.",
        "{MOST_OFFERED} of {number} works. Search to see others."
    )
}

fn looking(cx: &PageCx, cluster: ClusterId, query: &AddingQuery) -> Markup {
    let at = cx.at(&format!("/panitia/kluster/{cluster}#tambah"));
    html! {
        form.toolbar method="get" action=(at) role="search" aria-label=(cx.t(own::ADD)) novalidate {
            (field::search(&Field::new(cx.lang, "q", cx.t(own::LOOK_FOR)).value(query.q.clone()).optional()))
            (submit(cx.t(words::APPLY), Tone::Quiet))
        }
    }
}

fn boxes(cx: &PageCx, cluster: ClusterId, found: &[&NamedWork]) -> Markup {
    let choice = |work: &&NamedWork| Choice::new(work.id.to_string(), work.label.clone());
    let choices: Vec<Choice> = found.iter().take(MOST_OFFERED).map(choice).collect();
    let field = Field::new(cx.lang, "work", cx.t(own::FIT_WORKS)).hint(cx.t(own::ADD_HINT));
    html! {
        form method="post" action=(cx.at(&format!("/panitia/kluster/{cluster}/karya"))) novalidate {
            (field::checkboxes(&field, &choices, &[]))
            div.actions { (submit(cx.t(own::ADD), Tone::Quiet)) (selected_count(cx.lang)) }
        }
    }
}

/// `POST …/karya`: puts the ticked works in.
pub async fn add(
    app: web::Data<App>,
    cx: Cx,
    who: Permitted<right::Results>,
    path: ClusterPath,
    form: Form<Vec<(String, String)>>,
) -> Result<HttpResponse, PageError> {
    let (edition, id) = (cx.edition()?.id, path.1);
    let works: Vec<WorkId> = Typed::from(form).ids("work");
    app.write(move |tx| handover::add_works(tx, &who, edition, id, &works)).await?;
    Ok(redirect(&cx.at(&format!("/panitia/kluster/{id}"))))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn works_are_found_by_any_part_of_number_and_title() {
        let work = NamedWork { id: WorkId(1), label: "ML-2023-0117 · Rapat Rapi".into(), fit: true };
        let takes = |q: &str| AddingQuery { q: q.into() }.takes(&work);
        assert_eq!(["", "0117", " rapat  rapi ", "RAPI"].map(takes), [true; 4]);
        assert_eq!(["0118", "notulen"].map(takes), [false; 2]);
    }
}
