//! XML as a tree, written by one function that escapes and leaves out what XML 1.0 cannot hold.

use std::fmt::Display;

use quick_xml::Writer;
use quick_xml::events::{BytesCData, BytesDecl, BytesEnd, BytesStart, BytesText, Event};

use super::error::PackageError;
use super::names::is_unwritable;

/// How a backup writes a value that is not there (lms-handover.md §4).
const NULL: &str = "$@NULL@$";

/// An element with attributes and either children or a text.
#[derive(Debug, Clone)]
pub struct Element {
    name: &'static str,
    attributes: Vec<(&'static str, String)>,
    content: Content,
}

#[derive(Debug, Clone)]
enum Content {
    Children(Vec<Element>),
    Text(String),
    /// Text in a CDATA section.
    Marked(String),
}

impl Element {
    /// An element without anything in it.
    pub fn new(name: &'static str) -> Self {
        Self { name, attributes: Vec::new(), content: Content::Children(Vec::new()) }
    }

    /// An element that holds a text.
    pub fn text(name: &'static str, value: impl Display) -> Self {
        Self { content: Content::Text(clean(&value.to_string())), ..Self::new(name) }
    }

    /// An element that holds a text in a CDATA section.
    pub fn marked(name: &'static str, value: impl Display) -> Self {
        Self { content: Content::Marked(clean(&value.to_string())), ..Self::new(name) }
    }

    /// An element of a backup whose value is not there.
    pub fn null(name: &'static str) -> Self {
        Self { content: Content::Text(NULL.to_owned()), ..Self::new(name) }
    }

    /// The element with one more attribute.
    pub fn attribute(mut self, name: &'static str, value: impl Display) -> Self {
        self.attributes.push((name, clean(&value.to_string())));
        self
    }

    /// The element with one more child; a text before it gives way.
    pub fn with(self, child: Self) -> Self {
        self.with_all([child])
    }

    /// The element with more children, in their order.
    pub fn with_all(mut self, children: impl IntoIterator<Item = Self>) -> Self {
        match &mut self.content {
            Content::Children(before) => before.extend(children),
            Content::Text(_) | Content::Marked(_) => {
                self.content = Content::Children(children.into_iter().collect());
            }
        }
        self
    }

    /// The element with children of fixed texts, as a backup writes what nobody chose.
    pub fn fixed(self, values: &[(&'static str, &str)]) -> Self {
        let fixed = |(name, value): &(&'static str, &str)| match *value {
            NULL => Self::null(name),
            value => Self::text(name, value),
        };
        self.with_all(values.iter().map(fixed))
    }

    /// The document with this root.
    ///
    /// # Errors
    /// None is expected: the bytes are kept in memory.
    pub fn document(&self) -> Result<Vec<u8>, PackageError> {
        let mut writer = Writer::new(Vec::new());
        writer.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
        writer.write_event(Event::Text(BytesText::from_escaped("\n")))?;
        self.write(&mut writer)?;
        Ok(writer.into_inner())
    }

    fn write(&self, writer: &mut Writer<Vec<u8>>) -> Result<(), PackageError> {
        let mut start = BytesStart::new(self.name);
        self.attributes.iter().for_each(|(name, value)| start.push_attribute((*name, value.as_str())));
        writer.write_event(Event::Start(start))?;
        match &self.content {
            Content::Children(children) => children.iter().try_for_each(|child| child.write(writer))?,
            Content::Text(text) => writer.write_event(Event::Text(BytesText::new(text)))?,
            // A section cannot hold its own end: such a text becomes two of them.
            Content::Marked(text) => {
                BytesCData::escaped(text).try_for_each(|piece| writer.write_event(Event::CData(piece)))?
            }
        }
        writer.write_event(Event::End(BytesEnd::new(self.name)))?;
        Ok(())
    }
}

/// The text without characters that XML 1.0 forbids; and without `$@`, with which a backup begins its own words: a
/// title "$@NULL@$" would be none.
fn clean(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace("$@", "$ @");
    text.chars().map(|c| if c == '\r' { '\n' } else { c }).filter(|c| allowed(*c)).collect()
}

fn allowed(c: char) -> bool {
    matches!(c, '\t' | '\n') || !is_unwritable(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(element: &Element) -> String {
        String::from_utf8(element.document().unwrap()).unwrap()
    }

    #[test]
    fn texts_and_attributes_are_escaped_once() {
        let element = Element::new("a")
            .attribute("b", "<&>\"'é😀")
            .with(Element::text("c", "&lt; <b> ]]>"))
            .with(Element::marked("d", "<p>]]></p>"));
        let expected = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
            <a b=\"&lt;&amp;&gt;&quot;&apos;é😀\"><c>&amp;lt; &lt;b&gt; ]]&gt;</c>\
            <d><![CDATA[<p>]]]]><![CDATA[></p>]]></d></a>";
        assert_eq!(written(&element), expected);
    }

    #[test]
    fn what_xml_cannot_hold_is_left_out() {
        let hostile = "a\u{0}\u{8}b\u{b}\u{1f}\u{7f}\u{85}\u{fffe}\u{ffff}c\r\nd\re\t";
        let text = written(&Element::text("a", hostile));
        assert!(text.ends_with("<a>abc\nd\ne\t</a>"), "{text}");
        roxmltree::Document::parse(&text).unwrap();
    }

    #[test]
    fn only_a_missing_value_is_null() {
        let values =
            Element::new("a").fixed(&[("b", "$@NULL@$"), ("c", "")]).with(Element::text("d", "$@NULL@$"));
        assert!(written(&values).ends_with("<a><b>$@NULL@$</b><c></c><d>$ @NULL@$</d></a>"));
    }
}
