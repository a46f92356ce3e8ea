//! Who must not judge what: the one condition behind every query that brings a juror near a work (R30).
//!
//! It looks at members, institutions and declarations as they are now. A conflict that arose a moment ago
//! closes every door at once, before the background job has found another juror.

use crate::judging::model::ConflictGround;

/// When a member `cm` of an entry and a juror `cj` are one person: by account, by address, by the account's
/// address, or by employee number.
pub(super) const SAME_PERSON: [&str; 4] = [
    "cm.user_id = cj.user_id",
    "cm.email = cj.email",
    "cm.email IN (SELECT cu.email FROM users cu WHERE cu.id = cj.user_id)",
    "cj.nip_fingerprint <> '' AND cm.nip_fingerprint = cj.nip_fingerprint",
];

/// SQL that is true when the juror of assignment `a` must not judge its work.
pub(super) fn clash(a: &str) -> String {
    let [own, named, house] = grounds();
    let work = about(a, &format!("({own} OR {named} OR {house})"));
    format!("({work} OR {})", about_calibration(a))
}

/// SQL that is true when nothing stands between the juror of assignment `a` and its work.
pub(super) fn clear(a: &str) -> String {
    format!("NOT {}", clash(a))
}

/// SQL that is true when nothing stands between one juror and the work of their assignment `a`: the same as `clear`, asked
/// from the juror's side. `juror` is SQL for the juror's id that does not depend on the row, so the databases look up once
/// what the juror must not judge, and only among what the juror holds: asked whether a work is among those barred,
/// PostgreSQL would first go through all works of all editions.
pub(super) fn clear_of(a: &str, juror: &str) -> String {
    let (people, roots) = (entries_of_same_person(juror), roots_of(juror));
    format!(
        "{a}.id NOT IN (WITH c_roots (id) AS ({roots}), \
         c_houses (id) AS (SELECT ci.id FROM institutions ci JOIN c_roots ON c_roots.id = ci.id WHERE ci.merged_into IS NULL \
           UNION SELECT ci.id FROM institutions ci JOIN c_roots ON c_roots.id = ci.merged_into), \
         c_people (id) AS ({people}) \
         SELECT ba.id FROM assignments ba JOIN works cw ON cw.id = ba.work_id JOIN entries ce ON ce.id = cw.entry_id \
         WHERE ba.juror_id = {juror} AND (ce.institution_id IN (SELECT id FROM c_houses) \
         OR ce.id IN (SELECT id FROM c_people) \
         OR EXISTS (SELECT 1 FROM juror_named cn WHERE cn.juror_id = {juror} AND cn.entry_id = ce.id \
           AND (cn.work_id IS NULL OR cn.work_id = cw.id)) \
         OR EXISTS (SELECT 1 FROM members cp WHERE cp.entry_id = ce.id AND cp.institution_id IN (SELECT id FROM c_houses))) \
         UNION ALL SELECT ba.id FROM assignments ba JOIN calibration_works ck ON ck.id = ba.calibration_id \
         WHERE ba.juror_id = {juror} AND ck.institution_id IN (SELECT id FROM c_houses))"
    )
}

/// Where a member `cm` of an entry is found who is one person with a juror `cj`: `SAME_PERSON`, one ground a place, and each
/// with an index to it.
pub(super) const PEOPLE_OF_JUROR: [&str; 4] = [
    "jurors cj JOIN members cm ON cm.user_id = cj.user_id",
    "jurors cj JOIN members cm ON cm.email = cj.email",
    "jurors cj JOIN users cu ON cu.id = cj.user_id JOIN members cm ON cm.email = cu.email",
    "jurors cj JOIN members cm ON cj.nip_fingerprint <> '' AND cm.nip_fingerprint = cj.nip_fingerprint",
];

/// Ids of the entries in which the juror takes part.
fn entries_of_same_person(juror: &str) -> String {
    let found =
        PEOPLE_OF_JUROR.map(|people| format!("SELECT cm.entry_id FROM {people} WHERE cj.id = {juror}"));
    found.join(" UNION ")
}

/// Ids of the institutions that the juror's own and the declared ones are one with.
fn roots_of(juror: &str) -> String {
    format!(
        "SELECT COALESCE(ch.merged_into, ch.id) FROM institutions ch WHERE ch.id IN (\
         SELECT cj.institution_id FROM jurors cj WHERE cj.id = {juror} \
         UNION SELECT cc.institution_id FROM juror_conflicts cc WHERE cc.juror_id = {juror})"
    )
}

/// SQL for the word of the ground that explains a clash.
pub(super) fn ground(a: &str) -> String {
    let [own, named, _] = grounds();
    let (own, named) = (about(a, &own), about(a, &named));
    let [involved, said, institution] =
        [ConflictGround::Involved, ConflictGround::Named, ConflictGround::Institution]
            .map(ConflictGround::as_str);
    format!("CASE WHEN {own} THEN '{involved}' WHEN {named} THEN '{said}' ELSE '{institution}' END")
}

fn about(a: &str, condition: &str) -> String {
    format!(
        "EXISTS (SELECT 1 FROM works cw JOIN entries ce ON ce.id = cw.entry_id \
         JOIN jurors cj ON cj.id = {a}.juror_id WHERE cw.id = {a}.work_id AND {condition})"
    )
}

/// A calibration work has no people: only its institution can stand in the way.
fn about_calibration(a: &str) -> String {
    let house = institution("ck.institution_id");
    format!(
        "EXISTS (SELECT 1 FROM calibration_works ck JOIN jurors cj ON cj.id = {a}.juror_id \
         WHERE ck.id = {a}.calibration_id AND {house})"
    )
}

/// Own entry, named work or entry, own or declared institution: the one the entry stands for, and where its people work.
fn grounds() -> [String; 3] {
    let same = SAME_PERSON.map(|how| format!("({how})")).join(" OR ");
    [
        format!("EXISTS (SELECT 1 FROM members cm WHERE cm.entry_id = ce.id AND ({same}))"),
        "EXISTS (SELECT 1 FROM juror_named cn WHERE cn.juror_id = cj.id AND cn.entry_id = ce.id \
         AND (cn.work_id IS NULL OR cn.work_id = cw.id))"
            .to_owned(),
        format!(
            "({} OR EXISTS (SELECT 1 FROM members cp WHERE cp.entry_id = ce.id AND cp.institution_id IS NOT NULL \
             AND {}))",
            institution("ce.institution_id"),
            institution("cp.institution_id")
        ),
    ]
}

/// The juror's own or a declared institution is the one in `column`.
fn institution(column: &str) -> String {
    let (theirs, own, declared) = (house(column), house("cj.institution_id"), house("cc.institution_id"));
    format!(
        "({own} = {theirs} OR EXISTS (SELECT 1 FROM juror_conflicts cc WHERE cc.juror_id = cj.id \
         AND {declared} = {theirs}))"
    )
}

/// The institution a name was merged into, or itself.
fn house(column: &str) -> String {
    format!("COALESCE((SELECT ci.merged_into FROM institutions ci WHERE ci.id = {column}), {column})")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_condition_is_about_the_assignment_it_is_given() {
        assert!(clear("b").starts_with("NOT (EXISTS (SELECT 1 FROM works cw"));
        assert!(clash("b").contains("cj.id = b.juror_id WHERE ck.id = b.calibration_id"));
        assert!(clash("b").contains("cj.id = b.juror_id WHERE cw.id = b.work_id"));
        for how in SAME_PERSON {
            assert!(clash("a").contains(how));
        }
    }
}
