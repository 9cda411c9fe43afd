import { z } from 'zod';
import { registerFields } from '../domain/register/fields.ts';
import { registerMapping, registerPlan } from '../domain/register/mapping.ts';
import { refusalCodes, warningCodes } from '../domain/register/remarks.ts';
import { itemClasses } from '../domain/item/events.ts';
import { sha256Hex } from '../domain/text.ts';
import { fileToken } from './method.ts';

const query = { kind: 'query', host: 'service', long: true, act: 'record-case' } as const;
const command = { kind: 'command', host: 'service', long: true, act: 'record-case' } as const;

const remark = <C extends readonly string[]>(codes: C) =>
  z.strictObject({
    code: z.enum(codes),
    column: z.int().nullable(),
    field: z.enum(registerFields).nullable(),
    details: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.array(z.string())])),
  });

/** One row below the heading and what becomes of it. */
export const registerRow = z.strictObject({
  row: z.int(),
  /** Texts as the file has them, merged cells filled; very long ones shortened for the screen. */
  cells: z.array(z.string()),
  status: z.enum(['new', 'recorded', 'refused']),
  refusals: z.array(remark(refusalCodes)),
  warnings: z.array(remark(warningCodes)),
  becomes: z
    .strictObject({
      class: z.enum(itemClasses),
      description: z.string(),
      quantity: z.int(),
      caseNumber: z.string(),
      seizedOn: z.string(),
    })
    .nullable(),
});
export type RegisterRowView = z.infer<typeof registerRow>;

/** `accepted` + `refused` = `read`; `recorded` of the accepted stood in the catalogue before. */
const counts = { read: z.int(), accepted: z.int(), refused: z.int(), recorded: z.int() };
const subject = { file: fileToken, digest: sha256Hex, plan: registerPlan };

const sheetView = z.strictObject({
  name: z.string(),
  hidden: z.boolean(),
  rows: z.int(),
  hiddenRows: z.int(),
  hiddenColumns: z.array(z.int()),
  mergedRanges: z.int(),
  /** The first rows, to point at the heading. */
  top: z.array(z.strictObject({ row: z.int(), cells: z.array(z.string()) })),
  labels: z.array(z.string()),
  mapping: registerMapping,
  /** The mapping is the one that was used for such a heading before. */
  remembered: z.boolean(),
});
export type RegisterSheetView = z.infer<typeof sheetView>;

export const registerMethods = {
  /** What a file holds and what its columns seem to mean. Nothing is stored. */
  'register.look': {
    ...query,
    input: z.strictObject({ file: fileToken }),
    output: z.strictObject({
      name: z.string(),
      format: z.enum(['xlsx', 'csv']),
      digest: sha256Hex,
      sheets: z.array(sheetView),
      sheet: z.string(),
    }),
  },
  /** What each row would become. Nothing is stored. REGISTER_CHANGED: the file is not the one of `digest`. */
  'register.preview': {
    ...query,
    input: z.strictObject(subject),
    output: z.strictObject({ labels: z.array(z.string()), rows: z.array(registerRow), ...counts }),
  },
  /**
   * Records what the preview calls new, in parts: cancelling keeps the parts that were written, and asking again goes on
   * where it ended. A row that is recorded already is never recorded twice.
   */
  'register.import': { ...command, input: z.strictObject(subject), output: z.strictObject(counts) },
  /** Writes the refused rows with their reasons into an .xlsx that can be mended and imported. `to`: a folder, or the file. */
  'register.save-refused': {
    ...command,
    input: z.strictObject({ ...subject, to: fileToken }),
    output: z.strictObject({ name: z.string(), rows: z.int() }),
  },
} as const;
