//! Reads a film's header from its bytes as it would be read over a network, counting what that costs.

use std::fs::File;
use std::io::{Read, Seek, SeekFrom};
use std::path::Path;

use lomba::video_check::model::{Header, HeaderProblem};
use lomba::video_check::mp4::{HeaderReader, MOST_BYTES, MOST_REQUESTS, Step};

#[derive(Debug)]
pub struct Reading {
    pub answer: Result<Header, HeaderProblem>,
    pub requests: u32,
    pub bytes: u64,
}

pub fn read(film: &Path) -> Reading {
    let mut file = File::open(film).unwrap();
    let total = file.metadata().unwrap().len();
    let mut reader = HeaderReader::new(Some(total));
    let (mut requests, mut bytes) = (0, 0);
    loop {
        let (start, length) = match reader.step() {
            Step::Read { start, length } => (start, length),
            Step::Done(answer) => return Reading { answer, requests, bytes },
        };
        assert!(start + length <= total, "asked beyond the end");
        let mut range = vec![0; usize::try_from(length).unwrap()];
        file.seek(SeekFrom::Start(start)).unwrap();
        file.read_exact(&mut range).unwrap();
        reader.feed(start, &range, Some(total));
        requests += 1;
        bytes += length;
        assert!(requests <= MOST_REQUESTS && bytes <= MOST_BYTES, "more than may be asked");
    }
}
