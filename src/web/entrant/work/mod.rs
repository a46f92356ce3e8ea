//! Pages of an entrant's works: the list, four steps, the status page, receipt and withdrawal.

mod answers;
mod conflict;
mod facts;
mod fields;
mod film;
mod gallery;
mod list;
mod material;
mod material_card;
mod notices;
mod question_import;
mod receipt;
mod result;
mod review;
mod save;
mod sheet;
mod status;
mod steps;
mod text;
mod typed;
mod video;
mod withdraw;

use answers::{closed_page, refused, shown};
pub use film::verdict;
pub use gallery::{gallery, show_again, take_out};
pub use list::{create, list};
pub use material::{look_at_films, material, save_material_form};
pub use notices::look_again;
pub use question_import::{question_file, questions, read_questions};
pub use receipt::receipt;
pub use result::own_result;
pub use review::{review, submit};
pub use status::status;
pub use steps::{about, about_form, discussion, discussion_form};
pub use video::{check_again, declare, remove, set_link, video, video_form};
pub use withdraw::{take_in_again, withdraw, withdraw_form};
