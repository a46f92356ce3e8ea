//! The register of numbers as a list: narrowed, ordered, page by page, as a file, under a name.

use std::cmp::Reverse;

use diesel::prelude::*;
use lomba::accounts::Role;
use lomba::certificates::{DocumentKind, DocumentLine, DocumentState, Standing};
use lomba::db::Fault;
use lomba::db::schema::documents;
use lomba::editions::SigningRoute;

use super::{DOKUMEN, PENERIMA, announced, issued, maker, register};
use crate::committee::list_files::{book, rows};
use crate::on_both;
use crate::support::{Client, fixtures};

const DAFTAR: &str = "/2023/panitia/dokumen/daftar";
const VIEWS: &str = "/2023/panitia/tampilan";

/// The numbers that match, in their order.
async fn found(who: &Client, query: &str) -> Vec<String> {
    let file = who.get(&format!("{DAFTAR}.csv?kolom=nomor{query}")).await.expect(200);
    rows(&file).into_iter().skip(1).map(|row| row[0].clone()).collect()
}

/// The numbers of some lines.
fn of<'a>(lines: impl IntoIterator<Item = &'a DocumentLine>) -> Vec<String> {
    lines.into_iter().map(|line| line.document.number.clone()).collect()
}

fn only(lines: &[DocumentLine], which: impl Fn(&DocumentLine) -> bool) -> Vec<String> {
    of(lines.iter().filter(|line| which(line)))
}

fn by<K: Ord>(lines: &[DocumentLine], key: impl Fn(&DocumentLine) -> K) -> Vec<String> {
    let mut sorted: Vec<&DocumentLine> = lines.iter().collect();
    sorted.sort_by_key(|line| key(line));
    of(sorted)
}

on_both! {
async fn documents_are_narrowed_and_ordered(t: TestApp) {
    let pair = announced(&t, "ink").await;
    let first = issued(&t, &pair, PENERIMA).await;
    let end = |n: usize, act: &str| format!("{DOKUMEN}/{}/{act}", first[n].document.id);
    let right = [("name", "Peserta Dua, S.Kom."), ("institution", "Badan \"Uji\" 100%_a'b"), ("reason", "Gelar terlupa.")];
    pair.budi.post(&end(2, "penggantian"), &right).await.expect(303);
    pair.budi.post(&end(5, "pembatalan"), &[("reason", "=Terbit dua kali.")]).await.expect(303);
    // The replacement has no file yet, and nobody was told of it.
    let lines = register(&t);
    assert_eq!(lines.len(), 27);
    let told = |line: &DocumentLine| line.document.told_at;
    assert_eq!((told(&lines[1]).is_some(), told(&lines[26])), (true, None));
    let budi = &pair.budi;

    assert_eq!(found(budi, "").await, of(&lines));
    assert_eq!(found(budi, "&urut=-nomor").await, of(lines.iter().rev()), "10 follows 9");
    for standing in Standing::ALL {
        let wanted = only(&lines, |line| line.standing == *standing);
        assert!(!wanted.is_empty());
        assert_eq!(found(budi, &format!("&status={}", standing.as_str())).await, wanted, "{standing:?}");
    }
    for kind in DocumentKind::ALL {
        let wanted = only(&lines, |line| line.document.kind == *kind);
        assert_eq!(found(budi, &format!("&jenis={}", kind.as_str())).await, wanted, "{kind:?}");
    }
    let jury = only(&lines, |line| line.document.kind == DocumentKind::JuryCharter);
    assert_eq!(found(budi, "&jenis=jury_charter&status=valid&q=JURI").await, jury);
    assert_eq!(found(budi, "&jenis=jury_charter&status=revoked").await, [""; 0]);
    let name = |line: &DocumentLine| line.document.name.to_lowercase();
    assert_eq!(found(budi, "&urut=nama").await, by(&lines, |line| (name(line), line.document.id)));
    assert_eq!(found(budi, "&urut=-nama").await, by(&lines, |line| Reverse((name(line), line.document.id))));
    let issue = |line: &DocumentLine| (line.document.issued_at, line.document.id);
    assert_eq!(found(budi, "&urut=terbit").await, by(&lines, issue));
    assert_eq!(found(budi, "&urut=-terbit").await, by(&lines, |line| Reverse(issue(line))));
    let none = |line: &DocumentLine| told(line).is_none();
    assert_eq!(found(budi, "&urut=diberitahukan").await, by(&lines, |line| (none(line), told(line), line.document.id)));
    let newest = by(&lines, |line| (none(line), Reverse((told(line), line.document.id))));
    assert_eq!(found(budi, "&urut=-diberitahukan").await, newest, "who was not told comes last either way");

    let new = of(&lines[26..]);
    assert_eq!(found(budi, "&q=27%2Fk.1").await, new, "by number");
    assert_eq!(found(budi, "&q=peserta+dua,").await, new, "by name");
    assert_eq!(found(budi, &format!("&q={}", lines[26].document.code)).await, new, "by code");
    for sign in ["100%25", "%25_a", "%22uji%22", "a%27b"] {
        assert_eq!(found(budi, &format!("&q={sign}")).await, new, "{sign} stands for itself");
    }
    for sign in ["%25%25", "__", "%25uji", "%27%27"] {
        assert_eq!(found(budi, &format!("&q={sign}")).await, [""; 0], "{sign} stands for itself");
    }
    assert_eq!(found(budi, "&jenis=x&status=y&urut=kode").await, of(&lines), "unknown words count for nothing");
    t.run_jobs().await;
}
}

