//! Dates and durations as people read them: "7 Juli 2023, 23.59 WIB" (domain.md §2).

use super::{Lang, number_words};
use crate::clock::{At, Zone};

const BULAN: [&str; 12] = [
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
];
const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

const HARI: [&str; 7] = ["Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"];
const DAYS: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

fn month(number: i8, lang: Lang) -> &'static str {
    let names = match lang {
        Lang::Id => BULAN,
        Lang::En => MONTHS,
    };
    usize::try_from(number - 1).ok().and_then(|i| names.get(i).copied()).unwrap_or("")
}

/// "7 Juli 2023" in WIB.
#[must_use]
pub fn date(at: At, lang: Lang) -> String {
    let c = at.civil(Zone::Wib);
    format!("{} {} {}", c.day(), month(c.month(), lang), c.year())
}

/// A day in WIB as documents spell it out.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct DateWords {
    pub year: i16,
    pub month: i8,
    pub day: i8,
    /// "21 Agustus 2023".
    pub text: String,
    /// Day of the week, such as "Senin".
    pub weekday: String,
    /// Day of the month spelled out, such as "dua puluh satu".
    pub day_words: String,
    /// Name of the month, such as "Agustus".
    pub month_name: String,
    /// "dua ribu dua puluh tiga".
    pub year_words: String,
    /// "21-08-2023".
    pub numeric: String,
}

impl DateWords {
    /// The day of an instant.
    #[must_use]
    pub fn of(at: At, lang: Lang) -> Self {
        let c = at.civil(Zone::Wib);
        let days = match lang {
            Lang::Id => HARI,
            Lang::En => DAYS,
        };
        let weekday = usize::try_from(c.weekday().to_monday_zero_offset()).ok().and_then(|i| days.get(i));
        Self {
            year: c.year(),
            month: c.month(),
            day: c.day(),
            text: date(at, lang),
            weekday: weekday.copied().unwrap_or_default().to_owned(),
            day_words: number_words(i64::from(c.day()), lang),
            month_name: month(c.month(), lang).to_owned(),
            year_words: number_words(i64::from(c.year()), lang),
            numeric: format!("{:02}-{:02}-{}", c.day(), c.month(), c.year()),
        }
    }
}

/// "10.42 WIB".
#[must_use]
pub fn time_of_day(at: At, zone: Zone) -> String {
    let c = at.civil(zone);
    format!("{:02}.{:02} {}", c.hour(), c.minute(), zone.name())
}

/// "7 Juli 2023, 10.42 WIB".
#[must_use]
pub fn date_time(at: At, lang: Lang) -> String {
    format!("{}, {}", date(at, lang), time_of_day(at, Zone::Wib))
}

/// When something happened: the time of day, and the date as well unless it was today.
#[must_use]
pub fn moment(at: At, now: At, lang: Lang) -> String {
    if date(at, lang) == date(now, lang) { time_of_day(at, Zone::Wib) } else { date_time(at, lang) }
}

/// The same for narrow places, without the year and with a short month: "30 Mei, 18.32 WIB".
#[must_use]
pub fn short_moment(at: At, now: At, lang: Lang) -> String {
    if date(at, lang) == date(now, lang) { time_of_day(at, Zone::Wib) } else { short(at, lang) }
}

fn short(at: At, lang: Lang) -> String {
    let c = at.civil(Zone::Wib);
    let name: String = month(c.month(), lang).chars().take(3).collect();
    format!("{} {name}, {}", c.day(), time_of_day(at, Zone::Wib))
}

/// A deadline stored as the exclusive instant, shown as the last minute that still counts:
/// "7 Juli 2023, 23.59 WIB".
#[must_use]
pub fn deadline(closes_at: At, lang: Lang) -> String {
    date_time(At(closes_at.0 - 1), lang)
}

/// The same without the year and with a short month, for narrow places: "7 Jul, 23.59 WIB".
#[must_use]
pub fn short_deadline(closes_at: At, lang: Lang) -> String {
    short(At(closes_at.0 - 1), lang)
}

/// The same last minute in the two other zones, with the day where it is another one:
/// "8 Juli 2023, 00.59 WITA / 01.59 WIT".
#[must_use]
pub fn deadline_elsewhere(closes_at: At, lang: Lang) -> String {
    let last = At(closes_at.0 - 1);
    let mut shown = last.civil(Zone::Wib).date();
    let mut said = Vec::new();
    for zone in [Zone::Wita, Zone::Wit] {
        let (day, time) = (last.civil(zone).date(), time_of_day(last, zone));
        said.push(match day == shown {
            true => time,
            false => format!("{} {} {}, {time}", day.day(), month(day.month(), lang), day.year()),
        });
        shown = day;
    }
    said.join(" / ")
}

/// The same last minute by the calendar and the clocks of a zone: "Jumat, 18 Agustus 2023, 23.59 WIB".
#[must_use]
pub fn deadline_in(closes_at: At, zone: Zone, lang: Lang) -> String {
    let last = At(closes_at.0 - 1);
    let c = last.civil(zone);
    let names = match lang {
        Lang::Id => HARI,
        Lang::En => DAYS,
    };
    let weekday =
        usize::try_from(c.weekday().to_monday_zero_offset()).ok().and_then(|i| names.get(i).copied());
    let (weekday, month, time) = (weekday.unwrap_or(""), month(c.month(), lang), time_of_day(last, zone));
    format!("{weekday}, {} {month} {}, {time}", c.day(), c.year())
}

