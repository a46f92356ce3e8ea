//! The filters of the list as they stand in its address.

use serde::Deserialize;

use crate::ids::{InstitutionId, WorkId};
use crate::overview::{WorkFilter, WorkSort};
use crate::video_check::CheckStatus;
use crate::views::PageCx;
use crate::web::committee::typed::Typed;
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
    /// Works that are chosen already, by id.
    #[serde(default)]
    pub pilih: String,
}

impl From<&Typed> for WorkQuery {
    /// The list that a form's rows were chosen from.
    fn from(typed: &Typed) -> Self {
        let field = |name| typed.one(name).to_owned();
        Self {
            status: field("status"),
            tautan: field("tautan"),
            instansi: field("instansi"),
            kompetensi: field("kompetensi"),
            q: field("q"),
            urut: field("urut"),
            page: field("page"),
            pilih: String::new(),
        }
    }
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

    /// The page, unless it is the first.
    pub fn page(&self) -> String {
        self.page
            .parse::<i64>()
            .ok()
            .filter(|page| *page > 1)
            .map(|page| page.to_string())
            .unwrap_or_default()
    }

    /// Whether a work is chosen already.
    pub fn chose(&self, work: WorkId) -> bool {
        self.pilih.split(',').any(|id| id.parse() == Ok(work))
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
