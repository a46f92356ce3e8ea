//! What ffprobe says about a film.

use std::path::Path;
use std::process::Command;

use serde_json::Value;

use crate::ffmpeg::Ffmpeg;

#[derive(Debug)]
pub struct Seen {
    pub codec: String,
    /// As shown: stretched by the pixel aspect, then turned.
    pub width: u32,
    pub height: u32,
    /// Clockwise.
    pub rotation: u32,
    pub film_ms: Option<f64>,
    pub picture_ms: Option<f64>,
}

/// Asks ffprobe; the first picture that is no attached cover counts.
pub fn look(ffmpeg: &Ffmpeg, film: &Path) -> Seen {
    let output = Command::new(ffmpeg.ffprobe())
        .args(["-v", "error", "-of", "json", "-show_format", "-show_streams"])
        .arg(film)
        .output()
        .unwrap();
    let said: Value = serde_json::from_slice(&output.stdout).unwrap();
    let stream = said["streams"]
        .as_array()
        .unwrap()
        .iter()
        .find(|s| s["codec_type"] == "video" && s["disposition"]["attached_pic"] == 0)
        .unwrap_or_else(|| panic!("{}: no picture in {said}", film.display()));
    let (width, height) = (stream["width"].as_f64().unwrap(), stream["height"].as_f64().unwrap());
    let aspect = stream["sample_aspect_ratio"].as_str().and_then(|text| text.split_once(':'));
    let aspect = aspect.map_or(1.0, |(w, h)| w.parse::<f64>().unwrap() / h.parse::<f64>().unwrap());
    let wide = if aspect > 0.0 { (width * aspect).round() } else { width };
    let sides = stream["side_data_list"].as_array().cloned().unwrap_or_default();
    let turn = sides.iter().find_map(|side| side["rotation"].as_f64()).unwrap_or(0.0);
    let rotation = (-turn).rem_euclid(360.0).round() as u32;
    let (width, height) = if rotation % 180 == 90 { (height, wide) } else { (wide, height) };
    Seen {
        codec: stream["codec_tag_string"].as_str().unwrap().to_owned(),
        width: width as u32,
        height: height as u32,
        rotation,
        film_ms: ms(&said["format"]["duration"]),
        picture_ms: ms(&stream["duration"]),
    }
}

fn ms(seconds: &Value) -> Option<f64> {
    seconds.as_str().map(|text| text.parse::<f64>().unwrap() * 1000.0)
}
