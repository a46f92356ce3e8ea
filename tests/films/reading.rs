//! Reads a film's header from its bytes as it would be read over a network, counting what that costs.

use std::fs::File;
use std::io::{Read, Seek, SeekFrom};
use std::path::Path;

use lomba::video_check::container::{MOST_BYTES, MOST_REQUESTS, Step, Walk};
use lomba::video_check::model::{Header, HeaderProblem};

#[derive(Debug)]
pub struct Reading {
    pub answer: Result<Header, HeaderProblem>,
    pub requests: u32,
    pub bytes: u64,
}

pub fn read(film: &Path) -> Reading {
    let mut file = File::open(film).unwrap();
    let total = file.metadata().unwrap().len();
    let mut walk = Walk::new(Some(total));
    let (mut requests, mut bytes) = (0, 0);
    loop {
        let (start, length) = match walk.step() {
            Step::Read { start, length } => (start, length),
            Step::Done(answer) => return Reading { answer, requests, bytes },
        };
        assert!(start + length <= total, "asked beyond the end");
        let mut range = vec![0; usize::try_from(length).unwrap()];
        file.seek(SeekFrom::Start(start)).unwrap();
        file.read_exact(&mut range).unwrap();
        walk.feed(start, &range, Some(total));
        requests += 1;
        bytes += length;
        assert!(requests <= MOST_REQUESTS && bytes <= MOST_BYTES, "more than may be asked");
    }
}
