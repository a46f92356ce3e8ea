//! The invited person's page: who invites, own data, the declaration, yes or no.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use maud::{Markup, html};

use super::declaration::declaration;
use super::fields::Fields;
use super::form::{self, RawForm, refuse};
use super::members::status_of;
use super::person_form::{BothTexts, SentForm, both_texts};
use super::text;
use crate::accounts::{self, SignedIn};
use crate::app::App;
use crate::db::Fault;
use crate::editions::Edition;
use crate::i18n::{Message, deadline};
use crate::ids::MemberId;
use crate::institutions::InstitutionName;
use crate::registration::{
    self, AnswerProblem, Confirmation, Invitation, Invitee, Member, Person, SavedMember, Signing, entry_title,
};
use crate::say;
use crate::views::{self, PageCx, Tone, error_summary, page, summary};
use crate::web::answer::show;
use crate::web::clean::Form;
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::flash::{redirect, redirect_with};
use crate::web::forms::Errors;
use crate::web::institution_field::{InstitutionWords, TypedInstitution};
use crate::web::saving::{still_typed_over, typed_over};

/// The field for the person's own institution (R6).
const WORKS_AT: InstitutionWords =
    InstitutionWords { label: text::WORKS_AT, hint: text::WORKS_AT_HINT, optional: false };

/// The fields of the signature.
const SIGNING: [&str; 4] = ["declaration", "declaration_version", "publication", "personal_data"];

type Place = web::Path<(String, MemberId)>;

/// `GET /{k}/peserta/undangan/{member}`.
pub async fn confirm_page(
    app: web::Data<App>,
    cx: Cx,
    person: SignedIn,
    path: Place,
) -> Result<HttpResponse, PageError> {
    let invitation = find(&app, &cx, &person, path.1).await?;
    let member = &invitation.member;
    if member.signed() {
        return Ok(redirect(&cx.at(&format!("/peserta/{}", invitation.entry.id))));
    }
    let home = Home::stored(&invitation);
    let user = person.user_id();
    let titled = app.read(move |conn| accounts::document_name(conn, user)).await?;
    let titled = if accounts::contains_name(&titled, &member.name) { titled } else { String::new() };
    let shown = Shown {
        home: &home,
        form: &RawForm { document_name: titled, ..stored(member) },
        errors: &Errors::default(),
        over: typed_over(member.version, &member.values()),
    };
    answer(&cx, StatusCode::OK, &invitation, &shown)
}

/// The form as the leader filled it in; everybody types their own number.
fn stored(member: &Member) -> RawForm {
    RawForm {
        name: member.name.clone(),
        asn_kind: member.asn_kind.as_str().to_owned(),
        position: member.position.clone(),
        phone: member.phone.clone(),
        ..RawForm::default()
    }
}

/// `POST /{k}/peserta/undangan/{member}`.
pub async fn confirm(
    app: web::Data<App>,
    cx: Cx,
    person: SignedIn,
    path: Place,
    form: Form<Vec<(String, String)>>,
) -> Result<HttpResponse, PageError> {
    let edition = cx.edition()?;
    let invitation = find(&app, &cx, &person, path.1).await?;
    let pairs = form.into_inner();
    let mut home = Home::sent(&pairs, &invitation);
    let mut sent = SentForm::read(pairs, stored(&invitation.member), &form::OWN);
    SIGNING.iter().for_each(|name| sent.raw.take(name, &sent.settled.pairs));
    sent.raw.take("document_name", &sent.settled.pairs);
    let mut errors = Errors::default();
    let own = sent.raw.person(&mut errors);
    let titled = sent.raw.titled(&mut errors).filter(|_| sent.settled.brings("document_name"));
    let signed = sent.raw.signature(&mut errors, &edition.settings.declaration);
    let institution = home.typed.read(&mut errors);
    home.doubts = home.typed.doubts(&app, &mut errors).await?;
    let (Some(own), Some(signed), Some(institution), true) = (own, signed, institution, errors.is_empty())
    else {
        let typed = Typed { sent: &sent, home: &home, errors: &errors };
        return again(&cx, StatusCode::UNPROCESSABLE_ENTITY, &invitation, &typed);
    };
    match sign(&app, &cx, path.1, Signed { person, own, titled, signed, institution, sent: &sent }).await? {
        Ok(Confirmation::Confirmed(entry)) => {
            Ok(redirect_with(&cx.at(&format!("/peserta/{entry}")), text::CONFIRMED))
        }
        Ok(Confirmation::Differs(saved)) => differs(&app, &cx, &sent, &home, &saved).await,
        Err(problem) => {
            let status = status_of(&problem);
            refuse(problem, &mut errors)?;
            again(&cx, status, &invitation, &Typed { sent: &sent, home: &home, errors: &errors })
        }
    }
}

