import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** What the search needs from the machine, so that a test can play any machine. */
export interface Machine {
  env: Record<string, string | undefined>;
  isRoot: boolean;
  isExecutable(path: string): boolean;
  /** Runs a command to its end. */
  run(command: string, args: string[]): { ok: boolean; output: string };
}

/** The path of a program among the folders of the PATH. */
export function inPath(machine: Machine, name: string): string | undefined {
  const folders = (machine.env.PATH ?? '').split(delimiter).filter(Boolean);
  return folders.map((folder) => join(folder, name)).find((path) => machine.isExecutable(path));
}

/** What came of installing a package; the command is the last that ran. */
export interface Installation {
  ok: boolean;
  command: string;
  output: string;
}

/** Installs a package of Debian or Ubuntu. Null where that cannot be tried: no apt-get, or not root. */
export function installPackage(machine: Machine, name: string): Installation | null {
  const aptGet = inPath(machine, 'apt-get');
  if (!aptGet || !machine.isRoot) return null;
  const steps = [
    ['-qq', 'update'],
    // Another apt may hold the lock for a while after a machine has started.
    ['-qq', '-o', 'DPkg::Lock::Timeout=300', 'install', '-y', '--no-install-recommends', name],
  ];
  let output = '';
  let command = '';
  for (const args of steps) {
    const step = machine.run(aptGet, args);
    output += step.output;
    command = `apt-get ${args.join(' ')}`;
    if (!step.ok) return { ok: false, command, output };
  }
  return { ok: true, command, output };
}

export const thisMachine: Machine = {
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
