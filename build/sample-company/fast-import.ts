import type { History, Step } from './replay.ts';

export const branch = 'main';

/** The history as a stream for `git fast-import`. The same history gives the same bytes, hence the same hashes. */
export function fastImportStream(history: History): Buffer {
  return Buffer.from([`reset refs/heads/${branch}\n`, ...history.steps.map(commit), ...tags(history)].join(''), 'utf8');
}

/** Lengths are in bytes of UTF-8. */
const data = (text: string): string => `data ${Buffer.byteLength(text, 'utf8')}\n${text}\n`;

const person = ({ patch }: Step): string => `${patch.author} <${patch.email}> ${gitDate(patch.date)}`;

function commit(step: Step, index: number): string {
  const parent = index === 0 ? '' : `from :${index}\n`;
  const removals = step.removed.map((name) => `D ${name}\n`);
  const files = [...step.written].map(([name, { mode, text }]) => `M ${mode} inline ${name}\n${data(text)}`);
  return [
    `commit refs/heads/${branch}\nmark :${index + 1}\n`,
    `author ${person(step)}\ncommitter ${person(step)}\n`,
    data(`${step.patch.message}\n`),
    parent,
    ...removals,
    ...files,
    '\n',
  ].join('');
}

function tags(history: History): string[] {
  return history.steps.flatMap((step, index) =>
    step.patch.tag === null
      ? []
      : [`tag ${step.patch.tag}\nfrom :${index + 1}\ntagger ${person(step)}\n${data(`Release ${step.patch.tag}\n`)}`],
  );
}

/** `2025-01-20T18:05:00+05:30` → `1737376500 +0530`. */
export function gitDate(iso: string): string {
  const zone = /([+-]\d{2}):(\d{2})$/.exec(iso);
  const seconds = Date.parse(iso) / 1000;
  if (zone === null || !Number.isInteger(seconds)) throw new Error(`${iso} is no date with a zone`);
  return `${seconds} ${zone[1]}${zone[2]}`;
}
