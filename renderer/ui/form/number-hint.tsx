import { IconInfoCircle } from '@tabler/icons-react';
import { letterTexts } from '#shared/text/screens/desk.ts';
import { useSay } from '../language/language.tsx';
import './form.css';

/** Below a number that looks other than usual: it may be right all the same, so it says so and stops nobody. */
export function NumberHint({ example }: { readonly example: string | null }) {
  const say = useSay();
  return (
    <p className="rb-number-hint" role="status">
      {example === null ? null : (
        <>
          <IconInfoCircle size={14} stroke={1.5} aria-hidden />
          {say(letterTexts.unlikeUsual, { example })}
        </>
      )}
    </p>
  );
}
