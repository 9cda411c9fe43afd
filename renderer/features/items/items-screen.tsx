import type { CustodyState } from '#shared/domain/custody/transitions.ts';
import { itemTexts as texts } from '#shared/text/screens/items.ts';
import { ActionButton } from '../../ui/commands/action-button.tsx';
import { useSay } from '../../ui/language/language.tsx';
import { useNavigation } from '../../ui/navigation/navigation.tsx';
import { Page } from '../../ui/page/page.tsx';
import { ItemsList, type ItemsListProps } from './items-list.tsx';

export interface ItemsScreenProps {
  readonly custody: CustodyState | null;
  readonly acts: ItemsListProps['acts'];
}

/** Every item of the catalogue: the officer at the shelf. */
export function ItemsScreen({ custody, acts }: ItemsScreenProps) {
  const say = useSay();
  const { go } = useNavigation();
  const toCases = (
    <ActionButton
      id="items.cases"
      label={texts.openCases}
      look="primary"
      onRun={() => {
        go({ screen: 'cases' });
      }}
    />
  );
  return (
    <Page title={say(texts.listTitle)} layout="fill">
      <ItemsList caseId={null} custody={custody} acts={acts} emptyAction={toCases} />
    </Page>
  );
}
