import { daysBetween } from '../../base/day.ts';
import { at, type LintInput, type LintMessage, type LintRule } from './message.ts';

/** Prices move every few weeks; what a vendor can do moves with its releases. */
const limits = { price: 180, vendor: 365 };

/** The first day a loosely written one can mean, so that doubt makes a fact older, never younger. */
const firstDay = (loosely: string): string => `${loosely}-01-01`.slice(0, 10);

const age = (seen: string, today: string): number => daysBetween(firstDay(seen), today);

const listed = (ids: readonly string[]): string =>
  ids.length > 4 ? `${ids.slice(0, 4).join(', ')} and ${ids.length - 4} more` : ids.join(', ');

const check = ({ content, today }: LintInput): LintMessage[] =>
  content.vendors.flatMap((vendor) => {
    const newest =
      vendor.sources
        .map(({ seen }) => seen)
        .sort()
        .at(-1) ?? '';
    const prices = vendor.models.flatMap(({ id, prices }) => prices.map(({ seen }) => ({ id, seen })));
    const old = prices.filter(({ seen }) => age(seen, today) > limits.price);
    const messages: LintMessage[] = [];
    if (age(newest, today) > limits.vendor)
      messages.push({
        path: at(vendor),
        level: 'warning',
        message: `nothing was read for ${age(newest, today)} days`,
        actual: newest,
      });
    if (old.length > 0)
      messages.push({
        path: at(vendor, 'models'),
        level: 'warning',
        message: `${old.length} of ${prices.length} prices are older than ${limits.price} days`,
        actual: listed([...new Set(old.map(({ id }) => id))]),
      });
    return messages;
  });

/** Facts nobody has looked at for long are named, so that they can be read again. */
export const stale: LintRule = { id: 'stale', check };
