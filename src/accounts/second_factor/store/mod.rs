//! Queries on factors, half sessions and resets.

mod ceremonies;
mod codes;
mod factors;
mod half_sessions;
mod passkeys;
mod resets;
mod totp;

pub(super) use ceremonies::{NewCeremony, put_ceremony, take_ceremony};
pub(super) use codes::{delete_codes, insert_codes, use_code};
pub use factors::{factors, sweep};
pub(super) use factors::{mark_session, unmark_sessions};
pub use half_sessions::end_halves;
pub use half_sessions::half_session;
pub(super) use half_sessions::{NewHalf, count_attempt, end_half, insert_half};
pub(super) use passkeys::{
    NewPasskey, credentials, delete_passkey, delete_passkeys, insert_passkey, put_name, put_use,
};
pub use resets::newest_reset;
pub(super) use resets::{
    StoredReset, by_refusal, find_reset, insert_reset, lock_reset, open_reset_of, settle_reset,
};
pub use totp::reseal;
pub(super) use totp::{
    confirm_totp, confirmed_secret, delete_totp, put_pending, secret_place, use_step, waiting_secret,
};
