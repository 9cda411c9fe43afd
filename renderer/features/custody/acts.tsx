import {
  IconArrowBackUp,
  IconArrowsExchange,
  IconBuildingBank,
  IconInbox,
  IconLock,
  IconLockOpen,
  IconTruckDelivery,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { ItemRow } from '#shared/contract/items.ts';
import { lendPurposes, type LendPurpose } from '#shared/domain/custody/events.ts';
import { custodyArc, temporaryOut } from '#shared/domain/custody/transitions.ts';
import type { Act as OfficeAct } from '#shared/domain/roles/acts.ts';
import { actTexts as texts } from '#shared/text/screens/custody.ts';
import type { Text } from '#shared/text/text.ts';

export const actNames = ['receive', 'move', 'lend', 'return', 'handOver', 'seal', 'unseal'] as const;
export type ActName = (typeof actNames)[number];

export interface Act {
  readonly label: Text;
  readonly sentence: Text;
  readonly keys: string;
  /** What the person's office must include. */
  readonly office: OfficeAct;
  readonly icon: ReactNode;
  /** Whether the rules could allow it for an item in this state; the service decides. */
  readonly fits: (item: ItemRow) => boolean;
}

const icon = { size: 16, stroke: 1.5 };
/** From the store, for any purpose; and from the prosecutor to the court, which the service asks the purpose for. */
const lendable: readonly ItemRow['custody'][] = custodyArc({ type: 'custody.lent', data: { purpose: 'court' } }).from;

export const acts: Readonly<Record<ActName, Act>> = {
  receive: {
    label: texts.receive,
    sentence: texts.receiveSentence,
    keys: 'Alt+T',
    office: 'keep-items',
    icon: <IconInbox {...icon} />,
    fits: (item) => custodyArc({ type: 'custody.received' }).from.includes(item.custody),
  },
  move: {
    label: texts.move,
    sentence: texts.moveSentence,
    keys: 'Alt+M',
    office: 'keep-items',
    icon: <IconArrowsExchange {...icon} />,
    fits: (item) => item.custody === 'stored',
  },
  lend: {
    label: texts.lend,
    sentence: texts.lendSentence,
    keys: 'Alt+K',
    office: 'keep-items',
    icon: <IconTruckDelivery {...icon} />,
    fits: (item) => lendable.includes(item.custody),
  },
  return: {
    label: texts.return,
    sentence: texts.returnSentence,
    keys: 'Alt+B',
    office: 'keep-items',
    icon: <IconArrowBackUp {...icon} />,
    fits: (item) => temporaryOut.includes(item.custody),
  },
  handOver: {
    label: texts.handOver,
    sentence: texts.handOverSentence,
    keys: 'Alt+J',
    office: 'keep-items',
    icon: <IconBuildingBank {...icon} />,
    fits: (item) => item.custody === 'stored',
  },
  seal: {
    label: texts.seal,
    sentence: texts.sealSentence,
    keys: 'Alt+G',
    office: 'pack-items',
    icon: <IconLock {...icon} />,
    fits: (item) => item.seal === null && item.custody !== 'with-prosecutor',
  },
  unseal: {
    label: texts.unseal,
    sentence: texts.unsealSentence,
    keys: 'Alt+U',
    office: 'pack-items',
    icon: <IconLockOpen {...icon} />,
    fits: (item) => item.seal !== null && item.custody !== 'with-prosecutor',
  },
};

/** Acts of an office that fit every chosen item, in their fixed order. */
export function actsFor(items: readonly ItemRow[], offices: readonly OfficeAct[]): ActName[] {
  if (items.length === 0) return [];
  return actNames.filter((name) => offices.includes(acts[name].office) && items.every((item) => acts[name].fits(item)));
}

/** What the chosen items may be lent for where they are now: the prosecutor gives only to the court. */
export function purposesFor(items: readonly ItemRow[]): LendPurpose[] {
  return lendPurposes.filter((purpose) =>
    items.every((item) => custodyArc({ type: 'custody.lent', data: { purpose } }).from.includes(item.custody)),
  );
}
