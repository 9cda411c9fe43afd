import { app, dialog } from 'electron';
import { dialogTexts } from '#shared/text/screens/dialogs.ts';
import { say, type Text } from '#shared/text/text.ts';
import { runApplication } from './application.ts';
import { report } from './log.ts';
import { placesFrom } from './places.ts';
import { registerScheme } from './protocol/register.ts';
import { restrictNavigation } from './security/navigation.ts';
import { closeNetwork, closePeerConnections, silenceNetwork } from './security/network.ts';
import { denyBluetooth, denyPermissions } from './security/permissions.ts';
import { enableSandbox } from './security/sandbox.ts';
import { refusedExitCode, refusedSwitch } from './security/switches.ts';

// SECURITY SEC-21: before Electron does anything with them.
const refused = app.isPackaged ? refusedSwitch(process.argv.slice(1), process.getuid?.() === 0) : null;
if (refused !== null) {
  report('switch.refused', { name: refused });
  process.exit(refusedExitCode);
}

enableSandbox(app);
silenceNetwork(app);
registerScheme();
app.on('session-created', (created) => {
  denyPermissions(created);
  closeNetwork(created);
});
app.on('web-contents-created', (_event, contents) => {
  restrictNavigation(contents);
  denyBluetooth(contents);
  closePeerConnections(contents);
});

// Not awaited here: Electron holds back `ready` until this module has run to its end.
if (app.requestSingleInstanceLock()) {
  const places = placesFrom(import.meta.url);
  void app
    .whenReady()
    .then(() => runApplication(places))
    .catch(giveUp);
} else {
  app.quit();
}

/** The language is a setting, and settings may be what failed. */
function inBothLanguages(text: Text): string {
  return `${say('id', text)}\n\n${say('en', text)}`;
}

/** A start that fails leaves no window in which to say so. */
function giveUp(): void {
  report('start.failed');
  if (app.isPackaged) dialog.showErrorBox('Rantai Bukti', inBothLanguages(dialogTexts.startFailed));
  app.exit(1);
}
