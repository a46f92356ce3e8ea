//! Archives and XML as tests read them.

use std::collections::BTreeMap;
use std::io::{Cursor, Read};

use roxmltree::{Document, Node};
use zip::ZipArchive;

use super::samples::frame;
use crate::handover::learning_work::LearningWork;
use crate::handover::packages::{PackageFile, files_of_work};

/// The files of an archive by path.
pub type Files = BTreeMap<String, Vec<u8>>;

/// Paths in the order of the archive.
pub fn paths(archive: &[u8]) -> Vec<String> {
    let mut archive = ZipArchive::new(Cursor::new(archive)).unwrap();
    (0..archive.len()).map(|at| archive.by_index(at).unwrap().name().unwrap().into_owned()).collect()
}

pub fn unpacked(archive: &[u8]) -> Files {
    let mut archive = ZipArchive::new(Cursor::new(archive)).unwrap();
    let mut files = Files::new();
    for at in 0..archive.len() {
        let mut file = archive.by_index(at).unwrap();
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).unwrap();
        let path = file.name().unwrap().into_owned();
        assert!(files.insert(path, bytes).is_none(), "a path stands twice");
    }
    files
}

/// The file of a package whose name ends so.
pub fn ending<'a>(files: &'a [PackageFile], end: &str) -> &'a [u8] {
    &files.iter().find(|file| file.path.ends_with(end)).unwrap_or_else(|| panic!("{end} is missing")).bytes
}

pub fn package(work: &LearningWork) -> Vec<PackageFile> {
    files_of_work(work, &frame()).unwrap()
}

pub fn backup(work: &LearningWork) -> Files {
    unpacked(ending(&package(work), ".mbz"))
}

pub fn cartridge(work: &LearningWork) -> Files {
    unpacked(ending(&package(work), ".imscc"))
}

/// The file as text.
pub fn words<'a>(files: &'a Files, path: &str) -> &'a str {
    let bytes = files.get(path).unwrap_or_else(|| panic!("{path} is missing"));
    std::str::from_utf8(bytes).unwrap()
}

pub fn parsed<'a>(files: &'a Files, path: &str) -> Document<'a> {
    Document::parse(words(files, path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// The text at a path of elements below this one: "setting/name".
pub fn value(node: Node, path: &str) -> String {
    let mut at = node;
    for name in path.split('/') {
        at = at
            .children()
            .find(|child| child.has_tag_name(name))
            .unwrap_or_else(|| panic!("no {name} of {path}"));
    }
    at.children().filter(Node::is_text).filter_map(|text| text.text()).collect()
}

/// Every element of this name below this one.
pub fn all<'a, 'i>(node: Node<'a, 'i>, name: &'static str) -> Vec<Node<'a, 'i>> {
    node.descendants().filter(|below| below.tag_name().name() == name && below.is_element()).collect()
}

pub fn id(node: Node) -> u32 {
    node.attribute("id").unwrap().parse().unwrap()
}
