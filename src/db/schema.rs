//! Tables as Diesel sees them; the truth is `migrations/`. Times are `At`, ids are `BIGINT`, JSON is text.

#![expect(missing_docs, reason = "generated items; columns are described in the migrations")]

diesel::table! {
    users (id) {
        id -> BigInt,
        email -> Text,
        name -> Text,
        password_hash -> Nullable<Text>,
        email_confirmed_at -> Nullable<BigInt>,
        lang -> Text,
        created_at -> BigInt,
    }
}

diesel::table! {
    sessions (id) {
        id -> BigInt,
        user_id -> BigInt,
        token_hash -> Text,
        device -> Text,
        created_at -> BigInt,
        last_seen_at -> BigInt,
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
    committee_members (id) {
        id -> BigInt,
        user_id -> BigInt,
        chair -> Bool,
        added_at -> BigInt,
        removed_at -> Nullable<BigInt>,
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
    editions (id) {
        id -> BigInt,
        slug -> Text,
        title -> Text,
        year -> Integer,
        settings -> Text,
        next_number -> BigInt,
        sealed_at -> Nullable<BigInt>,
        seal_hash -> Nullable<Text>,
        published_at -> Nullable<BigInt>,
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
        lock_version -> BigInt,
        created_at -> BigInt,
        updated_at -> BigInt,
    }
}

diesel::table! {
    members (id) {
        id -> BigInt,
        entry_id -> BigInt,
        slot -> Integer,
        leader -> Bool,
        user_id -> Nullable<BigInt>,
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
        created_at -> BigInt,
    }
}

diesel::table! {
    declarations (id) {
        id -> BigInt,
        edition_id -> BigInt,
        version -> Text,
        body_id -> Text,
        body_en -> Text,
    }
}

diesel::table! {
    works (id) {
        id -> BigInt,
        edition_id -> BigInt,
        entry_id -> BigInt,
        slot -> Nullable<Integer>,
        number -> Nullable<Text>,
        title -> Text,
        competencies -> Text,
        video_kind -> Text,
        video_kind_other -> Text,
        explanation -> Text,
        objectives -> Text,
        benefits -> Text,
        sources -> Text,
        topics -> Text,
        questions -> Text,
        pass_mark -> Integer,
        original -> Bool,
        licence -> Bool,
        status -> Text,
        revision -> Integer,
        revision_due_at -> Nullable<BigInt>,
        submitted_at -> Nullable<BigInt>,
        lock_version -> BigInt,
        created_at -> BigInt,
        updated_at -> BigInt,
    }
}

diesel::table! {
    videos (id) {
        id -> BigInt,
        work_id -> BigInt,
        part -> Text,
        position -> Integer,
        provider -> Text,
        provider_id -> Text,
        resource_key -> Nullable<Text>,
        pasted -> Text,
        check_status -> Text,
        report -> Nullable<Text>,
        checked_at -> Nullable<BigInt>,
        retry_at -> Nullable<BigInt>,
        check_attempts -> Integer,
        declared_format -> Nullable<Text>,
        declared_width -> Nullable<Integer>,
        declared_height -> Nullable<Integer>,
        declared_seconds -> Nullable<Integer>,
        confirmed_by -> Nullable<BigInt>,
        confirmed_at -> Nullable<BigInt>,
        confirm_note -> Text,
        created_at -> BigInt,
    }
}

diesel::table! {
    video_checks (id) {
        id -> BigInt,
        video_id -> BigInt,
        work_id -> BigInt,
        link -> Text,
        status -> Text,
        report -> Text,
        checked_at -> BigInt,
    }
}

diesel::table! {
    submissions (id) {
        id -> BigInt,
        work_id -> BigInt,
        revision -> Integer,
        receipt -> Text,
        content -> Text,
        content_hash -> Text,
        submitted_by -> BigInt,
        submitted_at -> BigInt,
    }
}

diesel::table! {
    decisions (id) {
        id -> BigInt,
        work_id -> BigInt,
        revision -> Integer,
        verdict -> Text,
        rule -> Text,
        reason -> Text,
        evidence -> Text,
        checklist -> Text,
        due_at -> Nullable<BigInt>,
        decided_by -> BigInt,
        decided_at -> BigInt,
    }
}

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
        declared_at -> Nullable<BigInt>,
    }
}

