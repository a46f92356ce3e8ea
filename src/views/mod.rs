//! The parts every page is made of, and the layouts around them.
//!
//! Parts take words already in the reader's language; their own few words are in `text`. They know no room
//! and no database: only `i18n`, `clock` and `ids`. Nothing here writes inline script or style.

pub mod assets;
mod badge;
mod bars;
mod chart;
mod choice;
mod confirm;
mod console;
mod countdown;
mod cx;
mod dot_plot;
mod empty_state;
mod error_summary;
mod evidence;
mod facts;
pub mod field;
mod filter_chips;
mod flash;
mod frame;
mod funnel;
mod hero;
mod icon;
mod layout;
mod link;
mod matrix;
mod motif;
mod next_step;
mod pager;
mod phase_list;
mod player;
mod podium;
mod post_button;
mod progress;
mod room;
mod room_keys;
mod rubric;
mod share_steps;
mod stacked_bar;
mod steps;
mod table;
pub mod text;
mod timeline;
mod verdict;
mod whisker_plot;

pub use badge::{BadgeKind, badge};
pub use bars::{Bar, bars};
pub use confirm::{ConfirmView, confirm};
pub use console::{ConsolePlace, console};
pub use countdown::countdown;
pub use cx::{EditionBrief, PageCx, Scheme, Viewer};
pub use dot_plot::{DotRow, DotScale, dot_plot};
pub use empty_state::empty_state;
pub use error_summary::error_summary;
pub use evidence::{EvidenceCell, EvidenceRow, EvidenceView, evidence};
pub use facts::{facts, summary};
pub use field::{Choice, Field, Live};
pub use filter_chips::{Chip, filter_chips};
pub use flash::flash;
pub use funnel::{Stage, stacked_funnel};
pub use hero::{Hero, hero};
pub use icon::{Icon, icon};
pub use layout::{WideBody, page, wide_page};
pub use link::Link;
pub use matrix::{Matrix, MatrixCell, MatrixRow, matrix};
pub use motif::{kawung, petals};
pub use next_step::{NextStep, next_step};
pub use pager::{PagerView, pager};
pub use phase_list::{PhaseState, PhaseView, phase_list};
pub use player::{PlayerView, film_page, player, player_box};
pub use podium::{PodiumRow, podium};
pub use post_button::{PostButton, Tone, post_button, submit};
pub use progress::{Tally, progress};
pub use room::{Neighbours, RoomHeader, RoomPanes, room, room_header, saved};
pub use rubric::{
    AnchorView, BandView, CriterionView, GroupView, ScoreSum, criterion, group_head, notes, score_sum,
};
pub use share_steps::{drive_steps, youtube_steps};
pub use stacked_bar::{Part, stacked_bar};
pub use steps::{Step, StepState, steps};
pub use table::{Column, Row, Sorted, Table, selected_count, table};
pub use timeline::{Event, timeline};
pub use verdict::{VerdictRow, VerdictView, verdict_badge, verdict_label, verdict_panel};
pub use whisker_plot::{Whisker, Whiskers, whisker_plot};
