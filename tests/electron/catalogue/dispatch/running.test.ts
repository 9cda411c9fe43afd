import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { CommandContext, OpenContext } from '#electron/catalogue/dispatch/handler.ts';
import { command, query } from '#electron/catalogue/dispatch/registry.ts';
import type { AuditReport } from '#shared/contract/handover.ts';
import { fail, ok, type Result } from '#shared/errors/result.ts';
import { gate, withHandlers } from '../../../support/handlers.ts';
import { outcome, thrownCode } from '../../../support/outcome.ts';
import { ledgerReport } from '../../../support/raw-catalogue.ts';
import { openCase } from '../../../support/scenario.ts';
import { createTestCatalogue, FRESH_ENTRIES, type TestCatalogue } from '../../../support/service.ts';

const sealed = (files: number) => ({
  case: 'ca_0000000000000000',
  item: 'it_0000000000000000',
  list: 'fl_0000000000000000',
  digest: '0'.repeat(64),
  ...{ files, totalBytes: 0, unreadable: 0 },
  tool: 'x',
  method: 'hashed-here' as const,
  source: '',
});
const hashInput = { item: 'it_0000000000000000', source: `ft_${'0'.repeat(32)}`, digests: { sha1: false, md5: false } };
const report: AuditReport = {
  entries: 0,
  signatures: 0,
  tables: 0,
  rows: 0,
  fileLists: 0,
  fileRows: 0,
  attachments: 0,
  restricted: 0,
  sealed: 0,
  opened: 0,
  head: { treeSize: 0, rootHash: '' },
  checkpoint: '',
  findings: [],
  found: 0,
};
const count = z.strictObject({ count: z.int() });
const casesIn = ({ read }: OpenContext) => read.get(count, 'SELECT count(*) AS count FROM cases')?.count ?? -1;

let catalogue: TestCatalogue;
let door: ReturnType<typeof gate>;
/** What the waiting handler does once it is let through. */
let afterDoor: (context: CommandContext) => Result<ReturnType<typeof sealed>>;
let longRunning: string[];
/** Whether it looks at its signal, as long work must. */
let careful: boolean;
/** The context of the long work that began last. */
let captured: CommandContext | null;

beforeEach(async () => {
  door = gate();
  longRunning = [];
  careful = true;
  captured = null;
  afterDoor = () => ok(sealed(0));
  catalogue = await createTestCatalogue(
    {},
    withHandlers([
      command('files.hash', async (_, context) => {
        longRunning.push('begin');
        captured = context;
        door.reach();
        await door.passed;
        longRunning.push('end');
        return careful && context.signal.aborted ? fail('CANCELLED') : afterDoor(context);
      }),
      query('audit.run', async (_, context) => {
        const before = casesIn(context);
        door.reach();
        await door.passed;
        return ok({ ...report, entries: before, rows: casesIn(context) });
      }),
      // What no handler of ours may answer: not of the method's shape.
      query('cases.summary', () => ok({ cases: 'satu' }) as never),
      command('entries.correct', () => ok({ entries: 'satu' }) as never),
      query('handover.list', () => {
        throw new RangeError('rahasia');
      }),
    ]),
  );
});
afterEach(async () => {
  door.open();
  await catalogue.dispose();
});