diesel::table! {
    juror_conflicts (id) {
        id -> BigInt,
        juror_id -> BigInt,
        institution_id -> BigInt,
        reason -> Text,
        created_at -> BigInt,
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
    assignments (id) {
        id -> BigInt,
        edition_id -> BigInt,
        work_id -> BigInt,
        juror_id -> BigInt,
        plan_id -> Nullable<BigInt>,
        status -> Text,
        reason -> Text,
        recusal_reason -> Text,
        marks -> Text,
        comment -> Text,
        private_note -> Text,
        content_points -> Nullable<BigInt>,
        technical_points -> Nullable<BigInt>,
        total_points -> Nullable<BigInt>,
        lock_version -> BigInt,
        saved_at -> Nullable<BigInt>,
        submitted_at -> Nullable<BigInt>,
        created_at -> BigInt,
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

diesel::table! {
    letters (id) {
        id -> BigInt,
        kind -> Text,
        dedup_key -> Nullable<Text>,
        to_email -> Text,
        to_name -> Text,
        subject -> Text,
        body_text -> Text,
        body_html -> Text,
        message_id -> Text,
        created_at -> BigInt,
        sent_at -> Nullable<BigInt>,
        failed_at -> Nullable<BigInt>,
        last_error -> Nullable<Text>,
    }
}

diesel::table! {
    jobs (id) {
        id -> BigInt,
        task -> Text,
        dedup_key -> Nullable<Text>,
        run_at -> BigInt,
        attempts -> Integer,
        leased_by -> Nullable<Text>,
        leased_until -> Nullable<BigInt>,
        wanted -> BigInt,
        last_error -> Nullable<Text>,
        failed_at -> Nullable<BigInt>,
        created_at -> BigInt,
    }
}

diesel::table! {
    periodic_runs (name) {
        name -> Text,
        last_run_at -> BigInt,
    }
}

diesel::table! {
    audit_log (id) {
        id -> BigInt,
        edition_id -> Nullable<BigInt>,
        at -> BigInt,
        actor_id -> Nullable<BigInt>,
        actor -> Text,
        act -> Text,
        subject_kind -> Text,
        subject_id -> BigInt,
        reason -> Text,
        details -> Text,
        previous_hash -> Text,
        hash -> Text,
    }
}

diesel::table! {
    audit_head (id) {
        id -> BigInt,
        hash -> Text,
    }
}

diesel::joinable!(sessions -> users (user_id));
diesel::joinable!(tokens -> users (user_id));
diesel::joinable!(committee_members -> users (user_id));
diesel::joinable!(phases -> editions (edition_id));
diesel::joinable!(entries -> editions (edition_id));
diesel::joinable!(entries -> institutions (institution_id));
diesel::joinable!(entries -> users (leader_user_id));
diesel::joinable!(members -> entries (entry_id));
diesel::joinable!(members -> users (user_id));
diesel::joinable!(declarations -> editions (edition_id));
diesel::joinable!(works -> editions (edition_id));
diesel::joinable!(works -> entries (entry_id));
diesel::joinable!(videos -> works (work_id));
diesel::joinable!(videos -> users (confirmed_by));
diesel::joinable!(video_checks -> works (work_id));
diesel::joinable!(submissions -> works (work_id));
diesel::joinable!(submissions -> users (submitted_by));
diesel::joinable!(decisions -> works (work_id));
diesel::joinable!(decisions -> users (decided_by));
diesel::joinable!(jurors -> editions (edition_id));
diesel::joinable!(jurors -> users (user_id));
diesel::joinable!(jurors -> institutions (institution_id));
diesel::joinable!(juror_conflicts -> jurors (juror_id));
diesel::joinable!(juror_conflicts -> institutions (institution_id));
diesel::joinable!(plans -> editions (edition_id));
diesel::joinable!(plans -> users (committed_by));
diesel::joinable!(assignments -> editions (edition_id));
diesel::joinable!(assignments -> works (work_id));
diesel::joinable!(assignments -> jurors (juror_id));
diesel::joinable!(assignments -> plans (plan_id));
diesel::joinable!(seals -> editions (edition_id));
diesel::joinable!(seals -> users (sealed_by));
diesel::joinable!(publications -> editions (edition_id));
diesel::joinable!(publications -> users (published_by));
diesel::allow_tables_to_appear_in_same_query!(
    users,
    sessions,
    tokens,
    committee_members,
    institutions,
    editions,
    phases,
    entries,
    members,
    declarations,
    works,
    videos,
    video_checks,
    submissions,
    decisions,
    jurors,
    juror_conflicts,
    plans,
    assignments,
    seals,
    publications,
    letters,
    jobs,
    periodic_runs,
    audit_log,
    audit_head,
);
