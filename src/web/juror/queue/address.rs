//! What the address of the queue asks for. Nothing in it is refused: what is not known is left out, and said.

use crate::editions::EditionSettings;
use crate::judging::{QueueLine, QueueTab};
use crate::views::PageCx;
use crate::web::list_address::ListAddress;

/// Words of the address, in the order in which they are written.
const KEYS: [&str; 5] = ["tab", "q", "jenis", "kelompok", "page"];
/// The word for calibration works among the groups.
const CALIBRATION: &str = "kalibrasi";
/// Most characters of a word that is said back.
const SAID: usize = 60;

/// Works that were given out together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    Calibration,
    /// Of the competition, from 1.
    Part(i64),
}

impl Group {
    /// The group of a work.
    pub fn of(line: &QueueLine) -> Self {
        if line.calibration { Self::Calibration } else { Self::Part(line.part) }
    }

    /// Every group of a queue, in order.
    pub fn all(lines: &[QueueLine]) -> Vec<Self> {
        let mut groups: Vec<Self> = lines.iter().map(Self::of).collect();
        groups.sort_unstable();
        groups.dedup();
        groups
    }

    /// Its word in the address.
    pub fn word(self) -> String {
        match self {
            Self::Calibration => CALIBRATION.to_owned(),
            Self::Part(n) => n.to_string(),
        }
    }
}

/// What may be asked for.
#[derive(Clone, Copy)]
pub struct Known<'a> {
    pub settings: &'a EditionSettings,
    pub groups: &'a [Group],
}

/// The filters, and what was left out.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Asked {
    pub tab: Option<QueueTab>,
    /// Part of a title or a number.
    pub q: String,
    /// Key of a kind of video; empty for all.
    pub kind: String,
    pub group: Option<Group>,
    /// From 1.
    pub page: i64,
    /// Parts of the address that mean nothing here, as they stood there.
    pub ignored: Vec<String>,
}

impl Asked {
    /// Reads the address; of a word that comes several times the last counts.
    pub fn read(pairs: &[(String, String)], known: Known<'_>) -> Self {
        let mut asked = Self { page: 1, ..Self::default() };
        for (key, value) in pairs.iter().filter(|(_, value)| !value.is_empty()) {
            if !asked.take(key, value, known) {
                asked.ignored.push(format!("{key}={value}").chars().take(SAID).collect());
            }
        }
        asked
    }

    /// False for what is not known.
    fn take(&mut self, key: &str, value: &str, known: Known<'_>) -> bool {
        match key {
            "tab" => QueueTab::parse(value).map(|tab| self.tab = Some(tab)).is_some(),
            "q" => {
                value.clone_into(&mut self.q);
                true
            }
            "jenis" if known.settings.video_kind(value).is_some() => {
                value.clone_into(&mut self.kind);
                true
            }
            "kelompok" => {
                let group = known.groups.iter().find(|group| group.word() == value);
                group.map(|group| self.group = Some(*group)).is_some()
            }
            "page" => value.parse().ok().filter(|page| *page >= 1).map(|page| self.page = page).is_some(),
            _ => false,
        }
    }

    /// Whether a work passes the filters; the tab is another matter.
    pub fn takes(&self, line: &QueueLine) -> bool {
        let sought = self.q.to_lowercase();
        let found =
            || line.title.to_lowercase().contains(&sought) || line.number.to_lowercase().contains(&sought);
        (self.kind.is_empty() || line.video_kind == self.kind)
            && self.group.is_none_or(|group| group == Group::of(line))
            && (sought.is_empty() || found())
    }

    /// Whether anything narrows the list besides the tab.
    pub fn narrows(&self) -> bool {
        !self.q.is_empty() || !self.kind.is_empty() || self.group.is_some()
    }

    /// The address without tab and page.
    pub fn filters(&self, cx: &PageCx) -> ListAddress {
        ListAddress::new(cx.at("/juri"))
            .with("q", &self.q)
            .with("jenis", &self.kind)
            .with("kelompok", self.group.map(Group::word).unwrap_or_default())
    }
}

/// The queue as it was before an act: the known words of a query that a form brought along. What they mean is judged
/// when the page is read.
pub fn back_to(cx: &PageCx, query: &str) -> String {
    let mut address = ListAddress::new(cx.at("/juri"));
    for (key, value) in url::form_urlencoded::parse(query.as_bytes()) {
        if let Some(known) = KEYS.iter().find(|known| **known == key) {
            address = address.with(known, value);
        }
    }
    address.href()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::editions::DEFAULT_EDITION;

    fn read(query: &str) -> Asked {
        let settings = EditionSettings::from_toml(DEFAULT_EDITION).unwrap();
        let pairs: Vec<(String, String)> =
            url::form_urlencoded::parse(query.as_bytes()).into_owned().collect();
        let groups = [Group::Calibration, Group::Part(1)];
        Asked::read(&pairs, Known { settings: &settings, groups: &groups })
    }

    #[test]
    fn what_is_known_is_taken() {
        let asked = read("tab=nanti&q=Rapat&jenis=vlog&kelompok=kalibrasi&page=2");
        let (tab, group) = (Some(QueueTab::Later), Some(Group::Calibration));
        assert_eq!(
            asked,
            Asked { tab, q: "Rapat".into(), kind: "vlog".into(), group, page: 2, ignored: Vec::new() }
        );
    }

    #[test]
    fn what_is_not_known_is_left_out_and_named() {
        let asked = read("tab=semua&jenis=opera&kelompok=7&page=-1&urut=judul&tab=draf&q=");
        assert_eq!(asked.ignored, ["tab=semua", "jenis=opera", "kelompok=7", "page=-1", "urut=judul"]);
        let rest = Asked { ignored: Vec::new(), ..asked };
        assert_eq!(rest, Asked { tab: Some(QueueTab::Draft), page: 1, ..Asked::default() });
        assert_eq!(read(&format!("x={}", "a".repeat(500))).ignored[0].len(), SAID);
    }
}
