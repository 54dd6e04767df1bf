import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { folderSize, ownSize } from './size.ts';

const HERE = import.meta.dirname;
/** Where the peers are installed: outside git and outside the project's own dependencies. */
const CACHE = join(HERE, '.cache');

/** How an engine is started, and what must be on the disk for it. */
export interface Installed {
  /** Program and arguments; FOLDER, OUT and SECONDS (see `protocol.ts`) follow. */
  readonly command: readonly string[];
  /** Code and weights in bytes, without Node, Python or Java. */
  readonly size: number;
}

export interface Engine {
  /** As `--only` names it: its folder here. */
  readonly id: string;
  readonly name: string;
  /** What it is made to give, and what it cannot. */
  readonly gives: string;
  /** Installs it unless that is done. Throws when a tool is missing or refuses. */
  readonly install: () => Installed;
}

/** A step of an installation that failed: `message` says which, in words for the table; `cause` holds what the tool said. */
export class NotInstalled extends Error {}

function step(what: string, program: string, args: readonly string[], cwd: string): void {
  try {
    execFileSync(program, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 2 ** 26 });
  } catch (cause) {
    const missing = cause instanceof Error && 'code' in cause && cause.code === 'ENOENT';
    throw new NotInstalled(missing ? `${program} is not installed` : `${what} failed`, { cause });
  }
}

/** The engine's folder in the cache, where `steps` have been carried out for exactly these manifests. */
function cached(id: string, manifests: readonly string[], steps: (folder: string) => void): string {
  const folder = join(CACHE, id);
  const done = join(folder, 'installed');
  const wanted = manifests.map((manifest) => readFileSync(join(HERE, manifest), 'utf8')).join('\n');
  if (existsSync(done) && readFileSync(done, 'utf8') === wanted) return folder;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  steps(folder);
  writeFileSync(done, wanted);
  return folder;
}

function python(id: string, requirements: readonly string[]): Installed {
  const folder = cached(id, requirements, (at) => {
    step('python3 -m venv', 'python3', ['-m', 'venv', '--without-pip', '.'], at);
    const wanted = requirements.flatMap((file) => ['-r', join(HERE, file)]);
    step('pip install', 'python3', ['-m', 'pip', '--python', 'bin/python', 'install', '--quiet', ...wanted], at);
  });
  return { command: [join(folder, 'bin/python'), join(HERE, id, 'adapter.py')], size: folderSize(join(folder, 'lib')) };
}

function npm(id: string): Installed {
  const folder = cached(id, [`${id}/package.json`], (at) => {
    cpSync(join(HERE, id, 'package.json'), join(at, 'package.json'));
    const options = ['--prefix', at, '--no-package-lock', '--no-audit', '--no-fund', '--ignore-scripts'];
    step('npm install', 'npm', ['install', ...options], at);
  });
  return { command: node(id), size: folderSize(join(folder, 'node_modules')) };
}

const node = (id: string): readonly string[] => [process.execPath, join(HERE, id, 'adapter.ts')];

function maven(id: string): Installed {
  const folder = cached(id, [`${id}/pom.xml`], (at) => {
    cpSync(join(HERE, id, 'pom.xml'), join(at, 'pom.xml'));
    step(
      'mvn dependency:copy-dependencies',
      'mvn',
      ['-q', '-B', 'dependency:copy-dependencies', '-DoutputDirectory=lib'],
      at,
    );
    step('java', 'java', ['-version'], at);
  });
  const lib = join(folder, 'lib');
  return {
    command: ['java', '-Xmx4g', '-cp', join(lib, '*'), join(HERE, id, 'Adapter.java')],
    size: folderSize(lib),
  };
}

export const ENGINES: readonly Engine[] = [
  {
    id: 'onrecord',
    name: 'On the Record',
    gives: 'source, cue and content of direct and indirect statements',
    install: () => ({ command: node('onrecord'), size: ownSize() }),
  },
  {
    id: 'spacy',
    name: 'spaCy 3.8, en_core_web_sm',
    gives:
      'a parse; subject, verb and complement of cue verbs are read off it here, with “according to” and quotations made whole',
    install: () => python('spacy', ['spacy/requirements.txt']),
  },
  {
    id: 'textacy',
    name: 'textacy 0.13 on the same spaCy',
    gives:
      'direct quotations alone; the speaker as a name without what describes it; nothing where quotation marks are odd in number',
    install: () => python('textacy', ['spacy/requirements.txt', 'textacy/requirements.txt']),
  },
  {
    id: 'corenlp',
    name: 'Stanford CoreNLP 4.5.10, quote annotator',
    gives: 'direct quotations and their speakers, resolved to a name; no cues, no indirect speech',
    install: () => maven('corenlp'),
  },
  {
    id: 'wink',
    name: 'wink-nlp 2.4 with patterns',
    gives: 'word classes and lemmas; noun phrase, cue verb and the side of the sentence are patterns here',
    install: () => npm('wink'),
  },
  {
    id: 'compromise',
    name: 'compromise 14.17 with patterns',
    gives: 'word classes and a match syntax; the same patterns in it',
    install: () => npm('compromise'),
  },
];
