import { useEffect, useState } from 'react';
import { useWatch } from 'react-hook-form';
import { z } from 'zod';
import type { CaseView } from '#shared/contract/cases.ts';
import { paperKinds, paperRecorded, type PaperKind } from '#shared/domain/paper/events.ts';
import { fail } from '#shared/errors/result.ts';
import { formatDate } from '#shared/text/dates.ts';
import { caseTexts } from '#shared/text/screens/cases.ts';
import { letterTexts as texts } from '#shared/text/screens/desk.ts';
import { paperKindTexts } from '#shared/text/stages.ts';
import { useCatalogueCommand } from '../../bridge/commands.ts';
import { useCatalogueQuery } from '../../bridge/queries.ts';
import { useScan } from '../../bridge/scan.ts';
import { useUnusualNumber } from '../../bridge/unit-lists.ts';
import { ActionButton } from '../../ui/commands/action-button.tsx';
import { ConfirmSigning } from '../../ui/dialog/confirm-signing.tsx';
import { showToast } from '../../ui/feedback/toast.ts';
import { ScanField } from '../../ui/files/scan-field.tsx';
import { SelectField } from '../../ui/form/choice-fields.tsx';
import { DateField } from '../../ui/form/date-fields.tsx';
import { FieldRow, Form, FormActions, FormSection, showBeside, useZodForm } from '../../ui/form/form.tsx';
import { ItemsField } from '../../ui/form/items-field.tsx';
import { NumberHint } from '../../ui/form/number-hint.tsx';
import { OtherForm } from '../../ui/form/other-form.tsx';
import { TextAreaField, TextField } from '../../ui/form/text-fields.tsx';
import { useLanguage, useSay } from '../../ui/language/language.tsx';
import { useNavigation } from '../../ui/navigation/navigation.tsx';
import { Page } from '../../ui/page/page.tsx';
import { captionOf } from './stage-form.ts';

const schema = z.object({
  ...paperRecorded.pick({ kind: true, number: true, date: true, signer: true, addressee: true, notes: true }).shape,
  /** Empty while they are not known. */
  sentOn: z.string(),
  receivedOn: z.string(),
  /** The search order that minutes of a search carry out; null for every other kind. */
  warrant: z.string().nullable(),
  seizure: z.string().nullable(),
  items: z.array(z.string()),
});
type NewLetter = z.output<typeof schema>;
const kinds = paperKinds.map((value) => ({ value, label: paperKindTexts[value] }));
const known = (day: string) => (day === '' ? null : day);

/** The kind of number that the unit has a pattern for. */
function numberKindOf(kind: PaperKind): string | null {
  return kind === 'spdp' || kind === 'receipt' ? kind : null;
}

export interface LetterNewScreenProps {
  readonly caseId: string;
  readonly kind: PaperKind;
}

