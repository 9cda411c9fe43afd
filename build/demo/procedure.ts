import type { Calendar } from './dates.ts';
import { ref, unit, type Line } from './lines.ts';

const prosecutor = 'Kejaksaan Negeri Contoh';
const court = 'Pengadilan Negeri Contoh';
const director = 'Direktur Reserse Siber Polda Contoh';
/** A case by a name of the same file of commands, or by its id. */
interface CaseRef {
  readonly case: { readonly $ref: string } | string;
}
const subject = { case: ref('kasus.case') };
const plainPaper = {
  ...subject,
  addressee: '',
  sentOn: null,
  receivedOn: null,
  seizure: null,
  items: [],
  attachment: null,
  notes: '',
};

const stage = (
  from: string,
  to: string,
  on: string,
  number: string,
  signer = director,
  file: CaseRef = subject,
): Line => ({
  method: 'cases.change-stage',
  input: { ...file, from, to, on, paper: { number, date: on, signer }, attachment: null, notes: '' },
});

const paper = (kind: string, number: string, date: string, more: Readonly<Record<string, unknown>> = {}): Line => ({
  method: 'papers.record',
  input: { ...plainPaper, kind, number, date, signer: director, ...more },
});

/** What a patrol saw becomes the report without being typed again; another find goes into it, a third stays open. */
export function patrol(calendar: Calendar, capture: string, number: string): Line[] {
  return [
    seen(calendar, 'temuan', -42, { handle: '@kamar.contoh.01', seen: ['Daftar harga', 'Ajakan masuk grup tertutup'] }),
    {
      method: 'finds.capture',
      input: {
        find: ref('temuan.find'),
        file: { $file: capture },
        kind: 'photo',
        caption: 'Profil akun, bagian isi ditutup (contoh)',
        capturedAt: calendar.at(-42, 21, 20),
        tool: 'Tangkapan layar perangkat patroli',
      },
    },
    referral(calendar, 'temuan', -41),
    {
      method: 'finds.answer',
      input: {
        find: ref('temuan.find'),
        referral: ref('rujukan-temuan.referral'),
        on: calendar.day(-39),
        reference: 'B/9/CONTOH/Balasan',
        outcome: 'done',
        attachment: null,
        notes: 'Akun dibekukan, data pendaftaran disimpan.',
      },
    },
    {
      method: 'finds.open-case',
      as: 'kasus',
      input: {
        find: ref('temuan.find'),
        number,
        title: 'Jaringan eksploitasi anak melalui akun daring',
        unit,
        openedOn: calendar.day(-40),
        offences: ['UU 12/2022 TPKS', 'UU 21/2007 TPPO pasal 2', 'UU 1/2024 ITE pasal 27 ayat (1)'],
        model: 'A',
        modus: ['Grup pesan tertutup', 'Penampungan korban', 'Pembayaran dengan transfer bank'],
      },
    },
    seen(calendar, 'temuan-2', -38, { handle: '@kamar.contoh.02', seen: ['Daftar harga'] }),
    {
      method: 'finds.adopt',
      input: { case: ref('kasus.case'), finds: [ref('temuan-2.find')], reason: 'Nomor tujuan pembayaran yang sama' },
    },
    seen(calendar, 'temuan-3', -3, {
      handle: '@lowongan.contoh',
      seen: ['Lowongan kerja yang mencurigakan'],
      platform: 'PesanUji',
    }),
    referral(calendar, 'temuan-3', -2, 'Belum sempat ditangkap: akun sudah dikunci pemiliknya (contoh)'),
  ];
}

interface Seen {
  readonly handle: string;
  readonly seen: readonly string[];
  readonly platform?: string;
}

function seen(calendar: Calendar, as: string, day: number, { platform = 'ContohChat', ...what }: Seen): Line {
  return {
    method: 'finds.record',
    as,
    input: {
      source: 'patrol',
      platform,
      userId: '',
      link: '',
      place: 'Kota Contoh',
      at: calendar.at(day, 21, 10),
      notes: 'Isi percakapan tidak disalin. Korban hanya disebut dengan kode.',
      ...what,
    },
  };
}

