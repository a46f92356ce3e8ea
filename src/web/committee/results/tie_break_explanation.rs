//! How works of equal value were told apart, in words: one sentence for each such pair.

use crate::i18n::{Lang, Message, points};
use crate::results::ranking::RankedWork;
use crate::results::text::criterion_value;
use crate::results::tie_break::DecidedBy;
use crate::results::{PublishedCriterion, Ranking, RankingLine};
use crate::say;

/// The sentences of the first `size` places and of the first place below.
pub(super) fn explanations(ranking: &Ranking, criteria: &[PublishedCriterion], size: usize) -> Vec<Message> {
    let pair = Pairing { criteria, adjusts: ranking.adjusts() };
    let placed = ranking.rows.iter().filter(|row| row.ranked.place.is_some());
    let placed: Vec<&RankingLine> = placed.take(size.saturating_add(1)).collect();
    let pairs = placed.iter().zip(placed.iter().skip(1));
    pairs.filter_map(|(above, below)| pair.sentence(&above.ranked, &below.ranked)).collect()
}

/// What a sentence needs beside the two works.
struct Pairing<'a> {
    criteria: &'a [PublishedCriterion],
    adjusts: bool,
}

impl Pairing<'_> {
    fn sentence(&self, above: &RankedWork, below: &RankedWork) -> Option<Message> {
        let (one, other) = (&above.work, &below.work);
        if let Some(number) = below.decision.filter(|_| above.decision == below.decision) {
            return Some(say!(
                "{one} di atas {other}: keputusan pleno nomor {number}.",
                "{one} above {other}: plenary decision number {number}."
            ));
        }
        let step = below.decided_by.as_ref();
        let step = step.filter(|step| !matches!(step, DecidedBy::Score | DecidedBy::Incomplete))?;
        let why = self.reason(step, above, below);
        let (sebab, why) = (why.id, why.en);
        let (nilai, value) = (points(below.score, Lang::Id), points(below.score, Lang::En));
        Some(say!(
            "{one} di atas {other}: nilai akhir sama ({nilai}); {sebab}.",
            "{one} above {other}: the final score is the same ({value}); {why}."
        ))
    }

    fn reason(&self, step: &DecidedBy, above: &RankedWork, below: &RankedWork) -> Message {
        let versus = |name: Message, of: &dyn Fn(&RankedWork) -> i64| {
            let (a, b) = (points(of(above), Lang::Id), points(of(below), Lang::Id));
            let (c, d) = (points(of(above), Lang::En), points(of(below), Lang::En));
            let (nama, name) = (name.id, name.en);
            say!("{nama} {a} lawan {b}", "{name} {c} against {d}")
        };
        match step {
            DecidedBy::Criterion(key) => {
                let place = self.criteria.iter().position(|criterion| criterion.key == *key);
                versus(criterion_value(key, self.criteria), &|row| {
                    let value = place.and_then(|place| row.criteria.get(place));
                    value.map_or(0, |value| value.official(self.adjusts))
                })
            }
            DecidedBy::HeadToHead => say!(
                "dari juri yang menilai keduanya, lebih banyak yang memilihnya",
                "of the jurors who scored both, more prefer it"
            ),
            DecidedBy::RawMean => versus(
                say!(
                    "rata-rata sebelum dibulatkan lebih tinggi, tercetak",
                    "the average before rounding is higher, printed"
                ),
                &|row| row.raw,
            ),
            DecidedBy::SmallerError => {
                versus(say!("galat baku lebih kecil", "smaller standard error"), &|row| {
                    row.score_se.unwrap_or(0)
                })
            }
            DecidedBy::Jury => say!("juri memutuskannya dalam rapat pleno", "the jury decided it in plenary"),
            DecidedBy::Draw | DecidedBy::Score | DecidedBy::Incomplete => {
                say!("undian dengan benih terbuka", "draw by the public seed")
            }
        }
    }
}
