//! What header, provider and entrant say about one film, as the evidence table shows it.

use super::text::lists as words;
use crate::i18n::{Lang, Text, duration, file_size};
use crate::say;
use crate::video_check::{
    Declared, FactSource, Facts, Limits, Provider, Report, Rule, Video, agree, providers,
};
use crate::views::{EvidenceCell, EvidenceRow, EvidenceView};

/// What the sources say, the strongest first: the file itself, who holds it, the entrant.
struct Columns<'a> {
    report: Option<&'a Report>,
    sources: [(FactSource, Facts); 3],
}

/// The table of one film; the declaration is the present one, even if the check came before it.
pub fn table(lang: Lang, film: &Video, limits: &Limits) -> EvidenceView {
    let report = film.report.as_ref();
    let holder = match providers::source(film.link.provider) {
        FactSource::Header => FactSource::DriveMetadata,
        told => told,
    };
    let said = |source| report.and_then(|report| report.said_by(source)).cloned();
    // Reports of earlier versions have no sources: what they know came from the provider.
    let earlier = report.filter(|report| report.sources.is_empty()).map(|report| report.facts.clone());
    let sources = [
        (FactSource::Header, said(FactSource::Header).unwrap_or_default()),
        (holder, said(holder).or(earlier).unwrap_or_default()),
        (FactSource::Declaration, declared(film)),
    ];
    let columns = Columns { report, sources };
    let provider = match film.link.provider {
        Provider::DIRECT => words::HOST.get(lang),
        other => providers::name(other),
    };
    EvidenceView {
        sources: vec![
            words::THE_FILE.get(lang).to_owned(),
            provider.to_owned(),
            words::THE_ENTRANT.get(lang).to_owned(),
        ],
        rows: rows(lang, &columns, limits),
    }
}

fn rows(lang: Lang, columns: &Columns<'_>, limits: &Limits) -> Vec<EvidenceRow> {
    let (w, h) = (limits.min_width, limits.min_height);
    let (lama, long) = (duration(limits.max_ms, Lang::Id), duration(limits.max_ms, Lang::En));
    let picture = say!("min. {w} × {h}", "min. {w} × {h}").get(lang).to_owned();
    let length = say!("maks. {lama}", "max. {long}").get(lang).to_owned();
    let cells = |rule, show: &dyn Fn(&Facts) -> Option<String>| columns.cells(rule, show);
    let row = |fact, label: Text, cells, limit| EvidenceRow {
        fact,
        label: label.get(lang).to_owned(),
        cells,
        limit,
    };
    let rows = vec![
        row(
            "container",
            words::FORMAT,
            cells(Some(Rule::Container), &|facts| container(lang, facts)),
            Some("MP4, MOV".to_owned()),
        ),
        row("codec", words::CODEC, cells(None, &|facts| facts.codec.clone()), None),
        row(
            "picture",
            words::PICTURE,
            cells(Some(Rule::Resolution), &|facts| size(lang, facts)),
            Some(picture),
        ),
        row(
            "length",
            words::LENGTH,
            cells(Some(Rule::Duration), &|facts| facts.duration_ms.map(|ms| duration(ms, lang))),
            Some(length),
        ),
        row("size", words::SIZE, cells(None, &|facts| facts.size_bytes.map(|n| file_size(n, lang))), None),
    ];
    // A fact that nobody states and nobody asks for is left out.
    rows.into_iter()
        .filter(|row| row.limit.is_some() || row.cells.iter().any(|cell| cell.value.is_some()))
        .collect()
}

impl Columns<'_> {
    fn cells(&self, rule: Option<Rule>, show: &dyn Fn(&Facts) -> Option<String>) -> Vec<EvidenceCell> {
        let strongest = self.sources.iter().find(|(_, facts)| show(facts).is_some());
        let cell = |(source, facts): &(FactSource, Facts)| {
            let value = show(facts);
            let differs = value.is_some()
                && rule.is_some_and(|rule| {
                    strongest.is_some_and(|(_, best)| !agree(rule, best, facts))
                        || self.disputed(rule, *source)
                });
            EvidenceCell { value, differs }
        };
        self.sources.iter().map(cell).collect()
    }

    /// YouTube's class of quality has no pixels to compare: there the judgement itself says what contradicts.
    fn disputed(&self, rule: Rule, source: FactSource) -> bool {
        let found = self.report.and_then(|report| report.finding(rule));
        found.is_some_and(|found| found.others.iter().any(|claim| claim.source == source))
    }
}

fn container(lang: Lang, facts: &Facts) -> Option<String> {
    let known = facts.container.as_deref().map(|word| match word {
        "mp4" | "mov" => word.to_uppercase(),
        "other" => words::OTHER_FORMAT.get(lang).to_owned(),
        other => other.to_owned(),
    });
    known.or_else(|| facts.mime.clone().filter(|mime| !mime.is_empty()))
}

fn size(lang: Lang, facts: &Facts) -> Option<String> {
    if let Some((w, h)) = facts.width.zip(facts.height) {
        return Some(match facts.rotation {
            Some(turn) if turn != 0 => {
                say!("{w} × {h}, diputar {turn}°", "{w} × {h}, turned {turn}°").get(lang).to_owned()
            }
            _ => format!("{w} × {h}"),
        });
    }
    facts.definition_hd.map(|hd| if hd { words::HD.get(lang) } else { words::SD.get(lang) }.to_owned())
}

fn declared(film: &Video) -> Facts {
    let Declared { container, width, height, duration_ms } = film.declared;
    Facts {
        container: container.map(|format| format.as_str().to_owned()),
        width,
        height,
        duration_ms,
        ..Facts::default()
    }
}
