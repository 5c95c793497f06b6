import { readPassport } from './passport.ts';

const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";
const file = (body: string, own = policy) =>
  `<meta http-equiv="Content-Security-Policy" content="${own}"><h1>Test chart</h1>${body}`;

/** Files made to fail, and one that a newsroom could take, for the gallery. */
export const passportStates = [
  { title: 'asks nobody', passport: readPassport(file('<img src="data:,">')) },
  { title: 'has a picture from outside', passport: readPassport(file('<img src="https://example.org/pixel.gif">')) },
  { title: 'keeps something', passport: readPassport(file('<script>localStorage.seen = 1</script>')) },
  { title: 'lets requests through', passport: readPassport(file('', "default-src 'self'")) },
];
