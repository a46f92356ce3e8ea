//! A list of jurors on the committee's page: gone through line by line, then sent as a whole.

use super::jury::{NewJuror, may_invite, require_expertise, typed_house};
use super::proposed::{invite_or_propose, inviting_takes_two};
use crate::accounts::{Permitted, right};
use crate::db::{self, Conn, Tx};
use crate::editions::{self, Edition};
use crate::ids::EditionId;
use crate::institutions;
use crate::judging::csv_file::{self, JurorCsvRow};
use crate::judging::model::{ImportFate, ImportLine, ImportPreview, Invited};
use crate::judging::problems::{ImportProblem, InviteProblem, require_unsealed};
use crate::judging::store;
use crate::refused::Refused;
use crate::secrets::{Seal, sha256_hex};

/// What sending this list would do now. Nothing is written.
///
/// # Errors
/// Our own failures only.
pub fn preview_list(
    conn: &mut Conn,
    seal: &Seal,
    edition: &Edition,
    list: &str,
) -> db::Result<ImportPreview> {
    let file = csv_file::parse(list.as_bytes());
    let two = inviting_takes_two(conn, edition)?;
    let lines: Vec<ImportLine> =
        file.rows.iter().map(|row| line(conn, seal, edition, row)).collect::<db::Result<_>>()?;
    let fates: Vec<String> = lines.iter().map(|line| format!("{:?}", line.fate)).collect();
    let fingerprint =
        sha256_hex(&serde_json::json!({ "list": list, "fates": fates, "two": two }).to_string());
    Ok(ImportPreview { lines, problems: file.problems, two, fingerprint })
}

fn line(conn: &mut Conn, seal: &Seal, edition: &Edition, row: &JurorCsvRow) -> db::Result<ImportLine> {
    let mut line = ImportLine {
        line: row.line,
        name: row.name.clone(),
        email: row.email.as_str().to_owned(),
        expertise: row.expertise.clone(),
        institution: row.institution.clone(),
        meant: Vec::new(),
        fate: fate(conn, seal, edition, row)?,
    };
    match typed_house(&row.institution) {
        Ok(None) => {}
        Ok(Some(name)) => line.meant = institutions::meant(conn, &name)?,
        Err(InviteProblem::Fault(fault)) => return Err(fault),
        Err(problem) => line.fate = problem.message().map_or(line.fate, ImportFate::Refused),
    }
    Ok(line)
}

fn fate(conn: &mut Conn, seal: &Seal, edition: &Edition, row: &JurorCsvRow) -> db::Result<ImportFate> {
    let number = row.nip.as_ref().map(|nip| seal.fingerprint(nip.digits()));
    let may =
        may_invite(conn, edition, row.email.key(), number).and_then(|()| require_expertise(&row.expertise));
    match may {
        Ok(()) => Ok(ImportFate::Invite),
        Err(InviteProblem::Fault(fault)) => Err(fault),
        Err(problem @ InviteProblem::AlreadyJuror { .. }) => {
            let known = store::find_by_address(conn, edition.id, row.email.key())?;
            Ok(known.map_or_else(|| refused(&problem), |(_, status)| ImportFate::Known(status)))
        }
        Err(problem) => Ok(refused(&problem)),
    }
}

fn refused(problem: &InviteProblem) -> ImportFate {
    problem.message().map_or(ImportFate::Invite, ImportFate::Refused)
}

/// Sends the list as it was shown: everybody in it who is not in the jury yet, or nobody.
///
/// # Errors
/// Other than `shown`, a line that stands in the way, nobody to invite, or a refusal of one person.
pub fn invite_list(
    tx: &mut Tx<'_>,
    who: &Permitted<right::Jury>,
    edition: EditionId,
    list: &str,
    shown: &str,
) -> Result<Invited, ImportProblem> {
    let edition = editions::lock(tx, edition)?;
    require_unsealed(&edition)?;
    let preview = preview_list(tx.conn, tx.seal, &edition, list)?;
    if preview.fingerprint != shown {
        return Err(ImportProblem::Changed);
    }
    if preview.faults() > 0 {
        return Err(ImportProblem::Faults(preview.faults()));
    }
    let fresh = |row: &JurorCsvRow| {
        preview.lines.iter().any(|line| line.line == row.line && line.fate == ImportFate::Invite)
    };
    let rows = csv_file::parse(list.as_bytes()).rows;
    let people: Vec<NewJuror> = rows.into_iter().filter(fresh).map(NewJuror::from).collect();
    if people.is_empty() {
        return Err(ImportProblem::NobodyNew);
    }
    Ok(invite_or_propose(tx, who, edition.id, &people)?)
}
