import { inPath, installPackage, thisMachine, type Machine } from './machine.ts';

/**
 * The path of a program that tests read the project's files with. On a Debian or Ubuntu without it, root gets its
 * package installed, as with Chromium.
 */
export function findCommand(name: string, debianPackage: string, machine: Machine = thisMachine): string {
  const found = inPath(machine, name);
  if (found !== undefined) return found;
  const remedy = `Install the package "${debianPackage}" (Debian and Ubuntu: sudo apt-get install ${debianPackage}).`;
  const attempt = installPackage(machine, debianPackage);
  if (attempt === null) throw new Error(`The program ${name} was not found, and this test runs it. ${remedy}`);
  if (!attempt.ok) {
    throw new Error(
      `The program ${name} was not found, and "${attempt.command}" failed. ${remedy}\nIt had said:\n${attempt.output}`,
    );
  }
  const installed = inPath(machine, name);
  if (installed !== undefined) return installed;
  throw new Error(`The package "${debianPackage}" was installed, and yet ${name} was not found. ${remedy}`);
}
