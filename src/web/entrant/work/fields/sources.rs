//! What a work uses of others: a few fields for each source, read from numbered names; rows are added and deleted by
//! buttons of the form, which save it first.

use maud::{Markup, html};

use super::StepForm;
use crate::egress::page_address;
use crate::i18n::Message;
use crate::merge::FormValues;
use crate::plain_text;
use crate::say;
use crate::views::{Choice, Field, PageCx, field};
use crate::web::entrant::work::text;
use crate::web::entrant::work::typed::Typed;
use crate::web::forms::Errors;
use crate::works::fields;
use crate::works::text as words;
use crate::works::{Kind, SourceColumn, SourceLicence, ThirdPartySource, WorkField};

/// What the button that adds a row sends in the form's field `then`.
pub const ADD: &str = "source";
/// And the one that takes an empty row away again.
pub const DISMISS: &str = "no-source";
/// And the one that deletes a row, before its number.
const DELETE: &str = "delete-source:";

/// Most characters of a column.
fn most(column: SourceColumn) -> u16 {
    if column == SourceColumn::Link { 500 } else { 150 }
}

/// The name of a column's field in a row counted from 1: `third_party_source_2_owner`.
fn name(field: &str, row: usize, column: SourceColumn) -> String {
    format!("{field}_{row}_{}", column.as_str())
}

/// The rows in which anything stands. What is too long, and what is no address, is noted beside its field.
pub fn read(field: &str, typed: &Typed, rows: usize, errors: &mut Errors) -> Vec<ThirdPartySource> {
    (1..=rows).map(|row| one(field, row, typed, errors)).filter(|source| !source.is_empty()).collect()
}

fn one(field: &str, row: usize, typed: &Typed, errors: &mut Errors) -> ThirdPartySource {
    let mut line = |column| {
        let name = name(field, row, column);
        let line = plain_text::single_line(typed.get(&name));
        errors.optional(&name, &line, most(column).into());
        line
    };
    let mut source = ThirdPartySource {
        title: line(SourceColumn::Title),
        owner: line(SourceColumn::Owner),
        licence: SourceLicence::parse(&line(SourceColumn::Licence)),
        licence_note: line(SourceColumn::LicenceNote),
        link: line(SourceColumn::Link),
    };
    if !source.link.is_empty() {
        match page_address(&source.link) {
            Some(whole) => source.link = whole,
            None => errors.add(&name(field, row, SourceColumn::Link), words::SOURCE_BAD_LINK),
        }
    }
    source
}

/// What begun rows cannot do without and have not, each beside its field.
pub fn unfinished(typed: &Typed) -> Errors {
    let mut errors = Errors::default();
    for field in fields::FIELDS {
        let Kind::Sources { most, .. } = field.kind else { continue };
        for row in 1..=most {
            let source = one(field.name, row, typed, &mut Errors::default());
            let lacks = if source.is_empty() { Vec::new() } else { source.lacks() };
            for column in lacks {
                errors.add(&name(field.name, row, column), column.missing());
            }
        }
    }
    errors
}

/// What the fields of the rows show.
pub fn add_values(values: &mut FormValues, field: &str, sources: &[ThirdPartySource]) {
    for (row, source) in (1..).zip(sources) {
        for column in SourceColumn::ALL {
            values.add(&name(field, row, *column), value(source, *column));
        }
    }
}

fn value(source: &ThirdPartySource, column: SourceColumn) -> &str {
    match column {
        SourceColumn::Title => &source.title,
        SourceColumn::Owner => &source.owner,
        SourceColumn::Licence => source.licence.map_or("", SourceLicence::as_str),
        SourceColumn::LicenceNote => &source.licence_note,
        SourceColumn::Link => &source.link,
    }
}

/// Where a row begins on the page that is added to these.
pub fn next_row(values: &FormValues) -> String {
    let rows = fields::FIELDS
        .iter()
        .flat_map(|field| values.names().filter_map(|of| Some(placed(field.name, of)?.0)));
    format!("sumber-{}", rows.max().unwrap_or(0) + 1)
}

