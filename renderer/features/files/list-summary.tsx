import type { ReactNode } from 'react';
import type { ItemView } from '#shared/contract/items.ts';
import { formatDate } from '#shared/text/dates.ts';
import { algorithmTexts, listKindTexts } from '#shared/text/file-lists.ts';
import { fileTexts as texts } from '#shared/text/screens/files.ts';
import type { Text } from '#shared/text/text.ts';
import { formatBytes, formatCount } from '../../ui/format/numbers.ts';
import { useLanguage, useSay } from '../../ui/language/language.tsx';
import { HashText } from '../../ui/text/hash-text.tsx';

type SealedList = NonNullable<ItemView['fileList']>;

/** What the one entry says of the whole list, and where it comes from. */
export function ListSummary({ list }: { readonly list: SealedList }) {
  const say = useSay();
  const language = useLanguage();
  const facts: readonly (readonly [Text, ReactNode])[] = [
    [texts.files, formatCount(language, list.files)],
    [texts.totalSize, sizesGiven(list) ? formatBytes(language, list.totalBytes) : say(texts.noSize)],
    ...(list.unreadable === 0 ? [] : [[texts.unreadable, formatCount(language, list.unreadable)] as const]),
    [texts.algorithms, (list.algorithms ?? ['sha256' as const]).map((each) => say(algorithmTexts[each])).join(', ')],
    [texts.tool, list.tool],
    ...origin(list, say, language),
    [texts.digest, <HashText key="digest" value={list.digest} what={say(texts.digest)} />],
  ];
  return (
    <dl className="rb-facts rb-file-facts">
      {facts.map(([label, value]) => (
        <div key={label.en}>
          <dt>{say(label)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Many lists of other tools name no size. */
function sizesGiven({ imported, totalBytes }: SealedList): boolean {
  return imported === undefined || totalBytes > 0;
}

function origin(
  { imported, madeBy, madeOn, source }: SealedList,
  say: ReturnType<typeof useSay>,
  language: ReturnType<typeof useLanguage>,
): readonly (readonly [Text, ReactNode])[] {
  if (imported === undefined) return [[texts.source, <bdi key="source">{source}</bdi>]];
  const skipped = formatCount(language, imported.skipped);
  const made = [
    madeBy === undefined ? '' : say(texts.madeBy, { name: madeBy }),
    madeOn === undefined ? '' : formatDate(language, madeOn),
  ].filter((part) => part !== '');
  return [
    [
      texts.importedFrom,
      <div key="from">
        <bdi>{imported.name}</bdi>
        <p className="rb-quiet">
          {say(texts.importedAs, {
            kind: say(listKindTexts[imported.kind]),
            encoding: imported.encoding.toUpperCase(),
            skipped,
          })}
        </p>
      </div>,
    ],
    ...(made.length === 0 ? [] : [[texts.made, made.join(', ')] as const]),
    [texts.importedDigest, <HashText key="imported" value={imported.sha256} what={say(texts.importedDigest)} />],
  ];
}
