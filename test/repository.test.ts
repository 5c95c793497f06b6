import { existsSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { posix, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readSource, type Sources } from './support/layers/read-source.ts';
import { projectFiles, projectRoot, readProjectFile } from './support/project-files.ts';

interface Manifest {
  scripts: Record<string, string>;
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
  allowScripts: Record<string, boolean>;
}
interface Lock {
  packages: Record<string, { resolved?: string; hasInstallScript?: boolean; optional?: boolean }>;
}

const files = projectFiles();
const manifest = JSON.parse(readProjectFile('package.json')) as Manifest;
const lock = JSON.parse(readProjectFile('package-lock.json')) as Lock;
const dependencies = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies });
const documents = files.filter((file) => file.endsWith('.md') && !file.startsWith('data/releases/'));

/** Packages that no source names, and why they are there. */
const tools: Record<string, string> = {
  '@fontsource/source-sans-3': 'its path is put together from the name of a face',
  '@fontsource/source-serif-4': 'its path is put together from the name of a face',
  '@astrojs/check': 'behind the command "astro check"',
  '@types/node': 'named in tsconfig.json, for every file',
  node: 'puts a current Node first in the PATH of every npm script',
  prettier: 'behind the command "prettier"',
};

function breaches(pattern: RegExp, among: string[]): string[] {
  return among.flatMap((file) =>
    readProjectFile(file)
      .split('\n')
      .flatMap((line, index) => {
        const found = pattern.exec(line)?.[0];
        return found === undefined ? [] : [`${file}:${index + 1}: ${found}`];
      }),
  );
}

describe('nothing of the machine it was written on', () => {
  test('no path of a machine', () => {
    // Behind a host name or another folder the same words are part of an address.
    const paths = /(?<![\w./:@%-])\/(?:work|root|home\/[\w-]+|Users\/[\w-]+|var\/folders)\/[\w.-]+|[A-Z]:\\Users\\/;
    expect(breaches(paths, files)).toEqual([]);
  });

  test('no host of a package registry', () => {
    const hosts =
      /registry\.(?:npmjs|yarnpkg|npmmirror)|artifactory|verdaccio|codeartifact|jfrog\.io|npm\.pkg\.github|^registry\s*=/i;
    expect(
      breaches(
        hosts,
        files.filter((file) => file !== 'test/repository.test.ts'),
      ),
    ).toEqual([]);
  });

  test('the lock file has no download addresses, so it installs from whichever registry a machine uses', () => {
    expect(Object.entries(lock.packages).filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
  });
});

test('no test is left out, or alone', () => {
  const tests = files.filter((file) => file.endsWith('.test.ts'));
  const leftOut = /\b(?:it|test|describe|suite)(?:\.\w+)*\.(?:only|skip|todo|fails)\b/;
  expect(breaches(leftOut, tests)).toEqual([]);
  expect(leftOut.test(['describe', 'each', 'skip'].join('.'))).toBe(true);
});

describe('dependencies', () => {
  const code = files.filter((file) => /\.(ts|m?js|astro|css)$|^\.prettierrc/.test(file));
  // The test of the layers names packages that nobody uses.
  const users = code.filter((file) => !/^test\/(layers\.test|support\/layers\/browser-breaches)\.ts$/.test(file));
  const text = users.map(readProjectFile).join('\n');
  const isNamed = (name: string) => new RegExp(`["'\`/]${name}["'\`/]`).test(text);

  test('each is used in a source, or listed as a tool', () => {
    const unused = dependencies.filter((name) => {
      const subject = name.startsWith('@types/') ? name.slice('@types/'.length) : name;
      return !(name in tools) && !isNamed(subject);
    });
    expect(unused).toEqual([]);
  });

  test('each tool is still a dependency', () => {
    expect(Object.keys(tools).filter((name) => !dependencies.includes(name))).toEqual([]);
  });

  test('each package that a source imports is a dependency of our own, not of a dependency', () => {
    const sources: Sources = Object.fromEntries(code.map((file) => [file, readProjectFile(file)]));
    const borrowed = code.flatMap((file) =>
      readSource(file, sources).flatMap(({ imports }) =>
        imports.flatMap(({ target, typeOnly }) => {
          if (!('package' in target)) return [];
          const name = target.package;
          const known = isBuiltin(name) || name.startsWith('astro:') || dependencies.includes(name);
          return known || (typeOnly && dependencies.includes(`@types/${name}`)) ? [] : [`${file}: ${name}`];
        }),
      ),
    );
    expect(borrowed).toEqual([]);
  });

  test('scripts run at installation are allowed by name', () => {
    expect(manifest.allowScripts).toMatchObject({ node: true, esbuild: true, sharp: true });
    const withScript = Object.entries(lock.packages).filter(([, entry]) => entry.hasInstallScript && !entry.optional);
    const names = withScript.map(([path]) => path.replace(/^.*node_modules\//, ''));
    expect(names.filter((name) => !(name in manifest.allowScripts))).toEqual([]);
  });
});

describe('documents', () => {
  test('the first screen of the README has both commands', () => {
    const firstScreen = readProjectFile('README.md').split('\n').slice(0, 60).join('\n');
    expect(firstScreen).toContain('npm ci && npm start');
    expect(firstScreen).toContain('npm ci && npm test');
  });

  test('every npm script that a document names exists', () => {
    const missing = documents.flatMap((file) =>
      [...readProjectFile(file).matchAll(/\bnpm (?:run ([a-z][a-z:-]*)|(start|test)\b)/g)]
        .map(([, run, short]) => run ?? short ?? '')
        .filter((script) => !(script in manifest.scripts))
        .map((script) => `${file}: npm run ${script}`),
    );
    expect(missing).toEqual([]);
  });

  test('every link from a document to a file or a heading of the project leads there', () => {
    const broken = documents.flatMap((file) =>
      linksOf(readProjectFile(file))
        .filter((link) => !leadsSomewhere(file, link))
        .map((link) => `${file}: ${link}`),
    );
    expect(broken).toEqual([]);
  });
});

/** Links to files and headings; an address of another site, or of a page of this one, is no file. */
function linksOf(markdown: string): string[] {
  const prose = markdown.replace(/```.*?```|`[^`\n]*`/gs, '');
  return [...prose.matchAll(/\]\(<?([^)\s>]+)>?(?:\s+"[^"]*")?\)|^\[[^\]]+\]:\s*(\S+)/gm)]
    .map(([, inline, reference]) => inline ?? reference ?? '')
    .filter((link) => !/^[a-z][a-z0-9+.-]*:|^\//i.test(link));
}

function leadsSomewhere(file: string, link: string): boolean {
  const [path = '', heading] = link.split('#');
  const target = path === '' ? file : posix.join(posix.dirname(file), decodeURIComponent(path));
  if (!existsSync(resolve(projectRoot, target))) return false;
  return !heading || !target.endsWith('.md') || headingsOf(readProjectFile(target)).includes(heading);
}

/** As GitHub makes them: lower case, punctuation dropped, spaces as hyphens. */
function headingsOf(markdown: string): string[] {
  return [...markdown.replace(/```.*?```/gs, '').matchAll(/^#+\s+(.+?)\s*#*$/gm)].map(([, title = '']) =>
    title
      .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-'),
  );
}
