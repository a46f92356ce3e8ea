//! The one thing the people of an entry do next.

use super::dashboard::Board;
use super::text;
use crate::editions::{Edition, PhaseKey, PhaseState, rules::phase_state};
use crate::i18n::{Lang, Message, Text, date_time, deadline};
use crate::registration::rules::{Missing, missing};
use crate::registration::{EntryMember, EntryStatus, Member, Signature};
use crate::say;
use crate::views::{self, Link, NextStep, PageCx};

/// The next step of this reader.
pub(super) fn step(cx: &PageCx, edition: &Edition, who: &EntryMember, board: &Board) -> NextStep {
    let people: Vec<Signature> = board.people.iter().map(Member::signature).collect();
    let registration = edition.require_open(PhaseKey::Registration, cx.now).is_ok();
    if board.entry.shown_status() == EntryStatus::Disqualified {
        return say_only(
            cx,
            &say!(
                "Kepesertaan ini didiskualifikasi panitia. Alasannya ada pada surat yang Anda terima.",
                "The committee disqualified this entry. The reason stands in the letter you received."
            ),
        );
    }
    match missing(board.entry.kind, &people) {
        Missing::SecondMember if who.leader() && registration => with_link(
            cx,
            &say!(
                "Undang anggota kelompok Anda; kelompok terdiri atas paling sedikit dua orang.",
                "Invite your team's members; a team has at least two people."
            ),
            "#anggota-baru".to_owned(),
            text::ADD_MEMBER,
        ),
        Missing::SecondMember => say_only(
            cx,
            &say!(
                "Kelompok ini baru memuat satu orang, sedangkan kelompok terdiri atas paling sedikit dua. Ketua dapat melanjutkannya sebagai perseorangan.",
                "This team has one person, and a team has at least two. Its leader can continue as an individual."
            ),
        ),
        Missing::Signatures(open) => with_link(
            cx,
            &say!(
                "Menunggu konfirmasi {open} anggota. Sambil menunggu, siapkan karya Anda; karya dapat dikirim setelah semua anggota menyatakan.",
                "Waiting for {open} member(s) to confirm. Meanwhile prepare your works; they can be submitted once everybody has signed."
            ),
            works(cx, board),
            text::PREPARE_WORKS,
        ),
        Missing::Nothing => works_step(cx, edition, board),
    }
}

/// Everybody signed: what counts now is the receipt of material.
fn works_step(cx: &PageCx, edition: &Edition, board: &Board) -> NextStep {
    let intake = edition.phase(PhaseKey::Intake);
    let state = intake.map_or(PhaseState::Later, |phase| phase_state(phase, cx.now));
    let dates = intake.map(|phase| (phase.opens_at, phase.closes_at)).unwrap_or_default();
    match (state, dates) {
        (PhaseState::Now, (_, Some(closes))) => {
            let (akhir, end) = (deadline(closes, Lang::Id), deadline(closes, Lang::En));
            let sentence = say!(
                "Data Anda lengkap. Kirim karya paling lambat {akhir}.",
                "Your data are complete. Submit your works by {end}."
            );
            with_link(cx, &sentence, works(cx, board), text::SUBMIT_WORKS)
        }
        (PhaseState::Later, (Some(opens), _)) => {
            let (mulai, start) = (date_time(opens, Lang::Id), date_time(opens, Lang::En));
            let sentence = say!(
                "Data Anda lengkap. Penerimaan materi dibuka {mulai}.",
                "Your data are complete. Receipt of material opens on {start}."
            );
            say_only(cx, &sentence)
        }
        (PhaseState::Done, _) => with_link(
            cx,
            &say!(
                "Penerimaan materi sudah ditutup. Pantau status karya Anda di halaman karya.",
                "Receipt of material has closed. See on the page of works where yours stand."
            ),
            works(cx, board),
            text::FOLLOW_WORKS,
        ),
        _ => with_link(
            cx,
            &say!("Data Anda lengkap. Siapkan karya Anda.", "Your data are complete. Prepare your works."),
            works(cx, board),
            text::PREPARE_WORKS,
        ),
    }
}

fn works(cx: &PageCx, board: &Board) -> String {
    cx.at(&format!("/peserta/{}/karya", board.entry.id))
}

fn say_only(cx: &PageCx, sentence: &Message) -> NextStep {
    NextStep {
        title: cx.t(views::text::NEXT_STEP).to_owned(),
        text: cx.m(sentence).to_owned(),
        action: None,
        secondary: None,
    }
}

fn with_link(cx: &PageCx, sentence: &Message, href: String, label: Text) -> NextStep {
    NextStep { action: Some(Link::new(href, cx.t(label))), ..say_only(cx, sentence) }
}
