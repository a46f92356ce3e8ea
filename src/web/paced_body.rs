//! A body has to arrive: whoever sends slower than a weak line, or falls silent, does not keep a connection and its memory.
//!
//! The time a body may take grows with what has arrived of it: some seconds at first, and one more for every so many bytes.
//! A person on a slow line who goes on sending is never cut off; a form that was sent by halves is.

use std::cell::Cell;
use std::future::Future;
use std::pin::Pin;
use std::rc::Rc;
use std::task::{Context, Poll};
use std::time::Duration;

use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::{Payload, ServiceRequest, ServiceResponse};
use actix_web::error::PayloadError;
use actix_web::middleware::Next;
use actix_web::web::Bytes;
use actix_web::{HttpMessage as _, HttpResponse, web};
use futures_util::Stream;
use tokio::time::{Instant, Sleep, sleep_until};

use crate::app::App;
use crate::clock::deadline_in;
use crate::config::Server;

/// How fast a body has to come.
#[derive(Debug, Clone, Copy)]
struct Pace {
    /// How long nothing may arrive at first.
    grace: Duration,
    bytes_per_second: u64,
}

impl Pace {
    fn of(config: &Server) -> Self {
        Self {
            grace: Duration::from_secs(config.body_seconds),
            bytes_per_second: config.body_bytes_per_second.max(1),
        }
    }

    /// How long so many bytes may have taken.
    fn allows(self, bytes: u64) -> Duration {
        self.grace + Duration::from_millis(bytes.saturating_mul(1000) / self.bytes_per_second)
    }
}

/// A body that ends with an error when it is too slow.
struct Paced {
    body: Payload,
    pace: Pace,
    began: Instant,
    received: u64,
    timer: Pin<Box<Sleep>>,
    late: Rc<Cell<bool>>,
}

impl Stream for Paced {
    type Item = Result<Bytes, PayloadError>;

    fn poll_next(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let this = self.get_mut();
        match Pin::new(&mut this.body).poll_next(cx) {
            Poll::Ready(Some(Ok(bytes))) => {
                this.received = this.received.saturating_add(u64::try_from(bytes.len()).unwrap_or(u64::MAX));
                this.timer.as_mut().reset(this.began + this.pace.allows(this.received));
                Poll::Ready(Some(Ok(bytes)))
            }
            Poll::Pending => {
                if this.timer.as_mut().poll(cx).is_pending() {
                    return Poll::Pending;
                }
                this.late.set(true);
                Poll::Ready(Some(Err(PayloadError::Io(std::io::ErrorKind::TimedOut.into()))))
            }
            ended => ended,
        }
    }
}

/// Sees to it that bodies come fast enough, and says so where one did not.
pub async fn guard(
    mut req: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, actix_web::Error> {
    let Some(pace) = req.app_data::<web::Data<App>>().map(|app| Pace::of(&app.config.server)) else {
        return next.call(req).await.map(ServiceResponse::map_into_boxed_body);
    };
    let (late, began) = (Rc::new(Cell::new(false)), deadline_in(Duration::ZERO));
    let body = req.take_payload();
    if matches!(body, Payload::None) {
        return next.call(req).await.map(ServiceResponse::map_into_boxed_body);
    }
    let timer = Box::pin(sleep_until(began + pace.grace));
    let paced = Paced { body, pace, began, received: 0, timer, late: late.clone() };
    req.set_payload(Payload::Stream { payload: Box::pin(paced) });
    let answer = next.call(req).await.map(ServiceResponse::map_into_boxed_body)?;
    if late.get() {
        // What is still to come of the body is not read: the connection ends with the answer.
        return Ok(answer.into_response(HttpResponse::RequestTimeout().force_close().finish()));
    }
    Ok(answer)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_time_grows_with_what_has_arrived() {
        let pace = Pace { grace: Duration::from_secs(30), bytes_per_second: 500 };
        assert_eq!(pace.allows(0), Duration::from_secs(30));
        assert_eq!(pace.allows(500), Duration::from_secs(31));
        assert_eq!(pace.allows(100_250), Duration::from_millis(230_500));
        assert_eq!(pace.allows(u64::MAX).as_secs(), u64::MAX / 1000 / 500 + 30);
    }
}
