//! The portal's side: starts children, a few at a time, and speaks with them.

use std::path::PathBuf;
use std::process::Stdio;
use std::sync::Arc;
use std::time::Duration;

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::process::{Child, ChildStdin, ChildStdout, Command};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use super::frames::{self, Answer, Request, Template, TemplateFault};
use super::{AVAILABLE, CHILD_COMMAND};
use crate::config::Documents;

/// The parent waits so much longer than the child's own watch.
const GRACE: Duration = Duration::from_secs(3);

/// Why a document was not made.
#[derive(Debug, thiserror::Error)]
pub enum RenderProblem {
    /// The template is at fault.
    #[error("the template makes no document: {0:?}")]
    Template(Vec<TemplateFault>),
    /// It ran out of time.
    #[error("the template did not finish within {seconds} s")]
    TooLong { seconds: u64 },
    /// The child ended: out of memory, or killed.
    #[error("the rendering process ended before its time; the limit of memory is {memory_mib} MiB")]
    Ended { memory_mib: u64 },
    /// This build has no typst.
    #[error("this build makes no documents; build it with the feature `documents`")]
    Unavailable,
    #[error("the rendering process cannot be used: {0}")]
    Io(#[from] std::io::Error),
}

/// Starts rendering processes.
#[derive(Debug, Clone)]
pub struct Renderer {
    program: PathBuf,
    config: Documents,
    permits: Arc<Semaphore>,
}

impl Renderer {
    /// # Errors
    /// The path of the running program cannot be read.
    pub fn new(config: &Documents) -> std::io::Result<Self> {
        let program = match config.renderer.as_str() {
            "" => std::env::current_exe()?,
            path => PathBuf::from(path),
        };
        let permits = Arc::new(Semaphore::new(config.processes.max(1)));
        Ok(Self { program, config: config.clone(), permits })
    }

    /// How many processes may run side by side.
    #[must_use]
    pub fn processes(&self) -> usize {
        self.config.processes.max(1)
    }

    /// Starts a process, as soon as one of the few may.
    ///
    /// # Errors
    /// It cannot be started, or this build makes no documents.
    pub async fn start(&self) -> Result<Rendering, RenderProblem> {
        if !AVAILABLE {
            return Err(RenderProblem::Unavailable);
        }
        let permit = Arc::clone(&self.permits).acquire_owned().await.map_err(std::io::Error::other)?;
        let Documents { seconds, memory_mib, .. } = self.config;
        let mut child = Command::new(&self.program)
            .arg(CHILD_COMMAND)
            .args(["--seconds", &seconds.to_string(), "--memory-mib", &memory_mib.to_string()])
            .env_clear()
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .kill_on_drop(true)
            .spawn()?;
        let (to, from) = child.stdin.take().zip(child.stdout.take()).ok_or(RenderProblem::Unavailable)?;
        Ok(Rendering { child, to, from, template: None, seconds, memory_mib, _permit: permit })
    }

    /// One document.
    ///
    /// # Errors
    /// As `Rendering::render`.
    pub async fn render(&self, template: &Template, data: &str) -> Result<Vec<u8>, RenderProblem> {
        self.start().await?.render(template, data).await
    }
}

/// A running process.
#[derive(Debug)]
pub struct Rendering {
    child: Child,
    to: ChildStdin,
    from: ChildStdout,
    template: Option<Template>,
    seconds: u64,
    memory_mib: u64,
    _permit: OwnedSemaphorePermit,
}

impl Rendering {
    /// One document as PDF/A-2a. `data` is JSON. After a problem other than `Template` the process is of no more use.
    ///
    /// # Errors
    /// The template is at fault, takes too long or too much, or the process fails.
    pub async fn render(&mut self, template: &Template, data: &str) -> Result<Vec<u8>, RenderProblem> {
        let seconds = self.seconds;
        let limit = Duration::from_secs(seconds) + GRACE;
        match tokio::time::timeout(limit, self.ask(template, data)).await {
            Ok(Ok(Answer::Pdf(pdf))) => Ok(pdf),
            Ok(Ok(Answer::Refused(faults))) => Err(RenderProblem::Template(faults)),
            Ok(Err(_broken)) => Err(self.ended().await),
            Err(_elapsed) => {
                self.child.kill().await?;
                Err(RenderProblem::TooLong { seconds })
            }
        }
    }

    async fn ask(&mut self, template: &Template, data: &str) -> std::io::Result<Answer> {
        if self.template.as_ref() != Some(template) {
            self.send(&Request::Template(template.clone())).await?;
            self.template = Some(template.clone());
        }
        self.send(&Request::Document(data.to_owned())).await?;
        let mut length = [0; 4];
        self.from.read_exact(&mut length).await?;
        let mut bytes = vec![0; frames::allowed(length)?];
        self.from.read_exact(&mut bytes).await?;
        Answer::parse(bytes)
    }

    async fn send(&mut self, request: &Request) -> std::io::Result<()> {
        let mut frame = Vec::new();
        frames::write(&mut frame, &serde_json::to_vec(request)?)?;
        self.to.write_all(&frame).await?;
        self.to.flush().await
    }

    /// Why the process is gone: its own watch ends it with status 2.
    async fn ended(&mut self) -> RenderProblem {
        let (seconds, memory_mib) = (self.seconds, self.memory_mib);
        match tokio::time::timeout(GRACE, self.child.wait()).await {
            Ok(Ok(status)) if status.code() == Some(2) => RenderProblem::TooLong { seconds },
            Ok(Err(cause)) => RenderProblem::Io(cause),
            _ => RenderProblem::Ended { memory_mib },
        }
    }
}
