import { expect, test } from 'vitest';
import { lawfulFindings } from '#shared/bundle/findings.ts';
import { timelineTable } from '#shared/bundle/timeline.ts';
import { idOf } from '../../support/case-story.ts';
import { OTHER_OFFICER, SUPERVISOR } from '../../support/disclosing.ts';
import { fourthCase } from '../../support/fourth-story.ts';

const rows = timelineTable(fourthCase().facts()).rows.map((row) => row.join(' | '));
const rowOf = (event: string) => rows.find((row) => row.includes(event)) ?? '';

test('SEC-72 the history of a bundle says which attachment was opened, and who signed second', () => {
  expect(rowOf('Lampiran terblokir dibuka')).toContain('Lampiran: depan.jpg');
  expect(rowOf('Lampiran terblokir dibuka')).toContain(`Ditandatangani juga oleh: ${SUPERVISOR.user.name}`);
});

test('SEC-72 the history of a bundle says who released a blocked item with whom', () => {
  expect(rowOf('Blokir isi dilepas')).toContain(`Ditandatangani juga oleh: ${SUPERVISOR.user.name}`);
});

test('SEC-72 the history of a bundle says of a match that it blocked the item, and of no other', () => {
  const told = fourthCase();
  const matched = told.events().find((event) => event.type === 'file-list.matched');
  if (matched?.type !== 'file-list.matched') throw new Error('the story has no match');
  const { data } = matched;
  const as = (blocked: number) => {
    const sets = data.sets.map((set) => ({ ...set, kind: 'blocked' as const, files: blocked, categories: [] }));
    const again = { ...matched, data: { ...data, blocked, known: 0, notable: 0, sets } };
    const facts = told.facts();
    const history = facts.state.history.map((entry) =>
      entry.event.seq === matched.seq ? { ...entry, event: again } : entry,
    );
    const { rows: table } = timelineTable({ ...facts, state: { ...facts.state, history } });
    return table.map((row) => row.join(' | ')).filter((row) => row.includes('Isi barang diblokir: ya')).length;
  };
  expect([as(1), as(0)]).toEqual([1, 0]);
});

test('SEC-72 a blocked set that one person alone retired, or under another name, is still waited for', () => {
  const waitedFor = (second: boolean, retiredAs = 'Terlarang') => {
    const told = fourthCase();
    const added = told.events().find((event) => event.type === 'hash-set.added');
    if (added?.type !== 'hash-set.added') throw new Error('the story has no set');
    const { set, name } = { set: idOf('hs', 7), name: 'Terlarang' };
    told.tell({ type: 'hash-set.added', data: { ...added.data, set, name, kind: 'blocked' } }, { by: SUPERVISOR });
    const data = { set, name: retiredAs, reason: 'Usang', ...(second ? { second: OTHER_OFFICER.user.id } : {}) };
    told.tell({ type: 'hash-set.retired', data }, { by: SUPERVISOR, ...(second ? { cosigner: OTHER_OFFICER } : {}) });
    const header = { stage: 'tahap-1', createdAt: '2026-11-22T12:00:00+07:00' } as Parameters<typeof lawfulFindings>[0];
    return lawfulFindings(header, told.facts()).filter(({ code }) => code === 'not-matched').length;
  };
  expect(waitedFor(false)).toBeGreaterThan(0);
  expect(waitedFor(true, 'Uji coba')).toBeGreaterThan(0);
  expect(waitedFor(true)).toBe(0);
});
