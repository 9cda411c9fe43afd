import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { makeSample, type Sample } from '../../end-to-end/sample.ts';
import { cheapKdf } from '../../support/service.ts';
import { rantai, type Outcome } from './rantai.ts';

/** Somebody at the command line with a catalogue of their own, and a supervisor beside them who may sign as the second. */
export class Desk {
  readonly sample: Sample;
  readonly names: { readonly founder: string; readonly supervisor: 'Kompol Uji' };
  readonly supervisorSecret: string;
  /** How whoever sits there unlocks. */
  own: readonly string[];

  private constructor(sample: Sample) {
    this.sample = sample;
    this.names = { founder: `${sample.marker} nama`, supervisor: 'Kompol Uji' };
    this.own = this.as(this.names.founder, this.secret('sandi.txt', sample.passphrase));
    this.supervisorSecret = this.secret('pengawas.txt', 'kata sandi pengawas panjang');
  }

  static async open(): Promise<Desk> {
    return new Desk(await makeSample({ kdf: cheapKdf }));
  }

  file(name: string): string {
    return path.join(this.sample.place.root, name);
  }

  /** A file with a text that is no argument; its path. */
  secret(name: string, text: string): string {
    writeFileSync(this.file(name), `${text}\n`);
    return this.file(name);
  }

  as(name: string, passphraseFile: string): readonly string[] {
    return ['--passphrase-file', passphraseFile, '--user', name];
  }

  asSupervisor(): readonly string[] {
    return this.as(this.names.supervisor, this.supervisorSecret);
  }

  second(): readonly string[] {
    return ['--second', this.names.supervisor, '--second-passphrase-file', this.supervisorSecret];
  }

  run(command: readonly string[], more: readonly string[] = this.own): Promise<Outcome> {
    return rantai([...command, ...more]);
  }

  addUser(name: string, role: string, passphraseFile: string): Promise<Outcome> {
    const add = ['users', 'add', this.sample.folder, '--name', name, '--role', role];
    return this.run([...add, '--new-passphrase-file', passphraseFile]);
  }
}
