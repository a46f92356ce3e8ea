//! Which forms there are and which fields each holds.

use super::cells::{AnyOf, Digits, Duties, OneOf, Questions};
use super::lock::Lock;
use super::rows::Rows;
use super::rubric;
use super::section::{Section, Typed};
use super::text as t;
use super::visit::{Kind, Visitor};
use super::words as w;
use crate::db::string_enum::string_enum;
use crate::editions::documents::{DocumentFamily, Signatory, SigningRoute};
use crate::editions::model::EditionSettings;
use crate::editions::second_factor::FactorRole;
use crate::editions::settings::{
    CertificateFor, CheckItem, CheckedBy, Choice, Container, Feedback, MixedInstitutions, Parts, Portrait,
    Provider,
};
use crate::i18n::Lang;
use crate::say;

string_enum! {
    /// A group of settings that is saved together.
    pub enum SettingsForm {
        Identity = "identitas" => t::IDENTITY,
        About = "penjelasan" => t::ABOUT,
        Limits = "batas" => t::LIMITS,
        Films = "video" => t::FILMS,
        Kinds = "jenis" => t::KINDS,
        Statement = "pernyataan" => t::STATEMENT,
        Checklist = "daftar-periksa" => t::CHECKLIST,
        Rubric = "rubrik" => t::RUBRIC,
        Questions = "tanya-jawab" => t::QUESTIONS,
        Contact = "kontak" => t::CONTACT,
        Documents = "dokumen" => t::DOCUMENTS,
    }
}

const LINE: Kind = Kind::Line;

impl SettingsForm {
    /// Walks over the fields of this form.
    pub(super) fn walk(self, to: &mut dyn Visitor, settings: &mut EditionSettings) {
        let mut section = Section { to, prefix: String::new(), row: None, lock: Lock::Open };
        match self {
            Self::Identity => identity(&mut section, settings),
            Self::About => about(&mut section, settings),
            Self::Limits => limits(&mut section, settings),
            Self::Films => films(&mut section, settings),
            Self::Kinds => kinds(&mut section, settings),
            Self::Statement => statement(&mut section, settings),
            Self::Checklist => checklist(&mut section, settings),
            Self::Rubric => rubric::walk(&mut section.under(Lock::Method), &mut settings.rubric),
            Self::Questions => questions(&mut section, settings),
            Self::Contact => contact(&mut section, settings),
            Self::Documents => documents(&mut section, settings),
        }
    }
}

fn identity(section: &mut Section<'_>, of: &mut EditionSettings) {
    section.under(Lock::Address).cell("slug", t::SLUG, LINE, &mut of.slug);
    let mut fixed = section.under(Lock::Published);
    fixed.cell("year", t::YEAR, Kind::Number { least: 2000, most: 9999 }, &mut of.year);
    fixed.number("ordinal", t::ORDINAL, 999, &mut of.ordinal);
    fixed.message("title", t::TITLE, LINE, &mut of.title);
    let short = Typed { kind: LINE, cell: &mut of.short_title };
    fixed.hinted("short_title", t::SHORT_TITLE, t::SHORT_TITLE_HINT, short);
    fixed.message("theme", t::THEME, Kind::Text(2), &mut of.theme);
    fixed.message("organiser", t::ORGANISER, LINE, &mut of.organiser);
    fixed.message("unit", t::UNIT, LINE, &mut of.unit);
}

fn about(section: &mut Section<'_>, of: &mut EditionSettings) {
    section.message("purpose", t::PURPOSE, Kind::Text(4), &mut of.purpose);
    section.message("microlearning", t::MICROLEARNING, Kind::Text(3), &mut of.microlearning);
    section.lines("aims", t::AIMS, 5, &mut of.aims);
    section.lines("benefits", t::BENEFITS, 5, &mut of.benefits);
    section.lines("legal_basis", t::LEGAL_BASIS, 4, &mut of.legal_basis);
    let mut rights = section.under(Lock::Intake);
    rights.lines("awards", t::AWARDS, 6, &mut of.awards);
    rights.message("finality", t::FINALITY, Kind::Text(3), &mut of.finality);
}

