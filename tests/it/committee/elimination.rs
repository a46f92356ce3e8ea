//! Taking an entry out and undoing it (R11), and bringing a wrongly rejected work back: pages only.

use crate::juror::postponing::{Jury, jury};
use crate::on_both;
use crate::support::journey::{self as pages, BUDI, Someone};
use crate::support::{Page, two_members};

const DEWI: (&str, &str) = ("Dewi Lestari", "dewi@contoh.go.id");

fn ground<'a>(rule: &'a str, reason: &'a str, evidence: &'a str) -> [(&'a str, &'a str); 3] {
    [("rule", rule), ("reason", reason), ("evidence", evidence)]
}

/// The committee's page of the entry that a work belongs to.
async fn entry_of(budi: &Someone, number: &str) -> String {
    let list = budi.browser.get(&format!("/2023/panitia/karya?q={number}")).await.expect(200);
    let desk = list.bare_link("/2023/panitia/karya/");
    budi.browser.get(&desk).await.expect(200).link("/2023/panitia/peserta/")
}

/// The desk of the work with this number.
async fn desk_of(member: &Someone, number: &str) -> Page {
    let list = member.browser.get(&format!("/2023/panitia/karya?q={number}")).await.expect(200);
    member.browser.get(&list.bare_link("/2023/panitia/karya/")).await.expect(200)
}

on_both! {
async fn an_entry_is_taken_out_and_comes_back_as_it_was(t: TestApp) {
    let Jury { budi, jurors } = jury(&t).await;
    let juror = &jurors[0];
    let before = pages::queue_of(juror).await;
    let (number, sheet) = before[0].clone();
    let version = juror.browser.get(&sheet).await.expect(200).field("version");
    juror.browser.post(&format!("{sheet}/pengiriman"), &pages::sheet(&version, "84")).await.expect(303);

    let entry = entry_of(&budi, &number).await;
    let at = budi.browser.get(&entry).await.expect(200).says("Eliminasi pendaftaran").link("/pembatalan");
    let shown = budi.browser.get(&at).await.expect(200).says("1 karya keluar dari verifikasi").says(&number);
    shown.says("dapat dibatalkan sampai nilai disegel");
    let typed = ground("R5", "Ketua bukan ASN.", " ");
    let lacking = budi.browser.post(&at, &typed).await.expect(422);
    assert!(lacking.body.contains("Ketua bukan ASN."), "what was typed stays");
    budi.browser.post(&at, &ground("R99", "Alasan", "Bukti")).await.expect(422);
    budi.browser.post(&at, &ground("R5", "Ketua bukan ASN.", "Surat keterangan nomor 7.")).await.expect(303);
    budi.browser.post(&at, &ground("R5", "Lagi", "Bukti")).await.expect(409).says("sudah dieliminasi");
    t.run_jobs().await;

    let after = pages::queue_of(juror).await;
    assert!(after.iter().all(|(work, _)| *work != number), "it left the juror's queue");
    assert_eq!(after.len() + 1, before.len());
    desk_of(&budi, &number).await.says("didiskualifikasi").hides("/pembukaan\"");
    let told = |kind: &str| {
        let letters = t.letters_of_kind(kind);
        assert_eq!(letters.len(), 1, "{kind}");
        letters.into_iter().next().unwrap()
    };
    let letter = told("entry_eliminated");
    assert!(letter.text.contains("R5") && letter.text.contains("Ketua bukan ASN."));
    assert!(!letter.text.contains("Surat keterangan nomor 7"), "the evidence is the committee's");
    assert!(t.letters_of_kind("work_disqualified").is_empty(), "one letter, not one for each work");

    // Another member sees why, and undoes it with a reason.
    let dewi = pages::committee(&t, DEWI).await;
    let page = dewi.browser.get(&at).await.expect(200).says("Surat keterangan nomor 7.").says(&budi.name);
    let back = page.link("/pemulihan");
    dewi.browser.post(&back, &[("reason", " ")]).await.expect(422).says("Alasan");
    let reason = [("reason", "Surat itu milik orang lain.")];
    let (one, two) = tokio::join!(dewi.browser.post(&back, &reason), budi.browser.post(&back, &reason));
    let mut both = [one.status, two.status];
    both.sort_unstable();
    assert_eq!(both, [303, 409]);
    t.run_jobs().await;
    assert!(told("elimination_undone").text.contains("Surat itu milik orang lain."));
    let mut restored = pages::queue_of(juror).await;
    let mut wanted = before.clone();
    restored.sort();
    wanted.sort();
    assert_eq!(restored, wanted, "with the sheet that was given");
    juror.browser.get(&sheet).await.expect(200).says("84,00");
    desk_of(&budi, &number).await.says("eliminasi dibatalkan");
    budi.browser.get("/2023/panitia/jejak").await.expect(200).says("Pendaftaran dieliminasi").says("Eliminasi pendaftaran dibatalkan");
}
}

