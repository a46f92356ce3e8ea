//! Lists as spreadsheets write them: the only reader of CSV files, for every import and command, and the writer of those that
//! people open in a spreadsheet.
//!
//! Reads UTF-8, UTF-16 and Windows-1252, separated by `;` `,` tab or `|`, with line ends of every system; finds the
//! heading below titles and blank lines, by what its columns are called in Indonesian or English; names lines as an
//! editor shows them. What its cells mean is for the caller to say.

mod cell;
mod decode;
mod heading;
mod lines;
mod list_text;
mod problem;
mod reader;
mod shape;
mod sheet_file;
mod workbook;

pub use cell::{id_key, looks_like_a_date, number, spreadsheet_safe, whole_number, without_guard};
pub use decode::decode;
pub use list_text::list_text;
pub use problem::{FileProblem, LineProblem};
pub use reader::{Row, Table};
pub use shape::{Column, Shape};
pub use sheet_file::sheet_file;
pub use workbook::{BrokenWorkbook, NumberedRow, workbook_rows};
