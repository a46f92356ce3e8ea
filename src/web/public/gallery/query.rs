//! What the gallery is narrowed to; it stands in the address.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::text as own;
use crate::handover::{GalleryWork, Named};
use crate::i18n::Text;
use crate::plain_text;
use crate::views::{Chip, PageCx};
use crate::web::list_address::ListAddress;

/// Filters of the gallery.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct GalleryQuery {
    pub q: String,
    /// Key of a competency kind.
    pub jenis: String,
    /// Edition and code of a cluster: "2023-K01".
    pub kluster: String,
    /// Code of the dictionary.
    pub kompetensi: String,
    /// Slug of an edition, in the list of all of them.
    pub edisi: String,
    pub page: String,
}

impl GalleryQuery {
    /// Page, from 1.
    pub fn page(&self) -> i64 {
        self.page.parse().unwrap_or(1).max(1)
    }

    /// Whether a work is left by the filters.
    pub fn takes(&self, of: &GalleryWork) -> bool {
        let work = &of.work;
        let words = plain_text::single_line(&self.q).to_lowercase();
        let texts = [work.title.as_str(), &work.institution, &work.team, &work.objectives, &work.code];
        let found = || {
            let own = texts.iter().copied().chain(work.makers.iter().map(String::as_str));
            own.map(str::to_lowercase).any(|text| text.contains(&words))
        };
        let is = |wanted: &str, of: &[Named]| wanted.is_empty() || of.iter().any(|one| one.key == wanted);
        (words.is_empty() || found())
            && is(&self.jenis, &of.kinds)
            && is(&self.kluster, &of.clusters)
            && (self.kompetensi.is_empty() || work.tags.iter().any(|tag| tag.code == self.kompetensi))
            && (self.edisi.is_empty() || of.edition == self.edisi)
    }

    /// The address of the gallery at `path` with the filters.
    pub fn address(&self, path: String) -> ListAddress {
        ListAddress::new(path)
            .with("q", self.q.trim())
            .with("jenis", &self.jenis)
            .with("kluster", &self.kluster)
            .with("kompetensi", &self.kompetensi)
            .with("edisi", &self.edisi)
    }

    /// The filters that are set, each with the address without it.
    pub fn chips(&self, cx: &PageCx, address: &ListAddress, works: &[&GalleryWork]) -> Vec<Chip> {
        let known = works.iter().flat_map(|one| one.kinds.iter().chain(&one.clusters));
        let names: BTreeMap<&str, &str> = known.map(|one| (one.key.as_str(), one.name.as_str())).collect();
        let set: [(Text, &str, &'static str); 5] = [
            (own::SEARCH, self.q.trim(), "q"),
            (own::COMPETENCY, &self.jenis, "jenis"),
            (own::CLUSTER, &self.kluster, "kluster"),
            (own::TAG, &self.kompetensi, "kompetensi"),
            (own::EDITION, &self.edisi, "edisi"),
        ];
        set.into_iter()
            .filter(|(_, value, _)| !value.is_empty())
            .map(|(label, value, key)| Chip {
                label: cx.t(label).to_owned(),
                value: names.get(value).copied().unwrap_or(value).to_owned(),
                without: address.without(key).href(),
            })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::handover::{LearningTag, LearningWork};
    use crate::ids::WorkId;

    #[test]
    fn each_filter_leaves_its_works_and_words_are_found_anywhere() {
        let work = LearningWork {
            code: "ML-2023-0001".into(),
            title: "Menyusun Notulen".into(),
            makers: vec!["Sekar Wulandari".into(), "Bima Pradana".into()],
            institution: "Kabupaten Contoh".into(),
            objectives: "Peserta mampu merangkum rapat.".into(),
            tags: vec![LearningTag { code: "S10".into(), name: "E-learning".into(), level: 2 }],
            ..LearningWork::default()
        };
        let named = |key: &str, name: &str| vec![Named { key: key.into(), name: name.into() }];
        let (kinds, clusters) = (named("technical", "Teknis"), named("2023-K01", "Rapat"));
        let of = GalleryWork { id: WorkId(1), edition: "2023".into(), work, kinds, clusters };
        let query = |set: fn(&mut GalleryQuery)| {
            let mut query = GalleryQuery::default();
            set(&mut query);
            query
        };
        for found in [
            query(|_| {}),
            query(|q| q.q = " notulen ".into()),
            query(|q| q.q = "BIMA".into()),
            query(|q| q.q = "merangkum".into()),
            query(|q| q.q = "0001".into()),
            query(|q| q.jenis = "technical".into()),
            query(|q| q.kluster = "2023-K01".into()),
            query(|q| q.kompetensi = "S10".into()),
            query(|q| q.edisi = "2023".into()),
        ] {
            assert!(found.takes(&of), "{found:?}");
        }
        for hidden in [
            query(|q| q.q = "podium".into()),
            query(|q| q.jenis = "managerial".into()),
            query(|q| q.kluster = "2022-K01".into()),
            query(|q| q.kompetensi = "S1".into()),
            query(|q| q.edisi = "2022".into()),
        ] {
            assert!(!hidden.takes(&of), "{hidden:?}");
        }
    }
}
