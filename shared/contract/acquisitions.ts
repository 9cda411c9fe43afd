import { z } from 'zod';
import { acquisitionRecorded, acquisitionVerified, hashPair, verifyOutcomes } from '../domain/acquisition/events.ts';
import { textUpTo } from '../domain/text.ts';
import { fileToken } from './method.ts';

const query = { kind: 'query', host: 'service', long: false } as const;
const command = { kind: 'command', host: 'service', long: false } as const;

const signed = { seq: z.int(), at: z.string(), byName: z.string() };

/** That an image was in question once; `until` null: what took its place answered it. */
export const pastAlarm = z.strictObject({
  outcome: z.enum(verifyOutcomes).exclude(['match']),
  since: z.string(),
  until: z.string().nullable(),
  why: z.string(),
});

/** An image of a device with everything that was said of it since, the oldest first. */
export const acquisitionView = z.strictObject({
  ...signed,
  data: acquisitionRecorded,
  checks: z.array(z.strictObject({ ...signed, data: acquisitionVerified })),
  standing: z.enum(['verified', 'unverified', 'alarm', 'replaced', 'unanswered']),
  /** When it was in question and is so no more, the oldest first. */
  pastAlarms: z.array(pastAlarm),
  /** The day by which the unit wants it read again; null: its rule is off, or something else comes first. */
  nextOn: z.string().nullable(),
  late: z.boolean(),
});
export type AcquisitionView = z.infer<typeof acquisitionView>;

/** What a tool or its log said, for a person to look at; empty or null where it said nothing. */
export const imageProposal = z.strictObject({
  /** `name`: only the file itself could be looked at. */
  from: z.enum(['ewfinfo', 'ftk-imager', 'tableau', 'name']),
  tool: z.string(),
  toolVersion: z.string(),
  acquiredBy: z.string(),
  started: z.string().nullable(),
  finished: z.string().nullable(),
  image: z.strictObject({
    name: z.string(),
    format: acquisitionRecorded.shape.image.shape.format,
    segments: z.int(),
    bytes: z.int().nullable(),
  }),
  hashes: z.array(hashPair),
  badSectors: z.int().nullable(),
  blocker: z.strictObject({ model: z.string(), serial: z.string() }).nullable(),
  notes: z.string(),
  /** What whoever confirms it must look at: a time without its zone, a date that has two readings, a tool that is not there. */
  doubts: z.array(z.enum(['zone', 'date', 'digest', 'corrupted', 'tool-missing', 'tool-failed'])),
});
export type ImageProposal = z.infer<typeof imageProposal>;

export const acquisitionMethods = {
  'acquisition.list': {
    ...query,
    act: 'read-cases',
    input: z.strictObject({ item: z.string() }),
    /** `ewf`: the programs that read E01 are installed. */
    output: z.strictObject({ rows: z.array(acquisitionView), ewf: z.boolean() }),
  },
  /** Reads an image or the log of a tool. Nothing of it is recorded before somebody confirmed it. */
  'acquisition.propose': {
    ...query,
    long: true,
    act: 'record-case',
    input: z.strictObject({ item: z.string(), file: fileToken }),
    output: imageProposal,
  },
  'acquisition.record': {
    ...command,
    act: 'record-case',
    input: acquisitionRecorded.omit({ case: true, acquisition: true }),
    output: z.strictObject({ acquisition: z.string() }),
  },
  /** Reads the image once more and records what it found, whatever that is. `file`: its first segment. */
  'acquisition.verify': {
    ...command,
    long: true,
    act: 'record-case',
    input: z.strictObject({
      acquisition: z.string(),
      file: fileToken,
      method: z.enum(['ewfverify', 'hashed-here']),
      notes: textUpTo(10_000),
    }),
    output: acquisitionVerified.pick({ outcome: true, subject: true, digests: true, tool: true }),
  },
  /** What somebody found elsewhere. */
  'acquisition.note-verification': {
    ...command,
    act: 'record-case',
    input: acquisitionVerified.omit({ case: true, item: true, method: true }),
    output: z.strictObject({ seq: z.int() }),
  },
} as const;
