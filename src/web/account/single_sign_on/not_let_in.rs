//! What is said where the provider's word opens nothing.

use crate::accounts::single_sign_on::NotLetIn;
use crate::i18n::Message;
use crate::say;

/// Why the provider's word opens nothing.
pub(super) fn not_let_in(why: NotLetIn, name: &str) -> Message {
    match why {
        NotLetIn::NoAddress => say!(
            "{name} tidak memberi tahu alamat surel Anda, padahal akun dikenali dari alamat itu. Minta pengelola {name} mengisinya, atau masuk dengan kata sandi.",
            "{name} did not give your e-mail address, by which an account is known. Ask whoever runs {name} to fill it in, or sign in with your password."
        ),
        NotLetIn::NotConfirmed => say!(
            "{name} belum memastikan bahwa alamat surel itu milik Anda. Konfirmasi alamatnya di {name}, lalu coba lagi, atau masuk dengan kata sandi.",
            "{name} has not made sure that the e-mail address is yours. Confirm it at {name} and try again, or sign in with your password."
        ),
        NotLetIn::OtherDomain => say!(
            "Alamat surel Anda di {name} bukan alamat instansi yang menggunakannya di sini. Masuk dengan kata sandi, atau buat akun dengan surel Anda.",
            "Your e-mail address at {name} is not of an agency that uses it here. Sign in with your password, or create an account with your address."
        ),
        NotLetIn::HasPassword => say!(
            "Alamat surel Anda sudah memiliki akun dengan kata sandi. Agar akun itu tidak diambil alih orang lain, masuk sekali dengan kata sandi; sesudah itu hubungkan dengan {name}. Lupa kata sandinya? Minta yang baru di bawah.",
            "Your e-mail address has an account with a password. So that nobody takes that account over, sign in with the password once; then link it with {name}. Forgotten the password? Ask for a new one below."
        ),
        NotLetIn::OtherIdentity => say!(
            "Akun dengan alamat surel ini sudah terhubung dengan pengguna lain di {name}, misalnya pemakai alamat itu sebelumnya. Bila akun itu milik Anda, masuk dengan kata sandi, lepaskan, lalu hubungkan kembali. Bila bukan, hubungi panitia.",
            "The account of this e-mail address is linked with another user of {name}, such as whoever had the address before. If the account is yours, sign in with your password, unlink it, and link it again. If it is not, contact the committee."
        ),
        NotLetIn::OpensAnother => say!(
            "Pengguna {name} ini sudah membuka akun lain di sini. Lepaskan dahulu di akun itu, atau masuk ke {name} sebagai pengguna yang lain.",
            "This user of {name} opens another account here. Unlink it there first, or sign in to {name} as another user."
        ),
        NotLetIn::NotLinked => say!(
            "Pengguna {name} ini tidak terhubung dengan akun Anda, jadi tidak membuktikan bahwa ini Anda. Masuk ke {name} sebagai diri Anda, atau tulis kata sandi.",
            "This user of {name} is not linked with your account, so it does not prove that it is you. Sign in to {name} as yourself, or type your password."
        ),
        NotLetIn::NotProved => say!(
            "{name} tidak menanyai Anda lagi, jadi tidak membuktikan bahwa ini Anda. Keluar dari {name}, coba lagi, atau tulis kata sandi.",
            "{name} did not ask you again, so it does not prove that it is you. Sign out of {name}, try again, or type your password."
        ),
        NotLetIn::LastWay => say!(
            "{name} adalah satu-satunya cara Anda masuk. Tidak ada yang dilepaskan. Buat kata sandi lebih dahulu.",
            "{name} is your only way in. Nothing was unlinked. Choose a password first."
        ),
    }
}
