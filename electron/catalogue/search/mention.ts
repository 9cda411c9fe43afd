import type { FindFacts } from '#shared/domain/find/events.ts';
import type { RecordedEvent } from '#shared/domain/events.ts';
import { itemOf } from '#shared/domain/recorded.ts';
import { searchableWords } from './words.ts';

/** What the finds of `search.everything` are told apart by, beside cases and items. */
export const mentionKinds = ['papers', 'seals', 'finds'] as const;
export type MentionKind = (typeof mentionKinds)[number];

/** What an entry can be found by, where it bears a number or a name of its own. */
export interface Mention {
  readonly kind: MentionKind;
  readonly case: string;
  readonly item: string | null;
  /** What people read: its number, or what stands for one. */
  readonly label: string;
  readonly words: string;
}

interface Texts {
  readonly kind: MentionKind;
  readonly label: string;
  readonly more?: readonly (string | undefined)[];
}

/**
 * SECURITY SEC-70. Null for entries that bear no number, and for cases and items, which have an index of their own. Only what stands open in
 * the entry: a protected value is a commitment there, and identities, openings and clearances are in no kind below.
 */
export function mentionOf(event: RecordedEvent): Mention | null {
  const texts = textsOf(event);
  if (texts === null || !('case' in event.data)) return null;
  const { kind, label, more = [] } = texts;
  const words = searchableWords([label, ...more.filter((text) => text !== undefined)]);
  return { kind, case: event.data.case, item: itemOf(event), label, words };
}

function textsOf(event: RecordedEvent): Texts | null {
  switch (event.type) {
    case 'warrant.recorded':
      return paper(event.data.number, event.data.issuer, event.data.scope);
    case 'seizure.recorded': {
      const { recordNumber, receiptNumber, place, holder, notes } = event.data;
      return paper(recordNumber ?? receiptNumber ?? place, receiptNumber, place, holder, notes);
    }
    case 'paper.recorded':
      return paper(event.data.number, event.data.signer, event.data.addressee, event.data.notes);
    case 'person.held':
      return paper(event.data.number, event.data.authority, event.data.place, event.data.notes);
    case 'court.applied':
      return paper(event.data.number, event.data.court, event.data.reason);
    case 'court.decided':
      return paper(event.data.number, event.data.reason);
    case 'pretrial.ruled':
      return paper(event.data.number, event.data.court, event.data.reason);
    case 'case.stage-changed':
      return paper(event.data.paper?.number ?? '', event.data.paper?.signer, event.data.notes);
    case 'custody.lent':
    case 'custody.returned':
    case 'custody.handed-over':
      return paper(event.data.document);
    case 'custody.received':
      return { kind: 'seals', label: event.data.registerNumber, more: [event.data.document] };
    case 'package.sealed':
      return { kind: 'seals', label: event.data.seal };
    case 'find.recorded':
      return { kind: 'finds', label: event.data.number, more: findTexts(event.data) };
    case 'find.adopted':
      return { kind: 'finds', label: event.data.number, more: findTexts(event.data.facts) };
    case 'referral.sent':
      return paper(event.data.reference, event.data.to, event.data.notes);
    case 'referral.answered':
      return paper(event.data.reference, event.data.notes);
    default:
      return null;
  }
}

function paper(label: string, ...more: readonly (string | undefined)[]): Texts {
  return { kind: 'papers', label, more };
}

function findTexts({ platform, handle, userId, link, place, notes }: FindFacts): readonly string[] {
  return [platform, handle, userId, link, place, notes];
}
