//! Step 1: the links. One form holds them all: good links are kept at once, bad ones stay beside their
//! error. Every button of the page sends the whole form, so that nothing typed is lost by pressing another.

use actix_web::{HttpResponse, web};

use super::facts::read_facts;
use super::film::{Filled, Place, places, view};
use super::sheet::{Sheet, WorkPath, next_page};
use super::typed::Typed;
use super::{closed_page, refused, shown, text, title_notes};
use crate::app::App;
use crate::db::Tx;
use crate::i18n::{Message, Text};
use crate::ids::{UserId, WorkId};
use crate::merge::{Edits, FormValues, Merged, Origin, Stored, merge};
use crate::refused::Refused;
use crate::registration::EntryMember;
use crate::say;
use crate::video_check::{self, Declared, PartKind, VideoLink};
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::flash::{redirect, redirect_with};
use crate::web::forms::Errors;
use crate::works::actions::{self, DeclareProblem, LinkProblem, RecheckProblem};
use crate::works::{PastedLink, Video};

/// Address of one film: edition, entry, work, part, position.
pub type FilmPath = web::Path<(String, i64, WorkId, String, i32)>;
type Fields = web::Form<Vec<(String, String)>>;

/// `GET …/video`.
pub async fn video_form(
    app: web::Data<App>,
    cx: Cx,
    who: EntryMember,
    path: WorkPath,
) -> Result<HttpResponse, PageError> {
    let sheet = Sheet::load(&app, &who, path.2).await?;
    if let Some(refusal) = sheet.closed(&cx)? {
        return Ok(closed_page(&cx, &sheet, &refusal));
    }
    let (typed, errors) = (Typed::default(), Errors::default());
    Ok(shown(view(&cx, cx.edition()?, &sheet, Filled { typed: &typed, errors: &errors })))
}

/// `POST …/video`: keeps every good link; by the button under the main film also the film's title as the work's.
pub async fn video(
    app: web::Data<App>,
    cx: Cx,
    who: EntryMember,
    path: WorkPath,
    form: Fields,
) -> Result<HttpResponse, PageError> {
    let typed = Typed::new(form.into_inner());
    let act = if typed.get("then") == title_notes::TAKE { Act::TakeTitle } else { Act::Keep };
    perform(&app, &cx, &who, path.2, Pressed::new(typed, act)).await
}

/// `POST …/video/{part}/{position}`: one link, in the field `link`.
pub async fn set_link(
    app: web::Data<App>,
    cx: Cx,
    who: EntryMember,
    path: FilmPath,
    form: Fields,
) -> Result<HttpResponse, PageError> {
    let place = place(&path)?;
    let own = |(name, value): (String, String)| (if name == "link" { place.field() } else { name }, value);
    let pairs = form.into_inner().into_iter().map(own).collect();
    perform(&app, &cx, &who, path.2, Pressed::new(Typed::new(pairs), Act::Keep)).await
}

/// `POST …/video/{part}/{position}/pemeriksaan`: checks one link again.
pub async fn check_again(
    app: web::Data<App>,
    cx: Cx,
    who: EntryMember,
    path: FilmPath,
    form: Fields,
) -> Result<HttpResponse, PageError> {
    let act = Act::Check(place(&path)?);
    perform(&app, &cx, &who, path.2, Pressed::new(Typed::new(form.into_inner()), act)).await
}

/// `POST …/video/{part}/{position}/penghapusan`: takes one link out.
pub async fn remove(
    app: web::Data<App>,
    cx: Cx,
    who: EntryMember,
    path: FilmPath,
    form: Fields,
) -> Result<HttpResponse, PageError> {
    let act = Act::Remove(place(&path)?);
    perform(&app, &cx, &who, path.2, Pressed::new(Typed::new(form.into_inner()), act)).await
}

