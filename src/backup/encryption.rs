//! The encryption around a backup: age with a passphrase (age-encryption.org/v1), so that any program of that kind opens it.

use std::io::{self, BufReader, Read, Write};
use std::iter;

use age::scrypt::{Identity, Recipient};
use age::secrecy::SecretString;
use age::stream::{StreamReader, StreamWriter};
use age::{DecryptError, Decryptor, EncryptError, Encryptor};

/// A file that asks for more work than `backup.work_factor` allows was not made here.
const MOST_WORK: u8 = 22;

/// Why a file is not opened.
#[derive(Debug)]
pub(super) enum Closed {
    /// Another passphrase.
    Passphrase,
    /// No file of age's, or not one with a passphrase.
    NotOne,
    Unreadable(io::Error),
}

/// Encrypts what is written to the answer; its `finish` must be called at the end.
pub(super) fn encrypt<W: Write>(out: W, passphrase: &str, work_factor: u8) -> io::Result<StreamWriter<W>> {
    let mut recipient = Recipient::new(SecretString::from(passphrase.to_owned()));
    recipient.set_work_factor(work_factor);
    let encryptor = Encryptor::with_recipients(iter::once(&recipient as &dyn age::Recipient));
    encryptor.map_err(|cause: EncryptError| io::Error::other(cause.to_string()))?.wrap_output(out)
}

/// Decrypts what is read. What is given out was authenticated piece by piece; that it is all, the end tells.
pub(super) fn decrypt<R: Read>(from: R, passphrase: &str) -> Result<StreamReader<BufReader<R>>, Closed> {
    let closed = |cause: DecryptError| match cause {
        DecryptError::DecryptionFailed | DecryptError::KeyDecryptionFailed => Closed::Passphrase,
        DecryptError::Io(cause) if cause.kind() != io::ErrorKind::UnexpectedEof => Closed::Unreadable(cause),
        _ => Closed::NotOne,
    };
    let decryptor = Decryptor::new_buffered(BufReader::new(from)).map_err(closed)?;
    if !decryptor.is_scrypt() {
        return Err(Closed::NotOne);
    }
    let mut identity = Identity::new(SecretString::from(passphrase.to_owned()));
    identity.set_max_work_factor(MOST_WORK);
    decryptor.decrypt(iter::once(&identity as &dyn age::Identity)).map_err(closed)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn encrypted(plain: &[u8]) -> Vec<u8> {
        let mut out = Vec::new();
        let mut writer = encrypt(&mut out, "perahu kopi lontar senja", 10).unwrap();
        writer.write_all(plain).unwrap();
        writer.finish().unwrap();
        out
    }

    fn opened(bytes: &[u8], passphrase: &str) -> Result<io::Result<Vec<u8>>, Closed> {
        let mut reader = decrypt(bytes, passphrase)?;
        let mut found = Vec::new();
        Ok(reader.read_to_end(&mut found).map(|_| found))
    }

    #[test]
    fn only_the_passphrase_opens_it() {
        let bytes = encrypted(b"isi");
        assert_eq!(opened(&bytes, "perahu kopi lontar senja").unwrap().unwrap(), b"isi");
        assert!(matches!(opened(&bytes, "lain"), Err(Closed::Passphrase)));
        assert!(matches!(opened(b"SQLite format 3", "lain"), Err(Closed::NotOne)));
        assert!(matches!(opened(b"", "lain"), Err(Closed::NotOne)));
        assert!(!bytes.windows(3).any(|three| three == b"isi"));
    }

    #[test]
    fn a_changed_or_cut_file_gives_an_error() {
        let bytes = encrypted(&[1; 200_000]);
        for place in [bytes.len() - 1, bytes.len() / 2] {
            let mut changed = bytes.clone();
            changed[place] ^= 1;
            assert!(opened(&changed, "perahu kopi lontar senja").unwrap().is_err());
        }
        assert!(opened(&bytes[..bytes.len() - 20], "perahu kopi lontar senja").unwrap().is_err());
    }
}
