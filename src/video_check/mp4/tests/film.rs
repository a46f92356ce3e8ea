//! Films written box by box.

/// A box.
pub(super) fn boxed(kind: &[u8; 4], body: &[u8]) -> Vec<u8> {
    let size = u32::try_from(body.len() + 8).unwrap();
    [&size.to_be_bytes()[..], kind, body].concat()
}

/// Numbers of four bytes.
pub(super) fn numbers(numbers: &[u32]) -> Vec<u8> {
    numbers.iter().flat_map(|number| number.to_be_bytes()).collect()
}

fn join(parts: &[&[u8]]) -> Vec<u8> {
    parts.concat()
}

/// `ftyp` of an mp4.
pub(super) fn file_type() -> Vec<u8> {
    boxed(b"ftyp", b"isom\0\0\x02\0isommp41")
}

/// A `moov` with one H.264 track of 1280 × 720 and ten seconds; `more` is put at its end.
pub(super) fn movie(more: &[u8]) -> Vec<u8> {
    let mut mvhd = numbers(&[0, 0, 0, 1000, 10_000]);
    mvhd.resize(100, 0);
    let mut tkhd = numbers(&[1, 0, 0, 1, 0, 10_000]);
    tkhd.resize(76, 0);
    tkhd.extend(numbers(&[1280 << 16, 720 << 16]));
    let mdhd = numbers(&[0, 0, 0, 1000, 10_000, 0]);
    let mut hdlr = b"\0\0\0\0\0\0\0\0vide".to_vec();
    hdlr.resize(25, 0);
    let mut entry = vec![0; 78];
    entry[24..26].copy_from_slice(&1280_u16.to_be_bytes());
    entry[26..28].copy_from_slice(&720_u16.to_be_bytes());
    let avc1 = boxed(b"avc1", &join(&[&entry, &boxed(b"pasp", &numbers(&[1, 1]))]));
    let stsd = boxed(b"stsd", &join(&[&numbers(&[0, 1]), &avc1]));
    let tables =
        join(&[&stsd, &boxed(b"stts", &numbers(&[0, 1, 250, 40])), &boxed(b"stco", &numbers(&[0, 1, 48]))]);
    let minf = boxed(b"minf", &boxed(b"stbl", &tables));
    let mdia = boxed(b"mdia", &join(&[&boxed(b"mdhd", &mdhd), &boxed(b"hdlr", &hdlr), &minf]));
    let elst = boxed(b"elst", &numbers(&[0, 1, 10_000, 0, 0x1_0000]));
    let trak = boxed(b"trak", &join(&[&boxed(b"tkhd", &tkhd), &boxed(b"edts", &elst), &mdia]));
    boxed(b"moov", &join(&[&boxed(b"mvhd", &mvhd), &trak, more]))
}

/// A film with its header after `content` bytes of content.
pub(super) fn film(content: usize) -> Vec<u8> {
    join(&[&file_type(), &boxed(b"mdat", &vec![7; content]), &movie(&[])])
}

/// A film of `count` fragments of a second each.
pub(super) fn fragmented(count: u32) -> Vec<u8> {
    let trex = boxed(b"trex", &numbers(&[0, 1, 1, 40, 0, 0]));
    let mut film = join(&[&file_type(), &movie(&boxed(b"mvex", &trex))]);
    for index in 0..count {
        let tfdt = boxed(b"tfdt", &numbers(&[0, 10_000 + index * 1000]));
        let trun = boxed(b"trun", &numbers(&[0, 25]));
        let traf = boxed(b"traf", &join(&[&boxed(b"tfhd", &numbers(&[0, 1])), &tfdt, &trun]));
        let mfhd = boxed(b"mfhd", &numbers(&[0, index]));
        film.extend(boxed(b"moof", &join(&[&mfhd, &traf])));
        film.extend(boxed(b"mdat", &[9; 200]));
    }
    film
}
