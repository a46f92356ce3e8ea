//! Tables as Diesel sees them; the truth is `migrations/`. Times are `At`, ids are `BIGINT`, JSON is text.

mod document_tables;
mod entry_tables;
mod factor_tables;
mod handover_tables;
mod judging_tables;
mod people_tables;
mod proof_tables;
mod provider_tables;
mod round_tables;
mod system_tables;
mod webhook_tables;
mod work_tables;

pub use document_tables::{document_files, document_logos, document_series, document_templates, documents};
pub use entry_tables::{
    consents, declarations, declined_invitations, desk_exceptions, editions, entries, entry_drafts, members,
    phases,
};
pub use factor_tables::{
    factor_resets, half_sessions, passkey_ceremonies, passkeys, provider_identities, recovery_codes,
    totp_secrets,
};
pub use handover_tables::{
    cluster_works, clusters, gallery_withdrawals, handover_files, handover_packages, handovers,
    learning_materials, lms_courses, lms_decisions,
};
pub use judging_tables::{
    assignment_points, assignments, calibration_works, comment_reviews, draws, institution_changes,
    juror_conflicts, juror_invitations, juror_named, jurors, planned_assignments, plans, publications, seals,
    sheet_revisions, unlock_requests, violation_flags,
};
pub use people_tables::{
    api_tokens, committee_members, creation_keys, data_requests, exports, institution_merges, institutions,
    kept_forms, kept_imports, saved_views, sessions, tokens, users,
};
pub use proof_tables::{approvals, corrections, inbox_notes, methods, plenary_decisions, plenary_drafts};
pub use provider_tables::{circuit_breakers, provider_units, video_rechecks};
pub use round_tables::{exclusions, reviews, round_works, rounds};
pub use system_tables::{
    announcements, audit_anchors, audit_head, audit_log, downloads, holds, jobs, letter_turns, letters,
    password_tries, periodic_runs, portal_key, retired_keys, security_events,
};
pub use webhook_tables::{webhook_messages, webhooks};
pub use work_tables::{
    bulk_acts, bulk_items, cancelled_decisions, decisions, desk_claims, desk_reasons, eliminations,
    film_changes, film_watches, revision_answers, second_opinions, submission_makers, submissions,
    video_checks, videos, works,
};

