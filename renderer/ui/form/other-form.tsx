import type { Text } from '#shared/text/text.ts';
import { useSay } from '../language/language.tsx';
import { useNavigation } from '../navigation/navigation.tsx';
import type { Route } from '../navigation/routes.ts';

export interface OtherFormProps {
  readonly question: Text;
  readonly label: Text;
  readonly route: Route;
}

/** For whoever looked for a form of a similar name: leads there instead. */
export function OtherForm({ question, label, route }: OtherFormProps) {
  const say = useSay();
  const { replace } = useNavigation();
  return (
    <p className="rb-quiet">
      {say(question)}{' '}
      <button
        type="button"
        className="rb-link"
        onClick={() => {
          replace(route);
        }}
      >
        {say(label)}
      </button>
    </p>
  );
}
