const plain: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', '0': '\0', b: '\b', f: '\f', v: '\v' };

const escapes = /\\(?:u\{([0-9a-f]{1,6})\}|u([0-9a-f]{4})|x([0-9a-f]{2})|(\r?\n)|([\s\S]))/gi;

/** Backslash escapes as nearly all languages write them. An unknown one stands for the character after it. */
export const unescapeText = (text: string): string =>
  text.includes('\\')
    ? text.replace(escapes, (_, braced, four, two, lineBreak, single) => {
        const code = braced ?? four ?? two;
        if (lineBreak !== undefined) return '';
        if (code === undefined) return plain[single] ?? single;
        const point = Number.parseInt(code, 16);
        return point <= 0x10ffff ? String.fromCodePoint(point) : '';
      })
    : text;
