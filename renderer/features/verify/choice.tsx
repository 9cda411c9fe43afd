import { Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import type { Input, Output } from '#shared/contract/contract.ts';
import type { Failure } from '#shared/errors/result.ts';
import { verifyTexts } from '#shared/text/screens/verify.ts';
import type { Text } from '#shared/text/text.ts';
import { call } from '../../bridge/call.ts';
import { IconButton } from '../../ui/commands/action-button.tsx';
import { ErrorNotice } from '../../ui/feedback/error-notice.tsx';
import { useSay } from '../../ui/language/language.tsx';

export type Chosen = NonNullable<Output<'window.choose'>>;

interface Way {
  readonly purpose: Input<'window.choose'>['purpose'];
  readonly label: Text;
  readonly icon: ReactNode;
}

export interface ChoiceProps {
  readonly chosen: Chosen | null;
  readonly onChoose: (chosen: Chosen | null) => void;
  /** The dialogs it can be chosen with. */
  readonly ways: readonly Way[];
  readonly empty?: Text;
}

/** A file or folder, chosen in a dialog of the system, and let go of again. */
export function Choice({ chosen, onChoose, ways, empty }: ChoiceProps) {
  const say = useSay();
  const [failure, setFailure] = useState<Failure | null>(null);
  const choose = async (purpose: Way['purpose']) => {
    const result = await call('window.choose', { purpose });
    setFailure(result.ok ? null : result.error);
    if (result.ok && result.value !== null) onChoose(result.value);
  };
  const none = empty === undefined ? null : <span className="rb-quiet">{say(empty)}</span>;
  return (
    <div className="rb-verify-choice">
      {chosen === null ? (
        none
      ) : (
        <div className="rb-verify-chosen">
          <div>
            <strong>{chosen.name}</strong>
            <span className="rb-quiet">{chosen.path}</span>
          </div>
          <IconButton
            label={say(verifyTexts.remove, { name: chosen.name })}
            onClick={() => {
              onChoose(null);
            }}
          >
            <IconX size={16} stroke={1.5} />
          </IconButton>
        </div>
      )}
      <div className="rb-verify-buttons">
        {ways.map(({ purpose, label, icon }) => (
          <Button key={purpose} variant="default" leftSection={icon} onClick={() => void choose(purpose)}>
            {say(label)}
          </Button>
        ))}
      </div>
      <ErrorNotice failure={failure} />
    </div>
  );
}
