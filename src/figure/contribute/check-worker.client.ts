import type { GivenFile } from '../../dataset/contribution/given-file.ts';
import { judgeContribution, type CheckedContribution } from '../../dataset/contribution/judge-contribution.ts';
import {
  givenPoints,
  readContribution,
  type Progress,
  type Published,
} from '../../dataset/contribution/read-contribution.ts';
import { readableDescriptor } from '../../dataset/readable-descriptor.ts';
import { LARGEST_MEGABYTES } from '../../text/contribute.ts';
import type { AnsweredRefusal, AskedFile, CheckAnswer, CheckReply, CheckRequest } from './check-messages.ts';
import { OutlineStore } from './outline-store.client.ts';

const LARGEST = LARGEST_MEGABYTES * 1_000_000;
const DESCRIPTOR = 'datapackage.json';
/** Announces the day of a coming version, which rows may speak of. */
const CHANGELOG = 'CHANGELOG.md';

const tell = (reply: CheckReply): void => {
  postMessage(reply);
};

let loading: Promise<Omit<Published, 'today'>> | undefined;
let store: OutlineStore | undefined;

addEventListener('message', ({ data: request }: MessageEvent<CheckRequest>) => {
  void answer(request).catch(() => {
    loading = undefined;
    tell({ kind: 'failed' });
  });
});

async function answer({ files, data, outlines, today }: CheckRequest): Promise<void> {
  tell({ kind: 'step', step: 'load', share: 0 });
  loading ??= load(data);
  const published = { ...(await loading), today };
  const { given, refusals } = await readAll(files);
  let told = '';
  const progress: Progress = (step, share) => {
    const percent = `${step} ${String(Math.floor(share * 50))}`;
    if (percent === told) return;
    told = percent;
    tell({ kind: 'step', step, share });
  };
  const read = readContribution(given, published, progress);
  store ??= new OutlineStore(outlines);
  const shapes = await store.neededFor(givenPoints(read));
  const checked = judgeContribution(read, shapes, progress);
  tell({ kind: 'answer', answer: withFiles(checked, refusals) });
}

async function load(data: string): Promise<Omit<Published, 'today'>> {
  const descriptor = readableDescriptor(await bytesAt(data + DESCRIPTOR));
  if (!descriptor.ok) throw new Error(descriptor.problems[0]?.message);
  const paths = descriptor.value.resources.map(({ path }) => path);
  const files = await Promise.all(paths.map(async (path) => [path, await bytesAt(data + path)] as const));
  // A fork may keep none.
  const changelog = await bytesAt(data + CHANGELOG).catch(() => new Uint8Array());
  return { descriptor: descriptor.value, files: new Map([...files, [CHANGELOG, changelog]]) };
}

async function bytesAt(address: string): Promise<Uint8Array> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${String(response.status)} for ${address}`);
  return new Uint8Array(await response.arrayBuffer());
}

async function readAll(
  files: readonly AskedFile[],
): Promise<{ readonly given: readonly GivenFile[]; readonly refusals: readonly AnsweredRefusal[] }> {
  const given: GivenFile[] = [];
  const refusals: AnsweredRefusal[] = [];
  for (const { name, content } of files) {
    const size = typeof content === 'string' ? content.length : content.size;
    if (size > LARGEST) {
      refusals.push({ name, reason: 'large', path: null });
      continue;
    }
    try {
      const bytes =
        typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(await content.arrayBuffer());
      given.push({ name, bytes });
    } catch {
      refusals.push({ name, reason: 'unreadable', path: null });
    }
  }
  return { given, refusals };
}

function withFiles(checked: CheckedContribution, refusals: readonly AnsweredRefusal[]): CheckAnswer {
  return {
    ...checked,
    refusals: [...refusals, ...checked.refusals],
    tables: checked.tables.map(({ clean, ...table }) => ({
      ...table,
      clean:
        clean === null
          ? null
          : { cleaning: clean.cleaning, file: new Blob([clean.text], { type: 'text/csv;charset=utf-8' }) },
    })),
  };
}
