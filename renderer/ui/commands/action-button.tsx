import { ActionIcon, Button, Kbd, Tooltip } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Text } from '#shared/text/text.ts';
import { kitTexts } from '#shared/text/screens/kit.ts';
import { useSay } from '../language/language.tsx';
import type { Act } from '#shared/domain/roles/acts.ts';
import { useCommands } from './commands.tsx';
import { useActs } from './acts.tsx';

/** The form that aria-keyshortcuts wants: Control, not Ctrl. */
function ariaKeys(keys: string): string {
  return keys.replace('Ctrl', 'Control');
}

/** A shortcut as it stands on the keyboard. */
export function Keys({ keys }: { readonly keys: string }) {
  return <Kbd size="xs">{keys.replace('ArrowLeft', '←').replace('ArrowRight', '→').replace('Escape', 'Esc')}</Kbd>;
}

export interface KeyHintProps {
  readonly label: string;
  readonly keys?: string | undefined;
  readonly side?: 'top' | 'right';
  readonly children: ReactNode;
}

export function KeyHint({ label, keys, side = 'top', children }: KeyHintProps) {
  return (
    <Tooltip
      position={side}
      label={
        <span className="rb-keyhint">
          {label}
          {keys === undefined ? null : <Keys keys={keys} />}
        </span>
      }
    >
      {children}
    </Tooltip>
  );
}

export interface ActionButtonProps {
  /** Unique on the screen; also the palette's. */
  readonly id: string;
  readonly label: Text;
  readonly onRun: () => void;
  readonly group?: Text;
  readonly keys?: string;
  readonly icon?: ReactNode;
  readonly disabled?: boolean;
  readonly loading?: boolean;
  /** One primary act a screen. */
  readonly look?: 'primary' | 'plain' | 'quiet' | 'danger';
  /** Not there at all for a person who may not do it. */
  readonly act?: Act;
}

const looks = {
  primary: { variant: 'filled' },
  plain: { variant: 'default' },
  quiet: { variant: 'subtle', color: 'gray' },
  danger: { variant: 'outline', color: 'red' },
} as const;

/** A button that is also a line of the palette and, if it has one, a key shown in its tooltip. */
export function ActionButton({ act, ...props }: ActionButtonProps) {
  const acts = useActs();
  return act === undefined || acts.includes(act) ? <AllowedButton {...props} /> : null;
}

function AllowedButton({
  id,
  label,
  onRun,
  group = kitTexts.groupHere,
  keys,
  icon,
  disabled = false,
  loading = false,
  look = 'plain',
}: Omit<ActionButtonProps, 'act'>) {
  const say = useSay();
  useCommands([
    { id, label, group, icon, disabled: disabled || loading, run: onRun, ...(keys === undefined ? {} : { keys }) },
  ]);
  const button = (
    <Button
      {...looks[look]}
      leftSection={icon}
      disabled={disabled}
      loading={loading}
      onClick={onRun}
      {...(keys === undefined ? {} : { 'aria-keyshortcuts': ariaKeys(keys) })}
    >
      {say(label)}
    </Button>
  );
  return keys === undefined ? (
    button
  ) : (
    <KeyHint label={say(label)} keys={keys}>
      {button}
    </KeyHint>
  );
}

export interface IconButtonProps {
  readonly label: string;
  readonly onClick: () => void;
  readonly children: ReactNode;
  readonly keys?: string;
  readonly disabled?: boolean;
}

/** An icon alone always has a name and a tooltip. */
export function IconButton({ label, onClick, children, keys, disabled = false }: IconButtonProps) {
  return (
    <KeyHint label={label} keys={keys}>
      <ActionIcon
        aria-label={label}
        onClick={onClick}
        disabled={disabled}
        {...(keys === undefined ? {} : { 'aria-keyshortcuts': ariaKeys(keys) })}
      >
        {children}
      </ActionIcon>
    </KeyHint>
  );
}
