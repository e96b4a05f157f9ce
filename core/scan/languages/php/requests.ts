import type { SyntaxNode } from '../../detector.ts';
import type { Expression } from '../../neutral/expression.ts';
import type { Argument } from '../../neutral/unit.ts';
import type { Walk } from '../../syntax/walk.ts';

/** The address among options of a cURL handle, by the name of its constant. */
const addressOption = 'CURLOPT_URL';

const addressIn = (callee: string, args: readonly Argument[]): Expression | null => {
  const [, option, value] = args;
  if (callee === 'curl_setopt')
    return option?.value.kind === 'name' && option.value.name === addressOption ? (value?.value ?? null) : null;
  if (callee !== 'curl_setopt_array' || option?.value.kind !== 'object') return null;
  return option.value.entries.find(({ key }) => key === addressOption)?.value ?? null;
};

/** A cURL handle that is given an address stands for the request from there on. */
export const handles = (walk: Walk, node: SyntaxNode, callee: Expression, args: readonly Argument[]): void => {
  const handle = args[0]?.value;
  if (callee.kind !== 'name' || handle?.kind !== 'name') return;
  const address = addressIn(callee.name, args);
  if (!address) return;
  const { line } = walk.place(node);
  const value = walk.call(node, { kind: 'name', name: 'curl_init' }, [{ name: null, value: address, line }]);
  walk.unit.bind({ scope: walk.scope, name: handle.name, value, line });
};
