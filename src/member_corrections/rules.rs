//! What a correction changes, and what stands in its way. Pure.

use std::collections::{BTreeMap, BTreeSet};

use super::csv_file::{CorrectionFile, CorrectionRow};
use super::model::{
    CorrectablePerson, CorrectedFact, CorrectionStep, KnownInstitution, PersonFact, PersonWanted,
};
use super::text;
use crate::csv_table::LineProblem;
use crate::editions::MixedInstitutions;
use crate::i18n::Message;
use crate::ids::{EntryId, MemberId};
use crate::registration::EntryStatus;
use crate::say;

/// The facts that would differ, in the order of the form.
pub(super) fn changes(person: &CorrectablePerson, wanted: &PersonWanted) -> Vec<CorrectedFact> {
    let plain = |value: &str| Message { id: value.to_owned(), en: value.to_owned() };
    let fact = |fact, before, after| CorrectedFact { fact, before, after };
    let mut found = Vec::new();
    if let Some(name) = wanted.name.as_ref().filter(|name| name.as_str() != person.name) {
        found.push(fact(PersonFact::Name, plain(&person.name), plain(name.as_str())));
    }
    if let Some(kind) = wanted.asn_kind.filter(|kind| *kind != person.asn_kind) {
        found.push(fact(PersonFact::AsnKind, person.asn_kind.text().into(), kind.text().into()));
    }
    if let Some(position) = wanted.position.as_ref().filter(|position| **position != person.position) {
        found.push(fact(PersonFact::Position, plain(&person.position), plain(position)));
    }
    if let Some(institution) = wanted.institution.as_ref().filter(|wanted| moves(person, wanted)) {
        found.push(fact(PersonFact::Institution, plain(person.institution()), plain(&institution.name)));
    }
    found
}

/// Whether that is another institution than the person's; of somebody who has said none, than the entry's.
fn moves(person: &CorrectablePerson, wanted: &KnownInstitution) -> bool {
    person.works_at.unwrap_or(person.stands_for) != wanted.id
}

/// Why a person cannot be corrected that way.
pub(super) fn against(
    person: &CorrectablePerson,
    wanted: &PersonWanted,
    mixed: MixedInstitutions,
) -> Option<Message> {
    let moved = wanted.institution.as_ref().filter(|wanted| moves(person, wanted));
    let said = match (person.entry_status, moved) {
        (EntryStatus::Cancelled, _) => text::CANCELLED,
        _ if person.erased => text::ERASED,
        (_, Some(_)) if person.works_at.is_none() => text::HOME_NOT_SAID,
        (_, Some(to)) if mixed == MixedInstitutions::Refuse && to.id != person.stands_for => text::ELSEWHERE,
        _ => return None,
    };
    Some(said.into())
}

/// What is known of the people whom a list names.
#[derive(Debug, Clone)]
pub(super) struct Facts {
    pub people: BTreeMap<MemberId, CorrectablePerson>,
    /// Institutions by the name as written in the file.
    pub institutions: BTreeMap<String, KnownInstitution>,
    /// Why the member of the committee leaves an entry to others.
    pub kept: BTreeMap<EntryId, Message>,
    pub mixed: MixedInstitutions,
}

/// What a list would do.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Plan {
    pub steps: Vec<CorrectionStep>,
    pub unchanged: usize,
    pub problems: Vec<LineProblem>,
}

/// Holds each line to the person as they are.
pub(super) fn plan(file: &CorrectionFile, facts: &Facts) -> Plan {
    let (mut plan, mut seen) = (Plan::default(), BTreeSet::new());
    for row in &file.rows {
        let weighed = if seen.insert(row.member) { weigh(row, facts) } else { Err(text::TWICE.into()) };
        match weighed {
            Ok(Some(step)) => plan.steps.push(step),
            Ok(None) => plan.unchanged += 1,
            Err(why) => {
                let name = facts.people.get(&row.member).map(|person| person.name.as_str());
                plan.problems.push(LineProblem { line: row.line, message: about(name, why) });
            }
        }
    }
    plan
}

/// Why a line is left out, with whom it names.
fn about(name: Option<&str>, why: Message) -> Message {
    let Some(name) = name else { return why };
    let Message { id, en } = why;
    say!("{name}: {id}", "{name}: {en}")
}

/// The correction of a line; none if it says what stands already.
fn weigh(row: &CorrectionRow, facts: &Facts) -> Result<Option<CorrectionStep>, Message> {
    let person = facts.people.get(&row.member).ok_or(text::UNKNOWN_MEMBER)?;
    let institution = match row.institution.as_str() {
        written if written.is_empty() || written == person.institution() => None,
        written => Some(facts.institutions.get(written).cloned().ok_or(text::UNKNOWN_INSTITUTION)?),
    };
    let wanted = row.wanted(person, institution)?;
    let found = changes(person, &wanted);
    if found.is_empty() {
        return Ok(None);
    }
    if let Some(kept) = facts.kept.get(&person.entry) {
        return Err(kept.clone());
    }
    match against(person, &wanted, facts.mixed) {
        Some(why) => Err(why),
        None => Ok(Some(CorrectionStep { line: row.line, person: person.clone(), wanted, facts: found })),
    }
}