on_both! {
async fn the_register_is_taken_away_as_it_is_shown_and_saved_under_a_name(t: TestApp) {
    let pair = announced(&t, "ink").await;
    pair.budi.get(DAFTAR).await.expect(200).says("Belum ada nomor").says("Nomor diberikan saat dokumen diterbitkan");
    let first = issued(&t, &pair, PENERIMA).await;
    let third = &first[2].document;
    let right = [("name", "Peserta Dua, S.Kom."), ("institution", third.institution.as_str()), ("reason", "=Gelar terlupa.")];
    pair.budi.post(&format!("{DOKUMEN}/{}/penggantian", third.id), &right).await.expect(303);
    t.run_jobs().await;

    let query = "?status=replaced&kolom=nomor,jenis,nama,status,berkas,sebab";
    let page = pair.budi.get(&format!("{DAFTAR}{query}")).await.expect(200).says("1 dokumen").says("Status: Diganti");
    let csv = page.link("/2023/panitia/dokumen/daftar.csv?");
    let kind = third.kind.text().id;
    let wanted = |reason: &str| {
        let head = ["Nomor", "Jenis", "Nama", "Status", "Berkas", "Sebab"].map(str::to_owned).to_vec();
        vec![head, [third.number.as_str(), kind, &third.name, "Diganti", "ada", reason].map(str::to_owned).to_vec()]
    };
    let file = pair.budi.get(&csv).await.expect(200);
    assert_eq!(file.headers.get("content-disposition").unwrap(), "attachment; filename=\"dokumen-2023.csv\"");
    assert_eq!(rows(&file), wanted("'=Gelar terlupa."));
    assert_eq!(book(&pair.budi.get(&csv.replace(".csv", ".xlsx")).await.expect(200)), wanted("=Gelar terlupa."));
    // The files of the documents follow the same filter.
    let zip = pair.budi.get(&page.link("/2023/panitia/dokumen/berkas.zip?")).await.expect(200);
    let files = zip::ZipArchive::new(std::io::Cursor::new(zip.bytes)).unwrap();
    assert_eq!(files.file_names().map(|name| name.unwrap().into_owned()).collect::<Vec<_>>(), [format!("{}/{}", third.kind.slug(), third.file_name())]);

    let page = pair.budi.get(DAFTAR).await.expect(200).says("27 dokumen");
    let usual = ["Nomor", "Jenis", "Nama", "Judul karya", "Status", "Terbit", "Diberitahukan"];
    assert_eq!(page.values("data-l")[..7], usual);
    assert!(page.values("href").contains(&format!("{DOKUMEN}/{}", third.id)));
    assert!(page.values("href").contains(&format!("/2023/panitia/karya/{}", third.work_id.unwrap())));
    pair.budi.get(&format!("{DAFTAR}?q=tidak-ada")).await.expect(200).says("Tidak ada yang cocok");

    let form = [("tabel", "dokumen"), ("alamat", "status=replaced&bukan=ini&urut=-terbit&page=2"), ("name", "Diganti")];
    let to = pair.budi.post(VIEWS, &form).await.expect(303).location().unwrap();
    assert_eq!(to, format!("{DAFTAR}?status=replaced&urut=-terbit"));
    pair.budi.get(&to).await.expect(200).says("1 dokumen");
    pair.budi.get(VIEWS).await.expect(200).says("Buku nomor");

    let watching = t.committee_as("Wening Pengamat", "wening@contoh.go.id", Role::Observer).await;
    watching.get(DAFTAR).await.expect(200).says("27 dokumen");
    let entrant = maker(&t, 3);
    for path in [DAFTAR.to_owned(), format!("{DAFTAR}.csv"), format!("{DAFTAR}.xlsx")] {
        entrant.get(&path).await.expect(403);
        assert!(t.visitor().get(&path).await.expect(303).location().unwrap().starts_with("/akun/masuk"));
    }
    t.run_jobs().await;
}
}

