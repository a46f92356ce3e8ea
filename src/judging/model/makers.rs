//! Whose a work is, where an edition lets its jurors know.

/// The makers of a work as a juror sees them in an edition that is not judged blind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Makers {
    /// Name of the institution.
    pub institution: String,
    /// Name of the team; empty for an individual, who stays without a name.
    pub team: String,
}
