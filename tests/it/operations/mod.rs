//! How the portal is operated: the deep doctor, the measures, the files of `config/`, migrations, and the document that tells
//! of it all.

mod deep;
mod document;
mod files;
mod measures;
mod migrations;
