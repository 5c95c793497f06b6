import type { CellReader } from './cell.ts';
import { withoutTracking } from './without-tracking.ts';

/** A host with `onion` among its parts: the network itself, or a gateway into it such as `abc.onion.ws`. */
const ONION = /^(?=.*\.)(?:[a-z][a-z\d+.-]*:)?(?:\/\/)?(?:[^/?#@]*@)?(?:[^/?#:@]*\.)?onion(?:\.[^/?#:]*)?(?=[:/?#]|$)/i;

/** Reads a complete http or https address. */
export const readLink: CellReader = (text, report) => {
  if (/[;,|\s]\s*https?:\/\//i.test(text)) report('link_two', {});
  else if (/\s/.test(text)) report('link_space', {});
  else if (ONION.test(text)) report('link_onion', {});
  else if (!/^https?:\/\//i.test(text)) {
    if (/^(\/\/)?[\w-]+(\.[\w-]+)*\.[a-z]{2,}([/?#].*)?$/i.test(text)) {
      report('link_scheme_missing', { suggestion: `https://${text.replace(/^\/\//, '')}` });
    } else report('link_scheme', {});
  } else {
    const url = URL.parse(text);
    if (url === null || !/^([^.]+\.)+[^.]{2,}$/.test(url.hostname)) report('link_broken', {});
    else if (/(^|\.)onion(\.|$)/i.test(url.hostname)) report('link_onion', {});
    else if (url.username !== '' || url.password !== '') report('link_login', {});
    else if (!/^[!#$%&'()*+,\-./\w:;=?@[\]~]+$/.test(text)) report('link_letters', { suggestion: url.href });
    else if (withoutTracking(text) !== text) report('link_tracking', { suggestion: withoutTracking(text) });
  }
  return text;
};
