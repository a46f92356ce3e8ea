//! Where the parts of a track stand. The tables of its samples come last in practice and are large: they are
//! not looked for once the rest is found.

use super::box_scanner::Stop;
use super::bytes::{FourCc, four_at};
use super::places::{Known, Place, Table, unless};

#[derive(Debug, Default)]
pub(super) struct Parts {
    pub(super) header: Option<Place>,
    pub(super) edits: Option<Place>,
    pub(super) references: Option<Place>,
    pub(super) media_header: Option<Place>,
    pub(super) handler: FourCc,
    pub(super) description: Option<Place>,
    pub(super) lengths: Option<Place>,
    pub(super) shifts: Option<Place>,
    /// `stco` or `co64`.
    pub(super) chunks: Option<Place>,
    /// `stsc`: which chunks use which description.
    pub(super) runs: Option<Place>,
    /// `stsz` or `stz2`.
    pub(super) sizes: Option<Place>,
    /// A part came twice that there may be only one of.
    pub(super) repeated: bool,
    tables: bool,
    /// What is needed to find those tables that were not looked for.
    rest: Option<Stop>,
}

/// The first one counts.
fn set(slot: &mut Option<Place>, place: Place, repeated: &mut bool) {
    *repeated |= slot.is_some();
    slot.get_or_insert(place);
}

impl Parts {
    pub(super) fn find(known: Known<'_>, trak: &Place) -> Result<Self, Stop> {
        let mut parts = Self::default();
        for place in known.inside(trak) {
            let place = place?;
            match &place.kind {
                b"tkhd" => set(&mut parts.header, place, &mut parts.repeated),
                b"edts" => set(&mut parts.edits, place, &mut parts.repeated),
                b"tref" => parts.references = Some(place),
                b"mdia" => parts.media(known, &place)?,
                _ => {}
            }
        }
        Ok(parts)
    }

    /// Picture or sound: of other tracks the tables do not matter.
    pub(super) fn played(&self) -> bool {
        [*b"vide", *b"soun"].contains(&self.handler)
    }

    fn media(&mut self, known: Known<'_>, mdia: &Place) -> Result<(), Stop> {
        let mut places = known.inside(mdia);
        while let Some(place) = unless(self.media_found(), places.next())? {
            match &place.kind {
                b"mdhd" => set(&mut self.media_header, place, &mut self.repeated),
                b"hdlr" => self.handler = four_at(known.whole(&place)?.body, 8).unwrap_or_default(),
                b"minf" => self.information(known, &place)?,
                _ => {}
            }
        }
        Ok(())
    }

    fn media_found(&self) -> bool {
        let handled = self.handler != FourCc::default();
        self.media_header.is_some() && handled && (self.tables || !self.played())
    }

    fn information(&mut self, known: Known<'_>, minf: &Place) -> Result<(), Stop> {
        let mut places = known.inside(minf);
        while let Some(place) = unless(self.media_found(), places.next())? {
            if place.kind == *b"stbl" && !self.tables {
                self.tables = true;
                self.tables(known, &place)?;
            }
        }
        Ok(())
    }

    fn tables(&mut self, known: Known<'_>, stbl: &Place) -> Result<(), Stop> {
        for place in known.inside(stbl) {
            match place {
                Ok(place) => self.table(place),
                Err(need @ Stop::Need { .. }) if self.tables_found() => self.rest = Some(need),
                Err(stop) => return Err(stop),
            }
        }
        Ok(())
    }

    fn table(&mut self, place: Place) {
        match &place.kind {
            b"stsd" => set(&mut self.description, place, &mut self.repeated),
            b"stts" => set(&mut self.lengths, place, &mut self.repeated),
            b"ctts" => self.shifts = Some(place),
            b"stco" | b"co64" => self.chunks = Some(place),
            b"stsc" => set(&mut self.runs, place, &mut self.repeated),
            b"stsz" | b"stz2" => self.sizes = Some(place),
            _ => {}
        }
    }

    fn tables_found(&self) -> bool {
        let other = self.handler != FourCc::default() && !self.played();
        other || self.description.is_some() && self.lengths.is_some()
    }

    /// The content of a table; empty when there is none.
    pub(super) fn content<'a>(&self, known: Known<'a>, table: Option<Place>) -> Table<'a> {
        match (table, &self.rest) {
            (Some(place), _) => known.content(&place),
            (None, Some(need)) => Table::Part(&[], need.clone()),
            (None, None) => Table::Whole(&[]),
        }
    }
}
