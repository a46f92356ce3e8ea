//! Assignments and sheets as one list: narrowed, ordered, page by page, as a file; and never with a score.

use std::cmp::Reverse;

use diesel::prelude::*;
use lomba::accounts::Role;
use lomba::clock::At;
use lomba::db::schema::{assignments, jurors, works};
use lomba::i18n::{Lang, points};
use lomba::ids::{AssignmentId, JurorId, WorkId};
use lomba::judging::AssignmentStatus as S;
use lomba::works::WorkContent;

use super::judging_reopened::{ask, confirm};
use super::list_files::{book, rows};
use crate::documents::scored;
use crate::juror::ending::{busiest, fill, lock_all, send};
use crate::juror::postponing::{Jury, jury};
use crate::on_both;
use crate::support::journey::{self as pages, BUDI, Someone};
use crate::support::two_members::{self, SEALING};
use crate::support::{Client, TestApp, fixtures};

const LIST: &str = "/2023/panitia/penugasan";
const DEWI: (&str, &str) = ("Dewi Lestari", "dewi@contoh.go.id");

/// A sheet as it lies in the table.
#[derive(Debug, Queryable)]
struct Sheet {
    id: AssignmentId,
    work: WorkId,
    juror: JurorId,
    number: String,
    title: String,
    competencies: String,
    code: String,
    name: String,
    status: S,
    given: At,
    saved: Option<At>,
    submitted: Option<At>,
    reopened: Option<At>,
}

impl Sheet {
    fn sent(&self) -> Option<At> {
        self.submitted.filter(|_| S::DONE.contains(&self.status))
    }
}

fn sheets(t: &TestApp) -> Vec<Sheet> {
    fixtures::read(t, |conn| {
        Ok(assignments::table
            .inner_join(works::table)
            .inner_join(jurors::table)
            .order((works::number.asc(), jurors::pseudonym.asc()))
            .select((
                assignments::id,
                works::id,
                jurors::id,
                works::number.assume_not_null(),
                works::title,
                works::competencies,
                jurors::pseudonym,
                jurors::name,
                assignments::status,
                assignments::created_at,
                assignments::saved_at,
                assignments::submitted_at,
                assignments::reopened_until,
            ))
            .load(conn)?)
    })
}

/// Number and code of the sheets that match, in their order.
async fn found(who: &Client, query: &str) -> Vec<[String; 2]> {
    let file = who.get(&format!("{LIST}.csv?kolom=nomor,kode{query}")).await.expect(200);
    rows(&file).into_iter().skip(1).map(|row| [row[0].clone(), row[1].clone()]).collect()
}

fn of<'a>(sheets: impl IntoIterator<Item = &'a Sheet>) -> Vec<[String; 2]> {
    sheets.into_iter().map(|sheet| [sheet.number.clone(), sheet.code.clone()]).collect()
}

fn only(sheets: &[Sheet], which: impl Fn(&Sheet) -> bool) -> Vec<[String; 2]> {
    of(sheets.iter().filter(|sheet| which(sheet)))
}

fn by<K: Ord>(sheets: &[Sheet], key: impl Fn(&Sheet) -> K) -> Vec<[String; 2]> {
    let mut sorted: Vec<&Sheet> = sheets.iter().collect();
    sorted.sort_by_key(|sheet| key(sheet));
    of(sorted)
}

