import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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

/** A real catalogue, unlocked: real files, real SQLCipher, real keys. */
export async function createTestCatalogue(changes: Partial<ServiceOptions> = {}, make?: Make): Promise<TestCatalogue> {
  const temporary = temporaryFolder();
  const parent = temporary.path;
  const service = startService(changes, make);
  const created = await service.done('catalogue.create', {
    parent: service.grant(parent),
    name: 'Satreskrim Uji',
    unit: 'Polres Uji',
    station: 'Ruang barang bukti',
    userName: 'Petugas Uji',
    role: 'evidence-officer',
    passphrase: PASSPHRASE,
  });
  return {
    ...service,
    parent,
    folder: created.path,
    codes: created.sheets.codes,
    unlock: (passphrase = PASSPHRASE) =>
      service.call('catalogue.unlock', { folder: service.grant(created.path), user: null, passphrase }),
    lock: async () => {
      await service.done('catalogue.lock', {});
    },
    dispose: async () => {
      await service.stop();
      temporary.remove();
    },
  };
}
