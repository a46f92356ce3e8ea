//! Every address of the portal in one place, with the audience it is for.
//!
//! The table makes both the routing and `ROUTES`, which the access test walks as every role. What really
//! guards a page is the actor its handler demands; the audience here is what the test expects.

use actix_web::web::{self, ServiceConfig};

use super::{account, assets, committee, health, preferences, public};

/// Whom an address is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Audience {
    /// Everybody.
    Public,
    /// Anybody with an account.
    SignedIn,
    /// People of an entry of the edition.
    Entrant,
    /// Jurors of the edition.
    Juror,
    /// The committee.
    Committee,
}

/// One address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Route {
    /// `get` or `post`.
    pub method: &'static str,
    /// Pattern; `{k}` is the edition's slug.
    pub path: &'static str,
    /// Whom it is for.
    pub audience: Audience,
}

macro_rules! routes {
    ($($method:ident $path:literal $audience:ident $($handler:ident)::+;)+) => {
        /// Every address, in the order in which they are tried.
        pub const ROUTES: &[Route] =
            &[$(Route { method: stringify!($method), path: $path, audience: Audience::$audience }),+];

        pub(super) fn configure(config: &mut ServiceConfig) {
            $(config.route($path, web::$method().to($($handler)::+));)+
        }
    };
}

routes! {
    get "/healthz" Public health::alive;
    get "/readyz" Public health::ready;
    get "/aset/{file}" Public assets::file;
    post "/bahasa" Public preferences::language;
    post "/tampilan" Public preferences::scheme;

    get "/akun/daftar" Public account::sign_up_form;
    post "/akun/daftar" Public account::sign_up;
    get "/akun/masuk" Public account::sign_in_form;
    post "/akun/masuk" Public account::sign_in;
    get "/akun/lupa-sandi" Public account::forgot_form;
    post "/akun/lupa-sandi" Public account::forgot;
    get "/akun/sandi/{token}" Public account::choose_form;
    post "/akun/sandi/{token}" Public account::choose;
    get "/akun" SignedIn account::profile;
    post "/akun/bahasa" SignedIn account::set_language;
    post "/akun/keluar" SignedIn account::sign_out;
    post "/akun/keluar-semua" SignedIn account::sign_out_everywhere;

    get "/" Public public::home;
    get "/arsip" Public public::archive;
    get "/panitia" SignedIn public::to_committee;
    get "/{k}/panitia" Committee committee::inbox;
    get "/{k}/panitia/karya" Committee committee::works;
    post "/{k}/panitia/karya/penerimaan" Committee committee::bulk_preview;
    post "/{k}/panitia/karya/penerimaan/lakukan" Committee committee::bulk_accept;
    get "/{k}/panitia/karya/{work}" Committee committee::desk;
    post "/{k}/panitia/karya/{work}/pemeriksaan" Committee committee::take;
    post "/{k}/panitia/karya/{work}/keputusan" Committee committee::decide;
    get "/{k}/panitia/tautan" Committee committee::links;
    post "/{k}/panitia/tautan/{video}/konfirmasi" Committee committee::confirm_film;
    get "/{k}/panitia/peserta" Committee committee::entries;
    get "/{k}/panitia/peserta/{id}" Committee committee::entry;
    get "/{k}/panitia/instansi" Committee committee::institutions;
    post "/{k}/panitia/instansi/{id}/penggabungan" Committee committee::merge_institution;
    post "/{k}/panitia/instansi/{id}/pengesahan" Committee committee::list_institution;
    get "/{k}/panitia/surat" Committee committee::letters;
    post "/{k}/panitia/surat/{id}/pengiriman" Committee committee::resend;
    post "/{k}/panitia/pekerjaan/{id}/pengulangan" Committee committee::rerun;
    get "/{k}/panitia/jejak" Committee committee::trail;
    get "/{k}/panitia/pengaturan" Committee committee::settings;
    post "/{k}/panitia/pengaturan/perpanjangan" Committee committee::extend;

    get "/{k}" Public public::home;
    get "/{k}/aturan" Public public::rules;
}
