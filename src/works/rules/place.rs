//! Where in the form something is mended.

use crate::video_check::PartKind;
use crate::works::fields::FIELDS;
use crate::works::model::{DisplayArea, FilmSlot, FormStep, WorkField};

/// A field of the form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    pub step: FormStep,
    /// Its name; of several alike the first one's.
    pub field: String,
}

impl Place {
    /// Its address below the work's: `/video#f-main_video`.
    #[must_use]
    pub fn path(&self) -> String {
        format!("{}#f-{}", self.step.page(), self.field)
    }
}

/// The field that a rule is about; none for a rule about the work as a whole.
#[must_use]
pub fn place_of_rule(code: &str) -> Option<Place> {
    let part = match code {
        "R24" | "R25" | "R26" | "R27" => Some(PartKind::Main),
        "R34" => Some(PartKind::Intro),
        "R37" => Some(PartKind::Core),
        "R39" => Some(PartKind::Closing),
        _ => None,
    };
    if let Some(part) = part {
        let field = FilmSlot { part, position: 0 }.field_name();
        return Some(Place { step: FormStep::Video, field });
    }
    // A pass mark stands beside the questions that it is about, and a tick beside its list.
    let beside = |field: &WorkField| field.area == DisplayArea::Beside;
    let about = |field: &&WorkField| field.rule == code && !beside(field);
    let field = FIELDS.iter().find(|field| !code.is_empty() && about(field))?;
    Some(Place { step: field.step, field: field.field_name() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rule_leads_to_the_field_it_is_about() {
        let path = |code| place_of_rule(code).map(|place| place.path());
        assert_eq!(path("R26").as_deref(), Some("/video#f-main_video"));
        assert_eq!(path("R37").as_deref(), Some("/video#f-core_video_1"));
        assert_eq!(path("R17").as_deref(), Some("/tentang#f-competencies"));
        assert_eq!(path("R20").as_deref(), Some("/tentang#f-third_party_source"));
        assert_eq!(path("R38").as_deref(), Some("/diskusi#f-question_1"));
        assert_eq!((path("R21"), path("")), (None, None), "about the work as a whole");
    }
}
