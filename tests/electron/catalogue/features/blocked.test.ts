import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Result } from '#shared/errors/result.ts';
import { attachmentBench, type AttachmentBench } from '../../../support/attachments.ts';
import { outcome } from '../../../support/outcome.ts';
import { addEverybody, founderOf, switchTo, waiting, type TestUser } from '../../../support/people.ts';
import { LOOKING } from '../../../support/protected.ts';
import { pngPicture } from '../../../support/pictures.ts';
import type { TestCatalogue } from '../../../support/service.ts';

const picture = pngPicture(4, 4, 'ISI-YANG-DIBLOKIR');
const reason = 'diduga gambar anak';

let bench: AttachmentBench;
let catalogue: TestCatalogue;
let people: Awaited<ReturnType<typeof addEverybody>>;
let attachment: string;

beforeEach(async () => {
  bench = await attachmentBench();
  ({ catalogue } = bench);
  people = await addEverybody(catalogue);
  await switchTo(catalogue, people['evidence-officer']);
  attachment = await bench.added('bukti.png', picture);
});
afterEach(async () => {
  expect(catalogue.internalErrors).toEqual([]);
  await catalogue.dispose();
});

const block = (item = bench.item) => catalogue.call('items.block', { item, reason });
const preview = (id = attachment) => catalogue.call('attachments.preview', { attachment: id });
const open = (id = attachment, why = 'diminta ahli forensik') =>
  catalogue.call('attachments.open-blocked', {
    attachment: id,
    reason: why,
    folder: catalogue.grant(bench.outside('out')),
  });
/** An attachment of the case as a whole. */
async function onCase(name: string, bytes: Uint8Array): Promise<string> {
  writeFileSync(bench.outside(name), bytes);
  const added = await bench.add(bench.outside(name), { item: null });
  return added.ok ? added.value.attachment : '';
}
const written = () => readdirSync(bench.outside('out'));
const entries = async () => (await catalogue.done('backup.list', {})).entriesSince;

async function signed<T>(act: Promise<Result<T>>, by: TestUser = people.supervisor) {
  const proposal = await waiting(catalogue);
  await catalogue.done('second.sign', { proposal: proposal.proposal, user: by.id, passphrase: by.passphrase });
  return { proposal, reply: await act };
}

describe('SEC-72 content that is blocked', () => {
  it('is given to nobody: neither shown nor saved, and the lists say so', async () => {
    expect(outcome(await preview())).toBe('ok');
    expect(outcome(await block())).toBe('ok');
    expect(outcome(await block())).toBe('CONTENT_BLOCKED_ALREADY');
    expect(await preview()).toEqual({ ok: false, error: { code: 'CONTENT_BLOCKED', details: { item: 'BB-001' } } });
    expect(outcome(await bench.save(attachment))).toBe('CONTENT_BLOCKED');
    expect(written()).toEqual([]);
    const view = await catalogue.done('items.get', { item: bench.item });
    expect([view.item.blocked, view.blockedHere, view.attachments.map(({ blocked }) => blocked)]).toEqual([
      true,
      true,
      [true],
    ]);
    const asked = { case: null, search: '', custody: null, filter: { blocked: true }, after: null, limit: 9 } as const;
    expect((await catalogue.done('items.list', asked)).rows.map(({ number }) => number)).toEqual(['BB-001']);
    expect((await catalogue.done('audit.run', {})).findings).toEqual([]);
  });

  it('is blocked under every name that the case has for the same bytes', async () => {
    const copy = await onCase('salinan.png', picture);
    const other = await onCase('lain.png', pngPicture(5, 5, 'biasa'));
    expect(outcome(await preview(copy))).toBe('ok');
    await block();
    expect(outcome(await preview(copy))).toBe('CONTENT_BLOCKED');
    const rows = await catalogue.done('attachments.list', { case: bench.caseId });
    expect(rows.map(({ attachment: id, blocked }) => [id, blocked])).toEqual([
      [attachment, true],
      [copy, true],
      [other, false],
    ]);
  });

  it('is blocked as a restricted attachment too, seen before or not, and leaves no opening', async () => {
    // Who opened the case is cleared for it.
    await switchTo(catalogue, await founderOf(catalogue));
    writeFileSync(bench.outside('wajah.png'), picture);
    const file = catalogue.grant(bench.outside('wajah.png'));
    const about = { case: bench.caseId, person: null, kind: 'face-photo', caption: 'x', file } as const;
    const { attachment: restricted } = await catalogue.done('restricted.add', about);
    const look = { attachment: restricted, reason: LOOKING } as const;
    const opened = await catalogue.done('restricted.open', look);
    expect(Buffer.from(opened.opened?.picture?.bytes ?? []).equals(picture)).toBe(true);
    await block();
    const before = await entries();
    expect(await catalogue.call('restricted.open', look)).toEqual({
      ok: false,
      error: { code: 'CONTENT_BLOCKED', details: { item: 'BB-001' } },
    });
    const folder = catalogue.grant(bench.outside('out'));
    expect(outcome(await catalogue.call('restricted.save', { ...look, folder }))).toBe('CONTENT_BLOCKED');
    expect([await entries(), written()]).toEqual([before, []]);
    await signed(catalogue.call('items.release', { item: bench.item, reason }));
    expect(outcome(await catalogue.call('restricted.open', look))).toBe('ok');
  });

  it('leaves the photos of other items as they are', async () => {
    const [, second = ''] = (
      await catalogue.done('items.list', { case: bench.caseId, search: '', custody: null, after: null, limit: 9 })
    ).rows.map(({ item }) => item);
    await block();
    writeFileSync(bench.outside('lain.png'), pngPicture(5, 5, 'biasa'));
    const added = await bench.add(bench.outside('lain.png'), { item: second });
    expect(outcome(await preview(added.ok ? added.value.attachment : ''))).toBe('ok');
  });

  it('is released by two people, the second of them a supervisor, and is as before then', async () => {
    expect(outcome(await catalogue.call('items.release', { item: bench.item, reason }))).toBe('CONTENT_NOT_BLOCKED');
    await block();
    const { proposal, reply } = await signed(
      catalogue.call('items.release', { item: bench.item, reason: 'bukan gambar anak' }),
    );
    expect(proposal.candidates.map(({ user }) => user)).toEqual([people.supervisor.id]);
    expect(proposal.names).toMatchObject({ [bench.item]: 'BB-001' });
    expect(outcome(reply)).toBe('ok');
    expect(outcome(await preview())).toBe('ok');
    expect((await catalogue.done('audit.run', {})).findings).toEqual([]);
  });

  it('is not released by one person alone', async () => {
    await block();
    const act = catalogue.call('items.release', { item: bench.item, reason });
    const { proposal } = await waiting(catalogue);
    const by = people['evidence-officer'];
    const sign = (user: TestUser) =>
      catalogue.call('second.sign', { proposal, user: user.id, passphrase: user.passphrase });
    expect(outcome(await sign(by))).toBe('COSIGNATURE_SAME_PERSON');
    expect(outcome(await sign(people.investigator))).toBe('SECOND_ROLE');
    await catalogue.done('second.decline', { proposal });
    expect(outcome(await act)).toBe('SECOND_DECLINED');
    expect(outcome(await preview())).toBe('CONTENT_BLOCKED');
  });
});

