// Runs before anything is painted: with script the line about its absence never shows, and the theme never flickers.
const root = document.documentElement;
const query = new URLSearchParams(root.dataset.query ?? location.search);

root.classList.add('scripted');
const theme = query.get('theme');
if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
if (query.get('title') === '0') root.dataset.title = '0';

// Whatever fails later, be it a browser too old for the chart's script: what was printed stands, and says so.
addEventListener('error', () => {
  if (root.dataset.awake === undefined) root.classList.remove('scripted');
});
