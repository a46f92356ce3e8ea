//! Routing as the committee sees it: a preview with its figures, then one act (judging.md §2–3).

use actix_web::{HttpResponse, web};
use maud::{Markup, html};

use super::assignments;
use super::frame::frame;
use super::jury_text as text;
use super::routing_act as commit;
use super::routing_help::routing_help;
use super::two_members::{self, ASKED, ActForm, Shown};
use crate::accounts::{Committee, Permission, Permitted, right};
use crate::app::App;
use crate::clock::At;
use crate::db::{Conn, Fault};
use crate::editions::Edition;
use crate::i18n::{count, deadline, decimal};
use crate::judging::routing::Infeasible;
use crate::judging::{self, CommitProblem, JurorLine, Preview};
use crate::overview::PageQuestion;
use crate::results;
use crate::say;
use crate::views::{BadgeKind, Bar, Link, PageCx, badge, bars, empty_state, facts, summary};
use crate::web::account::Visit;
use crate::web::answer::show;
use crate::web::clean::Form;
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::flash::redirect_with;

/// `GET /{k}/panitia/pembagian`.
pub async fn routing(app: web::Data<App>, cx: Cx, who: Committee) -> Result<HttpResponse, PageError> {
    let (edition, at, parts) = (cx.edition()?.clone(), cx.moment(), app.clone());
    let now = at.now;
    let question = PageQuestion { edition: edition.id, page: "routing" };
    let ask = move |conn: &mut Conn| plan(conn, &edition, now);
    let found = app.read(move |conn| parts.counts.figures(conn, question, &at, ask)).await?;
    page(&app, &cx, &who, &found, Shown::default()).await
}

/// What would be given to whom.
struct Plan {
    preview: Result<Preview, Infeasible>,
    jury: Vec<JurorLine>,
}

fn plan(conn: &mut Conn, edition: &Edition, now: At) -> Result<Plan, Fault> {
    Ok(Plan { preview: judging::preview(conn, edition, now)?, jury: judging::jurors(conn, edition.id)? })
}

/// The page after an act that was refused: with the plan as it is now, since the one that was seen may be why.
async fn shown(app: &App, cx: &Cx, who: &Committee, of: Shown) -> Result<HttpResponse, PageError> {
    let (edition, now) = (cx.edition()?.clone(), cx.now);
    let found = app.read(move |conn| plan(conn, &edition, now)).await?;
    page(app, cx, who, &found, of).await
}

async fn page(
    app: &App,
    cx: &Cx,
    who: &Committee,
    Plan { preview, jury }: &Plan,
    of: Shown,
) -> Result<HttpResponse, PageError> {
    let edition = cx.edition()?.clone();
    let fingerprint = preview.as_ref().map_or_else(|_| String::new(), |preview| preview.fingerprint.clone());
    let before = app.read(move |conn| judging::before_commit(conn, &edition, &fingerprint)).await?;
    let body = match preview {
        Ok(preview) if preview.works == 0 => {
            let link = Link::new(cx.at("/panitia/juri"), cx.t(text::JURORS));
            empty_state(cx.t(text::NOTHING_TO_ROUTE), cx.t(text::NOTHING_TO_ROUTE_WHY), Some(&link))
        }
        Ok(preview) => {
            let act = commit::act(cx, who, cx.edition()?, commit::Planned { preview, before: &before }, &of);
            plan_view(cx, cx.edition()?, preview, jury, act)
        }
        Err(why) => html! { (refusal(cx, why, jury)) (unanswered(cx, Some(why), jury)) },
    };
    let body = html! { p { (cx.t(text::ROUTING_LEAD)) } p.hint { (cx.t(text::DRAW_IS_PUBLIC)) " " a href=(cx.at("/undian")) { (cx.t(text::SEE_DRAW)) } " · " a href=(cx.at("/panitia/penugasan")) { (cx.t(assignments::TO_LIST)) } } (of.notice(cx)) (body) };
    Ok(show(of.status(), frame(cx, app, "pembagian", cx.t(text::ROUTING), body).await?))
}

/// `POST /{k}/panitia/pembagian/persetujuan`: while institution names are open, the first member.
pub async fn ask_routing(
    app: web::Data<App>,
    cx: Cx,
    who: Permitted<right::Routing>,
    form: Form<ActForm>,
) -> Result<HttpResponse, PageError> {
    let (edition, member, shown) = (cx.edition()?.id, who.clone(), form.fingerprint.clone());
    match app.write(move |tx| judging::ask_commit(tx, &member, edition, &shown)).await {
        Ok(()) => Ok(redirect_with(&cx.at("/panitia/pembagian"), ASKED)),
        Err(problem) => refuse(&app, &cx, &who, form.into_inner(), problem).await,
    }
}

