import { IconKey, IconKeyOff } from '@tabler/icons-react';
import { useState } from 'react';
import type { Output } from '#shared/contract/contract.ts';
import { formatDate } from '#shared/text/dates.ts';
import { recoveryTexts as texts } from '#shared/text/screens/recovery.ts';
import { useCatalogueQuery } from '../../bridge/queries.ts';
import { useMay } from '../../bridge/session.ts';
import { ActionButton } from '../../ui/commands/action-button.tsx';
import { ErrorNotice } from '../../ui/feedback/error-notice.tsx';
import { Notice } from '../../ui/feedback/notice.tsx';
import { useLanguage, useSay } from '../../ui/language/language.tsx';
import { EstablishDialog } from './establish-dialog.tsx';
import { RevokeDialog } from './revoke-dialog.tsx';
import './recovery-status.css';

type Recovery = NonNullable<Output<'recovery.status'>>;

const icon = { size: 16, stroke: 1.5 };

/** One line above the users: whether there is a way back in, and what can be done about it. */
export function RecoveryStatus() {
  const status = useCatalogueQuery('recovery.status', {});
  const [open, setOpen] = useState<'establish' | 'revoke' | null>(null);
  const close = () => {
    setOpen(null);
  };
  if (status.data === undefined) return <ErrorNotice failure={status.failure} onRetry={status.refetch} />;
  return (
    <>
      {status.data === null ? (
        <None
          onEstablish={() => {
            setOpen('establish');
          }}
        />
      ) : (
        <InForce
          recovery={status.data}
          onRevoke={() => {
            setOpen('revoke');
          }}
        />
      )}
      {open === 'establish' ? <EstablishDialog onClose={close} /> : null}
      {open === 'revoke' ? <RevokeDialog onClose={close} /> : null}
    </>
  );
}

function InForce({ recovery, onRevoke }: { readonly recovery: Recovery; readonly onRevoke: () => void }) {
  const say = useSay();
  const language = useLanguage();
  const { threshold, shares, since, byName } = recovery;
  const values = { threshold, shares, date: formatDate(language, since.slice(0, 10)), name: byName };
  return (
    <section className="rb-recovery" aria-label={say(texts.statusTitle)}>
      <IconKey size={18} stroke={1.5} aria-hidden />
      <p>
        <strong>{say(texts.statusTitle)}</strong>{' '}
        <span className="rb-quiet">{say(shares > 1 ? texts.statusSeveral : texts.statusOne, values)}</span>
      </p>
      <ActionButton
        id="recovery.revoke"
        label={texts.revoke}
        look="quiet"
        act="manage-users"
        icon={<IconKeyOff {...icon} />}
        onRun={onRevoke}
      />
    </section>
  );
}

function None({ onEstablish }: { readonly onEstablish: () => void }) {
  const say = useSay();
  const may = useMay('manage-users');
  const establish = (
    <ActionButton id="recovery.establish" label={texts.establish} icon={<IconKey {...icon} />} onRun={onEstablish} />
  );
  return (
    <div className="rb-recovery-none">
      <Notice tone="soon" title={say(texts.statusTitle)} {...(may ? { actions: establish } : {})}>
        {say(texts.statusNone)}
      </Notice>
    </div>
  );
}
