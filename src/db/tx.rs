//! The one transaction of an action.

use super::Conn;
use crate::clock::At;
use crate::config::Letters;
use crate::secrets::Seal;

/// An open transaction and its instant. Actions take `&mut Tx` and never open their own.
pub struct Tx<'a> {
    pub conn: &'a mut Conn,
    /// The instant of everything this transaction does.
    pub now: At,
    /// Seals and finds employee numbers.
    pub seal: &'a Seal,
    /// Origin with which the links of letters start, without a trailing slash.
    pub site: &'a str,
    /// What is done with letters before they leave.
    pub letters: Letters,
    /// The end of the audit trail, once this transaction has locked it and until it ends: nobody else moves it meanwhile.
    pub trail: Option<TrailEnd>,
}

/// The last line of the audit trail.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TrailEnd {
    pub line: i64,
    pub hash: String,
}
