import { noIdentity } from '#shared/domain/person/events.ts';
import type { GatedMethod, Row } from './office-table.ts';

const someCase = 'ca_0000000000000000';
const person = 'pe_0000000000000000';
const token = `ft_${'0'.repeat(32)}`;
const identity = { ...noIdentity, name: 'Nama' };
const about = { user: 'us_0000000000000000', reason: 'alasan' };
const because = { code: 'supervision', text: '' } as const;
const page = { after: null, limit: 10 };
const paper = { place: '', number: '', date: null, authority: '', notes: '', attachment: null };

/** Rows of the table of offices: people of a case, who may open what is sealed of them, and every opening. */
export const peopleOffices = {
  'clearances.list': { may: 'EIS', input: { case: someCase } },
  'clearances.grant': { may: 'EIS', input: { case: someCase, ...about } },
  'clearances.revoke': { may: 'EIS', input: { case: someCase, ...about } },
  'people.list': { may: 'EIS', input: { case: someCase } },
  'people.record': { may: 'EIS', input: { case: someCase, roles: ['victim'], identity } },
  'people.amend': { may: 'EIS', input: { person, reason: 'x', identity } },
  'people.open': { may: 'EIS', input: { person, reason: because } },
  'people.hold': {
    may: 'EI',
    input: { person, measure: 'arrest', from: '2026-11-20', until: null, ...paper },
  },
  'restricted.add': {
    may: 'EIS',
    input: { case: someCase, person: null, kind: 'document', caption: 'x', file: token },
  },
  'restricted.open': { may: 'EIS', input: { attachment: 'at_0000000000000000', reason: because } },
  'restricted.save': { may: 'EIS', input: { attachment: 'at_0000000000000000', reason: because, folder: token } },
  'openings.list': { may: 'S', input: { case: null, ...page } },
} satisfies { readonly [M in GatedMethod]?: Row<M> };
