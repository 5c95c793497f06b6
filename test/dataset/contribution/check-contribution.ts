import type { GivenFile } from '../../../src/dataset/contribution/given-file.ts';
import { judgeContribution, type CheckedContribution } from '../../../src/dataset/contribution/judge-contribution.ts';
import { readContribution, type Published } from '../../../src/dataset/contribution/read-contribution.ts';
import { shapes } from '../fictional.ts';

/** What the worker of `/contribute/` does in two steps, with the outlines of the whole world. */
export function checkContribution(files: readonly GivenFile[], published: Published): CheckedContribution {
  return judgeContribution(readContribution(files, published), shapes);
}
