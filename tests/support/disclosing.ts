import { nativePrimitives } from '#electron/catalogue/crypto/native-primitives.ts';
import type { DisclosedLine } from '#shared/bundle/disclosed.ts';
import type { DomainEvent, RecordedEvent } from '#shared/domain/events.ts';
import type { Identity, PersonRole } from '#shared/domain/person/events.ts';
import type { RestrictedFile } from '#shared/domain/restricted/sensitive.ts';
import { makeDisclosure, sdMember } from '#shared/ledger/disclosure.ts';
import { utf8 } from '#shared/ledger/encoding.ts';
import { TestCase } from './bundle.ts';
import { caseStory, idOf } from './case-story.ts';
import { CASE, personOf } from './ledger.ts';

/** Approves what leaves the house; keeps nothing in the store. */
export const SUPERVISOR = personOf(4, 'supervisor');
export const OTHER_SUPERVISOR = personOf(5, 'supervisor');
export const OTHER_OFFICER = personOf(6, 'evidence-officer');

/** Planted words: wherever one of them stands, an identity has leaked. */
export const child: Identity = {
  name: 'Rinjani Contohwati',
  aliases: 'Jani, @rinjanikecil',
  birthDate: '2013-04-05',
  birthPlace: 'Maumere',
  nationalId: '5306010504130001',
  address: 'Jalan Rahasia 7, Maumere',
  phone: '0812-0000-7777',
  parents: 'Bapak Contohwan',
  notes: 'bersekolah di SD Contoh 3',
};
/** The same child after a slip in the name was put right. */
export const childAmended: Identity = { ...child, name: 'Rinjani Contohningsih' };
export const victim: Identity = { ...child, name: 'Kelimutu Contohsari', aliases: '', phone: '', parents: '' };
export const face: RestrictedFile = {
  name: 'wajah-rinjani.jpg',
  caption: 'wajah Rinjani',
  bytes: 20,
  sha256: 'f'.repeat(64),
  mediaType: 'image/jpeg',
};

/** Written disclosures of every value, with a salt of its own each, the same in every run. */
export function disclosuresOf(about: string, values: Readonly<Record<string, unknown>>): readonly string[] {
  return Object.entries(values).map(([name, value]) =>
    makeDisclosure(nativePrimitives.sha256(utf8(`${about} ${name}`)).slice(0, 16), name, value),
  );
}

export const sealed = {
  child: disclosuresOf('anak', child),
  childAmended: disclosuresOf('anak diperbarui', childAmended),
  victim: disclosuresOf('korban', victim),
  face: disclosuresOf('wajah', face),
} as const;

const commit = (disclosures: readonly string[]) => sdMember(nativePrimitives, disclosures);

function recorded(number: number, code: string, role: PersonRole, disclosures: readonly string[]): DomainEvent {
  const person = idOf('pe', number);
  return { type: 'person.recorded', data: { case: CASE, person, code, roles: [role], _sd: commit(disclosures) } };
}

/** A child victim, corrected once, with a photo of the face; and a second victim. */
export const peopleStory: readonly DomainEvent[] = [
  recorded(1, 'AK-01', 'child-victim', sealed.child),
  recorded(2, 'KB-02', 'victim', sealed.victim),
  {
    type: 'restricted.added',
    data: {
      case: CASE,
      attachment: idOf('at', 9),
      person: idOf('pe', 1),
      kind: 'face-photo',
      _sd: commit(sealed.face),
    },
  },
  {
    type: 'person.amended',
    data: { case: CASE, person: idOf('pe', 1), reason: 'salah tulis', _sd: commit(sealed.childAmended) },
  },
];

/** A case with protected people, and two supervisors and a second officer in the catalogue. */
export function disclosingCase(): TestCase {
  return new TestCase([...caseStory, ...peopleStory], {}, [SUPERVISOR, OTHER_SUPERVISOR, OTHER_OFFICER]);
}

/** The lines that open `disclosures`, which the nth entry of this type commits to. */
export function linesOf(
  made: TestCase,
  type: RecordedEvent['type'],
  nth: number,
  disclosures: readonly string[],
): readonly DisclosedLine[] {
  const seq = made.events().filter((event) => event.type === type)[nth]?.seq;
  if (seq === undefined) throw new Error(`no ${type}`);
  return disclosures.map((disclosure) => ({ seq, disclosure }));
}
