import { z } from 'zod';
import {
  findAdopted,
  findCaptured,
  referralAnswered,
  referralSent,
  type FindAdopted,
  type FindCaptured,
  type ReferralAnswered,
  type ReferralSent,
} from '#shared/domain/find/events.ts';
import type { EventOf } from '#shared/domain/recorded.ts';
import type { ReadTx, WriteTx } from '../sql.ts';
import { keyName, type AuditedTable } from './audited.ts';
import { json, jsonText, position, type EntryPosition } from './columns.ts';

const captureRow = z.strictObject({ ...position, data: json(findCaptured) });
const referralRow = z.strictObject({ ...position, by: z.string(), data: json(referralSent) });
const answerRow = z.strictObject({ ...position, by: z.string(), data: json(referralAnswered) });
const adoptionRow = z.strictObject({ ...position, data: json(findAdopted) });
export type StoredCapture = Readonly<z.infer<typeof captureRow>>;
export type StoredReferral = Readonly<z.infer<typeof referralRow>>;
export type StoredAnswer = Readonly<z.infer<typeof answerRow>>;

export function insertCapture(tx: WriteTx, { data, station, seq }: EventOf<'find.captured'>): void {
  tx.run(
    'INSERT INTO find_captures (attachment, case_id, station, seq, data) VALUES (?, ?, ?, ?, ?)',
    data.attachment,
    data.case,
    station,
    seq,
    jsonText(data),
  );
}

export function updateCapture(tx: WriteTx, data: FindCaptured): void {
  tx.run('UPDATE find_captures SET data = ? WHERE attachment = ?', jsonText(data), data.attachment);
}

export function capturesOfFind(tx: ReadTx, find: string): StoredCapture[] {
  const sql = 'SELECT station, seq, data FROM find_captures WHERE case_id = ? ORDER BY seq, station';
  return tx.all(captureRow, sql, find);
}

export function insertReferral(tx: WriteTx, { data, station, seq, by }: EventOf<'referral.sent'>): void {
  tx.run(
    'INSERT INTO referrals (id, case_id, station, seq, by, data) VALUES (?, ?, ?, ?, ?, ?)',
    data.referral,
    data.case,
    station,
    seq,
    by,
    jsonText(data),
  );
}

export function updateReferral(tx: WriteTx, data: ReferralSent): void {
  tx.run('UPDATE referrals SET data = ? WHERE id = ?', jsonText(data), data.referral);
}

export function referralsOfFind(tx: ReadTx, find: string): StoredReferral[] {
  const sql = 'SELECT station, seq, by, data FROM referrals WHERE case_id = ? ORDER BY seq, station';
  return tx.all(referralRow, sql, find);
}

export function referralById(tx: ReadTx, id: string): StoredReferral | undefined {
  return tx.get(referralRow, 'SELECT station, seq, by, data FROM referrals WHERE id = ?', id);
}

export function insertAnswer(tx: WriteTx, { data, station, seq, by }: EventOf<'referral.answered'>): void {
  tx.run(
    'INSERT INTO referral_answers (station, seq, case_id, referral_id, by, data) VALUES (?, ?, ?, ?, ?, ?)',
    station,
    seq,
    data.case,
    data.referral,
    by,
    jsonText(data),
  );
}

export function updateAnswer(tx: WriteTx, { station, seq }: EntryPosition, data: ReferralAnswered): void {
  tx.run('UPDATE referral_answers SET data = ? WHERE station = ? AND seq = ?', jsonText(data), station, seq);
}

export function answersOfFind(tx: ReadTx, find: string): StoredAnswer[] {
  const sql = 'SELECT station, seq, by, data FROM referral_answers WHERE case_id = ? ORDER BY seq, station';
  return tx.all(answerRow, sql, find);
}

export function insertAdoption(tx: WriteTx, { data, station, seq }: EventOf<'find.adopted'>): void {
  tx.run(
    'INSERT INTO find_adoptions (find_id, case_id, station, seq, data) VALUES (?, ?, ?, ?, ?)',
    data.find,
    data.case,
    station,
    seq,
    jsonText(data),
  );
}

export function adoptionOf(tx: ReadTx, find: string): FindAdopted | undefined {
  return tx.get(adoptionRow, 'SELECT station, seq, data FROM find_adoptions WHERE find_id = ?', find)?.data;
}

const byPosition = ['station', 'seq'];
export const findPartsTables: readonly AuditedTable[] = [
  {
    table: 'find_captures',
    rows: 'SELECT * FROM find_captures ORDER BY attachment',
    key: ['attachment'],
    name: keyName('attachment'),
  },
  { table: 'referrals', rows: 'SELECT * FROM referrals ORDER BY id', key: ['id'], name: keyName('id') },
  {
    table: 'referral_answers',
    rows: 'SELECT * FROM referral_answers ORDER BY station, seq',
    key: byPosition,
    name: keyName(...byPosition),
  },
  {
    table: 'find_adoptions',
    rows: 'SELECT * FROM find_adoptions ORDER BY find_id',
    key: ['find_id'],
    name: keyName('find_id'),
  },
];
