//! Words of records.
