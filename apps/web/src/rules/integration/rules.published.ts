import { RulesLoadedV1 } from '#libs/contracts/src/web/rules-loaded.v1.js';
import type { Instant } from '#libs/domain/src/instant.js';
import type { OutboxEvent } from '#libs/messaging/src/outbox/outbox.js';
import { keyOf, type Upload } from '#libs/rules/src/upload.js';

/** The file as it was checked, for all services of the region. */
export function rulesLoaded(upload: Upload, version: number, by: string, at: Instant): OutboxEvent & { readonly aggregateId: string } {
  const key = keyOf(upload);
  const data = { kind: upload.kind, key, content: { ...upload.file }, by, at };
  return { ...RulesLoadedV1.of(key, data), aggregateId: key, sequence: version, at, by };
}
