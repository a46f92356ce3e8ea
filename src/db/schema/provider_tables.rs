//! How the providers are treated: circuit breakers, units spent, presses of "check again".

diesel::table! {
    circuit_breakers (provider) {
        provider -> Text,
        reason -> Text,
        since -> BigInt,
        until -> BigInt,
        failures -> Integer,
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
        pressed -> Bool,
        asked_at -> BigInt,
    }
}
