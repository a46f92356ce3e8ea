//! The picture that other sites show of a shared page (Open Graph): the portal's ground and pattern, a title in as many
//! lines as fit, who made it, and the edition.

use std::fmt::Write as _;

/// What stands on the picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SharePicture<'a> {
    /// A line above the title: "Peringkat 1", "Galeri".
    pub above: &'a str,
    pub title: &'a str,
    /// A line below the title; may be empty.
    pub below: &'a str,
    /// Name of the edition, at the foot.
    pub edition: &'a str,
}

/// Its size in pixels: what the large sites ask for.
pub const SIZE: [u32; 2] = [1200, 630];

/// Most lines of a title.
const MOST_LINES: usize = 4;
/// Room for a line, in pixels.
const ROOM: f32 = 1040.0;

impl SharePicture<'_> {
    /// The drawing.
    #[must_use]
    pub fn svg(&self) -> String {
        let (size, lines) = set(self.title);
        let [width, height] = SIZE;
        let mut svg = format!(
            r##"<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}"><defs><pattern id="k" width="64" height="64" patternUnits="userSpaceOnUse"><g fill="none" stroke="#fff" stroke-opacity=".09" stroke-width="2"><ellipse cx="16" cy="16" rx="19" ry="8.5" transform="rotate(45 16 16)"/><ellipse cx="48" cy="16" rx="19" ry="8.5" transform="rotate(-45 48 16)"/><ellipse cx="16" cy="48" rx="19" ry="8.5" transform="rotate(-45 16 48)"/><ellipse cx="48" cy="48" rx="19" ry="8.5" transform="rotate(45 48 48)"/></g></pattern></defs><rect width="{width}" height="{height}" fill="#23356F"/><rect width="{width}" height="{height}" fill="url(#k)"/><rect y="{bar}" width="{width}" height="10" fill="#E0A526"/>"##,
            bar = height - 10,
        );
        let line = |svg: &mut String, of: Line<'_>| {
            let _ = write!(
                svg,
                r#"<text x="80" y="{}" font-family="Plus Jakarta Sans, Noto Sans, Noto Naskh Arabic, Noto Sans Javanese, Noto Sans Balinese, Noto Sans Sundanese, Noto Sans Batak, Noto Sans Buginese, Noto Sans Devanagari" font-size="{}" font-weight="{}" fill="{}">{}</text>"#,
                of.y,
                of.size,
                of.weight,
                of.fill,
                escaped(of.text)
            );
        };
        line(&mut svg, Line { text: self.above, y: 120.0, size: 30.0, weight: 700, fill: "#F3D38A" });
        let step = size * 1.22;
        let mut y = 120.0 + 40.0 + size;
        for text in &lines {
            line(&mut svg, Line { text, y, size, weight: 800, fill: "#FFFFFF" });
            y += step;
        }
        let below = cut(self.below, 62);
        line(&mut svg, Line { text: &below, y: y + 10.0, size: 32.0, weight: 400, fill: "#DCE3F7" });
        line(&mut svg, Line { text: "Lomba", y: 570.0, size: 34.0, weight: 800, fill: "#FFFFFF" });
        let edition = cut(self.edition, 58);
        let foot = format!(
            r##"<text x="{}" y="570" text-anchor="end" font-family="Plus Jakarta Sans, Noto Sans" font-size="28" fill="#DCE3F7">{}</text></svg>"##,
            width - 80,
            escaped(&edition)
        );
        svg.push_str(&foot);
        svg
    }
}

/// A line of text on the picture.
struct Line<'a> {
    text: &'a str,
    y: f32,
    size: f32,
    weight: u16,
    fill: &'a str,
}

/// The size of a title and its lines: the largest size at which it fits, cut with an ellipsis at the smallest.
fn set(title: &str) -> (f32, Vec<String>) {
    for size in [76.0, 64.0, 54.0] {
        let lines = wrapped(title, per_line(size));
        let most = if size > 70.0 { 2 } else { 3 };
        if lines.len() <= most {
            return (size, lines);
        }
    }
    let mut lines = wrapped(title, per_line(46.0));
    if lines.len() > MOST_LINES {
        lines.truncate(MOST_LINES);
        if let Some(last) = lines.last_mut() {
            *last = format!("{}…", last.trim_end_matches(|c: char| !c.is_alphanumeric()));
        }
    }
    (46.0, lines)
}

/// Characters that surely fit on a line: wide letters take six tenths of the size.
fn per_line(size: f32) -> usize {
    let letters = (ROOM / (size * 0.58)).floor();
    (1_u16..200).take_while(|n| f32::from(*n) <= letters).count()
}

/// Lines of whole words, none longer than `most` characters; a longer word is broken.
fn wrapped(text: &str, most: usize) -> Vec<String> {
    let mut lines = vec![String::new()];
    for word in text.split_whitespace() {
        let mut rest: Vec<char> = word.chars().collect();
        while !rest.is_empty() {
            let Some(line) = lines.last_mut() else { break };
            let used = line.chars().count();
            let gap = usize::from(used > 0);
            if used + gap + rest.len() <= most {
                if gap == 1 {
                    line.push(' ');
                }
                line.extend(rest.drain(..));
            } else if used == 0 {
                line.extend(rest.drain(..most.min(rest.len())));
            } else {
                lines.push(String::new());
            }
        }
    }
    lines
}

fn cut(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    let kept: String = text.chars().take(most.saturating_sub(1)).collect();
    format!("{}…", kept.trim_end())
}

/// Text for the inside of an element: what XML forbids is left out.
fn escaped(text: &str) -> String {
    text.chars().filter(|c| !c.is_control() && !matches!(c, '\u{fffe}' | '\u{ffff}')).fold(
        String::new(),
        |mut out, c| {
            match c {
                '<' => out.push_str("&lt;"),
                '>' => out.push_str("&gt;"),
                '&' => out.push_str("&amp;"),
                '"' => out.push_str("&quot;"),
                c => out.push(c),
            }
            out
        },
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_are_set_as_large_as_they_fit() {
        assert_eq!(set("Rapat rapi").0, 76.0);
        let (size, lines) = set("Menyusun rencana aksi perubahan yang benar-benar dijalankan sampai selesai");
        assert!(size < 76.0 && lines.len() <= 3, "{size} {lines:?}");
        let (size, lines) = set(&"kata yang panjang ".repeat(20));
        assert_eq!((size, lines.len()), (46.0, MOST_LINES));
        assert!(lines[3].ends_with('…'), "{lines:?}");
        assert!(set(&"a".repeat(150)).1.iter().all(|line| line.chars().count() <= 41));
        assert_eq!(set("").1, [""]);
    }

    #[test]
    fn what_people_typed_is_text_and_nothing_else() {
        let of = SharePicture {
            above: "<b>",
            title: "A & \"B\" </text><script>",
            below: "\u{1}",
            edition: "2023",
        };
        let tree = roxmltree::Document::parse(&of.svg())
            .map(|tree| tree.descendants().filter(|node| node.has_tag_name("script")).count());
        assert_eq!(tree.unwrap(), 0);
    }
}
