//! One person of an entry: their own data, or what the leader may still do with an invitation.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use maud::{Markup, html};

use super::fields::Fields;
use super::form::{self, RawForm, refuse};
use super::members::status_of;
use super::person_form::{BothTexts, SentForm, both_texts};
use super::text;
use crate::app::App;
use crate::db::Fault;
use crate::i18n::date_time;
use crate::ids::{EntryId, MemberId};
use crate::registration::{self, EntryMember, Member, MemberEdit, MemberProblem, SavedMember};
use crate::say;
use crate::views::{self, ConfirmView, PageCx, PostButton, Tone, error_summary, page, post_button, summary};
use crate::web::answer::show;
use crate::web::clean::Form;
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::flash::redirect_with;
use crate::web::forms::Errors;
use crate::web::saving::{still_typed_over, typed_over};

type Place = web::Path<(String, EntryId, MemberId)>;

/// `GET /{k}/peserta/{entry}/anggota/{member}`.
pub async fn edit_page(
    app: web::Data<App>,
    cx: Cx,
    who: EntryMember,
    path: Place,
) -> Result<HttpResponse, PageError> {
    let member = find(&app, &who, path.2).await?;
    let form = stored(&app, &who, &member)?;
    let shown =
        Shown { form: &form, errors: &Errors::default(), over: typed_over(member.version, &member.values()) };
    Ok(show(StatusCode::OK, view(&cx, &app, &who, &member, &shown)))
}

/// `POST /{k}/peserta/{entry}/anggota/{member}`.
pub async fn edit(
    app: web::Data<App>,
    cx: Cx,
    who: EntryMember,
    path: Place,
    form: Form<Vec<(String, String)>>,
) -> Result<HttpResponse, PageError> {
    let member = find(&app, &who, path.2).await?;
    let own = member.id == who.member();
    let names = if own { form::OWN } else { form::INVITED };
    let sent = SentForm::read(form.into_inner(), stored(&app, &who, &member)?, &names);
    let mut errors = Errors::default();
    match save(&app, &who, &member, &sent, &mut errors).await {
        Ok(saved) => answer(&app, &cx, &who, Left { sent, saved, errors }).await,
        Err(problem) => {
            let good = errors.is_empty();
            let status = if good { status_of(&problem) } else { StatusCode::UNPROCESSABLE_ENTITY };
            refuse(problem, &mut errors)?;
            let shown = Shown { form: &sent.raw, errors: &errors, over: still_typed_over(&sent.origin) };
            Ok(show(status, view(&cx, &app, &who, &member, &shown)))
        }
    }
}

/// Saves one's own data, or an invitation of the leader's, as far as they can be read.
async fn save(
    app: &App,
    who: &EntryMember,
    member: &Member,
    sent: &SentForm,
    errors: &mut Errors,
) -> Result<SavedMember, MemberProblem> {
    let (who, id, own) = (who.clone(), member.id, member.id == who.member());
    // The leader cannot read the number back: an empty field keeps the one given before.
    let kept = !own && sent.raw.nip.trim().is_empty();
    let names: Vec<&str> = sent.spoken.iter().copied().filter(|name| !(kept && *name == "nip")).collect();
    let fields = sent.raw.fields(&names, errors);
    let (origin, undecided) = (sent.origin.clone(), sent.settled.undecided().to_vec());
    app.write(move |tx| {
        let edit = MemberEdit { fields: &fields, origin: &origin, undecided: &undecided };
        if own {
            registration::correct_own(tx, &who, &edit)
        } else {
            registration::edit_member(tx, &who, id, &edit)
        }
    })
    .await
}

/// What a save left behind.
struct Left {
    sent: SentForm,
    saved: SavedMember,
    errors: Errors,
}

async fn answer(app: &App, cx: &Cx, who: &EntryMember, left: Left) -> Result<HttpResponse, PageError> {
    let Left { sent, mut saved, mut errors } = left;
    for taken in std::mem::take(&mut saved.refused) {
        refuse(MemberProblem::from(taken), &mut errors)?;
    }
    let back = cx.at(&format!("/peserta/{}", who.entry()));
    let now = stored(app, who, &saved.member)?;
    if !saved.merged.conflicts.is_empty() {
        let at = format!("{back}/anggota/{}", saved.member.id);
        let own = saved.member.id == who.member();
        // What cannot be kept goes along, and is pointed out once the choice is made.
        let bad = errors.names();
        let along = bad.iter().map(|name| (name.as_str(), sent.raw.get(name))).collect();
        let nip = if own { now.nip } else { saved.member.masked_nip() };
        let title = if own { cx.t(text::OWN_DATA) } else { saved.member.name.as_str() };
        let view = BothTexts { sent: &sent, saved: &saved, nip, action: &at, back: (&at, title), along };
        return both_texts(app, cx, view).await;
    }
    if errors.is_empty() {
        let name = &saved.member.name;
        let said = say!("Data {name} sudah tersimpan.", "The data of {name} are saved.");
        return Ok(redirect_with(&back, said));
    }
    let form = sent.shown(now, &saved);
    let over = typed_over(saved.member.version, &saved.member.values());
    let shown = Shown { form: &form, errors: &errors, over };
    Ok(show(StatusCode::UNPROCESSABLE_ENTITY, view(cx, app, who, &saved.member, &shown)))
}

/// The form as it is shown, and the hidden fields that say what it is typed over.
struct Shown<'a> {
    form: &'a RawForm,
    errors: &'a Errors,
    over: Markup,
}

/// The person, if the reader may open the page: oneself, or anybody for the leader.
async fn find(app: &App, who: &EntryMember, member: MemberId) -> Result<Member, PageError> {
    let entry = who.entry();
    let found =
        app.read(move |conn| -> Result<_, Fault> { registration::find_member(conn, entry, member) }).await?;
    found.filter(|row| who.leader() || row.id == who.member()).ok_or(PageError::NotFound)
}