/// Row and column of a field's name.
fn placed(field: &str, of: &str) -> Option<(usize, SourceColumn)> {
    let (row, column) = of.strip_prefix(field)?.strip_prefix('_')?.split_once('_')?;
    Some((row.parse().ok()?, SourceColumn::parse(column)?))
}

/// What a field of the rows is called where it stands by itself: "Sumber 2: Pemilik".
pub fn label(field: &str, of: &str) -> Option<Message> {
    let (row, column) = placed(field, of)?;
    let (id, en) = (column.text().id, column.text().en);
    Some(say!("Sumber {row}: {id}", "Source {row}: {en}"))
}

/// The chosen licence in words, of a field that holds one.
pub fn licence_words(field: &str, of: &str, word: &str) -> Option<Message> {
    let (_, column) = placed(field, of)?;
    (column == SourceColumn::Licence)
        .then(|| SourceLicence::parse(word))?
        .map(|licence| licence.text().into())
}

/// The form after a row was deleted: those below it move up. Any other form comes back as it is, with false.
pub fn without_deleted(field: &str, typed: Typed) -> (Typed, bool) {
    let row = typed.get("then").strip_prefix(DELETE).and_then(|row| row.parse::<usize>().ok());
    let Some(gone) = row.filter(|row| *row > 0) else { return (typed, false) };
    let mut left = Vec::new();
    for (of, value) in typed.into_pairs() {
        match placed(field, &of) {
            Some((row, _)) if row == gone => {}
            Some((row, column)) if row > gone => left.push((name(field, row - 1, column), value)),
            _ => left.push((of, value)),
        }
    }
    (Typed::new(left), true)
}

/// The rows of a field as its form shows them.
struct Rows<'a> {
    form: &'a StepForm<'a>,
    field: &'a WorkField,
    kept: &'a [ThirdPartySource],
    /// How many have fields.
    shown: usize,
}

/// How many rows have fields: those in which anything stands, and one more if it was asked for.
fn shown(form: &StepForm<'_>, field: &WorkField, kept: &[ThirdPartySource], rows: usize) -> usize {
    let typed = |typed: &Typed| {
        let used = |row: &usize| {
            SourceColumn::ALL.iter().any(|column| !typed.get(&name(field.name, *row, *column)).is_empty())
        };
        (1..=rows).rfind(used).unwrap_or(0)
    };
    let there = form.typed.map_or(kept.len(), typed);
    (there + usize::from(form.one_more_source)).min(rows)
}

/// The rows, and the button that adds one.
pub fn draw(form: &StepForm<'_>, field: &WorkField, kept: &[ThirdPartySource], rows: usize) -> Markup {
    let shown = shown(form, field, kept, rows);
    let of = Rows { form, field, kept, shown };
    let (cx, id) = (form.cx, format!("f-{}", field.name));
    let error = form.errors.of(field.name, cx.lang);
    html! {
        div.sources id=(id) tabindex="-1" {
            @if let Some(error) = error { p.error { (error) } }
            @for row in 1..=of.shown { (row_fields(&of, row)) }
            @if shown < rows {
                div.actions {
                    button.button.quiet type="submit" name="then" value=(ADD) {
                        (cx.t(if shown == 0 { text::ADD_SOURCE } else { text::ADD_ANOTHER_SOURCE }))
                    }
                }
            } @else { p.hint { (cx.t(text::SOURCES_FULL)) } }
        }
    }
}

/// A row: one line once it is whole, which opens to its fields.
fn row_fields(of: &Rows<'_>, row: usize) -> Markup {
    let (cx, source) = (of.form.cx, of.source(row));
    let (heading, id) = (say!("Sumber {row}", "Source {row}"), format!("sumber-{row}"));
    let named = format!("{id}-nama");
    html! {
        section.card id=(id) role="group" aria-labelledby=(named) data-source=(row) {
            @if of.is_whole(row, &source) {
                details {
                    summary {
                        span.words { b id=(named) { (cx.m(&heading)) } ": " (line(cx, &source)) }
                        span.change { (cx.t(text::CHANGE)) }
                    }
                    (columns(of, row))
                    (buttons(of, row, &source))
                }
            } @else {
                h3 id=(named) { (cx.m(&heading)) }
                (columns(of, row))
                (buttons(of, row, &source))
            }
        }
    }
}

