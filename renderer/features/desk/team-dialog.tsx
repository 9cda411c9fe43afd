import { IconUserMinus, IconUserPlus } from '@tabler/icons-react';
import { Button } from '@mantine/core';
import { useFieldArray } from 'react-hook-form';
import { z } from 'zod';
import type { CaseView } from '#shared/contract/cases.ts';
import { shortText, textUpTo } from '#shared/domain/text.ts';
import { traitTexts as texts } from '#shared/text/screens/desk.ts';
import { useCatalogueCommand } from '../../bridge/commands.ts';
import { IconButton } from '../../ui/commands/action-button.tsx';
import { ConfirmSigning } from '../../ui/dialog/confirm-signing.tsx';
import { showToast } from '../../ui/feedback/toast.ts';
import { Form, useZodForm } from '../../ui/form/form.tsx';
import { sendForm } from '../../ui/form/send-form.ts';
import { TextField } from '../../ui/form/text-fields.tsx';
import { useSay } from '../../ui/language/language.tsx';
import './team-dialog.css';

const schema = z.object({ team: z.array(z.object({ name: shortText, task: textUpTo(400) })).max(50) });
const nobody = { name: '', task: '' };

/** Everybody who works on the case: with an account here, or a name that is typed. */
export function TeamDialog({ view, onClose }: { readonly view: CaseView; readonly onClose: () => void }) {
  const say = useSay();
  const { case: caseId, number } = view.case;
  const form = useZodForm(schema, {
    team: view.team.length === 0 ? [nobody] : view.team.map(({ name, task }) => ({ name, task })),
  });
  const { fields, append, remove } = useFieldArray({ control: form.control, name: 'team' });
  const names = view.colleagues.map(({ name }) => name);
  const set = useCatalogueCommand('cases.set-team');
  const run = () =>
    sendForm(form, ({ team }) =>
      set.run({
        case: caseId,
        team: team.map(({ name, task }) => ({ user: accountOf(view, name), name, task })),
      }),
    );
  return (
    <ConfirmSigning
      opened
      wide
      onClose={onClose}
      dirty={form.formState.isDirty}
      act={say(texts.setTeam)}
      sentence={say(texts.teamSentence, { number })}
      run={run}
      onDone={() => {
        showToast({ message: say(texts.teamToast) });
      }}
    >
      <Form dirty={form.formState.isDirty}>
        {fields.map((row, index) => (
          <div key={row.id} className="rb-member">
            <TextField
              control={form.control}
              name={`team.${index}.name`}
              label={texts.member}
              suggestions={names}
              autoFocus={index === 0}
            />
            <TextField control={form.control} name={`team.${index}.task`} label={texts.task} optional />
            <IconButton
              label={say(texts.removeMember, { place: index + 1 })}
              onClick={() => {
                remove(index);
              }}
            >
              <IconUserMinus size={16} stroke={1.5} />
            </IconButton>
          </div>
        ))}
        <div>
          <Button
            variant="default"
            leftSection={<IconUserPlus size={16} stroke={1.5} />}
            onClick={() => {
              append(nobody, { focusName: `team.${fields.length}.name` });
            }}
          >
            {say(texts.addMember)}
          </Button>
        </div>
      </Form>
    </ConfirmSigning>
  );
}

/** The account of that name: of those who may be named now, or of who is named already. */
function accountOf({ team, colleagues }: CaseView, name: string): string | null {
  const known = colleagues.find((each) => each.name === name) ?? team.find((each) => each.name === name);
  return known?.user ?? null;
}
