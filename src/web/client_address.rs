//! Where a request comes from, for limits and records: the peer, or what our own proxies say of it.

use std::future::{Ready, ready};
use std::net::{IpAddr, SocketAddr};

use actix_web::dev::Payload;
use actix_web::http::header::HeaderMap;
use actix_web::{FromRequest, HttpRequest, web};

use super::errors::PageError;
use crate::app::App;

/// A request's address, such as "203.0.113.7"; empty where the connection has none.
#[derive(Debug, Clone)]
pub struct Address(pub String);

impl FromRequest for Address {
    type Error = PageError;
    type Future = Ready<Result<Self, PageError>>;

    fn from_request(req: &HttpRequest, _: &mut Payload) -> Self::Future {
        ready(Ok(Self(of(req))))
    }
}

/// The address of a request; empty where the connection has none.
pub fn of(req: &HttpRequest) -> String {
    let peer = req.peer_addr().map(|address| address.ip().to_canonical());
    let proxies = req.app_data::<web::Data<App>>().map(|app| app.config.server.trusted_proxies.as_slice());
    let client = peer.map(|peer| client_of(peer, req.headers(), proxies.unwrap_or_default()));
    client.map(|client| client.to_string()).unwrap_or_default()
}

/// The nearest address that is none of our proxies. Every proxy appends the address it was asked from, so the list is read
/// from its end; what stands before the first stranger is the stranger's word. Several header lines are one list (RFC 9110,
/// section 5.3).
fn client_of(peer: IpAddr, headers: &HeaderMap, proxies: &[String]) -> IpAddr {
    let ours = |address: IpAddr| {
        proxies.iter().any(|proxy| proxy.parse::<IpAddr>().is_ok_and(|proxy| proxy.to_canonical() == address))
    };
    let mut nearest = peer;
    if !ours(peer) {
        return peer;
    }
    for said in forwarded(headers).iter().rev() {
        // What is no address, such as "unknown", ends the list: the proxy behind it is all that is known.
        let Some(address) = address(said) else { return nearest };
        nearest = address;
        if !ours(address) {
            return nearest;
        }
    }
    nearest
}

/// The addresses that were forwarded, the latest last: of `X-Forwarded-For`, else of `Forwarded` (RFC 7239).
fn forwarded(headers: &HeaderMap) -> Vec<String> {
    let list = |name: &str| -> Vec<String> {
        let lines = headers.get_all(name).filter_map(|line| line.to_str().ok());
        lines.flat_map(|line| line.split(',')).map(|item| item.trim().to_owned()).collect()
    };
    let plain = list("x-forwarded-for");
    if !plain.is_empty() {
        return plain;
    }
    let node = |element: &String| {
        let pairs = element.split(';').filter_map(|pair| pair.trim().split_once('='));
        let node = pairs.filter(|(name, _)| name.eq_ignore_ascii_case("for")).map(|(_, node)| node).next();
        node.unwrap_or_default().trim_matches('"').to_owned()
    };
    list("forwarded").iter().map(node).collect()
}

/// An address with or without brackets and port.
fn address(said: &str) -> Option<IpAddr> {
    let bare = said.trim_start_matches('[').trim_end_matches(']');
    let address = bare.parse().ok().or_else(|| said.parse::<SocketAddr>().ok().map(|socket| socket.ip()));
    address.map(|address: IpAddr| address.to_canonical())
}

#[cfg(test)]
mod tests {
    use actix_web::http::header::{HeaderName, HeaderValue};

    use super::*;

    /// Asked from 10.0.0.1, which is a proxy of ours as 10.0.0.2 is.
    fn client(lines: &[(&'static str, &'static str)]) -> String {
        let mut headers = HeaderMap::new();
        for (name, value) in lines {
            headers.append(HeaderName::from_static(name), HeaderValue::from_static(value));
        }
        let proxies = ["10.0.0.1".to_owned(), "10.0.0.2".to_owned()];
        client_of("10.0.0.1".parse().unwrap(), &headers, &proxies).to_string()
    }

    #[test]
    fn the_nearest_stranger_is_the_client() {
        let plain = "x-forwarded-for";
        assert_eq!(client(&[]), "10.0.0.1");
        assert_eq!(client(&[(plain, "203.0.113.9")]), "203.0.113.9");
        assert_eq!(client(&[(plain, "1.1.1.1, 203.0.113.9, 10.0.0.2")]), "203.0.113.9");
        assert_eq!(
            client(&[(plain, "1.1.1.1"), (plain, "203.0.113.9")]),
            "203.0.113.9",
            "two lines are one list"
        );
        assert_eq!(client(&[(plain, "203.0.113.9"), (plain, "10.0.0.2")]), "203.0.113.9");
        assert_eq!(client(&[(plain, "203.0.113.9, unknown")]), "10.0.0.1", "no address ends the list");
        assert_eq!(client(&[(plain, "203.0.113.9:4711")]), "203.0.113.9");
        assert_eq!(client(&[(plain, "::ffff:203.0.113.9")]), "203.0.113.9");
    }

    #[test]
    fn the_standard_header_is_read_as_well() {
        let forwarded = "forwarded";
        assert_eq!(client(&[(forwarded, "for=1.1.1.1, for=203.0.113.9;proto=https")]), "203.0.113.9");
        assert_eq!(client(&[(forwarded, "proto=https;For=\"[2001:db8::17]:4711\"")]), "2001:db8::17");
        assert_eq!(client(&[(forwarded, "for=203.0.113.9"), (forwarded, "for=10.0.0.2")]), "203.0.113.9");
        assert_eq!(client(&[(forwarded, "for=_hidden")]), "10.0.0.1");
        let both = [("x-forwarded-for", "203.0.113.9"), (forwarded, "for=1.1.1.1")];
        assert_eq!(client(&both), "203.0.113.9");
    }

    #[test]
    fn nobody_else_is_believed() {
        let mut headers = HeaderMap::new();
        headers.append(HeaderName::from_static("x-forwarded-for"), HeaderValue::from_static("10.0.0.1"));
        let stranger = "198.51.100.4".parse().unwrap();
        assert_eq!(client_of(stranger, &headers, &["10.0.0.1".to_owned()]), stranger);
    }
}