/// The form as stored; the number only for its owner.
fn stored(app: &App, who: &EntryMember, member: &Member) -> Result<RawForm, PageError> {
    let nip = registration::own_nip(app.db.seal(), who, member)?;
    Ok(RawForm {
        name: member.name.clone(),
        email: member.email.clone(),
        nip: nip.map(|nip| nip.grouped()).unwrap_or_default(),
        asn_kind: member.asn_kind.as_str().to_owned(),
        position: member.position.clone(),
        phone: member.phone.clone(),
        ..RawForm::default()
    })
}

fn view(cx: &Cx, app: &App, who: &EntryMember, member: &Member, shown: &Shown<'_>) -> Markup {
    let Shown { form, errors, over } = shown;
    let own = member.id == who.member();
    let back = cx.at(&format!("/peserta/{}", who.entry()));
    let title = if own { cx.t(text::OWN_DATA) } else { member.name.as_str() };
    let fields = Fields { lang: cx.lang, form, errors };
    page(
        cx,
        title,
        html! {
            h1 { (title) }
            (error_summary(cx.lang, &errors.summary(cx.lang)))
            @if own || member.confirmed_at.is_none() {
                form.card id=(views::MAIN_FORM) method="post" action={ (back) "/anggota/" (member.id) } novalidate {
                    (over)
                    @if own {
                        (fields.person(cx.t(text::NIP_HINT)))
                        p.links { a href="/akun/dokumen" { (cx.t(text::TITLED_ELSEWHERE)) } }
                    } @else { (fields.invited(true)) }
                    div.actions {
                        (views::submit(cx.t(text::SAVE), Tone::Primary))
                        a.button.plain href=(back) { (cx.t(text::BACK)) }
                    }
                }
            } @else { (confirmed(cx, member)) }
            @if !own { (others(cx, app, member, &back)) }
        },
    )
}

/// Somebody who confirmed: only they change their data.
fn confirmed(cx: &PageCx, member: &Member) -> Markup {
    html! {
        section.card {
            (summary(&[
                (cx.t(text::NIP), html! { (member.masked_nip()) }),
                (cx.t(text::ASN_KIND), html! { (cx.t(member.asn_kind.text())) }),
                (cx.t(text::POSITION), html! { (member.position) }),
                (cx.t(text::EMAIL), html! { (crate::accounts::address_shown(&member.email)) }),
                (cx.t(text::CONFIRMED_AT), html! { @if let Some(at) = member.confirmed_at { (date_time(at, cx.lang)) } }),
            ]))
            p.hint { (cx.t(crate::registration::text::CONFIRMED_ALREADY)) }
        }
    }
}

/// What the leader may do with somebody else: invite again, take out.
fn others(cx: &Cx, app: &App, member: &Member, back: &str) -> Markup {
    let name = &member.name;
    let title = say!("Keluarkan {name}?", "Take {name} out?");
    let effect = say!(
        "Data {name} dihapus dari kelompok ini dan tempatnya kosong kembali.",
        "The data of {name} are deleted from this team, and the place is free again."
    );
    let confirm = ConfirmView {
        title: cx.m(&title).to_owned(),
        effects: vec![cx.m(&effect).to_owned()],
        warning: None,
        action: format!("{back}/anggota/{}/penghapusan", member.id),
        label: cx.t(text::REMOVE).to_owned(),
        tone: Tone::Danger,
        back: back.to_owned(),
    };
    let resend = format!("{back}/anggota/{}/undangan", member.id);
    html! {
        @if member.confirmed_at.is_none() {
            section.card {
                @if let Some(at) = member.invited_at { p { (cx.t(text::LAST_INVITED)) ": " (date_time(at, cx.lang)) } }
                div.actions { (post_button(&resend, PostButton { label: cx.t(text::RESEND), tone: Tone::Quiet }, &[])) }
            }
            (forward(cx, app, member))
        } @else {
            section.card { div.actions { a.button.quiet href={ (back) "/anggota/" (member.id) "/ketua" } { (cx.t(text::HAND_OVER)) } } }
        }
        (views::confirm(cx.lang, &confirm, html! {}))
    }
}

/// A message about the invitation for where letters are read less than chats. The letter's private link is not in it.
fn forward(cx: &Cx, app: &App, member: &Member) -> Markup {
    let site = app.config.server.public_url.trim_end_matches('/');
    let address = format!("{site}{}", cx.at(&format!("/peserta/undangan/{}", member.id)));
    let (name, email) = (&member.name, &member.email);
    let edition = cx.edition.as_ref().map_or("", |edition| edition.title.as_str());
    let words = say!(
        "Halo {name}, saya mendaftarkan Anda sebagai anggota kelompok saya dalam {edition}. Undangannya dikirim ke {email}; periksa juga folder spam. Buka tautan di surel itu, atau masuk di {address}",
        "Hello {name}, I registered you as a member of my team in {edition}. The invitation went to {email}; please look into the spam folder as well. Open the link in that letter, or sign in at {address}"
    );
    let query =
        url::form_urlencoded::Serializer::new(String::new()).append_pair("text", cx.m(&words)).finish();
    html! {
        section.card {
            h2 { (cx.t(text::FORWARD)) }
            p { (cx.t(text::FORWARD_WHY)) }
            textarea readonly rows="5" aria-label=(cx.t(text::FORWARD)) { (cx.m(&words)) }
            div.actions {
                a.button.quiet href={ "https://wa.me/?" (query.replace('+', "%20")) } target="_blank" rel="noopener noreferrer" { (cx.t(text::BY_WHATSAPP)) }
            }
        }
    }
}
