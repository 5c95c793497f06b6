import { describe, expect, test } from 'vitest';
import { findChromium } from './find-chromium.ts';
import type { Machine } from './machine.ts';

function machine(parts: { files?: string[]; env?: Machine['env']; isRoot?: boolean; run?: Machine['run'] }): Machine {
  const files = new Set(parts.files);
  return {
    env: { PATH: '/bin:/opt/bin', ...parts.env },
    isRoot: parts.isRoot ?? false,
    isExecutable: (path) => files.has(path),
    run: parts.run ?? (() => expect.unreachable('nothing may be run')),
  };
}

describe('findChromium', () => {
  test('CHROMIUM_PATH wins over the PATH', () => {
    const env = { CHROMIUM_PATH: '/mine/chrome' };
    expect(findChromium(machine({ env, files: ['/mine/chrome', '/bin/chromium'] }))).toBe('/mine/chrome');
  });

  test('a wrong CHROMIUM_PATH is an error, never a silent second choice', () => {
    const env = { CHROMIUM_PATH: '/mine/chrome' };
    expect(() => findChromium(machine({ env, files: ['/bin/chromium'] }))).toThrow(
      'CHROMIUM_PATH is /mine/chrome, which is not a program that can be run.',
    );
  });

  test('the PATH is searched name by name, then the steady places', () => {
    expect(findChromium(machine({ files: ['/bin/google-chrome', '/opt/bin/chromium'] }))).toBe('/opt/bin/chromium');
    expect(findChromium(machine({ files: ['/snap/bin/chromium'] }))).toBe('/snap/bin/chromium');
  });

  test('root with apt-get gets it installed', () => {
    const files = ['/bin/apt-get'];
    const asked: string[] = [];
    const run: Machine['run'] = (command, args) => {
      asked.push([command, ...args].join(' '));
      return { ok: true, output: '' };
    };
    const bare = machine({ files, isRoot: true, run });
    const afterwards = machine({ files: [...files, '/usr/bin/chromium'] });
    bare.isExecutable = (path) => (asked.length === 2 ? afterwards : machine({ files })).isExecutable(path);

    expect(findChromium(bare)).toBe('/usr/bin/chromium');
    expect(asked).toEqual([
      '/bin/apt-get -qq update',
      '/bin/apt-get -qq -o DPkg::Lock::Timeout=300 install -y --no-install-recommends chromium',
    ]);
  });

  test('a failed installation shows what apt-get said', () => {
    const run = () => ({ ok: false, output: 'Temporary failure resolving' });
    expect(() => findChromium(machine({ files: ['/bin/apt-get'], isRoot: true, run }))).toThrow(
      /"apt-get -qq update" failed\. Install the package "chromium" .*\nIt had said:\nTemporary failure resolving/,
    );
  });

  test('others are told which package to install', () => {
    for (const poor of [machine({ files: ['/bin/apt-get'] }), machine({ isRoot: true })]) {
      expect(() => findChromium(poor)).toThrow(
        'No Chromium was found, and the tests of the built site drive one. Install the package "chromium" (Debian and Ubuntu: sudo apt-get install chromium;',
      );
    }
  });
});
