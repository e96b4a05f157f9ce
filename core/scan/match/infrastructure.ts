import type { VendorId } from '../../catalog/schema.ts';
import type { Evaluator } from '../resolve/evaluator.ts';
import type { Drafts } from './draft.ts';

/** Vendors by the name of their service, as the events of a cloud name it. */
const serviceOwners = (evaluator: Evaluator): Map<string, VendorId> => {
  const owners = new Map<string, VendorId>();
  for (const [id, { detection }] of evaluator.project.rules.vendors)
    for (const service of detection?.services ?? []) owners.set(service.toLowerCase(), id);
  return owners;
};

const eventSource = /^[a-z]+\.([a-z][\w-]+)$/;

/** Writes down resources of vendors in infrastructure code, and rules that listen to their events. */
export const writeInfrastructure = (drafts: Drafts, evaluator: Evaluator): void => {
  const owners = serviceOwners(evaluator);
  const { resources } = evaluator.project.rules;
  for (const file of evaluator.project.files) {
    if (file.speech !== null) continue;
    for (const { type, line, column } of file.unit.resources) {
      const vendor = resources.get(type.toLowerCase());
      if (vendor === undefined) continue;
      const via = ['the resource type is the vendor’s'];
      drafts.add({
        file,
        line,
        column,
        vendor,
        kind: 'call',
        symbol: type,
        operation: 'manage',
        confidence: 'high',
        via,
      });
    }
    for (const { text, role, slot } of file.unit.texts) {
      if (text.kind !== 'text' || role !== 'value') continue;
      const { line, column, value } = text;
      const resource = resources.get(value.toLowerCase());
      if (resource !== undefined && /^type$/i.test(slot ?? ''))
        drafts.add({
          file,
          line,
          column,
          vendor: resource,
          kind: 'call',
          symbol: value,
          operation: 'manage',
          confidence: 'high',
          via: ['the resource type is the vendor’s'],
        });
      const service = eventSource.exec(value)?.[1];
      const vendor = service === undefined || !value.startsWith('aws.') ? undefined : owners.get(service);
      if (vendor !== undefined)
        drafts.add({
          file,
          line,
          column,
          vendor,
          kind: 'webhook-handler',
          symbol: value,
          confidence: 'medium',
          via: ['a rule listens to the vendor’s events'],
        });
    }
  }
};
