//! What a duty says, what its button says, and why there is nothing to do.

use super::model::{Duty, ItemsLeft, Waiting, What, Who};
use crate::i18n::{Lang, Message, Text, date_time, text};
use crate::say;

const UNTITLED: Text = text("tanpa judul", "untitled");
const OWN_RESULT: Text = text("Lihat hasil karya Anda", "See the result of your work");
const RESULT: Text = text("Lihat karya terbaik", "See the best works");

impl Duty {
    /// What is to be done, in one or two sentences; the deadline stands beside it.
    #[must_use]
    pub fn sentence(&self) -> Message {
        match &self.what {
            What::AnswerInvitation { leader, team } => say!(
                "{leader} mengundang Anda menjadi anggota kelompok {team}. Terima atau tolak undangannya.",
                "{leader} invites you to be a member of team {team}. Accept or decline the invitation."
            ),
            What::InviteMember | What::GoAlone | What::AwaitMembers { .. } => self.about_people(),
            What::BeginWork => say!(
                "Mulailah karya pertama. Anda dapat mengisinya sedikit demi sedikit.",
                "Begin your first work. You can fill it in little by little."
            ),
            _ => self.about_work(),
        }
    }

    fn about_people(&self) -> Message {
        match (&self.what, &self.who) {
            (What::AwaitMembers { names }, _) => {
                let waited = names.join(", ");
                say!(
                    "Menunggu konfirmasi {waited}. Karya baru dapat dikirim setelah semua anggota menandatangani pernyataan.",
                    "Waiting for {waited} to confirm. Works can be submitted once everybody has signed."
                )
            }
            (What::InviteMember, Who::Leader(leader)) => say!(
                "Kelompok ini baru memuat satu orang. Ketuanya, {leader}, perlu mengundang anggota.",
                "This team has one person. Its leader, {leader}, has to invite members."
            ),
            (_, Who::Leader(leader)) => say!(
                "Kelompok ini hanya memuat satu orang. Ketuanya, {leader}, dapat melanjutkannya sebagai perseorangan.",
                "This team has one person only. Its leader, {leader}, can continue as an individual."
            ),
            (What::InviteMember, _) => say!(
                "Undang anggota kelompok Anda; kelompok terdiri atas paling sedikit dua orang.",
                "Invite your team's members; a team has at least two people."
            ),
            _ => say!(
                "Kelompok Anda hanya memuat satu orang, dan pendaftaran sudah ditutup. Lanjutkan sebagai perseorangan agar karya dapat dikirim.",
                "Your team has one person only, and registration is closed. Continue as an individual so that works can be submitted."
            ),
        }
    }

    fn about_work(&self) -> Message {
        let (karya, work) = match self.name.as_str() {
            "" => (UNTITLED.id, UNTITLED.en),
            name => (name, name),
        };
        match &self.what {
            What::FinishWork { lacking, first } => {
                let (pertama, first) = (&first.id, &first.en);
                say!(
                    "Karya \"{karya}\" masih memerlukan {lacking} hal. Mulailah dari: {pertama}.",
                    "The work \"{work}\" still needs {lacking} thing(s). Begin with: {first}."
                )
            }
            What::SendChanges => say!(
                "Karya \"{karya}\" berubah sejak dikirim. Yang berlaku tetap kiriman terakhir sampai Anda mengirim ulang.",
                "The work \"{work}\" was changed since it was submitted. The last submission counts until you submit again."
            ),
            What::Revise { rule, left: None } => revise(Words { karya, work }, rule),
            What::Revise { left: Some(left), .. } => revise_items(Words { karya, work }, left),
            What::SendRevision => say!(
                "Perbaikan karya \"{karya}\" belum dikirim. Periksa sekali lagi, lalu kirim ulang.",
                "The revision of the work \"{work}\" is not submitted. Look at it once more, then submit it again."
            ),
            What::MendFilm { name } => mend_film(Words { karya, work }, name),
            What::ReleaseMaterial => say!(
                "Periksa, lengkapi, dan rilis bahan belajar dari karya \"{karya}\".",
                "Go through the learning material of the work \"{work}\", complete it, and release it."
            ),
            _ => say!(
                "Karya \"{karya}\" siap dikirim. Periksa sekali lagi, lalu kirim.",
                "The work \"{work}\" is ready. Look at it once more, then submit it."
            ),
        }
    }

    /// What the button says that leads to where it is done.
    #[must_use]
    pub fn button(&self) -> Text {
        match &self.what {
            What::AnswerInvitation { .. } => text("Buka undangan", "Open the invitation"),
            What::InviteMember => text("Undang anggota", "Invite a member"),
            What::GoAlone => text("Lanjutkan sebagai perseorangan", "Continue as an individual"),
            What::AwaitMembers { .. } => text("Ingatkan atau ganti anggota", "Remind or replace a member"),
            What::BeginWork => text("Buat karya", "Make a work"),
            What::FinishWork { .. } => text("Lanjutkan mengisi", "Continue filling in"),
            What::SendWork => text("Periksa dan kirim", "Review and submit"),
            What::SendChanges | What::SendRevision => {
                text("Periksa dan kirim ulang", "Review and submit again")
            }
            What::Revise { .. } => text("Perbaiki karya", "Revise the work"),
            What::MendFilm { .. } => text("Lihat yang berubah", "See what changed"),
            What::ReleaseMaterial => text("Buka bahan belajar", "Open the learning material"),
        }
    }
}

