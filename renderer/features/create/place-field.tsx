import { Button } from '@mantine/core';
import { IconFolder } from '@tabler/icons-react';
import { useId, useState } from 'react';
import type { Output } from '#shared/contract/contract.ts';
import type { Failure } from '#shared/errors/result.ts';
import { createTexts } from '#shared/text/screens/create.ts';
import { call } from '../../bridge/call.ts';
import { ErrorNotice } from '../../ui/feedback/error-notice.tsx';
import { useSay } from '../../ui/language/language.tsx';
import './create.css';

export type Place = NonNullable<Output<'window.choose'>>;

interface PlaceFieldProps {
  readonly place: Place | null;
  /** What the folder will be called. */
  readonly name: string;
  readonly missing: boolean;
  readonly onChoose: (place: Place) => void;
}

/** The page learns no path but the one it shows; what it sends back is main's token for it. */
export function PlaceField({ place, name, missing, onChoose }: PlaceFieldProps) {
  const say = useSay();
  const errorId = useId();
  const [failure, setFailure] = useState<Failure | null>(null);
  const choose = async () => {
    const result = await call('window.choose', { purpose: 'parent-folder' });
    setFailure(result.ok ? null : result.error);
    if (result.ok && result.value !== null) onChoose(result.value);
  };
  return (
    <div>
      <div className="rb-place">
        <Button
          variant="default"
          leftSection={<IconFolder size={16} stroke={1.5} />}
          onClick={() => void choose()}
          {...(missing ? { 'aria-describedby': errorId } : {})}
        >
          {say(place === null ? createTexts.choose : createTexts.chooseOther)}
        </Button>
        <output className={place === null ? 'rb-quiet' : 'rb-place-path'}>
          {place === null ? say(createTexts.noPlace) : pathOf(place.path, name)}
        </output>
      </div>
      {missing ? (
        <p id={errorId} role="alert" className="rb-field-error">
          {say(createTexts.placeNeeded)}
        </p>
      ) : null}
      <ErrorNotice failure={failure} />
    </div>
  );
}

function pathOf(parent: string, name: string): string {
  const separator = parent.includes('\\') ? '\\' : '/';
  return `${parent}${parent.endsWith(separator) ? '' : separator}${name === '' ? '…' : name}.rantai`;
}
