import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

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

/** What the search needs from the machine, so that a test can play any machine. */
export interface Machine {
  env: Record<string, string | undefined>;
  isRoot: boolean;
  isExecutable(path: string): boolean;
  /** Runs a command to its end. */
  run(command: string, args: string[]): { ok: boolean; output: string };
}

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

  const aptGet = inPath(machine, 'apt-get');
  if (!aptGet || !machine.isRoot) {
    throw new Error(`No Chromium was found, and the tests of the built site drive one. ${remedy}`);
  }
  const steps = [
    ['-qq', 'update'],
    // Another apt may hold the lock for a while after a machine has started.
    ['-qq', '-o', 'DPkg::Lock::Timeout=300', 'install', '-y', '--no-install-recommends', 'chromium'],
  ];
  let output = '';
  for (const args of steps) {
    const step = machine.run(aptGet, args);
    output += step.output;
    if (!step.ok) {
      throw new Error(
        `No Chromium was found, and "apt-get ${args.join(' ')}" failed. ${remedy}\nIt had said:\n${output}`,
      );
    }
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

function inPath(machine: Machine, name: string): string | undefined {
  const folders = (machine.env.PATH ?? '').split(delimiter).filter(Boolean);
  return folders.map((folder) => join(folder, name)).find((path) => machine.isExecutable(path));
}

const thisMachine: Machine = {
  env: process.env,
  isRoot: process.getuid?.() === 0,
  isExecutable(path) {
    try {
      accessSync(path, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  },
  run(command, args) {
    const child = spawnSync(command, args, {
      encoding: 'utf8',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    return { ok: child.status === 0, output: `${child.stdout}${child.stderr}` };
  },
};
