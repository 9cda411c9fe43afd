import type { Checkpoint } from '../../ledger/checkpoint.ts';
import { mayHandOver } from '../../domain/handover/decide.ts';
import { compareZoned } from '../../domain/time/instant.ts';
import { equalBytes, toHex } from '../../ledger/encoding.ts';
import { summaryDifferences } from '../../ledger/file-list.ts';
import type { BagInfo } from '../bag-info.ts';
import { bagInfoOf, bundleContents, type BundleContents, type PlacedFileList } from '../contents.ts';
import { findingsOf } from '../findings.ts';
import { bundleFiles } from '../layout.ts';
import type { LedgerFacts } from '../ledger-facts.ts';
import type { BundleLimits } from '../limits.ts';
import { printablePath } from '../safe-path.ts';
import type { Outcomes } from './outcomes.ts';
import type { BundleReadings } from './read-files.ts';
import { checkWorkbook } from './workbook.ts';

/** Everything outside the ledger part against what the ledger part folds to. */
export async function checkContent(
  bagInfo: BagInfo,
  facts: LedgerFacts,
  readings: BundleReadings,
  limits: BundleLimits,
  outcomes: Outcomes,
): Promise<void> {
  const contents = bundleContents(bagInfo.header, facts);
  checkFields(bagInfo, facts, readings, outcomes);
  checkAllowed(bagInfo, facts, outcomes);
  await checkLists(contents, readings, limits, outcomes);
  checkFileLists(contents, readings, outcomes);
  checkAttachments(contents, readings, outcomes);
  checkPayloadNames(contents, readings, outcomes);
}

/** What bag-info.txt repeats from ledger and payload. */
function checkFields(found: BagInfo, facts: LedgerFacts, readings: BundleReadings, outcomes: Outcomes): void {
  const sizes = [...readings.files].flatMap(([path, reading]) =>
    path.startsWith('data/') && reading.ok ? [reading.value.size] : [],
  );
  const bytes = sizes.reduce((sum, size) => sum + size, 0);
  const { state } = facts;
  const expected = bagInfoOf(
    { ...found.header, case: state.case.case, version: state.bundles.length + 1, items: state.items.size },
    facts,
    { payloadBytes: bytes, payloadFiles: sizes.length, disclosures: found.disclosures },
  );
  const pairs: readonly (readonly [string, string | number, string | number])[] = [
    ['Source-Organization', found.unit, expected.unit],
    [
      'Payload-Oxum',
      `${String(found.payloadBytes)}.${String(found.payloadFiles)}`,
      `${String(expected.payloadBytes)}.${String(expected.payloadFiles)}`,
    ],
    ['Rantai-Bukti-Format', found.format, expected.format],
    ['Rantai-Bukti-Catalogue', found.catalogue, expected.catalogue],
    ['Rantai-Bukti-Station', found.station, expected.station],
    ['Rantai-Bukti-Case', found.header.case, expected.header.case],
    ['Rantai-Bukti-Case-Number', found.caseNumber, expected.caseNumber],
    ['Rantai-Bukti-Version', found.header.version, expected.header.version],
    ['Rantai-Bukti-Items', found.header.items, expected.header.items],
  ];
  const disagree = (field: string) => {
    outcomes.report('list-matches-ledger', 'BUNDLE_FIELDS_DISAGREE', { file: bundleFiles.bagInfo, field });
  };
  for (const [field, is, must] of pairs) if (is !== must) disagree(field);
  // From this day it is computed what is overdue: a day before the last entry would make every list look in time.
  const last = facts.events.at(-1);
  if (last !== undefined && compareZoned(found.header.createdAt, last.at) < 0) disagree('Rantai-Bukti-Created-At');
}

/** A bundle that the pre-check forbids is not made by an honest program, and not taken by a careful recipient. */
function checkAllowed({ header }: BagInfo, facts: LedgerFacts, outcomes: Outcomes): void {
  const allowed = mayHandOver(facts.state.case.case, { caseKnown: true, findings: findingsOf(header, facts) });
  if (!allowed.ok) outcomes.reportFailure('rules', allowed.error, bundleFiles.bagInfo);
}

