//! Turns at the database for doors that wait without blocking a thread. Without them every request would take a thread of
//! its own to wait for one of a few connections: at 64 readers a hundred threads for six, and their memory.

use std::sync::Arc;
use std::time::Duration;

use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use super::Fault;

/// As many turns at once as there are connections, and one writer where the database has one.
#[derive(Debug)]
pub struct Admission {
    turns: Arc<Semaphore>,
    /// Of SQLite; who writes waits here, and takes no connection from readers meanwhile.
    writer: Option<Arc<Semaphore>>,
    longest_wait: Duration,
}

/// A turn; it ends when this is dropped, on the thread that does the work.
#[derive(Debug)]
#[must_use = "the turn ends when this is dropped"]
pub struct Turn {
    _turn: OwnedSemaphorePermit,
    _writer: Option<OwnedSemaphorePermit>,
}

impl Admission {
    /// Turns for so many connections.
    #[must_use]
    pub fn new(connections: u32, one_writer: bool, longest_wait: Duration) -> Self {
        let most = usize::try_from(connections).unwrap_or(1).max(1);
        let writer = one_writer.then(|| Arc::new(Semaphore::new(1)));
        Self { turns: Arc::new(Semaphore::new(most)), writer, longest_wait }
    }

    /// A turn to read.
    ///
    /// # Errors
    /// Nobody's turn ended for as long as a request waits.
    pub async fn read(&self) -> Result<Turn, Fault> {
        Ok(Turn { _turn: self.wait(&self.turns).await?, _writer: None })
    }

    /// A turn to write.
    ///
    /// # Errors
    /// As for `read`.
    pub async fn write(&self) -> Result<Turn, Fault> {
        let writer = match &self.writer {
            Some(writer) => Some(self.wait(writer).await?),
            None => None,
        };
        Ok(Turn { _turn: self.wait(&self.turns).await?, _writer: writer })
    }

    async fn wait(&self, of: &Arc<Semaphore>) -> Result<OwnedSemaphorePermit, Fault> {
        match tokio::time::timeout(self.longest_wait, of.clone().acquire_owned()).await {
            Ok(Ok(permit)) => Ok(permit),
            _ => Err(Fault::NoTurn),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SOON: Duration = Duration::from_millis(20);

    #[tokio::test]
    async fn readers_have_as_many_turns_as_connections_and_one_that_waits_too_long_is_told() {
        let admission = Admission::new(2, true, SOON);
        let (_one, two) = (admission.read().await.unwrap(), admission.read().await.unwrap());
        assert!(matches!(admission.read().await, Err(Fault::NoTurn)));
        drop(two);
        assert!(admission.read().await.is_ok());
    }

    #[tokio::test]
    async fn a_writer_that_waits_for_another_keeps_no_reader_away() {
        let admission = Admission::new(2, true, SOON);
        let _writer = admission.write().await.unwrap();
        assert!(matches!(admission.write().await, Err(Fault::NoTurn)));
        assert!(admission.read().await.is_ok());
        let many = Admission::new(2, false, SOON);
        let _first = many.write().await.unwrap();
        assert!(many.write().await.is_ok(), "PostgreSQL has many writers");
    }
}
