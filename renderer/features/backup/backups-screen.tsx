import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleDashed,
  IconDatabaseExport,
  IconTestPipe,
} from '@tabler/icons-react';
import { useState } from 'react';
import type { BackupRow } from '#shared/contract/backup.ts';
import type { Output } from '#shared/contract/contract.ts';
import { ok } from '#shared/errors/result.ts';
import { backupTexts as texts } from '#shared/text/screens/backup.ts';
import { call } from '../../bridge/call.ts';
import { useCatalogueQuery } from '../../bridge/queries.ts';
import { startTask, useLatestTask, useShownOutcome } from '../../bridge/tasks.ts';
import { ActionButton } from '../../ui/commands/action-button.tsx';
import { ConfirmSigning } from '../../ui/dialog/confirm-signing.tsx';
import { EmptyState } from '../../ui/feedback/empty-state.tsx';
import { ErrorNotice } from '../../ui/feedback/error-notice.tsx';
import { Notice } from '../../ui/feedback/notice.tsx';
import { formatBytes, formatCount } from '../../ui/format/numbers.ts';
import { useLanguage, useSay } from '../../ui/language/language.tsx';
import { Page } from '../../ui/page/page.tsx';
import { Badge } from '../../ui/state/badge.tsx';
import { DataTable } from '../../ui/table/data-table.tsx';
import type { Column } from '../../ui/table/types.ts';
import { DateText } from '../../ui/text/date-text.tsx';
import { HashText } from '../../ui/text/hash-text.tsx';
import { DrilledNotice, MadeNotice } from './outcomes.tsx';
import { Rhythms } from './rhythms.tsx';
import './backup.css';

type Chosen = NonNullable<Output<'window.choose'>>;
interface Asked {
  readonly act: 'make' | 'drill';
  readonly place: Chosen;
}

/** Make, drill, and what was made before (F53). */
export function BackupsScreen() {
  const say = useSay();
  const backups = useCatalogueQuery('backup.list', {});
  const making = useLatestTask('backup.make');
  const drilling = useLatestTask('backup.drill');
  useShownOutcome(making);
  useShownOutcome(drilling);
  const [asked, setAsked] = useState<Asked | null>(null);
  const ask = async (act: Asked['act']) => {
    const chosen = await call('window.choose', { purpose: act === 'make' ? 'export-folder' : 'backup-file' });
    if (chosen.ok && chosen.value !== null) setAsked({ act, place: chosen.value });
  };
  const busy = [making, drilling].some((task) => task?.outcome === null);
  return (
    <Page
      title={say(texts.title)}
      layout="fill"
      actions={
        <>
          <ActionButton
            id="backup.drill"
            label={texts.drill}
            keys="Alt+U"
            icon={<IconTestPipe size={16} stroke={1.5} />}
            disabled={busy}
            onRun={() => void ask('drill')}
          />
          <ActionButton
            id="backup.make"
            label={texts.make}
            keys="Alt+C"
            look="primary"
            icon={<IconDatabaseExport size={16} stroke={1.5} />}
            disabled={busy}
            onRun={() => void ask('make')}
          />
        </>
      }
    >
      <div className="rb-backups">
        <p className="rb-quiet">{say(texts.lead)}</p>
        <MakeState task={making} />
        <DrillState task={drilling} />
        <ErrorNotice failure={backups.failure} onRetry={backups.refetch} />
        {backups.data === undefined ? null : <Rhythms backups={backups.data} />}
        <MadeBefore rows={backups.data?.rows ?? []} pending={backups.pending} failed={backups.failure !== null} />
      </div>
      {asked === null ? null : (
        <AskDialog
          asked={asked}
          onClose={() => {
            setAsked(null);
          }}
        />
      )}
    </Page>
  );
}

function MakeState({ task }: { readonly task: ReturnType<typeof useLatestTask<'backup.make'>> }) {
  const say = useSay();
  if (task === null) return null;
  if (task.outcome === null) return <Notice tone="accent">{say(texts.making)}</Notice>;
  if (task.outcome.ok) return <MadeNotice outcome={task.outcome.value} />;
  return task.state === 'failed' ? <ErrorNotice failure={task.outcome.error} /> : null;
}

