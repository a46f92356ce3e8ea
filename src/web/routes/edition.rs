//! Addresses of an edition for everybody and for its entrants, and those about its result.

use crate::web::entrant::work;
use crate::web::{committee, entrant, public};

routes! {
    get "/{k}" Public public::home;
    get "/{k}/aturan" Public public::rules;
    get "/{k}/unduhan" Public public::downloads::list;
    get "/{k}/unduhan/{id}/{name}" Public public::downloads::file;
    get "/{k}/hasil" Public public::results::results;
    get "/{k}/hasil.json" Public public::results::json;
    get "/{k}/hasil.csv" Public public::results::table;
    get "/{k}/hasil/lembar.csv" Public public::results::sheets;
    get "/{k}/hasil/metode.json" Public public::results::method;
    get "/{k}/hasil/pleno.json" Public public::results::plenary;
    get "/{k}/undian" Public public::draw::draw;
    get "/{k}/undian/{number}/{file}" Public public::draw::file;
    get "/{k}/karya/{number}" Public public::results::work;
    get "/{k}/karya/{number}/kartu.png" Public public::gallery::picture_of_work;
    get "/{k}/galeri/kartu.png" Public public::gallery::picture;
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
}