fn limits(section: &mut Section<'_>, of: &mut EditionSettings) {
    let mut people = section.under(Lock::Registration);
    people.number("limits.members", t::MEMBERS, 100, &mut of.limits.members);
    let mut works = section.under(Lock::Intake);
    works.number("limits.works", t::WORKS, 100, &mut of.limits.works);
    works.cell(
        "limits.grace_minutes",
        t::GRACE,
        Kind::Number { least: 0, most: 60 },
        &mut of.limits.grace_minutes,
    );
    works.one_of(
        "parts",
        t::PARTS,
        OneOf {
            value: &mut of.parts,
            parse: Parts::parse,
            word: Parts::as_str,
            words: w::words(Parts::ALL, Parts::as_str, w::parts),
        },
    );
    works.one_of(
        "certificate_for",
        t::CERTIFICATE_FOR,
        OneOf {
            value: &mut of.certificate_for,
            parse: CertificateFor::parse,
            word: CertificateFor::as_str,
            words: w::words(CertificateFor::ALL, CertificateFor::as_str, w::certificate_for),
        },
    );
    works.one_of(
        "mixed_institutions",
        t::MIXED_INSTITUTIONS,
        OneOf {
            value: &mut of.mixed_institutions,
            parse: MixedInstitutions::parse,
            word: MixedInstitutions::as_str,
            words: w::words(MixedInstitutions::ALL, MixedInstitutions::as_str, w::mixed_institutions),
        },
    );
    let mut judging = section.under(Lock::Method);
    judging.number("limits.award_size", t::AWARD_SIZE, 1000, &mut of.limits.award_size);
    section.under(Lock::Assigned).number(
        "limits.jurors_per_work",
        t::JURORS,
        50,
        &mut of.limits.jurors_per_work,
    );
    section.under(Lock::Assigned).cell("judging.blind", t::BLIND, Kind::Flag, &mut of.judging.blind);
    section.under(Lock::Announced).one_of(
        "judging.feedback",
        t::FEEDBACK,
        OneOf {
            value: &mut of.judging.feedback,
            parse: Feedback::parse,
            word: Feedback::as_str,
            words: w::words(Feedback::ALL, Feedback::as_str, w::feedback),
        },
    );
    section.under(Lock::Announced).cell(
        "approval.second_member",
        t::SECOND_MEMBER,
        Kind::Flag,
        &mut of.approval.second_member,
    );
    section.any_or_none(
        "second_factor.required_of",
        t::SECOND_FACTOR,
        t::SECOND_FACTOR_HINT,
        AnyOf {
            list: &mut of.second_factor.required_of,
            parse: FactorRole::parse,
            word: FactorRole::as_str,
            words: w::words(FactorRole::ALL, FactorRole::as_str, w::factor_role),
        },
    );
    section.number("privacy.retention_days", t::RETENTION, 3650, &mut of.privacy.retention_days);
    let seed = Typed { kind: LINE, cell: &mut of.routing.seed_text };
    section.under(Lock::Seed).hinted("routing.seed_text", t::SEED, t::SEED_HINT, seed);
}

