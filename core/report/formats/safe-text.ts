/**
 * Characters that steer a terminal, a page or the reading direction instead of showing something: C0 and C1 controls,
 * direction overrides and isolates, line and paragraph separators. File names and code may hold them on purpose.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding control characters is what it is for
const steering = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

const visible = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** Text from a scanned folder on one line, with every steering character written out as `\u001b`. */
export const safeText = (text: string): string => text.replace(steering, visible);
