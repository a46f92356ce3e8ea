//! `lomba probe`: the link checker's verdict for links from the command line, with the portal's own code.

use std::process::ExitCode;

use anyhow::Context as _;

use super::complaint::Complaint;
use crate::clock::Clock;
use crate::config::Config;
use crate::editions::{DEFAULT_EDITION, EditionSettings};
use crate::i18n::text;
use crate::say;
use crate::video_check::{
    self, Asked, Evidence, GoogleClient, Limits, PartKind, Portrait, VideoLink, judge, limits, probe_line,
    refuse,
};

/// Check links as the portal does; one JSON object per line.
#[derive(Debug, clap::Args)]
pub struct ProbeArgs {
    /// What to do with films taller than wide; the edition's rule if left out.
    #[arg(long, value_name = "RULE", value_parser = ["refuse", "accept", "ask"])]
    pub portrait: Option<String>,
    /// Links to films.
    #[arg(required = true, value_name = "LINK")]
    pub inputs: Vec<String>,
}

/// Prints one line per input. Exit status 2, before anything is asked, if an input is a file.
///
/// # Errors
/// A client or a clock that cannot be made.
pub async fn run(config: &Config, args: ProbeArgs) -> anyhow::Result<ExitCode> {
    if let Some(file) = args.inputs.iter().find(|input| is_file(input)) {
        let what = say!(
            "{file} adalah berkas; yang dapat diperiksa saat ini hanya tautan.",
            "{file} is a file; only links can be checked for now."
        );
        Complaint::new(
            what,
            text("Berikan tautan YouTube atau Google Drive.", "Give a link to YouTube or Google Drive."),
        )
        .print();
        return Ok(ExitCode::from(2));
    }
    rustls::crypto::ring::default_provider().install_default().ok();
    let client = GoogleClient::new(&config.google)?;
    let settings = EditionSettings::from_toml(DEFAULT_EDITION)
        .map_err(anyhow::Error::msg)
        .context("the built-in edition cannot be read")?;
    let mut limits = limits(&settings, PartKind::Main);
    if let Some(portrait) = args.portrait.as_deref().and_then(Portrait::parse) {
        limits.portrait = portrait;
    }
    let hosts = video_check::direct_hosts(&settings, &config.video.direct_hosts);
    for input in &args.inputs {
        println!("{}", line(&client, input, (&limits, &hosts)).await);
    }
    Ok(ExitCode::SUCCESS)
}

async fn line(
    client: &GoogleClient,
    input: &str,
    (limits, hosts): (&Limits, &[String]),
) -> serde_json::Value {
    let link = match VideoLink::parse(input, hosts) {
        Ok(link) => link,
        Err(problem) => return probe_line(input, None, &refuse(&problem, limits, Clock::System.now())),
    };
    let Asked { answer, probe, spent } = video_check::ask(client, &link).await;
    let evidence = Evidence { probe, spent, ..Evidence::new(answer) };
    probe_line(input, Some(&link), &judge(&evidence, limits, Clock::System.now()))
}

/// A link may lack its scheme, so only what exists on disk or is written as a path counts as a file.
fn is_file(input: &str) -> bool {
    input.starts_with(['/', '.']) || (!input.contains("://") && std::path::Path::new(input).exists())
}

#[cfg(test)]
mod tests {
    use super::is_file;

    #[test]
    fn a_path_is_told_from_a_link() {
        assert!(is_file("./film.mp4") && is_file("/tmp/film.mp4") && is_file("Cargo.toml"));
        assert!(!is_file("drive.google.com/open?id=1AbC") && !is_file("https://youtu.be/a1B2c3D4e5F"));
        assert!(!is_file("tidak-ada.mp4"));
    }
}
