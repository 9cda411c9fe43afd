import type { AttachmentAdded } from '../domain/attachment/events.ts';
import type { FileListSealed } from '../domain/file-list/events.ts';
import type { BagInfo, BundleHeader } from './bag-info.ts';
import { isContentBlocked } from './content-columns.ts';
import { evidenceJson, evidenceTable, placedAttachments, tableCsv } from './evidence-list.ts';
import { findingsOf, stateFindings } from './findings.ts';
import { formatOf } from './format.ts';
import { bundleFiles, fileListPaths, fixedPayload, type FileListPaths } from './layout.ts';
import type { LedgerFacts } from './ledger-facts.ts';
import { timelineJson, timelineTable } from './timeline.ts';
import { workbookParts } from './workbook.ts';

/** An attachment that is inside, at its path. */
export interface PlacedAttachment {
  readonly path: string;
  readonly attachment: AttachmentAdded;
}

/** The list of the files of an item, at its paths. */
export interface PlacedFileList extends FileListPaths {
  readonly list: FileListSealed;
}

/** Everything below `data/` that follows from the ledger part: what the exporter writes and the verifier expects. */
export interface BundleContents {
  /** Files whose every byte follows, by path. */
  readonly computed: ReadonlyMap<string, Uint8Array>;
  /** Parts of the workbook, by name; how they are packed is the writer's choice. */
  readonly workbook: ReadonlyMap<string, Uint8Array>;
  readonly attachments: readonly PlacedAttachment[];
  readonly fileLists: readonly PlacedFileList[];
  /** Every path below `data/`, no more and no less. */
  readonly payload: ReadonlySet<string>;
}

/** The sheet that holds the evidence list. */
export const listSheet = 'Daftar';

/** The payload of a bundle as a function of header and ledger part; HANDOVER.md section "Payload". */
export function bundleContents(header: BundleHeader, facts: LedgerFacts): BundleContents {
  const findings = stateFindings(findingsOf(header, facts));
  const attachments = placedAttachments(facts.state).flatMap(({ attachment, path }) =>
    path === null ? [] : [{ attachment, path }],
  );
  const fileLists = [...facts.state.items.values()].flatMap(({ seized, state, fileList }) =>
    fileList === null || isContentBlocked(state, facts.state)
      ? []
      : [{ ...fileListPaths(seized.number, fileList), list: fileList }],
  );
  const table = evidenceTable(facts, findings);
  return {
    computed: new Map([
      [bundleFiles.listJson, evidenceJson(header, facts, findings)],
      [bundleFiles.listCsv, tableCsv(table)],
      [bundleFiles.timeline, timelineJson(facts)],
    ]),
    workbook: workbookParts([
      { name: listSheet, table },
      { name: 'Riwayat', table: timelineTable(facts) },
    ]),
    attachments,
    fileLists,
    payload: new Set([
      ...fixedPayload,
      ...attachments.map(({ path }) => path),
      ...fileLists.flatMap(({ csv, sums, xlsx }) => [
        csv,
        ...sums.map(({ path }) => path),
        ...(xlsx === null ? [] : [xlsx]),
      ]),
    ]),
  };
}

/** bag-info.txt of a bundle with this header, ledger part and payload. */
export function bagInfoOf(
  header: BundleHeader,
  { catalogue, created, state, events }: LedgerFacts,
  payload: Pick<BagInfo, 'payloadBytes' | 'payloadFiles' | 'disclosures'>,
): BagInfo {
  return {
    format: formatOf(events),
    header,
    catalogue,
    station: created.station.id,
    unit: created.unit,
    caseNumber: state.case.number,
    ...payload,
  };
}

/**
 * The signed line of the minisign file: says again what the bundle is, for who only runs `minisign -V`, and from format 2
 * on whether it is the one with names in it.
 */
export function trustedCommentOf({ header, format, disclosures }: BagInfo): string {
  const { bundle, stage, version, treeSize } = header;
  const opened = format === 1 ? '' : ` disclosures=${String(disclosures)}`;
  return `rantai-bukti bundle=${bundle} case=${header.case} stage=${stage} version=${String(version)} tree=${String(treeSize)}${opened}`;
}
