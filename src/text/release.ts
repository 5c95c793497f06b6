const shown = (value: string | null): string => {
  if (value === null) return 'empty';
  const line = value.replaceAll(/\s+/g, ' ');
  return line.length > 60 ? `"${line.slice(0, 59)}…"` : `"${line}"`;
};

const kinds = { patch: 'a patch', minor: 'a minor version', major: 'a major version' } as const;

const some = (items: readonly string[]): string => {
  const first = items.slice(0, 3).join('; ');
  return items.length > 3 ? `${first}; and ${items.length - 3} more` : first;
};

/** What `npm run data -- release` says. */
export const releaseText = {
  /** What asks for a kind of version. */
  because: {
    columnRemoved: (table: string, column: string) => `${table} has no column ${column} any more`,
    tableRemoved: (table: string) => `the table ${table} is gone`,
    columnShape: (table: string, column: string) => `${table}.${column} holds another kind of value`,
    valueRemoved: (table: string, column: string, value: string) =>
      `${value} is no longer an allowed value of ${table}.${column}`,
    valueAdded: (table: string, column: string, value: string) => `${table}.${column} may now be ${value}`,
    columnAdded: (table: string, column: string) => `${table} has the new column ${column}`,
    rowAdded: (table: string, record: string) => `${table} has the new row ${record}`,
    rowWithdrawn: (_table: string, record: string) => `${record} is withdrawn`,
    changed: (record: string, field: string) => `${field} of ${record} is another`,
  },
  refusals: {
    noVersion:
      'Say which version to release, such as `npm run data -- release 1.1.0`; `npm run data -- diff` shows what is new.',
    notAVersion: (text: string) => `"${text}" is not a version; write three numbers, such as 1.1.0.`,
    releasedAlready: (version: string) =>
      `${version} was released already and never changes; release what is new under the next version.`,
    noSection: (version: string) =>
      `CHANGELOG.md has no section on ${version}; add one under the heading "## ${version} (2026-11-23)", with the day of the release, that says what changed and why.`,
    emptySection: (version: string) =>
      `The section of CHANGELOG.md on ${version} is empty; say there what changed and why.`,
    noDay: (version: string) =>
      `The day of the release is not known; write it into the heading of CHANGELOG.md, such as "## ${version} (2026-11-23)", or add --date 2026-11-23.`,
    notADay: (text: string) =>
      `"${text}" is not a day; write the day of the release as year, month and day, such as 2026-11-23.`,
    otherDay: (asked: string, told: string) =>
      `--date says ${asked}, but CHANGELOG.md says ${told}; make them the same, or leave --date out.`,
    dayBefore: (day: string, newest: string, released: string) =>
      `${day} lies before the release of ${newest} on ${released}; correct the day.`,
    strayVersion: (record: string, field: string, version: string, coming: string) =>
      `corrections.csv explains ${field} of ${record} for version ${version}, but ${coming} is about to be released; write ${coming} there.`,
    rowRemoved: (table: string, record: string, hasStatus: boolean) =>
      hasStatus
        ? `${table}.csv: the row ${record} is gone; rows are withdrawn, never deleted: put it back, and write withdrawn as its status and a reason into corrections.csv.`
        : `${table}.csv: the row ${record} is gone; rows are never deleted: put it back, and correct it where it is wrong.`,
    idReused: (table: string, record: string, home: string, version: string) =>
      `${table}.csv: ${record} was used in ${home}.csv of version ${version}; an id belongs to one row for ever: choose another.`,
    otherRecord: (table: string, record: string, columns: readonly string[], version: string) =>
      `${table}.csv: ${record} differs from version ${version} in ${columns.join(', ')}, so it seems to be another record under a used id; give the new record an id of its own, and put the old row back (with the status withdrawn if it is wrong).`,
    reasonMissing: (record: string, field: string, old: string | null, value: string | null, version: string) =>
      `${record}, ${field}: changed from ${shown(old)} to ${shown(value)} without a reason; add the row "${record},${field},<why>,${version}," to corrections.csv.`,
    reasonIdle: (record: string, field: string, version: string) =>
      `corrections.csv explains ${field} of ${record} for version ${version}, but it is the same as before; make the change, or delete that row.`,
    nothingNew: (newest: string) => `Nothing has changed since ${newest}; there is nothing to release.`,
    wrongKind: (
      asked: string,
      newest: string,
      kind: keyof typeof kinds,
      right: string,
      because: readonly string[],
      isNext: boolean,
    ) => {
      const why = because.length === 0 ? '' : `, because ${some(because)}`;
      return isNext
        ? `${asked} is the wrong kind of version: what is new since ${newest} asks for ${kinds[kind]}${why}. Release it as ${right}.`
        : `${asked} does not follow ${newest}; what is new asks for ${kinds[kind]}${why}. Release it as ${right}.`;
    },
  },
  more: (count: number) => `… and ${count} more of that kind.`,
  refused: (version: string, count: number) =>
    `${version} is not released: ${count === 1 ? 'one thing is' : `${count} things are`} to be settled first. Nothing was written.`,
  preview: (version: string, day: string) => `${version} of ${day} can be released. It would write:`,
  released: (version: string, day: string) => `Released ${version} of ${day}. Written:`,
  counts: (added: number, withdrawn: number, changed: number) =>
    `${added} added, ${withdrawn} withdrawn, ${changed} ${changed === 1 ? 'field' : 'fields'} changed`,
  first: 'the first release',
  commit: (version: string) => `Commit all of it together, such as with the message "Release the data as ${version}".`,
  unwritten: (reason: string) => `The release could not be written, and everything is as it was before: ${reason}`,
} as const;
