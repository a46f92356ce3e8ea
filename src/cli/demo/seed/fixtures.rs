//! The order of events: last year's edition to its end, then the running one to its stage.

use std::time::Duration;

use anyhow::Context as _;

use super::entries::{self, EntryFixture};
use super::jury::JurySize;
use super::people::{self, PASSWORD};
use super::rng::Rng;
use super::works::{self, Fate, Look, NewWork, SeedContext, Verdicts};
use super::{Setting, documents, handover, jury, practice, scores};
use crate::accounts::{self, Committee};
use crate::app::App;
use crate::certificates;
use crate::cli::demo::args::{DemoArgs, DemoPhase};
use crate::cli::demo::google::{Film, Imitation};
use crate::clock::At;
use crate::db::Tx;
use crate::editions::{self, Edition, PhaseKey};
use crate::ids::WorkId;
use crate::results;
use crate::rounds;
use crate::verification::{self, DecisionGround as Reason, RevisionItem};
use crate::video_check::{self, Asked, Evidence, PartKind, Provider, VideoLink, judge};
use crate::works::WorkPart;

/// Makes both editions; the number of films the imitation holds afterwards comes back.
pub async fn create(app: &App, args: &DemoArgs, google: &Imitation) -> anyhow::Result<usize> {
    let edition =
        app.read(|conn| editions::find(conn, "2023")).await?.context("the edition of 2023 is missing")?;
    let verdicts = verdicts(app, &edition, google).await;
    let hash = accounts::hash_password(PASSWORD, true)?;
    let (order, started) = (args.clone(), args.phase.instant());
    let films = app
        .write(move |tx| -> anyhow::Result<Vec<Film>> {
            tx.conn.widen_cache(true)?;
            let who = people::committee(tx, &hash)?;
            people::other_members(tx, &hash)?;
            let mut films = last_year(tx, &who, &hash, &verdicts, &order)?;
            films.extend(this_year(tx, &who, &hash, &verdicts, &order)?);
            tx.now = started;
            tx.conn.widen_cache(false)?;
            Ok(films)
        })
        .await?;
    let count = films.len();
    films.into_iter().for_each(|film| google.put(film));
    Ok(count)
}

/// Asks the imitation about one film of each look, through the real check.
async fn verdicts(app: &App, edition: &Edition, google: &Imitation) -> Verdicts {
    let mut verdicts = Verdicts::new();
    for look in Look::ALL {
        for youtube in [false, true] {
            let id = if youtube { "demoVerdict" } else { "1LombaDemoVerdict0000000000000000" };
            google.put(works::make(id, look, youtube));
            let provider = if youtube { Provider::YOUTUBE } else { Provider::DRIVE };
            let link = VideoLink { provider, id: id.to_owned(), resource_key: None };
            let Asked { answer, probe, spent } = video_check::ask(&app.google, &link).await;
            let evidence = Evidence { probe, spent, ..Evidence::new(answer) };
            for part in [PartKind::Main, PartKind::Intro, PartKind::Closing] {
                let limits = video_check::limits(&edition.settings, part);
                verdicts.insert((look, youtube, part.as_str()), judge(&evidence, &limits, app.clock.now()));
            }
            google.remove(id);
        }
    }
    verdicts
}

fn last_year(
    tx: &mut Tx<'_>,
    who: &Committee,
    hash: &str,
    verdicts: &Verdicts,
    args: &DemoArgs,
) -> anyhow::Result<Vec<Film>> {
    // The same terms of reference one year earlier.
    let id = editions::load(
        tx,
        &editions::default_without_factor().replace("2023", "2022").replace("ordinal = 2", "ordinal = 1"),
        true,
    )?;
    let edition = editions::lock(tx, id)?;
    let setting = Setting { edition: &edition, who, hash };
    let mut rng = Rng::new(2022);
    let mut ground = SeedContext { edition: &edition, verdicts, films: Vec::new() };
    for place in 0..24 {
        let entry = entries::create(tx, setting, place, false, &mut rng)?;
        for n in 0..=place % 2 {
            let fate = Fate { look: Look::Seven, sent: true };
            let work = works::create(
                tx,
                &mut ground,
                &NewWork { entry: &entry, place: place * 2 + n, fate },
                &mut rng,
            )?;
            verification::accept(tx, &people::right(who)?, id, work, &checklist(&edition))?;
        }
    }
    judge_all(tx, setting, args, 100, &mut rng)?;
    publish(tx, &edition, who)?;
    Ok(ground.films)
}

