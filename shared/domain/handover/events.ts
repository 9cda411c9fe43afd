import { z } from 'zod';
import { bundleId, caseId, userId } from '../ids/ids.ts';
import { commitments } from '../restricted/events.ts';
import { zonedTime } from '../time/zoned-time.ts';
import { count, sha256Hex, shortText } from '../text.ts';

export const handoverStages = ['tahap-1', 'tahap-2'] as const;
export type HandoverStage = (typeof handoverStages)[number];

/** Freezes a numbered version of the list. Everything needed to make the same bytes again stands here. */
export const bundleExported = z
  .strictObject({
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
    /** SHA-256 of tagmanifest-sha256.txt of the bundle that discloses nothing; it commits to every byte of that bundle. */
    tagManifestSha256: sha256Hex,
    /** Made from the same position, beside it: a bundle that differs only in what it discloses. */
    disclosed: z.strictObject({ commitments, tagManifestSha256: sha256Hex }).optional(),
    /** Names leave the house by two signatures. */
    second: userId.optional(),
  })
  .refine(({ disclosed, second }) => (disclosed === undefined) === (second === undefined));
export type BundleExported = z.infer<typeof bundleExported>;
