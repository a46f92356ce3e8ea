//! Accounts and institutions.

diesel::table! {
    users (id) {
        id -> BigInt,
        email -> Text,
        name -> Text,
        password_hash -> Nullable<Text>,
        email_confirmed_at -> Nullable<BigInt>,
        lang -> Text,
        document_name -> Text,
        created_at -> BigInt,
    }
}

diesel::table! {
    sessions (id) {
        id -> BigInt,
        user_id -> BigInt,
        token_hash -> Text,
        device -> Text,
        address -> Text,
        created_at -> BigInt,
        last_seen_at -> BigInt,
        proved_at -> BigInt,
        factor_at -> Nullable<BigInt>,
        views_as -> Nullable<BigInt>,
        views_in -> Nullable<BigInt>,
        views_until -> Nullable<BigInt>,
    }
}

diesel::table! {
    api_tokens (id) {
        id -> BigInt,
        user_id -> BigInt,
        name -> Text,
        scopes -> Text,
        token_hash -> Text,
        hint -> Text,
        created_at -> BigInt,
        expires_at -> BigInt,
        last_used_at -> Nullable<BigInt>,
        revoked_at -> Nullable<BigInt>,
    }
}

diesel::table! {
    tokens (id) {
        id -> BigInt,
        token_hash -> Text,
        purpose -> Text,
        user_id -> Nullable<BigInt>,
        next -> Text,
        email -> Text,
        expires_at -> BigInt,
        used_at -> Nullable<BigInt>,
        created_at -> BigInt,
    }
}

diesel::table! {
    kept_forms (id) {
        id -> BigInt,
        token_hash -> Text,
        person -> Text,
        page -> Text,
        action -> Text,
        body -> Text,
        created_at -> BigInt,
    }
}

diesel::table! {
    creation_keys (user_id, key) {
        user_id -> BigInt,
        key -> Text,
        location -> Text,
        created_at -> BigInt,
    }
}

diesel::table! {
    committee_members (id) {
        id -> BigInt,
        user_id -> BigInt,
        role -> Text,
        institution_id -> Nullable<BigInt>,
        added_at -> BigInt,
        accepted_at -> Nullable<BigInt>,
        suspended_at -> Nullable<BigInt>,
        removed_at -> Nullable<BigInt>,
    }
}

diesel::table! {
    institution_merges (id) {
        id -> BigInt,
        from_id -> BigInt,
        into_id -> BigInt,
        reason -> Text,
        moved -> Text,
        merged_by -> BigInt,
        merged_at -> BigInt,
        undone_by -> Nullable<BigInt>,
        undone_at -> Nullable<BigInt>,
    }
}

diesel::table! {
    institutions (id) {
        id -> BigInt,
        code -> Nullable<Text>,
        name -> Text,
        name_key -> Text,
        kind -> Text,
        province -> Text,
        email_domain -> Text,
        listed -> Bool,
        active -> Bool,
        merged_into -> Nullable<BigInt>,
        created_at -> BigInt,
    }
}

diesel::table! {
    data_requests (id) {
        id -> BigInt,
        user_id -> BigInt,
        kind -> Text,
        words -> Text,
        asked_at -> BigInt,
        due_at -> BigInt,
        status -> Text,
        answer -> Text,
        decided_by -> Nullable<BigInt>,
        decided_at -> Nullable<BigInt>,
    }
}

diesel::table! {
    exports (id) {
        id -> BigInt,
        edition_id -> BigInt,
        asked_by -> BigInt,
        list -> Text,
        query -> Text,
        kind -> Text,
        lang -> Text,
        total -> BigInt,
        written -> BigInt,
        state -> Text,
        body -> Nullable<Binary>,
        asked_at -> BigInt,
        finished_at -> Nullable<BigInt>,
    }
}

diesel::table! {
    kept_imports (id) {
        id -> BigInt,
        kind -> Text,
        edition_id -> BigInt,
        sent_by -> BigInt,
        file_name -> Text,
        body -> Binary,
        sent_at -> BigInt,
    }
}

diesel::table! {
    saved_views (id) {
        id -> BigInt,
        edition_id -> BigInt,
        owner_id -> BigInt,
        list -> Text,
        name -> Text,
        name_key -> Text,
        query -> Text,
        shared -> Bool,
        created_at -> BigInt,
    }
}
