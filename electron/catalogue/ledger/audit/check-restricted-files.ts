import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { restrictedFile, type RestrictedFile } from '#shared/domain/restricted/sensitive.ts';
import type { EventOf } from '#shared/domain/recorded.ts';
import { FailureError } from '#shared/errors/result.ts';
import { openEntry } from '#shared/ledger/disclosure.ts';
import { readAttachment } from '../../files/read-attachment.ts';
import { wipe } from '../../keys/locked-memory.ts';
import { openDisclosureRow } from '../../restricted/disclosures.ts';
import { openFileKeyRow } from '../../restricted/file-keys.ts';
import { disclosureOf } from '../../storage/tables/disclosures.ts';
import { restrictedKeyOf } from '../../storage/tables/restricted-keys.ts';
import { breathe, type AuditTools } from './audit-tools.ts';
import { readable, type AuditedCase, type Auditor } from './restricted-tools.ts';

type Added = EventOf<'restricted.added'>;

/** The key of the file is there; who has the key of the case reads the file to its last byte, others see that it is there. */
export async function checkRestrictedFile(
  tools: AuditTools,
  auditor: Auditor,
  about: AuditedCase,
  event: Added,
): Promise<void> {
  const { attachment } = event.data;
  const row = readable(() => restrictedKeyOf(tools.live, attachment));
  const here = row?.case_id === about.case && row.generation === about.generation;
  const key = here && about.key !== null ? openFileKeyRow(about.key, row) : null;
  if (!here || (about.key !== null && key === null))
    tools.findings.add('DISCLOSURE_LOST', 'restricted_keys', attachment, { type: event.type, seq: event.seq });
  if (!existsSync(join(auditor.files, attachment))) tools.findings.add('ATTACHMENT_MISSING', 'restricted', attachment);
  else if (key !== null) await readWhole(tools, auditor, key, about, event);
  if (key !== null) wipe(key);
}

async function readWhole(
  tools: AuditTools,
  auditor: Auditor,
  key: Uint8Array,
  about: AuditedCase,
  event: Added,
): Promise<void> {
  const values = valuesOf(tools, about, event);
  // Their loss is named where they are.
  if (values === null) return;
  const { attachment } = event.data;
  try {
    for await (const chunk of readAttachment(tools.primitives, auditor.files, key, { ...values, attachment }))
      if (chunk.length > 0) await breathe(tools.signal);
  } catch (error) {
    if (!(error instanceof FailureError) || tools.signal.aborted) throw error;
    tools.findings.add(error.failure.code, 'restricted', attachment);
  }
}

function valuesOf({ live, primitives }: AuditTools, { key }: AuditedCase, event: Added): RestrictedFile | null {
  const disclosures = event.data._sd.map((digest) => {
    const row = readable(() => disclosureOf(live, digest));
    return key === null || row === undefined ? null : openDisclosureRow(primitives, key, row);
  });
  const values = openEntry(
    primitives,
    event,
    disclosures.filter((disclosure) => disclosure !== null),
  );
  const parsed = values.ok ? restrictedFile.safeParse(Object.fromEntries(values.value)) : null;
  return parsed?.success === true ? parsed.data : null;
}
