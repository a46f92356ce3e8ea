//! What the demonstration can be told.

use std::path::PathBuf;

use crate::clock::At;
use crate::editions::wall;

/// Show the portal with a made-up edition.
#[derive(Debug, Clone, clap::Args)]
pub struct DemoArgs {
    /// Folder of the demonstration; a temporary one if not given. Must be new, empty, or an earlier one.
    #[arg(long, value_name = "DIR")]
    pub dir: Option<PathBuf>,
    /// Address and port.
    #[arg(long, value_name = "ADDRESS", default_value = "127.0.0.1:8080")]
    pub listen: String,
    /// Let other machines in. The demonstration's passwords are public: whoever reaches the address is a member of the
    /// committee.
    #[arg(long)]
    pub open_to_others: bool,
    /// An empty PostgreSQL database for the data, such as postgres://user@host/name; without it a file in the folder.
    #[arg(long, value_name = "URL")]
    pub database: Option<String>,
    /// Works of the running edition.
    #[arg(long, value_name = "N", default_value_t = 120, value_parser = clap::value_parser!(u32).range(12..=20_000))]
    pub works: u32,
    /// Jurors of each edition.
    #[arg(long, value_name = "N", default_value_t = 12, value_parser = clap::value_parser!(u32).range(4..=1_000))]
    pub jurors: u32,
    /// Stage in which the running edition stands.
    #[arg(long, value_enum, default_value_t = DemoPhase::Intake)]
    pub phase: DemoPhase,
}

/// Where the running edition stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub enum DemoPhase {
    /// Entrants register; works are not received yet.
    Registration,
    /// Works arrive and are verified.
    Intake,
    /// Jurors score.
    Judging,
    /// The result is public.
    Published,
}

impl DemoPhase {
    /// What the running clock shows at the start, for the edition of 2023.
    pub fn instant(self) -> At {
        let written = match self {
            Self::Registration => "2023-05-18 09:30",
            Self::Intake => "2023-07-03 09:30",
            Self::Judging => "2023-08-08 09:30",
            Self::Published => "2023-08-22 09:30",
        };
        wall::read_opens(written).unwrap_or(At(0))
    }
}
