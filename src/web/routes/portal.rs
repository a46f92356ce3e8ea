//! Addresses outside an edition: health, files, accounts, documents, open data, and pages about all editions.

use crate::web::{account, api, assets, committee, health, institution_field, preferences, public};

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
    post "/akun/sandi/{token}/penolakan" Public account::decline_invitation;
    get "/akun" SignedIn account::profile;
    post "/akun/nama" SignedIn account::rename;
    post "/akun/bahasa" SignedIn account::set_language;
    get "/akun/data-saya" SignedIn account::data::own_data;
    post "/akun/data-saya" SignedIn account::data::ask;
    get "/akun/data-saya.json" SignedIn account::data::json;
    get "/akun/data-saya.csv" SignedIn account::data::csv;
    get "/akun/data-saya/persetujuan/{id}" SignedIn account::data::withdraw_page;
    post "/akun/data-saya/persetujuan/{id}" SignedIn account::data::withdraw;
    get "/akun/dokumen" SignedIn account::shelf::shelf;
    post "/akun/dokumen/nama" SignedIn account::shelf::set_name;
    get "/akun/dokumen/{id}/terjemahan" SignedIn account::shelf::translation;
    get "/akun/dokumen/{id}/{name}" SignedIn account::shelf::file;
    get "/akun/token" Committee account::tokens::tokens;
    post "/akun/token" Committee account::tokens::create;
    post "/akun/token/{id}/pencabutan" Committee account::tokens::revoke;
    post "/akun/keluar" SignedIn account::sign_out;
    post "/akun/keluar-semua" SignedIn account::sign_out_everywhere;

    get "/.well-known/did.json" Public public::certificate::did;
    get "/.well-known/jwks.json" Public public::certificate::keys;
    get "/.well-known/security.txt" Public public::security_txt::security_txt;
    get "/tanda-terima/{code}" Public public::receipt::received;
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
    get "/api/v1/editions/{edition}/draws" Public api::draws;
    get "/api/v1/editions/{edition}/draws/{number}" Public api::draw;
    get "/api/v1/editions/{edition}/method" Public api::method;
    get "/api/v1/editions/{edition}/entries" Public api::entries;
    get "/api/v1/editions/{edition}/submissions" Public api::submissions;
    get "/api/v1/editions/{edition}/scores" Public api::scores;
    get "/api/v1/documents/{code}" Public api::document;

    get "/" Public public::home;
    get "/bantuan" Public public::help::help;
    get "/kontak" Public public::help::contact;
    get "/privasi" Public public::help::privacy;
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
}