/// `POST …/video/{part}/{position}/pernyataan`: facts the entrant states.
pub async fn declare(
    app: web::Data<App>,
    cx: Cx,
    who: EntryMember,
    path: FilmPath,
    form: Fields,
) -> Result<HttpResponse, PageError> {
    let place = place(&path)?;
    let typed = Typed::new(form.into_inner());
    let mut errors = Errors::default();
    let act = match read_facts(&typed, &place.field(), &mut errors) {
        Some(declared) => Act::Declare(place, declared),
        None => Act::Keep,
    };
    perform(&app, &cx, &who, path.2, Pressed { typed, act, errors }).await
}

fn place(path: &FilmPath) -> Result<Place, PageError> {
    let part = PartKind::parse(&path.3).ok_or(PageError::NotFound)?;
    Ok(Place { part, position: path.4 })
}

/// What the pressed button asks for, beside keeping the links.
#[derive(Debug, Clone)]
enum Act {
    Keep,
    TakeTitle,
    Check(Place),
    Remove(Place),
    Declare(Place, Declared),
}

impl Act {
    fn said(&self) -> Text {
        match self {
            Self::Keep => text::LINKS_SAVED,
            Self::TakeTitle => text::TITLE_TAKEN,
            Self::Check(_) => text::CHECKING,
            Self::Remove(_) => text::LINK_REMOVED,
            Self::Declare(..) => text::DECLARED,
        }
    }
}

/// What the form asks of one place.
type Wish = (Place, Option<(String, VideoLink)>);

/// A form that was sent by one of its buttons.
struct Pressed {
    typed: Typed,
    act: Act,
    errors: Errors,
}

impl Pressed {
    fn new(typed: Typed, act: Act) -> Self {
        Self { typed, act, errors: Errors::default() }
    }
}

async fn perform(
    app: &App,
    cx: &Cx,
    who: &EntryMember,
    id: WorkId,
    pressed: Pressed,
) -> Result<HttpResponse, PageError> {
    let Pressed { typed, act, mut errors } = pressed;
    let edition = cx.edition()?;
    let before = Sheet::load(app, who, id).await?;
    if let Some(refusal) = before.closed(cx)? {
        return Err(actions::EditProblem::from(refusal).into());
    }
    let hosts = video_check::direct_hosts(&edition.settings, &app.config.video.direct_hosts);
    let unseen = unseen(&before, &typed);
    let wishes = wishes(
        &before.videos,
        &Links { typed: &typed, act: &act, hosts: &hosts, unseen: &unseen },
        &mut errors,
    );
    let (member, todo) = (who.clone(), act.clone());
    let carried = app.write(move |tx| carry_out(tx, &member, id, wishes, todo)).await?;
    for (place, message) in carried.against {
        errors.add(&place.field(), message);
    }
    if errors.is_empty() {
        return Ok(match typed.find("then") {
            Some(then) if then != title_notes::TAKE => redirect(&before.at(cx, next_page(then, "/tentang"))),
            _ => redirect_with(&before.at(cx, "/video"), carried.said),
        });
    }
    let sheet = Sheet::load(app, who, id).await?;
    Ok(refused(view(cx, edition, &sheet, Filled { typed: &typed, errors: &errors })))
}

/// The links as the form shows them.
pub fn link_values(rows: &[Video]) -> FormValues {
    places(rows)
        .into_iter()
        .filter_map(|place| Some((place.field(), place.row(rows)?.pasted.clone())))
        .collect()
}

/// Fields in which somebody put another link since the form was opened, and which the sender changed as well.
fn unseen(sheet: &Sheet, typed: &Typed) -> Merged {
    let values = link_values(&sheet.videos);
    let mut sent = values.clone();
    let given: FormValues = typed.clone().into_pairs().into_iter().collect();
    for place in places(&sheet.videos).into_iter().filter(|place| typed.find(&place.field()).is_some()) {
        sent.copy(&place.field(), &given);
    }
    let origin = Origin::read("video", |name| typed.find(name));
    let edits = Edits::default();
    let stored = Stored { version: sheet.work.lock_version, values: &values, edits: &edits };
    merge(stored, &sent, &origin, UserId(0))
}

/// The links of a form, and what is known of it.
struct Links<'a> {
    typed: &'a Typed,
    act: &'a Act,
    hosts: &'a [String],
    unseen: &'a Merged,
}