function referral(calendar: Calendar, find: string, day: number, withoutCapture = ''): Line {
  return {
    method: 'finds.refer',
    as: `rujukan-${find}`,
    input: {
      find: ref(`${find}.find`),
      kind: 'ministry',
      to: 'Kementerian Komunikasi dan Digital',
      asks: 'take-down',
      on: calendar.day(day),
      reference: `B/${String(60 + day)}/CONTOH/Ditressiber`,
      withoutCapture,
      attachment: null,
      notes: '',
    },
  };
}

/** From the report to the investigation, with the papers that each stage stands on, and who works on it. */
export function investigation(calendar: Calendar): Line[] {
  return [
    { method: 'users.list', as: 'orang', input: {} },
    {
      method: 'cases.set-team',
      input: {
        ...subject,
        team: [
          { user: ref('orang.2.user'), name: 'Penyidik Contoh', task: 'Ketua tim' },
          { user: null, name: 'Penyidik pembantu (contoh)', task: 'Berkas perkara' },
        ],
      },
    },
    stage('reported', 'inquiry', calendar.day(-40), 'SP.Lidik/88/CONTOH/Ditressiber'),
    paper('case-conference', 'BA Gelar/19/CONTOH', calendar.day(-38)),
    stage('inquiry', 'investigation', calendar.day(-37), 'SP.Sidik/41/CONTOH/Ditressiber'),
    paper('spdp', 'SPDP/40/CONTOH/Ditressiber', calendar.day(-36), {
      addressee: prosecutor,
      sentOn: calendar.day(-36),
      receivedOn: calendar.day(-35),
    }),
    paper('prosecutor-appointed', 'P-16/CONTOH', calendar.day(-35), { signer: `Kepala ${prosecutor}` }),
  ];
}

/** Leave of the court for the order, asked and granted before anything was taken. */
export function courtLeave(calendar: Calendar): Line[] {
  return [
    {
      method: 'court.apply',
      as: 'permohonan',
      input: {
        ...subject,
        kind: 'leave',
        number: 'B/31/CONTOH/Ditressiber',
        date: calendar.day(-36),
        court,
        seizure: null,
        items: [],
        warrant: ref('sita.warrant'),
        again: null,
        scope: { place: 'Kota Contoh', kinds: 'Alat komunikasi, media simpan, uang, surat', count: '', value: '' },
        reason: '',
        attachment: null,
      },
    },
    courtDecision('kasus', 'permohonan', '12/Pen.Pid/CONTOH/PN Contoh', calendar.day(-36)),
  ];
}

export const courtDecision = (file: string, application: string, number: string, date: string): Line => ({
  method: 'court.decide',
  input: {
    case: ref(`${file}.case`),
    application: ref(`${application}.application`),
    outcome: 'granted',
    number,
    date,
    receivedOn: date,
    reason: '',
    attachment: null,
  },
});

/** What the seizures of this case owe: copies to whoever held the things, and the minutes of the search. */
export function seizurePapers(calendar: Calendar): Line[] {
  return [
    paper('search-record', 'BA Dah/31/CONTOH', calendar.day(-34), { sentOn: calendar.day(-34) }),
    ...['kamar', 'rumah'].map((seizure, index) =>
      paper('copies-delivered', `STP/${String(45 + index)}/CONTOH`, calendar.day(-33), {
        seizure: ref(`${seizure}.seizure`),
        sentOn: calendar.day(-33),
      }),
    ),
  ];
}

/** After the Tahap I bundle, which is the numbered list that the file goes with. */
export function fileSubmitted(calendar: Calendar, file: string): Line[] {
  const today = calendar.day(0);
  const prosecutorsOffice = `Kepala ${prosecutor}`;
  return [
    stage('investigation', 'file-submitted', today, 'B/210/CONTOH/Ditressiber', director, { case: file }),
    stage('file-submitted', 'file-complete', today, 'P-21/17/CONTOH', prosecutorsOffice, { case: file }),
  ];
}

/** After the things themselves have gone over. */
export function handedOver(calendar: Calendar, file: string): Line[] {
  return [stage('file-complete', 'handed-over', calendar.day(0), 'BA Tahap II/17/CONTOH', director, { case: file })];
}