/// One juror locked all; the others took a sheet back, drafted one, put one off, stepped back from one.
async fn judged(t: &TestApp) -> Jury {
    let found = jury(t).await;
    let done = busiest(&found.jurors).await;
    lock_all(done).await;
    let others: Vec<&Someone> = found.jurors.iter().filter(|juror| juror.email != done.email).collect();
    t.set_clock("2023-07-17 09:10");
    let (_, first) = pages::queue_of(others[0]).await[0].clone();
    send(others[0], &first, "70").await;
    others[0].browser.post(&format!("{first}/pembukaan"), &[("reason", "Salah baca")]).await.expect(303);
    t.set_clock("2023-07-17 09:20");
    let (_, second) = pages::queue_of(others[1]).await[0].clone();
    fill(others[1], &second, "81").await;
    let put_off = pages::queue_of(others[2]).await;
    others[2].browser.post(&format!("{}/nanti", put_off[0].1), &[]).await.expect(303);
    let step_back = [("reason", "close"), ("words", "=Atasan saya")];
    others[2].browser.post(&format!("{}/pengunduran", put_off[1].1), &step_back).await.expect(303);
    t.run_jobs().await;
    found.budi.sign_in().await;
    found
}

on_both! {
async fn assignments_are_narrowed_and_ordered(t: TestApp) {
    let Jury { budi, .. } = judged(&t).await;
    let (all, budi) = (sheets(&t), &budi.browser);
    let states = |of: &[S]| only(&all, |sheet| of.contains(&sheet.status));
    for status in [S::Drafted, S::Later, S::Locked, S::Recused] {
        assert!(!states(&[status]).is_empty(), "{status:?}");
    }

    assert_eq!(found(budi, "").await, of(&all), "by work, then juror");
    for status in S::ALL {
        assert_eq!(found(budi, &format!("&status={}", status.as_str())).await, states(&[*status]), "{status:?}");
    }
    assert_eq!(found(budi, "&status=belum").await, states(S::UNFINISHED));
    assert_eq!(found(budi, "&status=sudah").await, states(S::DONE));
    assert_eq!(found(budi, "&waktu=berjalan").await, states(S::UNFINISHED));
    assert_eq!(found(budi, "&waktu=lewat").await, Vec::<[String; 2]>::new());
    assert_eq!(found(budi, "&waktu=dibuka").await, Vec::<[String; 2]>::new());
    assert_eq!(found(budi, "&babak=pertama").await, of(&all));
    assert_eq!(found(budi, "&babak=kalibrasi").await, Vec::<[String; 2]>::new());
    for kind in ["managerial", "technical"] {
        let wanted = only(&all, |sheet| sheet.competencies.split(',').any(|key| key == kind));
        assert_eq!(found(budi, &format!("&kompetensi={kind}")).await, wanted, "{kind}");
    }
    let one = &all[4];
    let own = only(&all, |sheet| sheet.juror == one.juror);
    assert_eq!(found(budi, &format!("&juri={}", one.juror)).await, own);
    assert_eq!(found(budi, &format!("&karya={}", one.work)).await, only(&all, |sheet| sheet.work == one.work));
    assert_eq!(found(budi, &format!("&juri={}&karya={}", one.juror, one.work)).await, of([one]));
    assert_eq!(found(budi, &format!("&q={}", one.code.to_lowercase())).await, own, "by code");
    assert_eq!(found(budi, &format!("&q={}", one.name.split(' ').next().unwrap())).await, own, "by name");
    assert_eq!(found(budi, &format!("&q={}", one.number)).await, only(&all, |sheet| sheet.work == one.work));
    assert_eq!(found(budi, "&q=KE-2").await, only(&all, |sheet| sheet.title == "Karya ke-2"));
    assert_eq!(found(budi, "&status=x&waktu=y&babak=z&kompetensi=w&juri=a&karya=b&urut=kode").await, of(&all), "unknown words count for nothing");

    let work = |sheet: &Sheet| (sheet.number.clone(), sheet.code.clone());
    assert_eq!(found(budi, "&urut=-nomor").await, by(&all, |sheet| Reverse(work(sheet))));
    let juror = |sheet: &Sheet| (sheet.code.clone(), sheet.number.clone());
    assert_eq!(found(budi, "&urut=juri").await, by(&all, juror));
    assert_eq!(found(budi, "&urut=-juri").await, by(&all, |sheet| Reverse(juror(sheet))));
    let title = |sheet: &Sheet| (sheet.title.clone(), sheet.code.clone());
    assert_eq!(found(budi, "&urut=judul").await, by(&all, title));
    assert_eq!(found(budi, "&urut=-judul").await, by(&all, |sheet| Reverse(title(sheet))));
    let state = |sheet: &Sheet| (S::ALL.iter().position(|one| *one == sheet.status), sheet.number.clone(), sheet.id);
    assert_eq!(found(budi, "&urut=status").await, by(&all, state));
    assert_eq!(found(budi, "&urut=-status").await, by(&all, |sheet| Reverse(state(sheet))));
    assert_eq!(found(budi, "&urut=ditugaskan").await, by(&all, |sheet| (sheet.given, sheet.id)));
    assert_eq!(found(budi, "&urut=-ditugaskan").await, by(&all, |sheet| Reverse((sheet.given, sheet.id))));
    let saved = |sheet: &Sheet| (sheet.saved, sheet.id);
    assert_eq!(found(budi, "&urut=disimpan").await, by(&all, |sheet| (sheet.saved.is_none(), saved(sheet))));
    assert_eq!(found(budi, "&urut=-disimpan").await, by(&all, |sheet| (sheet.saved.is_none(), Reverse(saved(sheet)))), "those never saved last");
    let sent = |sheet: &Sheet| (sheet.sent(), sheet.id);
    assert_eq!(found(budi, "&urut=terkirim").await, by(&all, |sheet| (sheet.sent().is_none(), sent(sheet))));
    assert_eq!(found(budi, "&urut=-terkirim").await, by(&all, |sheet| (sheet.sent().is_none(), Reverse(sent(sheet)))), "what was taken back is not handed in");
}
}

