import type { Calendar } from './dates.ts';
import { laterItems } from './items.ts';
import { officer, ref, team, unit, type Line } from './lines.ts';
import { courtPapers } from './papers.ts';
import { approvedCase, overdueCase } from './urgent.ts';

/** What else the unit has on its desk: cases just opened, one whose items are in every state, urgent seizures. `network`: the case that one of them is linked to. */
export function otherCases(calendar: Calendar, network: string, photo: string): Line[] {
  const titles = [
    'Perekrutan melalui grup percakapan',
    'Promosi layanan daring di penginapan',
    'Pemerasan melalui akun palsu',
  ];
  const opened = titles.map((title, index) => openedCase(calendar, 22 + index, title, -24 + index * 6));
  return [...opened, ...busyCase(calendar), ...approvedCase(calendar, network, photo), ...overdueCase(calendar)];
}

function openedCase(calendar: Calendar, number: number, title: string, day: number): Line {
  return {
    method: 'cases.open',
    as: `kasus-${String(number)}`,
    input: {
      number: `LP/B/${String(number)}/CONTOH/SPKT/POLDA CONTOH`,
      title,
      unit,
      openedOn: calendar.day(day),
      offences: ['UU 1/2024 ITE'],
      notes: '',
    },
  };
}

function busyCase(calendar: Calendar): Line[] {
  const subject = { case: ref('kasus-21.case') };
  return [
    openedCase(calendar, 21, 'Ancaman penyebaran gambar', -20),
    {
      method: 'warrants.record',
      as: 'sita-21',
      input: {
        ...subject,
        kind: 'seizure-order',
        number: 'SP.Sita/48/CONTOH/Ditressiber',
        date: calendar.day(-18),
        issuer: 'Direktur Reserse Siber Polda Contoh',
        scope: '',
      },
    },
    ...courtPapers(ref('kasus-21.case'), {
      as: 'izin-21',
      kind: 'leave',
      number: 'B/40/CONTOH/Ditressiber',
      on: calendar.day(-18),
      warrant: 'sita-21',
      kinds: 'Telepon genggam, cetakan, akun',
      grantedOn: calendar.day(-18),
      decision: '28/Pen.Pid/CONTOH/PN Contoh',
    }),
    {
      method: 'seizures.record',
      as: 'rumah-kos',
      input: {
        ...subject,
        warrant: ref('sita-21.warrant'),
        urgentGround: null,
        place: 'Rumah kos, Jalan Contoh 8',
        at: calendar.at(-17, 16, 40),
        holder: 'PL-01',
        officers: ['Tim 2 Ditressiber'],
        witnesses: ['SK-01', 'SK-02'],
        villageHead: 'Ketua RT setempat',
        notes: '',
        items: laterItems,
      },
    },
    ...atEveryPlace(calendar),
  ];
}

/** One in the store, one at the laboratory, one at the court; the fourth was never brought. */
function atEveryPlace(calendar: Calendar): Line[] {
  const [inStore, atLaboratory, atCourt] = [0, 1, 2].map((index) => [ref(`rumah-kos.items.${String(index)}.item`)]);
  const party = { releasedBy: officer, receivedBy: 'Panitera (contoh)', condition: 'Utuh' };
  return [
    {
      method: 'custody.receive',
      input: {
        items: [...(inStore ?? []), ...(atLaboratory ?? []), ...(atCourt ?? [])],
        releasedBy: team,
        receivedBy: officer,
        condition: 'Utuh',
        registerNumber: 'REG/118',
        location: 'Gudang A / Rak 4 / Kotak 2',
        document: 'BA Serah Terima (contoh)',
      },
    },
    {
      method: 'package.seal',
      input: { items: inStore, seals: ['S-4301'], wrapping: 'Kantong bukti bening', witness: 'SK-01' },
    },
    {
      method: 'custody.lend',
      input: {
        items: atLaboratory,
        ...party,
        receivedBy: 'Pemeriksa Labfor (contoh)',
        purpose: 'laboratory',
        document: 'B/81/CONTOH/Labfor',
        due: calendar.day(9),
      },
    },
    {
      method: 'custody.lend',
      input: {
        items: atCourt,
        ...party,
        purpose: 'court',
        document: 'Surat panggilan sidang (contoh)',
        due: calendar.day(2),
      },
    },
  ];
}
