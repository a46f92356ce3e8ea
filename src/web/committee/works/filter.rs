//! The filters of the list as they stand in its address.

use serde::Deserialize;

use crate::ids::InstitutionId;
use crate::overview::{WorkFilter, WorkSort};
use crate::video_check::CheckStatus;
use crate::views::PageCx;
use crate::web::list_address::ListAddress;
use crate::works::WorkStatus;

/// The word for both states that wait at the desk.
pub const WAITING: &str = "waiting";

/// What the address says; unknown words count for nothing.
#[derive(Debug, Default, Deserialize)]
pub struct WorkQuery {
    #[serde(default)]
    pub status: String,
    #[serde(default)]
    pub tautan: String,
    #[serde(default)]
    pub instansi: String,
    #[serde(default)]
    pub kompetensi: String,
    #[serde(default)]
    pub q: String,
    #[serde(default)]
    pub urut: String,
    #[serde(default)]
    pub page: String,
}

impl WorkQuery {
    /// The filter for the query.
    pub fn filter(&self) -> WorkFilter {
        let (down, word) = match self.urut.strip_prefix('-') {
            Some(word) => (true, word),
            None => (false, self.urut.as_str()),
        };
        WorkFilter {
            status: WorkStatus::parse(&self.status).filter(|status| *status != WorkStatus::Draft),
            waiting: self.status == WAITING,
            link: CheckStatus::parse(&self.tautan),
            institution: self.instansi.parse::<InstitutionId>().ok(),
            competency: Some(self.kompetensi.clone()).filter(|key| !key.is_empty()),
            q: self.q.trim().to_owned(),
            sort: sort_of(word),
            down,
            page: self.page.parse().unwrap_or(1).max(1),
        }
    }

    /// The address of the list as narrowed.
    pub fn address(&self, cx: &PageCx) -> ListAddress {
        ListAddress::new(cx.at("/panitia/karya"))
            .with("status", &self.status)
            .with("tautan", &self.tautan)
            .with("instansi", &self.instansi)
            .with("kompetensi", &self.kompetensi)
            .with("q", self.q.trim())
            .with("urut", &self.urut)
    }
}

fn sort_of(word: &str) -> WorkSort {
    match word {
        "judul" => WorkSort::Title,
        "dikirim" => WorkSort::Submitted,
        "status" => WorkSort::Status,
        _ => WorkSort::Number,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn unknown_words_narrow_nothing() {
        let query = WorkQuery {
            status: "draft".into(),
            tautan: "x".into(),
            instansi: "1 OR 1".into(),
            urut: "-judul".into(),
            page: "-4".into(),
            ..WorkQuery::default()
        };
        let filter = query.filter();
        assert_eq!(
            filter,
            WorkFilter { sort: WorkSort::Title, down: true, page: 1, ..WorkFilter::default() }
        );
    }
}
