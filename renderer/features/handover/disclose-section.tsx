import { Checkbox } from '@mantine/core';
import { useController, type Control } from 'react-hook-form';
import type { z } from 'zod';
import type { PersonRow } from '#shared/contract/people.ts';
import { handoverTexts as texts } from '#shared/text/screens/handover.ts';
import { personRoleTexts } from '#shared/text/terms.ts';
import { useCatalogueQuery } from '../../bridge/queries.ts';
import { ErrorNotice } from '../../ui/feedback/error-notice.tsx';
import { Notice } from '../../ui/feedback/notice.tsx';
import { FormSection } from '../../ui/form/form.tsx';
import { useSay } from '../../ui/language/language.tsx';
import type { ExportChoice, exportSchema } from './export-form.ts';

interface DiscloseSectionProps {
  readonly control: Control<z.input<typeof exportSchema>, unknown, ExportChoice>;
  readonly caseId: string;
}

/** Which protected people go out by name. Nobody does unless somebody who may know them chooses so. */
export function DiscloseSection({ control, caseId }: DiscloseSectionProps) {
  const say = useSay();
  const people = useCatalogueQuery('people.list', { case: caseId });
  const { field } = useController({ control, name: 'disclose' });
  if (people.failure !== null) return <ErrorNotice failure={people.failure} onRetry={people.refetch} />;
  if (people.data === undefined || people.data.people.length === 0) return null;
  const { mayOpen, people: rows } = people.data;
  return (
    <FormSection title={texts.disclose} hint={texts.discloseHint}>
      {mayOpen ? (
        <>
          <Checkbox.Group aria-label={say(texts.disclose)} value={field.value} onChange={field.onChange}>
            <div className="rb-disclose">
              {rows.map((row) => (
                <Checkbox key={row.person} value={row.person} label={<PersonLabel row={row} />} />
              ))}
            </div>
          </Checkbox.Group>
          <DiscloseConsequence caseId={caseId} disclose={field.value} />
        </>
      ) : (
        <Notice tone="neutral">{say(texts.discloseClosed, { count: rows.length })}</Notice>
      )}
    </FormSection>
  );
}

function PersonLabel({ row }: { readonly row: PersonRow }) {
  const say = useSay();
  return (
    <>
      <strong className="rb-mono">{row.code}</strong> {row.roles.map((role) => say(personRoleTexts[role])).join(', ')}
    </>
  );
}

interface ConsequenceProps {
  readonly caseId: string;
  readonly disclose: readonly string[];
}

/** One sentence: what leaves, and who must sign it too. */
export function DiscloseConsequence({ caseId, disclose }: ConsequenceProps) {
  const say = useSay();
  const people = useCatalogueQuery('people.list', { case: caseId });
  const rows = people.data?.people ?? [];
  if (rows.length === 0) return null;
  if (disclose.length === 0) return <p className="rb-quiet rb-disclose-none">{say(texts.discloseNone)}</p>;
  const codes = rows.filter((row) => disclose.includes(row.person)).map((row) => row.code);
  return <Notice tone="soon">{say(texts.discloseThen, { codes: codes.join(', ') })}</Notice>;
}