/// How many lines say this below their state.
async fn marked(who: &Someone, words: &str) -> usize {
    let page = who.browser.get(LIST).await.expect(200);
    page.body.matches(&format!("<span class=\"small\">{words}</span>")).count()
}

on_both! {
async fn the_time_left_follows_the_closing_and_one_of_its_own(t: TestApp) {
    let Jury { budi, .. } = judged(&t).await;
    let dewi = pages::committee(&t, DEWI).await;
    budi.browser.get(LIST).await.expect(200).says("ditarik juri").says("18 Agu, 23.59 WIB");
    assert_eq!(marked(&budi, "lewat batas").await + marked(&budi, "dibuka lagi").await, 0);
    t.set_clock("2023-08-19 00:09:59");
    budi.sign_in().await;
    let unfinished = only(&sheets(&t), |sheet| S::UNFINISHED.contains(&sheet.status));
    assert_eq!(found(&budi.browser, "&waktu=berjalan").await, unfinished, "the grace counts");
    t.set_clock("2023-08-19 09:00");
    for who in [&budi, &dewi] {
        who.sign_in().await;
    }
    assert_eq!(found(&budi.browser, "&waktu=berjalan").await, Vec::<[String; 2]>::new());
    assert_eq!(found(&budi.browser, "&waktu=lewat").await, unfinished);
    assert_eq!((marked(&budi, "lewat batas").await, marked(&budi, "dibuka lagi").await), (unfinished.len(), 0));

    ask(&budi, "ML-2023-0001", "2023-08-20T12:00").await;
    confirm(&dewi).await.expect(303);
    let all = sheets(&t);
    let open = only(&all, |sheet| sheet.reopened.is_some());
    let over = only(&all, |sheet| sheet.reopened.is_none() && S::UNFINISHED.contains(&sheet.status));
    assert!(!open.is_empty() && over.len() < unfinished.len());
    assert_eq!(found(&budi.browser, "&waktu=dibuka").await, open);
    assert_eq!(found(&budi.browser, "&waktu=lewat").await, over);
    assert_eq!((marked(&budi, "lewat batas").await, marked(&budi, "dibuka lagi").await), (over.len(), open.len()));
    budi.browser.get(&format!("{LIST}?waktu=dibuka")).await.expect(200).says("20 Agu, 12.00 WIB").says("Waktu: dibuka lagi");
    t.set_clock("2023-08-20 12:11");
    budi.sign_in().await;
    assert_eq!(found(&budi.browser, "&waktu=dibuka").await, Vec::<[String; 2]>::new());
    assert_eq!(found(&budi.browser, "&waktu=lewat").await, only(&all, |sheet| S::UNFINISHED.contains(&sheet.status)));
    t.run_jobs().await;
}
}

