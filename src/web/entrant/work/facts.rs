//! What an entrant states about a film where its provider cannot tell (R27).

use maud::{Markup, html};

use super::film::Filled;
use super::text;
use super::typed::Typed;
use crate::i18n::Text;
use crate::plain_text;
use crate::video_check::{Container, Declared};
use crate::views::{Choice, Field, PageCx, field};
use crate::web::forms::Errors;
use crate::works::Video;

/// The fields, folded away until they are wanted or hold an error; `name` begins theirs.
pub fn facts_fields(
    cx: &PageCx,
    name: &str,
    action: &str,
    row: &Video,
    Filled { typed, errors }: Filled<'_>,
) -> Markup {
    let lang = cx.lang;
    let declared = &row.declared;
    let part = |rest: &str| format!("{name}_{rest}");
    let value = |rest: &str, stored: Option<String>| {
        typed.find(&part(rest)).map_or_else(|| stored.unwrap_or_default(), str::to_owned)
    };
    let input = |rest: &str, label: Text, stored: Option<String>| {
        let name = part(rest);
        let field = Field::new(lang, name.clone(), cx.t(label))
            .value(value(rest, stored))
            .error(errors.of(&name, lang));
        // The format of the original is what the committee cannot do without (R24).
        if rest == "format" && row.asks_format() { field } else { field.optional() }
    };
    let wrong =
        ["format", "width", "height", "length"].iter().any(|rest| errors.of(&part(rest), lang).is_some());
    let formats = [
        Choice::new(Container::Mp4.as_str(), "MP4"),
        Choice::new(Container::Mov.as_str(), "MOV"),
        Choice::new(Container::Other.as_str(), cx.t(text::FORMAT_OTHER)),
    ];
    let format = input("format", text::FORMAT, declared.container.map(|c| c.as_str().to_owned()));
    html! {
        details open[wrong || row.lacks_format()] {
            summary { (cx.t(text::DECLARE)) }
            p.hint { (cx.t(text::DECLARE_WHY)) }
            (field::select(&format, &formats, Some(cx.t(text::CHOOSE))))
            (field::digits(&input("width", text::WIDTH, declared.width.map(|n| n.to_string()))))
            (field::digits(&input("height", text::HEIGHT, declared.height.map(|n| n.to_string()))))
            (field::text(&input("length", text::LENGTH, declared.duration_ms.map(clock)).hint(cx.t(text::LENGTH_HINT))))
            div.actions { button.button.quiet type="submit" formaction=(action) { (cx.t(text::SAVE_FACTS)) } }
        }
    }
}

/// Reads the fields; none if one of them cannot be read.
pub fn read_facts(typed: &Typed, name: &str, errors: &mut Errors) -> Option<Declared> {
    let field = |rest: &str| format!("{name}_{rest}");
    let get = |rest: &str| typed.get(&field(rest));
    let declared = Declared {
        container: Container::parse(get("format")),
        width: side(get("width")).unwrap_or_else(|()| wrong(errors, &field("width"), text::BAD_SIDE)),
        height: side(get("height")).unwrap_or_else(|()| wrong(errors, &field("height"), text::BAD_SIDE)),
        duration_ms: length(get("length"))
            .unwrap_or_else(|()| wrong(errors, &field("length"), text::BAD_LENGTH)),
    };
    errors.is_empty().then_some(declared)
}

fn wrong<T>(errors: &mut Errors, field: &str, why: Text) -> Option<T> {
    errors.add(field, why);
    None
}

fn side(typed: &str) -> Result<Option<u32>, ()> {
    if typed.is_empty() {
        return Ok(None);
    }
    plain_text::digits(typed).parse().ok().filter(|n| (1..=20_000).contains(n)).map(Some).ok_or(())
}

/// "7:12", or whole minutes.
fn length(typed: &str) -> Result<Option<i64>, ()> {
    if typed.is_empty() {
        return Ok(None);
    }
    let line = plain_text::digits(typed);
    let (minutes, seconds) = line.split_once([':', '.']).unwrap_or((&line, "0"));
    let minutes = minutes.trim().parse::<i64>().ok().filter(|n| (0..=600).contains(n));
    let seconds = seconds.trim().parse::<i64>().ok().filter(|n| (0..60).contains(n));
    minutes.zip(seconds).map(|(m, s)| Some((m * 60 + s) * 1000)).ok_or(())
}

fn clock(ms: i64) -> String {
    format!("{}:{:02}", ms / 60_000, ms / 1000 % 60)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_read_as_a_clock_shows_them() {
        assert_eq!(length("7:12"), Ok(Some(432_000)));
        assert_eq!(length("10"), Ok(Some(600_000)));
        assert_eq!(length(""), Ok(None));
        for bad in ["7:60", "-1:00", "tujuh", "1:2:3"] {
            assert_eq!(length(bad), Err(()), "{bad}");
        }
        assert_eq!(clock(432_000), "7:12");
    }

    #[test]
    fn sides_are_whole_and_sensible() {
        assert_eq!(side("1280"), Ok(Some(1280)));
        assert_eq!(side(""), Ok(None));
        assert_eq!((side("0"), side("1280px"), side("99999")), (Err(()), Err(()), Err(())));
    }
}
