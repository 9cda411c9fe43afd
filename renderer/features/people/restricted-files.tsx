import { Button } from '@mantine/core';
import { IconFileCertificate, IconPhotoShield } from '@tabler/icons-react';
import { useState } from 'react';
import type { Output } from '#shared/contract/contract.ts';
import type { RestrictedRow } from '#shared/contract/people.ts';
import type { OpeningReason } from '#shared/domain/restricted/events.ts';
import { peopleTexts as texts } from '#shared/text/screens/people.ts';
import { restrictedKindTexts } from '#shared/text/terms.ts';
import { call } from '../../bridge/call.ts';
import { useCatalogueCommand } from '../../bridge/commands.ts';
import { Notice } from '../../ui/feedback/notice.tsx';
import { showToast } from '../../ui/feedback/toast.ts';
import { useSay } from '../../ui/language/language.tsx';
import { DateText } from '../../ui/text/date-text.tsx';
import { EyeButton } from './eye-button.tsx';
import { OpenDialog } from './open-dialog.tsx';
import { OpenedFile, type OpenedAttachment } from './opened-file.tsx';
import { useRevealed } from './revealed.ts';
import { filled } from './words.ts';

export interface RestrictedFilesProps {
  readonly rows: readonly RestrictedRow[];
  /** Of the person they are about; '' for those of the case as a whole. */
  readonly code: string;
  readonly mayOpen: boolean;
}

/** A closed eye instead of a picture: kind, when and by whom is all that everybody sees. */
export function RestrictedFiles({ rows, code, mayOpen }: RestrictedFilesProps) {
  if (rows.length === 0) return null;
  return (
    <ul className="rb-restricted">
      {rows.map((row) => (
        <RestrictedFile key={row.attachment} row={row} code={code} mayOpen={mayOpen} />
      ))}
    </ul>
  );
}

type Folder = NonNullable<Output<'window.choose'>>;

function RestrictedFile({
  row,
  code,
  mayOpen,
}: {
  readonly row: RestrictedRow;
  readonly code: string;
  readonly mayOpen: boolean;
}) {
  const say = useSay();
  const open = useCatalogueCommand('restricted.open');
  const revealed = useRevealed<OpenedAttachment>();
  const [asking, setAsking] = useState<'open' | Folder | null>(null);
  const [again, setAgain] = useState(false);
  const about = { code, kind: restrictedKindTexts[row.kind] };
  const kind = say(restrictedKindTexts[row.kind]);
  const Icon = row.kind === 'face-photo' ? IconPhotoShield : IconFileCertificate;
  const run = async (reason: OpeningReason) => {
    const result = await open.run({ attachment: row.attachment, reason });
    if (result.ok && result.value.opened !== null) revealed.reveal(result.value.opened);
    setAgain(result.ok && result.value.opened === null);
    return result;
  };
  const chooseFolder = async () => {
    const folder = await call('window.choose', { purpose: 'export-folder' });
    if (folder.ok && folder.value !== null) setAsking(folder.value);
  };
  const close = () => {
    setAsking(null);
  };
  return (
    <li>
      <div className="rb-restricted-row">
        <Icon size={16} stroke={1.5} aria-hidden />
        <span>{kind}</span>
        <span className="rb-quiet">
          <DateText value={row.at} /> · {row.byName}
        </span>
        {mayOpen ? (
          <span className="rb-person-acts">
            <Button
              variant="subtle"
              color="gray"
              size="compact-sm"
              aria-label={say(texts.saveCopyOf, { code, kind })}
              onClick={() => void chooseFolder()}
            >
              {say(texts.saveCopy)}
            </Button>
            <EyeButton
              id={`restricted.${row.attachment}.open`}
              word={texts.view}
              name={filled(texts.openFileOf, about)}
              shown={revealed.value !== null}
              onOpen={() => {
                setAsking('open');
              }}
              onCover={revealed.cover}
            />
          </span>
        ) : null}
      </div>
      {again ? <Notice tone="soon">{say(texts.shownOnce)}</Notice> : null}
      {revealed.value === null ? null : (
        <OpenedFile opened={revealed.value} code={code} secondsLeft={revealed.secondsLeft} />
      )}
      {asking === 'open' ? (
        <OpenDialog
          act={say(texts.openFileOf, { code, kind })}
          sentence={say(texts.openFileSentence, { code, kind })}
          run={run}
          onClose={close}
        />
      ) : null}
      {asking === null || asking === 'open' ? null : (
        <SaveDialog row={row} code={code} folder={asking} onClose={close} />
      )}
    </li>
  );
}

interface SaveDialogProps {
  readonly row: RestrictedRow;
  readonly code: string;
  readonly folder: Folder;
  readonly onClose: () => void;
}

/** Not a task of the tray: its outcome holds the file's name, which is sealed. */
function SaveDialog({ row, code, folder, onClose }: SaveDialogProps) {
  const say = useSay();
  const save = useCatalogueCommand('restricted.save');
  const kind = say(restrictedKindTexts[row.kind]);
  const run = async (reason: OpeningReason) => {
    const result = await save.run({ attachment: row.attachment, reason, folder: folder.token });
    if (result.ok) showToast({ message: say(texts.savedCopy), tone: 'soon' });
    return result;
  };
  return (
    <OpenDialog
      act={say(texts.saveCopyOf, { code, kind })}
      sentence={say(texts.saveCopySentence)}
      run={run}
      onClose={onClose}
    />
  );
}
