//! Works with their films, in every state.

use std::collections::BTreeMap;
use std::time::Duration;

use anyhow::Context as _;

use super::entries::EntryFixture;
use super::rng::Rng;
use crate::cli::demo::cast::{ENDINGS, TITLES};
use crate::cli::demo::films::{CINEMA, SEVEN_MINUTES, SHORT, Sample, TOO_LONG, TOO_SMALL, UPRIGHT};
use crate::cli::demo::google::{Film, Visibility};
use crate::clock::At;
use crate::db::Tx;
use crate::editions::Edition;
use crate::ids::WorkId;
use crate::registration::EntryMember;
use crate::video_check::{self, Checked, Container, Declared, PartKind, Provider, Report, VideoLink};
use crate::works::{self, FilmSlot, PastedLink, Question, SourceLicence, Tag, ThirdPartySource, WorkContent};

/// What a film is like.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Look {
    Short,
    Seven,
    Cinema,
    Small,
    Long,
    Upright,
    /// Wider than 16:9, on YouTube, which then does not prove the picture size.
    Wide,
    /// On Drive with downloading switched off: its format stays unverified.
    Locked,
    /// On Drive, described larger than the file is.
    Mislabelled,
    /// Not shared with anybody.
    Closed,
}

impl Look {
    pub const ALL: [Self; 10] = [
        Self::Short,
        Self::Seven,
        Self::Cinema,
        Self::Small,
        Self::Long,
        Self::Upright,
        Self::Wide,
        Self::Locked,
        Self::Mislabelled,
        Self::Closed,
    ];

    /// Where such a film must be; `None` when either place will do.
    fn on_youtube(self) -> Option<bool> {
        match self {
            Self::Wide => Some(true),
            Self::Locked | Self::Mislabelled | Self::Closed => Some(false),
            _ => None,
        }
    }

    /// The file behind the link, as the imitated provider serves it.
    pub fn sample(self) -> Sample {
        match self {
            Self::Short | Self::Closed => SHORT,
            Self::Seven | Self::Wide | Self::Locked => SEVEN_MINUTES,
            Self::Cinema => CINEMA,
            Self::Small | Self::Mislabelled => TOO_SMALL,
            Self::Long => TOO_LONG,
            Self::Upright => UPRIGHT,
        }
    }
}

/// Verdicts of the real check on one film of each look and provider.
pub type Verdicts = BTreeMap<(Look, bool, &'static str), Report>;

/// How far a work goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fate {
    pub look: Look,
    /// Whether it is sent.
    pub sent: bool,
}

/// What is shared by all works of an edition.
pub struct SeedContext<'a> {
    pub edition: &'a Edition,
    pub verdicts: &'a Verdicts,
    pub films: Vec<Film>,
}

/// A work to make.
#[derive(Clone, Copy)]
pub struct NewWork<'a> {
    pub entry: &'a EntryFixture,
    /// Counts works, from 0; its texts follow from it.
    pub place: usize,
    pub fate: Fate,
}

/// Makes one work of an entry and gives its id.
pub fn create(
    tx: &mut Tx<'_>,
    ground: &mut SeedContext<'_>,
    new: &NewWork<'_>,
    rng: &mut Rng,
) -> anyhow::Result<WorkId> {
    let NewWork { entry, place, fate } = *new;
    let opened = ground.edition.phase(crate::editions::PhaseKey::Intake).and_then(|phase| phase.opens_at);
    let opened = opened.unwrap_or(At(0)).plus(Duration::from_secs(86_400 * 8));
    tx.now = opened.plus(Duration::from_secs(60 * u64::try_from(place * 13 % 30_000).unwrap_or(0)));
    let member = entry.member(tx, ground.edition)?;
    let work = works::actions::create(tx, &member)?;
    works::actions::save_all(tx, &member, work, &content(place))?;
    let rolled = rng.percent(45);
    let youtube = fate.look.on_youtube().unwrap_or(rolled);
    let mut film = |tx: &mut Tx<'_>, part, look, youtube| {
        let new = NewFilm { work, part, look, youtube };
        create_film(tx, ground, &member, &new)
    };
    film(tx, PartKind::Main, fate.look, youtube)?;
    // A draft whose main film is too small also shows what a film looks like that is not shared.
    let closed = fate.look == Look::Small && !fate.sent;
    if closed {
        film(tx, PartKind::Intro, Look::Closed, false)?;
    } else if rng.percent(60) {
        film(tx, PartKind::Intro, Look::Short, rng.percent(50))?;
        film(tx, PartKind::Closing, Look::Short, false)?;
    }
    if fate.sent {
        tx.now = tx.now.plus(Duration::from_secs(1800));
        works::actions::submit(tx, &member, work)?;
    }
    Ok(work)
}

