//! What a list says of its rows, so that many of them can be tried again.

use crate::accounts::{Permission, Permitted, right};
use crate::db::{Conn, Fault, Tx};
use crate::i18n::{Message, Text};
use crate::ids::EditionId;
use crate::overview::Chosen;
use crate::views::{self, Tone};
use crate::web::committee::tables::{Asked, Listing, Pick, PickBox};
use crate::web::context::Cx;
use crate::web::list_address::ListAddress;

/// A list whose failures are tried again, many at once.
pub trait Again: Listing {
    /// Name of the boxes before its rows.
    const FIELD: &'static str;
    /// Where chosen rows are sent, behind the address of the edition; the act itself is one step below.
    const PATH: &'static str;
    /// What is said of the act.
    const WORDS: Words;

    /// Those of the chosen rows that failed.
    ///
    /// # Errors
    /// Our own failures only.
    fn failed(conn: &mut Conn, question: &Self::Question, chosen: &Chosen) -> Result<Vec<Self::Line>, Fault>;

    /// What a row is called, where it is named alone.
    fn named(cx: &Cx, line: &Self::Line) -> Named;

    /// Tries them again, with one line of the trail; how many there were.
    ///
    /// # Errors
    /// Our own failures only.
    fn again(tx: &mut Tx<'_>, by: &By<'_>, lines: &[Self::Line]) -> Result<usize, Fault>;

    /// Where the rows stand that are tried again now: the list as it was, narrowed to what waits.
    fn waiting(list: &Asked) -> ListAddress;

    /// The box before a row: none before one that did not fail.
    fn pick_box(line: &Self::Line) -> Option<PickBox>;
}

/// Who tries again, where, and the filter by which the rows were chosen.
pub struct By<'a> {
    pub who: &'a Permitted<right::Letters>,
    /// The edition whose console it is done in.
    pub edition: EditionId,
    /// What stands behind the `?` of the list.
    pub query: &'a str,
}

/// A row that is named alone.
pub struct Named {
    /// Its id, as its box sends it.
    pub id: i64,
    /// What it is called: a letter by its subject.
    pub label: String,
    /// Who it goes to, or what went wrong.
    pub beside: String,
}

/// What is said of trying many again.
pub struct Words {
    /// The page of the act: "Kirim ulang beberapa surat".
    pub title: Text,
    /// The button under the list: "Kirim ulang yang dipilih".
    pub button: Text,
    /// The link to the list: "Kembali ke daftar surat".
    pub back: Text,
    /// The question, with how many.
    pub question: fn(&str, &str) -> Message,
    /// The verb on the button, with how many.
    pub label: fn(&str, &str) -> Message,
    /// What happens to so many.
    pub effect: fn(&str, &str) -> Message,
    /// That it cannot be taken back, and why.
    pub lasting: Text,
    /// What was done to how many, and how many stayed out because they changed.
    pub done: fn(&Done) -> Message,
}

/// What became of the act.
pub struct Done {
    /// Rows that are tried again.
    pub again: i64,
    /// Rows that were shown before and changed until the act.
    pub left: i64,
}

/// The boxes and the button of a list whose failures can be tried again; none for those who may not.
pub fn pick<A: Again>(cx: &Cx) -> Option<Pick<A::Line>> {
    let acts = views::submit(cx.t(A::WORDS.button), Tone::Quiet);
    let action = cx.at(A::PATH);
    let pick = Pick { field: A::FIELD, key: A::pick_box, all: action.clone(), action, acts };
    cx.may(Permission::Letters).then_some(pick)
}
