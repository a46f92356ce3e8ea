//! A score that is changed after it was sent keeps its reason and what stood there before (R-J3); no points reach the
//! audit trail.

use super::super::postponing::{Jury, jury};
use super::{CHECK, busiest, send};
use crate::on_both;
use crate::support::journey as pages;
use crate::support::two_members;

const CHANGES: &str = "/2023/panitia/hasil/perubahan.csv";
/// A reason that names marks, as people write them.
const REASON: &str = "Salah ketik: 83,25 seharusnya 91,75";

on_both! {
async fn a_sent_score_is_changed_with_a_reason_that_is_kept_with_the_old_marks(t: TestApp) {
    let Jury { budi, jurors, .. } = jury(&t).await;
    let juror = busiest(&jurors).await;
    let (number, sheet) = pages::queue_of(juror).await[0].clone();
    let reopen = format!("{sheet}/pembukaan");
    juror.browser.get(&reopen).await.expect(409);
    let refused = juror.browser.post(&reopen, &[("reason", "Salah")]).await.expect(409);
    refused.says("sudah dikirim atau dikunci").says("Salah").link(&sheet);
    send(juror, &sheet, "83,25").await;
    juror.browser.get(&sheet).await.expect(200).hides("data-revisions").link(&reopen);
    juror.browser.get(&reopen).await.expect(200).says("hanya diubah dengan alasan");
    juror.browser.post(&reopen, &[]).await.expect(422).says("Tulis alasan perubahannya");
    juror.browser.post(&reopen, &[("reason", " \n ")]).await.expect(422);
    let long = "a".repeat(1001);
    juror.browser.post(&reopen, &[("reason", &long)]).await.expect(422).says(&long);
    assert_eq!(juror.browser.get(&sheet).await.expect(200).field("A1"), "83,25");
    juror.browser.post(&format!("{sheet}/draf"), &[("A1", "70")]).await.expect(409);

    juror.browser.post(&reopen, &[("reason", REASON)]).await.expect(303);
    juror.browser.post(&reopen, &[("reason", REASON)]).await.expect(409).says(REASON);
    send(juror, &sheet, "91,75").await;
    let page = juror.browser.get(&sheet).await.expect(200).says(REASON).says("A1 83,25");
    assert_eq!(page.values("data-revisions"), ["1"]);
    juror.browser.post(&reopen, &[("reason", "Satu kali lagi")]).await.expect(303);
    send(juror, &sheet, "90").await;
    assert_eq!(juror.browser.get(&sheet).await.expect(200).values("data-revisions"), ["2"]);
    for other in jurors.iter().filter(|other| other.email != juror.email) {
        other.browser.get(&reopen).await.expect(404);
        other.browser.post(&reopen, &[("reason", "x")]).await.expect(404);
        other.browser.get(&sheet).await.expect(404);
    }

    // Sealed, the committee has the record; before that nobody has.
    budi.browser.get(CHANGES).await.expect(404);
    t.set_clock("2023-08-19 08:00");
    budi.sign_in().await;
    budi.browser.get(CHANGES).await.expect(404);
    two_members::seal(&t, &budi.browser).await;
    let csv = budi.browser.get(CHANGES).await.expect(200).body;
    let lines: Vec<&str> = csv.lines().collect();
    assert_eq!(lines.len(), 3, "{csv}");
    assert!(lines[0].starts_with("work_id,juror_id,revision,submitted_at,taken_back_at,reason,total,A1,"), "{csv}");
    assert!(lines[1].starts_with(&format!("{number},J")) && lines[1].contains(",1,") && lines[1].contains(REASON), "{csv}");
    assert!(lines[1].ends_with(&",83.25".repeat(13)) && lines[2].ends_with(&",91.75".repeat(13)), "{csv}");
    juror.sign_in().await;
    juror.browser.get(CHANGES).await.expect(403);
    t.run_jobs().await;
}
}

on_both! {
async fn neither_points_nor_reasons_with_points_reach_the_audit_trail(t: TestApp) {
    let Jury { budi, jurors, .. } = jury(&t).await;
    let juror = busiest(&jurors).await;
    for (_, sheet) in pages::queue_of(juror).await {
        send(juror, &sheet, "83,25").await;
        juror.browser.post(&format!("{sheet}/pembukaan"), &[("reason", REASON)]).await.expect(303);
        send(juror, &sheet, "91,75").await;
    }
    juror.browser.post(CHECK, &[]).await.expect(303);
    let ask = [("lembar", "semua"), ("reason", REASON)];
    juror.browser.post("/2023/juri/pembukaan", &ask).await.expect(303);
    for kind in ["", "?jenis=assignment", "?jenis=juror"] {
        let trail = budi.browser.get(&format!("/2023/panitia/jejak{kind}")).await.expect(200);
        if kind.is_empty() {
            assert!(trail.body.contains("Lembar nilai dibuka kembali") && trail.body.contains("Juri meminta nilai dibuka kembali"));
        }
        for secret in ["83,25", "83.25", "8325", "91,75", "91.75", "9175"] {
            assert!(!trail.body.contains(secret), "{secret} on {}", trail.path);
        }
    }
    // Nor the rows behind the page.
    let rows = crate::access::database_text(&t.app.db);
    for secret in ["83,25", "83.25", "8325", "91,75", "91.75", "9175"] {
        assert!(rows["sheet_revisions"].contains("8325"), "the search would find it");
        let found = rows["audit_log"].match_indices(secret).any(|(at, _)| {
            let digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
            !digit(rows["audit_log"][..at].chars().next_back()) && !digit(rows["audit_log"][at + secret.len()..].chars().next())
        });
        assert!(!found, "{secret} in the audit trail");
    }
}
}