on_both! {
async fn the_list_is_taken_away_as_it_is_shown_and_found_from_where_one_looks(t: TestApp) {
    let dewi = pages::committee(&t, DEWI).await;
    dewi.browser.get(LIST).await.expect(200).says("Belum ada penugasan").says("setelah karya dibagikan kepada juri");
    let Jury { budi, .. } = judged(&t).await;
    let all = sheets(&t);
    let left = all.iter().find(|sheet| sheet.status == S::Recused).unwrap();
    let query = "?status=recused&kolom=nomor,status,judul,juri,babak,alasan";
    let page = budi.browser.get(&format!("{LIST}{query}")).await.expect(200).says("1 penugasan").says("Status: mengundurkan diri");
    let csv = page.link("/2023/panitia/penugasan.csv?");
    let wanted = || {
        let head = ["Nomor", "Status", "Judul", "Juri", "Babak", "Alasan"].map(str::to_owned).to_vec();
        let why = "Pembuatnya atasan, bawahan, atau teman dekat saya: =Atasan saya";
        vec![head, [&left.number, "mengundurkan diri", &left.title, &left.name, "Babak pertama", why].map(str::to_owned).to_vec()]
    };
    let file = budi.browser.get(&csv).await.expect(200);
    assert_eq!(file.headers.get("content-disposition").unwrap(), "attachment; filename=\"penugasan-2023.csv\"");
    assert_eq!(rows(&file), wanted());
    assert_eq!(book(&budi.browser.get(&csv.replace(".csv", ".xlsx")).await.expect(200)), wanted());
    let usual = ["Nomor", "Status", "Judul", "Juri", "Ditugaskan", "Disimpan", "Terkirim", "Batas"];
    assert_eq!(budi.browser.get(LIST).await.expect(200).values("data-l")[..8], usual);
    budi.browser.get(&format!("{LIST}?q=tidak-ada")).await.expect(200).says("Tidak ada yang cocok");

    let form = [("tabel", "penugasan"), ("alamat", "waktu=lewat&bukan=ini&urut=-disimpan&page=2"), ("name", "Lewat")];
    let to = budi.browser.post("/2023/panitia/tampilan", &form).await.expect(303).location().unwrap();
    assert_eq!(to, format!("{LIST}?waktu=lewat&urut=-disimpan"));
    budi.browser.get(&to).await.expect(200).says("Lewat");

    // From the progress of judging, the jury and the routing; a juror's figures lead to the juror's own.
    let own = format!("{LIST}?juri={}", left.juror);
    for (from, link) in [("penilaian", LIST), ("penilaian", &own), ("juri", &own), ("pembagian", LIST)] {
        let page = budi.browser.get(&format!("/2023/panitia/{from}")).await.expect(200);
        assert!(page.values("href").iter().any(|href| href == link), "{from} to {link}");
    }
    let page = budi.browser.get(&own).await.expect(200);
    page.says(&format!("Juri: {} {}", left.code, left.name));

    let watching = t.committee_as("Wening Pengamat", "wening@contoh.go.id", Role::Observer).await;
    watching.get(LIST).await.expect(200).says(&format!("{} penugasan", all.len()));
    let maker = fixtures::person(&t, "Tirta Wijaya", "tirta@contoh.go.id");
    let token = t.write(|tx| Ok::<_, lomba::db::Fault>(fixtures::token(tx, &maker))).unwrap();
    let stranger = t.visitor();
    stranger.set_cookie("lomba", &token);
    for path in [LIST.to_owned(), format!("{LIST}.csv"), format!("{LIST}.xlsx")] {
        stranger.get(&path).await.expect(403);
        assert!(t.visitor().get(&path).await.expect(303).location().unwrap().starts_with("/akun/masuk"));
    }
    t.run_jobs().await;
}
}

