import type { Control, FieldPath } from 'react-hook-form';
import { contract } from '#shared/contract/contract.ts';
import { actTexts as texts } from '#shared/text/screens/custody.ts';
import { purposeTexts } from '#shared/text/terms.ts';
import { useSession } from '../../bridge/session.ts';
import { Notice } from '../../ui/feedback/notice.tsx';
import { SelectField } from '../../ui/form/choice-fields.tsx';
import { DateField } from '../../ui/form/date-fields.tsx';
import { FieldRow } from '../../ui/form/form.tsx';
import { TextAreaField, TextField } from '../../ui/form/text-fields.tsx';
import { useSay } from '../../ui/language/language.tsx';
import { ActFrame, type ActDialogProps } from './act-dialog.tsx';
import { purposesFor } from './acts.tsx';
import { idsOf, useAct } from './use-act.ts';
import './custody.css';

const only = { items: true } as const;
const receive = contract['custody.receive'].input.omit(only);
const move = contract['custody.move'].input.omit(only);
const lend = contract['custody.lend'].input.omit(only);
const giveBack = contract['custody.return'].input.omit(only);

type PartyField = 'releasedBy' | 'receivedBy' | 'document' | 'condition';

/** Both parties, the paper and the condition: asked in the same order in every movement. */
export function Parties<T extends Record<PartyField, string>, O>({
  control,
  autoFocus = false,
}: {
  readonly control: Control<T, unknown, O>;
  /** Where nothing is asked before: the one who gives is known, the keyboard starts at the other. */
  readonly autoFocus?: boolean;
}) {
  const name = (field: PartyField) => field as FieldPath<T>;
  return (
    <>
      <FieldRow>
        <TextField control={control} name={name('releasedBy')} label={texts.releasedBy} />
        <TextField control={control} name={name('receivedBy')} label={texts.receivedBy} autoFocus={autoFocus} />
      </FieldRow>
      <TextField control={control} name={name('document')} label={texts.document} />
      <TextAreaField
        control={control}
        name={name('condition')}
        label={texts.condition}
        hint={texts.conditionHint}
        rows={2}
        optional
      />
    </>
  );
}

const mostNamed = 6;

export const party = { releasedBy: '', receivedBy: '', document: '', condition: '' };

/** What the store sent away is not taken in among the rest without a word. */
function StillRefused({ items }: Pick<ActDialogProps, 'items'>) {
  const say = useSay();
  const refused = items.filter(({ intake }) => intake !== null).map(({ number }) => number);
  if (refused.length === 0) return null;
  const named = refused.slice(0, mostNamed).join(', ');
  const words = refused.length > mostNamed ? say(texts.andMore, { named, count: refused.length - mostNamed }) : named;
  return <Notice tone="alarm">{say(texts.stillRefused, { items: words })}</Notice>;
}

export function ReceiveDialog(props: ActDialogProps) {
  const { user } = useSession();
  const { form, dirty, run } = useAct(
    'custody.receive',
    receive,
    { ...party, receivedBy: user.name, registerNumber: '', location: '' },
    (values) => ({ ...values, items: idsOf(props.items) }),
  );
  return (
    <ActFrame {...props} name="receive" dirty={dirty} run={run}>
      <StillRefused items={props.items} />
      <FieldRow>
        <TextField control={form.control} name="registerNumber" label={texts.registerNumber} autoFocus />
        <TextField control={form.control} name="location" label={texts.location} hint={texts.locationHint} />
      </FieldRow>
      <Parties control={form.control} />
    </ActFrame>
  );
}

export function MoveDialog(props: ActDialogProps) {
  const { form, dirty, run } = useAct('custody.move', move, { location: '', reason: '' }, (values) => ({
    ...values,
    items: idsOf(props.items),
  }));
  return (
    <ActFrame {...props} name="move" dirty={dirty} run={run}>
      <TextField control={form.control} name="location" label={texts.location} hint={texts.locationHint} autoFocus />
      <TextField control={form.control} name="reason" label={texts.reason} />
    </ActFrame>
  );
}

export function LendDialog(props: ActDialogProps) {
  const { user } = useSession();
  const purposes = purposesFor(props.items);
  const { form, dirty, run } = useAct(
    'custody.lend',
    lend,
    { ...party, releasedBy: user.name, purpose: purposes[0] ?? 'laboratory', due: '' },
    (values) => ({ ...values, items: idsOf(props.items) }),
  );
  return (
    <ActFrame {...props} name="lend" dirty={dirty} run={run}>
      <div className="rb-lend">
        <SelectField
          control={form.control}
          name="purpose"
          label={texts.purpose}
          choices={purposes.map((value) => ({ value, label: purposeTexts[value] }))}
          autoFocus
        />
        <DateField control={form.control} name="due" label={texts.due} />
      </div>
      <Parties control={form.control} />
    </ActFrame>
  );
}

export function ReturnDialog(props: ActDialogProps) {
  const { user } = useSession();
  const { form, dirty, run } = useAct(
    'custody.return',
    giveBack,
    { ...party, receivedBy: user.name, location: '' },
    (values) => ({ ...values, items: idsOf(props.items) }),
  );
  return (
    <ActFrame {...props} name="return" dirty={dirty} run={run}>
      <TextField control={form.control} name="location" label={texts.location} hint={texts.locationHint} autoFocus />
      <Parties control={form.control} />
    </ActFrame>
  );
}
