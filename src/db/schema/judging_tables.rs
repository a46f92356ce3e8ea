//! Jurors, assignments, seals, publications.

diesel::table! {
    jurors (id) {
        id -> BigInt,
        edition_id -> BigInt,
        user_id -> Nullable<BigInt>,
        pseudonym -> Text,
        name -> Text,
        email -> Text,
        expertise -> Text,
        institution_id -> Nullable<BigInt>,
        capacity -> Nullable<Integer>,
        status -> Text,
        invited_at -> BigInt,
        answer_by -> BigInt,
        accepted_at -> Nullable<BigInt>,
        declined_at -> Nullable<BigInt>,
        declined_because -> Text,
        revoked_at -> Nullable<BigInt>,
        declared_at -> Nullable<BigInt>,
        statement_version -> BigInt,
        queue_seen_at -> Nullable<BigInt>,
        nip_sealed -> Text,
        nip_fingerprint -> Text,
        nip_tail -> Text,
        is_chair -> Bool,
    }
}

diesel::table! {
    juror_invitations (id) {
        id -> BigInt,
        juror_id -> BigInt,
        token_hash -> Text,
        sent_at -> BigInt,
        expires_at -> BigInt,
    }
}

diesel::table! {
    juror_named (id) {
        id -> BigInt,
        juror_id -> BigInt,
        entry_id -> BigInt,
        work_id -> Nullable<BigInt>,
        created_at -> BigInt,
    }
}

diesel::table! {
    juror_conflicts (id) {
        id -> BigInt,
        juror_id -> BigInt,
        institution_id -> BigInt,
        declared -> Bool,
        created_at -> BigInt,
    }
}

diesel::table! {
    institution_changes (id) {
        id -> BigInt,
        juror_id -> BigInt,
        previous_id -> BigInt,
        institution_id -> BigInt,
        reason -> Text,
        asked_at -> BigInt,
        decided_at -> Nullable<BigInt>,
        decided_by -> Nullable<BigInt>,
        granted -> Nullable<Bool>,
        note -> Text,
    }
}

diesel::table! {
    plans (id) {
        id -> BigInt,
        edition_id -> BigInt,
        seed -> Text,
        per_work -> Integer,
        summary -> Text,
        committed_by -> BigInt,
        committed_at -> BigInt,
    }
}

diesel::table! {
    draws (plan_id) {
        plan_id -> BigInt,
        edition_id -> BigInt,
        document -> Text,
        sha256 -> Text,
    }
}

diesel::table! {
    calibration_works (id) {
        id -> BigInt,
        edition_id -> BigInt,
        number -> Text,
        institution_id -> BigInt,
        title -> Text,
        video_kind -> Text,
        content -> Text,
        films -> Text,
        reference -> Text,
        reference_version -> BigInt,
        added_by -> BigInt,
        added_at -> BigInt,
        dropped_at -> Nullable<BigInt>,
    }
}

diesel::table! {
    planned_assignments (id) {
        id -> BigInt,
        edition_id -> BigInt,
        plan_id -> BigInt,
        work_id -> BigInt,
        juror_id -> BigInt,
        reason -> Text,
        created_at -> BigInt,
    }
}

diesel::table! {
    assignments (id) {
        id -> BigInt,
        edition_id -> BigInt,
        work_id -> Nullable<BigInt>,
        calibration_id -> Nullable<BigInt>,
        juror_id -> BigInt,
        plan_id -> Nullable<BigInt>,
        status -> Text,
        reason -> Text,
        recusal_reason -> Nullable<Text>,
        recusal_words -> Text,
        marks -> Text,
        comment -> Text,
        private_note -> Text,
        edits -> Text,
        lms_fit -> Nullable<Text>,
        lms_standard -> Nullable<Text>,
        lms_quality -> Nullable<Text>,
        lms_relevance -> Nullable<Text>,
        total_points -> Nullable<BigInt>,
        lock_version -> BigInt,
        saved_at -> Nullable<BigInt>,
        begun_at -> Nullable<BigInt>,
        submitted_at -> Nullable<BigInt>,
        created_at -> BigInt,
        left_at -> Nullable<BigInt>,
        reopened_until -> Nullable<BigInt>,
        round_id -> Nullable<BigInt>,
    }
}

diesel::table! {
    assignment_points (assignment_id, criterion) {
        assignment_id -> BigInt,
        criterion -> Text,
        points -> BigInt,
    }
}

diesel::table! {
    comment_reviews (assignment_id) {
        assignment_id -> BigInt,
        shown -> Bool,
        decided_by -> BigInt,
        decided_at -> BigInt,
    }
}

diesel::table! {
    sheet_revisions (id) {
        id -> BigInt,
        assignment_id -> BigInt,
        number -> Integer,
        marks -> Text,
        total_points -> Nullable<BigInt>,
        reason -> Text,
        submitted_at -> Nullable<BigInt>,
        taken_back_at -> BigInt,
    }
}

diesel::table! {
    unlock_requests (id) {
        id -> BigInt,
        edition_id -> BigInt,
        juror_id -> BigInt,
        assignment_id -> Nullable<BigInt>,
        reason -> Text,
        asked_at -> BigInt,
        verdict -> Nullable<Text>,
        answer -> Text,
        decided_by -> Nullable<BigInt>,
        decided_at -> Nullable<BigInt>,
    }
}

diesel::table! {
    violation_flags (id) {
        id -> BigInt,
        edition_id -> BigInt,
        work_id -> BigInt,
        assignment_id -> BigInt,
        juror_id -> BigInt,
        words -> Text,
        raised_at -> BigInt,
        settled_at -> Nullable<BigInt>,
        settled_by -> Nullable<BigInt>,
        outcome -> Text,
    }
}

diesel::table! {
    seals (id) {
        id -> BigInt,
        edition_id -> BigInt,
        sheet_file -> Text,
        sheet_hash -> Text,
        sealed_by -> BigInt,
        sealed_at -> BigInt,
    }
}

diesel::table! {
    publications (id) {
        id -> BigInt,
        edition_id -> BigInt,
        snapshot -> Text,
        snapshot_hash -> Text,
        published_by -> BigInt,
        published_at -> BigInt,
    }
}
