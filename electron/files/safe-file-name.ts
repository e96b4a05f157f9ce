const longest = 120;

/** A name without folders and without characters that some system refuses. The suggestion comes from a scanned folder's name. */
export const safeFileName = (suggested: string): string => {
  const cleaned = suggested
    // Control characters are what is looked for here.
    // biome-ignore lint/suspicious/noControlCharactersInRegex: file names must not contain them
    .replace(/[<>:"/\\|?*\u0000-\u001f]/g, '-')
    .replace(/^[. ]+|[. ]+$/g, '');
  return cleaned === '' ? 'untether' : cleaned.slice(-longest);
};
