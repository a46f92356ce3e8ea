//! The form of a decision that its maker took back: what was ticked and written stands in it again, and nothing is sent.

use super::forms::Shown;
use super::items;
use crate::accounts::{Committee, Permission};
use crate::app::App;
use crate::editions::wall;
use crate::ids::WorkId;
use crate::verification::{self, TakenBack, Verdict, revision_rules};
use crate::web::committee::typed::Typed;
use crate::web::context::Cx;
use crate::web::errors::PageError;

/// The form as its reader left it; an empty one if there is no such decision, or another member holds the work.
pub async fn form(app: &App, cx: &Cx, who: &Committee, work: WorkId) -> Result<Shown, PageError> {
    if !cx.may(Permission::Works) {
        return Ok(Shown::default());
    }
    let (me, now) = (who.person().user_id(), cx.now);
    let found = app
        .read(move |conn| {
            let claim = verification::claim_on(conn, work, now)?;
            let another = claim.is_some_and(|claim| claim.against(me, now));
            if another { Ok(None) } else { verification::taken_back(conn, work, me) }
        })
        .await?;
    // Elimination has a form of its own, which is opened for it and not before.
    let found = found.filter(|decision| decision.verdict != Verdict::Disqualified);
    Ok(found.map_or_else(Shown::default, |decision| Shown {
        typed: typed(&decision),
        taken_back: true,
        ..Shown::default()
    }))
}

fn typed(decision: &TakenBack) -> Typed {
    let ticked: Vec<String> = serde_json::from_str(&decision.checklist).unwrap_or_default();
    let mut typed = Typed::of("checklist", ticked);
    typed.put("verdict", decision.verdict.as_str());
    let asked = revision_rules::as_asked(decision);
    for (name, value) in
        [("rule", &decision.rule), ("reason", &asked.reason), ("evidence", &decision.evidence)]
    {
        typed.put(name, value);
    }
    if let Some(due) = decision.due_at {
        typed.put("due_at", &wall::write_closes(due).replace(' ', "T"));
    }
    items::put(&mut typed, &asked.items);
    typed
}
