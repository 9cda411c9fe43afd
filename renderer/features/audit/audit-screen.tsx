import { IconShieldCheck } from '@tabler/icons-react';
import type { AuditReport } from '#shared/contract/handover.ts';
import { sayFinding } from '#shared/text/audit-finding.ts';
import { auditTexts as texts } from '#shared/text/screens/audit.ts';
import { startTask, useLatestTask, useShownOutcome } from '../../bridge/tasks.ts';
import { ActionButton } from '../../ui/commands/action-button.tsx';
import { EmptyState } from '../../ui/feedback/empty-state.tsx';
import { ErrorNotice } from '../../ui/feedback/error-notice.tsx';
import { Notice } from '../../ui/feedback/notice.tsx';
import { formatCount } from '../../ui/format/numbers.ts';
import { useLanguage, useSay } from '../../ui/language/language.tsx';
import { Page } from '../../ui/page/page.tsx';
import { DataTable } from '../../ui/table/data-table.tsx';
import type { Column } from '../../ui/table/types.ts';
import { CopyButton } from '../../ui/text/copy-button.tsx';
import { HashText } from '../../ui/text/hash-text.tsx';
import { ComparePanel } from './compare-panel.tsx';
import './audit.css';

/** Recompute everything; show the first break (F51). */
export function AuditScreen() {
  const say = useSay();
  const task = useLatestTask('audit.run');
  useShownOutcome(task);
  const running = task?.outcome === null;
  const outcome = task?.outcome ?? null;
  const run = (
    <ActionButton
      id="audit.run"
      label={outcome === null ? texts.run : texts.again}
      look="primary"
      keys="F5"
      loading={running}
      icon={<IconShieldCheck size={16} stroke={1.5} />}
      onRun={() => void startTask({ method: 'audit.run', input: {}, title: texts.task })}
    />
  );
  return (
    <Page title={say(texts.title)} actions={outcome === null ? undefined : run}>
      <div className="rb-audit">
        <div className="rb-audit-own">
          {outcome === null ? (
            <EmptyState
              icon={<IconShieldCheck size={40} stroke={1.2} />}
              sentence={say(running ? texts.running : texts.lead)}
              action={run}
            />
          ) : outcome.ok ? (
            <Report report={outcome.value} />
          ) : (
            <ErrorNotice failure={outcome.error} />
          )}
        </div>
        <ComparePanel />
        {outcome?.ok === true && outcome.value.findings.length > 0 ? (
          <Findings findings={outcome.value.findings} />
        ) : null}
      </div>
    </Page>
  );
}

function Report({ report }: { readonly report: AuditReport }) {
  const say = useSay();
  const language = useLanguage();
  const count = (value: number) => formatCount(language, value);
  return (
    <>
      {report.findings.length === 0 ? (
        <Notice tone="done" title={say(texts.cleanTitle)}>
          {say(texts.clean, {
            entries: count(report.entries),
            signatures: count(report.signatures),
            rows: count(report.rows),
            tables: count(report.tables),
            fileRows: count(report.fileRows),
            attachments: count(report.attachments),
            restricted: count(report.restricted),
          })}
          {report.sealed === 0
            ? ''
            : ` ${say(texts.sealed, { sealed: count(report.sealed), opened: count(report.opened) })}`}
        </Notice>
      ) : (
        <Notice tone="alarm" title={say(texts.foundTitle, { count: count(report.found) })}>
          {say(texts.found)}
        </Notice>
      )}
      {/* The head of a ledger that is not as it was signed is nothing to keep. */}
      {report.findings.length === 0 ? <Head report={report} /> : null}
    </>
  );
}

function Head({ report }: { readonly report: AuditReport }) {
  const say = useSay();
  const language = useLanguage();
  return (
    <section className="rb-audit-head">
      <h2>{say(texts.head)}</h2>
      <dl>
        <dt>{say(texts.size)}</dt>
        <dd>{formatCount(language, report.head.treeSize)}</dd>
        <dt>{say(texts.root)}</dt>
        <dd>
          <HashText value={report.head.rootHash} what={say(texts.root)} />
        </dd>
      </dl>
      <p className="rb-quiet">{say(texts.headHint)}</p>
      <div className="rb-checkpoint">
        <h3>{say(texts.checkpoint)}</h3>
        <CopyButton value={report.checkpoint} what={say(texts.checkpoint)} />
      </div>
      <pre className="rb-mono">{report.checkpoint}</pre>
      <p className="rb-quiet">{say(texts.checkpointHint)}</p>
    </section>
  );
}

type Finding = AuditReport['findings'][number];

function Findings({ findings }: { readonly findings: readonly Finding[] }) {
  const say = useSay();
  const language = useLanguage();
  const columns: readonly Column<Finding>[] = [
    {
      key: 'table',
      title: texts.table,
      width: '160px',
      render: (row) => (row.table === '' ? say(texts.ledger) : row.table),
    },
    { key: 'row', title: texts.row, width: 'minmax(180px, 1fr)', render: (row) => row.row },
    { key: 'problem', title: texts.problem, width: 'minmax(320px, 3fr)', render: (row) => sayFinding(language, row) },
  ];
  return (
    <div className="rb-audit-findings">
      <DataTable
        name="audit.findings"
        label={say(texts.findings)}
        columns={columns}
        rows={findings}
        total={findings.length}
        rowKey={(row) => `${row.code}/${row.table}/${row.row}`}
        empty={null}
      />
    </div>
  );
}