diesel::joinable!(sessions -> users (user_id));
diesel::joinable!(half_sessions -> users (user_id));
diesel::joinable!(saved_views -> users (owner_id));
diesel::joinable!(bulk_acts -> users (asked_by));
diesel::joinable!(bulk_items -> works (work_id));
diesel::joinable!(factor_resets -> users (user_id));
diesel::joinable!(documents -> editions (edition_id));
diesel::joinable!(documents -> works (work_id));
diesel::joinable!(documents -> users (user_id));
diesel::joinable!(document_files -> documents (document_id));
diesel::joinable!(document_templates -> users (put_by));
diesel::joinable!(lms_decisions -> works (work_id));
diesel::joinable!(lms_decisions -> users (decided_by));
diesel::joinable!(cluster_works -> clusters (cluster_id));
diesel::joinable!(cluster_works -> works (work_id));
diesel::joinable!(gallery_withdrawals -> works (work_id));
diesel::joinable!(handovers -> users (asked_by));
diesel::joinable!(handover_packages -> handovers (handover_id));
diesel::joinable!(handover_files -> handover_packages (package_id));
diesel::joinable!(lms_courses -> works (work_id));
diesel::joinable!(learning_materials -> works (work_id));
diesel::joinable!(lms_courses -> users (recorded_by));
diesel::joinable!(tokens -> users (user_id));
diesel::joinable!(webhook_messages -> webhooks (webhook_id));
diesel::joinable!(committee_members -> institutions (institution_id));
diesel::joinable!(committee_members -> users (user_id));
diesel::joinable!(institution_merges -> users (merged_by));
diesel::joinable!(phases -> editions (edition_id));
diesel::joinable!(entries -> editions (edition_id));
diesel::joinable!(entries -> institutions (institution_id));
diesel::joinable!(entries -> users (leader_user_id));
diesel::joinable!(members -> entries (entry_id));
diesel::joinable!(members -> institutions (institution_id));
diesel::joinable!(members -> users (user_id));
diesel::joinable!(declarations -> editions (edition_id));
diesel::joinable!(consents -> editions (edition_id));
diesel::joinable!(consents -> users (user_id));
diesel::joinable!(data_requests -> users (user_id));
diesel::joinable!(eliminations -> entries (entry_id));
diesel::joinable!(works -> editions (edition_id));
diesel::joinable!(works -> entries (entry_id));
diesel::joinable!(videos -> works (work_id));
diesel::joinable!(videos -> users (confirmed_by));
diesel::joinable!(video_checks -> works (work_id));
diesel::joinable!(film_watches -> works (work_id));
diesel::joinable!(film_changes -> works (work_id));
diesel::joinable!(submissions -> works (work_id));
diesel::joinable!(submissions -> users (submitted_by));
diesel::joinable!(submission_makers -> submissions (submission_id));
diesel::joinable!(decisions -> works (work_id));
diesel::joinable!(desk_claims -> works (work_id));
diesel::joinable!(second_opinions -> works (work_id));
diesel::joinable!(decisions -> users (decided_by));
diesel::joinable!(cancelled_decisions -> decisions (decision_id));
diesel::joinable!(revision_answers -> decisions (decision_id));
diesel::joinable!(jurors -> editions (edition_id));
diesel::joinable!(jurors -> users (user_id));
diesel::joinable!(jurors -> institutions (institution_id));
diesel::joinable!(juror_conflicts -> jurors (juror_id));
diesel::joinable!(juror_conflicts -> institutions (institution_id));
diesel::joinable!(institution_changes -> jurors (juror_id));
diesel::joinable!(institution_changes -> institutions (institution_id));
diesel::joinable!(juror_invitations -> jurors (juror_id));
diesel::joinable!(juror_named -> jurors (juror_id));
diesel::joinable!(juror_named -> entries (entry_id));
diesel::joinable!(juror_named -> works (work_id));
diesel::joinable!(plans -> editions (edition_id));
diesel::joinable!(draws -> plans (plan_id));
diesel::joinable!(plans -> users (committed_by));
diesel::joinable!(planned_assignments -> works (work_id));
diesel::joinable!(planned_assignments -> jurors (juror_id));
diesel::joinable!(assignments -> editions (edition_id));
diesel::joinable!(assignments -> works (work_id));
diesel::joinable!(assignments -> calibration_works (calibration_id));
diesel::joinable!(assignments -> jurors (juror_id));
diesel::joinable!(assignments -> plans (plan_id));
diesel::joinable!(assignments -> rounds (round_id));
diesel::joinable!(assignment_points -> assignments (assignment_id));
diesel::joinable!(comment_reviews -> assignments (assignment_id));
diesel::joinable!(comment_reviews -> users (decided_by));
diesel::joinable!(sheet_revisions -> assignments (assignment_id));
diesel::joinable!(unlock_requests -> jurors (juror_id));
diesel::joinable!(unlock_requests -> assignments (assignment_id));
diesel::joinable!(violation_flags -> works (work_id));
diesel::joinable!(violation_flags -> jurors (juror_id));
diesel::joinable!(round_works -> rounds (round_id));
diesel::joinable!(round_works -> works (work_id));
diesel::joinable!(reviews -> works (work_id));
diesel::joinable!(reviews -> jurors (juror_id));
diesel::joinable!(exclusions -> works (work_id));
diesel::joinable!(seals -> editions (edition_id));
diesel::joinable!(seals -> users (sealed_by));
diesel::joinable!(publications -> editions (edition_id));
diesel::joinable!(publications -> users (published_by));
diesel::joinable!(methods -> editions (edition_id));
diesel::joinable!(methods -> users (fixed_by));
diesel::joinable!(plenary_decisions -> editions (edition_id));
diesel::joinable!(approvals -> editions (edition_id));
diesel::joinable!(holds -> users (made_by));

diesel::allow_tables_to_appear_in_same_query!(
    users,
    sessions,
    tokens,
    totp_secrets,
    recovery_codes,
    passkeys,
    passkey_ceremonies,
    provider_identities,
    half_sessions,
    factor_resets,
    kept_forms,
    exports,
    kept_imports,
    saved_views,
    bulk_acts,
    bulk_items,
    committee_members,
    institutions,
    institution_merges,
    editions,
    phases,
    cluster_works,
    clusters,
    gallery_withdrawals,
    handover_files,
    handover_packages,
    handovers,
    learning_materials,
    lms_courses,
    lms_decisions,
    document_files,
    document_logos,
    document_series,
    document_templates,
    documents,
    downloads,
    entries,
    entry_drafts,
    members,
    desk_exceptions,
    consents,
    data_requests,
    declarations,
    declined_invitations,
    works,
    videos,
    video_checks,
    film_watches,
    film_changes,
    submissions,
    submission_makers,
    decisions,
    desk_claims,
    second_opinions,
    desk_reasons,
    cancelled_decisions,
    revision_answers,
    eliminations,
    jurors,
    juror_conflicts,
    institution_changes,
    juror_invitations,
    juror_named,
    plans,
    draws,
    api_tokens,
    webhooks,
    webhook_messages,
    planned_assignments,
    assignments,
    assignment_points,
    comment_reviews,
    sheet_revisions,
    unlock_requests,
    violation_flags,
    calibration_works,
    rounds,
    round_works,
    reviews,
    exclusions,
    seals,
    publications,
    methods,
    plenary_decisions,
    plenary_drafts,
    approvals,
    corrections,
    inbox_notes,
    holds,
    announcements,
    letter_turns,
    letters,
    jobs,
    periodic_runs,
    circuit_breakers,
    provider_units,
    video_rechecks,
    audit_log,
    audit_head,
    audit_anchors,
    portal_key,
    retired_keys,
    security_events,
);
