import { spawn } from 'node:child_process';
import { hasDisplay, startVirtualDisplay } from '../display.ts';
import { electronLaunch, projectRoot } from '../electron.ts';
import { takePictures } from './pictures.ts';

/** Somebody who can unlock it. */
export interface Person {
  readonly name: string;
  readonly passphrase: string;
}

export interface Sample {
  /** The catalogue's folder. */
  readonly folder: string;
  readonly officer: Person;
  readonly supervisor: Person;
  readonly administrator: Person;
  /** Name of somebody whose removal is begun, and declined. */
  readonly leaver: string;
  /** The Tahap II bundle and the key it is signed with. */
  readonly bundle: string;
  readonly trustKey: string;
  /** The file of a backup. */
  readonly backup: string;
  readonly caseNumber: string;
  /** Where the pictures go. */
  readonly out: string;
}

/** With a display: opens the sample for a person. Without: drives the real window on a virtual one and leaves pictures. */
export async function showWindow(sample: Sample): Promise<void> {
  const { executablePath, args, warnings } = electronLaunch();
  for (const warning of warnings) console.warn(`demo: ${warning}`);
  if (hasDisplay()) {
    spawn(executablePath, [...args, sample.folder], { cwd: projectRoot, detached: true, stdio: 'ignore' }).unref();
    return;
  }
  const display = await startVirtualDisplay('1920x1080x24');
  try {
    await takePictures(sample, { executablePath, args, env: display.env });
  } finally {
    display.stop();
  }
}
