//! An agency's identity provider, imitated: discovery, keys, the page where people sign in, the exchange of codes, and the page
//! of a person. It checks what a real one checks and lies where a test tells it to.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use actix_web::http::header;
use actix_web::{App, HttpRequest, HttpResponse, HttpServer, web};
use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD as BASE64};
use jsonwebtoken::{Algorithm, EncodingKey, Header};
use lomba::clock::At;
use ring::digest::{SHA256, digest};
use ring::rand::SystemRandom;
use ring::signature::{ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair, Ed25519KeyPair, KeyPair as _};
use serde_json::{Value, json};

use super::{Client, Page, TestApp, wib};

/// As people know it.
pub const NAME: &str = "SSO Badan Contoh";
const CLIENT: &str = "lomba";
const SECRET: &str = "rahasia klien & + 7";

/// Somebody who is signed in there.
#[derive(Debug, Clone)]
pub struct Person {
    pub subject: &'static str,
    pub name: &'static str,
    pub email: Option<&'static str>,
    pub verified: bool,
}

pub const SARI: Person =
    Person { subject: "a-17", name: "Sari Dewi", email: Some("Sari@Contoh.go.id"), verified: true };

/// How a token is signed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sign {
    Rs256,
    Es256,
    EdDsa,
    /// Not at all.
    Nothing,
    /// With the secret that the portal knows too.
    Secret,
}

/// What happens to a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mood {
    Well,
    /// It answers with this status and words that are no JSON.
    Status(u16),
    /// It answers JSON of another kind.
    OtherWords,
    /// Its answer takes longer than anybody waits.
    Slow,
    /// It sends the asker elsewhere.
    Elsewhere,
    /// Its answer has no end.
    Endless,
}

/// What it does and says.
pub struct State {
    pub person: Person,
    pub sign: Sign,
    /// Claims that are put into tokens in the place of the right ones; null takes one out.
    pub claims: BTreeMap<&'static str, Value>,
    pub discovery: Mood,
    pub token: Mood,
    /// Further words of the discovery.
    pub metadata: BTreeMap<&'static str, Value>,
    /// A refusal in the place of a code.
    pub refusal: Option<&'static str>,
    /// How it names itself in what the browser brings back.
    pub iss: Option<String>,
    /// Whether name and address stand on the person's page alone.
    pub on_page_alone: bool,
    /// The page of the person is about this one.
    pub page_subject: Option<&'static str>,
    /// Its clock.
    pub now: At,
    /// How many times its keys were read.
    pub read: usize,
    /// Queries with which people came.
    pub asked: Vec<BTreeMap<String, String>>,
    keys: Keys,
    codes: BTreeMap<String, BTreeMap<String, String>>,
    issuer: String,
    next: usize,
}

struct Key {
    id: String,
    signs: EncodingKey,
    shown: Value,
}

struct Keys {
    rsa: Key,
    ec: Key,
    ed: Key,
    published: bool,
}

impl Keys {
    fn new(age: usize) -> Self {
        let random = SystemRandom::new();
        let ec = EcdsaKeyPair::generate_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, &random).unwrap();
        let pair = EcdsaKeyPair::from_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, ec.as_ref(), &random).unwrap();
        let point = pair.public_key().as_ref();
        let (x, y) = (BASE64.encode(&point[1..33]), BASE64.encode(&point[33..]));
        let ed = Ed25519KeyPair::generate_pkcs8(&random).unwrap();
        let ed_pair = Ed25519KeyPair::from_pkcs8(ed.as_ref()).unwrap();
        let public = BASE64.encode(ed_pair.public_key());
        let rsa: Value =
            serde_json::from_str(include_str!("../../assets/identity-provider-key.json")).unwrap();
        let rsa_der = STANDARD.decode(rsa["private"].as_str().unwrap()).unwrap();
        let id = |kind: &str| format!("{kind}-{age}");
        let shown = |kind: &str, alg: &str, more: Value| {
            let mut key = json!({ "kid": id(kind), "use": "sig", "alg": alg });
            key.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
            key
        };
        Self {
            rsa: Key {
                id: id("rsa"),
                signs: EncodingKey::from_rsa_der(&rsa_der),
                shown: shown("rsa", "RS256", json!({ "kty": "RSA", "n": rsa["n"], "e": rsa["e"] })),
            },
            ec: Key {
                id: id("ec"),
                signs: EncodingKey::from_ec_der(ec.as_ref()),
                shown: shown("ec", "ES256", json!({ "kty": "EC", "crv": "P-256", "x": x, "y": y })),
            },
            ed: Key {
                id: id("ed"),
                signs: EncodingKey::from_ed_der(ed.as_ref()),
                shown: shown("ed", "EdDSA", json!({ "kty": "OKP", "crv": "Ed25519", "x": public })),
            },
            published: true,
        }
    }
}

