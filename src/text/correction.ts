/** Where a correction can be sent, as the site is configured. */
export interface CorrectionDesk {
  /** Address of the public repository; null = none. */
  readonly repository: string | null;
  /** Mail address; null = none. */
  readonly contact: string | null;
}

/** The page that a correction is about. */
export interface CorrectedPage {
  readonly title: string;
  /** Absolute address. */
  readonly url: string;
  readonly version: string;
}

export interface CorrectionLinks {
  /** A new issue with the page filled in; null where there is no repository. */
  readonly issue: string | null;
  /** A new mail with the same; null where there is no contact. */
  readonly mail: string | null;
}

/** Longer titles are cut: some hosts refuse an address of many thousand characters. */
const LONGEST_TITLE = 200;

/** Addresses that open a correction with the page already named, whatever characters its title has. */
export function correctionLinks({ repository, contact }: CorrectionDesk, page: CorrectedPage): CorrectionLinks {
  const title = `Correction: ${Array.from(page.title).slice(0, LONGEST_TITLE).join('')}`;
  const body = `${page.url}\nData version ${page.version}\n\nWhat is wrong, and what is right?\n\n\nPublic source that shows it:\n\n`;
  return {
    issue: repository === null ? null : issueAddress(repository.replace(/\/+$/, ''), page, title, body),
    mail:
      contact === null
        ? null
        : `mailto:${encodeURIComponent(contact).replaceAll('%40', '@')}?${query({ subject: title, body: body.replaceAll('\n', '\r\n') })}`,
  };
}

function issueAddress(repository: string, { url }: CorrectedPage, title: string, body: string): string {
  const host = new URL(repository).hostname;
  // The form of .github/ISSUE_TEMPLATE/correction.yml takes its fields from the address.
  if (host === 'github.com') {
    return `${repository}/issues/new?${query({ template: 'correction.yml', title, record: url })}`;
  }
  if (host.includes('gitlab')) {
    return `${repository}/-/issues/new?${query({ 'issue[title]': title, 'issue[description]': body })}`;
  }
  return `${repository}/issues/new?${query({ title, body })}`;
}

/** Spaces as `%20`: mail programs take a plus sign as it is. */
const query = (values: Readonly<Record<string, string>>): string =>
  Object.entries(values)
    .map(([key, value]) => `${encodeURIComponent(key)}=${encodeURIComponent(value.toWellFormed())}`)
    .join('&');
