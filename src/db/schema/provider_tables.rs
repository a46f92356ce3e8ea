//! How the providers are treated: pauses, units spent, presses of "check again".

diesel::table! {
    provider_pauses (provider) {
        provider -> Text,
        reason -> Text,
        since -> BigInt,
        until -> BigInt,
        strikes -> Integer,
        alerted_at -> Nullable<BigInt>,
    }
}

diesel::table! {
    provider_units (provider, day) {
        provider -> Text,
        day -> Text,
        units -> BigInt,
    }
}

diesel::table! {
    video_rechecks (id) {
        id -> BigInt,
        user_id -> BigInt,
        asked_at -> BigInt,
    }
}
