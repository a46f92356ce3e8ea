//! Symmetric positive definite matrices: Cholesky's factor, its solution, its inverse. Pure, and used by routing
//! (how well a plan links its jurors) and by the results (how strict they are). Only + − × ÷ √ in a fixed order:
//! the same digits on every machine.
#![expect(clippy::indexing_slicing, reason = "all arrays here are n or n × n")]

/// A square matrix, row by row.
#[derive(Debug, Clone)]
pub struct Matrix {
    /// Rows, and cells in a row.
    pub n: usize,
    pub cells: Vec<f64>,
}

/// The lower triangle L with L·L' = the matrix.
#[derive(Debug)]
pub struct Factor {
    n: usize,
    cells: Vec<f64>,
}

impl Matrix {
    /// A matrix of zeros.
    #[must_use]
    pub fn zero(n: usize) -> Self {
        Self { n, cells: vec![0.0; n * n] }
    }

    /// The cells of row `i`.
    #[must_use]
    pub fn row(&self, i: usize) -> &[f64] {
        &self.cells[i * self.n..(i + 1) * self.n]
    }

    /// Sum of the diagonal.
    #[must_use]
    pub fn trace(&self) -> f64 {
        (0..self.n).map(|i| self.cells[i * self.n + i]).sum()
    }

    /// With `ridge` added along the diagonal.
    #[must_use]
    pub fn plus(&self, ridge: f64) -> Self {
        let mut sum = self.clone();
        (0..self.n).for_each(|i| sum.cells[i * self.n + i] += ridge);
        sum
    }

    /// The rows and columns listed.
    #[must_use]
    pub fn part(&self, kept: &[usize]) -> Self {
        let cells = kept.iter().flat_map(|i| kept.iter().map(move |j| self.cells[i * self.n + j])).collect();
        Self { n: kept.len(), cells }
    }

    /// Cholesky's factor; none if the matrix is not positive definite.
    #[must_use]
    pub fn factor(self) -> Option<Factor> {
        self.factor_above(0.0)
    }

    /// The same; none unless every pivot is above `least`, below which a matrix counts as singular.
    #[must_use]
    pub fn factor_above(mut self, least: f64) -> Option<Factor> {
        let n = self.n;
        for i in 0..n {
            let (above, here) = self.cells.split_at_mut(i * n);
            for j in 0..i {
                let row = &above[j * n..j * n + n];
                here[j] = (here[j] - dot(&here[..j], &row[..j])) / row[j];
            }
            let pivot = here[i] - dot(&here[..i], &here[..i]);
            if pivot.is_nan() || pivot <= least {
                return None;
            }
            here[i] = pivot.sqrt();
        }
        Some(Factor { n, cells: self.cells })
    }
}

impl Factor {
    /// x with the matrix · x = b.
    #[must_use]
    pub fn solve(&self, b: &[f64]) -> Vec<f64> {
        let n = self.n;
        let mut x = b.to_vec();
        for i in 0..n {
            let row = &self.cells[i * n..i * n + n];
            x[i] = (x[i] - dot(&row[..i], &x[..i])) / row[i];
        }
        for i in (0..n).rev() {
            let row = &self.cells[i * n..i * n + n];
            x[i] /= row[i];
            let settled = x[i];
            x[..i].iter_mut().zip(&row[..i]).for_each(|(cell, factor)| *cell -= factor * settled);
        }
        x
    }

    /// The inverse of the matrix, times `scale`.
    #[must_use]
    pub fn inverse(&self, scale: f64) -> Matrix {
        let (n, columns) = (self.n, self.inverse_factor());
        let mut inverse = Matrix::zero(n);
        for i in 0..n {
            for j in 0..=i {
                let cell = scale * dot(&columns.row(i)[i..], &columns.row(j)[i..]);
                inverse.cells[i * n + j] = cell;
                inverse.cells[j * n + i] = cell;
            }
        }
        inverse
    }

    /// Sum of the diagonal of the inverse: the sum of squares of the inverse factor.
    #[must_use]
    pub fn inverse_trace(&self) -> f64 {
        let columns = self.inverse_factor();
        (0..self.n).map(|j| dot(&columns.row(j)[j..], &columns.row(j)[j..])).sum()
    }

    /// The inverse of L: its column j, from the diagonal down, is row j here.
    fn inverse_factor(&self) -> Matrix {
        let n = self.n;
        let mut columns = Matrix::zero(n);
        for j in 0..n {
            let column = &mut columns.cells[j * n..j * n + n];
            column[j] = 1.0 / self.cells[j * n + j];
            for i in j + 1..n {
                let row = &self.cells[i * n..i * n + n];
                column[i] = -dot(&row[j..i], &column[j..i]) / row[i];
            }
        }
        columns
    }
}

/// Sum of products, in eight running sums: the order is fixed, and the processor can work on them side by side.
#[must_use]
pub fn dot(a: &[f64], b: &[f64]) -> f64 {
    let mut sums = [0.0; 8];
    let (eights_a, eights_b) = (a.chunks_exact(8), b.chunks_exact(8));
    let rest: f64 = eights_a.remainder().iter().zip(eights_b.remainder()).map(|(x, y)| x * y).sum();
    for (x, y) in eights_a.zip(eights_b) {
        for lane in 0..8 {
            sums[lane] += x[lane] * y[lane];
        }
    }
    sums.iter().sum::<f64>() + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A number from 0 to 1 that looks random.
    fn mixed(i: usize) -> f64 {
        ((i as f64 * 12.9898).sin() * 43_758.545).fract().abs()
    }

    #[test]
    fn a_known_matrix_is_factored_solved_and_inverted() {
        let matrix = Matrix { n: 2, cells: vec![4.0, 2.0, 2.0, 5.0] };
        assert_eq!(matrix.trace(), 9.0);
        let factor = matrix.clone().factor().unwrap();
        assert_eq!(factor.solve(&[8.0, 12.0]), [1.0, 2.0]);
        assert_eq!(factor.inverse(16.0).cells, [5.0, -2.0, -2.0, 4.0]);
        assert_eq!(factor.inverse_trace(), 9.0 / 16.0);
        assert_eq!(matrix.plus(1.0).part(&[1]).cells, [6.0]);
    }

    #[test]
    fn a_singular_matrix_has_no_factor() {
        assert!(Matrix { n: 2, cells: vec![1.0, -1.0, -1.0, 1.0] }.factor().is_none());
        assert!(Matrix { n: 1, cells: vec![f64::NAN] }.factor().is_none());
        assert!(Matrix { n: 1, cells: vec![1e-10] }.factor_above(1e-9).is_none());
    }

    #[test]
    fn the_inverse_undoes_a_large_matrix() {
        let n = 37;
        let noise = mixed;
        let mut matrix = Matrix::zero(n);
        for i in 0..n {
            for j in 0..n {
                matrix.cells[i * n + j] = (0..n).map(|k| noise(i * n + k) * noise(j * n + k)).sum();
            }
        }
        let matrix = matrix.plus(1.0);
        let factor = matrix.clone().factor().unwrap();
        let inverse = factor.inverse(1.0);
        for i in 0..n {
            for j in 0..n {
                let product = dot(matrix.row(i), inverse.row(j));
                assert!((product - f64::from(u8::from(i == j))).abs() < 1e-9, "{i} {j} {product}");
            }
            let unit: Vec<f64> = (0..n).map(|j| f64::from(u8::from(i == j))).collect();
            let solved = factor.solve(&unit);
            assert!(solved.iter().zip(inverse.row(i)).all(|(a, b)| (a - b).abs() < 1e-9));
        }
    }
}
