import type { Vendor } from '../schema.ts';
import { at, type LintInput, type LintMessage, type LintRule } from './message.ts';

const endWord =
  /\b(end(s|ed|ing)? of|ended|ends|retire[sd]?|removed|sunset|shut ?down|discontinued|gone|died|closed)\b/i;
/** A sentence that says no end was found, and on which day nobody found one. */
const denial = /\bno (shutdown|end|retirement|deprecation)\b/i;
const fullDay = /\d{4}-\d{2}-\d{2}/g;

const structuredDays = (vendor: Vendor): ReadonlySet<string> => {
  const { announced, date, unsupportedSince } = vendor.status;
  const ends = [...vendor.models, ...vendor.callSites, ...vendor.rest].flatMap(({ sunset }) => sunset ?? []);
  const promised = vendor.models.flatMap(({ notBefore, released }) => [notBefore ?? [], released ?? []].flat());
  const packages = vendor.sdks.flatMap(({ ended }) => ended ?? []);
  const events = (vendor.lifecycle ?? []).flatMap(({ date: day, event }) =>
    [day ?? [], event.match(fullDay) ?? []].flat(),
  );
  return new Set(
    [announced, date, unsupportedSince, ...ends, ...promised, ...packages, ...events].flatMap((day) => day ?? []),
  );
};

const notes = (vendor: Vendor): [place: string, note: string][] => [
  ['status', vendor.status.note ?? ''],
  ...[...vendor.models.map(({ id, note }): [string, string] => [`models.${id}`, note ?? ''])],
  ...[...vendor.callSites.map(({ symbol, note }): [string, string] => [`callSites.${symbol}`, note ?? ''])],
  ...[...vendor.rest.map(({ path, note }): [string, string] => [`rest.${path}`, note ?? ''])],
];

const loose = (note: string, known: ReadonlySet<string>): string[] =>
  note
    .split(/[.;]\s/)
    .filter((sentence) => endWord.test(sentence) && !denial.test(sentence))
    .flatMap((sentence) => sentence.match(fullDay) ?? [])
    .filter((day) => !known.has(day));

const check = ({ content }: LintInput): LintMessage[] =>
  content.vendors.flatMap((vendor) => {
    const known = structuredDays(vendor);
    return notes(vendor).flatMap(([place, note]) =>
      [...new Set(loose(note, known))].map((day) => ({
        path: at(vendor, place),
        level: 'error' as const,
        message: 'a note speaks of an end that no field carries',
        actual: day,
        tip: 'add sunset, status.date or a lifecycle event: alarms read fields, not prose',
      })),
    );
  });

/** Ends told in prose are also carried as data. */
export const datedEndStructured: LintRule = { id: 'dated-end-structured', check };
