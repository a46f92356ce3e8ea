//! Addresses of sign-in through an identity provider.

use crate::web::account::single_sign_on;

routes! {
    get "/akun/masuk/sso" Public single_sign_on::leave_to_sign_in;
    get "/akun/masuk/sso/kembali" Public single_sign_on::back;
    get "/akun/keamanan/penyedia" SignedIn single_sign_on::identity;
    get "/akun/keamanan/penyedia/hubungkan" SignedIn single_sign_on::leave_to_link;
    post "/akun/keamanan/penyedia/penghapusan" SignedIn single_sign_on::unlink;
    get "/akun/konfirmasi/sso" SignedIn single_sign_on::leave_to_prove;
}
