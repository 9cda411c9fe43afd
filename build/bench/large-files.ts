import type { BenchService } from './service.ts';

interface Filed {
  readonly case: string;
  readonly seizure: string;
  readonly no: number;
}

const platforms = ['MiChat', 'Telegram', 'Facebook', 'Instagram', 'X'];
const modus = ['Penipuan', 'Pemerasan', 'Akun palsu', 'Transfer bank'];

/** The papers from which duties arise: two cases of three are investigated, the court is asked in every other one. */
export async function fileCase(service: BenchService, filed: Filed): Promise<void> {
  const { case: caseId, no } = filed;
  await service.done('cases.tag', { case: caseId, modus: [modus[no % modus.length] ?? ''] });
  if (no % 3 !== 0) await investigate(service, filed);
  if (no % 2 === 0) await askCourt(service, filed);
}

async function investigate(service: BenchService, { case: caseId, no }: Filed): Promise<void> {
  const day = `2026-0${String(1 + (no % 9))}-12`;
  const change = { case: caseId, attachment: null, notes: '', on: day };
  await service.done('cases.change-stage', { ...change, from: 'reported', to: 'inquiry', paper: null });
  const none = { addressee: '', sentOn: null, receivedOn: null, seizure: null, items: [], attachment: null, notes: '' };
  const minutes = { number: `BA/${String(no + 1)}`, date: day, signer: 'Kasubdit' };
  await service.done('papers.record', { case: caseId, kind: 'case-conference', ...minutes, ...none });
  const paper = { number: `SP.Sidik/${String(no + 1)}/2026`, date: day, signer: 'Direktur' };
  await service.done('cases.change-stage', { ...change, from: 'inquiry', to: 'investigation', paper });
}

async function askCourt(service: BenchService, { case: caseId, seizure, no }: Filed): Promise<void> {
  const { application } = await service.done('court.apply', {
    case: caseId,
    kind: 'approval',
    number: `B/${String(no + 1)}/XI/2025`,
    date: '2025-11-24',
    court: 'PN Kupang',
    seizure,
    items: [],
    warrant: null,
    again: null,
    scope: { place: '', kinds: '', count: '', value: '' },
    reason: '',
    attachment: null,
  });
  if (no % 4 !== 0) return;
  await service.done('court.decide', {
    case: caseId,
    application,
    outcome: no % 20 === 0 ? 'refused' : 'granted',
    number: `${String(no + 1)}/Pen.Pid/2025`,
    date: '2025-11-26',
    receivedOn: '2025-11-27',
    reason: '',
    attachment: null,
  });
}

export async function fileFind(service: BenchService, no: number): Promise<void> {
  const { find } = await service.done('finds.record', {
    source: 'patrol',
    platform: platforms[no % platforms.length] ?? '',
    handle: `@akun_${String(no)}`,
    userId: String(80_000_000 + no),
    link: `https://contoh.example/${String(no)}`,
    place: 'Kupang',
    at: '2025-10-20T21:30:00+08:00',
    seen: ['Daftar harga'],
    notes: '',
  });
  if (no % 4 === 0) await service.done('finds.close', { find, reason: 'Akun sudah dihapus' });
}