impl State {
    /// From now on it signs with other keys, and shows them or not.
    pub fn change_keys(&mut self, published: bool) {
        self.next += 1;
        self.keys = Keys { published, ..Keys::new(self.next) };
    }

    fn signed(&self, nonce: &str) -> String {
        let now = self.now.unix_seconds();
        let mut claims = json!({
            "iss": self.issuer, "sub": self.person.subject, "aud": CLIENT, "exp": now + 300, "iat": now,
            "auth_time": now, "nonce": nonce,
        });
        if !self.on_page_alone {
            claims.as_object_mut().unwrap().extend(self.about_person());
        }
        for (name, value) in &self.claims {
            claims.as_object_mut().unwrap().insert((*name).to_owned(), value.clone());
        }
        claims.as_object_mut().unwrap().retain(|_, value| !value.is_null());
        let (key, kind) = match self.sign {
            Sign::Rs256 => (&self.keys.rsa, Algorithm::RS256),
            Sign::Es256 => (&self.keys.ec, Algorithm::ES256),
            Sign::EdDsa => (&self.keys.ed, Algorithm::EdDSA),
            Sign::Secret => {
                let key = EncodingKey::from_secret(SECRET.as_bytes());
                return jsonwebtoken::encode(&Header::new(Algorithm::HS256), &claims, &key).unwrap();
            }
            Sign::Nothing => {
                let part = |value: &Value| BASE64.encode(value.to_string());
                return format!("{}.{}.", part(&json!({ "alg": "none" })), part(&claims));
            }
        };
        let header = Header { kid: Some(key.id.clone()), ..Header::new(kind) };
        jsonwebtoken::encode(&header, &claims, &key.signs).unwrap()
    }

    fn about_person(&self) -> serde_json::Map<String, Value> {
        let Person { name, email, verified, .. } = &self.person;
        let mut about = json!({ "name": name });
        if let Some(email) = email {
            about = json!({ "name": name, "email": email, "email_verified": verified });
        }
        about.as_object().unwrap().clone()
    }
}

/// The running imitation.
#[derive(Clone)]
pub struct Provider {
    state: Arc<Mutex<State>>,
    issuer: String,
}

impl Provider {
    /// Starts on a port of its own, with Sari signed in, on 1 June 2023, 10.00 WIB.
    pub fn start() -> Self {
        let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
        let issuer = format!("http://{}", listener.local_addr().unwrap());
        let state = State {
            person: SARI,
            sign: Sign::Rs256,
            claims: BTreeMap::new(),
            discovery: Mood::Well,
            token: Mood::Well,
            metadata: BTreeMap::new(),
            refusal: None,
            iss: None,
            on_page_alone: false,
            page_subject: None,
            now: wib("2023-06-01 10:00"),
            read: 0,
            asked: Vec::new(),
            keys: Keys::new(0),
            codes: BTreeMap::new(),
            issuer: issuer.clone(),
            next: 0,
        };
        let provider = Self { state: Arc::new(Mutex::new(state)), issuer };
        let data = web::Data::new(provider.clone());
        let server = HttpServer::new(move || {
            App::new()
                .app_data(data.clone())
                .route("/.well-known/openid-configuration", web::get().to(discovery))
                .route("/keys", web::get().to(keys))
                .route("/authorize", web::get().to(authorize))
                .route("/token", web::post().to(token))
                .route("/person", web::get().to(person))
        })
        .workers(1)
        .disable_signals()
        .shutdown_timeout(0)
        .listen(listener)
        .unwrap();
        actix_web::rt::spawn(server.run());
        provider
    }

