//! Forms and addresses as they are read: every value without what nobody sees (`plain_text`), before any handler has
//! it. A password is what was typed, to the last character.

use std::future::Future;
use std::ops::Deref;
use std::pin::Pin;

use actix_web::dev::Payload;
use actix_web::error::{QueryPayloadError, UrlencodedError};
use actix_web::{FromRequest, HttpRequest, web};
use serde::de::DeserializeOwned;

use crate::plain_text;

type Pairs = Vec<(String, String)>;

/// The body of a form: line ends as `\n`, spaces and hyphens as on the keyboard. Values that are one line are read
/// further by their own types.
#[derive(Debug, Clone, Default)]
pub struct Form<T>(T);

/// The query of an address: every value is one line.
#[derive(Debug, Clone, Default)]
pub struct Query<T>(T);

macro_rules! holds {
    ($outer:ident) => {
        impl<T> $outer<T> {
            /// What was read.
            pub fn into_inner(self) -> T {
                self.0
            }
        }

        impl<T> Deref for $outer<T> {
            type Target = T;
            fn deref(&self) -> &T {
                &self.0
            }
        }
    };
}

holds!(Form);
holds!(Query);

impl<T: DeserializeOwned> FromRequest for Form<T> {
    type Error = actix_web::Error;
    type Future = Pin<Box<dyn Future<Output = Result<Self, actix_web::Error>>>>;

    fn from_request(req: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let sent = web::Form::<Pairs>::from_request(req, payload);
        Box::pin(async move {
            let pairs = sent.await?.into_inner().into_iter();
            let meant = pairs.map(|(name, value)| {
                let meant =
                    if name.ends_with("password") { value } else { plain_text::several_lines(&value) };
                (name, meant)
            });
            Ok(Self(read(meant.collect()).map_err(UrlencodedError::Parse)?))
        })
    }
}

impl<T: DeserializeOwned> FromRequest for Query<T> {
    type Error = actix_web::Error;
    type Future = std::future::Ready<Result<Self, actix_web::Error>>;

    fn from_request(req: &HttpRequest, _: &mut Payload) -> Self::Future {
        let asked = web::Query::<Pairs>::from_query(req.query_string()).and_then(|pairs| {
            let pairs = pairs.into_inner().into_iter();
            let lines = pairs.map(|(name, value)| (name, plain_text::single_line(&value)));
            Ok(Self(read(lines.collect()).map_err(QueryPayloadError::Deserialize)?))
        });
        std::future::ready(asked.map_err(Into::into))
    }
}

fn read<T: DeserializeOwned>(pairs: Pairs) -> Result<T, serde_urlencoded::de::Error> {
    let text = serde_urlencoded::to_string(pairs)
        .map_err(<serde_urlencoded::de::Error as serde::de::Error>::custom)?;
    serde_urlencoded::from_str(&text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use actix_web::test::TestRequest;

    #[derive(Debug, PartialEq, serde::Deserialize)]
    struct Typed {
        name: String,
        password: String,
        count: u8,
    }

    #[actix_web::test]
    async fn a_form_is_read_without_what_nobody_sees() {
        let sent = [
            ("name", "\u{2066}Sari\u{a0}Lentera\u{2069}\r\n\u{feff}dua"),
            ("password", "\u{200b}ra\u{a0}hasia"),
            ("count", "7\u{200e}"),
        ];
        let (req, mut payload) = TestRequest::post().set_form(sent).to_http_parts();
        let typed = Form::<Typed>::from_request(&req, &mut payload).await.unwrap();
        assert_eq!(
            typed.into_inner(),
            Typed {
                name: "Sari Lentera\ndua".to_owned(),
                password: "\u{200b}ra\u{a0}hasia".to_owned(),
                count: 7
            }
        );
        let (req, mut payload) = TestRequest::post().set_form([("name", "x")]).to_http_parts();
        assert!(Form::<Typed>::from_request(&req, &mut payload).await.is_err());
    }

    #[actix_web::test]
    async fn a_query_is_read_as_lines() {
        let (req, mut payload) = TestRequest::get()
            .uri("/?name=%E2%80%8BSari%C2%A0%20Lentera%20&password=x&count=3%E2%80%8F")
            .to_http_parts();
        let asked = Query::<Typed>::from_request(&req, &mut payload).await.unwrap();
        assert_eq!((asked.name.as_str(), asked.count), ("Sari Lentera", 3));
        let (req, mut payload) = TestRequest::get().uri("/?count=x").to_http_parts();
        assert!(Query::<Typed>::from_request(&req, &mut payload).await.is_err());
    }
}
