import { peopleTexts as texts } from '#shared/text/screens/people.ts';
import { useSay } from '../../ui/language/language.tsx';
import { shownSeconds } from './revealed.ts';

/** How long the value stays; not read out, because it changes every second. */
export function ShownFor({ seconds }: { readonly seconds: number }) {
  const say = useSay();
  return (
    <p className="rb-shown-for" aria-live="off">
      <span className="rb-shown-bar" aria-hidden>
        <span style={{ transform: `scaleX(${String(seconds / shownSeconds)})` }} />
      </span>
      {say(texts.shownFor, { seconds })}
    </p>
  );
}
