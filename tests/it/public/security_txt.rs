//! Where a hole is reported: a file for machines and a part of the contact page for people.

use crate::on_both;

on_both! {
async fn without_a_contact_a_hole_is_reported_to_the_committee(t: TestApp) {
    let visitor = t.visitor();
    let file = visitor.get("/.well-known/security.txt").await.expect(200);
    assert_eq!(file.headers["content-type"], "text/plain; charset=utf-8");
    let site = &t.base;
    assert_eq!(
        file.body,
        format!(
            "Contact: {site}/kontak\nExpires: 2023-11-28T00:00:00.000Z\nPreferred-Languages: id, en\n\
             Canonical: {site}/.well-known/security.txt\nPolicy: {site}/kontak#keamanan\n"
        )
    );
    let page = visitor.get("/kontak").await.expect(200).says("Kirim laporan kepada panitia");
    assert!(page.body.contains("id=\"keamanan\""));
}
}

on_both! {
with [("LOMBA__SERVER__SECURITY_CONTACT", "mailto:keamanan@contoh.go.id")];
async fn the_configured_contact_stands_in_the_file_and_on_the_page(t: TestApp) {
    let visitor = t.visitor();
    let file = visitor.get("/.well-known/security.txt").await.expect(200);
    assert!(file.body.starts_with("Contact: mailto:keamanan@contoh.go.id\nExpires: 2023-11-28T"), "{}", file.body);
    // Half a year later the file has moved on with the days.
    t.set_clock("2023-12-31 12:00");
    let later = visitor.get("/.well-known/security.txt").await.expect(200);
    assert!(later.body.contains("\nExpires: 2024-06-28T00:00:00.000Z\n"), "{}", later.body);
    let page = visitor.get("/kontak").await.expect(200).says("keamanan@contoh.go.id");
    assert!(page.body.contains("href=\"mailto:keamanan@contoh.go.id\""));
    page.hides("Kirim laporan kepada panitia");
    visitor.get_with("/kontak", &[("accept-language", "en")]).await.expect(200).says("Security holes");
}
}
