import type { Calendar } from './dates.ts';
import { ref, unit, type Line } from './lines.ts';
import { copiesDelivered, courtPapers, paper, prosecutor, prosecutorTold, stage } from './papers.ts';

const file = ref('kasus.case');

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
      input: { case: file, finds: [ref('temuan-2.find')], reason: 'Nomor tujuan pembayaran yang sama' },
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
        case: file,
        team: [
          { user: ref('orang.2.user'), name: 'Penyidik Contoh', task: 'Ketua tim' },
          { user: null, name: 'Penyidik pembantu (contoh)', task: 'Berkas perkara' },
        ],
      },
    },
    stage(file, { from: 'reported', to: 'inquiry', on: calendar.day(-40), number: 'SP.Lidik/88/CONTOH/Ditressiber' }),
    paper(file, { kind: 'case-conference', number: 'BA Gelar/19/CONTOH', date: calendar.day(-38) }),
    stage(file, {
      from: 'inquiry',
      to: 'investigation',
      on: calendar.day(-37),
      number: 'SP.Sidik/41/CONTOH/Ditressiber',
    }),
    ...prosecutorTold(file, '40', calendar.day(-36)),
  ];
}

/** Leave of the court for the order, asked and granted before anything was taken. */
export const courtLeave = (calendar: Calendar): Line[] =>
  courtPapers(file, {
    as: 'permohonan',
    kind: 'leave',
    number: 'B/31/CONTOH/Ditressiber',
    on: calendar.day(-36),
    warrant: 'sita',
    kinds: 'Alat komunikasi, media simpan, uang, surat',
    grantedOn: calendar.day(-36),
    decision: '12/Pen.Pid/CONTOH/PN Contoh',
  });

/** What the search and the seizures owe. */
export const seizurePapers = (calendar: Calendar): Line[] => [
  paper(file, {
    kind: 'search-record',
    warrant: ref('geledah.warrant'),
    number: 'BA Dah/31/CONTOH',
    date: calendar.day(-34),
    sentOn: calendar.day(-34),
  }),
  copiesDelivered(file, 'kamar', '45', calendar.day(-33)),
  copiesDelivered(file, 'rumah', '46', calendar.day(-33)),
];

/** After the Tahap I bundle, which is the numbered list that the file goes with. */
export function fileSubmitted(calendar: Calendar, caseId: string): Line[] {
  const on = calendar.day(0);
  const signer = `Kepala ${prosecutor}`;
  return [
    stage(caseId, { from: 'investigation', to: 'file-submitted', on, number: 'B/210/CONTOH/Ditressiber' }),
    stage(caseId, { from: 'file-submitted', to: 'file-complete', on, number: 'P-21/17/CONTOH', signer }),
  ];
}

/** After the things themselves have gone over. */
export const handedOver = (calendar: Calendar, caseId: string): Line[] => [
  stage(caseId, { from: 'file-complete', to: 'handed-over', on: calendar.day(0), number: 'BA Tahap II/17/CONTOH' }),
];
