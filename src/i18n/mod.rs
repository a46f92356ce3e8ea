//! Words, dates and numbers in Indonesian and English.
//!
//! A sentence is a `Text` constant (`text("Kirim karya", "Submit work")`) or, when it holds values, a
//! `Message` made by `say!("… {n} …", "… {n} …")`: a missing language cannot compile.

mod dates;
mod message;
mod number_words;
mod numbers;

pub use dates::{
    DateWords, date, date_time, day_span, deadline, deadline_elsewhere, deadline_in, duration, hours, moment,
    short_deadline, short_moment, time_of_day,
};
pub use message::{Lang, Message, Text, text};
pub use number_words::number_words;
pub use numbers::{count, decimal, file_size, points, too_long};
