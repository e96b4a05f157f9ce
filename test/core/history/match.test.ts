import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchFindings } from '../../../core/history/match.ts';
import type { Placed } from '../../../core/history/types.ts';
import { type Mark, placedIn } from '../../helpers/placed.ts';
import { around } from '../../helpers/sample-states.ts';

const fal = (anchor: string, symbol: string, part: Partial<Mark> = {}): Mark => ({
  anchor,
  symbol,
  vendor: 'fal',
  ...part,
});
const importOf = (vendor: string, anchor: string): Mark => ({
  anchor,
  vendor,
  kind: 'import',
  symbol: anchor,
  operation: null,
});

const recognitions = (before: readonly Placed[], after: readonly Placed[], renames?: Map<string, string>) => {
  const { matches, removed, added } = matchFindings(before, after, renames);
  return { by: matches.map(({ by }) => by), removed: removed.length, added: added.length };
};

const poll = `import { fal } from '@fal-ai/client';

export async function wait(id: string) {
  const started = await fal.queue.submit(MODEL, { input: { id } });
  let state = await fal.queue.status(MODEL, { requestId: id });
  while (state.status !== 'COMPLETED') {
    state = await fal.queue.status(MODEL, { requestId: id, logs: false });
  }
}
`;
const marks = [
  importOf('fal', '@fal-ai/client'),
  fal('fal.queue.submit(', 'queue.submit'),
  fal('fal.queue.status(', 'queue.status', { operation: 'poll' }),
];
const placed = (text: string, path = 'src/dub.ts') => placedIn(path, text, marks);

describe('a finding is recognised', () => {
  it('where nothing changed', () => {
    expect(recognitions(placed(poll), placed(poll))).toEqual({
      by: ['same', 'same', 'same', 'same'],
      removed: 0,
      added: 0,
    });
  });

  it('where lines moved', () => {
    const moved = poll.replace('export', "// a remark\nconst MODEL = 'm';\n\nexport");
    expect(recognitions(placed(poll), placed(moved)).by).toEqual(['same', 'same', 'same', 'same']);
  });

  it('where the code was re-indented and reformatted', () => {
    const reformatted = poll
      .replaceAll('  ', '\t')
      .replaceAll("'", '"')
      .replace('(MODEL, { input: { id } })', '(\n\t\tMODEL,\n\t\t{\n\t\t\tinput: { id },\n\t\t},\n\t)');
    expect(recognitions(placed(poll), placed(reformatted)).by).toEqual(['same', 'same', 'same', 'same']);
  });

  it('where its file has another name, whether or not git says so', () => {
    const renamed = placed(poll, 'src/recipes/lip-sync.ts');
    const told = new Map([['src/dub.ts', 'src/recipes/lip-sync.ts']]);
    expect(recognitions(placed(poll), renamed, told).by).toEqual(['renamed', 'renamed', 'renamed', 'renamed']);
    expect(recognitions(placed(poll), renamed).by).toEqual(['renamed', 'renamed', 'renamed', 'renamed']);
  });

  it('where its arguments changed', () => {
    expect(recognitions(placed(poll), placed(poll.replace('logs: false', 'logs: true'))).by).toContain('edited');
  });

  it('where its function went to a file that was there before', () => {
    const rest = "import { fal } from '@fal-ai/client';\n";
    const before = [...placed(poll), ...placed(rest, 'src/queue.ts')];
    const after = [...placed(rest), ...placed(poll, 'src/queue.ts')];
    expect(recognitions(before, after)).toEqual({
      by: ['same', 'same', 'moved', 'moved', 'moved'],
      removed: 0,
      added: 0,
    });
  });

  it('where it asks for another model', () => {
    const ask = (model: string) =>
      placedIn('a.ts', `function make() {\n  return fal.subscribe('${model}');\n}\n`, [
        fal('fal.subscribe(', 'subscribe', { model }),
        fal(`'${model}'`, model, { kind: 'model-id', operation: null, model }),
      ]);
    expect(recognitions(ask('veo'), ask('kling')).by).toEqual(['model', 'model']);
  });
});

describe('a finding is not recognised', () => {
  it('where only an import of the same package stands in a new file', () => {
    const one = placedIn('a.ts', "import { fal } from '@fal-ai/client';\n", marks);
    const other = placedIn('b.ts', "import { fal } from '@fal-ai/client';\n", marks);
    expect(recognitions(one, other)).toEqual({ by: [], removed: 1, added: 1 });
  });

  it('where one dependency of a manifest takes the line of another', () => {
    const dependency = (vendor: string): Mark => ({
      anchor: `"${vendor}"`,
      vendor,
      kind: 'manifest-dependency',
      symbol: vendor,
    });
    const one = placedIn('package.json', '{ "twilio": "5" }\n', [dependency('twilio')]);
    const other = placedIn('package.json', '{ "livekit": "2" }\n', [dependency('livekit')]);
    expect(recognitions(one, other)).toEqual({ by: [], removed: 1, added: 1 });
  });
});

