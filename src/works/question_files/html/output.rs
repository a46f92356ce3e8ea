//! The plain text while it is put together.

/// What stands at the end of the text so far.
#[derive(Clone, Copy, PartialEq, Eq)]
enum End {
    /// Nothing, or a line break.
    Line,
    /// A space of the source, which may turn out to be the last of its line.
    Space,
    Ink,
}

/// The text so far.
pub(super) struct Output {
    pub text: String,
    end: End,
}

impl Output {
    pub(super) fn new() -> Self {
        Self { text: String::new(), end: End::Line }
    }

    /// A character that stays whatever stands around it.
    pub(super) fn ink(&mut self, c: char) {
        self.text.push(c);
        self.end = End::Ink;
    }

    /// A space that counts only between two characters, however many there are.
    pub(super) fn space(&mut self) {
        if self.end == End::Ink {
            self.text.push(' ');
            self.end = End::Space;
        }
    }

    pub(super) fn line_break(&mut self) {
        if self.end == End::Space {
            self.text.pop();
        }
        self.text.push('\n');
        self.end = End::Line;
    }

    /// Whatever follows stands on a line of its own.
    pub(super) fn block(&mut self) {
        if self.end == End::Space {
            self.text.pop();
            self.end = End::Ink;
        }
        if self.end == End::Ink && !self.text.ends_with('\n') {
            self.line_break();
        }
    }
}
