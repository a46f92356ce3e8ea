//! `lomba demo`: a throw-away edition with made-up data and imitated providers.

pub mod films;
pub mod google;
