import { describe, expect, test } from '@jest/globals';
import type { OpenAPIObject } from '@nestjs/swagger';
import { mergeOpenApi } from './merge-open-api.js';

const service = (name: string, schemas: Record<string, object>) => ({
  service: name,
  document: {
    openapi: '3.1.0',
    info: { title: name, version: '1' },
    paths: { [`/api/${name}/notes`]: { post: { responses: {}, requestBody: { $ref: '#/components/schemas/Note' } } } },
    components: { schemas },
  } as unknown as OpenAPIObject,
});

const short = { Note: { type: 'object', properties: { text: { $ref: '#/components/schemas/Text' } } }, Text: { type: 'string' } };
const long = {
  Note: { type: 'object', properties: { lines: { type: 'array', items: { $ref: '#/components/schemas/Text' } } } },
  Text: { type: 'string' },
};

describe('one document for several services', () => {
  test('shares what is equal and keeps apart what is not', () => {
    const merged = mergeOpenApi('北京', [service('complaint-intake', short), service('case-referral', long)]);
    expect(merged.components?.schemas).toEqual({ ...short, CaseReferralNote: long.Note });
    expect(merged.paths['/api/complaint-intake/notes']?.post?.requestBody).toEqual({ $ref: '#/components/schemas/Note' });
    expect(merged.paths['/api/case-referral/notes']?.post?.requestBody).toEqual({ $ref: '#/components/schemas/CaseReferralNote' });
    expect(merged.info.title).toBe('北京');
  });

  test('keeps apart what is equal but speaks of different things', () => {
    const page = { Page: { type: 'array', items: { $ref: '#/components/schemas/Note' } } };
    const merged = mergeOpenApi('北京', [service('web', { ...page, ...short }), service('case-status', { ...page, ...long })]);
    expect(merged.components?.schemas).toMatchObject({
      Page: { items: { $ref: '#/components/schemas/Note' } },
      CaseStatusPage: { items: { $ref: '#/components/schemas/CaseStatusNote' } },
    });
  });
});
