//! Letters, jobs, the audit trail.

diesel::table! {
    letters (id) {
        id -> BigInt,
        edition_id -> Nullable<BigInt>,
        kind -> Text,
        state -> Text,
        caused_by -> Nullable<BigInt>,
        work_id -> Nullable<BigInt>,
        hold_id -> Nullable<BigInt>,
        dedup_key -> Nullable<Text>,
        to_email -> Text,
        to_name -> Text,
        reply_to -> Text,
        subject -> Text,
        content -> Text,
        original -> Nullable<Text>,
        edited_by -> Nullable<BigInt>,
        edited_at -> Nullable<BigInt>,
        until_published -> Bool,
        taken_at -> Nullable<BigInt>,
        body_text -> Text,
        body_html -> Text,
        message_id -> Text,
        created_at -> BigInt,
        sent_at -> Nullable<BigInt>,
        failed_at -> Nullable<BigInt>,
        problem -> Nullable<Text>,
        last_error -> Nullable<Text>,
    }
}

diesel::table! {
    announcements (id) {
        id -> BigInt,
        edition_id -> BigInt,
        state -> Text,
        name -> Text,
        audience -> Text,
        subject_id -> Text,
        subject_en -> Text,
        body_id -> Text,
        body_en -> Text,
        about_results -> Bool,
        version -> BigInt,
        edits -> Text,
        updated_by -> BigInt,
        updated_at -> BigInt,
        sent_by -> Nullable<BigInt>,
        sent_at -> Nullable<BigInt>,
        letters -> BigInt,
    }
}

diesel::table! {
    letter_turns (id) {
        id -> BigInt,
    }
}

diesel::table! {
    holds (id) {
        id -> BigInt,
        edition_id -> BigInt,
        act -> Text,
        made_by -> BigInt,
        made_at -> BigInt,
        until -> BigInt,
        settled -> Nullable<Text>,
        settled_at -> Nullable<BigInt>,
        settled_by -> Nullable<BigInt>,
    }
}

diesel::table! {
    jobs (id) {
        id -> BigInt,
        task -> Text,
        dedup_key -> Nullable<Text>,
        run_at -> BigInt,
        attempts -> Integer,
        leased_by -> Nullable<Text>,
        leased_until -> Nullable<BigInt>,
        wanted -> BigInt,
        last_error -> Nullable<Text>,
        failed_at -> Nullable<BigInt>,
        created_at -> BigInt,
    }
}

diesel::table! {
    periodic_runs (name) {
        name -> Text,
        last_run_at -> BigInt,
    }
}

diesel::table! {
    audit_log (id) {
        id -> BigInt,
        edition_id -> Nullable<BigInt>,
        at -> BigInt,
        actor_id -> Nullable<BigInt>,
        actor -> Text,
        act -> Text,
        subject_kind -> Text,
        subject_id -> BigInt,
        reason -> Text,
        details -> Text,
        previous_hash -> Text,
        hash -> Text,
    }
}

diesel::table! {
    audit_head (id) {
        id -> BigInt,
        line -> BigInt,
        hash -> Text,
    }
}

diesel::table! {
    audit_anchors (day) {
        day -> Text,
        line -> BigInt,
        hash -> Text,
        signature -> Text,
        made_at -> BigInt,
    }
}

diesel::table! {
    portal_key (id) {
        id -> BigInt,
        check_value -> Text,
        since -> BigInt,
    }
}

diesel::table! {
    retired_keys (id) {
        id -> BigInt,
        purpose -> Text,
        check_value -> Text,
        until_line -> BigInt,
        secret -> Text,
        retired_at -> BigInt,
    }
}

diesel::table! {
    security_events (id) {
        id -> BigInt,
        at -> BigInt,
        kind -> Text,
        edition_id -> Nullable<BigInt>,
        user_id -> Nullable<BigInt>,
        address -> Text,
        details -> Text,
    }
}

diesel::table! {
    password_tries (key_hash) {
        key_hash -> Text,
        wrong -> Integer,
        last_at -> BigInt,
    }
}

diesel::table! {
    downloads (id) {
        id -> BigInt,
        edition_id -> BigInt,
        title_id -> Text,
        title_en -> Text,
        file_name -> Text,
        media_type -> Text,
        size_bytes -> BigInt,
        sha256 -> Text,
        body -> Binary,
        put_up_by -> BigInt,
        put_up_at -> BigInt,
    }
}