fn this_year(
    tx: &mut Tx<'_>,
    who: &Committee,
    hash: &str,
    verdicts: &Verdicts,
    args: &DemoArgs,
) -> anyhow::Result<Vec<Film>> {
    let edition = editions::find(tx.conn, "2023")?.context("the edition of 2023 is missing")?;
    let setting = Setting { edition: &edition, who, hash };
    let mut rng = Rng::new(2023);
    let count = usize::try_from(args.works.div_ceil(2))?.max(12);
    let entries: Vec<EntryFixture> = (0..count)
        .map(|place| entries::create(tx, setting, place, true, &mut rng))
        .collect::<anyhow::Result<_>>()?;
    if args.phase == DemoPhase::Registration {
        return Ok(Vec::new());
    }
    let mut ground = SeedContext { edition: &edition, verdicts, films: Vec::new() };
    let ready: Vec<&EntryFixture> = entries.iter().filter(|entry| entry.complete).collect();
    let late = args.phase != DemoPhase::Intake;
    for place in 0..usize::try_from(args.works)? {
        let Some(entry) = ready.get(place % ready.len()).filter(|_| place < ready.len() * 3) else { break };
        let fate = match place % ready.len() {
            0 if !late => lentera(place / ready.len()),
            _ => fate(place, late),
        };
        let work = works::create(tx, &mut ground, &NewWork { entry, place, fate }, &mut rng)?;
        if fate.sent {
            decide(tx, setting, &SentWork { work, place, fate, late })?;
        }
    }
    match args.phase {
        DemoPhase::Registration | DemoPhase::Intake => {
            tx.now = At(args.phase.instant().0 - 86_400_000);
            let size = JurySize { count: usize::try_from(args.jurors)?, silent: 2 };
            jury::create(tx, setting, size, &mut rng)?;
        }
        DemoPhase::Judging => {
            ground.films.push(practice::create(tx, setting)?);
            judge_all(tx, setting, args, 55, &mut rng)?;
        }
        DemoPhase::Published => {
            judge_all(tx, setting, args, 100, &mut rng)?;
            publish(tx, &edition, who)?;
        }
    }
    Ok(ground.films)
}

/// What becomes of the work with this place: mostly good, and every other state now and then.
fn fate(place: usize, late: bool) -> Fate {
    let look = match place % 24 {
        5 => Look::Upright,
        11 => Look::Cinema,
        2 if !late => Look::Wide,
        8 if !late => Look::Mislabelled,
        14 if !late => Look::Locked,
        17 if !late => Look::Small,
        23 if !late => Look::Long,
        n if n % 3 == 0 => Look::Short,
        _ => Look::Seven,
    };
    let blocked = matches!(look, Look::Small | Look::Long);
    Fate { look, sent: !blocked && (late || !place.is_multiple_of(7)) }
}

/// What the entrant who is signed in has while works come in: one work sent, one with a film that is too
/// small, one that is ready.
fn lentera(place: usize) -> Fate {
    let look = if place == 1 { Look::Small } else { Look::Seven };
    Fate { look, sent: place == 0 }
}

/// A work that was sent; `late` once the receipt of material is over.
struct SentWork {
    work: WorkId,
    place: usize,
    fate: Fate,
    late: bool,
}

fn decide(tx: &mut Tx<'_>, setting: Setting<'_>, sent: &SentWork) -> anyhow::Result<()> {
    let edition = setting.edition;
    let who = &people::right(setting.who)?;
    let SentWork { work, place, fate, late } = *sent;
    let ground =
        |rule, reason| Reason { rule, reason, evidence: "Rekaman layar menit 2.10", ..Reason::default() };
    tx.now = tx.now.plus(Duration::from_secs(7200));
    let clear = matches!(fate.look, Look::Short | Look::Seven);
    match place % 20 {
        4 => verification::reject(
            tx,
            who,
            edition.id,
            work,
            &ground("R20", "Musik latar dipakai tanpa izin pemiliknya."),
        )?,
        9 => verification::disqualify(
            tx,
            who,
            edition.id,
            work,
            &ground("R14", "Karya sudah diterbitkan pihak lain."),
        )?,
        14 if !late => {
            let items = asked_items();
            // Until intake closes, so that in its stage somebody can still try it.
            let due_at = edition.phase(PhaseKey::Intake).and_then(|phase| phase.closes_at);
            let ground = Reason { items: &items, due_at, ..ground("R17", "") };
            verification::request_revision(tx, who, edition.id, work, &ground)?;
        }
        1 | 2 if !late => verification::take(tx, who, edition.id, work, false)?,
        n if clear && (late || n % 2 == 0) => {
            verification::accept(tx, who, edition.id, work, &checklist(edition))?
        }
        _ => {}
    }
    Ok(())
}

