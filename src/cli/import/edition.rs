//! A new edition from its file.

use std::process::ExitCode;

use crate::app::App;
use crate::cli::error::{CliError, terminal_lang};
use crate::editions::{self, EditionProblem};
use crate::i18n::{Message, Text, text};
use crate::say;

const HINT: Text = text(
    "Perbaiki berkasnya, lalu impor lagi; belum ada yang disimpan.",
    "Correct the file, then import again; nothing was saved.",
);

pub(super) fn run(app: &App, bytes: &[u8]) -> anyhow::Result<ExitCode> {
    let source = String::from_utf8_lossy(bytes);
    let problem = match app.db.write(app.clock.now(), |tx| editions::load(tx, &source)) {
        Ok(_) => {
            let done = say!("Edisi dimuat.", "The edition was loaded.");
            println!("{}", done.get(terminal_lang()));
            return Ok(ExitCode::SUCCESS);
        }
        Err(problem) => problem,
    };
    let said: Vec<Message> = match problem {
        EditionProblem::File(cause) => {
            vec![say!("Berkas ini bukan berkas edisi: {cause}", "The file is no edition: {cause}")]
        }
        EditionProblem::Contradiction(said) => said,
        EditionProblem::Slug(slug) => vec![say!(
            "Kata edisi \"{slug}\" sudah dipakai atau merupakan alamat portal.",
            "The edition's word \"{slug}\" is taken or an address of the portal."
        )],
        EditionProblem::Refused(said) => vec![said],
        EditionProblem::Fault(fault) => return Err(fault.into()),
    };
    for message in said {
        CliError::new(message, HINT).print();
    }
    Ok(ExitCode::from(1))
}
