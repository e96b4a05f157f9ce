/** One commit of the sample company as it stands in `history/`: who, when, why, and the change as a unified diff. */
export interface Patch {
  readonly file: string;
  readonly author: string;
  readonly email: string;
  /** ISO 8601 with the author's own zone. */
  readonly date: string;
  readonly message: string;
  /** Name of the release that this commit is, or null. */
  readonly tag: string | null;
  readonly changes: readonly Change[];
}

export interface Change {
  readonly path: string;
  /** The path before, where the file was moved or removed or changed; null for a new file. */
  readonly from: string | null;
  readonly removed: boolean;
  /** Null where the mode stays as it was. */
  readonly mode: FileMode | null;
  readonly hunks: readonly Hunk[];
}

export type FileMode = '100644' | '100755';

/** Lines keep their first character: space, `-` or `+`. */
export interface Hunk {
  /** First line of the hunk in the file before, from 1; 0 for a new file. */
  readonly start: number;
  readonly lines: readonly string[];
}

/** @throws Error that names the file where it is not in the form that `README.md` here describes. */
export function parsePatch(file: string, text: string): Patch {
  const [head = '', ...diffs] = text.replaceAll('\r\n', '\n').split(/^diff --git /m);
  const [fields = '', ...body] = head.replace(/\n---\n*$/, '').split('\n\n');
  const field = (name: string): string | null => new RegExp(`^${name}: (.+)$`, 'm').exec(fields)?.[1] ?? null;
  const from = /^(.+) <(.+)>$/.exec(field('From') ?? '');
  const date = field('Date');
  const subject = field('Subject');
  if (!from?.[1] || !from[2] || !date || !subject || diffs.length === 0) throw new Error(`${file} is not a patch`);
  const message = [subject, ...body].join('\n\n').trim();
  const changes = diffs.map((diff) => parseChange(file, diff));
  return { file, author: from[1], email: from[2], date, message, tag: field('Tag'), changes };
}

function parseChange(file: string, diff: string): Change {
  const [head = '', ...hunks] = diff.replace(/\n$/, '').split(/^@@ /m);
  const line = (pattern: RegExp): string | null => pattern.exec(head)?.[1] ?? null;
  const paths = /^a\/(.+) b\/(.+)$/m.exec(head);
  if (!paths?.[1] || !paths[2]) throw new Error(`${file} names no path in "${head.split('\n')[0]}"`);
  const added = line(/^new file mode (\d+)$/m);
  return {
    path: paths[2],
    from: added === null ? paths[1] : null,
    removed: /^deleted file mode /m.test(head),
    mode: toMode(file, added ?? line(/^new mode (\d+)$/m)),
    hunks: hunks.map((hunk) => parseHunk(file, hunk)),
  };
}

function toMode(file: string, mode: string | null): FileMode | null {
  if (mode === null || mode === '100644' || mode === '100755') return mode;
  throw new Error(`${file} has a file of mode ${mode}`);
}

function parseHunk(file: string, hunk: string): Hunk {
  const [range = '', ...lines] = hunk.replace(/\n$/, '').split('\n');
  const start = /^-(\d+)/.exec(range)?.[1];
  if (start === undefined) throw new Error(`${file} has a hunk without a range: ${range}`);
  return { start: Number(start), lines };
}
