//! What the list of works asks of the figures, as its address says.

use crate::ids::InstitutionId;
use crate::overview::{WorkFilter, WorkSort};
use crate::video_check::CheckStatus;
use crate::web::committee::tables::Asked;
use crate::works::WorkStatus;

use super::columns::{DECISION_COLUMNS, WORKS};

/// The word for both states that wait at the desk.
pub const WAITING: &str = "waiting";

/// The filter for an address; unknown words count for nothing.
pub fn filter(asked: &Asked) -> WorkFilter {
    let (by, down) = asked.order(&WORKS);
    WorkFilter {
        status: WorkStatus::parse(asked.value("status")).filter(|status| *status != WorkStatus::Draft),
        waiting: asked.value("status") == WAITING,
        link: CheckStatus::parse(asked.value("tautan")),
        institution: asked.value("instansi").parse::<InstitutionId>().ok(),
        competency: Some(asked.value("kompetensi").to_owned()).filter(|key| !key.is_empty()),
        q: asked.words().to_owned(),
        decisions: asked.columns(&WORKS).any(|column| DECISION_COLUMNS.contains(&column.key)),
        sort: match by {
            "judul" => WorkSort::Title,
            "dikirim" => WorkSort::Submitted,
            "status" => WorkSort::Status,
            _ => WorkSort::Number,
        },
        down,
        page: asked.page(),
    }
}
