//! An archive that is written while it is sent: nothing of it is held in memory at once.

use std::io::{self, Write};

use actix_web::HttpResponse;
use actix_web::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use actix_web::web::Bytes;
use tokio::sync::mpsc;

/// Pieces that wait between the writer and the network.
const WAITING: usize = 8;

/// An archive under this name; `write` runs on a thread of its own, and what it answers with an error is cut off.
pub fn zip_stream(
    name: &str,
    write: impl FnOnce(Piecewise) -> io::Result<()> + Send + 'static,
) -> HttpResponse {
    let (to, from) = mpsc::channel::<io::Result<Bytes>>(WAITING);
    tokio::task::spawn_blocking(move || {
        if let Err(cause) = write(Piecewise { to: to.clone() }) {
            // The answer has begun: cutting it off is all that can tell the reader.
            tracing::error!(%cause, "an archive was cut off");
            let _ = to.blocking_send(Err(cause));
        }
    });
    let stream = futures_util::stream::unfold(from, |mut from| async move {
        let piece = from.recv().await?;
        Some((piece, from))
    });
    HttpResponse::Ok()
        .insert_header((CONTENT_TYPE, "application/zip"))
        .insert_header((CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\"")))
        .streaming(stream)
}

/// Writes into a channel, piece by piece.
pub struct Piecewise {
    to: mpsc::Sender<io::Result<Bytes>>,
}

impl Write for Piecewise {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let sent = self.to.blocking_send(Ok(Bytes::copy_from_slice(bytes)));
        sent.map_err(|_gone| io::Error::from(io::ErrorKind::BrokenPipe))?;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
