//! The way out: an SMTP server, or a folder of `.eml` files.

use std::path::{Path, PathBuf};
use std::time::Duration;

use lettre::message::header::{Header, HeaderName, HeaderValue};
use lettre::message::{Mailbox, MultiPart};
use lettre::{AsyncSmtpTransport, AsyncTransport as _, Message, Tokio1Executor};

use super::delivery::{DeliveryProblem, Failure, SendProblem, judge};
use super::{OutboxLine, letter_files};
use crate::config::{Mail as MailConfig, MailTransport};
use crate::private_files;

/// Hands letters over.
#[derive(Clone)]
pub struct Mailer {
    way: Way,
    from: Mailbox,
    reply_to: Option<Mailbox>,
}

#[derive(Clone)]
enum Way {
    File(PathBuf),
    Smtp(AsyncSmtpTransport<Tokio1Executor>),
}

impl std::fmt::Debug for Mailer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Mailer").finish_non_exhaustive()
    }
}

/// The mail section of the configuration cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum MailerProblem {
    /// An address is wrong.
    #[error("mail.{key} is not a mail address: {cause}")]
    Address { key: &'static str, cause: lettre::address::AddressError },
    /// The server's address is wrong.
    #[error("mail.smtp_url cannot be used: {0}")]
    Server(#[from] lettre::transport::smtp::Error),
}

/// Marks every letter as written by a machine, so that holiday replies do not answer it (RFC 3834 §5).
#[derive(Debug, Clone)]
struct AutoSubmitted;

impl Header for AutoSubmitted {
    fn name() -> HeaderName {
        HeaderName::new_from_ascii_str("Auto-Submitted")
    }

    fn parse(_: &str) -> Result<Self, Box<dyn std::error::Error + Send + Sync>> {
        Ok(Self)
    }

    fn display(&self) -> HeaderValue {
        HeaderValue::new(Self::name(), "auto-generated".to_owned())
    }
}

impl Mailer {
    /// Prepares the transport; connects to nothing yet.
    ///
    /// Every letter has a connection of its own. A pool of connections would start and end with a task, and most
    /// commands build the portal without a runtime to run one.
    pub fn new(config: &MailConfig) -> Result<Self, MailerProblem> {
        let address = |key: &'static str, text: &str| {
            text.parse::<Mailbox>().map_err(|cause| MailerProblem::Address { key, cause })
        };
        let way = match config.transport {
            MailTransport::File => Way::File(PathBuf::from(&config.directory)),
            MailTransport::Smtp => Way::Smtp(
                AsyncSmtpTransport::<Tokio1Executor>::from_url(&config.smtp_url)?
                    .timeout(Some(Duration::from_secs(20)))
                    .build(),
            ),
        };
        let reply_to = match config.reply_to.as_str() {
            "" => None,
            text => Some(address("reply_to", text)?),
        };
        Ok(Self { way, from: address("from", &config.from)?, reply_to })
    }

    /// Whether the transport answers: the server's greeting, or a folder that can be written.
    pub async fn check(&self) -> Result<(), String> {
        match &self.way {
            Way::Smtp(smtp) => match smtp.test_connection().await {
                Ok(true) => Ok(()),
                Ok(false) => Err("the SMTP server does not answer".to_owned()),
                Err(cause) => Err(cause.to_string()),
            },
            Way::File(folder) => {
                let existing = folder.ancestors().find(|folder| folder.is_dir()).unwrap_or(Path::new("."));
                private_files::can_write(existing)
                    .map_err(|cause| format!("{} cannot be written: {cause}", existing.display()))
            }
        }
    }

    /// Hands one letter over.
    pub async fn send(&self, line: &OutboxLine) -> Result<(), SendProblem> {
        let message = self.compose(line).map_err(|said| SendProblem {
            problem: DeliveryProblem::Address,
            said,
            lasting: true,
        })?;
        match &self.way {
            Way::File(folder) => {
                let (folder, name) = (folder.clone(), letter_files::name(line.id, line.kind));
                tokio::task::spawn_blocking(move || letter_files::write(&folder, &name, &message.formatted()))
                    .await
                    .map_err(std::io::Error::other)
                    .and_then(|written| written)
                    .map_err(|cause| SendProblem {
                        problem: DeliveryProblem::Folder,
                        said: cause.to_string(),
                        lasting: false,
                    })
            }
            Way::Smtp(smtp) => match smtp.send(message).await {
                Ok(_) => Ok(()),
                Err(cause) => Err(judge(failure(&cause), cause.to_string())),
            },
        }
    }

    fn compose(&self, line: &OutboxLine) -> Result<Message, String> {
        let to = line.to_email.parse().map_err(|cause| format!("{}: {cause}", line.to_email))?;
        let mut builder = Message::builder()
            .from(self.from.clone())
            .to(Mailbox::new(Some(line.to_name.clone()).filter(|name| !name.is_empty()), to))
            .subject(line.subject.clone())
            .header(AutoSubmitted)
            .message_id(Some(format!("<{}>", line.message_id)))
            .date(
                std::time::UNIX_EPOCH + Duration::from_millis(u64::try_from(line.created_at.0).unwrap_or(0)),
            );
        // The edition's own address goes before the portal's; one that is no address counts for nothing.
        if let Some(reply_to) = line.reply_to.parse().ok().or_else(|| self.reply_to.clone()) {
            builder = builder.reply_to(reply_to);
        }
        builder
            .multipart(MultiPart::alternative_plain_html(line.body_text.clone(), line.body_html.clone()))
            .map_err(|cause| cause.to_string())
    }
}

fn failure(cause: &lettre::transport::smtp::Error) -> Failure {
    match cause.status() {
        Some(code) => Failure::Reply(code.into()),
        None if cause.is_tls() || cause.is_client() => Failure::Encryption,
        None => Failure::Connection,
    }
}
