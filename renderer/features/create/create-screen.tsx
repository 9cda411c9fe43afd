import { Button } from '@mantine/core';
import { useState } from 'react';
import { useWatch, type Control } from 'react-hook-form';
import type { z } from 'zod';
import { roles } from '#shared/domain/catalogue/events.ts';
import type { Sheets } from '#shared/contract/users.ts';
import { createTexts } from '#shared/text/screens/create.ts';
import { kitTexts } from '#shared/text/screens/kit.ts';
import { recoveryTexts } from '#shared/text/screens/recovery.ts';
import { roleTexts } from '#shared/text/terms.ts';
import { call } from '../../bridge/call.ts';
import { useCatalogueCommand } from '../../bridge/commands.ts';
import type { OpenFolder, SessionView } from '../../bridge/session.ts';
import { ErrorNotice } from '../../ui/feedback/error-notice.tsx';
import { showToast } from '../../ui/feedback/toast.ts';
import { SelectField } from '../../ui/form/choice-fields.tsx';
import { keepField } from '../../ui/form/way-out.ts';
import { FieldRow, Form, FormActions, FormSection, showBeside, useZodForm } from '../../ui/form/form.tsx';
import { TextField } from '../../ui/form/text-fields.tsx';
import { useSay } from '../../ui/language/language.tsx';
import { passphraseMessages } from '../../ui/passphrase/new-passphrase.ts';
import { PassphraseFields } from '../../ui/passphrase/passphrase-fields.tsx';
import { PlanFields } from '../../ui/recovery/plan-fields.tsx';
import { emptyPlan, planOf } from '../../ui/recovery/plan.ts';
import { createForm } from './create-form.ts';
import { PlaceField, type Place } from './place-field.tsx';

const messages = { ...passphraseMessages, 'threshold-high': recoveryTexts.thresholdHigh };
const empty = {
  name: '',
  unit: '',
  station: '',
  userName: '',
  role: 'evidence-officer',
  passphrase: '',
  again: '',
  ...emptyPlan,
} as const;
const roleChoices = roles.map((value) => ({ value, label: roleTexts[value] }));

/** After creating, main knows the new folder under a token of its own: the one that unlocks it later. */
async function folderAt(path: string): Promise<OpenFolder | null> {
  const recents = await call('window.recents', {});
  return recents.ok ? (recents.value.find((recent) => recent.path === path) ?? null) : null;
}

export interface CreateScreenProps {
  readonly onBack: () => void;
  /** The catalogue stands open, and its sheets are to be printed. */
  readonly onCreated: (view: SessionView, folder: OpenFolder | null, sheets: Sheets) => void;
}

export function CreateScreen({ onBack, onCreated }: CreateScreenProps) {
  const say = useSay();
  const form = useZodForm(createForm, empty);
  const { control } = form;
  const [place, setPlace] = useState<Place | null>(null);
  const [placeMissing, setPlaceMissing] = useState(false);
  const create = useCatalogueCommand('catalogue.create');
  const send = form.handleSubmit(async ({ name, unit, station, userName, role, passphrase, ...planned }) => {
    if (place === null) return;
    const who = { name, unit, station, userName, role, passphrase };
    const result = await create.run({ ...who, parent: place.token, sheets: planOf(planned) });
    if (!result.ok) {
      showBeside(form, result.error, { PASSPHRASE_TOO_SHORT: 'passphrase', CATALOGUE_EXISTS: 'name' });
      return;
    }
    const { path, sheets: made, ...view } = result.value;
    const folder = await folderAt(path);
    showToast({ message: say(createTexts.created, { path }) });
    onCreated(view, folder, made);
  });
  const submit = () => {
    setPlaceMissing(place === null);
    void send();
  };
  return (
    <div className="rb-outside-column">
      <h1>{say(createTexts.title)}</h1>
      <Form onSubmit={submit} dirty={form.formState.isDirty} messages={messages}>
        <FormSection title={createTexts.whose}>
          <TextField control={control} name="unit" label={createTexts.unit} hint={createTexts.unitHint} autoFocus />
          <FieldRow>
            <TextField control={control} name="name" label={createTexts.name} hint={createTexts.nameHint} />
            <TextField control={control} name="station" label={createTexts.station} hint={createTexts.stationHint} />
          </FieldRow>
        </FormSection>
        <FormSection title={createTexts.who} hint={createTexts.whoHint}>
          <FieldRow>
            <TextField control={control} name="userName" label={createTexts.userName} />
            <SelectField control={control} name="role" label={createTexts.role} choices={roleChoices} />
          </FieldRow>
        </FormSection>
        <FormSection title={createTexts.secret} hint={createTexts.secretHint}>
          <Secret control={control} />
        </FormSection>
        <FormSection title={createTexts.recovery} hint={createTexts.recoveryHint}>
          <PlanFields control={control} names={['sheets', 'threshold', 'shares']} />
        </FormSection>
        <Where
          control={control}
          place={place}
          missing={placeMissing}
          onChoose={(chosen) => {
            setPlace(chosen);
            setPlaceMissing(false);
          }}
        />
        <ErrorNotice failure={create.failure} />
        <FormActions>
          <Button type="submit" loading={create.pending} aria-keyshortcuts="Control+Enter">
            {say(createTexts.submit)}
          </Button>
          <Button variant="default" onMouseDown={keepField} onClick={onBack} disabled={create.pending}>
            {say(kitTexts.back)}
          </Button>
          <span role="status" className="rb-quiet">
            {create.pending ? say(createTexts.creating) : ''}
          </span>
        </FormActions>
      </Form>
    </div>
  );
}

type CreateControl = Control<z.input<typeof createForm>, unknown, z.output<typeof createForm>>;

function Secret({ control }: { readonly control: CreateControl }) {
  const known = useWatch({ control, name: ['name', 'unit', 'station', 'userName'] });
  return <PassphraseFields control={control} names={['passphrase', 'again']} known={known} />;
}

interface WhereProps {
  readonly control: CreateControl;
  readonly place: Place | null;
  readonly missing: boolean;
  readonly onChoose: (place: Place) => void;
}

function Where({ control, place, missing, onChoose }: WhereProps) {
  const name = useWatch({ control, name: 'name' });
  return (
    <FormSection title={createTexts.where} hint={createTexts.whereHint}>
      <PlaceField place={place} name={name} missing={missing} onChoose={onChoose} />
    </FormSection>
  );
}
