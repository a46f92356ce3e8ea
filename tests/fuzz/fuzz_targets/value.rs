//! Any text as each number, time and address that people type into one field: what is accepted means the same when it is read again in
//! the form in which it is shown or kept.
#![no_main]

use libfuzzer_sys::fuzz_target;
use lomba::certificates::parse_code;
use lomba::clock::At;
use lomba::csv_table::{id_key, looks_like_a_date, number, spreadsheet_safe, whole_number};
use lomba::editions::wall;
use lomba::i18n::{Lang, Message, date_time, points};
use lomba::judging::rules::parse_mark;
use lomba::plain_text::{digits, is_invisible, several_lines, single_line};
use lomba::registration::values::{AsnKind, EmailAddress, Nip, Phone};
use lomba::results::aggregate::parse_points;
use lomba::results::fixed_point::decimals;

/// 30 November 2026.
const NOW: At = At(1_796_000_000_000);

fuzz_target!(|text: &str| {
    plain(text);
    numbers(text);
    email(text);
    times(text);
    let _ = (looks_like_a_date(text), Lang::parse(text));
});

fn plain(text: &str) {
    for read in [single_line, several_lines, digits] {
        let once = read(text);
        assert!(!once.chars().any(is_invisible));
        assert_eq!(read(&once), once);
    }
    assert_eq!(id_key(&id_key(text)), id_key(text));
    assert!(!spreadsheet_safe(text).starts_with(['=', '+', '-', '@', '\t', '\r']));
}

fn numbers(text: &str) {
    match Nip::parse(text) {
        Ok(nip) => {
            assert_eq!(Nip::parse(nip.digits()).as_ref(), Ok(&nip));
            assert_eq!(Nip::parse(&nip.grouped()).as_ref(), Ok(&nip));
            assert!(!format!("{nip} {nip:?}").contains(&nip.digits()[..15]));
            for kind in [AsnKind::Pns, AsnKind::Pppk] {
                nip.warnings(kind, NOW).iter().for_each(|warning| said(&warning.message()));
            }
        }
        Err(problem) => said(&problem.message()),
    }
    match Phone::parse(text) {
        Ok(phone) => {
            assert_eq!(Phone::parse(phone.as_str()).as_ref(), Ok(&phone));
            assert_eq!(Phone::parse(&phone.readable()).as_ref(), Ok(&phone));
        }
        Err(problem) => said(&problem.text().into()),
    }
    if let Ok(Some(mark)) = parse_mark(text) {
        assert!((0..=10_000).contains(&mark));
        for lang in [Lang::Id, Lang::En] {
            assert_eq!(parse_mark(&points(mark, lang)), Ok(Some(mark)));
        }
    }
    if let Some(hundredths) = parse_points(text) {
        assert_eq!(parse_points(&decimals(hundredths)), Some(hundredths));
    }
    if let Some(plain) = number(text) {
        assert_eq!(number(&plain).as_ref(), Some(&plain));
    }
    if let Some(whole) = whole_number(text) {
        assert_eq!(whole_number(&whole.to_string()), Some(whole));
    }
    if let Some(code) = parse_code(text) {
        assert_eq!(parse_code(&code).as_ref(), Some(&code));
    }
}

fn email(text: &str) {
    for read in [EmailAddress::parse, EmailAddress::parse_pasted] {
        match read(text) {
            Ok(address) => {
                let again = EmailAddress::parse(address.as_str()).expect("an address that was taken");
                assert_eq!((again.as_str(), again.key()), (address.as_str(), address.key()));
                assert!(address.as_str().is_ascii() && address.as_str().len() <= 254);
                let _ = EmailAddress::is_official(address.as_str());
            }
            Err(problem) => said(&problem.text().into()),
        }
    }
}

fn times(text: &str) {
    if let Ok(at) = wall::read_opens(text) {
        assert_eq!(wall::read_opens(&wall::write_opens(at)), Ok(at));
        assert!(!date_time(at, Lang::Id).is_empty());
    }
    if let Ok(at) = wall::read_closes(text) {
        assert_eq!(wall::read_closes(&wall::write_closes(at)), Ok(at));
    }
}

/// A refusal is a sentence in both languages.
fn said(message: &Message) {
    assert!(!message.id.is_empty() && !message.en.is_empty());
}
