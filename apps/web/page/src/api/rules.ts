import { bodyOf, client, once } from './client.js';
import type { RuleUpload } from './types.js';

export const listRules = () => bodyOf(client.GET('/api/web/rules'));
export const previewRules = (body: RuleUpload) => bodyOf(client.POST('/api/complaint-intake/deadline-previews', { body }));
export const loadRules = (body: RuleUpload, key: string) =>
  bodyOf(client.POST('/api/web/rule-files', { params: { header: once(key) }, body }));
