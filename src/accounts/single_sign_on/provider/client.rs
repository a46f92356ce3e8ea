//! The provider that the operator configured.

use openidconnect::core::{
    CoreAuthPrompt, CoreAuthenticationFlow, CoreClient, CoreClientAuthMethod, CoreIdToken, CoreTokenResponse,
};
use openidconnect::{
    AuthType, AuthorizationCode, ClientId, ClientSecret, CsrfToken, EndpointMaybeSet, EndpointNotSet,
    EndpointSet, LanguageTag, Nonce, OAuth2TokenResponse as _, PkceCodeChallenge, PkceCodeVerifier,
    RedirectUrl, Scope, TokenResponse as _,
};

use super::failures::{lacks_key, of_claims, of_token, of_user_info};
use super::http::Http;
use super::known::{Age, Known, Metadata};
use super::word::{PersonPage, believed, vouched};
use crate::accounts::single_sign_on::model::{Asked, Brought, Purpose, Terms, Vouched};
use crate::accounts::single_sign_on::problem::ProviderProblem;
use crate::clock::At;
use crate::config::{Config, SingleSignOn};

/// Where the provider sends people back to.
const BACK: &str = "/akun/masuk/sso/kembali";

/// The library's client, once the provider has said where it is asked.
pub(super) type Client = CoreClient<
    EndpointSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointMaybeSet,
    EndpointMaybeSet,
>;

/// The provider, and what it said of itself last.
#[derive(Debug)]
pub struct IdentityProvider {
    config: SingleSignOn,
    back: String,
    http: Http,
    known: Known,
}

impl IdentityProvider {
    /// The configured one, if there is one. Nobody is asked yet.
    ///
    /// # Errors
    /// The client of its addresses cannot be built.
    pub fn of(config: &Config) -> Result<Option<Self>, reqwest::Error> {
        let (of, site) = (&config.single_sign_on, &config.server.public_url);
        if !of.is_set_up() {
            return Ok(None);
        }
        let http = Http::new(&of.issuer, of.timeout_seconds)?;
        Ok(Some(Self { config: of.clone(), back: format!("{site}{BACK}"), http, known: Known::default() }))
    }

