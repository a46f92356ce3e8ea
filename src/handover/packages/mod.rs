//! Packages for Moodle learning platforms: a course backup, a cartridge and question files for each work and each
//! cluster, and the bundle of an edition. Pure: a work in, bytes out; equal works give equal bytes.
//!
//! `of_work` and `of_cluster` turn what is handed over into a `Course`, which knows neither format; `mbz`, `imscc` and
//! `question_files` write it. What the formats ask for, and where the platform errs, is in lms-handover.md.

mod archive;
mod bundle;
mod course;
mod credit;
mod date;
mod error;
mod films;
mod films_of_work;
mod html;
mod imscc;
mod mbz;
mod metadata;
mod names;
mod of_cluster;
mod of_work;
mod package_files;
mod question;
mod question_files;
mod text;
mod web_address;
mod xml;

#[cfg(test)]
mod tests;

pub use archive::zip;
pub use bundle::{
    EditionFiles, STEPS_FILE, SUMS_FILE, WORKS_LIST_FILE, bundle_files, bundle_name, checksums,
    cluster_folder, import_steps, works_list,
};
pub use error::{PackageError, PackageFile};
pub use metadata::metadata_of_work;
pub use package_files::{files_of_cluster, files_of_work};
pub use xml::Element;
