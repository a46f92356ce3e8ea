//! Every list that is declared, by the name under which views of it are stored.

use super::assignments::ASSIGNMENTS;
use super::directory::DIRECTORY;
use super::documents::DOCUMENTS;
use super::entries::ENTRIES;
use super::jobs::JOBS;
use super::jury_columns::JURY;
use super::letters::LETTERS;
use super::members::MEMBERS;
use super::tables::{Asked, List};
use super::trail::TRAIL;
use super::typed::Typed;
use super::works::WORKS;
use crate::i18n::Text;
use crate::web::context::Cx;
use crate::web::list_address::ListAddress;

/// A list and one view of it.
#[derive(Debug)]
pub struct NamedList {
    pub word: &'static str,
    pub title: Text,
    /// The view, without what the list does not know.
    pub address: ListAddress,
}

/// The list of a name, as this query shows it.
pub fn named_list(cx: &Cx, word: &str, query: &str) -> Option<NamedList> {
    let sent = Typed::from_query(query);
    match word {
        "karya" => Some(of(&WORKS, cx, &sent)),
        "anggota" => Some(of(&MEMBERS, cx, &sent)),
        "dokumen" => Some(of(&DOCUMENTS, cx, &sent)),
        "surat" => Some(of(&LETTERS, cx, &sent)),
        "pekerjaan" => Some(of(&JOBS, cx, &sent)),
        "juri" => Some(of(&JURY, cx, &sent)),
        "instansi" => Some(of(&DIRECTORY, cx, &sent)),
        "penugasan" => Some(of(&ASSIGNMENTS, cx, &sent)),
        "jejak" => Some(of(&TRAIL, cx, &sent)),
        "peserta" => Some(of(&ENTRIES, cx, &sent)),
        _ => None,
    }
}

fn of<L>(list: &'static List<L>, cx: &Cx, sent: &Typed) -> NamedList {
    let address = Asked::of(list, cx, sent).address().clone();
    NamedList { word: list.word, title: list.title, address }
}
