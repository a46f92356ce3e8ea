//! From the second verdict to the packages, the gallery and the course on the platform (R4, R15, R47, R48).

mod clusters;
mod fitness;
mod gallery;
mod last_pages;
mod materials;
mod packages;

use lomba::db::Fault;
use lomba::ids::WorkId;
use lomba::works::{self, Tag, WorkContent};

use crate::results::field_with;
use crate::support::fixtures::content;
use crate::support::{Client, Page, TestApp, fixtures, journey, two_members};

pub const LAYAK: &str = "/2023/panitia/layak";
pub const KLUSTER: &str = "/2023/panitia/kluster";
pub const SERAH_TERIMA: &str = "/2023/panitia/serah-terima";
const PRATINJAU: &str = "/2023/panitia/layak/pratinjau";
const KEPUTUSAN: &str = "/2023/panitia/layak/keputusan";

/// A sealed result of twelve works, with all that is written in them, and two of the committee.
pub struct Stage {
    pub budi: Client,
    pub dewi: Client,
    /// By the number of the work, from 1.
    pub works: Vec<WorkId>,
}

impl Stage {
    /// The first nine works reach the standard; nothing is announced yet.
    pub async fn sealed(t: &TestApp) -> Self {
        let works = field_with(t, |n| if n < 10 { 9000 - 100 * i64::try_from(n).unwrap() } else { 6000 });
        for (n, work) in (1..).zip(&works) {
            let tags = if n % 3 == 0 { vec![Tag { code: "S10".to_owned(), level: 2 }] } else { Vec::new() };
            let filled = WorkContent { competency_tags: tags, ..content(&format!("Karya ke-{n}")) };
            t.write(|tx| works::put_content(tx, *work, &filled)).unwrap();
            let link = format!("1FilmUntukDipelajari{n:012}");
            t.write(|tx| Ok::<_, Fault>(fixtures::film(tx, *work, ("main", 0), ("drive", &link))?)).unwrap();
        }
        t.set_clock("2023-08-21 10:00");
        let budi = t.committee("Budi Santoso", "budi@contoh.go.id").await;
        let dewi = t.committee("Dewi Lestari", "dewi@contoh.go.id").await;
        two_members::by_two(&budi, &dewi, two_members::SEALING).await;
        Self { budi, dewi, works }
    }

    /// The same, announced.
    pub async fn announced(t: &TestApp) -> Self {
        let stage = Self::sealed(t).await;
        journey::publish_by_two(&stage.budi, &stage.dewi).await;
        t.run_jobs().await;
        stage
    }

    /// The ids of works by their numbers, as a form sends them.
    pub fn chosen(&self, numbers: &[usize]) -> Vec<(&'static str, String)> {
        numbers.iter().map(|n| ("work", self.works[n - 1].to_string())).collect()
    }
}

/// The page on which the chosen works are decided about.
pub async fn preview(who: &Client, works: &[(&'static str, String)]) -> Page {
    who.post(PRATINJAU, &borrowed(works)).await
}

/// Decides about works as one page shows them.
pub async fn decide(who: &Client, works: &[(&'static str, String)], answers: &[(&str, &str)]) -> Page {
    let page = preview(who, works).await.expect(200);
    let fingerprint = page.field("fingerprint");
    let mut form = borrowed(works);
    form.push(("fingerprint", &fingerprint));
    form.extend(answers);
    who.post(KEPUTUSAN, &form).await
}

/// Three times yes.
pub const FIT: [(&str, &str); 3] = [("standard", "yes"), ("quality", "yes"), ("relevance", "yes")];

pub fn borrowed<'a>(pairs: &'a [(&'static str, String)]) -> Vec<(&'a str, &'a str)> {
    pairs.iter().map(|(name, value)| (*name, value.as_str())).collect()
}
