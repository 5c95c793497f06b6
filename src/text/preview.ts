/** What `npm run preview` says. */
export const previewText = {
  served: (url: string): string => `The site is on ${url}\nCtrl-C ends it.`,
  notBuilt: (folder: string): string => `There is no built site in ${folder}. Build it first: npm run build`,
  taken: (port: number): string =>
    `Something else is on port ${port} already. Take another: npm run preview -- --port ${port + 1}`,
  noPort: (text: string): string =>
    `"${text}" is no port. A port is a whole number up to 65535; 0 takes any that is free.`,
  unusable: (reason: string): string =>
    `${reason}\nnpm run preview -- [--port <number>] [--folder <built site>], which are 4321 and dist unless told otherwise.`,
};
