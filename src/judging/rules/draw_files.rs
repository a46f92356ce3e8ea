//! The inputs of a draw as the files that `lomba route` reads, and its plan. Pure.

use crate::judging::model::{DrawDocument, DrawFile, DrawnPair};

impl DrawDocument {
    /// The files it has: empty lists of pairs have none.
    #[must_use]
    pub fn files(&self) -> Vec<DrawFile> {
        let mut files = vec![DrawFile::Works, DrawFile::Jurors];
        files.extend((!self.forbidden.is_empty()).then_some(DrawFile::Forbidden));
        files.extend((!self.standing.is_empty()).then_some(DrawFile::Standing));
        files.extend(self.movable.is_some().then_some(DrawFile::Movable));
        files.push(DrawFile::Plan);
        files
    }

    /// A file as CSV, lines ended by LF; only its heading where the draw has no such list.
    #[must_use]
    pub fn csv(&self, file: DrawFile) -> String {
        match file {
            DrawFile::Works => self.works_csv(),
            DrawFile::Jurors => self.jurors_csv(),
            DrawFile::Forbidden => pairs_csv(&self.forbidden),
            DrawFile::Standing => pairs_csv(&self.standing),
            DrawFile::Movable => pairs_csv(self.movable.as_deref().unwrap_or_default()),
            DrawFile::Plan => pairs_csv(&self.plan),
        }
    }

    fn works_csv(&self) -> String {
        let mut csv = String::from("work_id,institution,team_id,needed\n");
        for one in &self.works {
            let needed = one.needed.map(|n| n.to_string()).unwrap_or_default();
            csv.push_str(&format!("{},{},{},{needed}\n", one.work, one.institution, one.team));
        }
        csv
    }

    fn jurors_csv(&self) -> String {
        let mut csv = String::from("juror_id,institution,capacity\n");
        for one in &self.jurors {
            let capacity = one.capacity.map(|n| n.to_string()).unwrap_or_default();
            csv.push_str(&format!("{},{},{capacity}\n", one.juror, one.institution));
        }
        csv
    }

    /// The command that repeats it from its files.
    #[must_use]
    pub fn command(&self) -> String {
        let files: Vec<String> =
            self.files().into_iter().map(|file| format!("{} {}.csv", file.option(), file.as_str())).collect();
        let seed = self.seed.replace('\'', r"'\''");
        format!("lomba route {} --per-work {} --seed '{seed}'", files.join(" "), self.per_work)
    }
}

/// Numbers and codes hold no comma and no quotation mark.
fn pairs_csv(pairs: &[DrawnPair]) -> String {
    let mut csv = String::from("work_id,juror_id\n");
    for one in pairs {
        csv.push_str(&format!("{},{}\n", one.work, one.juror));
    }
    csv
}
