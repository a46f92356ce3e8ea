//! What each source says about a film, by itself, and the best of all of it.

use crate::video_check::model::{
    Answer, Container, Declared, DirectAnswer, DriveAnswer, Evidence, FactSource, Facts, Header,
    HeaderProblem, Probe, SourcedFacts, YouTubeAnswer,
};

/// What every source says, the strongest first: the film's own header, the provider, the entrant.
pub(in crate::video_check) fn of(evidence: &Evidence) -> Vec<SourcedFacts> {
    let said = |source, facts| SourcedFacts { source, facts };
    let read = match &evidence.probe {
        Probe::Read(found) => Some(header(found)),
        Probe::Broken(HeaderProblem::NotMp4Mov { found }) => {
            Some(Facts { container: Some(found.clone()), ..Facts::default() })
        }
        Probe::Broken(_) | Probe::NotTried | Probe::Refused(_) => None,
    };
    let read = match &evidence.answer {
        Answer::Direct(answer) => served(read, answer),
        _ => read,
    };
    let told = match &evidence.answer {
        Answer::Drive(answer) => Some(said(FactSource::DriveMetadata, drive(answer))),
        Answer::Described(_, facts) => Some(said(FactSource::Host, Facts::clone(facts))),
        Answer::YouTube(Some(answer)) => Some(said(FactSource::YouTubeMetadata, youtube(answer))),
        _ => None,
    };
    let declared = evidence.declared.as_ref().map(|facts| said(FactSource::Declaration, declared(facts)));
    read.map(|facts| said(FactSource::Header, facts)).into_iter().chain(told).chain(declared).collect()
}

/// Of each fact what the strongest source says. A declaration counts only where nobody else says anything: an
/// entrant's figures never stand among measured ones.
pub(in crate::video_check) fn best(sources: &[SourcedFacts]) -> Facts {
    let measured = |said: &&SourcedFacts| said.source != FactSource::Declaration;
    let mut all = Facts::default();
    if sources.iter().any(|said| measured(&said)) {
        sources.iter().filter(measured).for_each(|said| fill(&mut all, &said.facts));
    } else {
        sources.iter().for_each(|said| fill(&mut all, &said.facts));
    }
    all
}

fn fill(all: &mut Facts, more: &Facts) {
    fn take<T: Clone>(place: &mut Option<T>, found: &Option<T>) {
        if place.is_none() {
            place.clone_from(found);
        }
    }
    // A size is one fact: its sides never come from different sources.
    if all.width.is_none() && all.height.is_none() {
        (all.width, all.height) = (more.width, more.height);
        (all.coded_width, all.coded_height) = (more.coded_width, more.coded_height);
        all.rotation = more.rotation;
    }
    take(&mut all.container, &more.container);
    take(&mut all.mime, &more.mime);
    take(&mut all.codec, &more.codec);
    take(&mut all.duration_ms, &more.duration_ms);
    take(&mut all.size_bytes, &more.size_bytes);
    take(&mut all.checksum, &more.checksum);
    take(&mut all.revision, &more.revision);
    take(&mut all.title, &more.title);
    take(&mut all.aspect, &more.aspect);
    take(&mut all.definition_hd, &more.definition_hd);
}

/// A direct host says a little while it hands out the bytes; it belongs to them.
fn served(read: Option<Facts>, answer: &DirectAnswer) -> Option<Facts> {
    if read.is_none() && *answer == DirectAnswer::default() {
        return None;
    }
    let (size_bytes, revision, mime) = (answer.size_bytes, answer.etag.clone(), answer.mime.clone());
    Some(Facts { size_bytes, revision, mime, ..read.unwrap_or_default() })
}

fn positive(side: u32) -> Option<u32> {
    Some(side).filter(|pixels| *pixels > 0)
}

fn known(container: Container) -> Option<String> {
    (container != Container::Other).then(|| container.as_str().to_owned())
}

fn header(header: &Header) -> Facts {
    Facts {
        container: known(header.container),
        codec: header.codec.clone(),
        width: positive(header.width),
        height: positive(header.height),
        coded_width: positive(header.coded_width),
        coded_height: positive(header.coded_height),
        rotation: Some(header.rotation),
        duration_ms: header.duration_ms.filter(|ms| *ms > 0),
        ..Facts::default()
    }
}

