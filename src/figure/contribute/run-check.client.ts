import { localDay } from '../../schema/local-day.ts';
import type { AskedFile, CheckAnswer, CheckReply, CheckRequest, CheckStep } from './check-messages.ts';

/** Runs checks in a worker, one at a time: a new one ends the one before. */
export class CheckRunner {
  readonly #addresses: Pick<CheckRequest, 'data' | 'outlines'>;
  #worker: Worker | null = null;
  #busy: ((failed: null) => void) | null = null;

  /**
   * @param data address of the folder of downloads, with a slash at its end.
   * @param outlines the same of the country outlines.
   */
  constructor(data = '', outlines = '') {
    const absolute = (address: string) => new URL(address, location.href).href;
    this.#addresses = { data: absolute(data), outlines: absolute(outlines) };
  }

  /**
   * @returns null when another check was asked for meanwhile.
   * @throws when the published data cannot be loaded or the worker breaks down.
   */
  run(
    files: readonly AskedFile[],
    onStep: (step: CheckStep, share: number) => void = () => undefined,
  ): Promise<CheckAnswer | null> {
    this.stop();
    this.#worker ??= new Worker(new URL('./check-worker.client.ts', import.meta.url), { type: 'module' });
    const worker = this.#worker;
    return new Promise((resolve, reject) => {
      this.#busy = resolve;
      worker.onmessage = ({ data: reply }: MessageEvent<CheckReply>) => {
        if (reply.kind === 'step') {
          onStep(reply.step, reply.share);
          return;
        }
        this.#busy = null;
        if (reply.kind === 'answer') resolve(reply.answer);
        else reject(new Error('the check failed'));
      };
      worker.onerror = (event) => {
        event.preventDefault();
        this.#busy = null;
        this.#end();
        reject(new Error(event.message));
      };
      const request: CheckRequest = { files, ...this.#addresses, today: localDay(new Date()) };
      worker.postMessage(request);
    });
  }

  /** Ends a check that runs, if there is one; its promise then gives null. */
  stop(): void {
    if (this.#busy !== null) this.#end();
  }

  #end(): void {
    this.#worker?.terminate();
    this.#worker = null;
    this.#busy?.(null);
    this.#busy = null;
  }
}
