//! Second factors, and identities at an agency's own provider.

diesel::table! {
    totp_secrets (id) {
        id -> BigInt,
        user_id -> BigInt,
        secret -> Text,
        last_step -> BigInt,
        created_at -> BigInt,
        confirmed_at -> Nullable<BigInt>,
    }
}

diesel::table! {
    recovery_codes (id) {
        id -> BigInt,
        user_id -> BigInt,
        digest -> Text,
        created_at -> BigInt,
        used_at -> Nullable<BigInt>,
    }
}

diesel::table! {
    passkeys (id) {
        id -> BigInt,
        user_id -> BigInt,
        name -> Text,
        credential_id -> Text,
        credential -> Text,
        created_at -> BigInt,
        last_used_at -> Nullable<BigInt>,
    }
}

diesel::table! {
    passkey_ceremonies (id) {
        id -> BigInt,
        user_id -> BigInt,
        purpose -> Text,
        bound_to -> Text,
        state -> Text,
        expires_at -> BigInt,
    }
}

diesel::table! {
    provider_identities (id) {
        id -> BigInt,
        user_id -> BigInt,
        issuer -> Text,
        subject -> Text,
        linked_at -> BigInt,
    }
}

diesel::table! {
    half_sessions (id) {
        id -> BigInt,
        user_id -> BigInt,
        token_hash -> Text,
        next -> Text,
        wrong_codes -> Integer,
        expires_at -> BigInt,
    }
}

diesel::table! {
    factor_resets (id) {
        id -> BigInt,
        user_id -> BigInt,
        asked_by -> BigInt,
        reason -> Text,
        refusal_hash -> Text,
        asked_at -> BigInt,
        due_at -> BigInt,
        outcome -> Nullable<Text>,
        settled_at -> Nullable<BigInt>,
    }
}
