//! The part of the queue that an address asks for.

use super::address::{Asked, Group};
use super::list::PER_PAGE;
use crate::judging::{QueueLine, QueueTab};

/// The part of the queue that the address asks for.
pub struct Shown<'a> {
    pub asked: Asked,
    pub groups: Vec<Group>,
    /// The tab asked for, or else the first that has a work.
    pub tab: QueueTab,
    /// Works that pass the filters, for each tab.
    pub counts: Vec<(QueueTab, usize)>,
    /// Those of the tab.
    pub lines: Vec<&'a QueueLine>,
}

impl<'a> Shown<'a> {
    /// `groups` are those of all works.
    pub fn new(all: &'a [QueueLine], groups: Vec<Group>, mut asked: Asked) -> Self {
        let found: Vec<(QueueTab, &QueueLine)> = all
            .iter()
            .filter(|line| asked.takes(line))
            .filter_map(|line| Some((QueueTab::of(line.status)?, line)))
            .collect();
        let count = |tab: &QueueTab| (*tab, found.iter().filter(|(of, _)| of == tab).count());
        let counts: Vec<(QueueTab, usize)> = QueueTab::ALL.iter().map(count).collect();
        let first = counts.iter().find(|(_, n)| *n > 0).map(|(tab, _)| *tab);
        let tab = asked.tab.or(first).unwrap_or(QueueTab::Todo);
        let mut lines: Vec<&QueueLine> =
            found.into_iter().filter(|(of, _)| *of == tab).map(|(_, line)| line).collect();
        // Stable: within a group the juror's order stays.
        lines.sort_by_key(|line| Group::of(line));
        let pages = (lines.len() as i64 + PER_PAGE - 1) / PER_PAGE;
        if asked.page > pages.max(1) {
            asked.ignored.push(format!("page={}", asked.page));
            asked.page = 1;
        }
        Self { asked, groups, tab, counts, lines }
    }
}
