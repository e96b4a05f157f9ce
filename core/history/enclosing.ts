const tab = '    ';

const named = [
  /\bfunction\*?\s+(\w+)/,
  /\b(?:class|interface|object|module|trait|struct|enum|impl)\s+(\w+(?:::\w+)*)/,
  /\bdef\s+(?:self\.)?(\w+[?!]?)/,
  /\bfunc\s+(?:\([^)]*\)\s*)?(\w+)/,
  /\b(?:fun|fn)\s+(?:\w+\.)?(\w+)/,
];

const bound = /\b(?:const|let|var|val)\s+(\w+)\b.*[{>]$/;

const method =
  /^(?:(?:public|private|protected|internal|static|async|override|final|suspend|get|set)\s+)*(?:[\w<>[\],.?]+\s+)?(\w+)\s*\([^;]*\{$/;

const notMethods = new Set(['if', 'for', 'while', 'switch', 'catch', 'return', 'await', 'else', 'do', 'with', 'using']);

/**
 * Names of the declarations around a line, outermost first, joined by dots, told by indentation: a line that begins
 * further left than everything between it and ours holds ours. Knows the declarations of the languages we read and needs
 * no parser, so that it works on any state of any file. Null at the top of a file.
 *
 * @param lines of the whole file
 * @param line from 1
 */
export function enclosingOf(lines: readonly string[], line: number): string | null {
  const names: string[] = [];
  let inside = indentOf(lines[line - 1] ?? '');
  for (let index = line - 2; index >= 0 && inside > 0; index -= 1) {
    const text = lines[index] ?? '';
    if (text.trim() === '' || indentOf(text) >= inside) continue;
    const name = declaredName(text.trim());
    if (name !== null) names.unshift(name);
    inside = closesParameters(text) ? indentOf(text) + 1 : indentOf(text);
  }
  return names.length === 0 ? null : names.join('.');
}

/** `): Promise<void> {` ends a list of parameters: the declaration stands above, as far left. */
const closesParameters = (text: string): boolean => /^\s*[)\]}]/.test(text);

function indentOf(text: string): number {
  return /^\s*/.exec(text)?.[0].replaceAll('\t', tab).length ?? 0;
}

function declaredName(text: string): string | null {
  if (/^[)\]}]/.test(text)) return null;
  for (const pattern of named) {
    const name = pattern.exec(text)?.[1];
    if (name !== undefined) return name;
  }
  const name = method.exec(text)?.[1];
  if (name !== undefined && isBalanced(text) && !notMethods.has(name)) return name;
  return /=>\s*\{?$/.test(text) || isBalanced(text) ? (bound.exec(text)?.[1] ?? null) : null;
}

/** What follows an open bracket is an argument of a call, wherever a formatter broke the line, and no declaration. */
const isBalanced = (text: string): boolean => text.split('(').length === text.split(')').length;
