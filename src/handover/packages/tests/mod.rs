//! What comes out of the packages: read back as a platform reads them, and compared with the work.

mod archives;
mod backup;
mod backup_numbers;
mod bundle;
mod cartridge;
mod cartridge_limits;
mod cluster;
mod metadata;
mod question_files;
mod quizzes;
mod restored;
mod samples;
mod whole;
