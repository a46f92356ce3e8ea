//! The matrix that turns and scales a picture: of the movie and of each track.

use super::bytes::i32_at;

/// The four numbers that turn and scale, 16.16.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Matrix {
    a: i64,
    b: i64,
    c: i64,
    d: i64,
}

const ONE: i64 = 1 << 16;

impl Default for Matrix {
    fn default() -> Self {
        Self { a: ONE, b: 0, c: 0, d: ONE }
    }
}

impl Matrix {
    /// Reads the nine numbers at `at`; the identity when they are cut off or all zero.
    pub(super) fn read(bytes: &[u8], at: usize) -> Self {
        let number = |index: usize| i32_at(bytes, at.checked_add(index * 4)?).map(i64::from);
        match (number(0), number(1), number(3), number(4)) {
            (Some(0), Some(0), Some(0), Some(0)) => Self::default(),
            (Some(a), Some(b), Some(c), Some(d)) => Self { a, b, c, d },
            _ => Self::default(),
        }
    }

    /// This one first, then `other`.
    pub(super) fn then(self, other: Self) -> Self {
        let dot = |x: i64, u: i64, y: i64, v: i64| {
            let sum = (i128::from(x) * i128::from(u) + i128::from(y) * i128::from(v)) >> 16;
            i64::try_from(sum).unwrap_or(0)
        };
        Self {
            a: dot(self.a, other.a, self.b, other.c),
            b: dot(self.a, other.b, self.b, other.d),
            c: dot(self.c, other.a, self.d, other.c),
            d: dot(self.c, other.b, self.d, other.d),
        }
    }

    /// The clockwise turn, to the nearest quarter: 0, 90, 180 or 270 degrees.
    pub(super) fn rotation(self) -> u32 {
        if self.a.unsigned_abs() >= self.b.unsigned_abs() {
            if self.a >= 0 { 0 } else { 180 }
        } else if self.b > 0 {
            90
        } else {
            270
        }
    }

    /// How much wider than high it makes a pixel, when by more than a hundredth.
    pub(super) fn stretch(self) -> Option<(u64, u64)> {
        let length = |x: i64, y: i64| {
            let square =
                u128::from(x.unsigned_abs()).pow(2).saturating_add(u128::from(y.unsigned_abs()).pow(2));
            u64::try_from(square.isqrt()).unwrap_or(u64::MAX)
        };
        let (wide, high) = (length(self.a, self.b), length(self.c, self.d));
        let differs = wide.abs_diff(high) > high / 100;
        (wide > 0 && high > 0 && differs).then_some((wide, high))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn turned(a: i64, b: i64, c: i64, d: i64) -> Matrix {
        Matrix { a: a * ONE, b: b * ONE, c: c * ONE, d: d * ONE }
    }

    #[test]
    fn quarter_turns() {
        assert_eq!(turned(1, 0, 0, 1).rotation(), 0);
        assert_eq!(turned(0, 1, -1, 0).rotation(), 90);
        assert_eq!(turned(-1, 0, 0, -1).rotation(), 180);
        assert_eq!(turned(0, -1, 1, 0).rotation(), 270);
    }

    #[test]
    fn the_movies_turn_comes_on_top() {
        let quarter = turned(0, 1, -1, 0);
        assert_eq!(quarter.then(quarter).rotation(), 180);
        assert_eq!(quarter.then(Matrix::default()), quarter);
    }

    #[test]
    fn stretch_beyond_a_hundredth() {
        assert_eq!(turned(1, 0, 0, 1).stretch(), None);
        assert_eq!(turned(2, 0, 0, 1).stretch(), Some((131_072, 65_536)));
        assert_eq!(turned(0, 2, -2, 0).stretch(), None);
        assert_eq!(Matrix { a: 65_600, b: 0, c: 0, d: ONE }.stretch(), None);
    }

    #[test]
    fn absent_or_empty_is_the_identity() {
        assert_eq!(Matrix::read(&[0; 36], 0), Matrix::default());
        assert_eq!(Matrix::read(&[1; 10], 0), Matrix::default());
        let worst = Matrix { a: i64::MIN, b: i64::MIN, c: i64::MAX, d: i64::MAX };
        let _ = (worst.then(worst), worst.stretch(), worst.rotation());
    }
}
