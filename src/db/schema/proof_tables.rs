//! Tables of what the public can check: the fixed method, the jury's minuted decisions, acts of two members;
//! and who looks after what waits.

diesel::table! {
    methods (edition_id) {
        edition_id -> BigInt,
        document -> Text,
        sha256 -> Text,
        fixed_by -> BigInt,
        fixed_at -> BigInt,
    }
}

diesel::table! {
    plenary_drafts (edition_id, place) {
        edition_id -> BigInt,
        place -> Text,
        body -> Text,
        lock_version -> BigInt,
        edits -> Text,
        saved_at -> BigInt,
    }
}

diesel::table! {
    plenary_decisions (id) {
        id -> BigInt,
        edition_id -> BigInt,
        resolution -> Text,
        minutes -> Text,
        reason -> Text,
        decided_on -> Text,
        attendees -> Integer,
        departs -> Bool,
        recorded_by -> BigInt,
        recorded_at -> BigInt,
        confirmed_by -> Nullable<BigInt>,
        confirmed_at -> Nullable<BigInt>,
        withdrawn_by -> Nullable<BigInt>,
        withdrawn_at -> Nullable<BigInt>,
    }
}

diesel::table! {
    corrections (id) {
        id -> BigInt,
        edition_id -> BigInt,
        form -> Text,
        changes -> Text,
        reason -> Text,
        asked_by -> Nullable<BigInt>,
        done_by -> BigInt,
        done_at -> BigInt,
    }
}

diesel::table! {
    approvals (id) {
        id -> BigInt,
        edition_id -> BigInt,
        act -> Text,
        subject -> Text,
        fingerprint -> Text,
        details -> Text,
        page -> Text,
        asked_by -> BigInt,
        asked_at -> BigInt,
        done_by -> Nullable<BigInt>,
        done_at -> Nullable<BigInt>,
        withdrawn_by -> Nullable<BigInt>,
        withdrawn_at -> Nullable<BigInt>,
    }
}

diesel::table! {
    inbox_notes (id) {
        id -> BigInt,
        edition_id -> BigInt,
        kind -> Text,
        assignee_id -> Nullable<BigInt>,
        snoozed_until -> Nullable<BigInt>,
        snoozed_count -> BigInt,
        noted_by -> BigInt,
        noted_at -> BigInt,
        lock_version -> BigInt,
    }
}