/// "Gamelan · Sanggar Wulan · CC BY".
fn line(cx: &PageCx, source: &ThirdPartySource) -> String {
    let licence = source.licence.map(|licence| cx.t(licence.text())).unwrap_or_default();
    [source.title.as_str(), source.owner.as_str(), licence].join(" · ")
}

fn columns(of: &Rows<'_>, row: usize) -> Markup {
    let cx = of.form.cx;
    let choice = |licence: &SourceLicence| Choice::new(licence.as_str(), cx.t(licence.text()));
    let licences: Vec<Choice> = SourceLicence::ALL.iter().map(choice).collect();
    let column = |column| of.column(row, column);
    html! {
        div.pair {
            (field::text(&column(SourceColumn::Title)))
            (field::text(&column(SourceColumn::Owner)))
        }
        div.pair {
            (field::select(&column(SourceColumn::Licence).hint(cx.t(words::SOURCE_LICENCE_HINT)), &licences, Some(cx.t(text::CHOOSE))))
            (field::text(&column(SourceColumn::LicenceNote).hint(cx.t(words::SOURCE_NOTE_HINT))))
        }
        (field::url(&column(SourceColumn::Link)))
    }
}

/// A row that holds something is deleted, an empty one taken away again.
fn buttons(of: &Rows<'_>, row: usize, source: &ThirdPartySource) -> Markup {
    let cx = of.form.cx;
    let delete = say!("Hapus sumber {row}", "Delete source {row}");
    html! {
        div.actions {
            @if source.is_empty() {
                button.button.plain type="submit" name="then" value=(DISMISS) { (cx.t(text::DISMISS_SOURCE)) }
            } @else {
                details.inline {
                    summary { (cx.t(text::DELETE_SOURCE)) }
                    button.button.plain.danger type="submit" name="then" value=(format!("{DELETE}{row}")) { (cx.m(&delete)) }
                }
            }
        }
    }
}

