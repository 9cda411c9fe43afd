import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Input } from '#shared/contract/contract.ts';
import type { TestService } from './service.ts';

export const SEEN_AT = '2026-11-20T21:30:00.000+08:00';

export function findInput(over: Partial<Input<'finds.record'>> = {}): Input<'finds.record'> {
  return {
    source: 'patrol',
    platform: 'MiChat',
    handle: 'akun-1',
    userId: '',
    link: '',
    place: 'Kupang',
    at: SEEN_AT,
    seen: ['Daftar harga'],
    notes: '',
    ...over,
  };
}

export async function recordFind(service: TestService, over: Partial<Input<'finds.record'>> = {}): Promise<string> {
  return (await service.done('finds.record', findInput(over))).find;
}

/** A file with these bytes in `folder`, captured. */
export async function captureFind(service: TestService, find: string, folder: string, bytes: Buffer): Promise<string> {
  const file = join(folder, `tangkapan-${String(bytes.length)}.png`);
  writeFileSync(file, bytes);
  const input = {
    find,
    file: service.grant(file),
    kind: 'photo',
    caption: 'Profil',
    capturedAt: SEEN_AT,
    tool: '',
  } as const;
  return (await service.done('finds.capture', input)).attachment;
}

export function referral(find: string, over: Partial<Input<'finds.refer'>> = {}): Input<'finds.refer'> {
  return {
    find,
    kind: 'ministry',
    to: 'Kementerian Komunikasi dan Digital',
    asks: 'take-down',
    on: '2026-11-21',
    reference: 'B/12/XI/2026',
    withoutCapture: '',
    attachment: null,
    notes: '',
    ...over,
  };
}

export function reportOf(find: string, over: Partial<Input<'finds.open-case'>> = {}): Input<'finds.open-case'> {
  return { find, number: 'LP/A/90/XI/2026/SPKT', unit: 'Satreskrim', openedOn: '2026-11-21', offences: [], ...over };
}
