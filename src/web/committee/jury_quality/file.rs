//! The table of jurors as a file.

use actix_web::http::header;
use actix_web::{HttpResponse, web};

use super::words::name_of;
use crate::accounts::Committee;
use crate::app::App;
use crate::results::jury::JurorFigures;
use crate::results::{self, Inspection, Matter, Reader, Visibility};
use crate::web::actors::Recent;
use crate::web::context::Cx;
use crate::web::errors::PageError;

const HEADS: [&str; 12] = [
    "juror",
    "name",
    "scores",
    "severity",
    "se",
    "misfit",
    "correlation",
    "spread",
    "modal_share",
    "same_share",
    "halo",
    "flags",
];

/// `GET /{k}/panitia/hasil/juri.csv`.
pub async fn table(
    app: web::Data<App>,
    cx: Cx,
    _who: Committee,
    _recent: Recent,
) -> Result<HttpResponse, PageError> {
    let edition = cx.edition()?.clone();
    if !Visibility::of(&edition).shows(Matter::JuryFigures, Reader::Committee) {
        return Err(PageError::NotFound);
    }
    let name = format!("attachment; filename=\"juri-{}.csv\"", edition.slug);
    let found = app.read(move |conn| results::inspect(conn, &edition)).await?;
    let body = csv(&found).map_err(|cause| PageError::Internal(cause.to_string()))?;
    Ok(HttpResponse::Ok()
        .content_type("text/csv; charset=utf-8")
        .insert_header((header::CONTENT_DISPOSITION, name))
        .body(body))
}

fn csv(found: &Inspection) -> Result<Vec<u8>, csv::Error> {
    let mut out = csv::Writer::from_writer(Vec::new());
    out.write_record(HEADS)?;
    for juror in &found.report.jurors {
        out.write_record(record(juror, name_of(&found.jury, &juror.juror)))?;
    }
    out.into_inner().map_err(|failed| csv::Error::from(failed.into_error()))
}

fn record(juror: &JurorFigures, name: &str) -> [String; 12] {
    let figure = |value: Option<f64>| value.map_or_else(String::new, |value| format!("{value:.4}"));
    let flags: Vec<&str> = juror.flags.iter().map(|flag| flag.as_str()).collect();
    [
        juror.juror.clone(),
        name.to_owned(),
        juror.scores.to_string(),
        figure(Some(juror.severity.value)),
        figure(juror.severity.se),
        figure(juror.misfit),
        figure(juror.correlation),
        figure(juror.spread),
        figure(Some(juror.modal)),
        figure(Some(juror.same)),
        figure(juror.halo),
        flags.join(" "),
    ]
}
