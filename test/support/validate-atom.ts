import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { findCommand } from './find-command.ts';
import { projectRoot } from './project-files.ts';

const schema = resolve(projectRoot, 'test/dataset/feeds/atom.rng');

/** What xmllint says against a feed; nothing where it is valid Atom. */
export function atomFaults(feed: string): string[] {
  const xmllint = findCommand('xmllint', 'libxml2-utils');
  const { status, stderr } = spawnSync(xmllint, ['--noout', '--nonet', '--relaxng', schema, '-'], {
    input: feed,
    encoding: 'utf8',
  });
  return status === 0 ? [] : stderr.trim().split('\n');
}
