import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Output } from '#shared/contract/contract.ts';
import type { Sheets } from '#shared/contract/users.ts';
import { SHEET_GROUPS } from '#shared/recovery/code.ts';
import { kitTexts } from '#shared/text/screens/kit.ts';
import { recoverTexts as texts, recoveryTexts } from '#shared/text/screens/recovery.ts';
import { useCatalogueCommand } from '../../bridge/commands.ts';
import type { OpenFolder, SessionView } from '../../bridge/session.ts';
import { ErrorNotice } from '../../ui/feedback/error-notice.tsx';
import { SelectField } from '../../ui/form/choice-fields.tsx';
import { Form, FormActions, FormSection, showBeside, useZodForm } from '../../ui/form/form.tsx';
import { TextField } from '../../ui/form/text-fields.tsx';
import { byName } from '../../ui/format/by-name.ts';
import { keepField } from '../../ui/form/way-out.ts';
import { useSay } from '../../ui/language/language.tsx';
import { passphraseMessages } from '../../ui/passphrase/new-passphrase.ts';
import { PassphraseFields } from '../../ui/passphrase/passphrase-fields.tsx';
import { PlanFields } from '../../ui/recovery/plan-fields.tsx';
import { emptyPlan, planOf } from '../../ui/recovery/plan.ts';
import { CodeField } from './code-field.tsx';
import { verdictOn } from './code-verdict.ts';
import { recoverForm } from './recover-form.ts';
import './recover.css';

type Peek = Output<'catalogue.peek'>;

export interface RecoverScreenProps {
  readonly folder: OpenFolder;
  readonly users: Peek['users'];
  readonly plan: NonNullable<Peek['recovery']>;
  /** Who could not get in, if somebody was chosen already. */
  readonly user: string;
  readonly onBack: () => void;
  readonly onRecovered: (view: SessionView, folder: OpenFolder, sheets: Sheets) => void;
}

const messages = { ...passphraseMessages, 'threshold-high': recoveryTexts.thresholdHigh };

/** The sheets from the safe, a new passphrase for one person, and how many new sheets take their place. */
export function RecoverScreen({ folder, users, plan, user, onBack, onRecovered }: RecoverScreenProps) {
  const say = useSay();
  const [codes, setCodes] = useState<readonly string[]>(() => Array.from({ length: plan.threshold }, () => ''));
  const [wanted, setWanted] = useState(false);
  const form = useZodForm(recoverForm, {
    user: users.length === 1 ? (users[0]?.id ?? '') : user,
    reason: '',
    passphrase: '',
    again: '',
    ...(plan.shares > 1 ? { sheets: 'several' as const, ...plan } : emptyPlan),
  });
  const { control } = form;
  const recover = useCatalogueCommand('catalogue.recover');
  const submit = form.handleSubmit(
    async ({ user: who, reason, passphrase, ...planned }) => {
      setWanted(true);
      if (!codes.every((code) => verdictOn(code, plan.threshold).state === 'whole')) return;
      const sheets = planOf(planned);
      const input = { folder: folder.token, user: who, codes: [...codes], passphrase, reason, sheets };
      const result = await recover.run(input);
      if (!result.ok) {
        showBeside(form, result.error, { PASSPHRASE_TOO_SHORT: 'passphrase' });
        return;
      }
      const { sheets: made, ...view } = result.value;
      onRecovered(view, folder, made);
    },
    () => {
      setWanted(true);
    },
  );
  return (
    <div className="rb-outside-column">
      <h1>{say(texts.title)}</h1>
      <p className="rb-quiet rb-recover-what">{say(texts.what)}</p>
      <Form onSubmit={() => void submit()} dirty={false} messages={messages}>
        <FormSection title={texts.who}>
          <SelectField
            control={control}
            name="user"
            label={texts.person}
            choices={byName(users).map(({ id, name }) => ({ value: id, label: name }))}
          />
        </FormSection>
        <fieldset className="rb-form-section">
          <legend>{say(plan.threshold > 1 ? texts.codesSeveral : texts.codes, { count: plan.threshold })}</legend>
          <p className="rb-quiet rb-form-hint">{say(texts.codeHint, { groups: SHEET_GROUPS })}</p>
          {codes.map((code, index) => (
            <CodeField
              key={index}
              sheet={index + 1}
              threshold={plan.threshold}
              value={code}
              autoFocus={index === 0}
              wanted={wanted}
              onChange={(next) => {
                setCodes(codes.map((other, place) => (place === index ? next : other)));
              }}
            />
          ))}
        </fieldset>
        <FormSection title={texts.secret} hint={texts.secretHint}>
          <PassphraseFields control={control} names={['passphrase', 'again']} known={[folder.name]} />
          <TextField control={control} name="reason" label={texts.reason} hint={texts.reasonHint} />
        </FormSection>
        <FormSection title={texts.nextSheets}>
          <PlanFields control={control} names={['sheets', 'threshold', 'shares']} />
        </FormSection>
        <ErrorNotice failure={recover.failure} />
        <FormActions>
          <Button type="submit" loading={recover.pending} aria-keyshortcuts="Control+Enter">
            {say(texts.submit)}
          </Button>
          <Button variant="default" onMouseDown={keepField} onClick={onBack} disabled={recover.pending}>
            {say(kitTexts.back)}
          </Button>
          <span role="status" className="rb-quiet">
            {recover.pending ? say(texts.recovering) : ''}
          </span>
        </FormActions>
      </Form>
    </div>
  );
}
