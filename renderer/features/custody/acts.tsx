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
import { custodyArc, temporaryOut } from '#shared/domain/custody/transitions.ts';
import { actTexts as texts } from '#shared/text/screens/custody.ts';
import type { Text } from '#shared/text/text.ts';

export const actNames = ['receive', 'move', 'lend', 'return', 'handOver', 'seal', 'unseal'] as const;
export type ActName = (typeof actNames)[number];

export interface Act {
  readonly label: Text;
  readonly sentence: Text;
  readonly keys: string;
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
    icon: <IconInbox {...icon} />,
    fits: (item) => custodyArc({ type: 'custody.received' }).from.includes(item.custody),
  },
  move: {
    label: texts.move,
    sentence: texts.moveSentence,
    keys: 'Alt+M',
    icon: <IconArrowsExchange {...icon} />,
    fits: (item) => item.custody === 'stored',
  },
  lend: {
    label: texts.lend,
    sentence: texts.lendSentence,
    keys: 'Alt+K',
    icon: <IconTruckDelivery {...icon} />,
    fits: (item) => lendable.includes(item.custody),
  },
  return: {
    label: texts.return,
    sentence: texts.returnSentence,
    keys: 'Alt+B',
    icon: <IconArrowBackUp {...icon} />,
    fits: (item) => temporaryOut.includes(item.custody),
  },
  handOver: {
    label: texts.handOver,
    sentence: texts.handOverSentence,
    keys: 'Alt+J',
    icon: <IconBuildingBank {...icon} />,
    fits: (item) => item.custody === 'stored',
  },
  seal: {
    label: texts.seal,
    sentence: texts.sealSentence,
    keys: 'Alt+G',
    icon: <IconLock {...icon} />,
    fits: (item) => item.seal === null && item.custody !== 'with-prosecutor',
  },
  unseal: {
    label: texts.unseal,
    sentence: texts.unsealSentence,
    keys: 'Alt+U',
    icon: <IconLockOpen {...icon} />,
    fits: (item) => item.seal !== null && item.custody !== 'with-prosecutor',
  },
};

/** Acts that fit every chosen item, in their fixed order. */
export function actsFor(items: readonly ItemRow[]): ActName[] {
  return items.length === 0 ? [] : actNames.filter((name) => items.every((item) => acts[name].fits(item)));
}
