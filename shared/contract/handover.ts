import { z } from 'zod';
import { bundleExported, handoverStages } from '../domain/handover/events.ts';
import { fileAlgorithms } from '../domain/file-list/events.ts';
import { precheckCodes } from '../domain/handover/precheck.ts';
import { shortText } from '../domain/text.ts';
import { pastAlarm } from './acquisitions.ts';
import { fileToken, nameInside } from './method.ts';

const query = { kind: 'query', host: 'service', long: false } as const;
const command = { kind: 'command', host: 'service', long: false } as const;

/** One finding of the pre-check; `code` has a sentence in `shared/text/precheck.ts`. */
export const finding = z.strictObject({
  code: z.enum(precheckCodes),
  severity: z.enum(['blocks', 'warns']),
  item: z.string().nullable(),
  number: z.string().nullable(),
  /** The paper of the court that says it, where one does. */
  paper: z.strictObject({ number: z.string(), date: z.string() }).exactOptional(),
  /** The forensic copy that was in question, and from when until when. */
  image: pastAlarm.omit({ why: true }).extend({ name: z.string() }).exactOptional(),
  /** The blocked sets that can recognise nothing in the list of the item, and the kinds of digest that they have. */
  sets: z.array(z.strictObject({ name: z.string(), kinds: z.array(z.enum(fileAlgorithms)) })).exactOptional(),
});
export type PrecheckFinding = z.infer<typeof finding>;

export const check = z.strictObject({
  /** Stable kebab-case name; sentence in `shared/text/checks.ts`. */
  check: z.string(),
  result: z.enum(['passed', 'failed', 'not-possible']),
  /** Each problem names its file, entry or row. */
  problems: z.array(z.strictObject({ code: z.string(), details: z.record(z.string(), z.unknown()) })),
});
export const verificationReport = z.strictObject({
  verdict: z.enum(['whole', 'whole-but-untrusted-signer', 'broken']),
  /** Broken by nothing but the key it was held against: `unknown`, another than the signer's; `retired`, one that was replaced. */
  otherKey: z.enum(['unknown', 'retired']).nullable(),
  subject: z
    .strictObject({
      bundle: z.string(),
      case: z.string(),
      caseNumber: z.string(),
      stage: z.string(),
      version: z.int(),
      createdAt: z.string(),
      unit: z.string(),
      signerKey: z.string(),
      treeSize: z.int(),
      items: z.int(),
      files: z.int(),
      bytes: z.int(),
    })
    .nullable(),
  checks: z.array(check),
  /** Entries that keep values under seal, and which of those the bundle opens; `type` and `code` as in the ledger. Never a value. */
  sealed: z.array(
    z.strictObject({
      seq: z.int(),
      type: z.string(),
      code: z.string(),
      roles: z.array(z.string()),
      fields: z.array(z.strictObject({ name: z.string(), disclosed: z.boolean() })),
    }),
  ),
});
export type VerificationReport = z.infer<typeof verificationReport>;

/** `table` is empty for findings about the ledger itself. */
export const auditFinding = z.strictObject({
  code: z.string(),
  table: z.string(),
  row: z.string(),
  details: z.record(z.string(), z.unknown()),
});
export const auditReport = z.strictObject({
  entries: z.int(),
  signatures: z.int(),
  tables: z.int(),
  rows: z.int(),
  fileLists: z.int(),
  fileRows: z.int(),
  /** All of them; and how many of them are restricted. */
  attachments: z.int(),
  restricted: z.int(),
  /** Commitments to restricted values; how many of them the auditor could open and compare. */
  sealed: z.int(),
  opened: z.int(),
  head: z.strictObject({ treeSize: z.int(), rootHash: z.string() }),
  checkpoint: z.string(),
  /** The first thousand, and how many there are in all. */
  findings: z.array(auditFinding),
  found: z.int(),
});
export type AuditReport = z.infer<typeof auditReport>;

export const handoverMethods = {
  'handover.precheck': {
    ...query,
    act: 'read-cases',
    input: z.strictObject({ case: z.string(), stage: z.enum(handoverStages) }),
    output: z.strictObject({ findings: z.array(finding), items: z.int(), attachments: z.int(), files: z.int() }),
  },
  /**
   * Writes `<name>/` and, if asked, `<name>.zip` and `<name>.zip.age` under the chosen folder; with `disclose` the same again
   * as `<name>-dengan-identitas`. `again`: make version n once more, byte for byte, and the disclosing one with it when
   * there was one and the caller is cleared; `disclose` is then empty.
   */
  'handover.export': {
    ...command,
    act: 'hand-over',
    long: true,
    input: z.strictObject({
      case: z.string(),
      stage: z.enum(handoverStages),
      target: fileToken,
      recipient: shortText,
      zip: z.boolean(),
      encryptTo: z.array(z.string().regex(/^age1[0-9a-z]{58}$/)).max(20),
      again: z.int().positive().nullable(),
      /** Protected people whose identity is disclosed in a second bundle beside the redacted one; takes two signatures. */
      disclose: z.array(z.string()).max(1000).default([]),
    }),
    output: z.strictObject({
      exported: bundleExported,
      name: z.string(),
      path: z.string(),
      signerKey: z.string(),
      files: z.int(),
      bytes: z.int(),
      /** The bundle beside it that discloses; null when nothing is disclosed. `files` and `bytes` do not count it. */
      disclosing: z.strictObject({ name: z.string(), path: z.string() }).nullable(),
      /** Every file and folder that was made, of both bundles. */
      outputs: z.array(z.string()),
    }),
  },
  /** Newest first; `case` null: of every case. */
  'handover.list': {
    ...query,
    act: 'read-cases',
    input: z.strictObject({ case: z.string().nullable() }),
    output: z.array(bundleExported.safeExtend({ seq: z.int(), byName: z.string(), caseNumber: z.string() })),
  },
  /**
   * Needs no catalogue. `inside`: the bundle lies in the folder of that token. `trustKey`: the minisign public key the recipient
   * got by another way. `older`: an earlier bundle of the same case. FILE_PROOF_NOT_BUNDLE.
   */
  'bundle.verify': {
    ...query,
    act: null,
    long: true,
    input: z.strictObject({
      bundle: fileToken,
      inside: nameInside.exactOptional(),
      trustKey: z.string().max(200).nullable(),
      older: fileToken.nullable(),
    }),
    output: verificationReport,
  },
  /** Everybody may prove the ledger whole; who reads no cases is told codes and tables, and nothing that stands in a row. */
  'audit.run': { ...query, act: 'audit', long: true, input: z.strictObject({}), output: auditReport },
} as const;
