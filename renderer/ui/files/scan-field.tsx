import { Button } from '@mantine/core';
import { IconPaperclip, IconX } from '@tabler/icons-react';
import { scanTexts as texts } from '#shared/text/screens/scan.ts';
import { IconButton } from '../commands/action-button.tsx';
import { FieldLabel } from '../form/field.tsx';
import { useSay } from '../language/language.tsx';
import './scan-field.css';

export interface ScanFieldProps {
  /** Of the file that was chosen. */
  readonly name: string | null;
  readonly choose: () => void;
  readonly drop: () => void;
}

/** Where the scan of a paper is chosen; kept when the paper is signed. */
export function ScanField({ name, choose, drop }: ScanFieldProps) {
  const say = useSay();
  return (
    <div className="rb-scan-field">
      <FieldLabel label={texts.label} optional />
      <p className="rb-quiet">{say(texts.hint)}</p>
      <div className="rb-scan-field-file">
        <Button variant="default" leftSection={<IconPaperclip size={16} stroke={1.5} />} onClick={choose}>
          {say(texts.choose)}
        </Button>
        {name === null ? null : (
          <>
            <span className="rb-scan-field-name">{name}</span>
            <IconButton label={say(texts.drop, { name })} onClick={drop}>
              <IconX size={16} stroke={1.5} />
            </IconButton>
          </>
        )}
      </div>
    </div>
  );
}
