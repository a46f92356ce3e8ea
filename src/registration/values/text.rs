//! Sentences about what people type: each says what is wrong and what to write instead.

use crate::i18n::{Text, text};

pub const PNS: Text = text("PNS", "Civil servant (PNS)");
/// An employee on contract.
pub const PPPK: Text = text("PPPK", "Government employee on contract (PPPK)");

/// What a spreadsheet leaves of a number of 18 digits.
pub const NIP_SCIENTIFIC: Text = text(
    "NIP berubah menjadi bilangan seperti 1,98501E+17 di lembar kerja dan angkanya hilang. Format kolomnya sebagai Teks, ketik ulang NIP, lalu simpan lagi.",
    "A spreadsheet turned the employee number into one like 1.98501E+17 and its digits are lost. Format the column as Text, type the number again, then save again.",
);
/// Signs other than digits.
pub const NIP_DIGITS: Text = text(
    "NIP hanya boleh berisi angka 0-9, boleh dipisah spasi, titik, atau tanda hubung. Ketik ulang angkanya.",
    "The employee number may hold only the digits 0-9, separated by spaces, dots or hyphens. Please type it again.",
);
/// The old number of nine digits.
pub const NIP_OLD: Text = text(
    "NIP 9 angka adalah NIP lama sebelum 2007. Isikan NIP 18 angka yang berlaku sekarang.",
    "A 9-digit number is the old one from before 2007. Please give the 18-digit number now in force.",
);
/// The first eight digits are no date.
pub const NIP_DATE: Text = text(
    "Delapan angka pertama NIP bukan tanggal lahir yang ada. Periksa tahun, bulan, dan tanggalnya.",
    "The first eight digits are not a date of birth that exists. Check year, month and day.",
);
/// The fifteenth digit is neither 1 nor 2.
pub const NIP_SEX: Text = text(
    "Angka ke-15 NIP harus 1 atau 2. Periksa kembali nomor Anda.",
    "The 15th digit must be 1 or 2. Please check your number.",
);
/// The serial number is 000.
pub const NIP_SERIAL: Text = text(
    "Tiga angka terakhir NIP tidak mungkin 000. Periksa kembali nomor Anda.",
    "The last three digits cannot be 000. Please check your number.",
);
/// Younger than 17 when appointed.
pub const NIP_YOUNG: Text = text(
    "Menurut nomor ini, usia saat pengangkatan kurang dari 17 tahun. Pastikan nomornya benar.",
    "By this number the age at appointment is below 17. Please make sure it is right.",
);
/// Older than 60 when appointed.
pub const NIP_AGED: Text = text(
    "Menurut nomor ini, usia saat pengangkatan lebih dari 60 tahun. Pastikan nomornya benar.",
    "By this number the age at appointment is above 60. Please make sure it is right.",
);
pub const NIP_PROBATION: Text = text(
    "Diangkat kurang dari setahun yang lalu menurut NIP: mungkin masih CPNS, yang boleh ikut.",
    "Appointed less than a year ago by the number: perhaps still a candidate (CPNS), who may take part.",
);
pub const NIP_FUTURE: Text = text(
    "Menurut nomor ini, waktu pengangkatan belum tiba. Pastikan nomornya benar.",
    "By this number the appointment lies in the future. Please make sure it is right.",
);
/// Kind of employment and number contradict each other.
pub const NIP_KIND: Text = text(
    "Jenis ASN dan susunan nomor tidak cocok. Pastikan pilihan PNS atau PPPK dan nomornya benar.",
    "The kind of employment and the number do not fit. Please make sure that PNS or PPPK and the number are right.",
);

pub const PHONE_EMPTY: Text = text(
    "Nomor telepon belum diisi. Contoh: 0812 3456 7890.",
    "Please give a telephone number, such as 0812 3456 7890.",
);
/// Signs other than digits.
pub const PHONE_DIGITS: Text = text(
    "Nomor telepon hanya boleh berisi angka 0-9, boleh diawali + dan dipisah spasi atau tanda hubung.",
    "A telephone number may hold only digits 0-9, with a leading + and spaces or hyphens.",
);
/// Neither 0 nor 62 in front.
pub const PHONE_PREFIX: Text = text(
    "Nomor telepon diawali 0 atau +62. Contoh: 0812 3456 7890.",
    "The telephone number begins with 0 or +62, such as 0812 3456 7890.",
);
/// Too few or too many digits.
pub const PHONE_LENGTH: Text = text(
    "Panjang nomor telepon tidak sesuai: 8 sampai 12 angka setelah 0 atau +62. Periksa kembali nomor Anda.",
    "The telephone number does not have 8 to 12 digits after 0 or +62. Please check it.",
);

/// A name of fewer than two characters.
pub const NAME_SHORT: Text = text(
    "Nama belum diisi lengkap. Tulis nama lengkap tanpa gelar, paling sedikit 2 huruf.",
    "The name is not complete. Write the full name without titles, at least 2 letters.",
);
/// No letter at all.
pub const NAME_SIGNS: Text = text(
    "Nama tidak memuat huruf. Ketik ulang nama lengkap tanpa gelar.",
    "The name holds no letter. Please type the full name without titles.",
);

pub const EMAIL_EMPTY: Text = text(
    "Alamat surel belum diisi. Contoh: nama@instansi.go.id.",
    "Please give an e-mail address, such as name@agency.go.id.",
);
/// Not of the form name@domain.
pub const EMAIL_SYNTAX: Text = text(
    "Alamat surel tidak sesuai bentuk nama@domain. Periksa ejaan dan spasinya. Contoh: nama@instansi.go.id.",
    "The e-mail address is not of the form name@domain. Check spelling and spaces, such as name@agency.go.id.",
);
/// Two addresses in one place.
pub const EMAIL_SEVERAL: Text = text(
    "Ada lebih dari satu alamat surel. Tulis satu alamat saja.",
    "There is more than one e-mail address. Write one only.",
);
/// More than 254 characters, or more than 64 before the @.
pub const EMAIL_LONG: Text = text(
    "Alamat surel terlalu panjang: paling banyak 254 karakter, dan 64 sebelum @. Gunakan alamat lain.",
    "The e-mail address is too long: at most 254 characters, and 64 before the @. Please use another.",
);
/// A name that holds an address.
pub const NAME_ADDRESS: Text = text(
    "Nama tidak boleh memuat alamat web atau surel. Tulis nama lengkap saja.",
    "A name may not hold an address of the web or of mail. Write the full name alone.",
);