/** Records a paper of the case: SPDP, case conference, P-18, copies delivered. */
export function LetterNewScreen({ caseId, kind }: LetterNewScreenProps) {
  const say = useSay();
  const language = useLanguage();
  const { replace } = useNavigation();
  const { data: view } = useCatalogueQuery('cases.get', { case: caseId });
  const form = useZodForm(schema, {
    kind,
    number: '',
    date: '',
    signer: '',
    addressee: '',
    sentOn: '',
    receivedOn: '',
    warrant: null,
    seizure: null,
    items: [],
    notes: '',
  });
  const { control } = form;
  const scan = useScan(caseId);
  const [ready, setReady] = useState<NewLetter | null>(null);
  const record = useCatalogueCommand('papers.record');
  const review = form.handleSubmit(setReady);
  const word = ready === null ? '' : say(paperKindTexts[ready.kind]);
  const run = async () => {
    if (ready === null) return fail('INPUT_INVALID', {});
    const kept = await scan.keep(captionOf(word, ready.number));
    if (!kept.ok) return kept;
    const { warrant, ...letter } = ready;
    const sending = { sentOn: known(letter.sentOn), receivedOn: known(letter.receivedOn) };
    const order = warrant === null ? {} : { warrant };
    const result = await record.run({ ...letter, ...sending, ...order, case: caseId, attachment: kept.value });
    if (!result.ok) {
      showBeside(form, result.error);
      return result;
    }
    form.reset(ready);
    showToast({ message: say(texts.toast, { kind: word }) });
    replace({ screen: 'case', case: caseId, tab: 'papers' });
    return result;
  };
  return (
    <Page
      title={say(texts.add)}
      trail={
        view === undefined ? [] : [{ label: view.case.number, route: { screen: 'case', case: caseId, tab: 'papers' } }]
      }
      layout="read"
    >
      <Form onSubmit={() => void review()} dirty={form.formState.isDirty || scan.name !== null}>
        <FormSection title={texts.title}>
          <OtherForm
            question={texts.notHere}
            label={caseTexts.addWarrant}
            route={{ screen: 'warrant-new', case: caseId }}
          />
          <SelectField control={control} name="kind" label={texts.kind} choices={kinds} autoFocus />
          <FieldRow>
            <TextField control={control} name="number" label={texts.number} hint={texts.numberHint} optional />
            <DateField control={control} name="date" label={texts.date} />
          </FieldRow>
          <Unusual form={form} />
          <OrderField form={form} warrants={view?.warrants ?? []} />
          <TextField control={control} name="signer" label={texts.signer} optional />
          <ScanField {...scan} />
        </FormSection>
        <FormSection title={texts.sending}>
          <TextField control={control} name="addressee" label={texts.addressee} optional />
          <FieldRow>
            <DateField control={control} name="sentOn" label={texts.sentOn} optional />
            <DateField control={control} name="receivedOn" label={texts.receivedOn} optional />
          </FieldRow>
          <SeizureField form={form} seizures={view?.seizures ?? []} />
          <SomeItems form={form} caseId={caseId} />
          <TextAreaField control={control} name="notes" label={texts.notes} rows={2} optional />
        </FormSection>
        <FormActions>
          <ActionButton id="letter-new.save" label={texts.save} look="primary" onRun={() => void review()} />
        </FormActions>
      </Form>
      <ConfirmSigning
        opened={ready !== null}
        onClose={() => {
          setReady(null);
        }}
        act={say(texts.add)}
        sentence={say(texts.sentence, {
          kind: word,
          number: ready?.number ?? '',
          date: formatDate(language, ready?.date ?? ''),
        })}
        run={run}
      />
    </Page>
  );
}

type LetterForm = ReturnType<typeof useZodForm<typeof schema>>;

function Unusual({ form }: { readonly form: LetterForm }) {
  const [kind, number] = useWatch({ control: form.control, name: ['kind', 'number'] });
  return <NumberHint example={useUnusualNumber(numberKindOf(kind), number)} />;
}

/** Minutes of a search answer the one order that they name; where there is only one, it is that. */
function OrderField({ form, warrants }: { readonly form: LetterForm; readonly warrants: CaseView['warrants'] }) {
  const language = useLanguage();
  const kind = useWatch({ control: form.control, name: 'kind' });
  const orders = kind === 'search-record' ? warrants.filter((paper) => paper.kind === 'search-order') : [];
  const only = orders.length === 1 ? (orders[0]?.warrant ?? null) : null;
  useEffect(() => {
    form.setValue('warrant', only);
  }, [form, kind, only]);
  if (orders.length === 0) return null;
  const choices = orders.map(({ warrant, number, date }) => ({
    value: warrant,
    label: `${number} · ${formatDate(language, date)}`,
  }));
  return (
    <SelectField
      control={form.control}
      name="warrant"
      label={texts.searchOrder}
      hint={texts.searchOrderHint}
      choices={choices}
      optional
    />
  );
}

/** Copies, receipts and minutes are about one seizure; where there is none there is nothing to choose. */
function SeizureField({ form, seizures }: { readonly form: LetterForm; readonly seizures: CaseView['seizures'] }) {
  const language = useLanguage();
  if (seizures.length === 0) return null;
  const choices = seizures.map(({ seizure, place, at }) => ({
    value: seizure,
    label: `${formatDate(language, at.slice(0, 10))} · ${place}`,
  }));
  return <SelectField control={form.control} name="seizure" label={texts.seizure} choices={choices} optional />;
}

/** A paper may be about some things of the seizure only: copies of them, or what went back. */
function SomeItems({ form, caseId }: { readonly form: LetterForm; readonly caseId: string }) {
  const { control } = form;
  const seizure = useWatch({ control, name: 'seizure' });
  const { data } = useCatalogueQuery('court.list', { case: caseId });
  useEffect(
    () =>
      form.watch((_, { name }) => {
        if (name === 'seizure') form.setValue('items', []);
      }).unsubscribe,
    [form],
  );
  const items = (data?.groups ?? []).flatMap((group) => (group.seizure === seizure ? group.items : []));
  if (seizure === null || items.length === 0) return null;
  const listed = items.toSorted((one, other) => one.number.localeCompare(other.number, 'en', { numeric: true }));
  return (
    <ItemsField control={control} name="items" label={texts.items} hint={texts.itemsHint} items={listed} optional />
  );
}
