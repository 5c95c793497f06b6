import { createInterface } from 'node:readline';

/** Questions and answers, in a terminal or from a pipe. */
export interface Terminal {
  readonly say: (text: string) => void;
  /** The next line, or null when there are no more: the input has ended, or somebody pressed Ctrl-C. */
  readonly ask: (prompt: string) => Promise<string | null>;
  readonly close: () => void;
}

/** Opens the process's own input. Lines that arrive before they are asked for are kept. */
export function openTerminal(): Terminal {
  const lines = createInterface({ input: process.stdin, output: process.stdout, terminal: process.stdin.isTTY });
  const waiting: string[] = [];
  let ended = false;
  let answer: ((line: string | null) => void) | null = null;
  const give = (line: string | null) => {
    const taker = answer;
    answer = null;
    taker?.(line);
  };
  lines.on('line', (line) => {
    if (answer === null) waiting.push(line);
    else give(line);
  });
  lines.on('SIGINT', () => lines.close());
  lines.on('close', () => {
    ended = true;
    give(null);
  });
  return {
    say: (text) => console.log(text),
    ask(prompt) {
      // readline draws the prompt anew on each key; from a pipe it would draw nothing.
      lines.setPrompt(prompt);
      if (process.stdin.isTTY && !ended) lines.prompt();
      else process.stdout.write(prompt);
      const line = waiting.shift();
      if (line !== undefined) {
        console.log(line);
        return Promise.resolve(line);
      }
      return ended ? Promise.resolve(null) : new Promise((resolve) => (answer = resolve));
    },
    close: () => lines.close(),
  };
}
