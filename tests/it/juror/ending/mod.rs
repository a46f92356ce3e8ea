//! The end of judging: what a juror looks at before locking, drafts at the closing, opening again what is sent or
//! locked, and stepping back no more.

mod checking;
mod drafts;
mod grace;
mod recusing;
mod reopening;
mod unlocking;

use crate::support::journey::{self as pages, Someone};

/// Where a juror looks before locking.
pub const CHECK: &str = "/2023/juri/penguncian";
/// Where a juror sends all complete drafts.
pub const SEND: &str = "/2023/juri/penguncian/pengiriman";

/// Fills a whole sheet with one mark and leaves it as a draft.
pub async fn fill(juror: &Someone, sheet: &str, mark: &str) {
    let version = juror.browser.get(sheet).await.expect(200).field("version");
    juror.browser.post(&format!("{sheet}/draf"), &pages::sheet(&version, mark)).await.expect(303);
}

/// Fills a sheet and sends it.
pub async fn send(juror: &Someone, sheet: &str, mark: &str) {
    let version = juror.browser.get(sheet).await.expect(200).field("version");
    juror.browser.post(&format!("{sheet}/pengiriman"), &pages::sheet(&version, mark)).await.expect(303);
}

/// The juror with most works.
pub async fn busiest(jurors: &[Someone]) -> &Someone {
    let mut found = (&jurors[0], 0);
    for juror in jurors {
        let held = pages::queue_of(juror).await.len();
        if held > found.1 {
            found = (juror, held);
        }
    }
    assert_eq!(found.1, 3, "three works");
    found.0
}

/// The juror sends every sheet and locks all.
pub async fn lock_all(juror: &Someone) {
    for (_, sheet) in pages::queue_of(juror).await {
        send(juror, &sheet, "80").await;
    }
    juror.browser.post(CHECK, &[]).await.expect(303);
}
