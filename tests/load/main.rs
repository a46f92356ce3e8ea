//! The last evening of an intake in minutes: entrants send, jurors save, the committee looks at lists, and at the end
//! everybody loads a published result.
//!
//! `cargo bench --bench load [-- FLAGS]`, never part of the tests. It plants a demonstration, opens an intake of its own
//! beside it, and starts `--serve N` and `--worker N` processes behind a proxy that hands each connection to the next of
//! them. Flags: `--entrants`, `--jurors`, `--works` (in the edition that is judged), `--seconds`, `--postgres` (a database of
//! its own on LOMBA_TEST_POSTGRES), `--kill` (one `serve` is killed half way and started again five seconds later), `--nginx`
//! (nginx is the proxy), `--upgrade PROGRAM` (half way PROGRAM runs its migrations and takes the places of the processes one
//! after the other).
//! Client, proxy, processes and database share the machine, so the figures are a lower bound.
//!
//! Whoever gets no answer tries again, as a person or the page's script does. At the end every receipt and every save that
//! was acknowledged is looked for; a lost one ends the run with 1.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::allow_attributes,
    dead_code
)]

mod acts;
mod flags;
mod flood;
mod nginx;
mod processes;
mod proxy;
mod tally;
mod world;

// What tests prepare a portal and drafts with.
#[path = "../it/backups/place.rs"]
mod place;
#[path = "../it/saving/sheets.rs"]
mod sheets;
#[path = "../it/support/mod.rs"]
mod support;

use std::process::ExitCode;
use std::time::{Duration, Instant};

use crate::acts::Evening;
use crate::flags::Flags;
use crate::nginx::Nginx;
use crate::processes::Processes;
use crate::tally::Tally;
use crate::world::World;

#[actix_web::main]
async fn main() -> ExitCode {
    let flags = Flags::given();
    println!("{flags}");
    let begun = Instant::now();
    let Some(world) = World::plant(&flags).await else {
        eprintln!("LOMBA_TEST_POSTGRES names no server");
        return ExitCode::FAILURE;
    };
    println!("planted in {:.0} s", begun.elapsed().as_secs_f64());
    let mut processes = Processes::start(&world.portal, &flags).await;
    let plain;
    let nginx = flags.nginx.then(|| Nginx::start(&processes.addresses(), &world.portal.dir));
    let proxy = match &nginx {
        Some(nginx) => &nginx.base,
        None => {
            plain = proxy::start(processes.addresses()).await;
            &plain
        }
    };
    let evening = Evening::sign_in(&world, proxy, &flags).await;
    let tally = Tally::default();
    let disturbed = async {
        if flags.kill {
            tokio::time::sleep(Duration::from_secs(flags.seconds / 2)).await;
            processes.kill_one(&world.portal).await;
        }
        if let Some(program) = &flags.upgrade {
            tokio::time::sleep(Duration::from_secs(flags.seconds / 2)).await;
            processes.replace_each(&world.portal, program).await;
        }
    };
    let (lived, ()) = tokio::join!(evening.live(&tally), disturbed);
    tally.print(Duration::from_secs(flags.seconds));
    for cached in [false, true] {
        flood::run(&processes.addresses(), "/2022/hasil", cached).await;
    }
    println!("memory of each process after it, MB (PSS): {:?}", processes.memory_mb());
    world.portal.drained().await;
    let (lost, (signed_out, errors)) = (lived.lost(&world).await, lived.trouble());
    println!("acknowledged and lost: {lost}; sessions that ended: {signed_out}; errors: {errors}");
    if (lost, signed_out, errors) == (0, 0, 0) { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