describe('SEC-72 opening an attachment of a blocked item', () => {
  it.each([
    ['that is not blocked', () => open(), 'ATTACHMENT_NOT_BLOCKED'],
    ['that is not there', () => open('at_0000000000000000'), 'ATTACHMENT_UNKNOWN'],
    ['without a reason', async () => (await block(), await open(attachment, '')), 'INPUT_INVALID'],
    [
      'into a folder that has such a file',
      async () => {
        await block();
        writeFileSync(bench.outside('out/bukti.png'), 'lama');
        return await open();
      },
      'TARGET_EXISTS',
    ],
  ])('%s is refused before anybody is asked', async (_, act, code) => {
    expect(outcome(await act())).toBe(code);
    expect(await catalogue.done('second.list', {})).toEqual([]);
  });

  it('takes two people and a reason, is in the ledger first, and is shown to the supervisor', async () => {
    await block();
    const { proposal, reply } = await signed(open());
    expect(proposal).toMatchObject({
      type: 'attachment.opened',
      names: { [bench.item]: 'BB-001', [attachment]: 'bukti.png' },
    });
    expect(reply).toEqual({ ok: true, value: { name: 'bukti.png' } });
    expect(readFileSync(bench.outside('out/bukti.png')).equals(picture)).toBe(true);
    const { timeline } = await catalogue.done('items.get', { item: bench.item });
    expect(timeline.find(({ type }) => type === 'attachment.opened')?.names).toMatchObject({
      [attachment]: 'bukti.png',
    });
    expect((await catalogue.done('audit.run', {})).findings).toEqual([]);
    await switchTo(catalogue, people.supervisor);
    const { rows } = await catalogue.done('openings.list', { case: null, after: null, limit: 9 });
    expect(rows).toMatchObject([
      {
        about: attachment,
        by: people['evidence-officer'].id,
        reason: { text: 'diminta ahli forensik' },
        blocked: { item: bench.item, itemNumber: 'BB-001', name: 'bukti.png', secondName: people.supervisor.name },
      },
    ]);
  });

  it('that the second person declines leaves neither a file nor an entry', async () => {
    await block();
    const before = await entries();
    const act = open();
    await catalogue.done('second.decline', { proposal: (await waiting(catalogue)).proposal });
    expect(outcome(await act)).toBe('SECOND_DECLINED');
    expect([await entries(), written()]).toEqual([before, []]);
  });
});
