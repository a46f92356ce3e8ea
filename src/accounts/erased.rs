//! What stands where an address was erased.

/// Begins what is kept in the place of an erased address; the row's id follows, since addresses differ from each other.
pub const ERASED: &str = "erased:";

/// A stored address as it may be shown: nothing where it was erased.
#[must_use]
pub fn address_shown(stored: &str) -> &str {
    if stored.starts_with(ERASED) { "" } else { stored }
}

#[cfg(test)]
mod tests {
    use super::address_shown;

    #[test]
    fn nothing_is_shown_of_an_erased_address() {
        assert_eq!(address_shown("ani@contoh.go.id"), "ani@contoh.go.id");
        assert_eq!(address_shown("erased:12"), "");
    }
}
