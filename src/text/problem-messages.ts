import { cellMessages } from './cell-messages.ts';
import { fileMessages } from './file-messages.ts';
import { importProblems } from './import-problems.ts';
import { recordMessages } from './record-messages.ts';

/**
 * What is wrong with a cell, row or file, in words for the person who edits it: likely cause and remedy. The place
 * (file, row, column) is put before it. `value` is what stands in the cell.
 */
export const problemMessages = { ...fileMessages, ...cellMessages, ...recordMessages, ...importProblems } as const;

export type ProblemCode = keyof typeof problemMessages;
