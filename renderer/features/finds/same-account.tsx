import { findTexts as texts } from '#shared/text/screens/finds.ts';
import { useCatalogueQuery } from '../../bridge/queries.ts';
import { Notice } from '../../ui/feedback/notice.tsx';
import { useSay } from '../../ui/language/language.tsx';

const LONGEST_SEARCH = 200;

/** Finds of the same account, while it is typed: it may be there already. */
export function SameAccount({ handle }: { readonly handle: string }) {
  const say = useSay();
  const typed = handle.trim();
  const search = { search: typed, state: null, platform: null, into: null, after: null, limit: 20 };
  const enabled = typed.length > 2 && typed.length <= LONGEST_SEARCH;
  const { data } = useCatalogueQuery('finds.list', search, { enabled });
  const same = (data?.rows ?? []).filter((row) => row.handle.toLowerCase() === typed.toLowerCase());
  if (!enabled || same.length === 0) return null;
  return (
    <Notice tone="neutral">
      {say(texts.sameAccount, { numbers: same.map(({ number, platform }) => `${number} (${platform})`).join(', ') })}
    </Notice>
  );
}
