//! The addresses in a pasted text: between other words, in the marks of messengers and Markdown, with punctuation
//! behind them, with a scheme that is doubled or misspelt.

use super::LinkProblem;
use crate::plain_text::several_lines;

/// Longer text than this is not a link anybody shares.
const LONGEST: usize = 4000;

/// Signs that no address holds and that often stand right behind one.
const ENDS: [char; 8] = ['<', '>', '"', '`', '|', '{', '}', '^'];

/// Every address of the text in its order, at least one; those with a scheme where there are any, otherwise the words
/// that look like one, otherwise the first word.
///
/// # Errors
/// `Empty` and `TooLong`.
pub(super) fn find(pasted: &str) -> Result<Vec<String>, LinkProblem> {
    let text = unescaped(&several_lines(pasted));
    if text.chars().count() > LONGEST {
        return Err(LinkProblem::TooLong);
    }
    let pieces: Vec<String> = text.split_whitespace().flat_map(pieces).collect();
    let words: Vec<String> = pieces.iter().map(|piece| bare(piece)).filter(|word| !word.is_empty()).collect();
    let first = words.first().ok_or(LinkProblem::Empty)?.clone();
    let with_scheme: Vec<String> = words.iter().filter(|word| scheme_end(word).is_some()).cloned().collect();
    let plain: Vec<String> = words.iter().filter(|word| looks_like_address(word)).cloned().collect();
    let mut found = if with_scheme.is_empty() { plain } else { merge(with_scheme, plain) };
    if found.is_empty() {
        found.push(first);
    }
    Ok(found)
}

/// The address without a doubled scheme and without the marks and punctuation around it.
pub(in crate::video_check) fn bare(piece: &str) -> String {
    let inner =
        piece.trim_start_matches(|c: char| !c.is_alphanumeric() && !matches!(c, '[' | '/' | '.' | '-'));
    let inner = inner.trim_start_matches(['[', '(']);
    // The closing mark of italics is no part of the address: `_https://…_`.
    let italic = piece.strip_suffix(inner).is_some_and(|marks| marks.contains('_'));
    let end = inner.find(|c: char| ENDS.contains(&c) || (!c.is_ascii() && !c.is_alphanumeric()));
    let mut address = inner.get(..end.unwrap_or(inner.len())).unwrap_or(inner);
    address = address.split("](").next().unwrap_or(address);
    loop {
        let shorter = trimmed(address, italic);
        if shorter == address {
            return single_scheme(address);
        }
        address = shorter;
    }
}

fn trimmed(address: &str, italic: bool) -> &str {
    let address = address.trim_end_matches(['.', ',', ';', ':', '!', '\'', '*', '~']);
    let address = if italic { address.trim_end_matches('_') } else { address };
    let unpaired = |open: char, close: char| {
        address.ends_with(close) && address.matches(close).count() > address.matches(open).count()
    };
    let pairs = [('(', ')'), ('[', ']')];
    match pairs.iter().find(|(open, close)| unpaired(*open, *close)) {
        Some((_, close)) => address.strip_suffix(*close).unwrap_or(address),
        None => address,
    }
}

/// `&amp;` as `&`, however often it was escaped.
fn unescaped(text: &str) -> String {
    let mut text = text.to_owned();
    while text.len() <= LONGEST * 4 && text.contains("&amp;") {
        text = text.replace("&amp;", "&");
    }
    text
}

/// A word, cut where an address begins inside it. One that stands in the path or the query of another stays there.
fn pieces(word: &str) -> Vec<String> {
    let mut cuts = vec![0];
    for (at, _) in word.match_indices(['h', 'H']) {
        let (before, rest) = word.split_at_checked(at).unwrap_or((word, ""));
        let start = cuts.last().and_then(|start| before.get(*start..)).unwrap_or(before);
        let within = start.ends_with(['=', '/', '?', '&', '#']) || start.ends_with("__");
        // Marks in front stay with the address: they tell which of those behind it are no part of it.
        let own = plain_scheme(rest) && start.contains(char::is_alphanumeric);
        if own && !(within && (looks_like_address(&bare(start)) || scheme_end(start).is_some())) {
            cuts.push(at);
        }
    }
    cuts.push(word.len());
    let piece = |pair: &[usize]| word.get(*pair.first()?..*pair.get(1)?).map(str::to_owned);
    cuts.windows(2).filter_map(piece).filter(|piece| !piece.is_empty()).collect()
}