on_both! {
async fn what_is_sealed_stays_out(t: TestApp) {
    let Jury { budi, jurors } = jury(&t).await;
    let number = pages::queue_of(&jurors[0]).await[0].0.clone();
    for juror in &jurors {
        pages::score_all(juror, |_| "84".to_owned()).await;
    }
    let entry = entry_of(&budi, &number).await;
    let at = format!("{entry}/pembatalan");
    budi.browser.post(&at, &ground("R5", "Ketua bukan ASN.", "Surat.")).await.expect(303);
    t.run_jobs().await;
    t.set_clock("2023-08-19 00:20");
    budi.sign_in().await;
    two_members::seal(&t, &budi.browser).await;
    budi.browser.get(&at).await.expect(200).says("Nilai sudah disegel").hides("/pemulihan");
    let late = [("reason", "Terlambat disadari")];
    budi.browser.post(&format!("{entry}/pemulihan"), &late).await.expect(409);
    let file = budi.browser.get("/2023/panitia/hasil/lembar.csv").await.expect(200).body;
    assert!(!file.contains(&number), "its sheets are not sealed");
}
}

on_both! {
async fn a_wrongly_rejected_work_is_brought_back_by_another_member(t: TestApp) {
    let budi = pages::committee(&t, BUDI).await;
    let maker = pages::individual(&t, 1, pages::ELSEWHERE[1]).await;
    let work = pages::draft_work(&maker, "Karya yang keliru ditolak").await;
    pages::paste_link(&maker, &work, &pages::film(&t, 1, lomba::cli::demo::films::SHORT)).await;
    pages::submit_work(&maker, &work).await;
    t.run_jobs().await;
    let desk = pages::desk(&work);
    let at = format!("{desk}/pembukaan");
    assert_eq!(budi.browser.get(&at).await.expect(303).location().unwrap(), desk, "nothing to reopen");
    let reject = [("verdict", "failed"), ("rule", "R20"), ("reason", "Musik tanpa izin.")];
    budi.browser.post(&format!("{desk}/keputusan"), &reject).await.expect(303);
    budi.browser.get(&desk).await.expect(200).says("Buka kembali keputusan");
    budi.browser.get(&at).await.expect(200).says("tidak lolos").says("R20").says("Musik tanpa izin.");
    let reason = [("reason", "Izinnya ada di lampiran.")];
    let own = budi.browser.post(&at, &reason).await.expect(409).says("Minta anggota panitia lain");
    assert!(own.body.contains("Izinnya ada di lampiran."), "what was typed stays");
    let dewi = pages::committee(&t, DEWI).await;
    dewi.browser.post(&at, &[("reason", "")]).await.expect(422);
    dewi.browser.post(&at, &reason).await.expect(303);
    dewi.browser.post(&at, &reason).await.expect(409);
    t.run_jobs().await;
    let letters = t.letters(&maker.person.email);
    let last = letters.last().unwrap();
    assert_eq!(last.kind, "decision_reopened");
    assert!(last.text.contains("Izinnya ada di lampiran."));
    budi.browser.get(&desk).await.expect(200).says("keputusan dibuka kembali").says("Izinnya ada di lampiran.");
    budi.browser.post(&format!("{desk}/keputusan"), &pages::accepting()).await.expect(303);
    t.run_jobs().await;
    assert_eq!(t.letters(&maker.person.email).last().unwrap().kind, "work_accepted");
    // An acceptance is reopened by another member as well.
    dewi.browser.get(&at).await.expect(200).says("Keputusan diterima").says("keluar dari antrean juri");
    budi.browser.post(&at, &[("reason", "Terlalu cepat.")]).await.expect(409).says("Minta anggota panitia lain");
}
}

on_both! {
async fn a_revision_keeps_its_deadline_when_an_elimination_is_undone(t: TestApp) {
    let budi = pages::committee(&t, BUDI).await;
    let maker = pages::individual(&t, 1, pages::ELSEWHERE[1]).await;
    let work = pages::draft_work(&maker, "Karya yang diperbaiki").await;
    pages::paste_link(&maker, &work, &pages::film(&t, 1, lomba::cli::demo::films::SHORT)).await;
    pages::submit_work(&maker, &work).await;
    t.run_jobs().await;
    let desk = pages::desk(&work);
    let revise = [
        ("verdict", "revision_requested"),
        ("rule", "R17"),
        ("reason", "Jenis kompetensi keliru."),
        ("due_at", "2023-06-09T23:59"),
    ];
    budi.browser.post(&format!("{desk}/keputusan"), &revise).await.expect(303);
    let until = "9 Juni 2023, 23.59 WIB";
    maker.person.browser.get(&work).await.expect(200).says(until);
    let entry = entry_of(&budi, "ML-2023-0001").await;
    let out = ground("R5", "Ketua bukan ASN.", "Surat keterangan nomor 7.");
    budi.browser.post(&format!("{entry}/pembatalan"), &out).await.expect(303);
    let back = [("reason", "Surat itu milik orang lain.")];
    budi.browser.post(&format!("{entry}/pemulihan"), &back).await.expect(303);
    maker.person.browser.get(&work).await.expect(200).says(until);
    pages::submit_work(&maker, &work).await;
    t.run_jobs().await;
}
}
