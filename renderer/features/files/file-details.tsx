import { Button } from '@mantine/core';
import { IconCertificate } from '@tabler/icons-react';
import { useState } from 'react';
import { fileAlgorithms } from '#shared/domain/file-list/events.ts';
import type { Failure } from '#shared/errors/result.ts';
import { algorithmTexts } from '#shared/text/file-lists.ts';
import { fileTexts as texts } from '#shared/text/screens/files.ts';
import { fileProblemTexts } from '#shared/text/terms.ts';
import { call } from '../../bridge/call.ts';
import { useCatalogueCommand } from '../../bridge/commands.ts';
import { useCatalogueQuery } from '../../bridge/queries.ts';
import { useMay } from '../../bridge/session.ts';
import { ErrorNotice } from '../../ui/feedback/error-notice.tsx';
import { showToast } from '../../ui/feedback/toast.ts';
import { formatBytes, formatCount } from '../../ui/format/numbers.ts';
import { useLanguage, useSay } from '../../ui/language/language.tsx';
import { DetailFacts, type Detail } from '../../ui/list/detail-panel.tsx';
import { useNavigation } from '../../ui/navigation/navigation.tsx';
import { HashText } from '../../ui/text/hash-text.tsx';
import { Modified } from './file-columns.tsx';
import { FileMarks, MarkedPath, marksOf } from './file-marks.tsx';
import { FullPath } from './full-path.tsx';
import { SidePanel } from './side-panel.tsx';
import { useBlocked } from './use-blocked.ts';
import { strongestOf, type FileRow } from './file-rows.ts';

export interface FileDetailsProps {
  readonly item: string;
  readonly row: FileRow | undefined;
  readonly total: number;
  readonly onClose: () => void;
}

/** All that the list says of one file, beside the list. */
export function FileDetails({ item, row, total, onClose }: FileDetailsProps) {
  return (
    <SidePanel title={texts.details} onClose={onClose}>
      {row === undefined ? null : (
        <>
          <Facts row={row} total={total} />
          <Prove item={item} ordinal={row.ordinal} />
          <Elsewhere item={item} row={row} />
        </>
      )}
    </SidePanel>
  );
}

function Facts({ row, total }: { readonly row: FileRow; readonly total: number }) {
  const say = useSay();
  const language = useLanguage();
  const { bytes, problem } = row;
  const marks = marksOf(row);
  const size =
    bytes === null
      ? say(texts.noSize)
      : say(texts.exactBytes, { size: formatBytes(language, bytes), bytes: formatCount(language, bytes) });
  const digests = fileAlgorithms.flatMap((algorithm) => {
    const value = row[algorithm];
    const label = say(algorithmTexts[algorithm]);
    return value === null ? [] : [{ label, value: <HashText value={value} what={label} /> }];
  });
  const facts: readonly Detail[] = [
    { label: say(texts.fullPath), value: <FullPath path={row.path} /> },
    { label: say(texts.category), value: marks.length === 0 ? null : <FileMarks marks={marks} /> },
    { label: say(texts.size), value: size },
    { label: say(texts.modified), value: row.modified === null ? null : <Modified seconds={row.modified} /> },
    ...digests,
    { label: say(texts.problem), value: problem === null ? null : say(fileProblemTexts[problem]) },
    {
      label: say(texts.place),
      value: say(texts.placeOf, {
        place: formatCount(language, row.ordinal + 1),
        total: formatCount(language, total),
      }),
    },
  ];
  return <DetailFacts facts={facts} />;
}

/** A proof that this file is in the sealed list, into a folder that the person chooses. */
function Prove({ item, ordinal }: { readonly item: string; readonly ordinal: number }) {
  const say = useSay();
  const command = useCatalogueCommand('files.prove');
  const may = useMay('hand-over');
  const blocked = useBlocked(item);
  const [failure, setFailure] = useState<Failure | null>(null);
  const save = async () => {
    const chosen = await call('window.choose', { purpose: 'export-folder' });
    setFailure(chosen.ok ? null : chosen.error);
    if (!chosen.ok || chosen.value === null) return;
    const result = await command.run({ item, ordinal, folder: chosen.value.token });
    if (result.ok) showToast({ message: say(texts.proved, { name: result.value.name }) });
  };
  if (!may) return null;
  return (
    <div className="rb-file-prove">
      <Button
        variant="default"
        leftSection={<IconCertificate size={16} stroke={1.5} />}
        loading={command.pending}
        disabled={blocked}
        onClick={() => void save()}
      >
        {say(texts.prove)}
      </Button>
      <p className="rb-quiet">{say(blocked ? texts.contentBlocked : texts.proveHint)}</p>
      <ErrorNotice failure={failure ?? command.failure} />
    </div>
  );
}

const mostElsewhere = 6;

/** The same content in other lists, of this case or another. */
function Elsewhere({ item, row }: { readonly item: string; readonly row: FileRow }) {
  const say = useSay();
  const { go } = useNavigation();
  const digest = strongestOf(row);
  const found = useCatalogueQuery(
    'files.find',
    { text: '', digest: digest?.digest ?? null, after: null, limit: mostElsewhere + 1 },
    { enabled: digest !== null },
  );
  if (digest === null || found.data === undefined) return null;
  const others = found.data.rows.filter((other) => other.item !== item || other.ordinal !== row.ordinal);
  if (others.length === 0) return <p className="rb-quiet">{say(texts.elsewhereNone)}</p>;
  return (
    <section aria-label={say(texts.elsewhere)}>
      <h3>{say(texts.elsewhere)}</h3>
      <ul className="rb-file-elsewhere">
        {others.slice(0, mostElsewhere).map((other) => (
          <li key={`${other.item} ${String(other.ordinal)}`}>
            <button
              type="button"
              className="rb-link"
              onClick={() => {
                go({ screen: 'files', item: other.item, at: other.ordinal });
              }}
            >
              {other.caseNumber} · {other.itemNumber}
            </button>
            <MarkedPath row={other} />
          </li>
        ))}
      </ul>
    </section>
  );
}
