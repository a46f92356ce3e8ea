//! Parameters of functions.

use std::fs;

use super::sources;

/// A tuple hides two arguments behind one and names neither; a struct names them.
#[test]
fn no_parameter_is_a_tuple() {
    let mut broken = Vec::new();
    for source in sources() {
        let text = fs::read_to_string(&source.path).unwrap();
        for (name, parameters) in functions(&without_comments(&text)) {
            for parameter in split(&parameters) {
                let (pattern, kind) = parameter.split_once(": ").unwrap_or((parameter, ""));
                if is_tuple(pattern) || is_tuple(kind) {
                    broken.push(format!("{} {name}: {parameter}", source.path.display()));
                }
            }
        }
    }
    assert!(broken.is_empty(), "name them in a struct, or take them one by one:\n{}", broken.join("\n"));
}

#[test]
fn tuples_are_told_from_other_parameters() {
    let found = |code: &str| {
        let (_, parameters) = functions(code).into_iter().next().unwrap();
        split(&parameters).into_iter().any(|parameter| {
            let (pattern, kind) = parameter.split_once(": ").unwrap_or((parameter, ""));
            is_tuple(pattern) || is_tuple(kind)
        })
    };
    for bad in [
        "fn f((a, b): (u8, u8)) {}",
        "pub async fn f(\n    app: App,\n    (req, id): (HttpRequest, web::Path<(String, Id)>),\n) {}",
        "fn f(pair: (u8, u8)) {}",
        "fn f(pair: &'a mut (u8, Vec<(u8, u8)>)) {}",
        "fn f<T: Fn(u8) -> u8, const N: usize>(t: T, &(a, b): &(u8, u8)) {}",
    ] {
        assert!(found(bad), "{bad}");
    }
    for good in [
        "fn f(&self, pairs: &[(u8, u8)], map: BTreeMap<(u8, u8), u8>) {}",
        "fn f(unit: (), run: impl Fn((u8, u8)) -> u8, act: fn(u8, u8)) {}",
        "fn f(Pair { a, b }: Pair, path: web::Path<(String, u8)>) -> (u8, u8) {}",
    ] {
        assert!(!found(good), "{good}");
    }
}

fn without_comments(text: &str) -> String {
    let code = |line: &str| line.split("//").next().unwrap_or_default().to_owned();
    text.lines().map(code).collect::<Vec<_>>().join("\n")
}

/// Name and parameters of every function written in `code`.
fn functions(code: &str) -> Vec<(&str, String)> {
    let mut found = Vec::new();
    for (at, _) in code.match_indices("fn ") {
        let alone = at == 0 || code[..at].ends_with(|c: char| !c.is_alphanumeric() && c != '_');
        let rest = &code[at + 3..];
        let name = rest.split(|c: char| !c.is_alphanumeric() && c != '_').next().unwrap();
        if !alone || name.is_empty() {
            continue;
        }
        if let Some(parameters) = parameters(&rest[name.len()..]) {
            found.push((name, parameters));
        }
    }
    found
}

/// What stands between the parentheses behind a name and its generics.
fn parameters(rest: &str) -> Option<String> {
    let mut angles = 0_i32;
    let mut start = None;
    let (mut deep, mut before) = (0_i32, ' ');
    for (at, c) in rest.char_indices() {
        match (start, c) {
            (None, '<') => angles += 1,
            (None, '>') if before != '-' => angles -= 1,
            (None, '(') if angles == 0 => start = Some(at + 1),
            (None, c) if angles == 0 && !c.is_whitespace() => return None,
            (Some(_), '(') => deep += 1,
            (Some(from), ')') if deep == 0 => return Some(rest[from..at].to_owned()),
            (Some(_), ')') => deep -= 1,
            _ => {}
        }
        before = c;
    }
    None
}

/// Parameters apart, at the commas that stand inside no bracket.
fn split(parameters: &str) -> Vec<&str> {
    let (mut parts, mut from, mut deep, mut before) = (Vec::new(), 0, 0_i32, ' ');
    for (at, c) in parameters.char_indices() {
        match c {
            '(' | '[' | '{' | '<' => deep += 1,
            ')' | ']' | '}' => deep -= 1,
            '>' if before != '-' => deep -= 1,
            ',' if deep == 0 => {
                parts.push(parameters[from..at].trim());
                from = at + 1;
            }
            _ => {}
        }
        before = c;
    }
    parts.push(parameters[from..].trim());
    parts
}

/// Whether a pattern or a type is a tuple of two or more, behind a reference or not.
fn is_tuple(text: &str) -> bool {
    let mut bare = text.trim_start_matches('&').trim_start();
    if let Some(rest) = bare.strip_prefix('\'') {
        bare = rest.trim_start_matches(|c: char| c.is_alphanumeric() || c == '_').trim_start();
    }
    bare = bare.strip_prefix("mut ").unwrap_or(bare).trim_start();
    bare.strip_prefix('(').and_then(|inside| inside.strip_suffix(')')).is_some_and(|inside| {
        // `(impl Fn(A) + Send)` holds no comma outside its brackets, a tuple does.
        split(inside).len() > 1
    })
}

/// A member's own business: it needs no right of a role. A file for oneself of what every member reads is one.
const ABOUT_ONESELF: [&str; 4] = ["change_institution", "save_view", "delete_view", "ask_export"];

/// Whatever a member of the committee changes asks for proof of a right, not for a member of whatever role.
#[test]
fn acts_of_the_committee_ask_for_a_right() {
    let mut broken = Vec::new();
    let mut proofs = 0;
    for source in sources().iter().filter(|source| source.room != "cli") {
        let public: Vec<&str> = source.code.split("pub fn ").skip(1).collect();
        for code in public.iter().map(|rest| format!("fn {rest}")) {
            let Some((name, parameters)) = functions(&code).into_iter().next() else { continue };
            if !parameters.contains("Tx<") {
                continue;
            }
            proofs += usize::from(parameters.contains("Permitted<"));
            if split(&parameters).iter().any(|one| one.contains("&Committee"))
                && !ABOUT_ONESELF.contains(&name)
            {
                broken.push(format!("{} {name}", source.path.display()));
            }
        }
    }
    assert!(broken.is_empty(), "take `Permitted<right::…>`:\n{}", broken.join("\n"));
    assert!(proofs > 40, "only {proofs} acts ask for a right");
}