#[cfg(test)]
mod tests {
    use super::super::csv_file::parse;
    use super::*;
    use crate::ids::InstitutionId;
    use crate::registration::values::AsnKind;

    fn person(id: i64) -> CorrectablePerson {
        CorrectablePerson {
            member: MemberId(id),
            entry: EntryId(id),
            name: format!("Orang {}", "abcdefg".chars().nth(usize::try_from(id).unwrap()).unwrap()),
            asn_kind: AsnKind::Pns,
            position: "Analis".into(),
            version: 3,
            entry_status: EntryStatus::Complete,
            stands_for: InstitutionId(1),
            stands_for_name: "Pemkab Contoh".into(),
            works_at: Some(InstitutionId(1)),
            works_at_name: Some("Pemkab Contoh".into()),
            erased: false,
        }
    }

    fn facts(people: Vec<CorrectablePerson>) -> Facts {
        let known = ["Pemkab Contoh", "Pemkot Contoh"].map(str::to_owned);
        let institutions = (1..).zip(known);
        Facts {
            people: people.into_iter().map(|person| (person.member, person)).collect(),
            institutions: institutions
                .map(|(id, name)| (name.clone(), KnownInstitution { id: InstitutionId(id), name }))
                .collect(),
            kept: BTreeMap::new(),
            mixed: MixedInstitutions::Allow,
        }
    }

    fn told(lines: &str, facts: &Facts) -> Plan {
        plan(&parse(format!("nomor anggota,nama,jabatan,jenis asn,instansi\n{lines}").as_bytes()), facts)
    }

    #[test]
    fn only_what_differs_is_corrected_and_an_empty_cell_stays() {
        let known = facts(vec![person(1), person(2), person(3)]);
        let found = told(
            "1,Orang b,Analis,PNS,Pemkab Contoh\n2,,Arsiparis,PPPK,Pemkot Contoh\n3,Orang  D,,,\n",
            &known,
        );
        assert_eq!((found.unchanged, found.problems.len()), (1, 0), "{found:?}");
        let changed: Vec<Vec<PersonFact>> =
            found.steps.iter().map(|step| step.facts.iter().map(|fact| fact.fact).collect()).collect();
        let all = vec![PersonFact::AsnKind, PersonFact::Position, PersonFact::Institution];
        assert_eq!(changed, [all, vec![PersonFact::Name]]);
        assert_eq!(found.steps[0].facts[2].after.id, "Pemkot Contoh");
    }

    #[test]
    fn what_cannot_be_corrected_is_named() {
        let mut people: Vec<_> = (1..=5).map(person).collect();
        people[0].entry_status = EntryStatus::Cancelled;
        people[1].erased = true;
        (people[2].works_at, people[2].works_at_name) = (None, None);
        let mut known = facts(people);
        known.kept.insert(EntryId(5), text::NOTHING.into());
        let found = told(
            "1,Nama Lain,,,\n2,Nama Lain,,,\n3,,,,Pemkot Contoh\n4,,,,Pemkab Lain\n5,Nama Lain,,,\n9,Nama Lain,,,\n4,Nama Lain,,,\n3,x,,,\n",
            &known,
        );
        let of = |id: i64| Some(person(id).name);
        let names = [of(1), of(2), of(3), of(4), of(5), None, of(4), of(3)];
        let wanted = [
            text::CANCELLED,
            text::ERASED,
            text::HOME_NOT_SAID,
            text::UNKNOWN_INSTITUTION,
            text::NOTHING,
            text::UNKNOWN_MEMBER,
            text::TWICE,
            text::TWICE,
        ];
        let told: Vec<_> =
            found.problems.into_iter().map(|problem| (problem.line, problem.message)).collect();
        let wanted = wanted.into_iter().zip(names).map(|(why, name)| about(name.as_deref(), why.into()));
        assert_eq!(told, (2..).zip(wanted).collect::<Vec<_>>());
    }

    #[test]
    fn an_edition_without_mixed_teams_keeps_people_at_the_entrys_institution() {
        let mut known = facts(vec![person(1)]);
        known.mixed = MixedInstitutions::Refuse;
        let refused = told("1,,,,Pemkot Contoh\n", &known).problems[0].message.clone();
        assert_eq!(refused, about(Some("Orang b"), text::ELSEWHERE.into()));
        known.people.get_mut(&MemberId(1)).unwrap().works_at = Some(InstitutionId(2));
        known.people.get_mut(&MemberId(1)).unwrap().works_at_name = Some("Pemkot Contoh".into());
        assert_eq!(told("1,,,,Pemkab Contoh\n", &known).steps.len(), 1, "back to the entry's own");
    }
}
