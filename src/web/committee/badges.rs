//! States as badges.

use maud::Markup;

use crate::video_check::CheckStatus;
use crate::views::{BadgeKind, PageCx, badge};
use crate::works::WorkStatus;

/// The state of a work.
pub fn work_badge(cx: &PageCx, status: WorkStatus) -> Markup {
    use WorkStatus as S;
    let kind = match status {
        S::Submitted | S::RevisionRequested => BadgeKind::Wait,
        S::UnderVerification => BadgeKind::Info,
        S::Accepted | S::Judged | S::Ranked => BadgeKind::Ok,
        S::Failed | S::Disqualified => BadgeKind::No,
        S::Draft | S::Withdrawn => BadgeKind::Off,
    };
    badge(kind, cx.t(status.text()))
}

/// The state of a link's check; a dash without a film.
pub fn link_badge(cx: &PageCx, status: Option<CheckStatus>) -> Markup {
    let Some(status) = status else { return badge(BadgeKind::Off, "–") };
    badge(link_kind(status), &cx.t(status.text()).to_lowercase())
}

/// How a check's state looks.
pub fn link_kind(status: CheckStatus) -> BadgeKind {
    match status {
        CheckStatus::Passed => BadgeKind::Ok,
        CheckStatus::Failed => BadgeKind::No,
        CheckStatus::NeedsReview | CheckStatus::Unchecked => BadgeKind::Wait,
        CheckStatus::Pending => BadgeKind::Info,
    }
}
