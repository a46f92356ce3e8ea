//! The merge itself: what was shown, what is stored, what was sent.

use std::collections::BTreeSet;

use super::{Edits, FormValues, Origin};
use crate::ids::UserId;

/// What is to be stored, and what a person has to settle.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Merged {
    /// The fields to store: a conflicting one as it is stored.
    pub values: FormValues,
    /// Fields that take what was sent and differ from what was stored.
    pub changed: Vec<String>,
    /// Fields whose stored value the sender has not seen.
    pub news: Vec<String>,
    /// Fields that both sides changed, differently.
    pub conflicts: Vec<String>,
}

impl Merged {
    /// Takes what was sent of a field that only the sender may say.
    pub fn insist(&mut self, name: &str, sent: &FormValues) {
        let open = self.news.len() + self.conflicts.len();
        self.news.retain(|other| other != name);
        self.conflicts.retain(|other| other != name);
        if self.news.len() + self.conflicts.len() < open {
            self.values.copy(name, sent);
            self.changed.push(name.to_owned());
        }
    }

    /// Takes fields back for which nothing was chosen: they stay as `stored` and remain conflicts.
    pub fn reopen(&mut self, names: &[String], stored: &FormValues) {
        for name in names {
            if let Some(place) = self.changed.iter().position(|changed| changed == name) {
                self.changed.remove(place);
                self.values.copy(name, stored);
                self.conflicts.push(name.clone());
            }
        }
    }
}

/// What a save meets.
#[derive(Debug, Clone, Copy)]
pub struct Stored<'a> {
    pub version: i64,
    pub values: &'a FormValues,
    pub edits: &'a Edits,
}

/// Puts what was sent by `who` together with what is stored.
///
/// The version that is still the newest writes everything it sent. An older one, or none, writes the fields it
/// changed; without digests every difference counts as changed by both, so that nothing is overwritten unseen. An
/// earlier save of the same tab is the sender's own: a later one replaces it, and one that was overtaken on its way
/// changes nothing, not even a field that the later one left as it was.
#[must_use]
pub fn merge(stored: Stored<'_>, sent: &FormValues, origin: &Origin, who: UserId) -> Merged {
    let newest = origin.version == Some(stored.version);
    let overtaken = stored.edits.have_overtaken(who, origin);
    let names: BTreeSet<&str> = stored.values.names().chain(sent.names()).collect();
    let mut merged = Merged { values: stored.values.clone(), ..Merged::default() };
    for name in names {
        if sent.text(name) == stored.values.text(name) {
            continue;
        }
        let field = Field { name, sent, stored, origin, who };
        let side = if overtaken { Side::Stored } else { field.side(newest) };
        match side {
            Side::Sent => {
                merged.values.copy(name, sent);
                merged.changed.push(name.to_owned());
            }
            Side::Stored => merged.news.push(name.to_owned()),
            Side::Both => merged.conflicts.push(name.to_owned()),
        }
    }
    merged
}

enum Side {
    Sent,
    Stored,
    Both,
}

/// A field in which what was sent and what is stored differ.
struct Field<'a> {
    name: &'a str,
    sent: &'a FormValues,
    stored: Stored<'a>,
    origin: &'a Origin,
    who: UserId,
}

impl Field<'_> {
    fn side(&self, newest: bool) -> Side {
        if let Some(overtaken) = self.own_earlier_save() {
            return if overtaken { Side::Stored } else { Side::Sent };
        }
        if newest {
            return Side::Sent;
        }
        let Some(base) = &self.origin.base else { return Side::Both };
        match (base.differs(self.name, self.sent), base.differs(self.name, self.stored.values)) {
            (true, false) => Side::Sent,
            (true, true) => Side::Both,
            (false, _) => Side::Stored,
        }
    }

    /// Whether a save of the same tab wrote what is stored, and if so, whether it was a later one.
    fn own_earlier_save(&self) -> Option<bool> {
        let last = self.stored.edits.of(self.name)?;
        let own = !last.tab.is_empty() && last.tab == self.origin.tab && last.by == self.who;
        own.then_some(last.sequence > self.origin.sequence)
    }
}

#[cfg(test)]
mod tests {
    use super::super::Base;
    use super::*;
    use crate::clock::At;

    const I: UserId = UserId(1);
    const OTHER: UserId = UserId(2);

    fn values(pairs: &[(&str, &str)]) -> FormValues {
        pairs.iter().copied().collect()
    }

    fn origin(version: Option<i64>, shown: &FormValues) -> Origin {
        Origin { version, base: Some(Base::of(shown)), ..Origin::default() }
    }