/// How a work is called in both languages.
#[derive(Clone, Copy)]
struct Words<'a> {
    karya: &'a str,
    work: &'a str,
}

fn mend_film(Words { karya, work }: Words<'_>, name: &Message) -> Message {
    let (berubah, changed) = (&name.id, &name.en);
    say!(
        "Sebuah film karya \"{karya}\" berubah setelah penutupan: {berubah}. Bereskan, lalu tekan \"Periksa lagi\".",
        "A film of the work \"{work}\" changed after the closing: {changed}. Mend it, then press \"Check again\"."
    )
}

fn revise(Words { karya, work }: Words<'_>, rule: &Message) -> Message {
    let (ketentuan, rule) = (&rule.id, &rule.en);
    if ketentuan.is_empty() {
        return say!(
            "Panitia meminta perbaikan karya \"{karya}\". Perbaiki, lalu kirim ulang.",
            "The committee asks for a revision of the work \"{work}\". Revise it, then submit it again."
        );
    }
    say!(
        "Panitia meminta perbaikan karya \"{karya}\", ketentuan {ketentuan}. Perbaiki, lalu kirim ulang.",
        "The committee asks for a revision of the work \"{work}\", rule {rule}. Revise it, then submit it again."
    )
}

fn revise_items(Words { karya, work }: Words<'_>, left: &ItemsLeft) -> Message {
    let ItemsLeft { open, of, first } = left;
    let (pertama, first) = (&first.id, &first.en);
    if *of == 1 {
        return say!(
            "Panitia meminta perbaikan karya \"{karya}\": {pertama}. Perbaiki, lalu kirim ulang.",
            "The committee asks for a revision of the work \"{work}\": {first}. Revise it, then submit it again."
        );
    }
    say!(
        "Panitia meminta {of} butir perbaikan karya \"{karya}\"; {open} belum dikerjakan. Berikutnya: {pertama}.",
        "The committee asks for {of} changes to the work \"{work}\"; {open} not made yet. Next: {first}."
    )
}

impl Waiting {
    /// Why there is nothing to do, and what comes next.
    #[must_use]
    pub fn sentence(&self) -> Message {
        match self {
            Self::Disqualified => say!(
                "Kepesertaan ini didiskualifikasi panitia. Alasannya ada pada surat yang Anda terima.",
                "The committee disqualified this entry. The reason stands in the letter you received."
            ),
            Self::Intake(Some(opens)) => {
                let (mulai, start) = (date_time(*opens, Lang::Id), date_time(*opens, Lang::En));
                say!(
                    "Data Anda lengkap. Penerimaan materi dibuka {mulai}.",
                    "Your data are complete. Receipt of material opens on {start}."
                )
            }
            Self::Intake(None) => say!(
                "Data Anda lengkap. Jadwal penerimaan materi akan diumumkan panitia.",
                "Your data are complete. The committee will announce when it receives material."
            ),
            Self::Decision => say!(
                "Tidak ada yang perlu Anda lakukan. Panitia memverifikasi karya Anda; Anda mendapat surat begitu ada keputusan.",
                "There is nothing you need to do. The committee verifies your work; you get a letter as soon as there is a decision."
            ),
            Self::RevisionOver => say!(
                "Batas waktu perbaikan sudah lewat. Panitia memutuskan atas yang ada; Anda mendapat suratnya.",
                "The time for the revision is over. The committee decides on what it has; you get a letter about it."
            ),
            Self::Judging => say!(
                "Tidak ada yang perlu Anda lakukan. Karya Anda lolos verifikasi dan dinilai tim juri; hasilnya diumumkan pada tahap pengumuman.",
                "There is nothing you need to do. Your work passed verification and is judged by the jury; the result is announced in the last stage."
            ),
            Self::Published { .. } => say!("Hasil kompetisi sudah diumumkan.", "The result is public."),
            Self::NothingSent => say!(
                "Penerimaan materi sudah ditutup, dan tidak ada karya Anda yang terkirim.",
                "Receipt of material has closed, and no work of yours was submitted."
            ),
            Self::Refused => say!(
                "Karya ini tidak lolos verifikasi. Alasannya ada di halaman karya; hubungi panitia bila ada pertanyaan.",
                "This work did not pass verification. The reason is on the work's page; please contact the committee with any question."
            ),
            Self::Withdrawn => say!(
                "Karya ini tidak ikut dinilai: karya ini sudah ditarik.",
                "This work takes no part in the judging: it was withdrawn."
            ),
            Self::Out => say!(
                "Karya Anda tidak ikut dinilai. Alasannya ada di halaman karya; hubungi panitia bila ada pertanyaan.",
                "Your work takes no part in the judging. The reason is on the work's page; please contact the committee with any question."
            ),
        }
    }

    /// Where there is something to read meanwhile, below the edition's address, and the words of the button.
    #[must_use]
    pub fn reading(&self) -> Option<(&str, Text)> {
        let Self::Published { path } = self else { return None };
        let own = path.starts_with("/peserta/");
        Some((path, if own { OWN_RESULT } else { RESULT }))
    }
}