    /// Changes what it does; what comes back is the caller's.
    pub fn change<T>(&self, change: impl FnOnce(&mut State) -> T) -> T {
        change(&mut self.state.lock().unwrap())
    }

    /// The configuration of a portal that is registered there.
    pub fn settings(&self) -> Vec<(&'static str, String)> {
        vec![
            ("LOMBA__SINGLE_SIGN_ON__NAME", NAME.to_owned()),
            ("LOMBA__SINGLE_SIGN_ON__ISSUER", self.issuer.clone()),
            ("LOMBA__SINGLE_SIGN_ON__CLIENT_ID", CLIENT.to_owned()),
            ("LOMBA__SINGLE_SIGN_ON__CLIENT_SECRET", SECRET.to_owned()),
            ("LOMBA__SINGLE_SIGN_ON__EMAIL_DOMAINS", "contoh.go.id,badan.contoh.go.id".to_owned()),
            ("LOMBA__SINGLE_SIGN_ON__TIMEOUT_SECONDS", "1".to_owned()),
        ]
    }

    /// Sends a browser there by this page of the portal; the address that it is to come back to, as a path.
    pub async fn visit(&self, t: &TestApp, client: &Client, by: &str) -> String {
        let there = client.get(by).await.expect(303).location().unwrap();
        assert!(there.starts_with(&format!("{}/authorize?", self.issuer)), "{by} leads to {there}");
        let elsewhere = Client::new(&self.issuer);
        let back =
            elsewhere.get(there.strip_prefix(&self.issuer).unwrap()).await.expect(303).location().unwrap();
        back.strip_prefix(&t.base).unwrap_or_else(|| panic!("back to {back}")).to_owned()
    }

    /// Sends a browser there and has it come back.
    pub async fn round_trip(&self, t: &TestApp, client: &Client, by: &str) -> Page {
        let back = self.visit(t, client, by).await;
        client.get(&back).await
    }

    /// The clock of both moves on.
    pub fn later(&self, t: &TestApp, seconds: u64) {
        t.app.clock.set(t.app.clock.now().plus(Duration::from_secs(seconds)));
        self.change(|state| state.now = t.app.clock.now());
    }
}

/// An answer in a bad mood; none in a good one.
async fn moody(mood: Mood) -> Option<HttpResponse> {
    match mood {
        Mood::Well => None,
        Mood::Status(status) => {
            let status = actix_web::http::StatusCode::from_u16(status).unwrap();
            Some(HttpResponse::build(status).body("<h1>Rusak</h1>"))
        }
        Mood::OtherWords => Some(HttpResponse::Ok().json(json!({ "pesan": "apa kabar" }))),
        Mood::Slow => {
            tokio::time::sleep(Duration::from_secs(3)).await;
            Some(HttpResponse::Ok().finish())
        }
        Mood::Elsewhere => {
            Some(HttpResponse::Found().insert_header((header::LOCATION, "http://127.0.0.1:1/")).finish())
        }
        Mood::Endless => Some(HttpResponse::Ok().content_type("application/json").body("[".repeat(1 << 20))),
    }
}

async fn discovery(provider: web::Data<Provider>) -> HttpResponse {
    let mood = provider.change(|state| state.discovery);
    if let Some(answer) = moody(mood).await {
        return answer;
    }
    let issuer = &provider.issuer;
    let mut said = json!({
        "issuer": issuer,
        "authorization_endpoint": format!("{issuer}/authorize"),
        "token_endpoint": format!("{issuer}/token"),
        "userinfo_endpoint": format!("{issuer}/person"),
        "jwks_uri": format!("{issuer}/keys"),
        "response_types_supported": ["code"],
        "subject_types_supported": ["public"],
        "id_token_signing_alg_values_supported": ["RS256", "ES256", "EdDSA", "HS256", "none"],
        "token_endpoint_auth_methods_supported": ["client_secret_basic", "client_secret_post"],
        "code_challenge_methods_supported": ["S256"],
    });
    for (name, value) in provider.change(|state| state.metadata.clone()) {
        said.as_object_mut().unwrap().insert(name.to_owned(), value);
    }
    HttpResponse::Ok().json(said)
}

