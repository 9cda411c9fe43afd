import { IconDeviceFloppy } from '@tabler/icons-react';
import { useState } from 'react';
import type { AcquisitionView } from '#shared/contract/acquisitions.ts';
import type { ItemView } from '#shared/contract/items.ts';
import { imagedClasses } from '#shared/domain/acquisition/decide.ts';
import { acquisitionTexts as texts } from '#shared/text/screens/acquisitions.ts';
import { useCatalogueQuery } from '../../bridge/queries.ts';
import { useMay } from '../../bridge/session.ts';
import { ActionButton } from '../../ui/commands/action-button.tsx';
import { ErrorNotice } from '../../ui/feedback/error-notice.tsx';
import { Notice } from '../../ui/feedback/notice.tsx';
import { useSay } from '../../ui/language/language.tsx';
import { Acquisition } from './acquisition.tsx';
import { NoteDialog } from './note-dialog.tsx';
import { RecordDialog } from './record-dialog.tsx';
import { VerifyDialog } from './verify-dialog.tsx';
import './acquisitions.css';

type Shown = 'record' | { readonly verify: AcquisitionView } | { readonly note: AcquisitionView } | null;

/** At the head of the page, where whoever opens the item looks first: a copy of it is in question. */
export function CopyAlarm({ view }: { readonly view: ItemView }) {
  return imagedClasses.includes(view.item.class) ? <InQuestion item={view.item.item} /> : null;
}

function InQuestion({ item }: { readonly item: string }) {
  const say = useSay();
  const { rows = [] } = useCatalogueQuery('acquisition.list', { item }).data ?? {};
  const names = rows.flatMap(({ standing, data }) =>
    standing === 'alarm' || standing === 'unanswered' ? [data.image.name] : [],
  );
  if (names.length === 0) return null;
  return (
    <div className="rb-images-alarm">
      <Notice tone="alarm" title={say(texts.headTitle, { names: names.join(', ') })}>
        {say(texts.headLead)}
      </Notice>
    </div>
  );
}

/** The forensic copies of a device; of other things there is nothing to copy. */
export function AcquisitionSection({ view }: { readonly view: ItemView }) {
  return imagedClasses.includes(view.item.class) ? <Copies view={view} /> : null;
}

function Copies({ view }: { readonly view: ItemView }) {
  const say = useSay();
  const { item, number, case: caseId } = view.item;
  const mayRecord = useMay('record-case');
  const copies = useCatalogueQuery('acquisition.list', { item });
  const [shown, setShown] = useState<Shown>(null);
  const [unsent, setUnsent] = useState({ acquisition: '', notes: '' });
  const close = () => {
    setShown(null);
  };
  const { rows = [], ewf = false } = copies.data ?? {};
  return (
    <section aria-labelledby="item-copies">
      <h2 id="item-copies">{say(texts.title)}</h2>
      <ErrorNotice failure={copies.failure} onRetry={copies.refetch} />
      {rows.length === 0 && copies.data !== undefined ? <p className="rb-quiet">{say(texts.none)}</p> : null}
      {rows.length === 0 ? null : (
        <ol className="rb-images">
          {rows.map((image) => (
            <Acquisition
              key={image.data.acquisition}
              image={image}
              ewf={ewf}
              {...(mayRecord
                ? {
                    onVerify: () => {
                      setShown({ verify: image });
                    },
                    onNote: () => {
                      setShown({ note: image });
                    },
                  }
                : {})}
            />
          ))}
        </ol>
      )}
      <ActionButton
        id="item.copy"
        label={texts.record}
        keys="Alt+Q"
        icon={<IconDeviceFloppy size={16} stroke={1.5} />}
        act="record-case"
        onRun={() => {
          setShown('record');
        }}
      />
      {shown === 'record' ? (
        <RecordDialog caseId={caseId} item={item} number={number} rows={rows} ewf={ewf} onClose={close} />
      ) : null}
      {shown !== null && shown !== 'record' && 'verify' in shown ? (
        <VerifyDialog
          image={shown.verify}
          ewf={ewf}
          typed={unsent.acquisition === shown.verify.data.acquisition ? unsent.notes : ''}
          onUnsent={(notes) => {
            setUnsent({ acquisition: shown.verify.data.acquisition, notes });
          }}
          onClose={close}
        />
      ) : null}
      {shown !== null && shown !== 'record' && 'note' in shown ? (
        <NoteDialog image={shown.note} onClose={close} />
      ) : null}
    </section>
  );
}
