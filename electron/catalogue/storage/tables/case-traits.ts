import { z } from 'zod';
import type { TeamMember } from '#shared/domain/case/events.ts';
import type { CaseLink, CaseTraits } from '#shared/domain/case/traits.ts';
import type { EventOf } from '#shared/domain/recorded.ts';
import type { ReadTx, WriteTx } from '../sql.ts';
import { keyName, type AuditedTable } from './audited.ts';
import { progressOf } from './case-stages.ts';

const memberRow = z.strictObject({ user: z.string().nullable(), name: z.string(), task: z.string() });
const tagRow = z.strictObject({ tag: z.string() });
const linkRow = z.strictObject({ other: z.string(), reason: z.string() });

/** The whole list in the place of the one before. */
export function replaceTeam(tx: WriteTx, caseId: string, team: readonly TeamMember[]): void {
  tx.run('DELETE FROM case_team WHERE case_id = ?', caseId);
  for (const [ordinal, { user, name, task }] of team.entries())
    tx.run(
      'INSERT INTO case_team (case_id, ordinal, user_id, name, task) VALUES (?, ?, ?, ?, ?)',
      caseId,
      ordinal,
      user,
      name,
      task,
    );
}

export function replaceTags(tx: WriteTx, caseId: string, tags: readonly string[]): void {
  tx.run('DELETE FROM case_tags WHERE case_id = ?', caseId);
  for (const [ordinal, tag] of tags.entries())
    tx.run('INSERT INTO case_tags (case_id, ordinal, tag) VALUES (?, ?, ?)', caseId, ordinal, tag);
}

export function insertLink(tx: WriteTx, { data, station, seq }: EventOf<'case.linked'>): void {
  tx.run(
    'INSERT INTO case_links (case_id, other_id, reason, station, seq) VALUES (?, ?, ?, ?, ?)',
    data.case,
    data.other,
    data.reason,
    station,
    seq,
  );
}

export function deleteLink(tx: WriteTx, caseId: string, other: string): void {
  tx.run('DELETE FROM case_links WHERE case_id = ? AND other_id = ?', caseId, other);
}

export function tagsOfCase(tx: ReadTx, caseId: string): string[] {
  return tx.all(tagRow, 'SELECT tag FROM case_tags WHERE case_id = ? ORDER BY ordinal', caseId).map(({ tag }) => tag);
}

export function teamOfCase(tx: ReadTx, caseId: string): TeamMember[] {
  const sql = 'SELECT user_id AS user, name, task FROM case_team WHERE case_id = ? ORDER BY ordinal';
  return tx.all(memberRow, sql, caseId);
}

/** In the order they were made. */
export function linksOfCase(tx: ReadTx, caseId: string): CaseLink[] {
  const sql = 'SELECT other_id AS other, reason FROM case_links WHERE case_id = ? ORDER BY seq, station';
  return tx.all(linkRow, sql, caseId);
}

/** What is said of a case beside its stage; null when there is no such case. */
export function traitsOfCase(tx: ReadTx, caseId: string): CaseTraits | null {
  const progress = progressOf(tx, caseId);
  if (progress === undefined) return null;
  return {
    team: teamOfCase(tx, caseId),
    modus: tagsOfCase(tx, caseId),
    links: linksOfCase(tx, caseId),
    regimeSet: progress.regimeSet,
  };
}

const listed = (table: string, ...key: readonly string[]): AuditedTable => ({
  table,
  rows: `SELECT * FROM ${table} ORDER BY ${key.join(', ')}`,
  key,
  name: keyName(...key),
});

export const caseTeamTable = listed('case_team', 'case_id', 'ordinal');
export const caseTagsTable = listed('case_tags', 'case_id', 'ordinal');
export const caseLinksTable = listed('case_links', 'case_id', 'other_id');
