import type { Unit } from '../../neutral/unit.ts';
import type { Format } from '../format.ts';
import { plainUnit } from '../plain/index.ts';
import { sqlUnit } from './sql.ts';
import { typeBlocksUnit } from './type-blocks.ts';

const inText = /^\s*(#|\/\/|--)/;

const shape = (name: string, text: string): Unit => (name.endsWith('.sql') ? sqlUnit(text) : typeBlocksUnit(text));

/** Descriptions of data: tables in SQL, models of Prisma, types of GraphQL. Addresses in them are read as in any text. */
export const schema = {
  id: 'schema',
  claims: (name) => /\.(sql|prisma|graphql|gql|graphqls)$/.test(name),
  always: false,
  later: true,
  toNeutral: (text, path) => {
    const described = shape(path.toLowerCase(), text);
    const { texts } = plainUnit(text, inText);
    const addresses = texts.filter((use) => use.text.kind === 'text' && /^(https?|wss?):/.test(use.text.value));
    return { unit: { ...described, texts: [...described.texts, ...addresses] }, diagnostics: [] };
  },
} satisfies Format;
