import { useState, type ReactNode } from 'react';
import type { z } from 'zod';
import { fail, type Result } from '#shared/errors/result.ts';
import { courtTexts as texts } from '#shared/text/screens/court.ts';
import type { Text } from '#shared/text/text.ts';
import { useScan } from '../../bridge/scan.ts';
import { ActionButton } from '../../ui/commands/action-button.tsx';
import { ConfirmSigning } from '../../ui/dialog/confirm-signing.tsx';
import { showToast } from '../../ui/feedback/toast.ts';
import { ScanField } from '../../ui/files/scan-field.tsx';
import { Form, FormActions, showBeside, type FormOf, type FormSchema } from '../../ui/form/form.tsx';
import { useSay } from '../../ui/language/language.tsx';
import { useNavigation } from '../../ui/navigation/navigation.tsx';
import { Page } from '../../ui/page/page.tsx';
import { dateMessages } from './paper-dates.ts';
import './court.css';

export interface PaperScreenProps<S extends FormSchema> {
  readonly caseId: string;
  readonly caseNumber: string;
  readonly title: Text;
  /** The verb on the button of the signature. */
  readonly act: Text;
  readonly form: FormOf<S>;
  readonly sentence: (values: z.output<S>) => string;
  /** What the attached scan is called. */
  readonly caption: (values: z.output<S>) => string;
  readonly send: (values: z.output<S>, attachment: string | null) => Promise<Result<unknown>>;
  readonly toast: (values: z.output<S>) => string;
  readonly children: ReactNode;
}

/** One paper of a case: its fields, its scan, one plain sentence, the signature; then back to the papers. */
export function PaperScreen<S extends FormSchema>(props: PaperScreenProps<S>) {
  const { caseId, caseNumber, form } = props;
  const say = useSay();
  const { replace } = useNavigation();
  const scan = useScan(caseId);
  const [ready, setReady] = useState<z.output<S> | null>(null);
  const review = form.handleSubmit(setReady);
  const papers = { screen: 'case', case: caseId, tab: 'papers' } as const;
  const run = async () => {
    if (ready === null) return fail('INPUT_INVALID', {});
    const scanned = await scan.keep(props.caption(ready));
    if (!scanned.ok) return scanned;
    const sent = await props.send(ready, scanned.value);
    if (!sent.ok) {
      showBeside(form, sent.error);
      return sent;
    }
    showToast({ message: props.toast(ready) });
    replace(papers);
    return sent;
  };
  return (
    <Page title={say(props.title)} trail={[{ label: caseNumber, route: papers }]} layout="read">
      <Form onSubmit={() => void review()} dirty={form.formState.isDirty || scan.name !== null} messages={dateMessages}>
        {props.children}
        <ScanField name={scan.name} choose={scan.choose} drop={scan.drop} />
        <FormActions>
          <ActionButton id="court.save" label={texts.save} look="primary" onRun={() => void review()} />
        </FormActions>
      </Form>
      <ConfirmSigning
        opened={ready !== null}
        onClose={() => {
          setReady(null);
        }}
        act={say(props.act)}
        sentence={ready === null ? '' : props.sentence(ready)}
        run={run}
      />
    </Page>
  );
}
