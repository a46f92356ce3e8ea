//! Pages that are the same for everybody are made once, and told apart from everybody's own.

use crate::on_both;

const PAGE: &str = "/galeri";

on_both! {
with [("LOMBA__SERVER__SHARED_PAGE_SECONDS", "3600")];
async fn a_shared_page_is_made_once_and_nobodys_own_is_shared(t: TestApp) {
    let person = t.person("Sekar Wulandari", "sekar@contoh.go.id").await;
    let visitor = t.visitor();
    let first = visitor.get(PAGE).await.expect(200);
    let begun = t.app.db.queries_begun();
    let again = t.visitor().get(PAGE).await.expect(200);
    assert_eq!(t.app.db.queries_begun(), begun, "no query for the second visitor");
    assert_eq!((&again.body, &again.headers["etag"]), (&first.body, &first.headers["etag"]));
    for name in ["content-security-policy", "x-content-type-options", "cache-control", "vary", "content-type"] {
        assert_eq!(again.headers.get(name), first.headers.get(name), "{name}");
    }
    let own = person.get(PAGE).await.expect(200).says("Sekar Wulandari");
    assert_eq!(own.headers.get("etag"), None);
    assert!(!own.headers["cache-control"].to_str().unwrap().contains("public"));
    t.visitor().get(PAGE).await.expect(200).hides("Sekar Wulandari");

    let mark = first.headers["etag"].to_str().unwrap();
    let known = visitor.get_with(PAGE, &[("if-none-match", mark)]).await.expect(304);
    assert_eq!((known.bytes.len(), known.headers["etag"].to_str().unwrap()), (0, mark));
    assert_eq!(known.headers.get("content-type"), None);
    visitor.get_with(PAGE, &[("if-none-match", "\"another\"")]).await.expect(200);

    let english = t.visitor();
    let other = english.get_with(PAGE, &[("accept-language", "en")]).await.expect(200);
    assert_ne!(other.headers["etag"], first.headers["etag"]);
    let http = reqwest::Client::new();
    let head = http.head(format!("{}{PAGE}", t.base)).send().await.unwrap();
    assert_eq!((head.status().as_u16(), head.bytes().await.unwrap().len()), (200, 0));
}
}

on_both! {
async fn without_sharing_a_page_still_has_its_mark(t: TestApp) {
    let first = t.visitor().get(PAGE).await.expect(200);
    let begun = t.app.db.queries_begun();
    t.visitor().get_with(PAGE, &[("if-none-match", first.headers["etag"].to_str().unwrap())]).await.expect(304);
    assert!(t.app.db.queries_begun() > begun, "it was made anew");
}
}
