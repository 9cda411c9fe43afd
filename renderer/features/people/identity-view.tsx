import type { Identity } from '#shared/domain/person/events.ts';
import { peopleTexts as texts } from '#shared/text/screens/people.ts';
import type { Text } from '#shared/text/text.ts';
import { personRoleTexts } from '#shared/text/terms.ts';
import { useSay } from '../../ui/language/language.tsx';
import { DateText } from '../../ui/text/date-text.tsx';
import type { OpenedPerson } from './identity-form.ts';

/** In the order in which they are looked for. */
const labels: Readonly<Record<keyof Identity, Text>> = {
  name: texts.name,
  aliases: texts.aliases,
  birthDate: texts.birthDate,
  birthPlace: texts.birthPlace,
  nationalId: texts.nationalId,
  phone: texts.phone,
  parents: texts.parents,
  address: texts.address,
  notes: texts.notes,
};
const fields = Object.keys(labels) as (keyof Identity)[];

/** What is known of somebody; what is not known takes no room. */
export function IdentityView({ identity, otherRole }: OpenedPerson) {
  const say = useSay();
  return (
    <dl className="rb-identity">
      {fields
        .filter((field) => identity[field] !== '')
        .map((field) => (
          <div key={field} data-field={field}>
            <dt>{say(labels[field])}</dt>
            <dd>{field === 'birthDate' ? <DateText value={identity.birthDate} /> : identity[field]}</dd>
          </div>
        ))}
      {otherRole === null ? null : (
        <div data-field="otherRole">
          <dt>{say(texts.otherRole)}</dt>
          <dd>{say(personRoleTexts[otherRole])}</dd>
        </div>
      )}
    </dl>
  );
}