/** Size and root of the tree in bag-info.txt against the signed checkpoint. */
export function checkHead({ header }: BagInfo, checkpoint: Checkpoint | null, outcomes: Outcomes): void {
  if (checkpoint === null) return;
  const disagree = (field: string) => {
    outcomes.report('checkpoint', 'BUNDLE_FIELDS_DISAGREE', { file: bundleFiles.bagInfo, field });
  };
  if (checkpoint.size !== header.treeSize) disagree('Rantai-Bukti-Tree-Size');
  if (toHex(checkpoint.root) !== header.rootHash) disagree('Rantai-Bukti-Root-Hash');
}

async function checkLists(
  contents: BundleContents,
  { small }: BundleReadings,
  limits: BundleLimits,
  outcomes: Outcomes,
): Promise<void> {
  outcomes.begin('list-matches-ledger');
  const mismatch = (file: string) => {
    outcomes.report('list-matches-ledger', 'BUNDLE_LIST_MISMATCH', { file });
  };
  for (const [file, expected] of contents.computed) {
    const found = small.get(file);
    if (found === undefined || !equalBytes(found, expected)) mismatch(file);
  }
  await checkWorkbook(small.get(bundleFiles.listXlsx), contents.workbook, limits, outcomes);
}

function checkFileLists({ fileLists }: BundleContents, readings: BundleReadings, outcomes: Outcomes): void {
  outcomes.begin('file-lists');
  for (const placed of fileLists) checkFileList(placed, readings, outcomes);
  checkFileListWorkbooks(fileLists, readings, outcomes);
}

/**
 * Passed only when every one of them was looked into: silence would pass for a look. They are held against the rows of the
 * `.csv`, so only where those are what was sealed.
 */
function checkFileListWorkbooks(
  fileLists: readonly PlacedFileList[],
  { lists, workbooks }: BundleReadings,
  outcomes: Outcomes,
): void {
  const listed = fileLists.filter(({ xlsx }) => xlsx !== null);
  const judged = listed.filter(({ csv, xlsx, list }) => {
    const reading = lists.get(csv);
    return reading?.ok === true && workbooks.has(xlsx ?? '') && summaryDifferences(reading.value, list).length === 0;
  });
  if (judged.length === listed.length) outcomes.begin('file-list-workbooks');
  for (const { xlsx } of judged) {
    const part = workbooks.get(xlsx ?? '') ?? null;
    if (part !== null) outcomes.report('file-list-workbooks', 'BUNDLE_LIST_MISMATCH', { file: xlsx, part });
  }
}

function checkFileList({ csv, sums, xlsx, list }: PlacedFileList, readings: BundleReadings, outcomes: Outcomes): void {
  const { files, lists } = readings;
  const missing = (file: string) => {
    outcomes.report('file-lists', 'BUNDLE_FILE_MISSING', { file });
  };
  if (xlsx !== null && !files.has(xlsx)) missing(xlsx);
  const reading = lists.get(csv);
  if (reading?.ok === false) outcomes.reportFailure('file-lists', reading.error, csv);
  else if (reading === undefined) missing(csv);
  if (reading?.ok !== true) return;
  if (summaryDifferences(reading.value, list).length > 0)
    outcomes.report('file-lists', 'FILE_LIST_DIGEST_MISMATCH', { file: csv });
  for (const { algorithm, path } of sums) {
    const found = files.get(path);
    const expected = reading.value.sums.get(algorithm);
    if (found === undefined) missing(path);
    else if (!found.ok || expected === undefined || found.value.sha256 !== toHex(expected))
      outcomes.report('file-lists', 'FILE_LIST_DIGEST_MISMATCH', { file: path });
  }
}

function checkAttachments({ attachments }: BundleContents, { files }: BundleReadings, outcomes: Outcomes): void {
  outcomes.begin('attachments-match');
  for (const { path, attachment } of attachments) {
    const reading = files.get(path);
    if (reading === undefined) outcomes.report('attachments-match', 'ATTACHMENT_MISSING', { file: path });
    else if (!reading.ok || reading.value.sha256 !== attachment.sha256 || reading.value.size !== attachment.bytes) {
      outcomes.report('attachments-match', 'ATTACHMENT_DAMAGED', { file: path });
    }
  }
}

/** Below `data/` stands what the ledger part accounts for and nothing else, whatever a manifest lists. */
function checkPayloadNames({ payload }: BundleContents, { files }: BundleReadings, outcomes: Outcomes): void {
  for (const path of files.keys()) {
    if (path.startsWith('data/') && !payload.has(path))
      outcomes.report('file-names', 'BUNDLE_FILE_EXTRA', { file: printablePath(path) });
  }
}
