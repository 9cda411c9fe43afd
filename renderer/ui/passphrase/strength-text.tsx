import { IconAlertTriangle, IconCheck, IconMinus } from '@tabler/icons-react';
import { passphraseTexts } from '#shared/text/screens/passphrase.ts';
import type { Text } from '#shared/text/text.ts';
import { useSay } from '../language/language.tsx';
import { shortest, strengthOf, type Strength } from './strength.ts';
import './passphrase.css';

const words: Readonly<Record<Strength, Text>> = {
  missing: passphraseTexts.strengthMissing,
  weak: passphraseTexts.strengthWeak,
  fair: passphraseTexts.strengthFair,
  strong: passphraseTexts.strengthStrong,
};

/** In words, with three steps beside it; a colour bar alone tells nothing to many. */
export function StrengthText({
  passphrase,
  known,
}: {
  readonly passphrase: string;
  readonly known: readonly string[];
}) {
  const say = useSay();
  const strength = strengthOf(passphrase, known);
  const Icon = strength === 'weak' ? IconAlertTriangle : strength === 'missing' ? IconMinus : IconCheck;
  const count = Math.max(0, shortest - Array.from(passphrase).length);
  return (
    <p className="rb-strength" data-strength={strength} role="status">
      {passphrase === '' ? null : (
        <>
          <Icon size={14} stroke={1.5} aria-hidden />
          {say(passphraseTexts.strength, { word: say(words[strength], { count }) })}
        </>
      )}
    </p>
  );
}
