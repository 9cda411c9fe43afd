import { randomBytes, randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Effects } from '#electron/catalogue/effects/effects.ts';
import { systemEffects } from '#electron/catalogue/effects/system.ts';
import type { KdfPolicy } from '#electron/catalogue/keys/kdf.ts';
import { createCatalogueService, type CatalogueService, type ServiceOptions } from '#electron/catalogue/service.ts';
import type { Input, Output, ServiceMethod } from '#shared/contract/contract.ts';
import type { FromService, Push } from '#shared/contract/messages.ts';
import { FailureError, ok, type Result } from '#shared/errors/result.ts';

/** The weakest Argon2id there is: tests are about everything else, and the real cost has tests of its own. */
export const cheapKdf: KdfPolicy = {
  floor: { operations: 1, memoryBytes: 8192 },
  ceiling: { operations: 4, memoryBytes: 1024 * 1024 },
  leastMilliseconds: 0,
};

/** Of a catalogue that was just made: its creation and its recovery key. */
export const FRESH_ENTRIES = 2;

export const PASSPHRASE = 'kata sandi yang panjang';

/** A clock that a test may set; null follows the machine's. */
export interface TestClock {
  now: string | null;
}

export function testEffects(clock: TestClock = { now: null }, lines: string[] = []): Effects {
  const system = systemEffects((line) => lines.push(line));
  return { ...system, now: () => clock.now ?? system.now() };
}

/** The service in this process, asked as main and the command line ask it: by messages. */
export interface TestService {
  /** The reply as it comes. `requestId`: to ask twice with the same one. */
  request(method: string, input: unknown, requestId?: string): Promise<Result<unknown>>;
  call<M extends ServiceMethod>(method: M, input: Input<M>, requestId?: string): Promise<Result<Output<M>>>;
  /** The reply's value; a refusal fails the test. */
  done<M extends ServiceMethod>(method: M, input: Input<M>): Promise<Output<M>>;
  cancel(requestId: string): void;
  /** A token for a path, as main's dialogs give. */
  grant(path: string): string;
  readonly pushes: Push[];
  readonly log: string[];
  readonly clock: TestClock;
  /** Exceptions that no code exists for: a test that does not expect any checks that this is empty. */
  readonly internalErrors: unknown[];
  stop(): Promise<void>;
}

/** Makes the service; a test of dispatch makes one with handlers of its own. */
type Make = (options: ServiceOptions) => CatalogueService;

export function startService(changes: Partial<ServiceOptions> = {}, make: Make = createCatalogueService): TestService {
  const waiting = new Map<string, (result: Result<unknown>) => void>();
  const pushes: Push[] = [];
  const log: string[] = [];
  const clock: TestClock = { now: null };
  const internalErrors: unknown[] = [];
  const service = make({
    effects: testEffects(clock, log),
    kdf: cheapKdf,
    verifierPage: () => ok(new TextEncoder().encode('<!doctype html><title>PERIKSA</title>')),
    onInternalError: (error) => internalErrors.push(error),
    ...changes,
  });
  service.onMessage((message: FromService) => {
    if (message.kind === 'push') pushes.push(structuredClone(message.push));
    if (message.kind !== 'reply') return;
    waiting.get(message.id)?.(structuredClone(message.result));
    waiting.delete(message.id);
  });
  const request = (method: string, input: unknown, id: string = randomUUID()) =>
    new Promise<Result<unknown>>((resolve) => {
      waiting.set(id, resolve);
      service.handle({ kind: 'request', id, method, input: structuredClone(input) });
    });
  const call = async <M extends ServiceMethod>(method: M, input: Input<M>, id?: string) =>
    (await request(method, input, id)) as Result<Output<M>>;
  return {
    request,
    call,
    done: async (method, input) => {
      const result = await call(method, input);
      if (result.ok) return result.value;
      for (const error of internalErrors) console.error(error);
      throw new FailureError(result.error.code, result.error.details);
    },
    cancel: (id) => service.handle({ kind: 'cancel', id }),
    grant: (path) => {
      const token = `ft_${randomBytes(16).toString('hex')}`;
      service.handle({ kind: 'grant', token, path });
      return token;
    },
    pushes,
    log,
    clock,
    internalErrors,
    stop: () => service.stop(),
  };
}

