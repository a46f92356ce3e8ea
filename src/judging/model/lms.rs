//! Whether a work should be offered through LMS ASN Unggul, in a juror's eyes (R48).

use crate::db::string_enum::string_enum;
use crate::judging::text;

string_enum! {
    /// An answer about a work's fitness for the LMS.
    pub enum LmsAnswer {
        Yes = "yes" => text::LMS_YES,
        No = "no" => text::LMS_NO,
        Unsure = "unsure" => text::LMS_UNSURE,
    }
}

string_enum! {
    /// What a juror answers: the verdict, and the three reasons R48 names.
    pub enum LmsQuestion {
        /// Fit for the LMS.
        Fit = "lms_fit" => text::LMS_FIT,
        /// Up to the standard.
        Standard = "lms_standard" => text::LMS_STANDARD,
        Quality = "lms_quality" => text::LMS_QUALITY,
        /// Relevant to civil servants at large.
        Relevance = "lms_relevance" => text::LMS_RELEVANCE,
    }
}

/// A juror's answers about one work; they stand apart from the score and change nothing in it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct LmsVerdict {
    pub fit: Option<LmsAnswer>,
    pub standard: Option<LmsAnswer>,
    pub quality: Option<LmsAnswer>,
    pub relevance: Option<LmsAnswer>,
}

impl LmsVerdict {
    /// The answer to one question.
    #[must_use]
    pub fn answer(&self, question: LmsQuestion) -> Option<LmsAnswer> {
        match question {
            LmsQuestion::Fit => self.fit,
            LmsQuestion::Standard => self.standard,
            LmsQuestion::Quality => self.quality,
            LmsQuestion::Relevance => self.relevance,
        }
    }

    /// Notes the answer to one question.
    pub fn set(&mut self, question: LmsQuestion, answer: Option<LmsAnswer>) {
        let place = match question {
            LmsQuestion::Fit => &mut self.fit,
            LmsQuestion::Standard => &mut self.standard,
            LmsQuestion::Quality => &mut self.quality,
            LmsQuestion::Relevance => &mut self.relevance,
        };
        *place = answer;
    }
}

/// What the jurors of a work answered about its fitness.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct LmsVotes {
    pub yes: i64,
    pub no: i64,
    pub unsure: i64,
}

impl LmsVotes {
    /// How many answered.
    #[must_use]
    pub fn total(self) -> i64 {
        self.yes + self.no + self.unsure
    }
}

/// One juror's verdict on a work, for the committee once the sheets are sealed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JurorLmsVerdict {
    /// Code of the juror.
    pub juror: String,
    pub verdict: LmsVerdict,
}
