//! How a film differs from what it was. Unknown on either side is no difference.

use crate::film_watch::model::{ChangeKind, Fingerprint, Presence};

/// Lengths of one film differ by this much between its header, Drive's own copy and YouTube's whole seconds.
const SLACK_MS: u64 = 1000;

/// Whether the content is proved the same (`Some(true)`), proved another, or nothing is known. The checksum
/// decides where there is one: the same bytes uploaded again are the same film.
#[must_use]
pub fn same_content(before: &Fingerprint, after: &Fingerprint) -> Option<bool> {
    let equal = |a: &Option<String>, b: &Option<String>| a.as_ref().zip(b.as_ref()).map(|(a, b)| a == b);
    if let Some(same) = equal(&before.checksum, &after.checksum) {
        return Some(same);
    }
    let length = before.duration_ms.zip(after.duration_ms).map(|(a, b)| a.abs_diff(b) <= SLACK_MS);
    let signs = [
        equal(&before.revision, &after.revision),
        before.size_bytes.zip(after.size_bytes).map(|(a, b)| a == b),
        length,
    ];
    let known = || signs.iter().flatten();
    known().next()?;
    Some(known().all(|same| *same))
}

/// Every difference between what a film was and what it is, the gravest first.
#[must_use]
pub fn compare(before: &Fingerprint, after: &Fingerprint) -> Vec<ChangeKind> {
    use ChangeKind as K;
    let mut found = Vec::new();
    match (before.presence, after.presence) {
        (was, Presence::Hidden) => {
            return if was == Presence::Hidden { found } else { vec![K::Hidden] };
        }
        (Presence::Visible | Presence::Hidden, Presence::Trashed) => found.push(K::Trashed),
        (Presence::Hidden | Presence::Trashed, Presence::Visible) => found.push(K::Readable),
        (Presence::Visible, Presence::Visible) | (Presence::Trashed, Presence::Trashed) => {}
    }
    let same = same_content(before, after);
    let mut note = |kind, differs: bool| {
        if differs {
            found.push(kind);
        }
    };
    note(K::Replaced, same == Some(false));
    // Of the same bytes no measure can have changed; whoever measured again measured otherwise.
    let bytes_known = before.checksum.is_some() && same == Some(true);
    note(K::TooLong, !bytes_known && after.too_long && !before.too_long);
    note(K::TooSmall, !bytes_known && after.too_small && !before.too_small);
    note(K::OtherContainer, !bytes_known && after.other_container && !before.other_container);
    note(K::NotEmbeddable, after.embeddable == Some(false) && before.embeddable != Some(false));
    note(K::Title, before.title.as_ref().zip(after.title.as_ref()).is_some_and(|(a, b)| a != b));
    found.sort_by_key(|kind| K::ALL.iter().position(|other| other == kind));
    found
}

/// The first look after the closing: the fingerprint to keep, and what is wrong already. Before the closing
/// a film may be replaced, so only its disappearance since the check counts; what cannot be seen keeps what
/// the check knew of it.
#[must_use]
pub fn first(checked: Option<&Fingerprint>, now: &Fingerprint) -> (Fingerprint, Vec<ChangeKind>) {
    let Some(checked) = checked.filter(|checked| checked.presence == Presence::Visible) else {
        return (now.clone(), Vec::new());
    };
    let mut found = compare(checked, now);
    found.retain(|kind| {
        kind.is_access() && (*kind != ChangeKind::NotEmbeddable || checked.embeddable.is_some())
    });
    let keep = if now.presence == Presence::Visible {
        let embeddable = if found.is_empty() { now.embeddable } else { checked.embeddable };
        Fingerprint { embeddable, ..now.clone() }
    } else {
        checked.clone()
    };
    (keep, found)
}