fn films(section: &mut Section<'_>, of: &mut EditionSettings) {
    let mut films = section.under(Lock::Intake);
    films.any_of(
        "video.containers",
        t::CONTAINERS,
        AnyOf {
            list: &mut of.video.containers,
            parse: Container::parse,
            word: Container::as_str,
            words: w::words(Container::ALL, Container::as_str, w::container),
        },
    );
    films.any_of(
        "video.providers",
        t::PROVIDERS,
        AnyOf {
            list: &mut of.video.providers,
            parse: Provider::parse,
            word: Provider::as_str,
            words: w::words(Provider::ALL, Provider::as_str, w::provider),
        },
    );
    films.strings("video.own_hosts", t::OWN_HOSTS, t::OWN_HOSTS_HINT, &mut of.video.own_hosts);
    films.number("video.min_width", t::MIN_WIDTH, 10_000, &mut of.video.min_width);
    films.number("video.min_height", t::MIN_HEIGHT, 10_000, &mut of.video.min_height);
    films.number("video.main_seconds", t::MAIN_SECONDS, 36_000, &mut of.video.main_seconds);
    films.number("video.intro_seconds", t::INTRO_SECONDS, 36_000, &mut of.video.intro_seconds);
    films.number("video.core_seconds", t::CORE_SECONDS, 36_000, &mut of.video.core_seconds);
    films.one_of(
        "video.portrait",
        t::PORTRAIT,
        OneOf {
            value: &mut of.video.portrait,
            parse: Portrait::parse,
            word: Portrait::as_str,
            words: w::words(Portrait::ALL, Portrait::as_str, w::portrait),
        },
    );
}

fn kinds(section: &mut Section<'_>, of: &mut EditionSettings) {
    section.heading(t::COMPETENCY_KINDS);
    choices("competency_kinds").walk(section, &mut of.competency_kinds);
    section.heading(t::VIDEO_KINDS);
    choices("video_kinds").walk(section, &mut of.video_kinds);
}

/// Works name a kind by its key: from intake on no row goes, while its name may be mended.
fn choices(name: &'static str) -> Rows<Choice> {
    Rows {
        name,
        key_label: t::KEY,
        lock: Lock::Intake,
        key: |row| &mut row.key,
        blank: || Choice { key: String::new(), name: say!("", "") },
        walk: |section, row| section.message("name", t::NAME, LINE, &mut row.name),
        title: |row| row.name.clone(),
    }
}

fn statement(section: &mut Section<'_>, of: &mut EditionSettings) {
    section.heading(t::DECLARATION);
    let version = Typed { kind: LINE, cell: &mut of.declaration.version };
    section.hinted("declaration.version", t::VERSION, t::DECLARATION_HINT, version);
    section.message("declaration.title", t::TITLE, LINE, &mut of.declaration.title);
    section.message("declaration.opening", t::OPENING, Kind::Text(2), &mut of.declaration.opening);
    let list = &mut of.declaration.statements;
    for lang in [Lang::Id, Lang::En] {
        let mut duties = section.both("declaration.statements", t::DUTIES, Kind::Text(14), lang);
        duties.hint = Some(t::DUTY);
        section.to.setting(duties, &mut Duties { list, lang });
    }
    let uneven = list.iter().any(|duty| duty.text.id.is_empty() != duty.text.en.is_empty());
    section.uneven("declaration.statements", uneven);
    section.message("declaration.closing", t::CLOSING, Kind::Text(3), &mut of.declaration.closing);
    section.message(
        "declaration.publication",
        t::PUBLICATION,
        Kind::Text(3),
        &mut of.declaration.publication,
    );
    let data = &mut of.declaration.personal_data;
    section.message("declaration.personal_data", t::PERSONAL_DATA, Kind::Text(3), data);
    section.heading(t::LICENCE);
    let mut licence = section.under(Lock::Intake);
    licence.cell("licence.version", t::VERSION, LINE, &mut of.licence.version);
    licence.message("licence.text", t::LICENCE_TEXT, Kind::Text(6), &mut of.licence.text);
}

fn checklist(section: &mut Section<'_>, of: &mut EditionSettings) {
    let rows = Rows {
        name: "checklist",
        key_label: t::CODE,
        lock: Lock::Intake,
        key: |row: &mut CheckItem| &mut row.code,
        blank: || CheckItem {
            code: String::new(),
            rule: 0,
            checked_by: CheckedBy::Person,
            entrant: say!("", ""),
            verifier: say!("", ""),
        },
        walk: |section, row| {
            section.cell("rule", t::RULE, Kind::Number { least: 0, most: 99 }, &mut row.rule);
            section.one_of(
                "checked_by",
                t::CHECKED_BY,
                OneOf {
                    value: &mut row.checked_by,
                    parse: CheckedBy::parse,
                    word: CheckedBy::as_str,
                    words: w::words(CheckedBy::ALL, CheckedBy::as_str, w::checked_by),
                },
            );
            section.message("entrant", t::FOR_ENTRANT, Kind::Text(2), &mut row.entrant);
            section.message("verifier", t::FOR_VERIFIER, Kind::Text(2), &mut row.verifier);
        },
        title: |row| {
            let code = &row.code;
            say!("{code}", "{code}")
        },
    };
    rows.walk(&mut section.under(Lock::Intake), &mut of.checklist);
}