impl Rows<'_> {
    /// A row as the form shows it.
    fn source(&self, row: usize) -> ThirdPartySource {
        match self.form.typed {
            Some(typed) => one(self.field.name, row, typed, &mut Errors::default()),
            None => row.checked_sub(1).and_then(|place| self.kept.get(place)).cloned().unwrap_or_default(),
        }
    }

    /// Whether nothing is left to be done about a row.
    fn is_whole(&self, row: usize, source: &ThirdPartySource) -> bool {
        let wrong = |column: &SourceColumn| {
            self.form.errors.of(&name(self.field.name, row, *column), self.form.cx.lang).is_some()
        };
        !source.is_empty() && source.lacks().is_empty() && !SourceColumn::ALL.iter().any(wrong)
    }

    /// A column's field with what stands in it; what a begun row cannot do without is said where it is empty.
    fn column(&self, row: usize, column: SourceColumn) -> Field<'static> {
        let (form, name) = (self.form, name(self.field.name, row, column));
        let kept = row.checked_sub(1).and_then(|place| self.kept.get(place));
        let stands = match form.typed {
            Some(typed) => typed.get(&name),
            None => kept.map_or("", |source| value(source, column)),
        };
        let lacks =
            kept.filter(|_| form.typed.is_none()).is_some_and(|source| source.lacks().contains(&column));
        let missing = lacks.then(|| form.cx.t(column.missing()));
        let error = form.errors.of(&name, form.cx.lang).or(missing).map(str::to_owned);
        let field =
            Field::new(form.cx.lang, name, form.cx.t(column.text())).value(stands.to_owned()).error(error);
        match column {
            SourceColumn::Licence => field,
            SourceColumn::Title | SourceColumn::Owner => field.max_length(most(column).into()),
            SourceColumn::Link => field.max_length(most(column).into()).optional(),
            // Another licence has to be named; most need no word more.
            SourceColumn::LicenceNote => {
                let field = field.max_length(most(column).into());
                if self.source(row).licence == Some(SourceLicence::Other) {
                    field
                } else {
                    field.conditional()
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Lang;

    const FIELD: &str = "third_party_source";

    fn typed(pairs: &[(&str, &str)]) -> Typed {
        let whole = |(name, value): &(&str, &str)| {
            let name = if *name == "then" { (*name).to_owned() } else { format!("{FIELD}_{name}") };
            (name, (*value).to_owned())
        };
        Typed::new(pairs.iter().map(whole).collect())
    }

    #[test]
    fn rows_are_read_over_gaps_and_links_become_whole() {
        let mut errors = Errors::default();
        let form = typed(&[
            ("1_title", " "),
            ("2_title", "Gamelan\u{a0}pagi"),
            ("2_owner", "Sanggar Wulan"),
            ("2_licence", "cc_by"),
            ("2_link", "contoh.id/gamelan"),
            ("3_licence", "none_of_ours"),
        ]);
        let rows = read(FIELD, &form, 5, &mut errors);
        assert!(errors.is_empty());
        assert_eq!(
            rows,
            [ThirdPartySource {
                title: "Gamelan pagi".to_owned(),
                owner: "Sanggar Wulan".to_owned(),
                licence: Some(SourceLicence::CcBy),
                licence_note: String::new(),
                link: "https://contoh.id/gamelan".to_owned(),
            }]
        );
        let mut values = FormValues::default();
        add_values(&mut values, FIELD, &rows);
        assert_eq!(values.of("third_party_source_1_licence"), ["cc_by"]);
        assert_eq!(
            read(FIELD, &Typed::new(values.pairs()), 5, &mut errors),
            rows,
            "reads back as it is shown"
        );
    }

    #[test]
    fn what_cannot_be_kept_is_told_beside_its_own_field() {
        let mut errors = Errors::default();
        let long = "a".repeat(151);
        read(FIELD, &typed(&[("1_link", "javascript:alert(1)"), ("2_owner", &long)]), 5, &mut errors);
        assert_eq!(errors.names(), ["third_party_source_1_link", "third_party_source_2_owner"]);
        assert_eq!(errors.of("third_party_source_1_link", Lang::Id), Some(words::SOURCE_BAD_LINK.id));
    }

    #[test]
    fn a_deleted_row_leaves_and_those_below_move_up() {
        let form =
            |then| typed(&[("1_title", "satu"), ("2_title", "dua"), ("3_title", "tiga"), ("then", then)]);
        let titles =
            |typed: &Typed| [1, 2, 3].map(|row| typed.get(&name(FIELD, row, SourceColumn::Title)).to_owned());
        let (left, moved) = without_deleted(FIELD, form("delete-source:2"));
        assert!(moved);
        assert_eq!(titles(&left), ["satu", "tiga", ""]);
        for then in ["", "delete:2", "delete-source:0", "delete-source:x", "source"] {
            let (left, moved) = without_deleted(FIELD, form(then));
            assert_eq!((titles(&left), moved), (["satu", "dua", "tiga"].map(str::to_owned), false), "{then}");
        }
    }

    #[test]
    fn fields_of_rows_have_names_in_words() {
        let said = label(FIELD, "third_party_source_2_owner").unwrap();
        assert_eq!((said.id.as_str(), said.en.as_str()), ("Sumber 2: Pemilik", "Source 2: Owner"));
        let licence = |name, word| licence_words(FIELD, name, word).map(|said| said.id);
        assert_eq!(licence("third_party_source_1_licence", "own").as_deref(), Some("Buatan sendiri"));
        assert_eq!(licence("third_party_source_1_title", "own"), None);
        assert_eq!(label(FIELD, "third_party_source"), None);
    }
}
