//! Jobs that were given up, run again many at once.

use super::columns::named;
use super::page::{Jobs, JobsAsked};
use crate::audit::{self, Record, Subject};
use crate::db::{Conn, Fault, Tx};
use crate::i18n::{Lang, count, text};
use crate::ids::JobId;
use crate::overview::{self, Chosen, JobLine};
use crate::queue;
use crate::say;
use crate::web::committee::again::{Again, By, Named, Words};
use crate::web::committee::tables::{Asked, PickBox};
use crate::web::context::Cx;
use crate::web::list_address::ListAddress;

impl Again for Jobs {
    const FIELD: &'static str = "job";
    const PATH: &'static str = "/panitia/pekerjaan/ulangan";
    const WORDS: Words = Words {
        title: text("Ulangi beberapa pekerjaan", "Run several jobs again"),
        button: text("Ulangi yang dipilih", "Run the selected again"),
        back: text("Kembali ke daftar pekerjaan", "Back to the list of jobs"),
        question: |jumlah, number| say!("Ulangi {jumlah} pekerjaan?", "Run {number} jobs again?"),
        label: |jumlah, number| say!("Ulangi {jumlah} pekerjaan", "Run {number} jobs again"),
        effect: |jumlah, number| {
            say!(
                "{jumlah} pekerjaan yang gagal dimasukkan kembali ke antrean. Pekerjaan yang sama hanya menunggu satu kali.",
                "{number} jobs that failed go back into the queue. The same work waits only once."
            )
        },
        lasting: text(
            "Pekerjaan yang sudah diulang tidak dapat ditarik kembali; mengulanginya dua kali tidak merusak apa pun.",
            "A job that was run again cannot be called back; running one twice does no harm.",
        ),
        done: |done| {
            let say_in = |lang: Lang| [done.again, done.left].map(|n| count(n, lang));
            let ([a, b], [x, y]) = (say_in(Lang::Id), say_in(Lang::En));
            match done.left {
                0 => say!("{a} pekerjaan dimasukkan kembali ke antrean.", "{x} jobs are back in the queue."),
                _ => say!(
                    "{a} pekerjaan dimasukkan kembali ke antrean; {b} tidak ikut karena berubah sejak dipilih atau tidak terbaca.",
                    "{x} jobs are back in the queue; {y} are left out, since they changed or cannot be read."
                ),
            }
        },
    };

    fn failed(conn: &mut Conn, asked: &JobsAsked, chosen: &Chosen) -> Result<Vec<JobLine>, Fault> {
        overview::failed_jobs(conn, asked.now, &asked.filter, chosen)
    }

    fn named(cx: &Cx, line: &JobLine) -> Named {
        let beside = line.last_error.clone().unwrap_or_default();
        Named { id: line.id.0, label: named(cx, line), beside }
    }

    fn again(tx: &mut Tx<'_>, by: &By<'_>, lines: &[JobLine]) -> Result<usize, Fault> {
        let ids: Vec<JobId> = lines.iter().map(|line| line.id).collect();
        let done = queue::rerun_all(tx, &ids)?;
        let edition = by.edition;
        let record = by.who.person().record(Some(edition), "jobs.rerun", Subject::new("edition", edition.0));
        let details = serde_json::json!({ "jobs": done, "query": by.query });
        audit::record(tx, &Record { details, ..record })?;
        Ok(done)
    }

    fn waiting(list: &Asked) -> ListAddress {
        // Words are looked for in the last error, which a job that is run again has none of yet.
        list.narrowed_to("status", "menunggu").without("q")
    }

    fn pick_box(line: &JobLine) -> Option<PickBox> {
        line.failed_at.map(|_| PickBox { value: line.id.to_string(), name: line.id.to_string() })
    }
}
