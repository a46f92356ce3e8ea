//! The committee's console.
