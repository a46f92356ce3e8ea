//! What a trial holds.

use diesel::QueryableByName;
use diesel::sql_types::BigInt;
use serde::Serialize;

/// What a trial left behind: all of it goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, QueryableByName, Serialize)]
pub struct Leftovers {
    #[diesel(sql_type = BigInt)]
    pub entries: i64,
    #[diesel(sql_type = BigInt)]
    pub works: i64,
    /// People invited to judge, whether they answered or not.
    #[diesel(sql_type = BigInt)]
    pub jurors: i64,
    /// Sheets with points or words in them.
    #[diesel(sql_type = BigInt)]
    pub sheets: i64,
    /// Works for calibration, which the committee added.
    #[diesel(sql_type = BigInt)]
    pub calibration: i64,
    #[diesel(sql_type = BigInt)]
    pub letters: i64,
}
