//! How fast charters are made, and what that costs: `cargo bench --bench documents [-- HOW_MANY]`.
//!
//! Every charter has a name, number, code and QR code of its own. Two processes share the work, as in the portal's
//! default configuration. The memory is the largest resident set of each process (`VmHWM`), read when all are made.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::allow_attributes, missing_docs)]

use std::path::Path;
use std::time::Instant;

use lomba::certificates::render::Renderer;
use lomba::certificates::{DocumentFacts, DocumentKind, templates};
use lomba::config::Documents;

/// Processes side by side.
const PROCESSES: usize = 2;

fn facts(n: usize) -> DocumentFacts {
    let code = format!("7KQM-2XTR-{:04}-{:04}", n / 10_000, n % 10_000);
    let name = format!("Dr. Peserta {} Kusumawardhani {}, M.Si.", ["Ani", "Budi", "Citra", "Dewa"][n % 4], n);
    let url = format!("https://lomba.example/sertifikat/{code}");
    let facts = serde_json::json!({
        "kind": "award_charter", "lang": "id", "draft": false, "title": format!("Piagam Penghargaan: {name}"),
        "letterhead": {
            "organiser": "Lembaga Administrasi Negara Republik Indonesia",
            "unit": "Pusat Teknologi Pengembangan Kompetensi", "contact": "", "logo": ""
        },
        "number": format!("{n}/K.1/PDP.07/2023"),
        "date": {
            "year": 2023, "month": 8, "day": 21, "text": "21 Agustus 2023", "weekday": "Senin",
            "day_words": "dua puluh satu", "month_name": "Agustus", "year_words": "dua ribu dua puluh tiga",
            "numeric": "21-08-2023"
        },
        "place": "Jakarta",
        "competition": "Kompetisi Pengembangan Materi Microlearning Tahun 2023",
        "award_size": { "n": 10, "words": "sepuluh" },
        "recipient": { "name": name, "institution": "Pemerintah Kota Contoh", "team": "Lentera", "members": [] },
        "work": { "number": "ML-2023-0007", "title": format!("Etika bermedia sosial bagi ASN, bagian {n}") },
        "rank": { "n": 1 + n % 10, "words": "satu" },
        "signing": "ink",
        "signatories": [
            { "position": "Kepala Pusat Contoh", "name": "Dr. Wening Contoh, M.Si.", "nip": "", "anchor": "" }
        ],
        "verification": { "url": url, "shown": format!("lomba.example/sertifikat/{code}"), "code": code, "qr": "" },
        "minutes": null
    });
    DocumentFacts::parse(&facts.to_string()).unwrap()
}

/// The largest resident set of this process's children so far, in MiB.
fn memory() -> u64 {
    let own = std::process::id().to_string();
    let mut most = 0;
    for entry in std::fs::read_dir("/proc").into_iter().flatten().flatten() {
        let read = |name: &str| std::fs::read_to_string(entry.path().join(name)).unwrap_or_default();
        let status = read("status");
        let of = |key: &str| {
            let line = status.lines().find(|line| line.starts_with(key)).unwrap_or_default();
            line.split_whitespace().nth(1).unwrap_or_default().to_owned()
        };
        if of("PPid:") == own {
            most = most.max(of("VmHWM:").parse::<u64>().unwrap_or(0) / 1024);
        }
    }
    most
}

#[tokio::main]
async fn main() {
    let wanted = std::env::args().filter_map(|word| word.parse::<usize>().ok()).next().unwrap_or(5000);
    let program = env!("CARGO_BIN_EXE_lomba");
    assert!(Path::new(program).exists());
    let config =
        Documents { renderer: program.to_owned(), processes: PROCESSES, seconds: 10, memory_mib: 1024 };
    let renderer = Renderer::new(&config).unwrap();
    let begun = Instant::now();
    let mut running = Vec::new();
    for process in 0..PROCESSES {
        let renderer = renderer.clone();
        running.push(tokio::spawn(async move {
            let template = templates::template(DocumentKind::AwardCharter, None, None);
            let mut rendering = renderer.start().await.unwrap();
            let (mut made, mut bytes, mut largest) = (0_usize, 0_usize, 0_usize);
            for n in (process..wanted).step_by(PROCESSES) {
                let pdf = rendering.render(&template, &facts(n).printed(false).unwrap()).await.unwrap();
                made += 1;
                bytes += pdf.len();
                largest = largest.max(pdf.len());
            }
            (made, bytes, largest, memory())
        }));
    }
    let (mut made, mut bytes, mut largest, mut most) = (0, 0, 0, 0);
    for task in running {
        let (n, size, large, memory) = task.await.unwrap();
        made += n;
        bytes += size;
        largest = largest.max(large);
        most = most.max(memory);
    }
    let seconds = begun.elapsed().as_secs_f64();
    println!(
        "{made} charters in {seconds:.1} s with {PROCESSES} processes: {:.0} a second",
        made as f64 / seconds
    );
    println!(
        "{} bytes each on average, the largest {largest}; {most} MiB in the larger process",
        bytes / made.max(1)
    );
}
