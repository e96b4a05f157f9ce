const deepest = 1_000;
const widestIndent = 2_000;

const opens = new Set([91, 123]);
const closes = new Set([93, 125]);
const space = 32;
const lineEnd = 10;

/** `- - - x`: lists in lists on one line, and the blanks before them. */
const compactLists = /^[ \t]*(?:[-?] +){2,}/;

const isWideLine = (line: string): boolean => {
  const lists = compactLists.exec(line)?.[0].match(/[-?]/g)?.length ?? 0;
  return lists > deepest || (line.charCodeAt(widestIndent) > 0 && /^[ \t]{2000}/.test(line));
};

/**
 * Whether brackets or blanks of structured text lie deeper than any of its readers may be sent: they call themselves for
 * every level, and a thread that runs out of stack inside a regular expression takes the whole process with it.
 * Brackets in strings count too: more than a thousand that nobody closes stand in no file written by hand.
 */
export const isTooDeep = (text: string): boolean => {
  let depth = 0;
  let start = 0;
  for (let at = 0; at <= text.length; at += 1) {
    const code = at < text.length ? text.charCodeAt(at) : lineEnd;
    if (opens.has(code)) depth += 1;
    else if (closes.has(code)) depth = Math.max(0, depth - 1);
    if (depth > deepest) return true;
    if (code !== lineEnd) continue;
    if (text.charCodeAt(start) <= space || text.charCodeAt(start) === 45 || text.charCodeAt(start) === 63)
      if (isWideLine(text.slice(start, at))) return true;
    start = at + 1;
  }
  return false;
};

/** What a file that is too deep is told by. */
export const tooDeepDetail = `nested more than ${deepest} deep: only its text was searched`;