async fn keys(provider: web::Data<Provider>) -> HttpResponse {
    let shown = provider.change(|state| {
        state.read += 1;
        let Keys { rsa, ec, ed, published } = &state.keys;
        if *published { vec![rsa.shown.clone(), ec.shown.clone(), ed.shown.clone()] } else { Vec::new() }
    });
    HttpResponse::Ok().json(json!({ "keys": shown }))
}

async fn authorize(
    provider: web::Data<Provider>,
    query: web::Query<BTreeMap<String, String>>,
) -> HttpResponse {
    let asked = query.into_inner();
    assert_eq!((asked["client_id"].as_str(), asked["response_type"].as_str()), (CLIENT, "code"));
    assert_eq!(
        (asked["scope"].as_str(), asked["code_challenge_method"].as_str()),
        ("openid email profile", "S256")
    );
    let mut back = url::Url::parse(&asked["redirect_uri"]).unwrap();
    provider.change(|state| {
        let mut query = back.query_pairs_mut();
        query.append_pair("state", &asked["state"]);
        if let Some(iss) = &state.iss {
            query.append_pair("iss", iss);
        }
        match state.refusal {
            Some(refusal) => {
                query.append_pair("error", refusal).append_pair("error_description", "<b>kata lain</b>");
            }
            None => {
                let code = format!("kode-{}", state.codes.len() + state.asked.len());
                query.append_pair("code", &code);
                state.codes.insert(code, asked.clone());
            }
        }
        state.asked.push(asked.clone());
    });
    HttpResponse::SeeOther().insert_header((header::LOCATION, back.to_string())).finish()
}

async fn token(
    provider: web::Data<Provider>,
    req: HttpRequest,
    form: web::Form<BTreeMap<String, String>>,
) -> HttpResponse {
    let mood = provider.change(|state| state.token);
    if let Some(answer) = moody(mood).await {
        return answer;
    }
    let refuse = |error: &str| HttpResponse::BadRequest().json(json!({ "error": error }));
    let in_body =
        provider.change(|state| state.metadata.contains_key("token_endpoint_auth_methods_supported"));
    if !knows_secret(&req, &form, in_body) {
        return HttpResponse::Unauthorized().json(json!({ "error": "invalid_client" }));
    }
    // A code works once, and for whoever asked for it.
    let Some(asked) = provider.change(|state| state.codes.remove(&form["code"])) else {
        return refuse("invalid_grant");
    };
    let challenge = BASE64.encode(digest(&SHA256, form["code_verifier"].as_bytes()));
    if challenge != asked["code_challenge"]
        || form["redirect_uri"] != asked["redirect_uri"]
        || form["grant_type"] != "authorization_code"
    {
        return refuse("invalid_grant");
    }
    let (token, subject) = provider.change(|state| (state.signed(&asked["nonce"]), state.person.subject));
    HttpResponse::Ok().json(json!({
        "access_token": format!("akses-{subject}"), "token_type": "Bearer", "expires_in": 60, "id_token": token,
    }))
}

fn knows_secret(req: &HttpRequest, form: &BTreeMap<String, String>, in_body: bool) -> bool {
    if in_body {
        let given = |name: &str| form.get(name).map(String::as_str);
        return (given("client_id"), given("client_secret")) == (Some(CLIENT), Some(SECRET));
    }
    let encoded: String = url::form_urlencoded::byte_serialize(SECRET.as_bytes()).collect();
    let expected = format!("Basic {}", STANDARD.encode(format!("{CLIENT}:{encoded}")));
    req.headers().get("authorization").is_some_and(|given| given.to_str().unwrap() == expected)
}

async fn person(provider: web::Data<Provider>, req: HttpRequest) -> HttpResponse {
    let given = req.headers().get("authorization").unwrap().to_str().unwrap().to_owned();
    provider.change(|state| {
        assert_eq!(given, format!("Bearer akses-{}", state.person.subject));
        let mut about = state.about_person();
        about.insert("sub".to_owned(), json!(state.page_subject.unwrap_or(state.person.subject)));
        HttpResponse::Ok().json(about)
    })
}
