//! Tests of the fit as a whole.
