import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { WriteTx } from '#electron/catalogue/storage/sql.ts';
import { openCase, seizedCase } from '../../../support/scenario.ts';
import { createTestCatalogue, type TestCatalogue } from '../../../support/service.ts';
import { auditAfter, namedFindings } from '../../../support/tampered.ts';

let catalogue: TestCatalogue;
let first: string;
let other: string;
let paper: string;
let stage: number;
beforeAll(async () => {
  catalogue = await createTestCatalogue();
  ({ case: first } = await seizedCase(catalogue));
  other = await openCase(catalogue, 'LP/B/2/XI/2026', 'Perkara kembar');
  const day = '2026-11-20';
  ({ seq: stage } = await catalogue.done('cases.change-stage', {
    case: first,
    from: 'reported',
    to: 'investigation',
    on: day,
    paper: { number: 'SP.Sidik/1', date: day, signer: 'Kasat' },
    attachment: null,
    notes: '',
  }));
  const about = { seizure: null, items: [], attachment: null, notes: '', sentOn: null, receivedOn: null };
  const spdp = { kind: 'spdp', number: 'SPDP/1', date: day, signer: '', addressee: '' } as const;
  ({ paper } = await catalogue.done('papers.record', { case: first, ...spdp, ...about }));
  await catalogue.done('cases.tag', { case: first, modus: ['VCS', 'Pemerasan'] });
  await catalogue.done('cases.set-team', { case: first, team: [{ user: null, name: 'Ipda B', task: '' }] });
  await catalogue.done('cases.link', { case: first, other, reason: 'Satu jaringan' });
  await catalogue.done('cases.set-regime', { case: other, regime: 'kuhap-1981', reason: 'Petunjuk' });
  await catalogue.lock();
});
afterAll(async () => {
  await catalogue.dispose();
});

const found = async (change: (tx: WriteTx) => void) => namedFindings(await auditAfter(catalogue.folder, change));

describe('SEC-37 what somebody changes of stages, papers, team, tags and links is named', () => {
  const changed: readonly (readonly [string, string, () => string])[] = [
    [
      'where a case stands',
      `UPDATE cases SET stage = 'closed' WHERE no = 1`,
      () => `PROJECTION_ROW_CHANGED cases/LP/A/12/XI/2026/SPKT (${first})`,
    ],
    [
      'since when',
      `UPDATE cases SET stage_since = '2025-01-01' WHERE no = 1`,
      () => `PROJECTION_ROW_CHANGED cases/LP/A/12/XI/2026/SPKT (${first})`,
    ],
    [
      'its code',
      `UPDATE cases SET regime = 'kuhap-1981' WHERE no = 1`,
      () => `PROJECTION_ROW_CHANGED cases/LP/A/12/XI/2026/SPKT (${first})`,
    ],
    [
      'who set its code',
      `UPDATE cases SET regime_set = NULL WHERE no = 2`,
      () => `PROJECTION_ROW_CHANGED cases/LP/B/2/XI/2026 (${other})`,
    ],
    [
      'the Sprindik',
      `UPDATE case_stages SET data = replace(data, '2026-11-20', '2025-11-20')`,
      () => `PROJECTION_ROW_CHANGED case_stages/${first}/${String(stage)}`,
    ],
    [
      'a stage taken away',
      'DELETE FROM case_stages',
      () => `PROJECTION_ROW_MISSING case_stages/${first}/${String(stage)}`,
    ],
    [
      'a paper',
      `UPDATE case_papers SET data = replace(data, 'SPDP/1', 'SPDP/2')`,
      () => `PROJECTION_ROW_CHANGED case_papers/${paper}`,
    ],
    ['a paper taken away', 'DELETE FROM case_papers', () => `PROJECTION_ROW_MISSING case_papers/${paper}`],
    ['a tag', `UPDATE case_tags SET tag = 'x' WHERE ordinal = 1`, () => `PROJECTION_ROW_CHANGED case_tags/${first}/1`],
    [
      'somebody more in the team',
      `INSERT INTO case_team SELECT case_id, 1, NULL, 'X', '' FROM case_team`,
      () => `PROJECTION_ROW_EXTRA case_team/${first}/1`,
    ],
    [
      'one side of a link',
      `DELETE FROM case_links WHERE case_id IN (SELECT id FROM cases WHERE no = 2)`,
      () => `PROJECTION_ROW_MISSING case_links/${other}/${first}`,
    ],
  ];

  it.each(changed)('%s', async (_, sql, expected) => {
    expect(await found((tx) => tx.run(sql))).toEqual([expected()]);
  });

  it('and nothing where nobody touched anything', async () => {
    expect(await found(() => undefined)).toEqual([]);
  });
});
