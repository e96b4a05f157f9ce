import { z } from 'zod';
import { Capability } from './capability-schema.ts';
import { ModelFamily } from './family-schema.ts';
import { VendorParameters } from './parameter-schema.ts';
import { QualitySnapshot } from './quality-schema.ts';
import { Vendor } from './schema.ts';

const orderedObject = (shape: Readonly<Record<string, unknown>>, value: object): Record<string, unknown> => {
  const given = new Map(Object.entries(value));
  const known = Object.keys(shape).filter((key) => given.has(key));
  const rest = [...given.keys()].filter((key) => !(key in shape));
  return Object.fromEntries([...known, ...rest].map((key) => [key, ordered(shape[key], given.get(key))]));
};

/** The same value with its keys in the order of the schema. Unknown keys keep their order at the end. */
export const ordered = (schema: unknown, value: unknown): unknown => {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) return ordered(schema.unwrap(), value);
  if (schema instanceof z.ZodArray && Array.isArray(value)) return value.map((item) => ordered(schema.element, item));
  if (schema instanceof z.ZodObject && typeof value === 'object' && value !== null && !Array.isArray(value))
    return orderedObject(schema.shape, value);
  return value;
};

/** The schema of a data file by its place in the catalogue folder; null where it has none of its own. */
export const schemaFor = (path: string): z.ZodType | null => {
  if (path.startsWith('vendors/')) return Vendor;
  if (path.startsWith('quality/')) return QualitySnapshot;
  if (path.startsWith('parameters/')) return VendorParameters;
  if (path === 'capabilities.json') return Capability.array();
  return path === 'families.json' ? ModelFamily.array() : null;
};

/** A data file as it should stand on disk: keys in the order of the schema, two spaces, one line feed at the end. */
export const canonicalText = (path: string, json: unknown): string =>
  `${JSON.stringify(ordered(schemaFor(path), json), null, 2)}\n`;
