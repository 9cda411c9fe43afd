import { useEffect, useRef } from 'react';
import type { Output } from '#shared/contract/contract.ts';
import { peopleTexts as texts } from '#shared/text/screens/people.ts';
import { formatBytes } from '../../ui/format/numbers.ts';
import { useLanguage, useSay } from '../../ui/language/language.tsx';
import { HashText } from '../../ui/text/hash-text.tsx';
import { OpenedBox } from './opened-box.tsx';

export type OpenedAttachment = NonNullable<Output<'restricted.open'>['opened']>;

export interface OpenedFileProps {
  readonly opened: OpenedAttachment;
  readonly code: string;
  readonly secondsLeft: number;
}

export function OpenedFile({ opened, code, secondsLeft }: OpenedFileProps) {
  const say = useSay();
  const language = useLanguage();
  return (
    <OpenedBox secondsLeft={secondsLeft}>
      <p>
        <strong>{opened.caption}</strong>
      </p>
      <p className="rb-quiet">
        {opened.name} · {formatBytes(language, opened.bytes)}
      </p>
      <HashText value={opened.sha256} what={say(texts.digest)} short />
      {opened.picture === null ? (
        <p className="rb-quiet">{say(texts.noPicture)}</p>
      ) : (
        <Picture picture={opened.picture} code={code} />
      )}
    </OpenedBox>
  );
}

/** Its address is taken back when it is covered; the description names the code only. */
function Picture({
  picture,
  code,
}: {
  readonly picture: NonNullable<OpenedAttachment['picture']>;
  readonly code: string;
}) {
  const say = useSay();
  const image = useRef<HTMLImageElement>(null);
  useEffect(() => {
    const element = image.current;
    if (element === null) return undefined;
    const address = URL.createObjectURL(new Blob([new Uint8Array(picture.bytes)], { type: picture.mediaType }));
    element.src = address;
    return () => {
      element.removeAttribute('src');
      URL.revokeObjectURL(address);
    };
  }, [picture]);
  return <img ref={image} alt={say(texts.pictureOf, { code })} className="rb-restricted-picture" />;
}
