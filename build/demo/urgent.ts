import type { Calendar } from './dates.ts';
import { lateItems, urgentItems } from './items.ts';
import { ref, type Line } from './lines.ts';
import { courtDecision } from './procedure.ts';

const director = 'Direktur Reserse Siber Polda Contoh';

/** Which case of the sample an act is of: its name in the same file of commands. */
const caseOf = (name: string) => ({ case: ref(`${name}.case`) });

function urgentSeizure(name: string, as: string, at: string, items: readonly unknown[]): Line {
  return {
    method: 'seizures.record',
    as,
    input: {
      ...caseOf(name),
      warrant: null,
      urgentGround: 'risk-of-destruction',
      place: 'Terminal bus, Jalan Contoh 3',
      at,
      holder: 'TL-01',
      officers: ['Tim 2 Ditressiber'],
      witnesses: ['SK-01', 'SK-02'],
      villageHead: 'Kepala terminal (contoh)',
      notes: '',
      items,
    },
  };
}

const sprindik = (name: string, number: string, on: string): Line => ({
  method: 'cases.change-stage',
  input: {
    ...caseOf(name),
    from: 'reported',
    to: 'investigation',
    on,
    paper: { number, date: on, signer: director },
    attachment: null,
    notes: '',
  },
});

const spdp = (name: string, number: string, on: string): Line => ({
  method: 'papers.record',
  input: {
    ...caseOf(name),
    kind: 'spdp',
    number,
    date: on,
    signer: director,
    addressee: 'Kejaksaan Negeri Contoh',
    sentOn: on,
    receivedOn: on,
    seizure: null,
    items: [],
    attachment: null,
    notes: '',
  },
});

/** Taken without leave because it would have been destroyed; the court approved it within five working days. */
export function approvedCase(calendar: Calendar, network: string, photo: string): Line[] {
  return [
    {
      method: 'cases.link',
      input: { ...caseOf('kasus-21'), other: network, reason: 'Rekening penampung yang sama (contoh)' },
    },
    sprindik('kasus-21', 'SP.Sidik/44/CONTOH/Ditressiber', calendar.day(-19)),
    spdp('kasus-21', 'SPDP/43/CONTOH/Ditressiber', calendar.day(-18)),
    urgentSeizure('kasus-21', 'terminal', calendar.at(-15, 19, 30), urgentItems),
    {
      method: 'court.apply',
      as: 'permohonan-terminal',
      input: {
        ...caseOf('kasus-21'),
        kind: 'approval',
        number: 'B/52/CONTOH/Ditressiber',
        date: calendar.day(-14),
        court: 'Pengadilan Negeri Contoh',
        seizure: ref('terminal.seizure'),
        items: [],
        warrant: null,
        again: null,
        scope: { place: 'Terminal bus', kinds: 'Telepon genggam, kartu SIM, uang', count: '3', value: '' },
        reason: 'Pemilik akan menghapus isinya dan berangkat ke luar pulau (contoh)',
        attachment: null,
      },
    },
    courtDecision('kasus-21', 'permohonan-terminal', '31/Pen.Pid/CONTOH/PN Contoh', calendar.day(-13)),
    ...refusedAtTheStore(photo),
  ];
}

/** At the counter of the store: the bag has no label, so the phone goes back to the investigator. */
function refusedAtTheStore(photo: string): Line[] {
  return [
    {
      method: 'attachments.add',
      as: 'foto-tolak',
      input: {
        ...caseOf('kasus-21'),
        item: ref('terminal.items.0.item'),
        kind: 'photo',
        caption: 'Kantong tanpa label saat diserahkan ke gudang',
        file: { $file: photo },
      },
    },
    {
      method: 'intake.judge',
      input: {
        items: [ref('terminal.items.0.item')],
        outcome: 'refused',
        reason: 'label-missing',
        notes: 'Pasang label nomor barang bukti, lalu serahkan lagi.',
        attachment: ref('foto-tolak.attachment'),
      },
    },
  ];
}

/** Another urgent seizure, and nobody has asked the court yet: the duty that is overdue. */
export function overdueCase(calendar: Calendar): Line[] {
  return [
    sprindik('kasus-22', 'SP.Sidik/45/CONTOH/Ditressiber', calendar.day(-23)),
    spdp('kasus-22', 'SPDP/44/CONTOH/Ditressiber', calendar.day(-22)),
    urgentSeizure('kasus-22', 'terlambat', calendar.at(-16, 10, 15), lateItems),
  ];
}
