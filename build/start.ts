/** `npm start`: opens the window, on a virtual display when there is no other. */
import { spawn } from 'node:child_process';
import { hasDisplay, startVirtualDisplay } from './display.ts';
import { electronLaunch, projectRoot } from './electron.ts';

const launch = electronLaunch();
const display = hasDisplay() ? null : await startVirtualDisplay();
for (const warning of launch.warnings) console.warn(`start: ${warning}`);
if (display !== null)
  console.warn(
    'start: there is no display, so the window is on a virtual one (Xvfb) that nobody sees. End it with Ctrl+C.',
  );

const app = spawn(launch.executablePath, [...launch.args, ...process.argv.slice(2)], {
  cwd: projectRoot,
  env: { ...process.env, ...display?.env },
  stdio: 'inherit',
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => app.kill(signal));
app.on('exit', (code, signal) => {
  display?.stop();
  process.exitCode = signal === null ? (code ?? 1) : 1;
});