/// Why the plan was not committed, or the method not fixed with it.
enum Against {
    Commit(CommitProblem),
    Page(PageError),
}

impl From<Fault> for Against {
    fn from(fault: Fault) -> Self {
        Self::Page(fault.into())
    }
}

/// `POST /{k}/panitia/pembagian`; while institution names are open, the second member.
pub async fn commit_routing(
    visit: Visit,
    cx: Cx,
    who: Permitted<right::Routing>,
    form: Form<ActForm>,
) -> Result<HttpResponse, PageError> {
    let (app, edition) = (visit.app.clone(), cx.edition()?.id);
    let open = app.read(move |conn| judging::names_open(conn, edition)).await?;
    if !open.is_empty() {
        let errors = two_members::check(&visit, &cx, &who, &form, None).await?;
        if !errors.is_empty() {
            return shown(&app, &cx, &who, Shown::wrong(form.into_inner(), errors)).await;
        }
    }
    let (member, expected) = (who.clone(), form.fingerprint.clone());
    // The first routing fixes the method as well: no sheet is there before it.
    let done = app.write_durably(move |tx| {
        judging::commit_plan(tx, &member, edition, &expected).map_err(Against::Commit)?;
        results::fix_method(tx, &member, edition).map_err(|problem| Against::Page(problem.into()))?;
        Ok(())
    });
    match done.await {
        Ok(()) => Ok(redirect_with(&cx.at("/panitia/pembagian"), text::COMMITTED)),
        Err(Against::Commit(problem)) => refuse(&app, &cx, &who, form.into_inner(), problem).await,
        Err(Against::Page(problem)) => Err(problem),
    }
}

/// The page as it is now, with what stood against the act.
async fn refuse(
    app: &App,
    cx: &Cx,
    who: &Committee,
    form: ActForm,
    problem: CommitProblem,
) -> Result<HttpResponse, PageError> {
    let again = matches!(problem, CommitProblem::Second(_));
    shown(app, cx, who, Shown::refused(form, problem, again)?).await
}

fn named(jury: &[JurorLine], code: &str) -> String {
    match jury.iter().find(|juror| juror.pseudonym == code) {
        Some(juror) => format!("{code} {}", juror.name),
        None => code.to_owned(),
    }
}

fn refusal(cx: &PageCx, why: &Infeasible, jury: &[JurorLine]) -> Markup {
    let said = why.messages_naming(&|code| named(jury, code));
    html! {
        section.card.confirm.danger {
            h2 { (badge(BadgeKind::No, cx.t(text::INFEASIBLE))) }
            ul { @for message in &said { li { (cx.m(message)) } } }
            p { (cx.t(why.hint())) }
            div.actions { a.button href=(cx.at("/panitia/juri")) { (cx.t(text::JURORS)) } }
        }
    }
}

fn plan_view(cx: &PageCx, edition: &Edition, preview: &Preview, jury: &[JurorLine], act: Markup) -> Markup {
    let (plan, lang) = (&preview.plan, cx.lang);
    let number = |n: usize| count(n as i64, lang);
    let figures = [
        number(preview.works),
        count(i64::from(edition.settings.limits.jurors_per_work), lang),
        number(preview.fresh.len()),
        number(plan.pairs.len()),
        number(plan.conflicts_avoided.institution),
        number(preview.apart.institution),
        number(preview.apart.own),
        number(preview.apart.named),
        number(preview.apart.before),
        number(preview.taken_back),
        number(preview.calibration),
        number(preview.moved.len()),
        number(preview.pending),
        number(preview.dropped.len()),
    ];
    let names = [
        text::WORKS,
        text::PER_WORK,
        text::NEW_PAIRS,
        text::ALL_PAIRS,
        text::SAME_INSTITUTION,
        text::DECLARED,
        text::OWN_ENTRY,
        text::NAMED_WORK,
        text::BEFORE,
        text::TAKEN_BACK,
        text::CALIBRATION,
        text::MOVED,
        text::PENDING,
        text::DROPPED,
    ];
    let shown: Vec<(&str, &str)> =
        names.iter().zip(&figures).map(|(name, figure)| (cx.t(*name), figure.as_str())).collect();
    let loads: Vec<Bar> = plan
        .loads
        .iter()
        .map(|load| Bar {
            label: load_label(cx, preview, &named(jury, &load.juror), &load.juror),
            value: i64::from(load.works),
        })
        .collect();
    html! {
        (facts(&shown))
        (unanswered(cx, preview.without.as_ref(), jury))
        (act)
        section.card { h2 { (cx.t(text::QUALITY)) } (quality(cx, edition, preview)) }
        section.card { (bars(lang, cx.t(text::LOAD_PER_JUROR), &loads)) }
    }
}

