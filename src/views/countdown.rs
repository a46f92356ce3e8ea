//! Time left until a deadline, by the server's clock; plain words when no script runs.

use maud::{Markup, html};

use super::text;
use crate::clock::At;
use crate::i18n::{Lang, Message};
use crate::say;

/// "tinggal 12 hari": `closes_at` is the exclusive instant.
#[must_use]
pub fn countdown(lang: Lang, now: At, closes_at: At) -> Markup {
    html! {
        time.countdown datetime=(closes_at.iso()) data-countdown=(closes_at.0) data-now=(now.0) {
            (left(now, closes_at).get(lang))
        }
    }
}

fn left(now: At, closes_at: At) -> Message {
    let minutes = (closes_at.0 - now.0 + 59_999) / 60_000;
    let (days, hours) = (minutes / 1440, minutes / 60);
    match (closes_at.0 > now.0, days, hours) {
        (false, _, _) => text::CLOSED.into(),
        (_, 2.., _) => say!("tinggal {days} hari", "{days} days left"),
        (_, _, 2..) => say!("tinggal {hours} jam", "{hours} hours left"),
        _ => say!("tinggal {minutes} menit", "{minutes} min left"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_second_is_still_open() {
        assert_eq!(left(At(0), At(0)), text::CLOSED.into());
        assert_eq!(left(At(0), At(1000)).id, "tinggal 1 menit");
        assert_eq!(left(At(0), At(3 * 3_600_000)).id, "tinggal 3 jam");
        assert_eq!(left(At(0), At(12 * 86_400_000)).en, "12 days left");
    }
}
