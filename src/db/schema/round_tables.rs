//! Rounds of judging, the review rule, the chair's exclusions.

diesel::table! {
    rounds (id) {
        id -> BigInt,
        edition_id -> BigInt,
        number -> Integer,
        kind -> Text,
        jurors -> Text,
        per_work -> Integer,
        selection -> Nullable<Text>,
        state -> Text,
        sheet_file -> Nullable<Text>,
        sheet_hash -> Nullable<Text>,
        sheets -> BigInt,
        opened_by -> Nullable<BigInt>,
        opened_at -> BigInt,
        closed_by -> Nullable<BigInt>,
        closed_at -> Nullable<BigInt>,
    }
}

diesel::table! {
    round_works (round_id, work_id) {
        round_id -> BigInt,
        work_id -> BigInt,
        wanted -> Integer,
    }
}

diesel::table! {
    reviews (id) {
        id -> BigInt,
        edition_id -> BigInt,
        work_id -> BigInt,
        juror_id -> BigInt,
        t -> BigInt,
        round_id -> Nullable<BigInt>,
        added -> Integer,
        found_at -> BigInt,
    }
}

diesel::table! {
    exclusions (id) {
        id -> BigInt,
        edition_id -> BigInt,
        work_id -> BigInt,
        juror_id -> BigInt,
        reason -> Text,
        decided_by -> BigInt,
        decided_at -> BigInt,
    }
}