describe('long work', () => {
  it('lets queries answer and short commands commit while it runs', async () => {
    const long = catalogue.call('files.hash', hashInput);
    await door.reached;
    await openCase(catalogue, 'LP/1');
    await openCase(catalogue, 'LP/2');
    expect((await catalogue.done('cases.list', { search: '', after: null, limit: 10 })).total).toBe(2);
    expect(longRunning).toEqual(['begin']);
    door.open();
    expect(outcome(await long)).toBe('ok');
  });

  it('that writes runs one at a time', async () => {
    const first = catalogue.call('files.hash', hashInput);
    const second = catalogue.call('files.hash', hashInput);
    await door.reached;
    await catalogue.done('cases.list', { search: '', after: null, limit: 10 });
    expect(longRunning).toEqual(['begin']);
    door.open();
    await Promise.all([first, second]);
    expect(longRunning).toEqual(['begin', 'end', 'begin', 'end']);
  });

  it('reads one moment, whatever is committed meanwhile', async () => {
    await openCase(catalogue, 'LP/1');
    const audit = catalogue.done('audit.run', {});
    await door.reached;
    await openCase(catalogue, 'LP/2');
    door.open();
    expect(await audit).toMatchObject({ entries: 1, rows: 1 });
    expect(await catalogue.done('audit.run', {})).toMatchObject({ entries: 2, rows: 2 });
  });

  it('is cancelled where it stands', async () => {
    const id = randomUUID();
    const long = catalogue.call('files.hash', hashInput, id);
    await door.reached;
    catalogue.cancel(id);
    door.open();
    expect(outcome(await long)).toBe('CANCELLED');
  });

  it('that waits its turn is cancelled without ever beginning', async () => {
    const first = catalogue.call('files.hash', hashInput);
    const id = randomUUID();
    const second = catalogue.call('files.hash', hashInput, id);
    await door.reached;
    catalogue.cancel(id);
    door.open();
    expect([outcome(await first), outcome(await second)]).toEqual(['ok', 'CANCELLED']);
    expect(longRunning).toEqual(['begin', 'end']);
  });

  it('cancelled after it committed keeps what it committed', async () => {
    afterDoor = (context) => {
      const done = openOneCase(context);
      catalogue.cancel(context.requestId);
      return done;
    };
    const long = catalogue.call('files.hash', hashInput);
    door.open();
    expect(outcome(await long)).toBe('ok');
    expect((await catalogue.done('cases.list', { search: '', after: null, limit: 10 })).total).toBe(1);
  });

  it('cancelled before it commits writes nothing, even if it does not look', async () => {
    careful = false;
    const codes: string[] = [];
    afterDoor = (context) => {
      codes.push(outcome(openOneCase(context)));
      return ok(sealed(0));
    };
    const id = randomUUID();
    const long = catalogue.call('files.hash', hashInput, id);
    await door.reached;
    catalogue.cancel(id);
    door.open();
    await long;
    expect(codes).toEqual(['CANCELLED']);
    expect((await catalogue.done('cases.list', { search: '', after: null, limit: 10 })).total).toBe(0);
  });

  it('cancelling something that is not there is no failure, and ends nothing else', async () => {
    const long = catalogue.call('files.hash', hashInput);
    await door.reached;
    catalogue.cancel(randomUUID());
    catalogue.cancel('');
    door.open();
    expect(outcome(await long)).toBe('ok');
    expect([catalogue.internalErrors, longRunning]).toEqual([[], ['begin', 'end']]);
  });
});

function openOneCase(context: CommandContext): Result<ReturnType<typeof sealed>> {
  const data = {
    case: context.newId('ca'),
    number: 'LP/9',
    title: 'x',
    unit: 'x',
    openedOn: '2026-01-01',
    offences: [],
    notes: '',
  };
  return context.commit(() =>
    ok({ events: [{ type: 'case.opened', data }], reply: () => sealed(1), topics: ['cases'] }),
  );
}