/// What the committee asks for in a revision.
fn asked_items() -> Vec<RevisionItem> {
    let item = |word: &str, todo: &str, rule: &str| {
        let about = WorkPart::parse(word)?;
        Some(RevisionItem { about, todo: todo.to_owned(), rule: rule.to_owned(), stated: None })
    };
    let items = [
        item("competencies", "Jenis kompetensi tidak sesuai isi; pilih yang sesuai.", ""),
        item("sources", "Sebutkan judul dan pemegang hak musik latar pada menit 2.10.", "R20"),
        item("other", "Jelaskan apakah karya pernah diikutkan pada lomba lain.", "R14"),
    ];
    items.into_iter().flatten().collect()
}

fn checklist(edition: &Edition) -> Vec<String> {
    edition.settings.checklist.iter().map(|item| item.code.clone()).collect()
}

fn judge_all(
    tx: &mut Tx<'_>,
    setting: Setting<'_>,
    args: &DemoArgs,
    share: usize,
    rng: &mut Rng,
) -> anyhow::Result<()> {
    let Setting { edition, who, .. } = setting;
    after(tx, edition, PhaseKey::Intake, 3600);
    let silent = if share == 100 { 0 } else { 1 };
    let size = JurySize { count: usize::try_from(args.jurors)?, silent };
    let jurors = jury::create(tx, setting, size, rng)?;
    jury::route(tx, edition, who)?;
    if let Some(sari) = jurors.first() {
        let second = people::second(tx)?;
        let shown = rounds::before_chair(tx.conn, edition, sari.id())?.fingerprint;
        rounds::ask_chair(tx, &people::right(&second)?, edition.id, sari.id(), &shown)?;
        rounds::name_chair(tx, &people::right(who)?, edition.id, sari.id(), &shown)?;
    }
    let opens = edition.phase(PhaseKey::Judging).and_then(|phase| phase.opens_at).unwrap_or(At(0));
    tx.now = opens.plus(Duration::from_secs(86_400 * 2));
    scores::create(tx, edition, &jurors, share, rng)
}

/// Seals the scores after judging; when results are due one member prepares them and another publishes.
fn publish(tx: &mut Tx<'_>, edition: &Edition, published_by: &Committee) -> anyhow::Result<()> {
    after(tx, edition, PhaseKey::Judging, 3600);
    let (who, second) = (&people::right(published_by)?, people::right(&people::second(tx)?)?);
    let shown = results::seal_fingerprint(tx.conn, edition)?;
    results::ask_seal(tx, who, edition.id, &shown)?;
    results::seal(tx, &second, edition.id, &shown)?;
    let opens = edition.phase(PhaseKey::Results).and_then(|phase| phase.opens_at).unwrap_or(At(0));
    tx.now = opens.plus(Duration::from_secs(60));
    let edition = editions::lock(tx, edition.id)?;
    let (snapshot, _) = results::preview(tx.conn, &edition)?;
    let fingerprint = snapshot.fingerprint()?;
    results::prepare(tx, who, edition.id, &fingerprint)?;
    results::publish(tx, &second, edition.id, &fingerprint)?;
    handover::create(tx, edition.id, published_by)?;
    if certificates::render::AVAILABLE {
        documents::create(tx, edition.id, published_by)?;
    }
    Ok(())
}

/// Moves the transaction's instant to so many seconds after a stage's end.
fn after(tx: &mut Tx<'_>, edition: &Edition, key: PhaseKey, seconds: u64) {
    let closes = edition.phase(key).and_then(|phase| phase.closes_at).unwrap_or(At(0));
    tx.now = closes.plus(Duration::from_secs(seconds));
}
