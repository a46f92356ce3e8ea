//! What a movie says ahead about its fragments (`mvex`).

use super::boxes::Node;
use super::bytes::{length_at, u32_at};
use crate::video_check::model::HeaderProblem;

/// Most tracks that are looked at.
const MOST_TRACKS: usize = 128;

/// What holds for the samples of a track's fragments unless a fragment tells otherwise.
#[derive(Debug, Clone, Copy)]
pub(super) struct Usual {
    track: u32,
    /// Number of the sample description, from 1.
    pub(super) description: Option<u32>,
    /// Length of a sample, units of the media.
    pub(super) each: Option<u32>,
}

#[derive(Debug, Clone, Default)]
pub(super) struct Extends {
    /// Length of the film with all fragments, units of the movie.
    pub(super) declared: Option<u64>,
    usual: Vec<Usual>,
}

impl Extends {
    pub(super) fn of(&self, track: u32) -> Option<&Usual> {
        self.usual.iter().find(|usual| usual.track == track)
    }
}

pub(super) fn read(mvex: &Node<'_>) -> Result<Extends, HeaderProblem> {
    let mut found = Extends::default();
    for node in mvex.children() {
        let node = node?;
        match &node.kind {
            b"mehd" => found.declared = length_at(node.body, 4, node.body.first() == Some(&1)),
            b"trex" if found.usual.len() < MOST_TRACKS => {
                let Some(track) = u32_at(node.body, 4) else { continue };
                let (description, each) = (u32_at(node.body, 8), u32_at(node.body, 12));
                found.usual.push(Usual { track, description, each });
            }
            _ => {}
        }
    }
    Ok(found)
}
