//! Verbs of entrants on their works.

mod advance;
mod hold;
mod own;
mod problem;
mod send;
mod texts;
mod video;
mod withdraw;

pub use advance::{AdvanceProblem, advance, advance_all};
pub use hold::{conceal, restore_held, reveal};
pub use own::lock_own;
pub use problem::{
    CreateProblem, DeclareProblem, EditProblem, Lacks, LinkDecided, LinkProblem, RecheckProblem,
    ReturnProblem, SubmitProblem, TooManyChecks, WithdrawProblem,
};
pub use send::submit;
pub use texts::{StepDecision, StepSave, create, save_all, save_step, take_title};
pub use video::{MOST_CORE, declare_facts, recheck, remove_video, set_video};
pub use withdraw::{take_in_again, withdraw};

use own::{open, own, require_settled};
