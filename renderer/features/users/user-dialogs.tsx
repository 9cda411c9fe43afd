import type { ReactNode } from 'react';
import { useWatch, type Control } from 'react-hook-form';
import { z } from 'zod';
import type { UserRow } from '#shared/contract/users.ts';
import { role, roles } from '#shared/domain/catalogue/events.ts';
import { shortText } from '#shared/domain/text.ts';
import { calendarDate } from '#shared/domain/time/zoned-time.ts';
import { fail, ok, type Result } from '#shared/errors/result.ts';
import { formatDate } from '#shared/text/dates.ts';
import { roleDutyTexts, usersTexts as texts } from '#shared/text/screens/users.ts';
import { roleTexts } from '#shared/text/terms.ts';
import { sendCommand } from '../../bridge/commands.ts';
import { useSession } from '../../bridge/session.ts';
import { startTask } from '../../bridge/tasks.ts';
import { ConfirmSigning } from '../../ui/dialog/confirm-signing.tsx';
import { Notice } from '../../ui/feedback/notice.tsx';
import { showToast } from '../../ui/feedback/toast.ts';
import { SelectField } from '../../ui/form/choice-fields.tsx';
import { DateField } from '../../ui/form/date-fields.tsx';
import { Form, useZodForm } from '../../ui/form/form.tsx';
import { TextField } from '../../ui/form/text-fields.tsx';
import { useLanguage, useSay } from '../../ui/language/language.tsx';
import { removalBegun } from './removals.ts';
import type { UserAct } from './user-acts.ts';

export interface UserDialogProps {
  readonly act: UserAct;
  readonly user: UserRow;
  readonly onClose: () => void;
}

/** One form for the five acts: each uses the fields it needs, all need a reason. */
const actForm = z.strictObject({ reason: shortText, role, expires: calendarDate.or(z.literal('')) });
const roleChoices = roles.map((value) => ({ value, label: roleTexts[value] }));
type ActForm = z.output<typeof actForm>;
type ActControl = Control<z.input<typeof actForm>, unknown, ActForm>;

function send(act: UserAct, { user, name }: UserRow, form: ActForm): Promise<Result<unknown>> {
  const about = { user, reason: form.reason };
  switch (act) {
    case 'changeRole':
      return sendCommand('users.change-role', { ...about, role: form.role });
    case 'setExpiry':
      return sendCommand('users.set-expiry', { ...about, expires: form.expires === '' ? null : form.expires });
    case 'suspend':
      return sendCommand('users.suspend', about);
    case 'reinstate':
      return sendCommand('users.reinstate', about);
    case 'remove':
      // Waits for the second person and then changes the keys: long work of the tray, whatever screen stands there then.
      void startTask({
        method: 'users.remove',
        input: about,
        title: texts.removeTask,
        scope: user,
        parameters: { name },
      });
      return Promise.resolve(ok(null));
  }
}

export function UserDialog({ act, user, onClose }: UserDialogProps) {
  const say = useSay();
  const session = useSession();
  const form = useZodForm(actForm, { reason: '', role: user.role, expires: user.expires ?? '' });
  const run = () =>
    new Promise<Result<unknown>>((answer) => {
      void form.handleSubmit(
        (values) => {
          if (act === 'remove')
            removalBegun({ user: user.user, by: session.user.id, keyBefore: session.catalogue.bundleKey });
          void send(act, user, values).then(answer);
        },
        (errors) => {
          answer(fail('INPUT_INVALID', { paths: Object.keys(errors) }));
        },
      )();
    });
  return (
    <ConfirmSigning
      opened
      dirty={form.formState.isDirty}
      onClose={onClose}
      act={say(texts[act])}
      sentence={<Sentence act={act} user={user} control={form.control} />}
      run={run}
      onDone={() => {
        if (act !== 'remove') showToast({ message: say(texts.changed, { act: say(texts[act]), name: user.name }) });
      }}
    >
      <Form dirty={form.formState.isDirty}>
        <Fields act={act} control={form.control} />
        <TextField control={form.control} name="reason" label={texts.reason} hint={texts.reasonHint} autoFocus />
      </Form>
      {act === 'remove' ? <WhatHappens /> : null}
    </ConfirmSigning>
  );
}

function Fields({ act, control }: { readonly act: UserAct; readonly control: ActControl }): ReactNode {
  const say = useSay();
  const role = useWatch({ control, name: 'role' });
  if (act === 'setExpiry')
    return <DateField control={control} name="expires" label={texts.lastDay} hint={texts.lastDayHint} optional />;
  if (act !== 'changeRole') return null;
  return (
    <>
      <SelectField control={control} name="role" label={texts.newRole} choices={roleChoices} />
      <p className="rb-quiet rb-user-duty">{say(roleDutyTexts[role])}</p>
    </>
  );
}

function Sentence({ act, user, control }: Omit<UserDialogProps, 'onClose'> & { readonly control: ActControl }) {
  const say = useSay();
  const language = useLanguage();
  const [chosen, expires] = useWatch({ control, name: ['role', 'expires'] });
  const { name } = user;
  switch (act) {
    case 'changeRole':
      return (
        <>
          {say(texts.changeRoleSentence, { name, role: say(roleTexts[chosen]) })}
          {chosen === 'administrator' && user.role !== 'administrator' ? ` ${say(texts.changeRoleAdministrator)}` : ''}
        </>
      );
    case 'setExpiry':
      return expires === ''
        ? say(texts.noExpirySentence, { name })
        : say(texts.setExpirySentence, { name, date: formatDate(language, expires) });
    case 'suspend':
      return say(texts.suspendSentence, { name });
    case 'reinstate':
      return say(texts.reinstateSentence, { name });
    case 'remove':
      return say(texts.removeSentence, { name });
  }
}

function WhatHappens() {
  const say = useSay();
  return (
    <Notice tone="soon" title={say(texts.removeWhat)}>
      <ol className="rb-user-what">
        {[texts.removeSecond, texts.removeKeys, texts.removeBundles, texts.removeStays].map((line) => (
          <li key={line.en}>{say(line)}</li>
        ))}
      </ol>
    </Notice>
  );
}
