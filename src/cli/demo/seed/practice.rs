//! A calibration work with the committee's reference sheet, for jurors to practise on.

use anyhow::{Context as _, anyhow};

use super::works::{Look, make};
use super::{Setting, people};
use crate::cli::demo::google::Film;
use crate::db::Tx;
use crate::institutions::InstitutionName;
use crate::judging::{self, ReferenceDraft, ReferenceSheet};
use crate::merge::FormValues;
use crate::rounds::{self, NewCalibration};
use crate::video_check::{Provider, VideoLink};

const TITLE: &str = "Notulen Rapat yang Dibaca Orang";
const FILM: &str = "demoLatihan";
/// Marks of the reference and why, one after the other over the sub-criteria.
const MARKS: [(i64, &str); 4] = [
    (82, "Tujuan belajar disebut pada menit pertama, tetapi ukurannya belum jelas."),
    (76, "Contohnya dari kantor sungguhan; satu istilah tidak dijelaskan."),
    (88, "Setiap segmen membawa satu gagasan, dan urutannya mudah diikuti."),
    (71, "Suara terdengar jelas; teks pada menit kedua terlalu kecil untuk ponsel."),
];

/// Adds the work before routing; its film comes back for the imitation of its host.
pub fn create(tx: &mut Tx<'_>, Setting { edition, who, .. }: Setting<'_>) -> anyhow::Result<Film> {
    let new = NewCalibration {
        title: TITLE.to_owned(),
        institution: InstitutionName::parse("Pusat Pelatihan Contoh")
            .map_err(|problem| anyhow!("{}", problem.en))?,
        film: VideoLink { provider: Provider::YOUTUBE, id: FILM.to_owned(), resource_key: None },
    };
    let work = rounds::add_calibration(tx, &people::right(who)?, edition.id, &new)?;
    let mut values = FormValues::default();
    for (item, (mark, reason)) in edition.settings.rubric.items().zip(MARKS.iter().cycle()) {
        values.add(&item.code, &(mark * 100).to_string());
        values.add(&ReferenceSheet::reason_field(&item.code), reason);
    }
    values.add(
        "summary",
        "Karya yang baik untuk pemula: ringkas dan dekat dengan pekerjaan, produksinya sederhana.",
    );
    let stored =
        judging::find_reference(tx.conn, edition.id, work)?.context("the practice work is missing")?;
    let origin = crate::merge::Origin { version: Some(stored.version), ..Default::default() };
    judging::save_reference(
        tx,
        &people::right(who)?,
        edition.id,
        work,
        &ReferenceDraft { values, origin, ..Default::default() },
    )?;
    Ok(make(FILM, Look::Short, true))
}
