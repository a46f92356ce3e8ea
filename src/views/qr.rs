//! QR codes (ISO/IEC 18004) on pages, as one SVG path.

use fast_qr::convert::Builder as _;
use fast_qr::convert::svg::SvgBuilder;
use fast_qr::{ECL, QRBuilder};

/// The code of a text with error correction M and four quiet modules around it, dark on light in every scheme, since not
/// every camera reads the reverse. Empty for a text that is too long for any code.
#[must_use]
pub fn qr_code(text: &str) -> String {
    let code = QRBuilder::new(text).ecl(ECL::M).build();
    code.map(|code| SvgBuilder::default().margin(4).to_str(&code)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::qr_code;

    #[test]
    fn a_code_is_one_picture_without_inline_style() {
        let svg = qr_code("otpauth://totp/Lomba:ani%40contoh.go.id?secret=GEZDGNBVGY3TQOJQ");
        assert!(svg.starts_with("<svg") && svg.ends_with("</svg>"), "{svg}");
        assert!(!svg.contains("style="), "{svg}");
        assert_eq!(qr_code(&"x".repeat(5000)), "");
    }
}
