//! The sealed scores as a file with exactly one form, and its SHA-256: whoever holds the file can check that
//! nothing was changed after judging closed.

use super::aggregate::Sheet;

/// `work_id,juror_id,content,technical` as CSV: header, rows sorted by work and juror (bytes), two decimals with a
/// point, lines ended by LF, no byte order mark.
#[must_use]
pub fn canonical_sheet_file(sheets: &[Sheet]) -> String {
    let mut sorted: Vec<&Sheet> = sheets.iter().collect();
    sorted.sort_unstable();
    let mut file = String::from("work_id,juror_id,content,technical\n");
    for sheet in sorted {
        let (work, juror) = (cell(&sheet.work), cell(&sheet.juror));
        let (content, technical) = (decimals(sheet.content), decimals(sheet.technical));
        file.push_str(&format!("{work},{juror},{content},{technical}\n"));
    }
    file
}

/// Hundredths as a number in files: 8750 is "87.50".
#[must_use]
pub fn decimals(hundredths: i64) -> String {
    let (sign, n) = (if hundredths < 0 { "-" } else { "" }, hundredths.unsigned_abs());
    format!("{sign}{}.{:02}", n / 100, n % 100)
}

/// A CSV cell, quoted only where it must be (RFC 4180).
fn cell(text: &str) -> String {
    if text.contains([',', '"', '\n', '\r']) {
        format!("\"{}\"", text.replace('"', "\"\""))
    } else {
        text.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::secrets::sha256_hex;

    fn sheet(work: &str, juror: &str, content: i64, technical: i64) -> Sheet {
        Sheet { work: work.into(), juror: juror.into(), content, technical }
    }

    #[test]
    fn the_file_has_one_form_and_a_known_digest() {
        let mut sheets =
            vec![sheet("K-2", "J1", 10_000, 5), sheet("K-1", "J2", 8750, 0), sheet("K-1", "J1", 7, 100)];
        let file = canonical_sheet_file(&sheets);
        let expected =
            "work_id,juror_id,content,technical\nK-1,J1,0.07,1.00\nK-1,J2,87.50,0.00\nK-2,J1,100.00,0.05\n";
        assert_eq!(file, expected);
        sheets.reverse();
        assert_eq!(canonical_sheet_file(&sheets), file);
        sheets[0].content += 1;
        assert_ne!(sha256_hex(&canonical_sheet_file(&sheets)), sha256_hex(&file));
    }

    #[test]
    fn cells_are_quoted_only_where_needed() {
        assert_eq!((cell("K-1"), cell("a,\"b\"")), ("K-1".into(), "\"a,\"\"b\"\"\"".into()));
    }
}
