import { notifications } from '@mantine/notifications';
import { kitTexts } from '#shared/text/screens/kit.ts';
import { say } from '#shared/text/text.ts';
import type { Tone } from '../theme/tokens.ts';

export interface Toast {
  readonly message: string;
  readonly title?: string;
  readonly tone?: Extract<Tone, 'done' | 'soon' | 'alarm' | 'neutral'>;
}

/** A passing word about something that happened. Never the only place where a failure is told. */
export function showToast({ message, title, tone = 'done' }: Toast): void {
  notifications.show({
    // Said again while it stands, it does not stand twice.
    id: `${tone} ${title ?? ''} ${message}`,
    message,
    ...(title === undefined ? {} : { title }),
    className: `rb-toast rb-toast-${tone}`,
    closeButtonProps: { 'aria-label': say(document.documentElement.lang === 'en' ? 'en' : 'id', kitTexts.close) },
    // Time to read a sentence twice; a failure waits for the person.
    autoClose: tone === 'alarm' ? false : 6_000,
  });
}

export function clearToasts(): void {
  notifications.clean();
}
