import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { copyOfData } from '../cli/run-cli.ts';
import { projectRoot, readProjectFile } from '../support/project-files.ts';

interface Step {
  name?: string;
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
  'working-directory'?: string;
}

const workflow = parse(readProjectFile('.github/workflows/data.yml')) as {
  on: { pull_request: { paths: string[] } };
  jobs: { data: { env: Record<string, string | number>; steps: Step[] } };
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
    expect(Object.keys(env).toSorted()).toEqual(['LIMIT', 'PROPOSED', 'TOO_LONG']);
    expect(env.PROPOSED).toBe('${{ github.workspace }}/proposed/data');
  });

  test('refuses links before anything reads the folder', () => {
    const refusal = steps.findIndex(({ run }) => run?.includes('-type l'));
    expect(refusal).toBeGreaterThan(steps.indexOf(fetches[1]!));
    expect(refusal).toBeLessThan(steps.findIndex(({ run }) => run?.includes('"$PROPOSED" --')));
  });

  /** Runs the step as a runner does, on a folder of proposed data; returns what stands in the summary. */
  async function checkProposal(proposed: string, limit: number): Promise<{ code: number; summary: string }> {
    const summary = path.join(mkdtempSync(path.join(tmpdir(), 'summary-')), 'summary.md');
    writeFileSync(summary, '');
    const script = steps.find(({ name }) => name === 'Check the proposed data')!.run!;
    const settings = {
      ...process.env,
      NO_COLOR: '1',
      PROPOSED: proposed,
      LIMIT: String(limit),
      TOO_LONG: String(env.TOO_LONG),
      GITHUB_STEP_SUMMARY: summary,
    };
    const code = await new Promise<number>((resolve) => {
      execFile('bash', ['-e', '-c', script], { env: settings, cwd: projectRoot }, (error) => {
        resolve(typeof error?.code === 'number' ? error.code : 0);
      });
    });
    return { code, summary: readFileSync(summary, 'utf8') };
  }

  test('reports in the summary, and leaves the dictionary to whoever merges', async () => {
    const sound = copyOfData('README.md', () => 'Out of date.');
    expect(await checkProposal(sound, 120)).toMatchObject({ code: 0 });
    const faulty = await checkProposal(
      copyOfData('attacks.csv', (text) => text.replace(',carried_out,', ',carriedout,')),
      120,
    );
    expect(faulty.code).toBe(1);
    expect(faulty.summary).toContain('carriedout');
  });

  test('ends with a sentence where a proposed pattern never ends', async () => {
    const folder = copyOfData('attacks.csv', (text) => text.replace(/,Brno,/, `,${'a'.repeat(40)}!,`));
    const file = path.join(folder, 'datapackage.json');
    const descriptor = readFileSync(file, 'utf8');
    const place = '"example": "Brno"';
    expect(descriptor).toContain(place);
    writeFileSync(file, descriptor.replace(place, `${place}, "constraints": { "pattern": "(a+)+$" }`));
    const { code, summary } = await checkProposal(folder, 20);
    expect(code).toBe(124);
    expect(summary).toContain('could not be read to the end in three minutes');
    expect(summary).toContain('`pattern`');
  });
});