/** A folder of its own for one test. */
export function temporaryFolder(): { readonly path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'rantai-test-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

export interface TestCatalogue extends TestService {
  /** The folder it lies in, which is removed at the end. */
  readonly parent: string;
  /** `<name>.rantai`. */
  readonly folder: string;
  /** What is printed on its recovery sheets. */
  readonly codes: readonly string[];
  unlock(passphrase?: string): Promise<Result<Output<'catalogue.unlock'>>>;
  lock(): Promise<void>;
  /** Stops the service and removes everything. */
  dispose(): Promise<void>;
}

/** A catalogue that was made, let go, and kept: its files by name, to be copied. */
interface Kept {
  readonly name: string;
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly codes: readonly string[];
}

let kept: Promise<Kept> | null = null;
/** Copies of it that tests have at this moment. */
let copies = 0;

function make(service: TestService, parent: string) {
  return service.done('catalogue.create', {
    parent: service.grant(parent),
    name: 'Satreskrim Uji',
    unit: 'Polres Uji',
    station: 'Ruang barang bukti',
    userName: 'Petugas Uji',
    role: 'evidence-officer',
    passphrase: PASSPHRASE,
  });
}

async function makeToKeep(): Promise<Kept> {
  const temporary = temporaryFolder();
  const service = startService();
  const { path, sheets } = await make(service, temporary.path);
  await service.stop();
  const names = readdirSync(path, { withFileTypes: true }).filter((entry) => entry.isFile());
  const files = new Map(names.map(({ name }) => [name, readFileSync(join(path, name))]));
  temporary.remove();
  return { name: basename(path), files, codes: sheets.codes };
}

/** Making one takes four times as long as unlocking a copy of it. */
async function copyOfKept(service: TestService, parent: string): Promise<Pick<TestCatalogue, 'folder' | 'codes'>> {
  kept ??= makeToKeep();
  const { name, files, codes } = await kept;
  const folder = join(parent, name);
  mkdirSync(join(folder, 'files'), { recursive: true, mode: 0o700 });
  for (const [file, bytes] of files) writeFileSync(join(folder, file), bytes, { mode: 0o600 });
  await service.done('catalogue.unlock', { folder: service.grant(folder), user: null, passphrase: PASSPHRASE });
  // What came of unlocking is not the test's.
  service.pushes.length = 0;
  service.log.length = 0;
  return { folder, codes };
}

/**
 * A real catalogue, unlocked: real files, real SQLCipher, real keys. Whoever has one and makes another has two that have
 * nothing in common.
 */
export async function createTestCatalogue(
  changes: Partial<ServiceOptions> = {},
  makeService?: Make,
): Promise<TestCatalogue> {
  const temporary = temporaryFolder();
  const parent = temporary.path;
  const service = startService(changes, makeService);
  const isCopy = copies === 0 && Object.keys(changes).length === 0;
  if (isCopy) copies += 1;
  const { folder, codes } = isCopy
    ? await copyOfKept(service, parent)
    : await make(service, parent).then(({ path, sheets }) => ({ folder: path, codes: sheets.codes }));
  return {
    ...service,
    parent,
    folder,
    codes,
    unlock: (passphrase = PASSPHRASE) =>
      service.call('catalogue.unlock', { folder: service.grant(folder), user: null, passphrase }),
    lock: async () => {
      await service.done('catalogue.lock', {});
    },
    dispose: async () => {
      await service.stop();
      temporary.remove();
      if (isCopy) copies -= 1;
    },
  };
}
