/** The host that tests see the site on is the one that `npm start` shows it on. */
export { serveFolder as serve, type ServedFolder } from '../../src/cli/serve-folder.ts';
