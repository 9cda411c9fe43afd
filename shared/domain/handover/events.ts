import { z } from 'zod';
import { bundleId, caseId } from '../ids/ids.ts';
import { zonedTime } from '../time/zoned-time.ts';
import { count, sha256Hex, shortText } from '../text.ts';

export const handoverStages = ['tahap-1', 'tahap-2'] as const;
export type HandoverStage = (typeof handoverStages)[number];

/** Freezes a numbered version of the list. Everything needed to make the same bytes again stands here. */
export const bundleExported = z.strictObject({
  case: caseId,
  bundle: bundleId,
  stage: z.enum(handoverStages),
  /** 1, 2, 3 ... per case. */
  version: z.int().positive(),
  recipient: shortText,
  createdAt: zonedTime,
  /** The ledger position the bundle was made from: entries 0 .. treeSize-1. */
  treeSize: z.int().positive(),
  rootHash: sha256Hex,
  items: count,
  /** SHA-256 of tagmanifest-sha256.txt, which commits to every byte of the bundle. */
  tagManifestSha256: sha256Hex,
});
export type BundleExported = z.infer<typeof bundleExported>;
