//! Each flag as a question to a juror, with the figures behind it.

use maud::{Markup, html};

use super::text;
use super::words::{chance, flag, name_of, ratio, signed};
use crate::i18n::{Message, decimal};
use crate::results::Inspection;
use crate::results::jury::{Favour, Flag, JurorFigures};
use crate::say;
use crate::views::{BadgeKind, Column, PageCx, Row, Table, badge, table};

/// Jurors with a flag, most flags first.
pub(super) fn view(cx: &PageCx, found: &Inspection) -> Markup {
    let mut flagged: Vec<(usize, &JurorFigures)> =
        found.report.jurors.iter().enumerate().filter(|(_, juror)| !juror.flags.is_empty()).collect();
    flagged.sort_by_key(|(place, juror)| (std::cmp::Reverse(juror.flags.len()), *place));
    html! {
        h2 { (cx.t(text::QUESTIONS)) }
        @if flagged.is_empty() { p { (cx.t(text::NO_QUESTIONS)) } }
        @else {
            ul.questions {
                @for (place, juror) in flagged { (card(cx, found, place, juror)) }
            }
        }
    }
}

fn card(cx: &PageCx, found: &Inspection, place: usize, juror: &JurorFigures) -> Markup {
    let favours: Vec<&Favour> = found.report.favours.found.iter().filter(|f| f.juror == place).collect();
    html! {
        li.card data-juror=(juror.juror) {
            h3 { (juror.juror) " " (name_of(&found.jury, &juror.juror)) }
            p.flags { @for found in &juror.flags { (badge(BadgeKind::Info, cx.t(flag(*found)))) " " } }
            ul {
                @for found in juror.flags.iter().filter(|found| **found != Flag::Favour) { li { (cx.m(&question(cx, juror, *found))) } }
                @for favour in favours { li { (cx.m(&about_institution(cx, favour))) } }
            }
        }
    }
}

fn question(cx: &PageCx, juror: &JurorFigures, flag: Flag) -> Message {
    let lang = cx.lang;
    let points = decimal(juror.severity.value.abs(), 1, lang);
    let (misfit, with_others) = (ratio(juror.misfit, lang), ratio(juror.correlation, lang));
    let (spread, halo) = (ratio(juror.spread, lang), ratio(juror.halo, lang));
    match flag {
        Flag::Strict => say!(
            "Nilainya rata-rata {points} poin di bawah juri lain untuk karya yang sama. Tanyakan: bagaimana Anda membaca tingkat-tingkat pada rubrik?",
            "Scores {points} points below the other jurors on the same works. Ask: how do you read the bands of the rubric?"
        ),
        Flag::Lenient => say!(
            "Nilainya rata-rata {points} poin di atas juri lain untuk karya yang sama. Tanyakan: bagaimana Anda membaca tingkat-tingkat pada rubrik?",
            "Scores {points} points above the other jurors on the same works. Ask: how do you read the bands of the rubric?"
        ),
        Flag::Erratic => say!(
            "Nilainya berulang kali jauh dari panel, ke atas dan ke bawah (simpangan {misfit}, biasanya sekitar 1). Tanyakan: adakah karya yang dinilai tergesa-gesa atau tertukar?",
            "Single scores stand far from the panel again and again, up and down (misfit {misfit}, usually about 1). Ask: was any work scored in haste or mixed up with another?"
        ),
        Flag::Apart => say!(
            "Urutan karyanya hampir tidak sejalan dengan juri lain (keselarasan {with_others}). Tanyakan: apa yang paling menentukan bagi Anda?",
            "The order of works has little in common with the other jurors' (agreement {with_others}). Ask: what counts most for you?"
        ),
        Flag::Flat => say!(
            "Semua karya mendapat nilai yang hampir sama (sebaran {spread} kali sebaran semua nilai). Tanyakan: apa yang membedakan karya terkuat dari yang terlemah?",
            "All works got nearly the same score (spread {spread} of that of all scores). Ask: what sets the strongest work apart from the weakest?"
        ),
        Flag::Halo | Flag::Favour => say!(
            "Nilai tiap kriteria naik turun hampir sebagai satu (halo {halo}). Tanyakan: apakah setiap kriteria dinilai sendiri-sendiri?",
            "The criteria rise and fall nearly as one (halo {halo}). Ask: was each criterion scored by itself?"
        ),
    }
}

fn about_institution(cx: &PageCx, favour: &Favour) -> Message {
    let (institution, scores) = (&favour.institution, favour.scores);
    let points = decimal(favour.points, 1, cx.lang);
    say!(
        "{scores} karya dari {institution} mendapat rata-rata {points} poin lebih tinggi daripada dari rekan sepanel. Tanyakan: adakah hubungan dengan instansi itu yang belum dinyatakan?",
        "{scores} works of {institution} got {points} points more than from the rest of the panel. Ask: is there a tie to that institution that was not declared?"
    )
}

/// Institutions that one juror scored higher.
pub(super) fn institutions(cx: &PageCx, found: &Inspection) -> Markup {
    let (favours, lang) = (&found.report.favours, cx.lang);
    let tested = favours.tested;
    let code =
        |favour: &Favour| found.report.jurors.get(favour.juror).map_or("", |juror| juror.juror.as_str());
    let row = |favour: &Favour| {
        Row::new(vec![
            html! { b { (code(favour)) } " " (name_of(&found.jury, code(favour))) },
            html! { (favour.institution) },
            html! { (favour.scores) },
            html! { (signed(favour.points, 1, lang)) },
            html! { (chance(favour.p, lang)) },
        ])
    };
    if tested == 0 {
        return html! { h2 { (cx.t(text::INSTITUTIONS)) } p { (cx.t(text::NOT_TESTED)) } };
    }
    html! {
        h2 { (cx.t(text::INSTITUTIONS)) }
        p { (cx.m(&say!(
            "Diperiksa {tested} pasangan juri dan instansi dengan sedikitnya tiga nilai. Batasnya dibuat sangat ketat: peluang satu tanda keliru di seluruh lomba 1 %.",
            "{tested} pairs of juror and institution with at least three scores were looked at. The limit is kept very tight: a chance of 1 % of one false flag in the whole competition."
        ))) }
        @if favours.found.is_empty() { p { (cx.t(text::NO_FAVOUR)) } }
        @else {
            (table(&Table {
                lang,
                caption: cx.t(text::INSTITUTIONS).to_owned(),
                select: None,
                columns: vec![
                    Column::new(cx.t(text::JUROR)).long(),
                    Column::new(cx.t(text::INSTITUTION)).long(),
                    Column::new(cx.t(text::SCORES)).number(),
                    Column::new(cx.t(text::HIGHER)).number(),
                    Column::new(cx.t(text::CHANCE)).number(),
                ],
                rows: favours.found.iter().map(row).collect(),
            }))
        }
    }
}
