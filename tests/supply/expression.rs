//! SPDX expressions: whether a crate can be used under licences that are allowed.

/// Whether the expression holds when exactly the licences that `allowed` knows may be used. "A WITH B" is one licence.
pub fn holds(expression: &str, allowed: &dyn Fn(&str) -> bool) -> bool {
    let spaced = expression.replace('(', " ( ").replace(')', " ) ");
    let words: Vec<&str> = spaced.split_whitespace().collect();
    let mut reader = Reader { words: &words, allowed };
    let holds = reader.any();
    assert!(reader.words.is_empty(), "{expression:?} is no expression: {:?} is left", reader.words);
    holds
}

/// Every licence that an expression names.
pub fn named(expression: &str) -> Vec<String> {
    let found = std::cell::RefCell::new(Vec::new());
    holds(expression, &|licence| {
        found.borrow_mut().push(licence.to_owned());
        false
    });
    found.into_inner()
}

struct Reader<'a> {
    words: &'a [&'a str],
    allowed: &'a dyn Fn(&str) -> bool,
}

impl Reader<'_> {
    fn takes(&mut self, word: &str) -> bool {
        let next = self.words.first() == Some(&word);
        if next {
            self.words = &self.words[1..];
        }
        next
    }

    fn any(&mut self) -> bool {
        let mut holds = self.all();
        while self.takes("OR") {
            // Read to the end whatever stood before.
            let next = self.all();
            holds |= next;
        }
        holds
    }

    fn all(&mut self) -> bool {
        let mut holds = self.one();
        while self.takes("AND") {
            let next = self.one();
            holds &= next;
        }
        holds
    }

    fn one(&mut self) -> bool {
        if self.takes("(") {
            let holds = self.any();
            assert!(self.takes(")"), "a bracket stays open before {:?}", self.words);
            return holds;
        }
        let mut licence = self.words.first().copied().expect("a licence").to_owned();
        self.words = &self.words[1..];
        if self.takes("WITH") {
            licence = format!("{licence} WITH {}", self.words[0]);
            self.words = &self.words[1..];
        }
        (self.allowed)(&licence)
    }
}

#[test]
fn expressions_are_read_as_spdx_means_them() {
    let may = |allowed: &'static [&str]| move |licence: &str| allowed.contains(&licence);
    for (expression, allowed, holds_so) in [
        ("MIT", &["MIT"][..], true),
        ("MIT OR Apache-2.0", &["Apache-2.0"], true),
        ("Apache-2.0 OR GPL-2.0-only", &["Apache-2.0"], true),
        ("Apache-2.0 AND GPL-2.0-only", &["Apache-2.0"], false),
        ("(MIT OR Apache-2.0) AND Unicode-3.0", &["MIT"], false),
        ("(MIT OR Apache-2.0) AND Unicode-3.0", &["MIT", "Unicode-3.0"], true),
        ("MIT OR Apache-2.0 AND ISC", &["MIT"], true),
        ("Apache-2.0 WITH LLVM-exception", &["Apache-2.0"], false),
        ("Apache-2.0 WITH LLVM-exception OR MIT", &["Apache-2.0 WITH LLVM-exception"], true),
    ] {
        assert_eq!(holds(expression, &may(allowed)), holds_so, "{expression} under {allowed:?}");
    }
    assert_eq!(named("(MIT OR Zlib) AND A WITH B"), ["MIT", "Zlib", "A WITH B"]);
}
