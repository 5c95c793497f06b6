/** The text that travels with the data in an archive. */
export function licenceNote(
  site: string,
  licence: { readonly name: string; readonly title: string; readonly url: string | null } | null,
  citation: string,
): string {
  const terms =
    licence === null
      ? 'The publisher of the data states no licence.'
      : `These data are licensed under ${licence.title} (${licence.name})${licence.url === null ? '' : `:\n${licence.url}`}`;
  return `${site}: the data

${terms}

To reuse them, name ${site}, give the version, link to the licence, and say what you changed.

Cite as:
${citation}

README.md says what every column means; datapackage.json says it to programs.
"sha256sum --check SHA256SUMS" checks that every file arrived whole.
`;
}
