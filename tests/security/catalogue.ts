import { z } from 'zod';
import { contract, type Input, type MethodName, type Output } from '#shared/contract/contract.ts';
import type { TestApp } from '../support/app.ts';
import { callBridge } from './window.ts';

/** The value of an answer; throws with the code of a refusal. */
export async function done<M extends MethodName>(app: TestApp, method: M, input: Input<M>): Promise<Output<M>> {
  const result = await callBridge(app.page, method, input);
  if (!result.ok) throw new Error(`${method}: ${result.error.code} ${JSON.stringify(result.error.details)}`);
  return contract[method].output.parse(result.value) as Output<M>;
}

export async function codeOf(app: TestApp, method: MethodName, input: unknown = {}): Promise<string> {
  const result = await callBridge(app.page, method, input);
  return result.ok ? 'ok' : result.error.code;
}

async function choose(app: TestApp, purpose: Input<'window.choose'>['purpose'], place: string): Promise<string> {
  await app.answerDialogs(place);
  return z.object({ token: z.string() }).parse(await done(app, 'window.choose', { purpose })).token;
}

export const passphrase = 'rahasia-kata-sandi-Larantuka-7741';

/** A catalogue with one case in it, open in the window; every word of it carries the marker. */
export async function openMarkedCatalogue(
  app: TestApp,
  parent: string,
  marker: string,
): Promise<{ path: string; folder: string }> {
  const token = await choose(app, 'parent-folder', parent);
  const { path } = await done(app, 'catalogue.create', {
    parent: token,
    name: 'Katalog Uji',
    unit: `${marker} unit`,
    station: 'Stasiun 1',
    userName: 'Petugas Uji',
    role: 'evidence-officer',
    passphrase,
  });
  await done(app, 'cases.open', {
    number: `LP/${marker}`,
    title: `${marker} perkara`,
    unit: `${marker} satuan`,
    openedOn: '2026-11-20',
    offences: [`${marker} pasal`],
    notes: `${marker} catatan`,
  });
  return { path, folder: await choose(app, 'catalogue', path) };
}