describe('locking while work is under way', () => {
  it('SEC-25 tells the work to end, waits for it, and only then takes the keys', async () => {
    const long = catalogue.call('files.hash', hashInput);
    await door.reached;
    const locking = catalogue.lock();
    expect(outcome(await catalogue.call('cases.list', { search: '', after: null, limit: 1 }))).toBe('LOCKED');
    expect((await catalogue.done('catalogue.session', {})).state).toBe('unlocked');
    door.open();
    await locking;
    expect(outcome(await long)).toBe('CANCELLED');
    expect((await catalogue.done('catalogue.session', {})).state).toBe('locked');
  });

  it('SEC-25 does not wait for ever: work that goes on finds no keys, no database, and cannot write', async () => {
    careful = false;
    const kept: Uint8Array[] = [];
    const codes: string[] = [];
    const long = catalogue.call('files.hash', hashInput);
    await door.reached;
    afterDoor = (context) => {
      codes.push(
        thrownCode(() => context.keys.sign),
        thrownCode(() => casesIn(context)),
        outcome(openOneCase(context)),
      );
      return ok(sealed(0));
    };
    const open = captured;
    if (open === null) throw new Error('the handler did not begin');
    kept.push(open.keys.sign, open.keys.files);
    expect(kept.some((key) => key.every((byte) => byte === 0))).toBe(false);
    await catalogue.lock();
    expect((await catalogue.done('catalogue.session', {})).state).toBe('locked');
    expect(kept.every((key) => key.every((byte) => byte === 0))).toBe(true);
    door.open();
    await long;
    expect(codes).toEqual(['LOCKED', 'LOCKED', 'CANCELLED']);
    await catalogue.unlock();
    expect((await catalogue.done('cases.list', { search: '', after: null, limit: 1 })).total).toBe(0);
  });

  it('SEC-25 an answer read before the lock is not given after it', async () => {
    const long = catalogue.call('audit.run', {});
    await door.reached;
    const locking = catalogue.lock();
    await catalogue.done('catalogue.session', {});
    door.open();
    await locking;
    expect(outcome(await long)).toBe('LOCKED');
  });

  it('a lock that is cancelled still leaves the catalogue usable', async () => {
    const id = randomUUID();
    const long = catalogue.call('files.hash', hashInput);
    await door.reached;
    const locking = catalogue.call('catalogue.lock', {}, id);
    catalogue.cancel(id);
    door.open();
    // The work had been told to end before the lock was called off.
    expect([outcome(await locking), outcome(await long)]).toEqual(['CANCELLED', 'CANCELLED']);
    expect((await catalogue.done('catalogue.session', {})).state).toBe('unlocked');
    await openCase(catalogue, 'LP/1');
    expect((await catalogue.done('cases.list', { search: '', after: null, limit: 1 })).total).toBe(1);
  });
});

describe('a mistake in the program', () => {
  it('is INTERNAL with the request, and its words go nowhere', async () => {
    const id = randomUUID();
    const result = await catalogue.call('handover.list', { case: 'ca_0000000000000000' }, id);
    expect(result).toEqual({ ok: false, error: { code: 'INTERNAL', details: { request: id } } });
    expect(catalogue.log.filter((line) => line.includes(id))).toHaveLength(1);
    expect(catalogue.log.join('\n')).not.toContain('rahasia');
    expect(catalogue.internalErrors).toHaveLength(1);
    expect(outcome(await catalogue.call('cases.list', { search: '', after: null, limit: 1 }))).toBe('ok');
  });

  it('in what a query answers is CATALOGUE_DAMAGED, because rows come from the file', async () => {
    expect(await catalogue.call('cases.summary', {})).toMatchObject({
      ok: false,
      error: { code: 'CATALOGUE_DAMAGED' },
    });
  });

  it('in what a command answers is INTERNAL', async () => {
    expect(outcome(await catalogue.call('entries.correct', { seq: 1, reason: 'x', changes: {} }))).toBe('INTERNAL');
  });

  it('in a transaction leaves nothing behind', async () => {
    afterDoor = (context) =>
      context.commit((tx) => {
        tx.run("INSERT INTO meta (name, value) VALUES ('half', 'written')");
        throw new RangeError('x');
      });
    door.open();
    expect(outcome(await catalogue.call('files.hash', hashInput))).toBe('INTERNAL');
    await catalogue.lock();
    expect((await ledgerReport(catalogue.folder)).entries).toBe(FRESH_ENTRIES);
  });
});