/// What is now taken for the film, after a person accepted it: what was seen last, and of what cannot be
/// seen the last that was known.
#[must_use]
pub fn merged(before: &Fingerprint, seen: &Fingerprint) -> Fingerprint {
    if seen.presence == Presence::Hidden {
        return Fingerprint { presence: Presence::Hidden, ..before.clone() };
    }
    seen.clone()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn film() -> Fingerprint {
        Fingerprint {
            checksum: Some("aa".into()),
            revision: Some("r1".into()),
            size_bytes: Some(1000),
            duration_ms: Some(60_000),
            title: Some("film.mp4".into()),
            embeddable: Some(true),
            ..Fingerprint::default()
        }
    }

    fn tube() -> Fingerprint {
        Fingerprint { checksum: None, revision: None, size_bytes: None, ..film() }
    }

    #[test]
    fn every_kind_of_change_is_told_apart() {
        use ChangeKind as K;
        let hidden = || Fingerprint { presence: Presence::Hidden, ..Fingerprint::default() };
        let some = |text: &str| Some(text.to_owned());
        let direct = |etag: &str| Fingerprint { revision: some(etag), ..tube() };
        let cases: Vec<(&str, Fingerprint, Fingerprint, Vec<K>)> = vec![
            ("nothing", film(), film(), vec![]),
            ("other bytes", film(), Fingerprint { checksum: some("bb"), ..film() }, vec![K::Replaced]),
            ("same bytes again", film(), Fingerprint { revision: some("r2"), ..film() }, vec![]),
            (
                "revision without checksum",
                Fingerprint { checksum: None, ..film() },
                Fingerprint { revision: some("r2"), ..film() },
                vec![K::Replaced],
            ),
            (
                "size alone",
                Fingerprint { checksum: None, revision: None, ..film() },
                Fingerprint { size_bytes: Some(1001), ..film() },
                vec![K::Replaced],
            ),
            ("etag", direct("1"), direct("2"), vec![K::Replaced]),
            ("within slack", tube(), Fingerprint { duration_ms: Some(61_000), ..tube() }, vec![]),
            ("beyond slack", tube(), Fingerprint { duration_ms: Some(61_001), ..tube() }, vec![K::Replaced]),
            ("length unknown now", tube(), Fingerprint { duration_ms: None, ..tube() }, vec![]),
            ("gone", film(), hidden(), vec![K::Hidden]),
            ("still gone", hidden(), hidden(), vec![]),
            ("back", hidden(), film(), vec![K::Readable]),
            ("binned", film(), Fingerprint { presence: Presence::Trashed, ..film() }, vec![K::Trashed]),
            ("title", film(), Fingerprint { title: some("lain.mp4"), ..film() }, vec![K::Title]),
            (
                "embedding off",
                tube(),
                Fingerprint { embeddable: Some(false), ..tube() },
                vec![K::NotEmbeddable],
            ),
            ("embedding unknown", tube(), Fingerprint { embeddable: None, ..tube() }, vec![]),
            (
                "another, longer, smaller film",
                film(),
                Fingerprint { checksum: some("bb"), too_long: true, too_small: true, ..film() },
                vec![K::Replaced, K::TooLong, K::TooSmall],
            ),
            (
                "another kind of file",
                film(),
                Fingerprint { checksum: some("bb"), other_container: true, ..film() },
                vec![K::Replaced, K::OtherContainer],
            ),
            ("same bytes, measured otherwise", film(), Fingerprint { too_small: true, ..film() }, vec![]),
            (
                "too long as ever",
                Fingerprint { too_long: true, ..tube() },
                Fingerprint { too_long: true, ..tube() },
                vec![],
            ),
            (
                "binned and renamed",
                film(),
                Fingerprint { presence: Presence::Trashed, title: some("x"), ..film() },
                vec![K::Trashed, K::Title],
            ),
        ];
        for (name, before, after, expected) in cases {
            assert_eq!(compare(&before, &after), expected, "{name}");
        }
    }

    #[test]
    fn until_the_closing_a_film_may_be_replaced_but_not_vanish() {
        let other = Fingerprint { checksum: Some("bb".into()), ..film() };
        assert_eq!(first(Some(&film()), &other), (other.clone(), vec![]));
        let hidden = Fingerprint { presence: Presence::Hidden, ..Fingerprint::default() };
        assert_eq!(first(Some(&film()), &hidden), (film(), vec![ChangeKind::Hidden]));
        assert_eq!(first(None, &hidden), (hidden.clone(), vec![]));
        assert_eq!(first(Some(&hidden), &hidden), (hidden, vec![]), "the check has said so already");
        let closed = Fingerprint { embeddable: Some(false), ..tube() };
        let (kept, found) = first(Some(&tube()), &closed);
        assert_eq!((kept.embeddable, found), (Some(true), vec![ChangeKind::NotEmbeddable]));
    }

    #[test]
    fn what_was_accepted_is_not_found_again() {
        let other = Fingerprint { checksum: Some("bb".into()), too_long: true, ..film() };
        assert_eq!(compare(&merged(&film(), &other), &other), []);
        let hidden = Fingerprint { presence: Presence::Hidden, ..Fingerprint::default() };
        let kept = merged(&film(), &hidden);
        assert_eq!(compare(&kept, &hidden), []);
        assert_eq!(compare(&kept, &film()), [ChangeKind::Readable]);
        assert_eq!(compare(&kept, &other)[..2], [ChangeKind::Replaced, ChangeKind::TooLong]);
    }
}