fn content(place: usize) -> WorkContent {
    let (title, competency, kind) = TITLES.get(place % TITLES.len()).copied().unwrap_or_default();
    let ending = ENDINGS.get(place / TITLES.len() % ENDINGS.len()).copied().unwrap_or("");
    let words = str::to_owned;
    WorkContent {
        title: format!("{title}{ending}"),
        competencies: vec![words(competency)],
        video_kind: words(kind),
        explanation: words(
            "Materi singkat untuk pekerjaan sehari-hari di kantor pemerintah, dengan satu gagasan per segmen.",
        ),
        objectives: words(
            "Setelah menonton, peserta mampu menerapkan langkah-langkahnya pada pekerjaan sendiri dalam waktu 15 menit.",
        ),
        benefits: words(
            "Menghemat waktu, mengurangi kesalahan, dan membuat layanan lebih mudah dipahami warga.",
        ),
        audience: words("ASN yang baru pertama kali memegang tugas ini."),
        sources: sources(place),
        no_sources: place % 4 == 3,
        captions_link: format!("https://drive.google.com/file/d/1TakarirDemo{place:020}/view"),
        competency_tags: if place.is_multiple_of(3) {
            vec![Tag { code: words("S10"), level: 2 }]
        } else {
            Vec::new()
        },
        topics: vec![
            words("Bagaimana langkah pertama ini diterapkan di unit kerja Anda?"),
            words("Mengapa kebiasaan lama sulit diubah, dan siapa yang dapat membantu?"),
        ],
        questions: questions(),
        original: true,
        licence: true,
        ..WorkContent::begun()
    }
}

/// None, one or several, so that every kind of list is seen.
fn sources(place: usize) -> Vec<ThirdPartySource> {
    let source = |title: &str, owner: &str, licence, link: &str| ThirdPartySource {
        title: title.to_owned(),
        owner: owner.to_owned(),
        licence: Some(licence),
        link: link.to_owned(),
        ..ThirdPartySource::default()
    };
    let all = vec![
        source(
            "Gamelan Pagi",
            "Sanggar Wulan Contoh",
            SourceLicence::CcBy,
            "https://musik.contoh.id/gamelan-pagi",
        ),
        source(
            "Ikon layanan publik",
            "Studio Ikon Contoh",
            SourceLicence::PublicDomain,
            "https://ikon.contoh.id/",
        ),
        ThirdPartySource {
            licence_note: "Surat izin 12/IX/2023".to_owned(),
            ..source("Rekaman loket pelayanan", "Dinas Contoh", SourceLicence::Permission, "")
        },
    ];
    all.into_iter().take([1, 3, 1, 0].get(place % 4).copied().unwrap_or(0)).collect()
}

fn questions() -> Vec<Question> {
    let question = |text: &str, options: [&str; 3], key| Question {
        text: text.to_owned(),
        options: options.map(str::to_owned).to_vec(),
        keys: vec![key],
        ..Question::default()
    };
    vec![
        question("Apa langkah pertama?", ["Menetapkan tujuan", "Membagi tugas", "Menutup rapat"], 0),
        question("Kapan hasilnya diperiksa?", ["Tidak perlu", "Setelah setiap langkah", "Setahun sekali"], 1),
    ]
}

/// A film to link to.
struct NewFilm {
    work: WorkId,
    part: PartKind,
    look: Look,
    youtube: bool,
}

fn create_film(
    tx: &mut Tx<'_>,
    ground: &mut SeedContext<'_>,
    member: &EntryMember,
    new: &NewFilm,
) -> anyhow::Result<()> {
    let NewFilm { work, part, look, youtube } = *new;
    let id = film_id(work, part, youtube);
    let link = VideoLink {
        provider: if youtube { Provider::YOUTUBE } else { Provider::DRIVE },
        id: id.clone(),
        resource_key: None,
    };
    let pasted = PastedLink { pasted: &link.canonical_url(), link: &link };
    let video = works::actions::set_video(tx, member, work, FilmSlot { part, position: 0 }, pasted)?;
    if youtube {
        // YouTube does not tell the format: the entrant states it (R24).
        let stated = Declared { container: Some(Container::Mp4), ..Declared::default() };
        video_check::declare(tx, video, &stated)?;
    }
    let report =
        ground.verdicts.get(&(look, youtube, part.as_str())).context("no verdict for this kind of film")?;
    let held = make(&id, look, youtube);
    let mut report = Report { checked_at: tx.now, ..report.clone() };
    if !youtube {
        report.facts.checksum = Some(held.checksum());
        report.facts.revision = Some(held.revision.clone());
    }
    video_check::store_report(tx, &Checked { video, asked: link.clone(), found: link }, &report)?;
    ground.films.push(held);
    Ok(())
}

/// A film as the imitation holds it.
pub fn make(id: &str, look: Look, youtube: bool) -> Film {
    let name = format!("{look:?}.mp4").to_lowercase();
    let film = if youtube {
        Film::on_youtube(id, &name, look.sample())
    } else {
        Film::on_drive(id, &name, look.sample())
    };
    match look {
        Look::Wide => Film { height: Some(536), ..film },
        Look::Locked => Film { can_download: false, ..film },
        Look::Mislabelled => Film { width: Some(1920), height: Some(1080), ..film },
        Look::Closed => Film { visibility: Visibility::Private, ..film },
        _ => film,
    }
}

/// An id of the provider's form, different for every film.
fn film_id(work: WorkId, part: PartKind, youtube: bool) -> String {
    let part = part.as_str().chars().next().unwrap_or('x');
    if youtube { format!("d{part}{:09}", work.0) } else { format!("1LombaDemo{part}{:022}", work.0) }
}
