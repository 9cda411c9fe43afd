import { IconPackageExport, IconUserShield } from '@tabler/icons-react';
import type { Output } from '#shared/contract/contract.ts';
import { handoverTexts as texts } from '#shared/text/screens/handover.ts';
import { stageTexts } from '#shared/text/terms.ts';
import { useCatalogueQuery } from '../../bridge/queries.ts';
import { ActionButton } from '../../ui/commands/action-button.tsx';
import { EmptyState } from '../../ui/feedback/empty-state.tsx';
import { ErrorNotice } from '../../ui/feedback/error-notice.tsx';
import { useSay } from '../../ui/language/language.tsx';
import { useNavigation } from '../../ui/navigation/navigation.tsx';
import { Page } from '../../ui/page/page.tsx';
import { Badge } from '../../ui/state/badge.tsx';
import { DataTable } from '../../ui/table/data-table.tsx';
import type { Column } from '../../ui/table/types.ts';
import { DateText } from '../../ui/text/date-text.tsx';
import { HashText } from '../../ui/text/hash-text.tsx';

type Handover = Output<'handover.list'>[number];

/** Every bundle that ever left, newest first. */
export function HandoversScreen() {
  const say = useSay();
  const { go } = useNavigation();
  const handovers = useCatalogueQuery('handover.list', { case: null });
  const columns: readonly Column<Handover>[] = [
    { key: 'case', title: texts.case, width: 'minmax(240px, 2fr)', render: (row) => row.caseNumber },
    { key: 'stage', title: texts.stage, width: '72px', render: (row) => say(stageTexts[row.stage]) },
    { key: 'version', title: texts.version, width: '56px', align: 'end', render: (row) => row.version },
    { key: 'recipient', title: texts.recipient, width: 'minmax(120px, 1.4fr)', render: (row) => row.recipient },
    {
      key: 'made',
      title: texts.made,
      width: '116px',
      render: (row) => <DateText value={row.createdAt.slice(0, 10)} />,
    },
    { key: 'by', title: texts.by, width: 'minmax(100px, 1fr)', render: (row) => row.byName },
    { key: 'items', title: texts.items, width: '44px', align: 'end', render: (row) => row.items },
    {
      key: 'identities',
      title: texts.identities,
      width: '128px',
      render: (row) => (row.disclosed === undefined ? '' : <IdentitiesOut />),
    },
    {
      key: 'seal',
      title: texts.seal,
      width: '176px',
      render: (row) => <HashText value={row.tagManifestSha256} what={say(texts.seal)} short copy={false} />,
    },
  ];
  const toCases = (
    <ActionButton
      id="handovers.cases"
      label={texts.openCases}
      look="primary"
      onRun={() => {
        go({ screen: 'cases' });
      }}
    />
  );
  return (
    <Page title={say(texts.listTitle)} layout="fill">
      <ErrorNotice failure={handovers.failure} onRetry={handovers.refetch} />
      <DataTable
        name="handovers"
        label={say(texts.listTitle)}
        columns={columns}
        rows={handovers.data ?? []}
        total={handovers.data?.length ?? 0}
        pending={handovers.pending}
        rowKey={(row) => row.bundle}
        onOpen={(row) => {
          go({ screen: 'case', case: row.case });
        }}
        empty={
          handovers.failure === null ? (
            <EmptyState
              icon={<IconPackageExport size={40} stroke={1.2} />}
              sentence={say(texts.empty)}
              action={toCases}
            />
          ) : null
        }
      />
    </Page>
  );
}

function IdentitiesOut() {
  const say = useSay();
  return (
    <Badge tone="soon" icon={<IconUserShield size={14} stroke={1.5} />} title={say(texts.identitiesOutTitle)}>
      {say(texts.identitiesOut)}
    </Badge>
  );
}