    fn run(stored: &FormValues, sent: &FormValues, origin: &Origin) -> Merged {
        merge(Stored { version: 5, values: stored, edits: &Edits::default() }, sent, origin, I)
    }

    #[test]
    fn changes_to_different_fields_are_put_together() {
        let shown = values(&[("title", "Notulen"), ("benefit", "Cepat")]);
        let stored = values(&[("title", "Notulen"), ("benefit", "Cepat dan tepat")]);
        let sent = values(&[("title", "Notulen rapat"), ("benefit", "Cepat")]);
        let merged = run(&stored, &sent, &origin(Some(4), &shown));
        assert_eq!(merged.values, values(&[("title", "Notulen rapat"), ("benefit", "Cepat dan tepat")]));
        assert_eq!((merged.changed, merged.news), (vec!["title".to_owned()], vec!["benefit".to_owned()]));
        assert!(merged.conflicts.is_empty());
    }

    #[test]
    fn one_field_changed_by_both_is_left_to_a_person() {
        let (shown, stored) = (values(&[("title", "A")]), values(&[("title", "B")]));
        let merged = run(&stored, &values(&[("title", "C")]), &origin(Some(4), &shown));
        assert_eq!((merged.values, merged.conflicts), (stored.clone(), vec!["title".to_owned()]));
        let same = run(&stored, &stored, &origin(Some(4), &shown));
        assert!(same.conflicts.is_empty() && same.changed.is_empty());
        let emptied = run(&stored, &values(&[]), &origin(Some(4), &shown));
        assert_eq!(emptied.conflicts, ["title"]);
    }

    #[test]
    fn the_newest_version_writes_all_it_sent_and_none_writes_nothing_unseen() {
        let (stored, sent) = (values(&[("title", "B"), ("note", "x")]), values(&[("title", "C")]));
        let newest = run(&stored, &sent, &Origin { version: Some(5), ..Origin::default() });
        assert_eq!((newest.values, newest.changed.len()), (sent.clone(), 2));
        let none = run(&stored, &sent, &Origin::default());
        assert_eq!(
            (none.values, none.conflicts),
            (stored.clone(), vec!["note".to_owned(), "title".to_owned()])
        );
    }

    #[test]
    fn a_tab_never_conflicts_with_itself_and_a_late_save_changes_nothing() {
        let (shown, stored) = (values(&[("title", "A")]), values(&[("title", "B")]));
        let own = |tab: &str, sequence, who| {
            let mut edits = Edits::default();
            let earlier = Origin { tab: "t1".to_owned(), sequence: 7, ..Origin::default() };
            edits.note(&["title".to_owned()], I, At(0), &earlier);
            let origin = Origin { tab: tab.to_owned(), sequence, ..origin(Some(4), &shown) };
            merge(
                Stored { version: 5, values: &stored, edits: &edits },
                &values(&[("title", "C")]),
                &origin,
                who,
            )
        };
        assert_eq!(own("t1", 8, I).changed, ["title"]);
        assert_eq!(own("t1", 6, I).news, ["title"]);
        assert_eq!(own("t2", 8, I).conflicts, ["title"]);
        assert_eq!(own("t1", 8, OTHER).conflicts, ["title"]);
    }

    #[test]
    fn what_a_later_save_left_empty_a_late_one_does_not_bring_back() {
        let (empty, sent) = (values(&[]), values(&[("note", "x")]));
        let from =
            |form, sequence| Origin { form, tab: "t1".to_owned(), sequence, ..origin(Some(4), &empty) };
        let mut edits = Edits::default();
        // The later save had the note emptied again, as it is stored: it changed nothing.
        edits.note(&[], I, At(0), &from("sheet", 7));
        let late = |form, sequence, who| {
            merge(Stored { version: 5, values: &empty, edits: &edits }, &sent, &from(form, sequence), who)
        };
        assert_eq!(late("sheet", 6, I).news, ["note"]);
        assert_eq!(late("sheet", 7, I).changed, ["note"]);
        assert_eq!(late("other", 6, I).changed, ["note"], "a form with other fields overtakes nothing");
        assert_eq!(late("sheet", 6, OTHER).changed, ["note"]);
    }

    #[test]
    fn the_latest_save_of_a_tab_stays_and_old_tabs_are_forgotten() {
        let from = |n: i64, sequence| Origin { tab: format!("t{n}"), sequence, ..Origin::default() };
        let mut edits = Edits::default();
        for n in 0..20 {
            edits.note(&[], I, At(0), &from(n, 9));
            edits.note(&[], I, At(0), &from(n, 5));
        }
        let known = (0..20).filter(|n| edits.have_overtaken(I, &from(*n, 8)));
        assert_eq!(known.collect::<Vec<_>>(), (4..20).collect::<Vec<_>>());
    }
}
