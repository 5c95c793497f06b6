import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readProjectFile } from '../support/project-files.ts';

interface Step {
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
  'working-directory'?: string;
}

const workflow = parse(readProjectFile('.github/workflows/data.yml')) as {
  on: { pull_request: { paths: string[] } };
  jobs: { data: { env: Record<string, string>; steps: Step[] } };
};
const { steps, env } = workflow.jobs.data;
const fetches = steps.filter(({ uses }) => uses?.startsWith('actions/checkout@'));

describe('the check of proposed data', () => {
  test('runs for changes of the data', () => {
    expect(workflow.on.pull_request.paths).toEqual(['data/**']);
  });

  test('fetches code of the target branch, and of the proposal the data alone', () => {
    expect(fetches.map(({ with: options }) => [options!.path, options!.ref, options!['sparse-checkout']])).toEqual([
      ['target', '${{ github.event.pull_request.base.sha }}', undefined],
      ['proposed', undefined, '/data/'],
    ]);
    expect(fetches.every(({ with: options }) => options!['persist-credentials'] === false)).toBe(true);
  });

  test('runs npm among the target’s files only, and pastes nothing of the proposal into a command', () => {
    const npm = steps.filter(({ run }) => run?.includes('npm'));
    expect(npm.length).toBeGreaterThan(2);
    expect(npm.map((step) => step['working-directory'])).toEqual(npm.map(() => 'target'));
    expect(steps.filter(({ run }) => run?.includes('${{'))).toEqual([]);
    expect(env).toEqual({ PROPOSED: '${{ github.workspace }}/proposed/data' });
  });

  test('refuses links before anything reads the folder', () => {
    const refusal = steps.findIndex(({ run }) => run?.includes('-type l'));
    expect(refusal).toBeGreaterThan(steps.indexOf(fetches[1]!));
    expect(refusal).toBeLessThan(steps.findIndex(({ run }) => run?.includes('"$PROPOSED" --')));
  });
});