/// "3 jam 32 menit" from milliseconds, for what takes an evening: a minute that has begun counts whole.
#[must_use]
pub fn hours(ms: i64, lang: Lang) -> String {
    let (hour, minute) = match lang {
        Lang::Id => ("jam", "menit"),
        Lang::En => ("h", "min"),
    };
    let minutes = (ms.max(0) + 59_999) / 60_000;
    match (minutes / 60, minutes % 60) {
        (0, m) => format!("{m} {minute}"),
        (h, 0) => format!("{h} {hour}"),
        (h, m) => format!("{h} {hour} {m} {minute}"),
    }
}

/// "15 Mei s.d. 7 Juli 2023, 23.59 WIB": from the first day to the exclusive end.
#[must_use]
pub fn day_span(opens_at: At, closes_at: At, lang: Lang) -> String {
    let (from, to) = (opens_at.civil(Zone::Wib), At(closes_at.0 - 1).civil(Zone::Wib));
    // Within one month the month is said once: "6–10 Maret 2023".
    if (from.year(), from.month()) == (to.year(), to.month()) {
        let last = deadline(closes_at, lang);
        return if from.day() == to.day() { last } else { format!("{}–{last}", from.day()) };
    }
    let start = if from.year() == to.year() {
        format!("{} {}", from.day(), month(from.month(), lang))
    } else {
        date(opens_at, lang)
    };
    let until = match lang {
        Lang::Id => "s.d.",
        Lang::En => "to",
    };
    format!("{start} {until} {}", deadline(closes_at, lang))
}

/// "7 menit 12 detik" from milliseconds; a fraction of a second is shown only when it decides ("10 menit 0,4 detik").
#[must_use]
pub fn duration(ms: i64, lang: Lang) -> String {
    let (minutes, rest) = (ms / 60_000, ms % 60_000);
    let (minute, second) = match lang {
        Lang::Id => ("menit", "detik"),
        Lang::En => ("min", "s"),
    };
    let seconds = if ms >= 600_000 && rest % 1000 != 0 {
        let mark = if lang == Lang::Id { ',' } else { '.' };
        format!("{}{mark}{:03}", rest / 1000, rest % 1000)
    } else {
        (rest / 1000).to_string()
    };
    match (minutes, rest) {
        (0, _) => format!("{seconds} {second}"),
        (m, 0) => format!("{m} {minute}"),
        (m, _) => format!("{m} {minute} {seconds} {second}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil;

    fn wib(y: i16, m: i8, d: i8, h: i8, min: i8) -> At {
        At::from_civil(civil::date(y, m, d).at(h, min, 0, 0), Zone::Wib).unwrap()
    }

    #[test]
    fn a_deadline_has_the_day_and_hour_of_each_zone() {
        let end = wib(2023, 8, 19, 0, 0);
        assert_eq!(deadline_in(end, Zone::Wib, Lang::Id), "Jumat, 18 Agustus 2023, 23.59 WIB");
        assert_eq!(deadline_in(end, Zone::Wita, Lang::Id), "Sabtu, 19 Agustus 2023, 00.59 WITA");
        assert_eq!(deadline_in(end, Zone::Wit, Lang::En), "Saturday, 19 August 2023, 01.59 WIT");
    }

    #[test]
    fn hours_round_up_to_the_minute() {
        let said = [0, 1, 60_000, 3_600_000, 12_660_001].map(|ms| hours(ms, Lang::Id));
        assert_eq!(said, ["0 menit", "1 menit", "1 menit", "1 jam", "3 jam 32 menit"]);
        assert_eq!(hours(5_400_000, Lang::En), "1 h 30 min");
    }

    #[test]
    fn a_deadline_shows_its_last_minute() {
        let closes = wib(2023, 7, 8, 0, 0);
        assert_eq!(deadline(closes, Lang::Id), "7 Juli 2023, 23.59 WIB");
        assert_eq!(deadline(closes, Lang::En), "7 July 2023, 23.59 WIB");
        assert_eq!(deadline_elsewhere(closes, Lang::Id), "8 Juli 2023, 00.59 WITA / 01.59 WIT");
        let half_past_ten = wib(2023, 7, 7, 22, 30);
        assert_eq!(deadline_elsewhere(half_past_ten, Lang::En), "23.29 WITA / 8 July 2023, 00.29 WIT");
        assert_eq!(day_span(wib(2023, 5, 15, 0, 0), closes, Lang::Id), "15 Mei s.d. 7 Juli 2023, 23.59 WIB");
        assert_eq!(day_span(wib(2023, 7, 3, 0, 0), closes, Lang::Id), "3–7 Juli 2023, 23.59 WIB");
        assert_eq!(day_span(wib(2023, 7, 7, 8, 0), closes, Lang::Id), "7 Juli 2023, 23.59 WIB");
    }

    #[test]
    fn durations_read_as_words() {
        assert_eq!(duration(432_000, Lang::Id), "7 menit 12 detik");
        assert_eq!(duration(600_000, Lang::Id), "10 menit");
        assert_eq!(duration(600_040, Lang::Id), "10 menit 0,040 detik");
        assert_eq!(duration(9_000, Lang::En), "9 s");
    }
}