/// Who waits for an answer is marked beside the bar.
fn load_label(cx: &PageCx, preview: &Preview, name: &str, code: &str) -> String {
    if preview.unanswered.contains(code) {
        return format!("{name} ({})", cx.t(text::AWAITED));
    }
    name.to_owned()
}

/// Those who have not declared, until when they may, and whether there is a plan without them.
fn unanswered(cx: &PageCx, without: Option<&Infeasible>, jury: &[JurorLine]) -> Markup {
    let waiting: Vec<&JurorLine> = jury.iter().filter(|line| line.is_awaited(cx.now)).collect();
    let late: Vec<&JurorLine> = jury.iter().filter(|line| line.is_late(cx.now)).collect();
    if waiting.is_empty() && late.is_empty() {
        return html! {};
    }
    html! {
        section.card {
            h2 { (cx.t(text::AWAITED_TITLE)) }
            @if !waiting.is_empty() {
                p { (cx.t(text::AWAITED_LEAD)) }
                ul { @for line in &waiting { li data-awaited=(line.pseudonym) { (who(cx, line)) } } }
                @if let Some(why) = without {
                    p { (badge(BadgeKind::Wait, cx.t(text::WITHOUT_SHORT))) }
                    ul { @for said in &why.messages_naming(&|code| named(jury, code)) { li { (cx.m(said)) } } }
                } @else { p { (badge(BadgeKind::Ok, cx.t(text::ENOUGH))) " " (cx.t(text::WITHOUT_OK)) } }
            }
            @if !late.is_empty() {
                ul { @for line in &late { li data-late=(line.pseudonym) { (who(cx, line)) " – " (cx.t(text::LATE_WHY)) } } }
            }
            @if cx.may(Permission::Jury) { div.actions { a.button.quiet href=(cx.at("/panitia/juri/batas-jawaban")) { (cx.t(text::CHANGE_ANSWER_DATE)) } } }
        }
    }
}

fn who(cx: &PageCx, line: &JurorLine) -> Markup {
    html! {
        b { (line.pseudonym) " " (line.name) } ", " (cx.t(line.status.text())) "; "
        (cx.t(text::ANSWER_BY)) ": " (deadline(line.answer_by, cx.lang))
    }
}

fn quality(cx: &PageCx, edition: &Edition, preview: &Preview) -> Markup {
    let (quality, lang) = (&preview.plan.quality, cx.lang);
    let (least, most) = quality.loads;
    let number = |n: usize| html! { (count(n as i64, lang)) };
    #[expect(clippy::cast_precision_loss, reason = "thousandths, shown with three decimals")]
    let efficiency = decimal(quality.a_efficiency as f64 / 1000.0, 3, lang);
    let figures = summary(&[
        (cx.t(text::LOADS), html! { (least) "–" (most) }),
        (cx.t(text::GROUPS), number(quality.components)),
        (cx.t(text::EFFICIENCY), html! { (efficiency) }),
        (cx.t(text::SHARED), html! { (quality.max_pair) }),
        (cx.t(text::SAME_PANEL), number(quality.same_institution_pairs)),
        (cx.t(text::TEAM_REPEATS), number(quality.team_repeats)),
        (cx.t(text::SEED), html! { code { (edition.settings.routing.seed_text) } }),
    ]);
    let widened = quality.bridge.replacements;
    let note = say!(
        "Pada {widened} karya juri diganti agar semua juri terhubung, sehingga beban sedikit melebar.",
        "On {widened} works a juror was replaced to connect all jurors, so loads differ a little more."
    );
    html! {
        (figures)
        @if quality.components > 1 { p { (badge(BadgeKind::Wait, cx.t(text::SPLIT_SHORT))) " " (cx.t(text::SPLIT)) } }
        @if widened > 0 { p.small { (cx.m(&note)) } }
        (routing_help(cx))
    }
}
