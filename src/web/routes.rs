//! Every address of the portal in one place, with the audience it is for.
//!
//! The table makes both the routing and `ROUTES`, which the access test walks as every role. What really
//! guards a page is the actor its handler demands; the audience here is what the test expects.

use actix_web::web::{self, ServiceConfig};

use super::entrant::work;
use super::{
    account, api, assets, committee, entrant, health, institution_field, juror, preferences, public,
};
use crate::accounts::Permission;

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
    /// Every member of the committee.
    Committee,
    /// Members of the committee whose role has the permission.
    May(Permission),
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
    ($($method:ident $path:literal $audience:ident $(($right:ident))? $($handler:ident)::+;)+) => {
        /// Every address, in the order in which they are tried.
        pub const ROUTES: &[Route] =
            &[$(Route { method: stringify!($method), path: $path, audience: Audience::$audience $((Permission::$right))? }),+];

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
    get "/akun/dokumen" SignedIn account::shelf::shelf;
    post "/akun/dokumen/nama" SignedIn account::shelf::set_name;
    get "/akun/dokumen/{id}/terjemahan" SignedIn account::shelf::translation;
    get "/akun/dokumen/{id}/{name}" SignedIn account::shelf::file;
    post "/akun/keluar" SignedIn account::sign_out;
    post "/akun/keluar-semua" SignedIn account::sign_out_everywhere;

    get "/.well-known/did.json" Public public::certificate::did;
    get "/.well-known/jwks.json" Public public::certificate::keys;
    get "/sertifikat" Public public::certificate::ask;
    get "/sertifikat/status/{list}" Public public::certificate::status_list;
    get "/sertifikat/{code}" Public public::certificate::certificate;
    get "/sertifikat/{code}/data.json" Public public::certificate::data;
    get "/sertifikat/{code}/kredensial.jwt" Public public::certificate::credential;

    get "/api/v1" Public api::index;
    get "/api/v1/openapi.json" Public api::openapi;
    get "/api/v1/editions" Public api::editions;
    get "/api/v1/editions/{edition}" Public api::edition;
    get "/api/v1/editions/{edition}/works" Public api::works;
    get "/api/v1/editions/{edition}/works/{number}" Public api::work;
    get "/api/v1/editions/{edition}/clusters" Public api::clusters;
    get "/api/v1/editions/{edition}/results" Public api::results;
    get "/api/v1/documents/{code}" Public api::document;

    get "/" Public public::home;
    get "/arsip" Public public::archive;
    get "/galeri" Public public::gallery::across;
    get "/sitemap.xml" Public public::gallery::sitemap;
    get "/robots.txt" Public public::gallery::robots;
    get "/panitia" SignedIn public::to_committee;
    get "/panitia/undangan" SignedIn committee::team::invitation;
    post "/panitia/undangan" SignedIn committee::team::accept;
    get "/panitia/edisi" Committee committee::edition::all;
    post "/panitia/edisi" May(Edition) committee::edition::create;
    post "/panitia/edisi/berkas" May(Edition) committee::edition::from_file;
    get "/{k}/panitia" Committee committee::inbox;
    get "/{k}/panitia/karya" Committee committee::works;
    post "/{k}/panitia/karya/penerimaan" May(Works) committee::bulk_preview;
    post "/{k}/panitia/karya/penerimaan/lakukan" May(Works) committee::bulk_accept;
    get "/{k}/panitia/karya/{work}" Committee committee::desk;
    post "/{k}/panitia/karya/{work}/identitas" May(Works) committee::identity;
    post "/{k}/panitia/karya/{work}/pemeriksaan" May(Works) committee::take;
    post "/{k}/panitia/karya/{work}/pemeriksaan/perpanjangan" May(Works) committee::stay;
    post "/{k}/panitia/karya/{work}/pemeriksaan/pelepasan" May(Works) committee::release;
    post "/{k}/panitia/karya/{work}/keputusan" May(Works) committee::decide;
    get "/{k}/panitia/karya/{work}/pembukaan" May(Works) committee::reopen_form;
    post "/{k}/panitia/karya/{work}/pembukaan" May(Works) committee::reopen;
    get "/{k}/panitia/karya/{work}/pencabutan" May(Works) committee::revocation;
    post "/{k}/panitia/karya/{work}/pencabutan" May(Works) committee::ask_revocation;
    post "/{k}/panitia/karya/{work}/pencabutan/pengesahan" May(Works) committee::revoke;
    post "/{k}/panitia/persetujuan/{id}/penarikan" May(Approvals) committee::withdraw_approval;
    get "/{k}/panitia/tautan" Committee committee::links;
    post "/{k}/panitia/tautan/{video}/konfirmasi" May(Links) committee::confirm_film;
    post "/{k}/panitia/tautan/{video}/konfirmasi/pembatalan" May(Links) committee::undo_film_word;
    post "/{k}/panitia/penyedia/{provider}/percobaan" May(Links) committee::try_provider;
    get "/{k}/panitia/tautan/perubahan" Committee committee::changes::changes;
    post "/{k}/panitia/tautan/perubahan/pemeriksaan" May(Links) committee::changes::ask;
    post "/{k}/panitia/tautan/{video}/perubahan" May(Links) committee::changes::accept;
    get "/{k}/panitia/peserta" Committee committee::entries;
    get "/{k}/panitia/peserta/{id}" Committee committee::entry;
    get "/{k}/panitia/peserta/{id}/perpanjangan" May(Edition) committee::schedule::extension;
    post "/{k}/panitia/peserta/{id}/perpanjangan" May(Edition) committee::schedule::extend;
    post "/{k}/panitia/peserta/{id}/perpanjangan/pengesahan" May(Edition) committee::schedule::confirm_extension;
    get "/{k}/panitia/peserta/{id}/pembatalan" May(Works) committee::elimination;
    post "/{k}/panitia/peserta/{id}/pembatalan" May(Works) committee::eliminate;
    post "/{k}/panitia/peserta/{id}/pemulihan" May(Works) committee::undo_elimination;
    post "/{k}/panitia/peserta/{id}/pengecualian" May(Works) committee::except;
    get "/{k}/panitia/instansi" Committee committee::institutions;
    get "/{k}/panitia/instansi/{id}/penggabungan" May(Institutions) committee::merge_page;
    post "/{k}/panitia/instansi/{id}/penggabungan" May(Institutions) committee::merge_institution;
    post "/{k}/panitia/instansi/{id}/penggabungan/pembatalan" May(Institutions) committee::undo_merge;
    post "/{k}/panitia/instansi/{id}/pengesahan" May(Institutions) committee::list_institution;
    get "/{k}/panitia/surat" Committee committee::letters::letters;
    get "/{k}/panitia/surat/tulis" May(Letters) committee::letters::drafts::drafts;
    post "/{k}/panitia/surat/tulis" May(Letters) committee::letters::drafts::create;
    get "/{k}/panitia/surat/tulis/{letter}" May(Letters) committee::letters::compose::draft;
    post "/{k}/panitia/surat/tulis/{letter}" May(Letters) committee::letters::compose::save;
    get "/{k}/panitia/surat/tulis/{letter}/pratinjau" May(Letters) committee::letters::preview::preview;
    post "/{k}/panitia/surat/tulis/{letter}/pengiriman" May(Letters) committee::letters::preview::send;
    post "/{k}/panitia/surat/tulis/{letter}/penghapusan" May(Letters) committee::letters::compose::delete;
    get "/{k}/panitia/surat/{id}" Committee committee::letters::letter;
    post "/{k}/panitia/surat/{id}/suntingan" May(Letters) committee::letters::rewrite;
    post "/{k}/panitia/surat/{id}/penahanan" May(Letters) committee::letters::keep_back;
    post "/{k}/panitia/surat/{id}/pelepasan" May(Letters) committee::letters::let_go;
    post "/{k}/panitia/surat/{id}/pembatalan" May(Letters) committee::letters::take_back;
    post "/{k}/panitia/surat/{id}/pengiriman" May(Letters) committee::letters::resend;
    post "/{k}/panitia/surat/{id}/uji" May(Letters) committee::letters::send_test;
    get "/{k}/panitia/penahanan/{hold}" Committee committee::holding::held;
    post "/{k}/panitia/penahanan/{hold}/pembatalan" May(Works) committee::holding::cancel;
    post "/{k}/panitia/penahanan/{hold}/pengiriman" May(Works) committee::holding::send_now;
    get "/{k}/panitia/pengingat" Committee committee::reminders::overview;
    get "/{k}/panitia/pengingat/{kind}" May(Letters) committee::reminders::preview;
    post "/{k}/panitia/pengingat/{kind}" May(Letters) committee::reminders::remind;
    post "/{k}/panitia/pekerjaan/{id}/pengulangan" May(Letters) committee::letters::rerun;
    get "/{k}/panitia/jejak" Committee committee::trail;
    get "/{k}/panitia/edisi" Committee committee::edition::overview;
    get "/{k}/panitia/edisi.toml" Committee committee::edition::export;
    get "/{k}/panitia/edisi/pengumuman" May(Edition) committee::edition::announce_form;
    post "/{k}/panitia/edisi/pengumuman" May(Edition) committee::edition::announce;
    get "/{k}/panitia/edisi/penghapusan" May(Edition) committee::edition::delete_form;
    post "/{k}/panitia/edisi/penghapusan" May(Edition) committee::edition::delete;
    get "/{k}/panitia/edisi/uji-coba" May(Edition) committee::edition::trial;
    post "/{k}/panitia/edisi/uji-coba" May(Edition) committee::edition::open_trial;
    post "/{k}/panitia/edisi/uji-coba/penghapusan" May(Edition) committee::edition::end_trial;
    get "/{k}/panitia/edisi/{form}" Committee committee::edition::form;
    post "/{k}/panitia/edisi/{form}" May(Edition) committee::edition::change;
    get "/{k}/panitia/edisi/{form}/koreksi" May(Edition) committee::edition::correction;
    post "/{k}/panitia/edisi/{form}/koreksi" May(Edition) committee::edition::preview;
    post "/{k}/panitia/edisi/{form}/koreksi/permintaan" May(Edition) committee::edition::ask;
    post "/{k}/panitia/edisi/{form}/koreksi/persetujuan" May(Edition) committee::edition::approve_correction;
    post "/{k}/panitia/edisi/{form}/koreksi/pengesahan" May(Edition) committee::edition::confirm_correction;
    get "/{k}/panitia/tim" Committee committee::team::team;
    post "/{k}/panitia/tim" May(Team) committee::team::invite;
    get "/{k}/panitia/tim/instansi" Committee committee::team::institution;
    post "/{k}/panitia/tim/instansi" Committee committee::team::change_institution;
    get "/{k}/panitia/tim/{member}" May(Team) committee::team::member;
    post "/{k}/panitia/tim/{member}/peran" May(Team) committee::team::change_role;
    post "/{k}/panitia/tim/{member}/penangguhan" May(Team) committee::team::suspend;
    post "/{k}/panitia/tim/{member}/pemulihan" May(Team) committee::team::reinstate;
    post "/{k}/panitia/tim/{member}/penghapusan" May(Team) committee::team::remove;
    post "/{k}/panitia/tim/{member}/sesi" May(Team) committee::team::end_sessions;
    post "/{k}/panitia/tim/{member}/undangan" May(Team) committee::team::invite_again;
    get "/{k}/panitia/dokumen" Committee committee::documents::overview;
    post "/{k}/panitia/dokumen/logo" May(Edition) committee::documents::put_logo;
    post "/{k}/panitia/dokumen/pembuatan" May(Results) committee::documents::retry;
    get "/{k}/panitia/dokumen/daftar" Committee committee::documents::register;
    get "/{k}/panitia/dokumen/daftar.csv" Committee committee::documents::csv;
    get "/{k}/panitia/dokumen/daftar.xlsx" Committee committee::documents::xlsx;
    get "/{k}/panitia/dokumen/berkas.zip" Committee committee::documents::archive;
    get "/{k}/panitia/dokumen/tanda-tangan" Committee committee::documents::signed;
    post "/{k}/panitia/dokumen/tanda-tangan" May(Results) committee::documents::put_signed;
    get "/{k}/panitia/dokumen/penerbitan/{set}" May(Results) committee::documents::issuing;
    get "/{k}/panitia/dokumen/penerbitan/{set}/contoh/{place}" May(Results) committee::documents::sample;
    post "/{k}/panitia/dokumen/penerbitan/{set}/persetujuan" May(Results) committee::documents::ask;
    post "/{k}/panitia/dokumen/penerbitan/{set}/pengesahan" May(Results) committee::documents::issue;
    get "/{k}/panitia/dokumen/templat/{kind}" Committee committee::documents::template;
    post "/{k}/panitia/dokumen/templat/{kind}" May(Edition) committee::documents::put;
    post "/{k}/panitia/dokumen/templat/{kind}/pratinjau" May(Edition) committee::documents::preview;
    get "/{k}/panitia/dokumen/{id}" Committee committee::documents::document;
    get "/{k}/panitia/dokumen/{id}/berkas/{form}" Committee committee::documents::file;
    post "/{k}/panitia/dokumen/{id}/penggantian" May(Results) committee::documents::replace;
    post "/{k}/panitia/dokumen/{id}/pembatalan" May(Results) committee::documents::cancel;
    get "/{k}/panitia/layak" Committee committee::fitness::list;
    post "/{k}/panitia/layak/pratinjau" May(Results) committee::fitness::preview;
    post "/{k}/panitia/layak/keputusan" May(Results) committee::fitness::decide;
    get "/{k}/panitia/layak/{work}" Committee committee::fitness::work;
    get "/{k}/panitia/materi" Committee committee::materials::list;
    post "/{k}/panitia/materi/pratinjau" May(Results) committee::materials::preview;
    post "/{k}/panitia/materi/permintaan" May(Results) committee::materials::ask;
    get "/{k}/panitia/materi/{work}" Committee committee::materials::work;
    get "/{k}/panitia/kluster" Committee committee::clusters::list;
    post "/{k}/panitia/kluster" May(Results) committee::clusters::create;
    get "/{k}/panitia/kluster/{cluster}" Committee committee::clusters::cluster;
    post "/{k}/panitia/kluster/{cluster}" May(Results) committee::clusters::save;
    post "/{k}/panitia/kluster/{cluster}/urutan" May(Results) committee::clusters::move_one;
    get "/{k}/panitia/kluster/{cluster}/penghapusan" May(Results) committee::clusters::delete_form;
    post "/{k}/panitia/kluster/{cluster}/penghapusan" May(Results) committee::clusters::delete;
    post "/{k}/panitia/kluster/{cluster}/karya" May(Results) committee::clusters::add;
    post "/{k}/panitia/kluster/{cluster}/karya/{work}/urutan" May(Results) committee::clusters::move_work;
    post "/{k}/panitia/kluster/{cluster}/karya/{work}/pengeluaran" May(Results) committee::clusters::remove;
    get "/{k}/panitia/serah-terima" Committee committee::handover::overview;
    post "/{k}/panitia/serah-terima" May(Results) committee::handover::begin;
    post "/{k}/panitia/serah-terima/berkas" May(Results) committee::handover::archive;
    get "/{k}/panitia/serah-terima/karya/{work}" May(Results) committee::handover::course;
    post "/{k}/panitia/serah-terima/karya/{work}" May(Results) committee::handover::record;
    post "/{k}/panitia/serah-terima/{package}/{name}" May(Results) committee::handover::file;
    get "/{k}/panitia/unduhan" Committee committee::downloads::list;
    post "/{k}/panitia/unduhan" May(Edition) committee::downloads::put_up;
    get "/{k}/panitia/unduhan/{id}/penghapusan" May(Edition) committee::downloads::take_down_form;
    post "/{k}/panitia/unduhan/{id}/penghapusan" May(Edition) committee::downloads::take_down;
    get "/{k}/panitia/tahapan" Committee committee::schedule::stages;
    get "/{k}/panitia/tahapan/{stage}" May(Edition) committee::schedule::stage;
    post "/{k}/panitia/tahapan/{stage}" May(Edition) committee::schedule::preview;
    post "/{k}/panitia/tahapan/{stage}/pemindahan" May(Edition) committee::schedule::do_move;
    post "/{k}/panitia/tahapan/{stage}/persetujuan" May(Edition) committee::schedule::approve_again;
    post "/{k}/panitia/tahapan/{stage}/pengesahan" May(Edition) committee::schedule::confirm;

    get "/{k}" Public public::home;
    get "/{k}/aturan" Public public::rules;
    get "/{k}/unduhan" Public public::downloads::list;
    get "/{k}/unduhan/{id}/{name}" Public public::downloads::file;
    get "/{k}/hasil" Public public::results::results;
    get "/{k}/hasil.json" Public public::results::json;
    get "/{k}/hasil/lembar.csv" Public public::results::sheets;
    get "/{k}/hasil/metode.json" Public public::results::method;
    get "/{k}/hasil/pleno.json" Public public::results::plenary;
    get "/{k}/karya/{number}" Public public::results::work;
    get "/{k}/galeri" Public public::gallery::edition;
    get "/{k}/galeri/umpan.xml" Public public::gallery::feed;

    get "/{k}/panitia/hasil" Committee committee::results::overview;
    get "/{k}/panitia/hasil/lembar.csv" Committee committee::results::sheets;
    get "/{k}/panitia/hasil/perubahan.csv" Committee committee::results::revisions;
    get "/{k}/panitia/hasil/juri" Committee committee::jury_quality::page;
    get "/{k}/panitia/hasil/juri.csv" Committee committee::jury_quality::table;
    get "/{k}/panitia/hasil/berita-acara.json" Committee committee::results::record;
    get "/{k}/panitia/hasil/metode" Committee committee::results::method;
    post "/{k}/panitia/hasil/metode" May(Routing) committee::results::fix_method;
    get "/{k}/panitia/hasil/pleno" Committee committee::results::plenary;
    post "/{k}/panitia/hasil/pleno" May(Results) committee::results::enter_decision;
    post "/{k}/panitia/hasil/pleno/{id}/pengesahan" May(Results) committee::results::confirm_decision;
    post "/{k}/panitia/hasil/pleno/{id}/pembatalan" May(Results) committee::results::withdraw_decision;
    post "/{k}/panitia/hasil/uji-coba" May(Results) committee::results::prepare;
    get "/{k}/panitia/hasil/penyegelan" May(Results) committee::results::sealing;
    post "/{k}/panitia/hasil/penyegelan" May(Results) committee::results::seal;
    post "/{k}/panitia/hasil/penyegelan/persetujuan" May(Results) committee::results::ask_seal;
    get "/{k}/panitia/hasil/pengumuman" May(Results) committee::results::publication;
    post "/{k}/panitia/hasil/pengumuman" May(Results) committee::results::publish;

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
    get "/{k}/peserta/{entry}/karya/{work}/soal" Entrant work::questions;
    post "/{k}/peserta/{entry}/karya/{work}/soal" Entrant work::read_questions;
    get "/{k}/peserta/{entry}/karya/{work}/soal/{format}" Entrant work::question_file;
    get "/{k}/peserta/{entry}/karya/{work}/galeri" Entrant work::gallery;
    post "/{k}/peserta/{entry}/karya/{work}/galeri" Entrant work::show_again;
    post "/{k}/peserta/{entry}/karya/{work}/galeri/penarikan" Entrant work::take_out;
    get "/{k}/peserta/{entry}/karya/{work}/materi" Entrant work::material;
    post "/{k}/peserta/{entry}/karya/{work}/materi" Entrant work::save_material_form;
    post "/{k}/peserta/{entry}/karya/{work}/materi/pemeriksaan" Entrant work::look_at_films;
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
    post "/{k}/panitia/dugaan/{flag}/penyelesaian" May(Works) committee::settle_flag;
    get "/{k}/panitia/pembukaan" Committee committee::unlocks;
    post "/{k}/panitia/pembukaan/{request}/keputusan" May(Jury) committee::decide_unlock;
    get "/{k}/panitia/juri" Committee committee::jurors;
    post "/{k}/panitia/juri" May(Jury) committee::invite_juror;
    get "/{k}/panitia/juri/batas-jawaban" May(Jury) committee::answer_date_form;
    post "/{k}/panitia/juri/batas-jawaban" May(Jury) committee::answer_date;
    get "/{k}/panitia/juri/impor" May(Jury) committee::juror_list;
    post "/{k}/panitia/juri/impor" May(Jury) committee::check_juror_list;
    get "/{k}/panitia/juri/usulan/{fingerprint}" May(Jury) committee::proposal;
    post "/{k}/panitia/juri/usulan/{fingerprint}" May(Jury) committee::send_proposal;
    get "/{k}/panitia/juri/instansi" Committee committee::institution_changes;
    post "/{k}/panitia/juri/instansi/{change}/keputusan" May(Jury) committee::decide_institution_change;
    post "/{k}/panitia/juri/{juror}/undangan" May(Jury) committee::resend_invitation;
    post "/{k}/panitia/juri/{juror}/pencabutan" May(Jury) committee::revoke_invitation;
    get "/{k}/panitia/juri/{juror}/ubah" May(Jury) committee::juror_form;
    post "/{k}/panitia/juri/{juror}/ubah" May(Jury) committee::edit_juror;
    get "/{k}/panitia/juri/{juror}/keluar" May(Jury) committee::leave_form;
    post "/{k}/panitia/juri/{juror}/keluar" May(Jury) committee::leave;
    get "/{k}/panitia/pembagian" Committee committee::routing;
    post "/{k}/panitia/pembagian" May(Routing) committee::commit_routing;
    post "/{k}/panitia/pembagian/persetujuan" May(Routing) committee::ask_routing;
    get "/{k}/panitia/babak" Committee committee::rounds::overview;
    get "/{k}/panitia/babak/penutupan" May(Rounds) committee::rounds::close_form;
    post "/{k}/panitia/babak/penutupan" May(Rounds) committee::rounds::close_post;
    post "/{k}/panitia/babak/penutupan/persetujuan" May(Rounds) committee::rounds::ask_close;
    get "/{k}/panitia/babak/pembukaan" May(Rounds) committee::reopening::reopening;
    post "/{k}/panitia/babak/pembukaan" May(Rounds) committee::reopening::preview;
    post "/{k}/panitia/babak/pembukaan/permintaan" May(Rounds) committee::reopening::request;
    post "/{k}/panitia/babak/pembukaan/persetujuan" May(Rounds) committee::reopening::approve_again;
    post "/{k}/panitia/babak/pembukaan/pengesahan" May(Rounds) committee::reopening::confirm;
    get "/{k}/panitia/babak/batas" May(Rounds) committee::rounds::cut_page;
    post "/{k}/panitia/babak/batas" May(Rounds) committee::rounds::cut_post;
    get "/{k}/panitia/babak/ketua" May(Rounds) committee::rounds::choose_chair;
    get "/{k}/panitia/babak/ketua/{juror}" May(Rounds) committee::rounds::chair_form;
    post "/{k}/panitia/babak/ketua/{juror}" May(Rounds) committee::rounds::name_chair;
    post "/{k}/panitia/babak/ketua/{juror}/persetujuan" May(Rounds) committee::rounds::ask_chair;
    post "/{k}/panitia/babak/kalibrasi" May(Rounds) committee::rounds::add_calibration;
    get "/{k}/panitia/babak/kalibrasi/{work}/acuan" May(Rounds) committee::rounds::reference;
    post "/{k}/panitia/babak/kalibrasi/{work}/acuan" May(Rounds) committee::rounds::save_reference;
    post "/{k}/panitia/babak/kalibrasi/{work}/penghapusan" May(Rounds) committee::rounds::drop_calibration;
    get "/{k}/panitia/penilaian" Committee committee::progress;
}
