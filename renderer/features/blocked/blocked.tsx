import { IconEye, IconEyeOff } from '@tabler/icons-react';
import { useState } from 'react';
import type { ItemView } from '#shared/contract/items.ts';
import { blockedTexts as texts } from '#shared/text/screens/blocked.ts';
import { stageTexts } from '#shared/text/terms.ts';
import { ActionButton } from '../../ui/commands/action-button.tsx';
import { Notice } from '../../ui/feedback/notice.tsx';
import { useSay } from '../../ui/language/language.tsx';
import { BlockDialog, ReleaseDialog } from './blocked-dialogs.tsx';
import './blocked.css';

export interface BlockedProps {
  readonly view: Pick<ItemView, 'item' | 'blockedHere' | 'outer' | 'goneOut'>;
}

const icon = { size: 16, stroke: 1.5 };

/** Says that the content is blocked, by what, and who can release it. Nothing for an ordinary item. */
export function BlockedNotice({ view: { item, blockedHere, outer, goneOut } }: BlockedProps) {
  const say = useSay();
  const [asking, setAsking] = useState(false);
  if (!item.blocked) return null;
  const bundles = goneOut
    .map(({ stage, ...of }) => say(texts.goneOutIn, { ...of, stage: say(stageTexts[stage]) }))
    .join(', ');
  const release = (
    <ActionButton
      id="item.release"
      label={texts.release}
      act="record-case"
      icon={<IconEye {...icon} />}
      onRun={() => {
        setAsking(true);
      }}
    />
  );
  return (
    <div className="rb-blocked">
      <Notice tone="alarm" title={say(texts.title)} {...(blockedHere ? { actions: release } : {})}>
        {say(texts.lead)}
        {blockedHere ? '' : ` ${say(texts.withOuter, { number: outer?.number ?? '' })}`}
        {bundles === '' ? '' : ` ${say(texts.goneOut, { bundles })}`}
      </Notice>
      {asking ? (
        <ReleaseDialog
          item={item.item}
          number={item.number}
          onClose={() => {
            setAsking(false);
          }}
        />
      ) : null}
    </div>
  );
}

/** The act that blocks; not there where an entry of its own has done it. */
export function BlockAct({ view: { item, blockedHere } }: BlockedProps) {
  const [asking, setAsking] = useState(false);
  if (blockedHere) return null;
  return (
    <>
      <ActionButton
        id="item.block"
        label={texts.block}
        act="record-case"
        look="quiet"
        icon={<IconEyeOff {...icon} />}
        onRun={() => {
          setAsking(true);
        }}
      />
      {asking ? (
        <BlockDialog
          item={item.item}
          number={item.number}
          onClose={() => {
            setAsking(false);
          }}
        />
      ) : null}
    </>
  );
}
