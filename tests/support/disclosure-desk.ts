import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ServiceOptions } from '#electron/catalogue/service.ts';
import type { Input, Output } from '#shared/contract/contract.ts';
import type { Result } from '#shared/errors/result.ts';
import { child, childAmended, victim } from './disclosing.ts';
import { exportInput, handoverCase, type HandoverCase } from './handover.ts';
import { addUser, founderOf, waiting, type TestUser } from './people.ts';
import { createTestCatalogue, type TestCatalogue } from './service.ts';

type Exported = Output<'handover.export'>;
type Changes = Partial<Input<'handover.export'>>;

/** A real catalogue with a case that may be handed over, two protected people in it, and everybody whom a disclosing export needs. */
export class DisclosureDesk {
  readonly service: TestCatalogue;
  readonly made: HandoverCase;
  /** A child victim, amended once and photographed, and a victim. */
  readonly people: string[];
  readonly users: { readonly founder: TestUser; readonly officer: TestUser; readonly supervisor: TestUser };

  private constructor(service: TestCatalogue, made: HandoverCase, people: string[], users: DisclosureDesk['users']) {
    this.service = service;
    this.made = made;
    this.people = people;
    this.users = users;
  }

  static async open(changes: Partial<ServiceOptions> = {}): Promise<DisclosureDesk> {
    const service = await createTestCatalogue(changes);
    const made = await handoverCase(service);
    const users = {
      founder: await founderOf(service),
      officer: await addUser(service, 'evidence-officer', 'Petugas Dua'),
      supervisor: await addUser(service, 'supervisor', 'Pengawas'),
    };
    const record = async (role: 'child-victim' | 'victim', identity: typeof child) =>
      (await service.done('people.record', { case: made.case, roles: [role], identity })).person;
    const first = await record('child-victim', child);
    const second = await record('victim', victim);
    await service.done('people.amend', { person: first, reason: 'salah tulis', identity: childAmended });
    const photo = join(service.parent, 'wajah-rinjani.jpg');
    writeFileSync(photo, Buffer.concat([Buffer.from('ffd8ffe000104a464946', 'hex'), Buffer.from('WAJAH-ANAK')]));
    const file = service.grant(photo);
    const about = { case: made.case, person: first, kind: 'face-photo', caption: 'wajah Rinjani' } as const;
    await service.done('restricted.add', { ...about, file });
    return new DisclosureDesk(service, made, [first, second], users);
  }

  folder(name: string): string {
    return join(this.service.parent, name);
  }

  export(name: string, changes: Changes = {}): Promise<Result<Exported>> {
    return this.service.call('handover.export', exportInput(this.service, this.made.case, this.folder(name), changes));
  }

  /** Asks for an export and lets `answer` deal with the dialog. */
  async asked(name: string, changes: Changes, answer: () => Promise<unknown>): Promise<Result<Exported>> {
    const reply = this.export(name, changes);
    await answer();
    return reply;
  }

  async sign(user: TestUser, passphrase = user.passphrase): Promise<Result<unknown>> {
    const { proposal } = await waiting(this.service);
    return this.service.call('second.sign', { proposal, user: user.id, passphrase });
  }

  async decline(): Promise<void> {
    await this.service.done('second.decline', { proposal: (await waiting(this.service)).proposal });
  }

  /** Done, signed by the supervisor where two must sign; a refusal fails the test. */
  async exported(name: string, changes: Changes = {}): Promise<Exported> {
    const discloses = (changes.disclose ?? []).length > 0;
    const reply = await this.asked(name, changes, () =>
      discloses ? this.sign(this.users.supervisor) : Promise.resolve(),
    );
    if (!reply.ok) throw new Error(reply.error.code);
    return reply.value;
  }

  async verify(path: string, trustKey: string | null, older: string | null = null): Promise<Output<'bundle.verify'>> {
    const { service } = this;
    const before = older === null ? null : service.grant(older);
    return service.done('bundle.verify', { bundle: service.grant(path), trustKey, older: before });
  }

  listed(): Promise<Output<'handover.list'>> {
    return this.service.done('handover.list', { case: this.made.case });
  }
}
