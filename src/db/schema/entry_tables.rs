//! Editions, entries and their people.

diesel::table! {
    editions (id) {
        id -> BigInt,
        slug -> Text,
        title -> Text,
        year -> Integer,
        settings -> Text,
        settings_mark -> Text,
        settings_version -> BigInt,
        settings_edits -> Text,
        next_number -> BigInt,
        sealed_at -> Nullable<BigInt>,
        seal_hash -> Nullable<Text>,
        published_at -> Nullable<BigInt>,
        public_at -> Nullable<BigInt>,
        trial_at -> Nullable<BigInt>,
        created_at -> BigInt,
    }
}

diesel::table! {
    phases (id) {
        id -> BigInt,
        edition_id -> BigInt,
        key -> Text,
        position -> Integer,
        opens_at -> Nullable<BigInt>,
        closes_at -> Nullable<BigInt>,
        version -> BigInt,
        edits -> Text,
        announced_opens_at -> Nullable<BigInt>,
        announced_closes_at -> Nullable<BigInt>,
        moved_at -> Nullable<BigInt>,
        move_reason -> Nullable<Text>,
    }
}

diesel::table! {
    entry_drafts (id) {
        id -> BigInt,
        edition_id -> BigInt,
        user_id -> BigInt,
        body -> Text,
        edits -> Text,
        lock_version -> BigInt,
        updated_at -> BigInt,
    }
}

diesel::table! {
    entries (id) {
        id -> BigInt,
        edition_id -> BigInt,
        kind -> Text,
        team_name -> Text,
        institution_id -> BigInt,
        status -> Text,
        leader_user_id -> BigInt,
        intake_closes_at -> Nullable<BigInt>,
        hold_id -> Nullable<BigInt>,
        held_status -> Nullable<Text>,
        lock_version -> BigInt,
        created_at -> BigInt,
        updated_at -> BigInt,
    }
}

diesel::table! {
    desk_exceptions (id) {
        id -> BigInt,
        user_id -> BigInt,
        entry_id -> BigInt,
        reason -> Text,
        made_at -> BigInt,
    }
}

diesel::table! {
    members (id) {
        id -> BigInt,
        entry_id -> BigInt,
        slot -> Integer,
        leader -> Bool,
        user_id -> Nullable<BigInt>,
        institution_id -> Nullable<BigInt>,
        name -> Text,
        email -> Text,
        nip_sealed -> Text,
        nip_fingerprint -> Text,
        nip_tail -> Text,
        asn_kind -> Text,
        position -> Text,
        phone -> Text,
        confirmed_at -> Nullable<BigInt>,
        declaration_version -> Nullable<Text>,
        declared_at -> Nullable<BigInt>,
        invited_at -> Nullable<BigInt>,
        edits -> Text,
        lock_version -> BigInt,
        created_at -> BigInt,
    }
}

diesel::table! {
    declined_invitations (id) {
        id -> BigInt,
        entry_id -> BigInt,
        name -> Text,
        reason -> Text,
        declined_at -> BigInt,
    }
}

diesel::table! {
    consents (id) {
        id -> BigInt,
        edition_id -> BigInt,
        user_id -> BigInt,
        kind -> Text,
        version -> Text,
        given_at -> BigInt,
        withdrawn_at -> Nullable<BigInt>,
    }
}

diesel::table! {
    declarations (id) {
        id -> BigInt,
        edition_id -> BigInt,
        kind -> Text,
        version -> Text,
        body_id -> Text,
        body_en -> Text,
    }
}
