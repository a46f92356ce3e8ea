//! Reminders to the jury: invitations without an answer, open sheets.

use std::collections::BTreeMap;

use super::model::{Invited, Reminder};
use crate::clock::At;
use crate::db::{self, Conn};
use crate::editions::{Edition, PhaseKey};
use crate::i18n::Message;
use crate::ids::JurorId;
use crate::judging::{self, JurorLine, JurorStatus};
use crate::notifications::Mail;
use crate::notifications::letters::jury::{AnswerAwaited, SheetsOpen};
use crate::say;

pub(super) fn answers(conn: &mut Conn, edition: &Edition, now: At) -> db::Result<Vec<Reminder>> {
    if edition.sealed_at.is_some() {
        return Ok(Vec::new());
    }
    let mut jury: BTreeMap<JurorId, JurorLine> =
        judging::jurors(conn, edition.id)?.into_iter().map(|line| (line.id, line)).collect();
    jury.retain(|_, line| line.is_awaited(now));
    let ids: Vec<JurorId> = jury.keys().copied().collect();
    let one = |(id, to)| {
        let line = jury.get(&id)?;
        let mail = AnswerAwaited {
            edition: edition.short_title(),
            answer_by: line.answer_by,
            accepted: line.status == JurorStatus::Accepted,
            path: String::new(),
        };
        Some(Reminder {
            to,
            about: Message::same(&line.pseudonym),
            mail: Mail::AnswerAwaited(mail),
            invited: Some(Invited::Juror(id)),
            thing: format!("answer:{id}:{}", line.answer_by.0),
            since: At(0),
            deadline: line.answer_by,
            told: false,
            told_of_drafts: false,
        })
    };
    Ok(judging::juror_recipients(conn, &ids)?.into_iter().filter_map(one).collect())
}

pub(super) fn sheets(conn: &mut Conn, edition: &Edition, now: At) -> db::Result<Vec<Reminder>> {
    let closes = edition.phase(PhaseKey::Judging).and_then(|phase| phase.closes_at);
    let open = judging::takes_steps(edition, now);
    let Some(closes) = closes.filter(|_| open) else { return Ok(Vec::new()) };
    let waiting = judging::open_sheets(conn, edition.id)?;
    let ids: Vec<JurorId> = waiting.iter().map(|sheets| sheets.juror).collect();
    let one = |(id, to)| {
        let sheets = waiting.iter().find(|sheets| sheets.juror == id)?;
        let mail = SheetsOpen {
            open: sheets.open,
            ready: sheets.ready,
            edition: edition.short_title(),
            closes,
            path: format!("/{}/juri", edition.slug),
        };
        let open = sheets.open;
        Some(Reminder {
            to,
            about: say!("{open} lembar", "{open} sheets"),
            mail: Mail::SheetsOpen(mail),
            invited: None,
            thing: format!("sheets:{id}:{}", closes.0),
            since: At(0),
            deadline: closes,
            told: false,
            told_of_drafts: sheets.ready > 0,
        })
    };
    Ok(judging::juror_recipients(conn, &ids)?.into_iter().filter_map(one).collect())
}
