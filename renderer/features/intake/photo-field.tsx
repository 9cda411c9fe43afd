import { Button } from '@mantine/core';
import { IconCamera } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { dropTexts } from '#shared/text/screens/drop.ts';
import { intakeTexts as texts } from '#shared/text/screens/intake.ts';
import { kitTexts } from '#shared/text/screens/kit.ts';
import { useFileChoice, type ChosenFile } from '../../bridge/chosen-file.ts';
import { DropPlace } from '../../ui/files/drop-place.tsx';
import { kindOf } from '../../ui/format/file-kind.ts';
import { useSay } from '../../ui/language/language.tsx';

export interface PhotoFieldProps {
  readonly photo: ChosenFile | null;
  readonly onChange: (photo: ChosenFile | null) => void;
}

/** The picture of what is wrong: chosen by the button, or dragged here. */
export function PhotoField({ photo, onChange }: PhotoFieldProps) {
  const say = useSay();
  const id = useId();
  const [wrong, setWrong] = useState<string | null>(null);
  const { choose, take, problem } = useFileChoice((chosen) => {
    const picture = kindOf(chosen.name) === 'photo';
    setWrong(picture ? null : chosen.name);
    if (picture) onChange(chosen);
  });
  const told = problem === null ? null : say(problem.text, problem.parameters);
  return (
    <div role="group" aria-labelledby={id}>
      <span id={id} className="rb-intake-label">
        {say(texts.photo)} <span className="rb-quiet">({say(kitTexts.optional)})</span>
      </span>
      <DropPlace onFiles={take} problem={wrong === null ? told : say(texts.notAPicture, { name: wrong })}>
        <IconCamera size={20} stroke={1.5} aria-hidden />
        <span className="rb-intake-file">{photo === null ? say(dropTexts.here) : photo.name}</span>
        <Button variant="default" size="xs" onClick={choose}>
          {say(photo === null ? texts.choosePhoto : texts.otherPhoto)}
        </Button>
        {photo === null ? null : (
          <Button
            variant="subtle"
            size="xs"
            onClick={() => {
              onChange(null);
            }}
          >
            {say(texts.noPhoto)}
          </Button>
        )}
      </DropPlace>
    </div>
  );
}
