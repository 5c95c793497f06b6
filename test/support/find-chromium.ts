import { inPath, installPackage, thisMachine, type Machine } from './machine.ts';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const steadyPaths = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/snap/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

const remedy =
  'Install the package "chromium" (Debian and Ubuntu: sudo apt-get install chromium; Fedora: sudo dnf install chromium; macOS: brew install --cask chromium), or set CHROMIUM_PATH to a browser you have.';

/**
 * The path of a Chromium: `CHROMIUM_PATH`, then the PATH, then where packages put it. On a Debian or Ubuntu without one,
 * root gets it installed, because a test run that needs a second command is a test run that is skipped.
 */
export function findChromium(machine: Machine = thisMachine): string {
  const wished = machine.env.CHROMIUM_PATH;
  if (wished) {
    if (machine.isExecutable(wished)) return wished;
    throw new Error(`CHROMIUM_PATH is ${wished}, which is not a program that can be run. ${remedy}`);
  }
  const found = search(machine);
  if (found) return found;

  const attempt = installPackage(machine, 'chromium');
  if (attempt === null) {
    throw new Error(`No Chromium was found, and the tests of the built site drive one. ${remedy}`);
  }
  if (!attempt.ok) {
    throw new Error(
      `No Chromium was found, and "${attempt.command}" failed. ${remedy}\nIt had said:\n${attempt.output}`,
    );
  }
  const installed = search(machine);
  if (installed) return installed;
  throw new Error(`The package "chromium" was installed, and yet no Chromium was found. ${remedy}`);
}

function search(machine: Machine): string | undefined {
  for (const name of names) {
    const path = inPath(machine, name);
    if (path) return path;
  }
  return steadyPaths.find((path) => machine.isExecutable(path));
}
