//! The child's side: limits itself, then answers documents until its input ends.

use std::io::{self, BufReader, BufWriter};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use super::frames::{self, Answer, Request, TemplateFault};
use super::world::{self, TemplateWorld};

/// How often the watch looks.
const LOOK: Duration = Duration::from_millis(200);

/// Reads requests from standard input and writes answers to standard output.
///
/// # Errors
/// A stream fails, or a request is none.
pub(super) fn serve(seconds: u64, memory_mib: u64) -> io::Result<()> {
    world::load_fonts()?;
    limit_memory(memory_mib)?;
    step_back()?;
    let ticks = Arc::new(AtomicU64::new(IDLE));
    watch(Arc::clone(&ticks), seconds);
    let (mut from, mut to) = (BufReader::new(io::stdin().lock()), BufWriter::new(io::stdout().lock()));
    let mut world = None;
    while let Some(frame) = frames::read(&mut from)? {
        match serde_json::from_slice(&frame)? {
            Request::Template(template) => world = TemplateWorld::new(&template),
            Request::Document(data) => {
                ticks.store(0, Ordering::SeqCst);
                let answer = answer(world.as_mut(), &data);
                ticks.store(IDLE, Ordering::SeqCst);
                frames::write(&mut to, &answer.to_bytes()?)?;
            }
        }
    }
    Ok(())
}

/// The watch counts only while a document is made.
const IDLE: u64 = u64::MAX;

fn answer(world: Option<&mut TemplateWorld>, data: &str) -> Answer {
    let rendered = match world {
        Some(world) => world.render(data),
        None => Err(vec![TemplateFault {
            line: None,
            said: "no template was given".to_owned(),
            hints: Vec::new(),
        }]),
    };
    rendered.map_or_else(Answer::Refused, Answer::Pdf)
}

/// Ends the process when one document takes too long, also where the portal that would do it is gone.
fn watch(ticks: Arc<AtomicU64>, seconds: u64) {
    let most = seconds.saturating_mul(1000) / u64::try_from(LOOK.as_millis()).unwrap_or(1).max(1);
    std::thread::spawn(move || {
        loop {
            std::thread::sleep(LOOK);
            let passed = ticks.load(Ordering::SeqCst);
            if passed == IDLE {
                continue;
            }
            if passed > most {
                std::process::exit(2);
            }
            // A document that ended meanwhile has set the count to idle, which must stay.
            let _ = ticks.compare_exchange(passed, passed + 1, Ordering::SeqCst, Ordering::SeqCst);
        }
    });
}

/// How far documents stand behind what serves people, of 19.
#[cfg(unix)]
const NICENESS: i32 = 10;

/// Readers come first: on a busy machine documents take what is left of it.
#[cfg(unix)]
fn step_back() -> io::Result<()> {
    rustix::process::nice(NICENESS)?;
    Ok(())
}

/// Other systems run it like any process.
#[cfg(not(unix))]
fn step_back() -> io::Result<()> {
    Ok(())
}

/// The system refuses memory beyond the limit, no file may grow, and nothing further can be opened: no file, no socket.
#[cfg(unix)]
fn limit_memory(mib: u64) -> io::Result<()> {
    use rustix::process::{Resource, Rlimit, setrlimit};
    let at_most = |most: u64| Rlimit { current: Some(most), maximum: Some(most) };
    setrlimit(Resource::As, at_most(mib.saturating_mul(1024 * 1024)))?;
    setrlimit(Resource::Fsize, at_most(0))?;
    setrlimit(Resource::Core, at_most(0))?;
    // Standard input, output and error are open already.
    setrlimit(Resource::Nofile, at_most(3))?;
    Ok(())
}

/// Elsewhere only the time is limited.
#[cfg(not(unix))]
fn limit_memory(_mib: u64) -> io::Result<()> {
    Ok(())
}