describe('on commits of the sample company', () => {
  it('survives the commit that formats everything', () => {
    const { before, after } = around('Format all TypeScript');
    const read = (files: ReadonlyMap<string, string>) => [
      ...placedIn('library/api/src/upload.ts', files.get('library/api/src/upload.ts') ?? '', [
        { anchor: 'mux.video.uploads.create(', vendor: 'mux', symbol: 'video.uploads.create' },
      ]),
      ...placedIn('studio/src/lib/fal/run.ts', files.get('studio/src/lib/fal/run.ts') ?? '', [
        fal('fal.subscribe(', 'subscribe'),
      ]),
      ...placedIn('live/web/src/rooms/use-room.ts', files.get('live/web/src/rooms/use-room.ts') ?? '', [
        { anchor: 'joining.connect(', vendor: 'livekit', symbol: 'connect' },
      ]),
    ];
    expect(read(before)).toHaveLength(3);
    expect(recognitions(read(before), read(after))).toEqual({ by: ['same', 'same', 'same'], removed: 0, added: 0 });
  });

  it('follows a file that was moved and changed in one commit', () => {
    const { before, after } = around('Take over films that are already on the web');
    const marked: Mark[] = [{ anchor: 'mux.video.uploads.create(', vendor: 'mux', symbol: 'video.uploads.create' }];
    const old = placedIn('upload.ts', before.get('library/api/src/upload.ts') ?? '', marked);
    const now = placedIn(
      'uploads/direct-upload.ts',
      after.get('library/api/src/uploads/direct-upload.ts') ?? '',
      marked,
    );
    expect(recognitions(old, now)).toEqual({ by: ['renamed'], removed: 0, added: 0 });
  });

  it('tells a change of vendor where tokens come from somebody else', () => {
    const { before, after } = around('Hand out LiveKit tokens');
    const path = 'live/token-api/src/tokens.ts';
    const grant = (vendor: string): Mark => ({
      anchor: 'token.addGrant(',
      vendor,
      symbol: 'addGrant',
      operation: 'manage',
    });
    const old = placedIn(path, before.get(path) ?? '', [
      importOf('twilio-video', "'twilio'"),
      importOf('twilio-video', '"twilio"'),
      grant('twilio-video'),
    ]);
    const now = placedIn(path, after.get(path) ?? '', [importOf('livekit', 'livekit-server-sdk'), grant('livekit')]);
    expect(recognitions(old, now)).toEqual({ by: ['vendor', 'vendor'], removed: 0, added: 0 });
  });
});

const anyState = fc
  .array(
    fc.record({
      file: fc.constantFrom('a', 'b', 'c'),
      name: fc.constantFrom('run', 'make'),
      vendor: fc.constantFrom('x', 'y'),
      model: fc.constantFrom('m', 'n', null),
    }),
    { maxLength: 12 },
  )
  .map((calls) =>
    ['a', 'b', 'c'].flatMap((file) => {
      const here = calls.filter((one) => one.file === file);
      const text = here
        .map(({ name, vendor }, at) => `function ${name}() {\n  ${vendor}${at}.go(${at % 2});\n}\n`)
        .join('\n');
      return here.flatMap(({ vendor, model }, at) =>
        placedIn(`${file}.ts`, text, [{ anchor: `${vendor}${at}.go(`, vendor, symbol: 'go', model }]),
      );
    }),
  );

describe('matching any two states', () => {
  it('uses every finding exactly once', () => {
    fc.assert(
      fc.property(anyState, anyState, (before, after) => {
        const { matches, removed, added } = matchFindings(before, after);
        expect(new Set([...matches.map((one) => one.before), ...removed])).toEqual(new Set(before));
        expect(new Set([...matches.map((one) => one.after), ...added])).toEqual(new Set(after));
        expect(matches.length * 2 + removed.length + added.length).toBe(before.length + after.length);
      }),
    );
  });

  it('does not depend on the order of the findings', () => {
    fc.assert(
      fc.property(anyState, anyState, (before, after) => {
        expect(matchFindings([...before].reverse(), [...after].reverse())).toEqual(matchFindings(before, after));
      }),
    );
  });

  it('finds a state the same as itself', () => {
    fc.assert(
      fc.property(anyState, (state) => {
        const { matches } = matchFindings(state, state);
        expect(matches.every(({ by, before, after }) => by === 'same' && before === after)).toBe(true);
        expect(matches).toHaveLength(state.length);
      }),
    );
  });
});