fn questions(section: &mut Section<'_>, of: &mut EditionSettings) {
    let list = &mut of.faq;
    for lang in [Lang::Id, Lang::En] {
        let mut setting = section.both("faq", t::QUESTIONS, Kind::Text(24), lang);
        setting.hint = Some(t::QUESTION);
        setting.optional = true;
        section.to.setting(setting, &mut Questions { list, lang });
    }
    let uneven = list.iter().any(|faq| faq.question.id.is_empty() != faq.question.en.is_empty());
    section.uneven("faq", uneven);
}

fn contact(section: &mut Section<'_>, of: &mut EditionSettings) {
    let contact = &mut of.contact;
    section.optional("contact.email", t::EMAIL, LINE, &mut contact.email);
    section.optional("contact.phone", t::PHONE, LINE, &mut contact.phone);
    section.optional_message("contact.hours", t::HOURS, LINE, &mut contact.hours);
    section.heading(t::DATA_PROTECTION);
    section.optional("contact.officer_name", t::OFFICER_NAME, LINE, &mut contact.officer_name);
    section.optional("contact.officer_email", t::OFFICER_EMAIL, LINE, &mut contact.officer_email);
}

/// Who signs may change until a document is issued; what was issued keeps its own words.
fn documents(section: &mut Section<'_>, of: &mut EditionSettings) {
    let documents = &mut of.documents;
    section.optional("documents.place", t::PLACE, LINE, &mut documents.place);
    let pattern = Typed { kind: LINE, cell: &mut documents.number_pattern };
    section.hinted("documents.number_pattern", t::NUMBER_PATTERN, t::NUMBER_PATTERN_HINT, pattern);
    section.optional("documents.unit_code", t::UNIT_CODE, LINE, &mut documents.unit_code);
    section.optional(
        "documents.classification_code",
        t::CLASSIFICATION_CODE,
        LINE,
        &mut documents.classification_code,
    );
    section.one_of(
        "documents.signing",
        t::SIGNING,
        OneOf {
            value: &mut documents.signing,
            parse: SigningRoute::parse,
            word: SigningRoute::as_str,
            words: w::words(SigningRoute::ALL, SigningRoute::as_str, SigningRoute::text),
        },
    );
    section.heading(t::SIGNATORIES);
    let rows = Rows {
        name: "documents.signatories",
        key_label: t::KEY,
        lock: Lock::Open,
        key: |row: &mut Signatory| &mut row.key,
        blank: || Signatory {
            key: String::new(),
            position: say!("", ""),
            name: String::new(),
            nip: String::new(),
            signs: Vec::new(),
        },
        walk: signatory,
        title: |row| row.position.clone(),
    };
    rows.walk(section, &mut documents.signatories);
}

fn signatory(section: &mut Section<'_>, row: &mut Signatory) {
    section.message("position", t::POSITION, LINE, &mut row.position);
    section.cell("name", t::SIGNATORY_NAME, LINE, &mut row.name);
    section.optional("nip", t::SIGNATORY_NIP, LINE, &mut Digits(&mut row.nip));
    section.any_of(
        "signs",
        t::SIGNS,
        AnyOf {
            list: &mut row.signs,
            parse: DocumentFamily::parse,
            word: DocumentFamily::as_str,
            words: w::words(DocumentFamily::ALL, DocumentFamily::as_str, DocumentFamily::text),
        },
    );
}
