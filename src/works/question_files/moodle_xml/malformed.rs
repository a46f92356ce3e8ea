//! XML that cannot be read, in words for whoever edits the file.

use roxmltree::Error;

use super::text;
use crate::i18n::Message;
use crate::works::question_files::ReadQuestions;
use crate::works::question_files::messages::shown;

/// The one fault of a file that is no XML. `above` are the lines before the part that was parsed, and `last` is the
/// last line.
pub(super) fn fault(error: &Error, above: usize, last: usize) -> ReadQuestions {
    let at = error.pos();
    let row = usize::try_from(at.row).unwrap_or(usize::MAX);
    let placed = |what: Message| ReadQuestions::nothing(row.saturating_add(above), text::at(at.col, &what));
    match error {
        Error::UnexpectedCloseTag(expected, actual, _) => {
            placed(text::other_tag_closed(&shown(expected), &shown(actual)))
        }
        Error::UnknownEntityReference(name, _) => placed(text::unknown_entity(&shown(name))),
        Error::MalformedEntityReference(_) => placed(text::BARE_SIGN.into()),
        Error::DuplicatedAttribute(name, _) => placed(text::doubled_attribute(&shown(name))),
        Error::NoRootNode => ReadQuestions::nothing(1, text::EMPTY.into()),
        Error::UnclosedRootNode | Error::UnexpectedEndOfStream => {
            ReadQuestions::nothing(last, text::UNCLOSED_ROOT.into())
        }
        Error::DtdDetected => ReadQuestions::nothing(above + 1, text::DTD.into()),
        Error::NodesLimitReached | Error::AttributesLimitReached | Error::NamespacesLimitReached => {
            ReadQuestions::nothing(above + 1, text::TOO_MANY_PARTS.into())
        }
        _ => placed(text::UNREADABLE.into()),
    }
}
