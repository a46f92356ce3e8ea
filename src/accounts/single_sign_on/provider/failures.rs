//! The library's failures, sorted by what somebody can do about them.

use openidconnect::core::{CoreErrorResponseType, CoreRequestTokenError};
use openidconnect::{ClaimsVerificationError, DiscoveryError, SignatureVerificationError, UserInfoError};

use super::http::HttpProblem;
use crate::accounts::single_sign_on::problem::ProviderProblem;

/// While reading what the provider says of itself.
pub fn of_discovery(problem: DiscoveryError<HttpProblem>) -> ProviderProblem {
    match problem {
        DiscoveryError::Request(cause) => of_http(&cause),
        DiscoveryError::Parse(cause) => ProviderProblem::Unusable(cause.to_string()),
        other => ProviderProblem::Unusable(other.to_string()),
    }
}

/// While exchanging a code.
pub fn of_token(problem: CoreRequestTokenError<HttpProblem>) -> ProviderProblem {
    use openidconnect::RequestTokenError as Problem;
    match problem {
        Problem::Request(cause) => of_http(&cause),
        Problem::ServerResponse(said) if *said.error() == CoreErrorResponseType::InvalidGrant => {
            ProviderProblem::CodeRefused(said.to_string())
        }
        Problem::ServerResponse(said) => ProviderProblem::Unusable(said.to_string()),
        // What could not be read may hold a token: it is told where, and not what stands there.
        Problem::Parse(cause, _) => {
            ProviderProblem::Unusable(format!("its answer cannot be read at {}", cause.path()))
        }
        Problem::Other(said) => ProviderProblem::Unusable(said),
    }
}

/// While reading the page of a person.
pub fn of_user_info(problem: UserInfoError<HttpProblem>) -> ProviderProblem {
    match problem {
        UserInfoError::Request(cause) => of_http(&cause),
        UserInfoError::ClaimsVerification(cause) => ProviderProblem::NotBelieved(cause.to_string()),
        UserInfoError::Parse(cause) => {
            ProviderProblem::Unusable(format!("its answer cannot be read at {}", cause.path()))
        }
        other => ProviderProblem::Unusable(other.to_string()),
    }
}

/// While checking a token.
pub fn of_claims(problem: &ClaimsVerificationError) -> ProviderProblem {
    let said = match problem {
        ClaimsVerificationError::SignatureVerification(cause) => cause.to_string(),
        other => other.to_string(),
    };
    ProviderProblem::NotBelieved(said)
}

/// Whether new keys of the provider may help.
pub fn lacks_key(problem: &ClaimsVerificationError) -> bool {
    use SignatureVerificationError::{AmbiguousKeyId, CryptoError, NoMatchingKey};
    matches!(
        problem,
        ClaimsVerificationError::SignatureVerification(NoMatchingKey | CryptoError(_) | AmbiguousKeyId(_))
    )
}

fn of_http(cause: &HttpProblem) -> ProviderProblem {
    match cause {
        HttpProblem::Request(_) | HttpProblem::Failed(_) => ProviderProblem::Down(cause.to_string()),
        HttpProblem::Address(_) | HttpProblem::TooLong => ProviderProblem::Unusable(cause.to_string()),
    }
}
