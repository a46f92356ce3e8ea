//! Why a provider gave no description, decided by HTTP status and reason, never by message text
//! (google-video-apis.md §6), and when asking again makes sense. Our own failures stay apart from the film's.

mod kind;
mod quota_day;
mod read;
mod retry;

pub use kind::ProviderProblem;
pub use quota_day::{next_quota_day, quota_day};
pub use read::{Api, Refusal, retry_after};
pub use retry::{Retry, spread};
