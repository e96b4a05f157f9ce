import { hole } from '../rules/host-rules.ts';
import type { Piece, Site, TextValue, Value } from './value.ts';

const most = 12;

export const textValue = (text: string, site: Site): TextValue => ({ kind: 'text', pieces: [{ text, site }] });

/** The text with a mark at each gap. */
export const written = ({ pieces }: TextValue): string => pieces.map(({ text }) => text ?? hole).join('');

/** The literal that a text begins with or consists of, whole and known; null otherwise. */
export const literalOf = (value: TextValue): string | null => {
  const [only] = value.pieces;
  return value.pieces.length === 1 && only?.text !== null && only
    ? only.text
    : value.pieces.every(({ text }) => text !== null)
      ? written(value)
      : null;
};

const gap = (value: Value | null): Piece[] => [{ text: null, value }];

const piecesOf = (value: Value, site: Site): readonly Piece[] => {
  if (value.kind === 'text') return value.pieces;
  if (value.kind === 'constant' && value.value !== null) return [{ text: String(value.value), site }];
  return gap(value);
};

/** Every way to join one alternative of each part, as far as that stays a handful. */
export const joined = (parts: readonly (readonly Value[])[], site: Site, between = ''): TextValue[] => {
  let rows: (readonly Piece[])[] = [[]];
  parts.forEach((alternatives, position) => {
    const known = preferTexts(alternatives);
    const choices = known.length === 0 ? [gap(null)] : known.map((value) => piecesOf(value, site));
    const room = Math.max(1, Math.floor(most / rows.length));
    const joint: readonly Piece[] = position > 0 && between !== '' ? [{ text: between, site }] : [];
    rows = rows.flatMap((row) => choices.slice(0, room).map((pieces) => [...row, ...joint, ...pieces]));
  });
  return rows.map((pieces) => ({ kind: 'text', pieces }));
};

/** Texts say more than gaps: where a setting has a known address or default, the bare setting is dropped. */
const preferTexts = (values: readonly Value[]): readonly Value[] => {
  const texts = values.filter((value) =>
    value.kind === 'text' ? written(value) !== '' : value.kind === 'constant' && value.value !== null,
  );
  if (texts.length > 0) return texts;
  return values.filter(({ kind }) => kind !== 'text' && kind !== 'constant').slice(0, 1);
};

const endsOpen = (text: TextValue): boolean => /\/$/.test(written(text));

/** An address below another, with one slash at the joint. */
export const under = (base: TextValue, path: TextValue, site: Site): TextValue => {
  const rest = written(path);
  if (/^(https?|wss?):\/\//.test(rest)) return path;
  const joint: readonly Piece[] =
    endsOpen(base) || rest.startsWith('/') || rest.startsWith('?') || rest === '' ? [] : [{ text: '/', site }];
  return { kind: 'text', pieces: [...base.pieces, ...joint, ...path.pieces] };
};

export const textsOf = (values: readonly Value[]): TextValue[] => values.filter((value) => value.kind === 'text');

/** Texts, and settings that may hold one. */
export const addressesAmong = (values: readonly Value[]): TextValue[] => {
  const texts = textsOf(values);
  if (texts.length > 0) return texts;
  return values.flatMap((value) =>
    value.kind === 'environment' ? [{ kind: 'text' as const, pieces: gap(value) }] : [],
  );
};

/** The setting that an address begins with; null where it begins otherwise. */
export const settingAtStart = ({ pieces: [start] }: TextValue): string | null =>
  start?.text === null && start.value?.kind === 'environment' ? start.value.name : null;