/// A form that can be signed.
struct Signed<'a> {
    person: SignedIn,
    own: Person,
    /// The name with titles; none where the form does not speak of it.
    titled: Option<String>,
    signed: String,
    institution: InstitutionName,
    sent: &'a SentForm,
}

/// Where the person works: what was typed, and the names it may mean.
struct Home {
    typed: TypedInstitution,
    doubts: Vec<String>,
}

impl Home {
    /// Where the entry is from, until the person says otherwise.
    fn stored(invitation: &Invitation) -> Self {
        Self { typed: TypedInstitution::stored(&invitation.institution), doubts: Vec::new() }
    }

    fn sent(pairs: &[(String, String)], invitation: &Invitation) -> Self {
        match TypedInstitution::of(pairs) {
            Some(typed) => Self { typed, doubts: Vec::new() },
            None => Self::stored(invitation),
        }
    }
}

/// A form that is shown again.
struct Typed<'a> {
    sent: &'a SentForm,
    home: &'a Home,
    errors: &'a Errors,
}

async fn sign(
    app: &App,
    cx: &Cx,
    member: MemberId,
    form: Signed<'_>,
) -> Result<Result<Confirmation, AnswerProblem>, PageError> {
    let (edition, Signed { person, own, titled, signed, institution, sent }) = (cx.edition()?.id, form);
    let (origin, undecided) = (sent.origin.clone(), sent.settled.undecided().to_vec());
    let outcome = app.write_durably(move |tx| {
        let signing = Signing {
            person: &own,
            declaration: &signed,
            institution: &institution,
            document_name: titled.as_deref(),
            origin: &origin,
            undecided: &undecided,
        };
        registration::confirm_membership(tx, &person, edition, member, &signing)
    });
    Ok(outcome.await)
}

/// The leader changed the data since the page was opened: everything typed goes along, and the person chooses.
async fn differs(
    app: &App,
    cx: &Cx,
    sent: &SentForm,
    home: &Home,
    saved: &SavedMember,
) -> Result<HttpResponse, PageError> {
    let at = cx.at(&format!("/peserta/undangan/{}", saved.member.id));
    let mut along: Vec<(&str, &str)> = form::OWN.iter().map(|name| (*name, sent.raw.get(name))).collect();
    if sent.settled.brings("document_name") {
        along.push(("document_name", &sent.raw.document_name));
    }
    along.push(("declaration", &sent.raw.declaration));
    along.push(("declaration_version", &sent.raw.declaration_version));
    along.push(("publication", &sent.raw.publication));
    along.push(("personal_data", &sent.raw.personal_data));
    along.extend(home.typed.pairs());
    let nip = saved.member.masked_nip();
    let view = BothTexts { sent, saved, nip, action: &at, back: (&at, cx.t(text::INVITATION)), along };
    both_texts(app, cx, view).await
}

fn again(
    cx: &Cx,
    status: StatusCode,
    invitation: &Invitation,
    typed: &Typed<'_>,
) -> Result<HttpResponse, PageError> {
    let Typed { sent, home, errors } = *typed;
    let shown = Shown { home, form: &sent.raw, errors, over: still_typed_over(&sent.origin) };
    answer(cx, status, invitation, &shown)
}

/// The form as it is shown, and the hidden fields that say what it is typed over.
struct Shown<'a> {
    home: &'a Home,
    form: &'a RawForm,
    errors: &'a Errors,
    over: Markup,
}