/// `http`, `https` and the sign or slashes that follow.
fn plain_scheme(text: &str) -> bool {
    let head: String = text.chars().take(9).collect::<String>().to_ascii_lowercase();
    let rest = head.strip_prefix("https").or_else(|| head.strip_prefix("http"));
    rest.is_some_and(|rest| ["://", ":/", "//", ";//", ".//"].iter().any(|sign| rest.starts_with(sign)))
}

/// Where the scheme of an address ends, be it `https://` or what a slip made of it (`htps://`, `https//`,
/// `https:\\`). Other schemes are none here.
fn scheme_end(text: &str) -> Option<usize> {
    let letters = text.find(|c: char| !"htpsHTPS".contains(c))?;
    let name = text.get(..letters)?.to_ascii_lowercase();
    if !(3..=7).contains(&letters) || !name.contains("tp") {
        return None;
    }
    let rest = text.get(letters..)?;
    let sign = rest.chars().take_while(|c| matches!(c, ':' | ';' | '.' | '/' | '\\')).count();
    let marks = rest.get(..sign)?;
    let right = marks.starts_with(':') || marks.contains("//") || marks.contains("\\\\");
    right.then_some(letters + sign)
}

/// The address with one well-written scheme, where it has any.
fn single_scheme(address: &str) -> String {
    let mut rest = address;
    let mut insecure = false;
    while let Some(end) = scheme_end(rest) {
        let name = rest.get(..end).unwrap_or_default().to_ascii_lowercase();
        insecure = name == "http://";
        rest = rest.get(end..).unwrap_or_default();
    }
    let scheme = if insecure { "http" } else { "https" };
    if rest.len() == address.len() { address.to_owned() } else { format!("{scheme}://{rest}") }
}

/// `host.tld`, `host.tld/…` or `host.tld?…`, without a scheme.
fn looks_like_address(word: &str) -> bool {
    let host = word.split(['/', '?', '#']).next().unwrap_or_default();
    let host = host.split(':').next().unwrap_or_default();
    let labels = host.split('.').collect::<Vec<_>>();
    let label = |label: &&str| {
        !label.is_empty() && label.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
    };
    let top = labels.last().is_some_and(|top| top.len() >= 2 && top.bytes().all(|b| b.is_ascii_alphabetic()));
    labels.len() >= 2 && top && labels.iter().all(label)
}

/// Addresses with a scheme, and of those without one such as name a known site: `karya.kami` in a sentence is none.
fn merge(with_scheme: Vec<String>, plain: Vec<String>) -> Vec<String> {
    let known = |word: &String| {
        let host = word.split(['/', '?']).next().unwrap_or_default().to_ascii_lowercase();
        ["youtu.be", "youtube.com", "drive.google.com"].iter().any(|site| host.ends_with(site))
    };
    with_scheme.into_iter().chain(plain.into_iter().filter(known)).collect()
}

/// A single address that a line end broke in two, as mail programs do.
pub(super) fn rejoined(pasted: &str) -> Option<String> {
    let text = unescaped(&several_lines(pasted));
    let lines: Vec<&str> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    let (first, rest) = lines.split_first()?;
    let alone = rest.len() == 1 && lines.iter().all(|line| !line.contains(char::is_whitespace));
    let tail = rest.first().is_some_and(|line| !looks_like_address(line) && scheme_end(line).is_none());
    (alone && tail && scheme_end(first).is_some()).then(|| bare(&lines.concat()))
}
