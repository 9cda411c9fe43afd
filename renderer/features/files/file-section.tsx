import { IconArrowsDiff, IconFileImport, IconFingerprint, IconList } from '@tabler/icons-react';
import { useState } from 'react';
import type { ItemView } from '#shared/contract/items.ts';
import { fileTexts as texts } from '#shared/text/screens/files.ts';
import { useMay } from '../../bridge/session.ts';
import { ActionButton } from '../../ui/commands/action-button.tsx';
import { useSay } from '../../ui/language/language.tsx';
import { useNavigation } from '../../ui/navigation/navigation.tsx';
import { HashDialog } from './hash-dialog.tsx';
import { HashWork } from './hash-work.tsx';
import { ListComparisons } from './list-comparisons.tsx';
import { ListMatches } from './list-matches.tsx';
import { ListSummary } from './list-summary.tsx';
import { useAnswered } from './use-answered.ts';
import './files.css';

const icon = { size: 16, stroke: 1.5 };

/** On the page of an item that holds files: its sealed list, or the ways to make it. */
export function FileSection({ view }: { readonly view: ItemView }) {
  const say = useSay();
  return (
    <section aria-labelledby="item-files" className="rb-file-section">
      <h2 id="item-files">{say(texts.list)}</h2>
      {view.fileList === null ? <Unlisted view={view} /> : <Sealed view={view} list={view.fileList} />}
    </section>
  );
}

function Unlisted({ view }: { readonly view: ItemView }) {
  const say = useSay();
  const may = useMay('record-case');
  return may ? <Ways view={view} /> : <p className="rb-quiet">{say(texts.none)}</p>;
}

/** What the two ways to a list do, and work on one that waits. */
function Ways({ view: { item } }: { readonly view: ItemView }) {
  const say = useSay();
  const { go } = useNavigation();
  const [asked, setAsked] = useState(false);
  return (
    <HashWork item={item.item} number={item.number}>
      <p className="rb-quiet">{say(texts.ways)}</p>
      <div className="rb-file-way">
        <p>{say(texts.hashWay)}</p>
        <ActionButton
          id="item.hash"
          label={texts.hash}
          keys="Alt+H"
          icon={<IconFingerprint {...icon} />}
          onRun={() => {
            setAsked(true);
          }}
        />
      </div>
      <div className="rb-file-way">
        <p>{say(texts.importWay)}</p>
        <ActionButton
          id="item.import-files"
          label={texts.import}
          keys="Alt+I"
          icon={<IconFileImport {...icon} />}
          onRun={() => {
            go({ screen: 'files-import', item: item.item });
          }}
        />
      </div>
      <HashDialog
        opened={asked}
        item={item.item}
        number={item.number}
        onClose={() => {
          setAsked(false);
        }}
      />
    </HashWork>
  );
}

interface SealedProps {
  readonly view: ItemView;
  readonly list: NonNullable<ItemView['fileList']>;
}

function Sealed({ view: { item }, list }: SealedProps) {
  const say = useSay();
  const { go } = useNavigation();
  useAnswered(say(texts.listedAlready, { number: item.number }));
  return (
    <>
      <ListSummary list={list} />
      <div className="rb-file-acts">
        <ActionButton
          id="item.files"
          label={texts.browse}
          keys="Alt+F"
          icon={<IconList {...icon} />}
          onRun={() => {
            go({ screen: 'files', item: item.item });
          }}
        />
        <ActionButton
          id="item.compare-files"
          label={texts.compare}
          keys="Alt+D"
          act="record-case"
          icon={<IconArrowsDiff {...icon} />}
          onRun={() => {
            go({ screen: 'files-compare', item: item.item });
          }}
        />
      </div>
      <ListComparisons item={item.item} />
      <ListMatches item={item.item} number={item.number} list={list} />
    </>
  );
}
