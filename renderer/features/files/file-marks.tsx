import { IconCircleCheck, IconEyeOff, IconFlag } from '@tabler/icons-react';
import { hashSetKinds, type HashSetKind } from '#shared/domain/hash-set/events.ts';
import { hashSetKindTexts } from '#shared/text/list-fields.ts';
import { useSay } from '../../ui/language/language.tsx';
import { Badge } from '../../ui/state/badge.tsx';
import { PathText } from '../../ui/text/path-text.tsx';
import type { Tone } from '../../ui/theme/tokens.ts';
import type { FileRow } from './file-rows.ts';

const looks: Readonly<Record<HashSetKind, { readonly tone: Tone; readonly Icon: typeof IconFlag }>> = {
  known: { tone: 'neutral', Icon: IconCircleCheck },
  notable: { tone: 'soon', Icon: IconFlag },
  blocked: { tone: 'alarm', Icon: IconEyeOff },
};

export interface SetKindBadgeProps {
  readonly kind: HashSetKind;
  /** In a row of a list: its word is read aloud and told by the pointer. */
  readonly brief?: boolean;
}

/** What a hash set is for, and what it says of the files it recognises. */
export function SetKindBadge({ kind, brief = false }: SetKindBadgeProps) {
  const say = useSay();
  const { tone, Icon } = looks[kind];
  const word = say(hashSetKindTexts[kind]);
  return (
    <Badge tone={tone} icon={<Icon size={14} stroke={1.5} />} {...(brief ? { brief, title: word } : {})}>
      {word}
    </Badge>
  );
}

/** The gravest first. */
export function marksOf({ recognised }: Pick<FileRow, 'recognised'>): readonly HashSetKind[] {
  return hashSetKinds.toReversed().filter((kind) => recognised.includes(kind));
}

/** The name of a file on one line, and before it what hash sets say of it: a long name cannot push that out of sight. */
export function MarkedPath({ row }: { readonly row: Pick<FileRow, 'path' | 'recognised'> }) {
  const marks = marksOf(row);
  return (
    <span className="rb-file-name">
      {marks.map((kind) => (
        <SetKindBadge key={kind} kind={kind} brief />
      ))}
      <PathText path={row.path} />
    </span>
  );
}

/** The same in words, where there is room. */
export function FileMarks({ marks }: { readonly marks: readonly HashSetKind[] }) {
  return (
    <span className="rb-file-marks">
      {marks.map((kind) => (
        <SetKindBadge key={kind} kind={kind} />
      ))}
    </span>
  );
}
