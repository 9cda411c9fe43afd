import { ref, type Line } from './lines.ts';

export const prosecutor = 'Kejaksaan Negeri Contoh';
export const director = 'Direktur Reserse Siber Polda Contoh';
const court = 'Pengadilan Negeri Contoh';

/** A case by what an earlier line of the same file of commands was named, or by its id. */
export type CaseRef = { readonly $ref: string } | string;

interface Stage {
  readonly from: string;
  readonly to: string;
  readonly on: string;
  readonly number: string;
  readonly signer?: string;
}

export function stage(file: CaseRef, { from, to, on, number, signer = director }: Stage): Line {
  const paper = { number, date: on, signer };
  return { method: 'cases.change-stage', input: { case: file, from, to, on, paper, attachment: null, notes: '' } };
}

interface Paper {
  readonly kind: string;
  readonly number: string;
  readonly date: string;
  readonly [more: string]: unknown;
}

export function paper(file: CaseRef, given: Paper): Line {
  const plain = {
    signer: director,
    addressee: '',
    sentOn: null,
    receivedOn: null,
    seizure: null,
    items: [],
    attachment: null,
    notes: '',
  };
  return { method: 'papers.record', input: { case: file, ...plain, ...given } };
}

/** The letter to the prosecutor and the prosecutor's answer. */
export function prosecutorTold(file: CaseRef, number: string, date: string): Line[] {
  return [
    paper(file, {
      kind: 'spdp',
      number: `SPDP/${number}/CONTOH/Ditressiber`,
      date,
      addressee: prosecutor,
      sentOn: date,
      receivedOn: date,
    }),
    paper(file, {
      kind: 'prosecutor-appointed',
      number: `P-16/${number}/CONTOH`,
      date,
      signer: `Kepala ${prosecutor}`,
    }),
  ];
}

/** Copies of order and minutes, to whoever held the things. */
export function copiesDelivered(file: CaseRef, seizure: string, number: string, on: string): Line {
  return paper(file, {
    kind: 'copies-delivered',
    number: `STP/${number}/CONTOH`,
    date: on,
    sentOn: on,
    seizure: ref(`${seizure}.seizure`),
  });
}

interface Asked {
  readonly as: string;
  readonly kind: 'leave' | 'approval';
  readonly number: string;
  readonly on: string;
  /** The order it is about, or the seizure, by what their lines are named. */
  readonly warrant?: string;
  readonly seizure?: string;
  readonly kinds: string;
  readonly reason?: string;
  readonly grantedOn: string;
  readonly decision: string;
}

/** What the court was asked, and that it granted it. */
export function courtPapers(file: CaseRef, asked: Asked): Line[] {
  const { as, kind, number, on, warrant, seizure, kinds, reason = '', grantedOn, decision } = asked;
  const application: Line = {
    method: 'court.apply',
    as,
    input: {
      case: file,
      kind,
      number,
      date: on,
      court,
      seizure: seizure === undefined ? null : ref(`${seizure}.seizure`),
      items: [],
      warrant: warrant === undefined ? null : ref(`${warrant}.warrant`),
      again: null,
      scope: { place: 'Kota Contoh', kinds, count: '', value: '' },
      reason,
      attachment: null,
    },
  };
  const answer: Line = {
    method: 'court.decide',
    input: {
      case: file,
      application: ref(`${as}.application`),
      outcome: 'granted',
      number: decision,
      date: grantedOn,
      receivedOn: grantedOn,
      reason: '',
      attachment: null,
    },
  };
  return [application, answer];
}
