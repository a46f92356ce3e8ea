//! A form with a file: its fields as typed, and the file's bytes up to a limit. What is larger is read to its end and
//! thrown away, so that the other fields are not lost with it.

use actix_multipart::{Field, Multipart};
use futures_util::{StreamExt as _, TryStreamExt as _};

use super::errors::PageError;
use crate::plain_text;

/// Largest request that is read to its end, in bytes.
const LARGEST: usize = 200 * 1024 * 1024;
/// Largest field of text, in bytes.
const LARGEST_TEXT: usize = 64 * 1024;
/// Most fields of text: each is kept, so without an end of their number a form could fill the memory.
const MOST_FIELDS: usize = 100;

/// What a form with a file sent.
#[derive(Debug, Default)]
pub struct Upload {
    fields: Vec<(String, String)>,
    pub file_name: String,
    /// The file's bytes; one more than the limit where it is larger.
    pub bytes: Vec<u8>,
}

impl Upload {
    /// What was typed into a field.
    pub fn text(&self, name: &str) -> &str {
        self.fields
            .iter()
            .find(|(known, _)| known == name)
            .map(|(_, value)| value.as_str())
            .unwrap_or_default()
    }
}

/// Reads a form whose file is at most `most` bytes.
///
/// # Errors
/// `Invalid` for what is no such form, or is far too large.
pub async fn read(mut form: Multipart, most: usize) -> Result<Upload, PageError> {
    let (mut upload, mut left) = (Upload::default(), LARGEST);
    while let Some(mut field) = form.try_next().await.map_err(|_unreadable| PageError::Invalid)? {
        let named = field.content_disposition();
        let name = named.and_then(|named| named.get_name()).unwrap_or_default().to_owned();
        let file = named.and_then(|named| named.get_filename()).map(str::to_owned);
        let most = if file.is_some() { most } else { LARGEST_TEXT };
        let bytes = kept(&mut field, most, &mut left).await?;
        match file {
            Some(file) => (upload.file_name, upload.bytes) = (file, bytes),
            None if upload.fields.len() >= MOST_FIELDS => return Err(PageError::Invalid),
            None => {
                let typed = plain_text::several_lines(&String::from_utf8_lossy(&bytes));
                upload.fields.push((name, typed));
            }
        }
    }
    Ok(upload)
}

/// A file of a form that sends several.
#[derive(Debug, Clone)]
pub struct SentFile {
    /// As the sender's system names it.
    pub name: String,
    /// Empty where it was cut off.
    pub bytes: Vec<u8>,
    /// It did not fit into what may be sent at a time.
    pub cut: bool,
}

/// Reads the files of a form; together they are at most `most` bytes, and one that does not fit is marked.
///
/// # Errors
/// As for `read`.
pub async fn read_files(mut form: Multipart, most: usize) -> Result<Vec<SentFile>, PageError> {
    let (mut files, mut left, mut room) = (Vec::new(), LARGEST, most);
    while let Some(mut field) = form.try_next().await.map_err(|_unreadable| PageError::Invalid)? {
        let name = field.content_disposition().and_then(|named| named.get_filename()).map(str::to_owned);
        let bytes = kept(&mut field, room, &mut left).await?;
        if let Some(name) = name.filter(|name| !name.is_empty()) {
            let cut = bytes.len() > room;
            room = room.saturating_sub(bytes.len());
            files.push(SentFile { name, bytes: if cut { Vec::new() } else { bytes }, cut });
        }
    }
    Ok(files)
}

/// The first bytes of a field, one more than `most` where there are more; the rest is read and dropped.
async fn kept(field: &mut Field, most: usize, left: &mut usize) -> Result<Vec<u8>, PageError> {
    let mut bytes = Vec::new();
    while let Some(chunk) = field.next().await {
        let chunk = chunk.map_err(|_unreadable| PageError::Invalid)?;
        *left = left.checked_sub(chunk.len()).ok_or(PageError::Invalid)?;
        let room = (most + 1).saturating_sub(bytes.len());
        bytes.extend(chunk.iter().take(room));
    }
    Ok(bytes)
}
