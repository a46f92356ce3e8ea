//! How works of equal value were told apart, in words: one sentence for each such pair.

use crate::i18n::{Lang, Message, points};
use crate::results::ranking::RankedWork;
use crate::results::tie_break::DecidedBy;
use crate::results::{Ranking, RankingRow};
use crate::say;

/// The sentences of the first `size` places and of the first place below.
pub(super) fn trace(ranking: &Ranking, size: usize) -> Vec<Message> {
    let adjusts = ranking.gate.open && ranking.method.0.official == crate::results::method::Official::Clipped;
    let placed: Vec<&RankingRow> =
        ranking.rows.iter().filter(|row| row.place.is_some()).take(size.saturating_add(1)).collect();
    let pairs = placed.iter().zip(placed.iter().skip(1));
    pairs.filter_map(|(above, below)| sentence(&above.ranked, &below.ranked, adjusts)).collect()
}

fn sentence(above: &RankedWork, below: &RankedWork, adjusts: bool) -> Option<Message> {
    let (one, other) = (&above.work, &below.work);
    if let Some(number) = below.decision.filter(|_| above.decision == below.decision) {
        return Some(say!(
            "{one} di atas {other}: keputusan pleno nomor {number}.",
            "{one} above {other}: plenary decision number {number}."
        ));
    }
    let step = below.decided_by.filter(|step| !matches!(step, DecidedBy::Score | DecidedBy::Incomplete))?;
    let why = reason(step, (above, below), adjusts);
    let (sebab, why) = (why.id, why.en);
    let (nilai, value) = (points(below.score, Lang::Id), points(below.score, Lang::En));
    Some(say!(
        "{one} di atas {other}: nilai akhir sama ({nilai}); {sebab}.",
        "{one} above {other}: the final score is the same ({value}); {why}."
    ))
}

fn reason(step: DecidedBy, (above, below): (&RankedWork, &RankedWork), adjusts: bool) -> Message {
    let versus = |id: &str, en: &str, of: fn(&RankedWork) -> i64| {
        let (a, b) = (points(of(above), Lang::Id), points(of(below), Lang::Id));
        let (c, d) = (points(of(above), Lang::En), points(of(below), Lang::En));
        say!("{id} {a} lawan {b}", "{en} {c} against {d}")
    };
    match step {
        DecidedBy::Content if adjusts => versus("nilai isi", "content", |row| row.adjusted_content),
        DecidedBy::Content => versus("nilai isi", "content", |row| row.content),
        DecidedBy::Technical if adjusts => {
            versus("nilai teknis", "technical quality", |row| row.adjusted_technical)
        }
        DecidedBy::Technical => versus("nilai teknis", "technical quality", |row| row.technical),
        DecidedBy::HeadToHead => say!(
            "dari juri yang menilai keduanya, lebih banyak yang memilihnya",
            "of the jurors who scored both, more prefer it"
        ),
        DecidedBy::RawMean => versus(
            "rata-rata sebelum dibulatkan lebih tinggi, tercetak",
            "the average before rounding is higher, printed",
            |row| row.raw,
        ),
        DecidedBy::SmallerError => {
            versus("galat baku lebih kecil", "smaller standard error", |row| row.score_se.unwrap_or(0))
        }
        DecidedBy::Jury => say!("juri memutuskannya dalam rapat pleno", "the jury decided it in plenary"),
        DecidedBy::Draw | DecidedBy::Score | DecidedBy::Incomplete => {
            say!("undian dengan benih terbuka", "draw by the public seed")
        }
    }
}
