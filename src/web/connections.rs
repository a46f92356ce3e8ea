//! How many connections one address may have open: a single machine does not take the places of everybody else.
//!
//! Connections of our own proxies are all visitors' and are not counted; there the proxy limits (`docs/operations.md`).

use std::collections::HashMap;
use std::net::{IpAddr, Ipv6Addr};
use std::sync::{Arc, Mutex, PoisonError};

use actix_web::rt::net::TcpStream;

use crate::config::Server;

/// The connections that are open, by address.
#[derive(Debug)]
pub struct Connections {
    open: Mutex<HashMap<IpAddr, usize>>,
    /// 0 = any number.
    most: usize,
    proxies: Vec<IpAddr>,
}

/// One open connection; counted until it is dropped.
#[derive(Debug)]
pub struct Open {
    of: Arc<Connections>,
    address: IpAddr,
}

impl Connections {
    /// Nobody is connected yet.
    #[must_use]
    pub fn new(config: &Server) -> Self {
        let proxies = config.trusted_proxies.iter().filter_map(|proxy| proxy.parse::<IpAddr>().ok());
        Self {
            open: Mutex::default(),
            most: config.connections_per_address,
            proxies: proxies.map(|proxy| proxy.to_canonical()).collect(),
        }
    }

    /// Counts a connection, or ends it at once where its address has too many.
    pub fn arrived(self: &Arc<Self>, stream: &TcpStream) -> Option<Open> {
        let peer = stream.peer_addr().ok()?.ip().to_canonical();
        if self.most == 0 || self.proxies.contains(&peer) {
            return None;
        }
        let held = self.hold(network(peer));
        if held.is_none() {
            end(stream);
        }
        held
    }

    fn hold(self: &Arc<Self>, address: IpAddr) -> Option<Open> {
        let mut open = self.open.lock().unwrap_or_else(PoisonError::into_inner);
        let count = open.entry(address).or_insert(0);
        if *count >= self.most {
            return None;
        }
        *count += 1;
        Some(Open { of: self.clone(), address })
    }
}

impl Drop for Open {
    fn drop(&mut self) {
        let mut open = self.of.open.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(count) = open.get_mut(&self.address) {
            *count -= 1;
            if *count == 0 {
                open.remove(&self.address);
            }
        }
    }
}

/// Who is behind an address: of IPv6 a household has a whole /64.
fn network(address: IpAddr) -> IpAddr {
    match address {
        IpAddr::V4(_) => address,
        IpAddr::V6(whole) => IpAddr::V6(Ipv6Addr::from_bits(whole.to_bits() & !u128::from(u64::MAX))),
    }
}

#[cfg(unix)]
fn end(stream: &TcpStream) {
    rustix::net::shutdown(stream, rustix::net::Shutdown::Both).ok();
}

/// Elsewhere the connection stays, without a place of its own.
#[cfg(not(unix))]
fn end(_: &TcpStream) {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_has_so_many_places_and_gets_them_back() {
        let connections = Arc::new(Connections { open: Mutex::default(), most: 2, proxies: Vec::new() });
        let one: IpAddr = "203.0.113.7".parse().unwrap();
        let (first, second) = (connections.hold(one), connections.hold(one));
        assert!(first.is_some() && second.is_some());
        assert!(connections.hold(one).is_none());
        assert!(connections.hold("203.0.113.8".parse().unwrap()).is_some(), "others are not concerned");
        drop(first);
        assert!(connections.hold(one).is_some());
        drop(second);
        assert!(connections.open.lock().unwrap().is_empty(), "nothing is kept of who has gone");
    }

    #[test]
    fn a_network_of_ipv6_is_one_address() {
        let network = |text: &str| super::network(text.parse().unwrap());
        assert_eq!(network("2001:db8:1:2:3:4:5:6"), network("2001:db8:1:2::1"));
        assert_ne!(network("2001:db8:1:3::1"), network("2001:db8:1:2::1"));
        assert_ne!(network("203.0.113.7"), network("203.0.113.8"));
    }
}
