//! Makes films with ffmpeg, in a directory of its own that goes with it.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

pub struct Ffmpeg {
    ffmpeg: PathBuf,
    pub dir: PathBuf,
}

impl Ffmpeg {
    /// None, with a word about it, if there is no ffmpeg and none is required.
    pub fn open(name: &str) -> Option<Self> {
        let ffmpeg = PathBuf::from(
            std::env::var("LOMBA_TEST_FFMPEG").unwrap_or_else(|_| "/usr/bin/ffmpeg".to_owned()),
        );
        let ffmpeg = Self {
            dir: std::env::temp_dir().join(format!("lomba-films-{name}-{}", std::process::id())),
            ffmpeg,
        };
        let missing =
            [&ffmpeg.ffmpeg, &ffmpeg.ffprobe()].into_iter().find(|program| !program.exists()).cloned();
        if let Some(missing) = missing {
            let required = std::env::var("LOMBA_TEST_REQUIRE").unwrap_or_default();
            assert!(
                !required.contains("ffmpeg"),
                "ffmpeg is required, but {} is not there",
                missing.display()
            );
            println!("{} is not there: these films were not tried", missing.display());
            return None;
        }
        std::fs::create_dir_all(&ffmpeg.dir).unwrap();
        Some(ffmpeg)
    }

    pub fn ffprobe(&self) -> PathBuf {
        self.ffmpeg.with_file_name("ffprobe")
    }

    /// Runs the commands, divided by `|`; all but the last say after `=>` what they make.
    ///
    /// Words of our own: `V:size:rate:seconds` is a picture (`V444` one of odd sides), `A:seconds` a sound, `@name` a file made before,
    /// `X264` a quick H.264.
    pub fn make(&self, name: &str, commands: &str) -> PathBuf {
        let film = self.dir.join(name);
        for command in commands.split('|') {
            let (words, made) = match command.split_once("=>") {
                Some((words, made)) => (words, self.dir.join(made.trim())),
                None => (command, film.clone()),
            };
            self.run(words, &made);
        }
        film
    }

    fn run(&self, words: &str, made: &Path) {
        let mut ffmpeg = Command::new(&self.ffmpeg);
        ffmpeg.args(["-nostdin", "-v", "error", "-y"]);
        for word in words.split_whitespace() {
            ffmpeg.args(self.word(word));
        }
        let output = ffmpeg.args(["-threads", "1"]).arg(made).stdin(Stdio::null()).output().unwrap();
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{words} => {}: {said}", made.display());
    }

    fn word(&self, word: &str) -> Vec<String> {
        let owned = |words: &[&str]| words.iter().map(|&word| word.to_owned()).collect();
        let kinds = [("V:", "420"), ("V444:", "444")];
        let picture = kinds.iter().find_map(|(prefix, format)| Some((word.strip_prefix(prefix)?, format)));
        if let Some((spec, format)) = picture {
            let parts: Vec<&str> = spec.splitn(3, ':').collect();
            let source = format!("color=c=teal:s={}:r={},format=yuv{format}p", parts[0], parts[1]);
            return owned(&["-f", "lavfi", "-t", parts[2], "-i", &source]);
        }
        if let Some(seconds) = word.strip_prefix("A:") {
            return owned(&["-f", "lavfi", "-t", seconds, "-i", "sine=r=8000"]);
        }
        if let Some(name) = word.strip_prefix('@') {
            return owned(&["-i", &self.dir.join(name).to_string_lossy()]);
        }
        if word == "X264" {
            return owned(&["-c:v", "libx264", "-preset", "ultrafast"]);
        }
        owned(&[word])
    }
}

impl Drop for Ffmpeg {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.dir);
    }
}
