//! Documents, their files and what they are made of.

diesel::table! {
    document_series (series) {
        series -> Text,
        last_serial -> BigInt,
    }
}

diesel::table! {
    document_templates (id) {
        id -> BigInt,
        edition_id -> BigInt,
        kind -> Text,
        source -> Text,
        put_by -> BigInt,
        put_at -> BigInt,
    }
}

diesel::table! {
    document_logos (id) {
        id -> BigInt,
        edition_id -> BigInt,
        media_type -> Text,
        body -> Binary,
        put_by -> BigInt,
        put_at -> BigInt,
    }
}

diesel::table! {
    documents (id) {
        id -> BigInt,
        edition_id -> BigInt,
        kind -> Text,
        subject -> Text,
        series -> Text,
        serial -> BigInt,
        number -> Text,
        code -> Text,
        work_id -> Nullable<BigInt>,
        entry_id -> Nullable<BigInt>,
        user_id -> Nullable<BigInt>,
        name -> Text,
        institution -> Text,
        title -> Text,
        facts -> Text,
        template_id -> Nullable<BigInt>,
        logo_id -> Nullable<BigInt>,
        signing -> Text,
        state -> Text,
        state_at -> BigInt,
        reason -> Text,
        replaces -> Nullable<BigInt>,
        issued_by -> BigInt,
        issued_at -> BigInt,
        told_at -> Nullable<BigInt>,
        problem -> Text,
    }
}

diesel::table! {
    document_files (document_id, form) {
        document_id -> BigInt,
        form -> Text,
        sha256 -> Text,
        size_bytes -> BigInt,
        body -> Binary,
        made_at -> BigInt,
        put_by -> Nullable<BigInt>,
    }
}
