//! Every address of the portal in one place, with the audience it is for.
//!
//! The table makes both the routing and `ROUTES`, which the access test walks as every role. What really
//! guards a page is the actor its handler demands; the audience here is what the test expects.

use actix_web::web::{self, ServiceConfig};

use super::entrant::work;
use super::{account, assets, committee, entrant, health, institution_field, juror, preferences, public};

/// Whom an address is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Audience {
    Public,
    /// Anybody with an account.
    SignedIn,
    /// People of an entry of the edition.
    Entrant,
    /// Jurors of the edition.
    Juror,
    Committee,
}

/// One address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Route {
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
    get "/instansi" SignedIn institution_field::look_up;

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
    get "/panitia/edisi" Committee committee::edition::all;
    post "/panitia/edisi" Committee committee::edition::create;
    get "/{k}/panitia" Committee committee::inbox;
    get "/{k}/panitia/karya" Committee committee::works;
    post "/{k}/panitia/karya/penerimaan" Committee committee::bulk_preview;
    post "/{k}/panitia/karya/penerimaan/lakukan" Committee committee::bulk_accept;
    get "/{k}/panitia/karya/{work}" Committee committee::desk;
    post "/{k}/panitia/karya/{work}/pemeriksaan" Committee committee::take;
    post "/{k}/panitia/karya/{work}/keputusan" Committee committee::decide;
    get "/{k}/panitia/karya/{work}/pembukaan" Committee committee::reopen_form;
    post "/{k}/panitia/karya/{work}/pembukaan" Committee committee::reopen;
    get "/{k}/panitia/karya/{work}/pencabutan" Committee committee::revocation;
    post "/{k}/panitia/karya/{work}/pencabutan" Committee committee::ask_revocation;
    post "/{k}/panitia/karya/{work}/pencabutan/pengesahan" Committee committee::revoke;
    post "/{k}/panitia/persetujuan/{id}/penarikan" Committee committee::withdraw_approval;
    get "/{k}/panitia/tautan" Committee committee::links;
    post "/{k}/panitia/tautan/{video}/konfirmasi" Committee committee::confirm_film;
    post "/{k}/panitia/penyedia/{provider}/percobaan" Committee committee::try_provider;
    get "/{k}/panitia/tautan/perubahan" Committee committee::changes::changes;
    post "/{k}/panitia/tautan/perubahan/pemeriksaan" Committee committee::changes::ask;
    post "/{k}/panitia/tautan/{video}/perubahan" Committee committee::changes::accept;
    get "/{k}/panitia/peserta" Committee committee::entries;
    get "/{k}/panitia/peserta/{id}" Committee committee::entry;
    get "/{k}/panitia/peserta/{id}/pembatalan" Committee committee::elimination;
    post "/{k}/panitia/peserta/{id}/pembatalan" Committee committee::eliminate;
    post "/{k}/panitia/peserta/{id}/pemulihan" Committee committee::undo_elimination;
    get "/{k}/panitia/instansi" Committee committee::institutions;
    get "/{k}/panitia/instansi/{id}/penggabungan" Committee committee::merge_page;
    post "/{k}/panitia/instansi/{id}/penggabungan" Committee committee::merge_institution;
    post "/{k}/panitia/instansi/{id}/penggabungan/pembatalan" Committee committee::undo_merge;
    post "/{k}/panitia/instansi/{id}/pengesahan" Committee committee::list_institution;
    get "/{k}/panitia/surat" Committee committee::letters::letters;
    get "/{k}/panitia/surat/tulis" Committee committee::letters::compose::drafts;
    post "/{k}/panitia/surat/tulis" Committee committee::letters::compose::create;
    get "/{k}/panitia/surat/tulis/{letter}" Committee committee::letters::compose::draft;
    post "/{k}/panitia/surat/tulis/{letter}" Committee committee::letters::compose::save;
    get "/{k}/panitia/surat/tulis/{letter}/pratinjau" Committee committee::letters::preview::preview;
    post "/{k}/panitia/surat/tulis/{letter}/pengiriman" Committee committee::letters::preview::send;
    post "/{k}/panitia/surat/tulis/{letter}/templat" Committee committee::letters::compose::keep_as_template;
    post "/{k}/panitia/surat/tulis/{letter}/penghapusan" Committee committee::letters::compose::delete;
    get "/{k}/panitia/surat/{id}" Committee committee::letters::letter;
    post "/{k}/panitia/surat/{id}/suntingan" Committee committee::letters::rewrite;
    post "/{k}/panitia/surat/{id}/penahanan" Committee committee::letters::keep_back;
    post "/{k}/panitia/surat/{id}/pelepasan" Committee committee::letters::let_go;
    post "/{k}/panitia/surat/{id}/pembatalan" Committee committee::letters::take_back;
    post "/{k}/panitia/surat/{id}/pengiriman" Committee committee::letters::resend;
    post "/{k}/panitia/surat/{id}/uji" Committee committee::letters::send_test;
    get "/{k}/panitia/penahanan/{hold}" Committee committee::holding::held;
    post "/{k}/panitia/penahanan/{hold}/pembatalan" Committee committee::holding::cancel;
    post "/{k}/panitia/penahanan/{hold}/pengiriman" Committee committee::holding::send_now;
    get "/{k}/panitia/pengingat" Committee committee::reminders::overview;
    get "/{k}/panitia/pengingat/{kind}" Committee committee::reminders::preview;
    post "/{k}/panitia/pengingat/{kind}" Committee committee::reminders::remind;
    post "/{k}/panitia/pekerjaan/{id}/pengulangan" Committee committee::letters::rerun;
    get "/{k}/panitia/jejak" Committee committee::trail;
    get "/{k}/panitia/edisi" Committee committee::edition::overview;
    get "/{k}/panitia/edisi.toml" Committee committee::edition::export;
    get "/{k}/panitia/edisi/pengumuman" Committee committee::edition::announce_form;
    post "/{k}/panitia/edisi/pengumuman" Committee committee::edition::announce;
    get "/{k}/panitia/edisi/penghapusan" Committee committee::edition::delete_form;
    post "/{k}/panitia/edisi/penghapusan" Committee committee::edition::delete;
    get "/{k}/panitia/edisi/{form}" Committee committee::edition::form;
    post "/{k}/panitia/edisi/{form}" Committee committee::edition::change;
    get "/{k}/panitia/pengaturan" Committee committee::settings;
    post "/{k}/panitia/pengaturan/perpanjangan" Committee committee::extend;

    get "/{k}" Public public::home;
    get "/{k}/aturan" Public public::rules;
    get "/{k}/hasil" Public public::results::results;
    get "/{k}/hasil.json" Public public::results::json;
    get "/{k}/hasil/lembar.csv" Public public::results::sheets;
    get "/{k}/hasil/metode.json" Public public::results::method;
    get "/{k}/hasil/pleno.json" Public public::results::plenary;
    get "/{k}/karya/{number}" Public public::results::work;

    get "/{k}/panitia/hasil" Committee committee::results::overview;
    get "/{k}/panitia/hasil/lembar.csv" Committee committee::results::sheets;
    get "/{k}/panitia/hasil/perubahan.csv" Committee committee::results::revisions;
    get "/{k}/panitia/hasil/juri" Committee committee::jury_quality::page;
    get "/{k}/panitia/hasil/juri.csv" Committee committee::jury_quality::table;
    get "/{k}/panitia/hasil/berita-acara.json" Committee committee::results::record;
    get "/{k}/panitia/hasil/metode" Committee committee::results::method;
    post "/{k}/panitia/hasil/metode" Committee committee::results::fix_method;
    get "/{k}/panitia/hasil/pleno" Committee committee::results::plenary;
    post "/{k}/panitia/hasil/pleno" Committee committee::results::enter_decision;
    post "/{k}/panitia/hasil/pleno/{id}/pengesahan" Committee committee::results::confirm_decision;
    post "/{k}/panitia/hasil/pleno/{id}/pembatalan" Committee committee::results::withdraw_decision;
    post "/{k}/panitia/hasil/uji-coba" Committee committee::results::prepare;
    get "/{k}/panitia/hasil/penyegelan" Committee committee::results::sealing;
    post "/{k}/panitia/hasil/penyegelan" Committee committee::results::seal;
    post "/{k}/panitia/hasil/penyegelan/persetujuan" Committee committee::results::ask_seal;
    get "/{k}/panitia/hasil/pengumuman" Committee committee::results::publication;
    post "/{k}/panitia/hasil/pengumuman" Committee committee::results::publish;

    get "/{k}/peserta/{entry}/karya" Entrant work::list;
    post "/{k}/peserta/{entry}/karya" Entrant work::create;
    get "/{k}/peserta/{entry}/karya/{work}" Entrant work::status;
    post "/{k}/peserta/{entry}/karya/{work}/perubahan" Entrant work::look_again;
    get "/{k}/peserta/{entry}/karya/{work}/tentang" Entrant work::about_form;
    post "/{k}/peserta/{entry}/karya/{work}/tentang" Entrant work::about;
    get "/{k}/peserta/{entry}/karya/{work}/video" Entrant work::video_form;
    post "/{k}/peserta/{entry}/karya/{work}/video" Entrant work::video;
    post "/{k}/peserta/{entry}/karya/{work}/video/{part}/{position}" Entrant work::set_link;
    get "/{k}/peserta/{entry}/karya/{work}/video/{part}/{position}/hasil-periksa" Entrant work::verdict;
    post "/{k}/peserta/{entry}/karya/{work}/video/{part}/{position}/pemeriksaan" Entrant work::check_again;
    post "/{k}/peserta/{entry}/karya/{work}/video/{part}/{position}/penghapusan" Entrant work::remove;
    post "/{k}/peserta/{entry}/karya/{work}/video/{part}/{position}/pernyataan" Entrant work::declare;
    get "/{k}/peserta/{entry}/karya/{work}/diskusi" Entrant work::discussion_form;
    post "/{k}/peserta/{entry}/karya/{work}/diskusi" Entrant work::discussion;
    get "/{k}/peserta/{entry}/karya/{work}/kirim" Entrant work::review;
    post "/{k}/peserta/{entry}/karya/{work}/pengiriman" Entrant work::submit;
    get "/{k}/peserta/{entry}/karya/{work}/tanda-terima" Entrant work::receipt;
    get "/{k}/peserta/{entry}/karya/{work}/penarikan" Entrant work::withdraw_form;
    post "/{k}/peserta/{entry}/karya/{work}/penarikan" Entrant work::withdraw;

    get "/{k}/peserta" SignedIn entrant::entry::overview;
    get "/{k}/peserta/daftar" SignedIn entrant::entry::register_page;
    post "/{k}/peserta/daftar" SignedIn entrant::entry::register;
    get "/{k}/peserta/undangan/{member}" SignedIn entrant::entry::confirm_page;
    post "/{k}/peserta/undangan/{member}" SignedIn entrant::entry::confirm;
    post "/{k}/peserta/undangan/{member}/penolakan" SignedIn entrant::entry::decline;
    get "/{k}/peserta/{entry}" Entrant entrant::entry::dashboard;
    post "/{k}/peserta/{entry}/anggota" Entrant entrant::entry::add;
    get "/{k}/peserta/{entry}/anggota/{member}" Entrant entrant::entry::edit_page;
    post "/{k}/peserta/{entry}/anggota/{member}" Entrant entrant::entry::edit;
    post "/{k}/peserta/{entry}/anggota/{member}/undangan" Entrant entrant::entry::resend;
    post "/{k}/peserta/{entry}/anggota/{member}/penghapusan" Entrant entrant::entry::remove;
    post "/{k}/peserta/{entry}/perseorangan" Entrant entrant::entry::continue_alone;
    get "/{k}/peserta/{entry}/pembatalan" Entrant entrant::entry::cancel_page;
    post "/{k}/peserta/{entry}/pembatalan" Entrant entrant::entry::cancel;

    get "/{k}/juri" Juror juror::queue;
    get "/{k}/juri/undangan/{token}" Public juror::invitation;
    post "/{k}/juri/undangan/{token}" Public juror::accept_invitation;
    post "/{k}/juri/undangan/{token}/penolakan" Public juror::decline_invitation;
    get "/{k}/juri/undangan/{token}/akun" Public juror::join_form;
    post "/{k}/juri/undangan/{token}/akun" Public juror::join_post;
    post "/{k}/juri/undangan/{token}/surat" Public juror::fresh_letter;
    get "/{k}/juri/pernyataan" Juror juror::statement_form;
    post "/{k}/juri/pernyataan" Juror juror::statement_post;
    get "/{k}/juri/pernyataan/instansi" Juror juror::change_form;
    post "/{k}/juri/pernyataan/instansi" Juror juror::change_post;
    post "/{k}/juri/perubahan" Juror juror::see;
    get "/{k}/juri/panduan" Juror juror::guide;
    get "/{k}/juri/penguncian" Juror juror::confirm_form;
    post "/{k}/juri/penguncian" Juror juror::confirm_post;
    post "/{k}/juri/penguncian/pengiriman" Juror juror::send_ready;
    get "/{k}/juri/pembukaan" Juror juror::unlock_form;
    post "/{k}/juri/pembukaan" Juror juror::ask_unlock;
    get "/{k}/juri/ketua" Juror juror::chair;
    post "/{k}/juri/ketua" Juror juror::exclude_post;
    get "/{k}/juri/karya/{assignment}" Juror juror::room_page;
    post "/{k}/juri/karya/{assignment}/mulai" Juror juror::begin;
    post "/{k}/juri/karya/{assignment}/draf" Juror juror::draft;
    post "/{k}/juri/karya/{assignment}/pengiriman" Juror juror::submit;
    post "/{k}/juri/karya/{assignment}/nanti" Juror juror::later;
    post "/{k}/juri/karya/{assignment}/nanti/pembatalan" Juror juror::not_later;
    get "/{k}/juri/karya/{assignment}/pembukaan" Juror juror::reopen_form;
    post "/{k}/juri/karya/{assignment}/pembukaan" Juror juror::reopen;
    get "/{k}/juri/karya/{assignment}/acuan" Juror juror::reference;
    get "/{k}/juri/karya/{assignment}/dugaan" Juror juror::flag_form;
    post "/{k}/juri/karya/{assignment}/dugaan" Juror juror::flag_post;
    get "/{k}/juri/karya/{assignment}/pengunduran" Juror juror::recusal_form;
    post "/{k}/juri/karya/{assignment}/pengunduran" Juror juror::recusal_post;

    get "/{k}/panitia/dugaan" Committee committee::flags;
    post "/{k}/panitia/dugaan/{flag}/penyelesaian" Committee committee::settle_flag;
    get "/{k}/panitia/pembukaan" Committee committee::unlocks;
    post "/{k}/panitia/pembukaan/{request}/keputusan" Committee committee::decide_unlock;
    get "/{k}/panitia/juri" Committee committee::jurors;
    post "/{k}/panitia/juri" Committee committee::invite_juror;
    get "/{k}/panitia/juri/batas-jawaban" Committee committee::answer_date_form;
    post "/{k}/panitia/juri/batas-jawaban" Committee committee::answer_date;
    get "/{k}/panitia/juri/instansi" Committee committee::institution_changes;
    post "/{k}/panitia/juri/instansi/{change}/keputusan" Committee committee::decide_institution_change;
    post "/{k}/panitia/juri/{juror}/undangan" Committee committee::resend_invitation;
    post "/{k}/panitia/juri/{juror}/pencabutan" Committee committee::revoke_invitation;
    get "/{k}/panitia/juri/{juror}/keluar" Committee committee::leave_form;
    post "/{k}/panitia/juri/{juror}/keluar" Committee committee::leave;
    get "/{k}/panitia/pembagian" Committee committee::routing;
    post "/{k}/panitia/pembagian" Committee committee::commit_routing;
    get "/{k}/panitia/babak" Committee committee::rounds::overview;
    get "/{k}/panitia/babak/penutupan" Committee committee::rounds::close_form;
    post "/{k}/panitia/babak/penutupan" Committee committee::rounds::close_post;
    post "/{k}/panitia/babak/penutupan/persetujuan" Committee committee::rounds::ask_close;
    get "/{k}/panitia/babak/batas" Committee committee::rounds::cut_page;
    post "/{k}/panitia/babak/batas" Committee committee::rounds::cut_post;
    post "/{k}/panitia/babak/ketua" Committee committee::rounds::name_chair;
    post "/{k}/panitia/babak/kalibrasi" Committee committee::rounds::add_calibration;
    get "/{k}/panitia/babak/kalibrasi/{work}/acuan" Committee committee::rounds::reference;
    post "/{k}/panitia/babak/kalibrasi/{work}/acuan" Committee committee::rounds::save_reference;
    post "/{k}/panitia/babak/kalibrasi/{work}/penghapusan" Committee committee::rounds::drop_calibration;
    get "/{k}/panitia/penilaian" Committee committee::progress;
}
