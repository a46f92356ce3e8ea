//! A correction as it is asked for, weighed, and made public.

use diesel::prelude::*;
use serde::{Deserialize, Serialize};

use super::problem::CorrectProblem;
use crate::approvals::{Approval, Requests};
use crate::clock::At;
use crate::editions::Edition;
use crate::editions::form::{Begun, SettingsForm};
use crate::i18n::Message;
use crate::merge::FormValues;

/// A correction as it is asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Correction {
    pub form: SettingsForm,
    /// The fields that it speaks of; others stay as they are stored.
    pub names: Vec<String>,
    pub values: FormValues,
    /// Why; the public reads it.
    pub reason: String,
}

/// One field that a correction changes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Change {
    /// What the field is called, behind the row that it belongs to.
    pub label: Message,
    /// As people read it; empty where nothing stood.
    pub from: Message,
    pub to: Message,
}

/// What a member sees before a correction.
#[derive(Debug, Clone)]
pub struct BeforeCorrecting {
    /// With the changed fields alone.
    pub asked: Correction,
    pub changes: Vec<Change>,
    /// Entries that already have more than the corrected limits allow.
    pub beyond: Beyond,
    pub requests: Requests,
    /// Of the changes, with what stands there now, and their reason.
    pub fingerprint: String,
}

/// Entries beyond the limits of an edition.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Beyond {
    /// With more people than `limits.members`.
    pub members: i64,
    /// With more works than `limits.works`, withdrawn ones not counted.
    pub works: i64,
}

/// An open request of a member for a correction.
#[derive(Debug)]
pub struct Pending {
    pub request: Approval,
    /// What it would do now, or why it can no longer be done.
    pub before: Result<BeforeCorrecting, CorrectProblem>,
}

/// An edition, locked until the end of the transaction, and how far it has come since.
#[derive(Debug, Clone, Copy)]
pub struct Locked<'a> {
    pub edition: &'a Edition,
    pub begun: &'a Begun,
}

/// A correction with the fingerprint of what was shown of it.
#[derive(Debug, Clone, Copy)]
pub struct Wanted<'a> {
    pub correction: &'a Correction,
    pub fingerprint: &'a str,
}

/// The form of an open request with the fingerprint of what was shown of it.
#[derive(Debug, Clone, Copy)]
pub struct Shown<'a> {
    pub form: SettingsForm,
    pub fingerprint: &'a str,
}

/// A correction as the public reads it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicCorrection {
    pub form: SettingsForm,
    pub changes: Vec<Change>,
    pub reason: String,
    /// Whether two members decided it.
    pub by_two: bool,
    pub done_at: At,
}

/// The same as it is stored.
#[derive(Debug, Queryable)]
pub(super) struct Row {
    pub(super) form: SettingsForm,
    /// JSON of `Change`s.
    pub(super) changes: String,
    pub(super) reason: String,
    pub(super) by_two: bool,
    pub(super) done_at: At,
}