function DrillState({ task }: { readonly task: ReturnType<typeof useLatestTask<'backup.drill'>> }) {
  const say = useSay();
  if (task === null) return null;
  if (task.outcome === null) return <Notice tone="accent">{say(texts.drilling)}</Notice>;
  if (task.outcome.ok) return <DrilledNotice outcome={task.outcome.value} />;
  return task.state === 'failed' ? <ErrorNotice failure={task.outcome.error} /> : null;
}

function AskDialog({ asked, onClose }: { readonly asked: Asked; readonly onClose: () => void }) {
  const say = useSay();
  const { act, place } = asked;
  const run = () => {
    if (act === 'make')
      void startTask({ method: 'backup.make', input: { target: place.token }, title: texts.makeTask });
    else void startTask({ method: 'backup.drill', input: { backup: place.token }, title: texts.drillTask });
    return Promise.resolve(ok(null));
  };
  return (
    <ConfirmSigning
      opened
      onClose={onClose}
      act={say(act === 'make' ? texts.make : texts.drill)}
      sentence={say(act === 'make' ? texts.makeSentence : texts.drillSentence)}
      run={run}
    >
      <p className="rb-quiet rb-restore-path">
        {say(act === 'make' ? texts.makeTarget : texts.drillFile, { path: place.path })}
      </p>
    </ConfirmSigning>
  );
}

interface MadeBeforeProps {
  readonly rows: readonly BackupRow[];
  readonly pending: boolean;
  readonly failed: boolean;
}

function MadeBefore({ rows, pending, failed }: MadeBeforeProps) {
  const say = useSay();
  const language = useLanguage();
  const columns: readonly Column<BackupRow>[] = [
    { key: 'made', title: texts.made, width: '196px', render: (row) => <DateText value={row.createdAt} /> },
    { key: 'by', title: texts.by, width: 'minmax(130px, 1fr)', render: (row) => row.byName },
    {
      key: 'entries',
      title: texts.entries,
      width: '72px',
      align: 'end',
      render: (row) => formatCount(language, row.treeSize),
    },
    {
      key: 'attachments',
      title: texts.attachments,
      width: '92px',
      align: 'end',
      render: (row) => formatCount(language, row.attachments),
    },
    { key: 'size', title: texts.size, width: '84px', align: 'end', render: (row) => formatBytes(language, row.bytes) },
    { key: 'tested', title: texts.tested, width: 'minmax(240px, 1.4fr)', render: (row) => <DrillBadge row={row} /> },
    {
      key: 'digest',
      title: texts.digest,
      width: '184px',
      render: (row) => <HashText value={row.sha256} what={say(texts.digestOf)} short copy={false} />,
    },
  ];
  return (
    <DataTable
      name="backups"
      label={say(texts.list)}
      columns={columns}
      rows={rows}
      total={rows.length}
      pending={pending}
      rowKey={(row) => row.backup}
      empty={
        failed ? null : <EmptyState icon={<IconDatabaseExport size={40} stroke={1.2} />} sentence={say(texts.empty)} />
      }
    />
  );
}

/** Whether somebody has tried this very file. */
function DrillBadge({ row }: { readonly row: BackupRow }) {
  const say = useSay();
  const { drilled } = row;
  if (drilled === null) {
    return (
      <Badge tone="neutral" icon={<IconCircleDashed size={14} stroke={1.5} />}>
        {say(texts.untested)}
      </Badge>
    );
  }
  const good = drilled.result === 'good';
  const Icon = good ? IconCircleCheck : IconAlertTriangle;
  return (
    <span className="rb-drilled">
      <Badge tone={good ? 'done' : 'alarm'} icon={<Icon size={14} stroke={1.5} />}>
        {good ? say(texts.good) : say(texts.bad, { count: drilled.findings })}
      </Badge>
      <span className="rb-quiet">
        <DateText value={drilled.at.slice(0, 10)} />
      </span>
    </span>
  );
}
