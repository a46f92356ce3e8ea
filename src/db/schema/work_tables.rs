//! Works, films and the watch over them, submissions, decisions.

diesel::table! {
    works (id) {
        id -> BigInt,
        edition_id -> BigInt,
        entry_id -> BigInt,
        slot -> Nullable<Integer>,
        number -> Nullable<Text>,
        title -> Text,
        competencies -> Text,
        video_kind -> Text,
        content -> Text,
        status -> Text,
        revision -> Integer,
        revision_due_at -> Nullable<BigInt>,
        hold_id -> Nullable<BigInt>,
        held_status -> Nullable<Text>,
        held_due_at -> Nullable<BigInt>,
        submitted_at -> Nullable<BigInt>,
        unsent -> Nullable<Text>,
        edits -> Text,
        lock_version -> BigInt,
        created_at -> BigInt,
        updated_at -> BigInt,
    }
}

diesel::table! {
    videos (id) {
        id -> BigInt,
        work_id -> BigInt,
        part -> Text,
        position -> Integer,
        provider -> Text,
        provider_id -> Text,
        resource_key -> Nullable<Text>,
        pasted -> Text,
        check_status -> Text,
        report -> Nullable<Text>,
        measured_ms -> Nullable<BigInt>,
        checked_at -> Nullable<BigInt>,
        retry_at -> Nullable<BigInt>,
        check_attempts -> Integer,
        declared_format -> Nullable<Text>,
        declared_width -> Nullable<Integer>,
        declared_height -> Nullable<Integer>,
        declared_seconds -> Nullable<Integer>,
        confirmed_by -> Nullable<BigInt>,
        confirmed_at -> Nullable<BigInt>,
        confirm_note -> Text,
        unsent -> Bool,
        dropped -> Bool,
        checksum -> Nullable<Text>,
        created_at -> BigInt,
    }
}

diesel::table! {
    video_checks (id) {
        id -> BigInt,
        video_id -> BigInt,
        work_id -> BigInt,
        link -> Text,
        status -> Text,
        report -> Text,
        checked_at -> BigInt,
    }
}

diesel::table! {
    submissions (id) {
        id -> BigInt,
        work_id -> BigInt,
        revision -> Integer,
        receipt -> Text,
        content -> Text,
        content_hash -> Text,
        submitted_by -> BigInt,
        submitted_at -> BigInt,
        sender -> Text,
        team_name -> Text,
        institution -> Text,
    }
}

diesel::table! {
    submission_makers (submission_id, place) {
        submission_id -> BigInt,
        place -> Integer,
        user_id -> Nullable<BigInt>,
        name -> Text,
        institution -> Text,
    }
}

diesel::table! {
    decisions (id) {
        id -> BigInt,
        work_id -> BigInt,
        revision -> Integer,
        verdict -> Text,
        rule -> Text,
        reason -> Text,
        evidence -> Text,
        checklist -> Text,
        due_at -> Nullable<BigInt>,
        decided_by -> BigInt,
        decided_at -> BigInt,
        hold_id -> Nullable<BigInt>,
        items -> Text,
    }
}

diesel::table! {
    revision_answers (decision_id, item) {
        decision_id -> BigInt,
        item -> Integer,
        note -> Text,
        answered_by -> BigInt,
        answered_at -> BigInt,
    }
}

diesel::table! {
    cancelled_decisions (decision_id) {
        decision_id -> BigInt,
        cancelled_by -> BigInt,
        cancelled_at -> BigInt,
    }
}

diesel::table! {
    desk_claims (work_id) {
        work_id -> BigInt,
        user_id -> BigInt,
        taken_at -> BigInt,
        expires_at -> BigInt,
        taken_from -> Nullable<BigInt>,
    }
}

diesel::table! {
    second_opinions (id) {
        id -> BigInt,
        work_id -> BigInt,
        asked_by -> BigInt,
        asked_of -> Nullable<BigInt>,
        question -> Text,
        asked_at -> BigInt,
        answered_by -> Nullable<BigInt>,
        answered_at -> Nullable<BigInt>,
        answer -> Text,
    }
}

diesel::table! {
    desk_reasons (id) {
        id -> BigInt,
        edition_id -> BigInt,
        rule -> Text,
        wording_id -> Text,
        wording_en -> Text,
        lock_version -> BigInt,
        edits -> Text,
        created_at -> BigInt,
        deleted_at -> Nullable<BigInt>,
    }
}

diesel::table! {
    film_watches (video_id) {
        video_id -> BigInt,
        work_id -> BigInt,
        fingerprint -> Text,
        taken_at -> BigInt,
        seen -> Text,
        last_seen_at -> BigInt,
    }
}

diesel::table! {
    film_changes (id) {
        id -> BigInt,
        video_id -> BigInt,
        work_id -> BigInt,
        kind -> Text,
        alarm -> Bool,
        before -> Text,
        after -> Text,
        found_at -> BigInt,
        settled_at -> Nullable<BigInt>,
        settled_by -> Nullable<BigInt>,
        settled_how -> Text,
        note -> Text,
    }
}

diesel::table! {
    eliminations (id) {
        id -> BigInt,
        entry_id -> BigInt,
        entry_status -> Text,
        works -> Text,
        rule -> Text,
        reason -> Text,
        evidence -> Text,
        decided_by -> BigInt,
        decided_at -> BigInt,
        undone_by -> Nullable<BigInt>,
        undone_at -> Nullable<BigInt>,
        undo_reason -> Nullable<Text>,
    }
}

diesel::table! {
    bulk_acts (id) {
        id -> BigInt,
        edition_id -> BigInt,
        asked_by -> BigInt,
        query -> Text,
        chosen_at -> BigInt,
        checklist -> Text,
        started_at -> Nullable<BigInt>,
        finished_at -> Nullable<BigInt>,
        hold_id -> Nullable<BigInt>,
    }
}

diesel::table! {
    bulk_items (bulk_id, work_id) {
        bulk_id -> BigInt,
        work_id -> BigInt,
        seen_status -> Text,
        seen_updated_at -> BigInt,
        outcome -> Text,
        reason -> Nullable<Text>,
    }
}
