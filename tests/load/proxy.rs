//! A proxy as plain as can be: each connection goes to the next process that takes it.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use tokio::io::copy_bidirectional;
use tokio::net::{TcpListener, TcpStream};

/// Starts it in a thread of its own; the address it listens on.
pub async fn start(upstream: Vec<String>) -> String {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let base = format!("http://{}", listener.local_addr().unwrap());
    listener.set_nonblocking(true).unwrap();
    std::thread::spawn(move || {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(listen(listener, upstream));
    });
    base
}

async fn listen(listener: std::net::TcpListener, upstream: Vec<String>) {
    let listener = TcpListener::from_std(listener).unwrap();
    let (upstream, turn) = (Arc::new(upstream), Arc::new(AtomicUsize::new(0)));
    loop {
        let Ok((client, _)) = listener.accept().await else { continue };
        let (upstream, turn) = (upstream.clone(), turn.clone());
        tokio::spawn(hand_on(client, upstream, turn));
    }
}

async fn hand_on(mut client: TcpStream, upstream: Arc<Vec<String>>, turn: Arc<AtomicUsize>) {
    client.set_nodelay(true).ok();
    for _ in 0..upstream.len() {
        let at = turn.fetch_add(1, Ordering::Relaxed) % upstream.len();
        // A process that is down refuses at once, and the next is asked.
        if let Ok(mut portal) = TcpStream::connect(&upstream[at]).await {
            portal.set_nodelay(true).ok();
            copy_bidirectional(&mut client, &mut portal).await.ok();
            return;
        }
    }
}
