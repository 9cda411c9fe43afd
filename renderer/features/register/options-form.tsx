import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import type { CaseView } from '#shared/contract/cases.ts';
import type { RegisterPlan } from '#shared/domain/register/mapping.ts';
import { urgentGrounds } from '#shared/domain/seizure/events.ts';
import { fieldTexts } from '#shared/text/screens/kit.ts';
import { registerTexts as texts } from '#shared/text/screens/register.ts';
import { urgentGroundTexts } from '#shared/text/terms.ts';
import { useSession } from '../../bridge/session.ts';
import { OptionalDay } from '../../ui/form/date-fields.tsx';
import { useSay } from '../../ui/language/language.tsx';
import { withOptions } from './register-plan.ts';

export interface OptionsFormProps {
  readonly plan: RegisterPlan;
  readonly view: CaseView | undefined;
  readonly onPlan: (plan: RegisterPlan) => void;
}

/** What the register does not say of itself. */
export function OptionsForm({ plan, view, onPlan }: OptionsFormProps) {
  const say = useSay();
  const { options } = plan;
  const set = (change: Partial<RegisterPlan['options']>) => {
    onPlan(withOptions(plan, change));
  };
  return (
    <section className="rb-register-section">
      <h2>{say(texts.forAll)}</h2>
      <p className="rb-quiet">{say(texts.forAllHint)}</p>
      {view === undefined ? (
        <CasesToOpen options={options} set={set} />
      ) : (
        <p>{say(texts.intoCase, { number: view.case.number })}</p>
      )}
      <Fields options={options} set={set} warrants={view?.warrants ?? null} />
      <Checks options={options} set={set} />
    </section>
  );
}

interface PartProps {
  readonly options: RegisterPlan['options'];
  readonly set: (change: Partial<RegisterPlan['options']>) => void;
}

interface FieldsProps extends PartProps {
  /** Null: the cases are opened by the import, and have none. */
  readonly warrants: CaseView['warrants'] | null;
}

function Fields({ options, set, warrants }: FieldsProps) {
  const say = useSay();
  return (
    <div className="rb-register-fields">
      {warrants === null ? null : (
        <NativeSelect
          label={say(texts.warrant)}
          value={options.warrant ?? ''}
          data={[
            { value: '', label: say(texts.none) },
            ...warrants.map(({ warrant, number }) => ({ value: warrant, label: number })),
          ]}
          onChange={(event) => {
            set({ warrant: event.currentTarget.value === '' ? null : event.currentTarget.value });
          }}
        />
      )}
      <NativeSelect
        label={say(texts.urgentGround)}
        value={options.urgentGround ?? ''}
        data={[
          { value: '', label: say(texts.none) },
          ...urgentGrounds.map((value) => ({ value, label: say(urgentGroundTexts[value]) })),
        ]}
        onChange={(event) => {
          const chosen = event.currentTarget.value;
          set({ urgentGround: urgentGrounds.find((ground) => ground === chosen) ?? null });
        }}
      />
      <Text
        label={say(texts.orderIssuer)}
        value={options.orderIssuer}
        onChange={(orderIssuer) => {
          set({ orderIssuer });
        }}
      />
      <OptionalDay
        label={say(texts.seizedOn)}
        value={options.seizedOn ?? ''}
        onChange={(day) => {
          set({ seizedOn: day === '' ? null : day });
        }}
      />
      <Text
        label={say(texts.place)}
        value={options.place}
        onChange={(place) => {
          set({ place });
        }}
      />
      <Text
        label={say(texts.holder)}
        value={options.holder}
        onChange={(holder) => {
          set({ holder });
        }}
      />
      <Text
        label={say(texts.officers)}
        value={options.officers}
        onChange={(officers) => {
          set({ officers });
        }}
      />
    </div>
  );
}

function Checks({ options, set }: PartProps) {
  const say = useSay();
  return (
    <div className="rb-register-checks">
      <Checkbox
        label={say(texts.carryDown)}
        checked={options.carryDown}
        onChange={(event) => {
          set({ carryDown: event.currentTarget.checked });
        }}
      />
      <Checkbox
        label={say(texts.noteIdentifiers)}
        checked={options.identifiers === 'note'}
        onChange={(event) => {
          set({ identifiers: event.currentTarget.checked ? 'note' : 'refuse' });
        }}
      />
      <Checkbox
        label={say(texts.recordDuplicates)}
        checked={options.duplicates === 'record'}
        onChange={(event) => {
          set({ duplicates: event.currentTarget.checked ? 'record' : 'refuse' });
        }}
      />
    </div>
  );
}

function CasesToOpen({ options, set }: PartProps) {
  const say = useSay();
  const { catalogue } = useSession();
  const { openCases } = options;
  return (
    <div className="rb-register-checks">
      <Checkbox
        label={say(texts.openCases)}
        checked={openCases !== null}
        onChange={(event) => {
          set({ openCases: event.currentTarget.checked ? { unit: catalogue.unit } : null });
        }}
      />
      {openCases === null ? null : (
        <Text
          label={say(texts.unit)}
          value={openCases.unit}
          required
          onChange={(unit) => {
            set({ openCases: { unit } });
          }}
        />
      )}
    </div>
  );
}

function Text({
  label,
  value,
  required = false,
  onChange,
}: {
  readonly label: string;
  readonly value: string;
  /** Without it the service refuses the whole reading, and names no place. */
  readonly required?: boolean;
  readonly onChange: (value: string) => void;
}) {
  const say = useSay();
  return (
    <TextInput
      label={label}
      value={value}
      {...(required && value.trim() === '' ? { error: say(fieldTexts.required) } : {})}
      onChange={(event) => {
        onChange(event.currentTarget.value);
      }}
    />
  );
}
