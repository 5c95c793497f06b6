import { readPassport } from './passport.ts';

const policy = "default-src 'none'; base-uri 'none'; form-action 'none'; style-src 'unsafe-inline'; img-src data:";
const meta = (own: string) => `<meta http-equiv="Content-Security-Policy" content="${own}">`;
const file = (body: string, own = policy) => `${meta(own)}<h1>Test chart</h1>${body}`;
const latest = 'https://example.org/data/latest.json';
const asks = `<p data-latest="${latest}"></p><script>fetch(document.querySelector('p').dataset.latest)</script>`;

/** Files made to fail, and two that a newsroom could take, for the gallery. */
export const passportStates = [
  { title: 'asks nobody', passport: readPassport(file('<img src="data:,">')) },
  {
    title: 'asks its own site once, as it may',
    passport: readPassport(file(asks, `${policy}; script-src 'sha256-AAAA='; connect-src https://example.org`), latest),
  },
  { title: 'has a picture from outside', passport: readPassport(file('<img src="https://example.org/pixel.gif">')) },
  { title: 'keeps something', passport: readPassport(file('<script>localStorage.seen = 1</script>')) },
  { title: 'lets requests through', passport: readPassport(file('', "default-src 'self'")) },
  { title: 'has its policy too late', passport: readPassport(`<style>p{color:red}</style>${file('')}`) },
];
