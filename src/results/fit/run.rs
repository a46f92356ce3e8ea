//! From sheets to the fit.

use super::model::{Fit, JurorFit, ScoreFit, WorkFit};
use crate::results::aggregate::Sheet;
use crate::results::method::Method;
use crate::results::outcome::Numbers;

/// Fits works and jurors to the sheets.
#[must_use]
pub fn fit(sheets: &[Sheet], method: &Method) -> Fit {
    let mut sorted: Vec<&Sheet> = sheets.iter().collect();
    sorted.sort_unstable();
    let mut codes: Vec<&str> = sorted.iter().map(|sheet| sheet.juror.as_str()).collect();
    codes.sort_unstable();
    codes.dedup();
    let mut jurors: Vec<JurorFit> = codes
        .iter()
        .map(|code| JurorFit { juror: (*code).to_owned(), scale: 1.0, ..Default::default() })
        .collect();
    let (mut works, mut scores) = (Vec::new(), Vec::new());
    for sheets in sorted.chunk_by(|a, b| a.work == b.work) {
        let mean = |points: fn(&Sheet, &Method) -> f64| {
            sheets.iter().map(|sheet| points(sheet, method)).sum::<f64>() / sheets.len() as f64
        };
        let raw = mean(|sheet, method| sheet.weighted(method.weights) as f64 / 10_000.0);
        let content = mean(|sheet, _| sheet.content as f64 / 100.0);
        let technical = mean(|sheet, _| sheet.technical as f64 / 100.0);
        for sheet in sheets {
            let juror = codes.binary_search(&sheet.juror.as_str()).unwrap_or_default();
            if let Some(found) = jurors.get_mut(juror) {
                found.scores += 1;
            }
            let total = sheet.weighted(method.weights) as f64 / 10_000.0;
            let (work, content, technical) =
                (works.len(), sheet.content as f64 / 100.0, sheet.technical as f64 / 100.0);
            scores.push(ScoreFit { work, juror, total, content, technical, ..Default::default() });
        }
        works.push(WorkFit {
            work: sheets.first().map(|sheet| sheet.work.clone()).unwrap_or_default(),
            scores: sheets.len(),
            raw,
            adjusted: raw,
            clipped: raw,
            scale_use: raw,
            content,
            technical,
            ..Default::default()
        });
    }
    let numbers =
        Numbers { scores: scores.len(), works: works.len(), jurors: jurors.len(), ..Default::default() };
    Fit { works, jurors, scores, numbers }
}
