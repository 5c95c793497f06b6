/** Pages of which a site has many, read one after another: they share their style sheets, which a browser keeps. */
const OF_MANY = /^(?:attacks|countries|signatories)\/./;

/**
 * Whether a page carries its style sheets inside itself, so that nothing has to be asked for before it is first painted.
 * @param path below the site's base, as `attacks/` or `attacks/year/2020/`.
 */
export const carriesStyles = (path: string): boolean => !OF_MANY.test(path);

/**
 * A page's markup with its style sheets in place of the links to them.
 * @param sheetAt the text of a style sheet, by its address on the site.
 */
export const withCarriedStyles = (html: string, sheetAt: (address: string) => string): string =>
  html.replaceAll(/<link rel="stylesheet" href="([^"]+)">/g, (_, address: string) => {
    const css = sheetAt(address).trim();
    if (css.includes('</')) throw new Error(`${address} would end the element that it is put into`);
    return `<style>${css}</style>`;
  });
