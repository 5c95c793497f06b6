import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { automaticFrameSnippet, frameSnippet, type Embedded } from '../../src/embed/snippet.ts';

/** A page of somebody else, as readers of embeds meet them. */
export interface Host {
  readonly name: string;
  /** Whether it takes over the height that the frame tells. */
  readonly listens: boolean;
  /** Whether what it does to a frame depends on the chart's height, so that each chart is shown in it. */
  readonly ofEach?: boolean;
  /** Sent as a header. */
  readonly policy?: string;
  /** Whether its page stops for a moment inside the tag of the frame, as a slow network does. */
  readonly inPieces?: boolean;
  readonly page: (embedded: Embedded) => string;
}

const filler = (n: number) => '<p>Test words of a fictional article, which go on for a while.</p>'.repeat(n);

const article = (head: string, frames: string, column = '') =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Test article</title>` +
  `<meta name="viewport" content="width=device-width"><style>body{margin:0}</style>${head}</head><body>` +
  `<p><a id="before" href="#before">before</a></p>${filler(2)}<div ${column}>${frames}</div>` +
  `<p><a id="after" href="#after">after</a></p>${filler(40)}</body></html>`;

const sandboxed = (snippet: string, more = '') =>
  snippet.replace('<iframe ', `<iframe sandbox="allow-scripts" ${more}`);

/** A listener as the named platform documents it; `take` says what height a message gives to the frame, if any. */
const listener = (take: string) =>
  `<script>addEventListener('message',function(e){var f=[].slice.call(document.querySelectorAll('iframe')).find(function(f){return f.contentWindow===e.source});` +
  `if(!f)return;var d=e.data,h=(${take})(d,f);if(h)f.style.height=h+'px'})</script>`;

const hostile =
  '<style>*{box-sizing:content-box!important;line-height:3!important}iframe{max-width:100%!important;margin:2em auto!important;display:inline!important}' +
  'div,p,a,h1{font:italic 32px fantasy!important;color:lime!important}body{zoom:1;transform:none}</style>';

export const hosts: readonly Host[] = [
  {
    name: 'a plain article',
    ofEach: true,
    listens: true,
    page: (embedded) => article('', automaticFrameSnippet(embedded)),
  },
  {
    name: 'an article with scripts stripped',
    ofEach: true,
    listens: false,
    page: (embedded) => article('', frameSnippet(embedded)),
  },
  {
    name: 'a sandbox that allows scripts alone',
    listens: true,
    page: (embedded) => article('', sandboxed(automaticFrameSnippet(embedded))),
  },
  {
    name: 'a content system with a column of 700 px and styles that fight',
    listens: true,
    page: (embedded) => article(hostile, automaticFrameSnippet(embedded), 'style="max-width:700px;margin:auto"'),
  },
  {
    name: 'a theme that gives every frame the shape of a film',
    listens: false,
    page: (embedded) =>
      article('<style>iframe{max-width:100%;height:auto;aspect-ratio:16/9}</style>', frameSnippet(embedded)),
  },
  {
    name: 'a page that comes in pieces while other frames talk',
    listens: true,
    inPieces: true,
    page: (embedded) =>
      article("<script>setInterval(function(){postMessage('noise','*')},5)</script>", automaticFrameSnippet(embedded)),
  },
  {
    name: 'a dark page with a light embed',
    listens: true,
    page: (embedded) =>
      article(
        '<style>:root{color-scheme:dark;background:#111;color:#eee}</style>',
        automaticFrameSnippet({ ...embedded, src: `${embedded.src}?theme=light` }),
      ),
  },
  {
    name: 'a light page with a dark embed',
    listens: true,
    page: (embedded) => article('', automaticFrameSnippet({ ...embedded, src: `${embedded.src}?theme=dark` })),
  },
  {
    name: 'three embeds on one page',
    listens: true,
    page: (embedded) =>
      article(
        '',
        ['attack-map', 'attack-timeline', 'impact']
          .map((chart) => automaticFrameSnippet({ ...embedded, src: embedded.src.replace('attack-map', chart) }))
          .join(filler(1)),
      ),
  },
  {
    name: "WordPress's rules",
    listens: true,
    ofEach: true,
    page: (embedded) =>
      article(
        listener(
          "function(d,f){if(!d||!d.secret&&!d.message&&!d.value)return;if(/[^a-zA-Z0-9]/.test(d.secret)||d.secret!==f.getAttribute('data-secret'))return;" +
            "if(d.message==='height')return Math.min(1000,Math.max(200,parseInt(d.value,10)))}",
        ),
        sandboxed(
          frameSnippet({ ...embedded, src: `${embedded.src}?embed=true#?secret=Te5tS3cret` }),
          'security="restricted" data-secret="Te5tS3cret" ',
        ),
      ),
  },
  {
    name: 'a Pym listener',
    listens: true,
    ofEach: true,
    page: (embedded) =>
      article(
        listener(
          "function(d){var m=typeof d==='string'&&d.match(/^pymxPYMxtest-chartxPYMx(\\S+)xPYMx(.*)$/);if(m&&m[1]==='height')return parseInt(m[2],10)}",
        ),
        frameSnippet({
          ...embedded,
          src: `${embedded.src}?initialWidth=600&childId=test-chart&parentTitle=Test&parentUrl=http%3A%2F%2Fhost.example%2F`,
        }),
      ),
  },
  {
    name: 'an AMP-like parent',
    listens: true,
    ofEach: true,
    page: (embedded) =>
      article(
        listener("function(d){if(d&&d.sentinel==='amp'&&d.type==='embed-size'&&d.height>100)return d.height}"),
        sandboxed(frameSnippet(embedded)),
      ),
  },
  {
    name: 'a page whose policy allows the frame alone',
    listens: false,
    policy: 'strict',
    page: (embedded) => article('', frameSnippet(embedded)),
  },
];

export interface ServedHosts {
  /** Address of a host's page, by its position; with another chart than the first where it is named. */
  url(position: number, chart?: string): string;
  close(): Promise<void>;
}

/** Serves the hosts from an origin of their own. @param charts by id; the first is shown unless another is named. */
export async function serveHosts(charts: ReadonlyMap<string, Embedded>): Promise<ServedHosts> {
  const server = createServer((request, response) => {
    const [, position, chart] = request.url?.split('/') ?? [];
    const host = hosts[/^\d+$/.test(position ?? '') ? Number(position) : -1];
    const embedded = charts.get(chart ?? '') ?? [...charts.values()][0];
    if (host === undefined || embedded === undefined) {
      // Browsers ask for an icon by themselves.
      response.writeHead(204).end();
      return;
    }
    const policy = `default-src 'none'; frame-src ${new URL(embedded.src).origin}; style-src 'unsafe-inline'`;
    response.writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      ...(host.policy === undefined ? {} : { 'content-security-policy': policy }),
    });
    const page = host.page(embedded);
    const pause = host.inPieces === true ? page.indexOf('<iframe ') + '<iframe '.length : 0;
    response.write(page.slice(0, pause));
    setTimeout(() => response.end(page.slice(pause)), pause === 0 ? 0 : 300);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    url: (position, chart) => `http://127.0.0.1:${port}/${position}${chart === undefined ? '' : `/${chart}`}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
