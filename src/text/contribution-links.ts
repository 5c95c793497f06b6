import type { CorrectionDesk } from './correction.ts';

/** Where finished rows can be proposed, as the site is configured; null = not there. */
export interface ContributionLinks {
  /** The form of a missing attack. */
  readonly issue: string | null;
  readonly mail: string | null;
  /** The web editor of a file of the data folder. */
  readonly edit: ((path: string) => string) | null;
}

/** Longer texts are left out of addresses: some hosts refuse one of many thousand characters. */
const LONGEST = 5000;

/** What a new issue or mail is filled with. */
export interface Proposal {
  readonly title: string;
  readonly body: string;
  /** Answers of the form `.github/ISSUE_TEMPLATE/new-attack.yml`, by the ids of its fields. */
  readonly fields: Readonly<Record<string, string>>;
}

/** Addresses that open a proposal, with what is known already filled in. */
export function contributionLinks({ repository, contact }: CorrectionDesk, proposal: Proposal): ContributionLinks {
  const { title, fields } = proposal;
  const body = proposal.body.length > LONGEST ? '' : proposal.body;
  const root = repository?.replace(/\/+$/, '') ?? null;
  const host = root === null ? '' : (URL.parse(root)?.hostname ?? '');
  const gitlab = host.includes('gitlab');
  const form = { template: 'new-attack.yml', title, ...fields };
  const inForm = Object.values(fields).join('').length > LONGEST ? { template: form.template, title } : form;
  return {
    issue:
      root === null
        ? null
        : host === 'github.com'
          ? `${root}/issues/new?${query(inForm)}`
          : gitlab
            ? `${root}/-/issues/new?${query({ 'issue[title]': title, 'issue[description]': body })}`
            : `${root}/issues/new?${query({ title, body })}`,
    mail:
      contact === null
        ? null
        : `mailto:${encodeURIComponent(contact).replaceAll('%40', '@')}?${query({ subject: title, body: body.replaceAll('\n', '\r\n') })}`,
    edit:
      root === null ? null : (path) => `${root}/${gitlab ? '-/edit' : 'edit'}/main/data/${encodeURIComponent(path)}`,
  };
}

const query = (values: Readonly<Record<string, string>>): string =>
  Object.entries(values)
    .filter(([, value]) => value !== '')
    .map(([key, value]) => `${encodeURIComponent(key)}=${encodeURIComponent(value.toWellFormed())}`)
    .join('&');