on_both! {
async fn the_list_is_searched_and_seen_page_by_page(t: TestApp) {
    let budi = pages::committee(&t, BUDI).await;
    let place = fixtures::institution(&t, "Badan Contoh", true);
    let jury: Vec<JurorId> = (1..=3).map(|n| fixtures::juror(&t, n, None, None)).collect();
    for n in 1..=20 {
        let owned = fixtures::accepted_work(&t, n, place);
        if n == 7 {
            let content = WorkContent { title: "100%_\"Uji\" a'b".to_owned(), ..WorkContent::begun() };
            fixtures::accept_with(&t, owned.work, "ML-2023-0007", &content);
        }
        for juror in &jury {
            fixtures::sheet(&t, owned.work, *juror, S::Assigned, None);
        }
    }
    let seventh = only(&sheets(&t), |sheet| sheet.number == "ML-2023-0007");
    for sign in ["100%25", "%25_", "%22uji%22", "a%27b"] {
        assert_eq!(found(&budi.browser, &format!("&q={sign}")).await, seventh, "{sign} stands for itself");
    }
    for sign in ["%25%25", "__", "%25uji", "%27%27", "M_-"] {
        assert_eq!(found(&budi.browser, &format!("&q={sign}")).await, Vec::<[String; 2]>::new(), "{sign} stands for itself");
    }
    let first = budi.browser.get(LIST).await.expect(200).says("60 penugasan").says("1–50 dari 60");
    assert!(first.body.contains(">ML-2023-0017<") && !first.body.contains(">ML-2023-0018<"));
    let second = budi.browser.get(&first.link("page=2")).await.expect(200).says("51–60 dari 60");
    assert!(second.body.contains(">ML-2023-0018<") && !second.body.contains(">ML-2023-0016<"));
    assert_eq!(found(&budi.browser, "").await, of(&sheets(&t)), "a file holds every page");
    t.run_jobs().await;
}
}

on_both! {
async fn no_score_is_shown_before_the_sealing_nor_beside_a_name_after_it(t: TestApp) {
    let pair = scored(&t, "ink").await;
    let given: Vec<Option<i64>> = fixtures::read(&t, |conn| Ok(assignments::table.select(assignments::total_points).load(conn)?));
    let scores: Vec<String> = given.into_iter().flatten().map(|total| points(total, Lang::Id)).collect();
    assert!(!scores.is_empty());
    let columns = "nomor,status,judul,juri,kode,babak,ditugaskan,dibuka,disimpan,terkirim,dilepas,batas,waktu,kompetensi,alasan,nilai,total";
    let (page, file) = (format!("{LIST}?kolom={columns}"), format!("{LIST}.csv?kolom={columns}"));
    let bare = async || {
        for path in [&page, &file] {
            let shown = pair.budi.get(path).await.expect(200);
            for score in &scores {
                assert!(!shown.body.contains(score) && !shown.body.contains(&score.replace(',', ".")), "{score} in {path}");
            }
        }
    };
    bare().await;
    pair.budi.get(LIST).await.expect(200).hides("lembar.csv").says("Nilai tidak tampak di sini");
    two_members::by_two(&pair.budi, &pair.dewi, SEALING).await;
    bare().await;
    let sealed = pair.budi.get(LIST).await.expect(200).link("/hasil/lembar.csv");
    pair.budi.get(&sealed).await.expect(200);
    t.run_jobs().await;
}
}
