//! The binary; everything is in the library.

use std::process::ExitCode;

/// What a request allocates is small and short-lived, and a page's compression is not; measured in `docs/performance.md`.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    lomba::cli::main()
}
