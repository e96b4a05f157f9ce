import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

/**
 * `node build/sample-company/export.mjs <repository>`: writes every commit of a linear history as a patch into
 * `history/`, which is emptied first. The way back of `create.ts`.
 */
const [repository] = process.argv.slice(2);
if (repository === undefined) throw new Error('name the folder of the repository');
const folder = path.join(import.meta.dirname, 'history');

/** @param {...string} args */
const git = (...args) => execFileSync('git', ['-C', repository, ...args], { encoding: 'utf8', maxBuffer: 1e8 });

/** Object names and the nearest function name differ from git to git and say nothing here. @param {string} diff */
const withoutNoise = (diff) =>
  diff
    .split('\n')
    .filter((line) => !/^(index [0-9a-f]+\.\.|similarity index )/.test(line))
    .map((line) => /^@@ -\S+ \+\S+ @@/.exec(line)?.[0] ?? line)
    .join('\n')
    .trim();

/** @param {string} commit @param {string} format */
const ask = (commit, format) => git('log', '-1', `--format=${format}`, commit).trim();

/** @param {string} subject */
const slug = (subject) =>
  subject
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');

/** @param {string} commit */
const toPatch = (commit) => {
  const date = ask(commit, '%aI').replace(/Z$/, '+00:00');
  const subject = ask(commit, '%s');
  const body = ask(commit, '%b');
  const tag = git('tag', '--points-at', commit).trim();
  const diff = git('show', '--format=', '--find-renames=40%', '--no-color', '--no-ext-diff', commit);
  const head = [`From: ${ask(commit, '%an <%ae>')}`, `Date: ${date}`, `Subject: ${subject}`];
  if (tag !== '') head.push(`Tag: ${tag}`);
  if (body !== '') head.push('', body);
  return {
    name: `${date.slice(0, 10)}-${slug(subject)}`,
    text: `${head.join('\n')}\n\n---\n${withoutNoise(diff)}\n`,
  };
};

const patches = git('rev-list', '--reverse', 'HEAD').trim().split('\n').map(toPatch);
fs.rmSync(folder, { recursive: true, force: true });
fs.mkdirSync(folder);
for (const [index, { name, text }] of patches.entries()) {
  fs.writeFileSync(path.join(folder, `${String(index + 1).padStart(3, '0')}-${name}.patch`), text);
}
