import type { CorrectionDesk } from './correction.ts';

/** An address that opens an issue or a mail. */
export interface ProposalLink {
  readonly address: string;
  /** Whether the rows are in it; if not they have to be copied, for some hosts refuse an address of many thousand bytes. */
  readonly isWhole: boolean;
}

/** Where finished rows can be proposed, as the site is configured; null = not there. */
export interface ContributionLinks {
  /** The form of a missing attack. */
  readonly issue: ProposalLink | null;
  readonly mail: ProposalLink | null;
  /** The web editor of a file of the data folder. */
  readonly edit: ((path: string) => string) | null;
}

/** Bytes of an address, as it goes over the wire: hosts refuse about eight thousand, programs for mail about two. */
const LONGEST = { issue: 7000, mail: 2000 } as const;

/** What a new issue or mail is filled with. */
export interface Proposal {
  readonly title: string;
  readonly body: string;
  /** Answers of the form `.github/ISSUE_TEMPLATE/new-attack.yml`, by the ids of its fields; `rows` has them all. */
  readonly fields: Readonly<Record<string, string>>;
}

/** Addresses that open a proposal, with what is known already filled in as far as an address holds it. */
export function contributionLinks({ repository, contact }: CorrectionDesk, proposal: Proposal): ContributionLinks {
  const root = repository?.replace(/\/+$/, '') ?? null;
  const host = root === null ? '' : (URL.parse(root)?.hostname ?? '');
  const gitlab = host.includes('gitlab');
  return {
    issue:
      root === null
        ? null
        : host === 'github.com'
          ? formLink(root, proposal)
          : gitlab
            ? textLink(`${root}/-/issues/new`, 'issue[title]', 'issue[description]', proposal)
            : textLink(`${root}/issues/new`, 'title', 'body', proposal),
    mail: contact === null ? null : mailLink(contact, proposal),
    edit:
      root === null ? null : (path) => `${root}/${gitlab ? '-/edit' : 'edit'}/main/data/${encodeURIComponent(path)}`,
  };
}

function formLink(root: string, { title, fields }: Proposal): ProposalLink {
  const { rows: _, ...asked } = fields;
  const given = { template: 'new-attack.yml', title };
  return shortEnough(
    [{ ...given, ...fields }, { ...given, ...asked }, given].map((values) => `${root}/issues/new?${query(values)}`),
    LONGEST.issue,
  );
}

const textLink = (address: string, titleKey: string, bodyKey: string, { title, body }: Proposal): ProposalLink =>
  shortEnough(
    [body, ''].map((text) => `${address}?${query({ [titleKey]: title, [bodyKey]: text })}`),
    LONGEST.issue,
  );

function mailLink(contact: string, { title: subject, body }: Proposal): ProposalLink {
  const to = `mailto:${encodeURIComponent(contact).replaceAll('%40', '@')}`;
  const bodies = [body.replaceAll('\n', '\r\n'), ''];
  return shortEnough(
    bodies.map((text) => `${to}?${query({ subject, body: text })}`),
    LONGEST.mail,
  );
}

// The first that is not too long; the last one says the least.
function shortEnough(addresses: readonly string[], longest: number): ProposalLink {
  const at = addresses.findIndex(({ length }) => length <= longest);
  return { address: addresses.at(at) ?? '', isWhole: at === 0 };
}

/** Every character of it takes a byte. */
const query = (values: Readonly<Record<string, string>>): string =>
  Object.entries(values)
    .filter(([, value]) => value !== '')
    .map(([key, value]) => `${encodeURIComponent(key)}=${encodeURIComponent(value.toWellFormed())}`)
    .join('&');
