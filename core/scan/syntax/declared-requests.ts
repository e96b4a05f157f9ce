import type { UnitBuilder } from '../neutral/builder.ts';
import type { ObjectExpression, Place } from '../neutral/expression.ts';

const address = /^(url|uri|endpoint|requesturl)$/i;
const manner =
  /^(method|verb|http_?method|request_?method|headers|body|send_?headers|send_?body|authentication|base_?url|query|auth|payload|qs|timeout|json_?body|raw_?body|body_?parameters|specify_?body|send_?query|content_?type)$/i;
const step = /^(http|https|request|fetch|webhook|http_?request|rest|api|call|get|post)$/i;

/**
 * A request that is written down rather than called: an object with an address and a manner of sending it. `around` is
 * the entry it is the value of.
 */
export const addDeclaredRequest = (
  builder: UnitBuilder,
  object: ObjectExpression,
  around: ({ readonly key: string | null } & Place) | null,
  scope = 0,
): void => {
  const keys = object.entries.flatMap(({ key }) => (key === null ? [] : [key]));
  const target = object.entries.find(
    ({ key, value }) => key !== null && address.test(key) && (value.kind === 'text' || value.kind === 'concat'),
  );
  if (!target || !keys.some((key) => manner.test(key))) return;
  const place = around?.key != null && step.test(around.key) ? around : target;
  builder.calls.push({
    callee: { kind: 'name', name: 'request' },
    arguments: object.entries.map(({ key, value, line }) => ({ name: key, value, line })),
    form: 'call',
    scope,
    line: place.line,
    column: place.column,
    endLine: Math.max(place.line, ...object.entries.map(({ line }) => line)),
    nameLine: place.line,
    types: [],
  });
};
