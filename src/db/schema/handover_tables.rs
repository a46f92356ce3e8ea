//! The hand-over to the national learning platform: who is fit for it, clusters, packages.

diesel::table! {
    lms_decisions (id) {
        id -> BigInt,
        edition_id -> BigInt,
        work_id -> BigInt,
        outcome -> Text,
        standard -> Bool,
        quality -> Bool,
        relevance -> Bool,
        reason -> Text,
        decided_by -> BigInt,
        decided_at -> BigInt,
        replaced_at -> Nullable<BigInt>,
        told_at -> Nullable<BigInt>,
    }
}

diesel::table! {
    clusters (id) {
        id -> BigInt,
        edition_id -> BigInt,
        code -> Text,
        position -> Integer,
        name_id -> Text,
        name_en -> Text,
        description_id -> Text,
        description_en -> Text,
        lock_version -> BigInt,
        edits -> Text,
        created_at -> BigInt,
        deleted_at -> Nullable<BigInt>,
    }
}

diesel::table! {
    cluster_works (cluster_id, work_id) {
        cluster_id -> BigInt,
        work_id -> BigInt,
        position -> Integer,
    }
}

diesel::table! {
    gallery_withdrawals (work_id) {
        work_id -> BigInt,
        withdrawn_by -> BigInt,
        withdrawn_at -> BigInt,
        reason -> Text,
    }
}

diesel::table! {
    handovers (id) {
        id -> BigInt,
        edition_id -> BigInt,
        asked_by -> Nullable<BigInt>,
        asked_at -> BigInt,
        finished_at -> Nullable<BigInt>,
    }
}

diesel::table! {
    handover_packages (id) {
        id -> BigInt,
        handover_id -> BigInt,
        code -> Text,
        work_id -> Nullable<BigInt>,
        cluster_id -> Nullable<BigInt>,
        title -> Text,
        facts -> Text,
        made_at -> Nullable<BigInt>,
        problem -> Text,
    }
}

diesel::table! {
    handover_files (package_id, name) {
        package_id -> BigInt,
        name -> Text,
        sha256 -> Text,
        size_bytes -> BigInt,
        body -> Binary,
    }
}

diesel::table! {
    lms_courses (work_id) {
        work_id -> BigInt,
        edition_id -> BigInt,
        address -> Text,
        recorded_by -> BigInt,
        recorded_at -> BigInt,
    }
}

diesel::table! {
    learning_materials (work_id) {
        work_id -> BigInt,
        edition_id -> BigInt,
        asked_by -> BigInt,
        asked_at -> BigInt,
        due_at -> BigInt,
        note -> Text,
        content -> Text,
        lock_version -> BigInt,
        edits -> Text,
        saved_at -> Nullable<BigInt>,
        released -> Nullable<Text>,
        released_by -> Nullable<BigInt>,
        released_at -> Nullable<BigInt>,
        licence_version -> Text,
    }
}
