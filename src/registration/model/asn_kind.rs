//! The two kinds of employment.

use crate::db::string_enum::string_enum;
use crate::registration::values::text;

string_enum! {
    /// The two kinds of civil servant of UU 20/2023 (R5).
    pub enum AsnKind {
        /// Pegawai negeri sipil; candidates (CPNS) count as such.
        Pns = "pns" => text::PNS,
        /// Pegawai pemerintah dengan perjanjian kerja, part-time included.
        Pppk = "pppk" => text::PPPK,
    }
}