    /// As people know it.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.config.name
    }

    /// Its address.
    #[must_use]
    pub fn issuer(&self) -> &str {
        &self.config.issuer
    }

    /// What it may do.
    #[must_use]
    pub fn terms(&self) -> Terms<'_> {
        let SingleSignOn { name, email_domains, trusted_second_factor, .. } = &self.config;
        Terms { provider: name, domains: email_domains, trusted: trusted_second_factor }
    }

    /// Where a browser is sent with this errand.
    ///
    /// # Errors
    /// The provider cannot be asked where that is.
    pub async fn address(&self, asked: Asked<'_>, now: At) -> Result<String, ProviderProblem> {
        let client = self.client(self.metadata(Age::UpToAnHour, now).await?)?;
        let errand = asked.errand;
        let (state, nonce) = (errand.state.clone(), errand.nonce.clone());
        let challenge =
            PkceCodeChallenge::from_code_verifier_sha256(&PkceCodeVerifier::new(errand.verifier.clone()));
        let mut request = client
            .authorize_url(
                CoreAuthenticationFlow::AuthorizationCode,
                move || CsrfToken::new(state),
                move || Nonce::new(nonce),
            )
            .add_scope(Scope::new("email".to_owned()))
            .add_scope(Scope::new("profile".to_owned()))
            .set_pkce_challenge(challenge)
            .add_ui_locale(LanguageTag::new(asked.lang.code().to_owned()));
        if let Purpose::Prove(_) = errand.purpose {
            // Asked again even where the provider still knows the browser.
            request = request.add_prompt(CoreAuthPrompt::Login).set_max_age(std::time::Duration::ZERO);
        }
        Ok(request.url().0.to_string())
    }

    /// Who came back.
    ///
    /// # Errors
    /// The provider cannot be asked, takes the code no more, or is not believed.
    pub async fn identity(
        &self,
        brought: Brought<'_>,
        asked: Asked<'_>,
        now: At,
    ) -> Result<Vouched, ProviderProblem> {
        let metadata = self.metadata(Age::UpToAnHour, now).await?;
        self.names_itself(&metadata, brought.issuer)?;
        let client = self.client(metadata)?;
        let call = |asked| self.http.call(asked);
        let answer = client
            .exchange_code(AuthorizationCode::new(brought.code.to_owned()))
            .map_err(|cause| ProviderProblem::Unusable(cause.to_string()))?
            .set_pkce_verifier(PkceCodeVerifier::new(asked.errand.verifier.clone()))
            .request_async(&call)
            .await
            .map_err(of_token)?;
        let token = answer
            .id_token()
            .ok_or_else(|| ProviderProblem::Unusable("its answer holds no ID token".to_owned()))?;
        let word = match believed(&client, token, &asked.errand.nonce, now) {
            Ok(claims) => claims,
            Err(problem) if lacks_key(&problem) => {
                self.believed_with_new_keys(token, &asked.errand.nonce, now).await?
            }
            Err(problem) => return Err(of_claims(&problem)),
        };
        let page = match word.email() {
            Some(_) => None,
            None => self.person_page(&client, &answer, word.subject()).await?,
        };
        Ok(vouched(word, page.as_ref()))
    }

    /// What `lomba doctor` says of it.
    ///
    /// # Errors
    /// What does not work, in words for whoever runs the portal.
    pub async fn check(&self, now: At) -> Result<String, String> {
        let found = async {
            let metadata = self.metadata(Age::JustNow, now).await?;
            let keys = metadata.jwks().keys().len();
            self.client(metadata).map(|_| keys)
        };
        match found.await {
            Ok(keys) => Ok(format!("{} at {} answers, with {keys} keys", self.name(), self.issuer())),
            Err(problem) => Err(format!("{}: {problem}", self.issuer())),
        }
    }

    async fn metadata(&self, age: Age, now: At) -> Result<Metadata, ProviderProblem> {
        self.known.metadata(&self.http, &self.config.issuer, age, now).await
    }

    /// The provider may have changed its keys since they were read.
    async fn believed_with_new_keys<'a>(
        &self,
        token: &'a CoreIdToken,
        nonce: &str,
        now: At,
    ) -> Result<&'a openidconnect::core::CoreIdTokenClaims, ProviderProblem> {
        let client = self.client(self.metadata(Age::JustNow, now).await?)?;
        believed(&client, token, nonce, now).map_err(|problem| of_claims(&problem))
    }

    /// Whether what the browser brought is from this provider: another one could have its own code brought to us.
    fn names_itself(&self, metadata: &Metadata, issuer: Option<&str>) -> Result<(), ProviderProblem> {
        let promised = metadata.additional_metadata().authorization_response_iss_parameter_supported;
        match issuer {
            Some(issuer) if issuer == self.config.issuer => Ok(()),
            None if !promised => Ok(()),
            _ => Err(ProviderProblem::NotBelieved("the answer is not from this provider".to_owned())),
        }
    }

    /// The provider's page of the person, for what it leaves out of its tokens; none where it has no such page.
    async fn person_page(
        &self,
        client: &Client,
        answer: &CoreTokenResponse,
        subject: &openidconnect::SubjectIdentifier,
    ) -> Result<Option<PersonPage>, ProviderProblem> {
        let Ok(request) = client.user_info(answer.access_token().clone(), Some(subject.clone())) else {
            return Ok(None);
        };
        let call = |asked| self.http.call(asked);
        request.request_async(&call).await.map(Some).map_err(of_user_info)
    }

    fn client(&self, metadata: Metadata) -> Result<Client, ProviderProblem> {
        let unusable = |said: String| ProviderProblem::Unusable(said);
        let ways = metadata.token_endpoint_auth_methods_supported();
        // The standard's own way, unless the provider says that it takes the other alone.
        let in_body = ways.is_some_and(|ways| {
            !ways.contains(&CoreClientAuthMethod::ClientSecretBasic)
                && ways.contains(&CoreClientAuthMethod::ClientSecretPost)
        });
        let way = if in_body { AuthType::RequestBody } else { AuthType::BasicAuth };
        if metadata.token_endpoint().is_none() {
            return Err(unusable("it names no address for tokens".to_owned()));
        }
        let back = RedirectUrl::new(self.back.clone()).map_err(|cause| unusable(cause.to_string()))?;
        let id = ClientId::new(self.config.client_id.clone());
        let secret = ClientSecret::new(self.secret()?);
        let client = CoreClient::from_provider_metadata(metadata, id, Some(secret));
        Ok(client.set_auth_type(way).set_redirect_uri(back))
    }

    /// The configured secret, or the one in the configured file.
    fn secret(&self) -> Result<String, ProviderProblem> {
        let SingleSignOn { client_secret, client_secret_file: file, .. } = &self.config;
        if !client_secret.is_empty() {
            return Ok(client_secret.clone());
        }
        let read = std::fs::read_to_string(file).map_err(|cause| {
            ProviderProblem::Unusable(format!(
                "single_sign_on.client_secret_file {file} cannot be read: {cause}"
            ))
        })?;
        // An editor ends the line.
        let secret = read.trim_end_matches(['\n', '\r']);
        match secret.is_empty() {
            true => {
                Err(ProviderProblem::Unusable(format!("single_sign_on.client_secret_file {file} is empty")))
            }
            false => Ok(secret.to_owned()),
        }
    }
}
