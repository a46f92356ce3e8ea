//! QR codes (ISO/IEC 18004) as one SVG path.

use fast_qr::convert::Builder as _;
use fast_qr::convert::svg::SvgBuilder;
use fast_qr::{ECL, QRBuilder};

/// The code of a text with error correction M, which survives creases and stamps up to 15 %, and four quiet modules
/// around it. Empty for a text that is too long for any code.
pub(super) fn svg(text: &str) -> String {
    let code = QRBuilder::new(text).ecl(ECL::M).build();
    code.map(|code| SvgBuilder::default().margin(4).to_str(&code)).unwrap_or_default()
}
