//! A film on this machine's disk, read as sparingly as one far away.

use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom};
use std::path::Path;
use std::sync::Arc;

use super::budget::{Budget, Trouble};
use super::header::{Source, Span, read_header};
use crate::video_check::model::{Probe, Spent};
use crate::video_check::problem::ProviderProblem;

/// What the header of a local file says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LocalFilm {
    pub size_bytes: u64,
    /// What its header says.
    pub probe: Probe,
    pub spent: Spent,
}

/// Reads the header of the film in `path`.
///
/// # Errors
/// A file that cannot be opened or read, or something that is no file.
pub async fn read_file(path: &Path) -> io::Result<LocalFilm> {
    let path = path.to_owned();
    let (file, total) = blocking(move || open(&path)).await?;
    let mut source = Local { file: Arc::new(file), total, fault: None };
    let mut budget = Budget::default();
    let probe = read_header(&mut source, &mut budget).await;
    match source.fault {
        Some(fault) => Err(fault),
        None => Ok(LocalFilm { size_bytes: total, probe, spent: budget.spent() }),
    }
}

fn open(path: &Path) -> io::Result<(File, u64)> {
    // Asked before it is opened: opening a pipe would wait for a writer.
    if !std::fs::metadata(path)?.is_file() {
        return Err(io::Error::new(io::ErrorKind::InvalidInput, "not a file"));
    }
    let file = File::open(path)?;
    let total = file.metadata()?.len();
    Ok((file, total))
}

async fn blocking<T: Send + 'static>(run: impl FnOnce() -> io::Result<T> + Send + 'static) -> io::Result<T> {
    tokio::task::spawn_blocking(run).await.map_err(io::Error::other)?
}

struct Local {
    file: Arc<File>,
    total: u64,
    /// Why the disk did not give what was asked.
    fault: Option<io::Error>,
}

impl Source for Local {
    fn total(&self) -> Option<u64> {
        Some(self.total)
    }

    async fn read(&mut self, span: Span, budget: &mut Budget) -> Result<Vec<u8>, Trouble> {
        budget.affords(span.length)?;
        budget.request()?;
        let file = Arc::clone(&self.file);
        match blocking(move || stretch(&file, span)).await {
            Ok(bytes) => {
                budget.came(&bytes);
                Ok(bytes)
            }
            Err(fault) => {
                self.fault = Some(fault);
                Err(Trouble::Ours(ProviderProblem::Network))
            }
        }
    }

    fn forget(&mut self) {}
}

fn stretch(mut file: &File, span: Span) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    file.seek(SeekFrom::Start(span.start))?;
    file.take(span.length).read_to_end(&mut bytes)?;
    Ok(bytes)
}
