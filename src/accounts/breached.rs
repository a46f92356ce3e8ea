//! Passwords that were found in large breaches: those of at least 12 characters among the million commonest of ten million
//! (`static/CREDITS.md` names the collection). What a shorter one is refused for is its length.

use ring::digest;

/// Of each password, in lower case, the first four bytes of its SHA-256, big-endian, ascending and without doubles. One
/// password in a hundred thousand that is not among them is taken for one that is: its owner chooses another.
const PREFIXES: &[u8] = include_bytes!("breached.bin");

/// Bytes kept of each digest.
const KEPT: usize = 4;

/// Whether a password stands in the list, in whatever case.
pub(super) fn is_breached(password: &str) -> bool {
    is_in(PREFIXES, password)
}

fn is_in(prefixes: &[u8], password: &str) -> bool {
    let (all, _) = prefixes.as_chunks::<KEPT>();
    all.binary_search(&prefix(password)).is_ok()
}

/// What is kept of a password.
fn prefix(password: &str) -> [u8; KEPT] {
    let digest = digest::digest(&digest::SHA256, password.to_lowercase().as_bytes());
    digest.as_ref().first_chunk::<KEPT>().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    /// The file's content from a list with one password a line.
    fn prefixes_of(list: &str) -> Vec<u8> {
        let long = list.lines().filter(|password| password.chars().count() >= 12);
        long.map(prefix).collect::<BTreeSet<_>>().into_iter().flatten().collect()
    }

    #[test]
    fn a_password_is_found_in_whatever_case_and_others_are_not() {
        let list = prefixes_of("tooshort\nSatuDuaTigaEmpat\nMailcreated5240\nmailcreated5240\n");
        assert_eq!(list.len(), 2 * KEPT);
        for listed in ["satuduatigaempat", "SATUDUATIGAEMPAT", "Mailcreated5240"] {
            assert!(is_in(&list, listed), "{listed}");
        }
        for other in ["tooshort", "satuduatigaempat5", "", "perahu-kopi-lontar-7"] {
            assert!(!is_in(&list, other), "{other}");
        }
        assert!(!is_in(&[], "satuduatigaempat"));
    }

    #[test]
    fn the_list_is_whole_and_in_order() {
        let (all, rest) = PREFIXES.as_chunks::<KEPT>();
        assert_eq!((all.len(), rest.len()), (NUMBER, 0));
        assert!(all.is_sorted_by(|one, next| one < next));
        for breached in ["Mailcreated5240", "PolniyPizdec0211", "ghhh47hj7649", "leavemealone"] {
            assert!(is_breached(breached), "{breached}");
        }
    }

    /// Passwords in the list.
    const NUMBER: usize = 43940;

    /// Makes the list anew: `LOMBA_BREACH_LIST=passwords.txt cargo test --lib breached` writes it.
    #[test]
    fn the_list_is_made_from_a_file_when_one_is_named() {
        let Some(file) = std::env::var_os("LOMBA_BREACH_LIST") else { return };
        let list = String::from_utf8_lossy(&std::fs::read(file).unwrap()).into_owned();
        std::fs::write("src/accounts/breached.bin", prefixes_of(&list)).unwrap();
    }
}