on_both! {
async fn the_register_is_seen_page_by_page(t: TestApp) {
    let budi = t.committee("Budi Santoso", "budi@contoh.go.id").await;
    let by = fixtures::person(&t, "Sekar Wulandari", "sekar@contoh.go.id").user_id();
    t.write(|tx| {
        for n in 1..=60_i64 {
            diesel::insert_into(documents::table)
                .values((
                    documents::edition_id.eq(fixtures::EDITION),
                    documents::kind.eq(DocumentKind::JuryCharter),
                    documents::subject.eq(format!("juror:{n}")),
                    documents::series.eq("uji"),
                    documents::serial.eq(n),
                    documents::number.eq(format!("{n}/UJI/2023")),
                    documents::code.eq(format!("KODE{n}")),
                    (documents::name.eq(format!("Juri {n}")), documents::institution.eq(""), documents::title.eq("")),
                    documents::facts.eq("{}"),
                    documents::signing.eq(SigningRoute::Ink),
                    (documents::state.eq(DocumentState::Issued), documents::state_at.eq(tx.now)),
                    (documents::issued_by.eq(by), documents::issued_at.eq(tx.now)),
                ))
                .execute(tx.conn)?;
        }
        Ok::<_, Fault>(())
    })
    .unwrap();
    let first = budi.get(DAFTAR).await.expect(200).says("60 dokumen").says("1–50 dari 60");
    assert!(first.body.contains(">50/UJI/2023<") && !first.body.contains(">51/UJI/2023<"));
    let second = budi.get(&first.link("page=2").replace("&amp;", "&")).await.expect(200).says("51–60 dari 60");
    assert!(second.body.contains(">51/UJI/2023<") && !second.body.contains(">50/UJI/2023<"));
    let last = budi.get(&format!("{DAFTAR}?urut=-nomor&page=2")).await.expect(200);
    assert!(last.body.contains(">10/UJI/2023<") && !last.body.contains(">11/UJI/2023<"));
    let all: Vec<String> = (1..=60).map(|n| format!("{n}/UJI/2023")).collect();
    assert_eq!(found(&budi, "").await, all, "a file holds every page");
}
}