/// Reads the links of the form. A field left empty takes its link out; a field that was not sent, that still
/// shows what is stored, or that only another changed, is left alone.
fn wishes(rows: &[Video], form: &Links<'_>, errors: &mut Errors) -> Vec<Wish> {
    let mut wishes = Vec::new();
    for place in places(rows) {
        let stored = place.row(rows).map_or("", |row| row.pasted.as_str());
        let field = place.field();
        let Some(pasted) = form.typed.find(&field).map(str::trim) else { continue };
        let removed = matches!(form.act, Act::Remove(gone) if *gone == place);
        if removed || stored == pasted || form.unseen.news.contains(&field) {
            continue;
        }
        if form.unseen.conflicts.contains(&field) {
            errors.add(&field, link_conflict(stored));
        } else if pasted.is_empty() {
            wishes.push((place, None));
        } else if let Some(link) =
            errors.keep(&field, VideoLink::parse(pasted, form.hosts), |problem| problem.message())
        {
            wishes.push((place, Some((pasted.to_owned(), link))));
        }
    }
    wishes
}

/// Nothing is overwritten unseen: the field keeps the reader's link, and the sentence says which one is stored.
fn link_conflict(stored: &str) -> Message {
    if stored.is_empty() {
        return say!(
            "Sementara Anda mengisi, tautan di sini dihapus oleh anggota lain. Simpan sekali lagi untuk memakai tautan Anda.",
            "While you were typing, another member removed the link here. Save once more to use your link."
        );
    }
    say!(
        "Sementara Anda mengisi, anggota lain menyimpan {stored} di sini. Simpan sekali lagi untuk memakai tautan Anda.",
        "While you were typing, another member saved {stored} here. Save once more to use your link."
    )
}

/// What came of a form.
struct Carried {
    /// What stands against single links.
    against: Vec<(Place, Message)>,
    /// What is said where nothing does.
    said: Text,
}

/// One transaction: what stands against a single link is told beside it and does not hold up the others.
fn carry_out(
    tx: &mut Tx<'_>,
    who: &EntryMember,
    id: WorkId,
    wishes: Vec<Wish>,
    act: Act,
) -> Result<Carried, PageError> {
    let (mut against, mut said) = (Vec::new(), act.said());
    // Before the links: the title was that of the film which was shown.
    if matches!(act, Act::TakeTitle) && !actions::take_title(tx, who, id)? {
        said = text::TITLE_THERE;
    }
    for (place, wish) in wishes {
        match wish {
            Some((pasted, link)) => {
                let new = PastedLink { pasted: &pasted, link: &link };
                let done = actions::set_video(tx, who, id, place.key(), new).map(drop);
                beside(place, done, |problem| matches!(problem, LinkProblem::Edit(_)), &mut against)?;
            }
            None => actions::remove_video(tx, who, id, place.key())?,
        }
    }
    match act {
        Act::Keep | Act::TakeTitle => {}
        Act::Check(place) => {
            let done = actions::recheck(tx, who, id, place.key());
            beside(place, done, |problem| matches!(problem, RecheckProblem::Edit(_)), &mut against)?;
        }
        Act::Remove(place) => actions::remove_video(tx, who, id, place.key())?,
        Act::Declare(place, declared) => {
            let done = actions::declare_facts(tx, who, id, place.key(), &declared);
            beside(place, done, |problem| matches!(problem, DeclareProblem::Edit(_)), &mut against)?;
        }
    }
    Ok(Carried { against, said })
}

/// What stands against one link is told beside it; what stands against the work ends the whole.
fn beside<P: Refused>(
    place: Place,
    done: Result<(), P>,
    whole: impl FnOnce(&P) -> bool,
    against: &mut Vec<(Place, Message)>,
) -> Result<(), PageError> {
    match done {
        Err(problem) if !whole(&problem) => {
            let message = problem.message().ok_or_else(|| PageError::from(problem))?;
            against.push((place, message));
            Ok(())
        }
        other => Ok(other?),
    }
}
