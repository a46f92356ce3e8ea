//! A film, how it is made, what its header must say, and how that compares with ffprobe.

use std::path::Path;

use lomba::video_check::model::{Container, Header, HeaderProblem};

use crate::ffmpeg::Ffmpeg;
use crate::ffprobe::{self, Seen};
use crate::header_cost::{self, Reading};

/// A good film.
pub struct Case {
    pub name: &'static str,
    pub made: &'static str,
    pub edit: fn(Vec<u8>) -> Vec<u8>,
    pub codec: &'static str,
    pub size: (u32, u32),
    pub ms: Option<i64>,
    pub rotation: u32,
    pub like: Like,
    pub requests: u32,
}

/// In which way it agrees with ffprobe.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Like {
    /// Size, turn, codec, and the length of the film.
    Film,
    /// The same, but the length of the picture.
    Picture,
    /// All but the length, for this reason.
    NotInLength(&'static str),
    /// All but the size, for this reason.
    NotInSize(&'static str),
    /// All but the codec, for this reason.
    NotInCodec(&'static str),
}

pub const GOOD: Case = Case {
    name: "",
    made: "",
    edit: |bytes| bytes,
    codec: "avc1",
    size: (1280, 720),
    ms: Some(10_000),
    rotation: 0,
    like: Like::Film,
    requests: 1,
};

/// Makes them all and reports every one that is wrong.
pub fn try_all(room: &str, cases: &[Case]) {
    let Some(ffmpeg) = Ffmpeg::open(room) else { return };
    let mut wrong = Vec::new();
    for case in cases {
        let film = make(&ffmpeg, case.name, case.made, case.edit);
        let (read, seen) = (header_cost::read(&film), ffprobe::look(&ffmpeg, &film));
        if let Err(why) = check(case, &read).and_then(|header| compare(case, &header, &seen)) {
            wrong.push(format!("{}: {why}\n  read {read:?}\n  seen {seen:?}", case.name));
        }
    }
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), cases.len(), wrong.join("\n"));
}

/// A file that is no good film, and why.
pub struct Bad {
    pub name: &'static str,
    pub made: &'static str,
    pub edit: fn(Vec<u8>) -> Vec<u8>,
    pub problem: fn(&HeaderProblem, u64) -> bool,
}

pub fn refuse_all(room: &str, cases: &[Bad]) {
    let Some(ffmpeg) = Ffmpeg::open(room) else { return };
    let mut wrong = Vec::new();
    for case in cases {
        let film = make(&ffmpeg, case.name, case.made, case.edit);
        let read = header_cost::read(&film);
        let size = std::fs::metadata(&film).unwrap().len();
        if !read.answer.as_ref().is_err_and(|problem| (case.problem)(problem, size)) {
            wrong.push(format!("{}: {read:?}", case.name));
        }
    }
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), cases.len(), wrong.join("\n"));
}

fn make(ffmpeg: &Ffmpeg, name: &str, made: &str, edit: fn(Vec<u8>) -> Vec<u8>) -> std::path::PathBuf {
    if made.is_empty() {
        let film = ffmpeg.dir.join(name);
        std::fs::write(&film, edit(Vec::new())).unwrap();
        return film;
    }
    let film = ffmpeg.make(name, made);
    let bytes = std::fs::read(&film).unwrap();
    let edited = edit(bytes.clone());
    if edited != bytes {
        std::fs::write(&film, edited).unwrap();
    }
    film
}

fn check(case: &Case, read: &Reading) -> Result<Header, String> {
    let header = read.answer.clone().map_err(|problem| format!("{problem:?}"))?;
    let mov = Path::new(case.name).extension().unwrap() == "mov";
    same("container", header.container, if mov { Container::Mov } else { Container::Mp4 })?;
    same("codec", header.codec.as_deref(), Some(case.codec))?;
    same("size", (header.width, header.height), case.size)?;
    same("length", header.duration_ms, case.ms)?;
    same("turn", header.rotation, case.rotation)?;
    if read.requests > case.requests {
        return Err(format!("{} requests instead of {}", read.requests, case.requests));
    }
    let most = if header.fragmented { 1 << 20 } else { 256_000 };
    if read.bytes > most {
        return Err(format!("{} bytes read", read.bytes));
    }
    Ok(header)
}

fn compare(case: &Case, header: &Header, seen: &Seen) -> Result<(), String> {
    if !matches!(case.like, Like::NotInCodec(_)) {
        same("ffprobe's codec", header.codec.as_deref(), Some(seen.codec.as_str()))?;
    }
    if !matches!(case.like, Like::NotInSize(_)) {
        same("ffprobe's size", (header.width, header.height), (seen.width, seen.height))?;
    }
    same("ffprobe's turn", header.rotation, seen.rotation)?;
    let theirs = match case.like {
        Like::NotInLength(_) => return Ok(()),
        Like::Picture => seen.picture_ms,
        _ => seen.film_ms,
    };
    match (header.duration_ms, theirs) {
        (Some(ours), Some(theirs)) if (ours as f64 - theirs).abs() <= 1.0 => Ok(()),
        (ours, theirs) => Err(format!("ffprobe's length: {ours:?} instead of {theirs:?}")),
    }
}

fn same<T: PartialEq + std::fmt::Debug>(what: &str, ours: T, wanted: T) -> Result<(), String> {
    if ours == wanted { Ok(()) } else { Err(format!("{what}: {ours:?} instead of {wanted:?}")) }
}
