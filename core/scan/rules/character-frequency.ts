/** Characters of source code from the commonest to the rarest, letters in lower case, as counted in public repositories. */
const commonestFirst = ' etarsonicpldumg.h,f":b-y/v()0\'*wx;{}k=_12>q463z78[]5@j`9<#?$|\\&!+%^~';

/** By rank, after Zipf: good enough to tell common stretches from rare ones. */
const shares: ReadonlyMap<number, number> = new Map(
  [...commonestFirst].map((character, rank) => [character.charCodeAt(0), 1 / (rank + 1)]),
);

/** How common a lower-case character is in source code, as a number to compare with others. */
export const characterFrequency = (code: number): number => shares.get(code) ?? 1 / (commonestFirst.length + 1);
