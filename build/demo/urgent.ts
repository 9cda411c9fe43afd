import type { Calendar } from './dates.ts';
import { lateItems, urgentItems } from './items.ts';
import { ref, type Line } from './lines.ts';
import { copiesDelivered, courtPapers, prosecutorTold, stage, type CaseRef } from './papers.ts';

const approved = ref('kasus-21.case');
const overdue = ref('kasus-22.case');

function urgentSeizure(file: CaseRef, as: string, at: string, items: readonly unknown[]): Line {
  return {
    method: 'seizures.record',
    as,
    input: {
      case: file,
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

/** Taken without leave because it would have been destroyed; the court approved it within five working days. */
export function approvedCase(calendar: Calendar, network: string, photo: string): Line[] {
  return [
    {
      method: 'cases.link',
      input: { case: approved, other: network, reason: 'Rekening penampung yang sama (contoh)' },
    },
    stage(approved, {
      from: 'reported',
      to: 'investigation',
      on: calendar.day(-19),
      number: 'SP.Sidik/44/CONTOH/Ditressiber',
    }),
    ...prosecutorTold(approved, '43', calendar.day(-18)),
    copiesDelivered(approved, 'rumah-kos', '47', calendar.day(-16)),
    urgentSeizure(approved, 'terminal', calendar.at(-15, 19, 30), urgentItems),
    copiesDelivered(approved, 'terminal', '48', calendar.day(-14)),
    ...courtPapers(approved, {
      as: 'persetujuan',
      kind: 'approval',
      number: 'B/52/CONTOH/Ditressiber',
      on: calendar.day(-14),
      seizure: 'terminal',
      kinds: 'Telepon genggam, kartu SIM, uang',
      reason: 'Pemilik akan menghapus isinya dan berangkat ke luar pulau (contoh)',
      grantedOn: calendar.day(-13),
      decision: '31/Pen.Pid/CONTOH/PN Contoh',
    }),
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
        case: approved,
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
    stage(overdue, {
      from: 'reported',
      to: 'investigation',
      on: calendar.day(-23),
      number: 'SP.Sidik/45/CONTOH/Ditressiber',
    }),
    ...prosecutorTold(overdue, '44', calendar.day(-22)),
    urgentSeizure(overdue, 'terlambat', calendar.at(-16, 10, 15), lateItems),
    copiesDelivered(overdue, 'terlambat', '49', calendar.day(-15)),
  ];
}
