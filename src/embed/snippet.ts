import { embedPageText as text } from '../text/embed-page.ts';
import { escapeHtml } from './escape-html.ts';

/** What a snippet needs to know of an embed. Addresses are absolute, with the query of the wanted view. */
export interface Embedded {
  readonly src: string;
  /** Names the frame for readers who hear it. */
  readonly title: string;
  /** Pixels. */
  readonly height: number;
  /** Where readers are sent who get no frame. */
  readonly fullView: string;
  /** Name of the site. */
  readonly site: string;
}

/** A frame of a fixed height: works wherever a frame may stand, with no script around it. */
export function frameSnippet({ src, title, height, fullView, site }: Embedded): string {
  // In the style too: a page that says `iframe{height:auto}` overrules the attributes, but not these.
  return (
    `<iframe src="${escapeHtml(src)}" title="${escapeHtml(title)}" loading="lazy" width="100%" height="${String(height)}" ` +
    `style="width:100%;height:${String(height)}px;border:0;padding:0"><a href="${escapeHtml(fullView)}">${escapeHtml(text.fallback(title, site))}</a></iframe>`
  );
}

/**
 * The host's side of the automatic height. It stands before its frame, so that no message comes too early; believes only
 * that frame, only a height; and takes itself away with it. Messages of others may come while the page is still being read
 * and its frame is not there yet. Where it does not know its own place, as in a module, it does nothing, and the frame
 * keeps its fixed height.
 */
export const hostScript =
  '(function(s){if(s)addEventListener("message",function h(e){var f=s.nextElementSibling,d=e.data;' +
  'if(!s.isConnected||!f||f.tagName!="IFRAME")return document.readyState=="loading"||removeEventListener("message",h);' +
  'if(e.source===f.contentWindow&&d&&d.type==="care-under-attack:height"&&d.height>0&&d.height<2e4)' +
  'f.style.height=Math.ceil(d.height)+"px"})})(document.currentScript)';

/** The frame with the script that gives it the height of its content. */
export const automaticFrameSnippet = (embedded: Embedded): string =>
  `<script>${hostScript}</script>${frameSnippet(embedded)}`;

/** What a snippet needs to know of a picture. */
export interface Pictured {
  readonly src: string;
  readonly alt: string;
  readonly fullView: string;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

/** A picture that leads to the chart, for places that take no frame. */
export function pictureSnippet({ src, alt, fullView, width, height }: Pictured): string {
  return (
    `<a href="${escapeHtml(fullView)}"><img src="${escapeHtml(src)}" alt="${escapeHtml(alt)}" width="${String(width)}" ` +
    `height="${String(height)}" loading="lazy" style="max-width:100%;height:auto"></a>`
  );
}