/// `POST /{k}/peserta/undangan/{member}/penolakan`.
pub async fn decline(
    app: web::Data<App>,
    cx: Cx,
    person: SignedIn,
    path: Place,
    sent: Option<Form<RawForm>>,
) -> Result<HttpResponse, PageError> {
    let (edition, member) = (cx.edition()?.id, path.1);
    let typed = sent.map(|form| form.reason.clone()).unwrap_or_default();
    let mut errors = Errors::default();
    let Some(reason) = errors.optional("reason", &typed, 500) else {
        let invitation = find(&app, &cx, &person, member).await?;
        let row = &invitation.member;
        let shown = Shown {
            home: &Home::stored(&invitation),
            form: &RawForm { reason: typed, ..stored(row) },
            errors: &errors,
            over: typed_over(row.version, &row.values()),
        };
        return answer(&cx, StatusCode::UNPROCESSABLE_ENTITY, &invitation, &shown);
    };
    let who = Invitee::from(&person);
    let declined = app.write(move |tx| registration::decline_membership(tx, &who, edition, member, &reason));
    Ok(redirect_with(&cx.at("/peserta"), declined_from(&declined.await?)))
}

/// What the person who declined is told.
pub fn declined_from(team: &str) -> Message {
    say!(
        "Undangan ke kelompok \u{201c}{team}\u{201d} sudah ditolak, dan ketuanya diberi tahu.",
        "The invitation to the team \u{201c}{team}\u{201d} is declined, and its leader is told."
    )
}

async fn find(app: &App, cx: &Cx, person: &SignedIn, member: MemberId) -> Result<Invitation, PageError> {
    let (edition, user) = (cx.edition()?.id, person.user_id());
    let found = app
        .read(move |conn| -> Result<_, Fault> { registration::invitation(conn, edition, user, member) })
        .await?;
    found.ok_or(PageError::NotFound)
}

fn answer(
    cx: &Cx,
    status: StatusCode,
    invitation: &Invitation,
    shown: &Shown<'_>,
) -> Result<HttpResponse, PageError> {
    let markup = view(cx, cx.edition()?, invitation, shown);
    Ok(show(status, markup))
}

fn view(cx: &PageCx, edition: &Edition, invitation: &Invitation, shown: &Shown<'_>) -> Markup {
    let Shown { home, form, errors, over } = shown;
    let fields = &Fields { lang: cx.lang, form, errors };
    let at = cx.at(&format!("/peserta/undangan/{}", invitation.member.id));
    let given = nip_given(&invitation.member.nip_tail);
    page(
        cx,
        cx.t(text::INVITATION),
        html! {
            h1 { (cx.t(text::INVITATION)) }
            section.card {
                (summary(&[
                    (cx.t(text::INVITED_TO), html! { (entry_title(&invitation.entry, &invitation.leader)) }),
                    (cx.t(text::INVITED_BY), html! { (invitation.leader) }),
                    (cx.t(text::INSTITUTION), html! { (invitation.institution) }),
                    (cx.t(text::GOOD_UNTIL), html! { (until(cx, edition, &invitation.member)) }),
                ]))
            }
            (error_summary(cx.lang, &fields.errors.summary(cx.lang)))
            form.card id=(views::MAIN_FORM) method="post" action=(at) novalidate {
                (over)
                h2 { (cx.t(text::ABOUT_YOU)) }
                p { (cx.t(text::CHECK_DATA)) }
                (fields.identity(cx.m(&given))) (fields.contact())
                (home.typed.view(cx, &WORKS_AT, &home.doubts, errors))
                (declaration(cx, &edition.settings.declaration, fields))
                div.actions { (views::submit(cx.t(text::CONFIRM), Tone::Primary)) }
            }
            details.card open[errors.of("reason", cx.lang).is_some()] {
                summary { (cx.t(text::NOT_ME)) }
                p { (cx.t(text::DECLINE_WHY)) }
                form method="post" action={ (at) "/penolakan" } novalidate {
                    (fields.reason_for(text::DECLINE_REASON, text::DECLINE_REASON_HINT))
                    div.actions { (views::submit(cx.t(text::DECLINE), Tone::Danger)) }
                }
            }
        },
    )
}

/// Until when the invitation can be answered.
fn until(cx: &PageCx, edition: &Edition, member: &Member) -> String {
    let until = member.invited_at.map(|at| registration::rules::answer_by(&edition.settings, at));
    until.map_or_else(|| "–".to_owned(), |until| deadline(until, cx.lang))
}

/// The leader's number, masked, so that a slip is noticed; the member types it in person.
fn nip_given(tail: &str) -> Message {
    say!(
        "Ketua mengisi nomor yang berakhir •••• {tail}. Ketik 18 angka NIP Anda sendiri.",
        "The leader gave a number ending in •••• {tail}. Type the 18 digits of your own."
    )
}
