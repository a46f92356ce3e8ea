//! Changing the settings of an edition on a form: what two people change is put together, what has begun to count stays
//! as it is, and every change is in the trail with what stood there before.

use serde_json::{Map, Value, json};

use super::form::{self, Begun, Item, Problem, SettingsForm};
use super::model::EditionSettings;
use super::store::{self, Changed, Edition};
use crate::accounts::{Committee, Permitted, right};
use crate::audit::{self, Subject};
use crate::db::{Conn, Fault, Tx};
use crate::i18n::{Lang, Message};
use crate::merge::{Edits, FormValues, Merged, Origin, Stored, merge};
use crate::say;

/// A form of settings as it was sent.
#[derive(Debug)]
pub struct SettingsEdit {
    pub form: SettingsForm,
    pub sent: FormValues,
    /// Fields that the form does not speak of.
    pub left: Vec<String>,
    /// Conflicts for which nothing was chosen.
    pub undecided: Vec<String>,
    pub origin: Origin,
}

/// Settings as they are stored, with who changed which field.
#[derive(Debug)]
pub struct Standing {
    pub settings: EditionSettings,
    pub version: i64,
    pub edits: Edits,
}

/// What became of a save.
#[derive(Debug)]
pub struct SavedSettings {
    /// As they are stored now.
    pub now: Standing,
    /// What the form said, with the fields that it could not say.
    pub sent: FormValues,
    /// Fields that two people changed; they stay as they are stored.
    pub conflicts: Vec<String>,
    /// Fields that were not taken, each with the reason.
    pub refused: Vec<Problem>,
    /// Why nothing was taken at all.
    pub faults: Vec<Message>,
}

/// Saves a form of settings. The edition is locked, and `begun` was found out since.
pub fn change_settings(
    tx: &mut Tx<'_>,
    who: &Permitted<right::Edition>,
    edition: &Edition,
    edit: SettingsEdit,
    begun: &Begun,
) -> Result<SavedSettings, Fault> {
    let edits = store::settings_edits(tx.conn, edition.id)?;
    let mut saved = SavedSettings {
        now: Standing { settings: (*edition.settings).clone(), version: edition.version, edits },
        sent: edit.sent,
        conflicts: Vec::new(),
        refused: Vec::new(),
        faults: Vec::new(),
    };
    let stored = form::values(edit.form, &saved.now.settings);
    let locked = locked(edit.form, &saved, begun);
    for name in edit.left.iter().chain(locked.iter().map(|(name, _)| name)) {
        if saved.sent.of(name).is_empty() {
            saved.sent.copy(name, &stored);
        }
    }
    let met = Stored { version: saved.now.version, values: &stored, edits: &saved.now.edits };
    let mut merged = merge(met, &saved.sent, &edit.origin, who.person().user_id());
    merged.reopen(&edit.undecided, &stored);
    hold(&mut merged, &stored, &locked, &mut saved.refused);
    saved.conflicts.clone_from(&merged.conflicts);
    let read = form::read(edit.form, &saved.now.settings, &merged.values, begun);
    saved.refused.extend(read.problems);
    saved.faults = settings_faults(tx.conn, edition, &read.settings)?;
    if saved.faults.is_empty() && read.settings != saved.now.settings {
        keep(
            tx,
            who,
            edition,
            Kept { form: edit.form, origin: &edit.origin, settings: read.settings, reason: "" },
            &mut saved.now,
        )?;
    }
    Ok(saved)
}

/// Settings as two members correct them.
#[derive(Debug)]
pub struct Corrected<'a> {
    pub form: SettingsForm,
    pub settings: EditionSettings,
    pub reason: &'a str,
}

/// Keeps a correction; the edition is locked, and everything was weighed since.
pub fn correct_settings(
    tx: &mut Tx<'_>,
    who: &Permitted<right::Edition>,
    edition: &Edition,
    corrected: Corrected<'_>,
) -> Result<(), Fault> {
    let edits = store::settings_edits(tx.conn, edition.id)?;
    let mut standing = Standing { settings: (*edition.settings).clone(), version: edition.version, edits };
    let Corrected { form, settings, reason } = corrected;
    let origin = Origin::over(edition.version);
    keep(tx, who, edition, Kept { form, origin: &origin, settings, reason }, &mut standing)
}

/// The fields that stay as they are, with the reason.
fn locked(of: SettingsForm, saved: &SavedSettings, begun: &Begun) -> Vec<(String, Message)> {
    let items = form::items(of, &saved.now.settings, &saved.sent, begun);
    let fixed = |item: Item| match item {
        Item::Field { setting, locked: Some(why) } => Some((setting.name, why.into())),
        _ => None,
    };
    items.into_iter().filter_map(fixed).collect()
}

/// Takes back changes of what stays as it is.
fn hold(merged: &mut Merged, stored: &FormValues, locked: &[(String, Message)], refused: &mut Vec<Problem>) {
    for (name, why) in locked {
        if let Some(place) = merged.changed.iter().position(|changed| changed == name) {
            merged.changed.remove(place);
            merged.values.copy(name, stored);
            refused.push(Problem::of(name, why.clone()));
        }
    }
}

/// Why settings cannot stand as a whole.
pub fn settings_faults(
    conn: &mut Conn,
    edition: &Edition,
    settings: &EditionSettings,
) -> Result<Vec<Message>, Fault> {
    let mut faults = super::rules::validate(settings).err().unwrap_or_default();
    let declaration = &settings.declaration;
    let now = (declaration.full_text(Lang::Id), declaration.full_text(Lang::En));
    let signed = store::signed_text(conn, edition.id, &declaration.version)?;
    if signed.is_some_and(|signed| signed != now) {
        let version = &declaration.version;
        faults.push(say!(
            "Pernyataan versi {version} sudah ditandatangani. Perubahan kata memerlukan versi baru, misalnya {version}b.",
            "Version {version} of the statement has been signed. Changed words need a new version, such as {version}b."
        ));
    }
    Ok(faults)
}

/// Settings that are to be kept, and where they come from.
struct Kept<'a> {
    form: SettingsForm,
    origin: &'a Origin,
    settings: EditionSettings,
    /// Why, where two members had to give a reason.
    reason: &'a str,
}

fn keep(
    tx: &mut Tx<'_>,
    who: &Committee,
    edition: &Edition,
    kept: Kept<'_>,
    standing: &mut Standing,
) -> Result<(), Fault> {
    let (before, after) =
        (form::values(kept.form, &standing.settings), form::values(kept.form, &kept.settings));
    let mut names: Vec<String> = before.names().chain(after.names()).map(str::to_owned).collect();
    names.sort();
    names.dedup();
    names.retain(|name| before.of(name) != after.of(name));
    standing.version += 1;
    standing.edits.note(&names, who.person().user_id(), tx.now, kept.origin);
    standing.settings = kept.settings;
    let changed = Changed { settings: &standing.settings, version: standing.version, edits: &standing.edits };
    store::update_settings(tx, edition.id, &changed)?;
    let fields: Map<String, Value> = names
        .iter()
        .map(|name| (name.clone(), json!({ "from": before.text(name), "to": after.text(name) })))
        .collect();
    let mut record = who.person().record(
        Some(edition.id),
        "edition.settings_changed",
        Subject::new("edition", edition.id.0),
    );
    record.reason = kept.reason;
    record.details = json!({ "form": kept.form.as_str(), "fields": fields });
    audit::record(tx, &record)
}
