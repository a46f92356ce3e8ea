//! What the database and the letters hold of what was told.

use std::collections::BTreeMap;

use diesel::prelude::*;
use lomba::db::schema::{assignments, letters, submissions, users, video_checks};
use lomba::db::{Conn, Fault};
use lomba::ids::{LetterId, UserId, WorkId};
use lomba::judging::AssignmentStatus;

use super::people::{Acts, counted};
use crate::support::Portal;

fn read<T>(portal: &Portal, load: impl FnOnce(&mut Conn) -> Result<T, Fault>) -> T {
    portal.app.db.read(load).unwrap()
}

/// Each address that was told of a letter has one account and one letter.
pub fn one_letter_each(portal: &Portal, acts: &Acts) {
    let found: Vec<(UserId, String)> = read(portal, |conn| {
        let confirming = letters::table.filter(letters::kind.eq("confirm_address"));
        let found = confirming.inner_join(users::table.on(users::email.eq(letters::to_email)));
        Ok(found.select((users::id, users::email)).load(conn)?)
    });
    let emails = counted(found.into_iter().map(|(_, email)| email));
    for email in acts.signed_up.borrow().iter() {
        assert_eq!(emails.get(email), Some(&1), "letters to {email}");
    }
    assert!(emails.values().all(|letters| *letters == 1), "{emails:?}");
}

/// Each work that was told to be sent has one receipt, one letter about it and one check of its film.
pub fn one_receipt_each(portal: &Portal, acts: &Acts) {
    let (sent, told, checks) = read(portal, |conn| {
        let sent: Vec<(WorkId, String)> =
            submissions::table.select((submissions::work_id, submissions::receipt)).load(conn)?;
        let told: Vec<String> =
            letters::table.filter(letters::kind.eq("work_received")).select(letters::body_text).load(conn)?;
        let checks: Vec<(WorkId, String)> =
            video_checks::table.select((video_checks::work_id, video_checks::status)).load(conn)?;
        Ok((sent, told, checks))
    });
    let works = counted(sent.iter().map(|(work, _)| *work));
    assert!(works.values().all(|times| *times == 1), "{works:?}");
    assert!(acts.sent.borrow().iter().all(|work| works.contains_key(work)), "a receipt is missing");
    assert_eq!(told.len(), sent.len(), "one letter on each");
    for (work, receipt) in &sent {
        assert_eq!(told.iter().filter(|text| text.contains(receipt.as_str())).count(), 1, "{receipt}");
        let of: Vec<&str> =
            checks.iter().filter(|(id, _)| id == work).map(|(_, status)| status.as_str()).collect();
        assert_eq!(of, ["passed"], "checks of the film of {receipt}");
    }
}

/// Each sheet that was told to be handed in is, with one line of the trail.
pub fn handed_in_once(portal: &Portal, acts: &Acts) {
    let sheets: BTreeMap<String, AssignmentStatus> = read(portal, |conn| {
        let all: Vec<(lomba::ids::AssignmentId, AssignmentStatus)> =
            assignments::table.select((assignments::id, assignments::status)).load(conn)?;
        Ok(all.into_iter().map(|(id, status)| (format!("/2023/juri/karya/{id}"), status)).collect())
    });
    let lines = counted(read(portal, |conn| {
        use lomba::db::schema::audit_log;
        let lines = audit_log::table.filter(audit_log::act.eq("sheet.submitted"));
        Ok(lines.select(audit_log::subject_id).load::<i64>(conn)?)
    }));
    assert!(lines.values().all(|times| *times == 1), "{lines:?}");
    for path in acts.handed_in.borrow().iter() {
        assert_eq!(sheets.get(path), Some(&AssignmentStatus::Submitted), "{path}");
    }
    let submitted = sheets.values().filter(|status| **status == AssignmentStatus::Submitted).count();
    assert_eq!(lines.len(), submitted);
}

/// Each letter that is sent is one file.
pub fn one_file_each(portal: &Portal) {
    let mut sent: Vec<String> = read(portal, |conn| {
        let sent = letters::table.filter(letters::sent_at.is_not_null());
        let sent: Vec<(LetterId, String)> = sent.select((letters::id, letters::kind)).load(conn)?;
        Ok(sent.into_iter().map(|(id, kind)| format!("{:08}-{kind}.eml", id.0)).collect())
    });
    let files = std::fs::read_dir(portal.dir.join("letters")).unwrap();
    let mut files: Vec<String> = files.map(|file| file.unwrap().file_name().into_string().unwrap()).collect();
    sent.sort();
    files.sort();
    assert_eq!(files, sent);
}
