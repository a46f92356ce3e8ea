//! Telling other systems what happened.

diesel::table! {
    webhooks (id) {
        id -> BigInt,
        edition_id -> BigInt,
        url -> Text,
        events -> Text,
        secret -> Text,
        audit_id -> BigInt,
        created_by -> BigInt,
        created_at -> BigInt,
        paused_at -> Nullable<BigInt>,
        deleted_at -> Nullable<BigInt>,
    }
}

diesel::table! {
    webhook_messages (id) {
        id -> BigInt,
        webhook_id -> BigInt,
        message_id -> Text,
        event -> Text,
        payload -> Text,
        created_at -> BigInt,
        attempts -> Integer,
        last_attempt_at -> Nullable<BigInt>,
        last_status -> Nullable<Integer>,
        last_error -> Text,
        delivered_at -> Nullable<BigInt>,
        given_up_at -> Nullable<BigInt>,
    }
}
