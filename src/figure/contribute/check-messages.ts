import type { Cleaning } from '../../dataset/contribution/clean-table.ts';
import type { CheckedContribution, CheckedTable } from '../../dataset/contribution/judge-contribution.ts';
import type { Refusal } from '../../dataset/contribution/read-contribution.ts';

/** A file or text to check, as the page hands it to the worker. */
export interface AskedFile {
  readonly name: string;
  readonly content: Blob | string;
}

/** What the page asks of the worker. */
export interface CheckRequest {
  readonly files: readonly AskedFile[];
  /** Address of the folder of downloads, with a slash at its end. */
  readonly data: string;
  /** Address of the folder of country outlines, with a slash at its end. */
  readonly outlines: string;
  /** ISO day by the clock of the page: the last that rows may speak of. */
  readonly today: string;
}

export type CheckStep = 'load' | 'split' | 'cells' | 'compare' | 'write';

/** A table without the text of its clean file, which stays a file that the browser keeps. */
export type AnsweredTable = Omit<CheckedTable, 'clean'> & {
  readonly clean: { readonly file: Blob; readonly cleaning: Cleaning } | null;
};

export interface AnsweredRefusal {
  readonly name: string;
  readonly reason: Refusal['reason'] | 'large' | 'unreadable';
  readonly path: string | null;
}

/** The result of a check, small enough for the page whatever the size of the files. */
export type CheckAnswer = Omit<CheckedContribution, 'tables' | 'refusals'> & {
  readonly tables: readonly AnsweredTable[];
  readonly refusals: readonly AnsweredRefusal[];
};

/** What the worker tells the page. */
export type CheckReply =
  | { readonly kind: 'step'; readonly step: CheckStep; readonly share: number }
  | { readonly kind: 'answer'; readonly answer: CheckAnswer }
  | { readonly kind: 'failed' };