fn drive(answer: &DriveAnswer) -> Facts {
    let container = match answer.mime.as_str() {
        "video/mp4" => Some(Container::Mp4.as_str().to_owned()),
        "video/quicktime" => Some(Container::Mov.as_str().to_owned()),
        _ => None,
    };
    Facts {
        container,
        mime: Some(answer.mime.clone()),
        width: answer.width.and_then(positive),
        height: answer.height.and_then(positive),
        duration_ms: answer.duration_ms.filter(|ms| *ms > 0),
        size_bytes: answer.size_bytes,
        checksum: answer.checksum.clone(),
        revision: answer.revision.clone(),
        title: Some(answer.name.clone()),
        ..Facts::default()
    }
}

fn youtube(answer: &YouTubeAnswer) -> Facts {
    let ms = |seconds: u64| i64::try_from(seconds).ok()?.checked_mul(1000);
    Facts {
        duration_ms: answer.duration_s.filter(|seconds| *seconds > 0).and_then(ms),
        title: Some(answer.title.clone()),
        aspect: answer.player,
        definition_hd: answer.hd,
        ..Facts::default()
    }
}

fn declared(declared: &Declared) -> Facts {
    Facts {
        container: declared.container.map(|container| container.as_str().to_owned()),
        width: declared.width.and_then(positive),
        height: declared.height.and_then(positive),
        duration_ms: declared.duration_ms.filter(|ms| *ms > 0),
        ..Facts::default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::video_check::rules::support::{drive as file, header as film};

    #[test]
    fn each_source_is_kept_apart_and_the_strongest_comes_first() {
        let declared = Declared { width: Some(640), height: Some(360), ..Declared::default() };
        let evidence = Evidence {
            probe: Probe::Read(Header { width: 1280, height: 720, duration_ms: None, ..film() }),
            declared: Some(declared),
            ..Evidence::new(Answer::Drive(file()))
        };
        let all = of(&evidence);
        let sizes: Vec<_> = all.iter().map(|said| (said.source, said.facts.width)).collect();
        assert_eq!(
            sizes,
            [
                (FactSource::Header, Some(1280)),
                (FactSource::DriveMetadata, Some(1920)),
                (FactSource::Declaration, Some(640)),
            ]
        );
        let best = best(&all);
        assert_eq!((best.width, best.height, best.codec.as_deref()), (Some(1280), Some(720), Some("avc1")));
        assert_eq!((best.duration_ms, best.size_bytes), (Some(431_960), Some(48_211_337)));
        assert!(best.checksum.is_some() && best.title.is_some());
    }

    #[test]
    fn sides_of_two_sources_never_make_one_picture() {
        let one = Facts { width: Some(1280), ..Facts::default() };
        let two = Facts { width: Some(1920), height: Some(1080), ..Facts::default() };
        let said = |source, facts| SourcedFacts { source, facts };
        let best = best(&[said(FactSource::Header, one), said(FactSource::DriveMetadata, two)]);
        assert_eq!((best.width, best.height), (Some(1280), None));
    }

    #[test]
    fn a_declaration_is_the_best_only_when_it_is_all_there_is() {
        let declared = Some(Declared { duration_ms: Some(90_000), ..Declared::default() });
        let bare = DriveAnswer { duration_ms: None, ..file() };
        let evidence = Evidence { declared, ..Evidence::new(Answer::Drive(bare)) };
        assert_eq!(best(&of(&evidence)).duration_ms, None);
        let alone = Evidence { declared, ..Evidence::new(Answer::YouTube(None)) };
        assert_eq!(best(&of(&alone)).duration_ms, Some(90_000));
    }

    #[test]
    fn a_renamed_file_is_called_what_it_is() {
        let problem = HeaderProblem::NotMp4Mov { found: "Matroska".to_owned() };
        let evidence = Evidence { probe: Probe::Broken(problem), ..Evidence::new(Answer::Drive(file())) };
        assert_eq!(best(&of(&evidence)).container.as_deref(), Some("Matroska"));
    }
}
