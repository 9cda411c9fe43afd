import { IconPaperclip } from '@tabler/icons-react';
import { useState } from 'react';
import type { Output } from '#shared/contract/contract.ts';
import type { AttachmentRow } from '#shared/contract/items.ts';
import { blockedTexts } from '#shared/text/screens/blocked.ts';
import { attachmentTexts as texts } from '#shared/text/screens/attachments.ts';
import { attachmentKindTexts } from '#shared/text/terms.ts';
import { call } from '../../bridge/call.ts';
import { useMay } from '../../bridge/session.ts';
import { startTask } from '../../bridge/tasks.ts';
import { ActionButton } from '../../ui/commands/action-button.tsx';
import { showToast } from '../../ui/feedback/toast.ts';
import { formatBytes } from '../../ui/format/numbers.ts';
import { useLanguage, useSay } from '../../ui/language/language.tsx';
import { DateText } from '../../ui/text/date-text.tsx';
import { HashText } from '../../ui/text/hash-text.tsx';
import { BlockedBadge } from '../../ui/state/blocked-badge.tsx';
import { AttachDialog } from './attach-dialog.tsx';
import { OpenDialog } from './open-dialog.tsx';
import { Preview } from './preview.tsx';
import './attachments.css';

type Chosen = NonNullable<Output<'window.choose'>>;

export interface AttachmentsProps {
  readonly caseId: string;
  /** Null: of the case as a whole. */
  readonly item: string | null;
  readonly rows: readonly AttachmentRow[];
}

/** Photos and papers of an item or a case; a picture is shown only when it is asked for. */
export function Attachments({ caseId, item, rows }: AttachmentsProps) {
  const say = useSay();
  const mayAttach = useMay('record-case');
  const [file, setFile] = useState<Chosen | null>(null);
  const choose = async () => {
    const chosen = await call('window.choose', { purpose: 'attachment' });
    if (chosen.ok) setFile(chosen.value);
  };
  return (
    <div>
      {rows.length === 0 ? <p className="rb-quiet">{say(texts.empty)}</p> : null}
      <AttachmentList rows={rows} openable />
      {mayAttach ? (
        <ActionButton
          id="attachments.add"
          label={texts.add}
          keys="Alt+L"
          icon={<IconPaperclip size={16} stroke={1.5} />}
          onRun={() => void choose()}
        />
      ) : null}
      {file === null ? null : (
        <AttachDialog
          caseId={caseId}
          item={item}
          file={file}
          onClose={() => {
            setFile(null);
          }}
        />
      )}
    </div>
  );
}

export interface AttachmentListProps extends Pick<AttachmentsProps, 'rows'> {
  /** What is blocked can be opened by two people from here: not from a find, whose case does that. */
  readonly openable?: boolean;
}

/** Files that are there, to look at and to save. */
export function AttachmentList({ rows, openable = false }: AttachmentListProps) {
  return (
    <ul className="rb-attachments">
      {rows.map((row) => (
        <Attachment key={row.attachment} row={row} openable={openable} />
      ))}
    </ul>
  );
}

interface AttachmentProps {
  readonly row: AttachmentRow;
  readonly openable: boolean;
}

function Attachment({ row, openable }: AttachmentProps) {
  const say = useSay();
  const language = useLanguage();
  return (
    <li>
      <p>
        <strong>{row.caption}</strong> · {say(attachmentKindTexts[row.kind])}
      </p>
      <p className="rb-quiet">
        {row.name} · {formatBytes(language, row.bytes)} · <DateText value={row.at} /> ·{' '}
        {say(texts.by, { name: row.byName })}
      </p>
      <HashText value={row.sha256} what={say(texts.digest, { name: row.name })} short />
      {row.blocked ? <BlockedContent row={row} openable={openable} /> : <Content row={row} />}
    </li>
  );
}

/** Says that it must not be seen; nothing of it is asked for here. */
function BlockedContent({ row, openable }: AttachmentProps) {
  const say = useSay();
  const [folder, setFolder] = useState<Chosen | null>(null);
  const choose = async () => {
    const chosen = await call('window.choose', { purpose: 'export-folder' });
    if (chosen.ok) setFolder(chosen.value);
  };
  return (
    <>
      <p className="rb-attachment-blocked">
        <BlockedBadge /> <span className="rb-quiet">{say(blockedTexts.file)}</span>
      </p>
      {openable ? (
        <div className="rb-attachment-acts">
          <ActionButton
            id={`attachment.${row.attachment}.open`}
            label={blockedTexts.open}
            act="record-case"
            look="quiet"
            onRun={() => void choose()}
          />
        </div>
      ) : null}
      {folder === null ? null : (
        <OpenDialog
          row={row}
          folder={folder}
          onClose={() => {
            setFolder(null);
          }}
        />
      )}
    </>
  );
}

function Content({ row }: Pick<AttachmentProps, 'row'>) {
  const say = useSay();
  const [shown, setShown] = useState(false);
  const save = async () => {
    const folder = await call('window.choose', { purpose: 'export-folder' });
    if (!folder.ok || folder.value === null) return;
    const saved = await startTask({
      method: 'attachments.save',
      input: { attachment: row.attachment, folder: folder.value.token },
      title: texts.saveTask,
      parameters: { name: row.name },
      scope: row.attachment,
      told: true,
    });
    if (saved.ok) showToast({ message: say(texts.saved, { name: saved.value.name }), tone: 'soon' });
  };
  return (
    <>
      <div className="rb-attachment-acts">
        {row.kind === 'photo' ? (
          <ActionButton
            id={`attachment.${row.attachment}.view`}
            label={shown ? texts.hide : texts.preview}
            look="quiet"
            onRun={() => {
              setShown(!shown);
            }}
          />
        ) : null}
        <ActionButton
          id={`attachment.${row.attachment}.save`}
          label={texts.save}
          look="quiet"
          onRun={() => void save()}
        />
      </div>
      {shown ? <Preview attachment={row.attachment} caption={row.caption} /> : null}
    </>
  );
}
