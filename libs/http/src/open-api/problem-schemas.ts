const text = { type: 'string' } as const;

/** RFC 9457 with our stable code and both languages. Some codes bring further members, such as `current` and `changes` of a stale write. */
export const problemSchemas: Readonly<Record<'Problem' | 'FieldFault', object>> = {
  FieldFault: {
    type: 'object',
    required: ['field', 'code', 'message', 'messageEn'],
    properties: { field: text, code: text, message: text, messageEn: text },
  },
  Problem: {
    type: 'object',
    required: ['type', 'title', 'titleEn', 'status', 'code'],
    properties: {
      type: text,
      title: { ...text, description: 'in Chinese' },
      titleEn: { ...text, description: 'in English' },
      status: { type: 'integer' },
      code: { ...text, description: 'stable, for programs' },
      instance: { ...text, description: 'the id under which our log knows this request' },
      errors: { type: 'array', items: { $ref: '#/components/schemas/FieldFault' } },
    },
    additionalProperties: true,
  },
};

export const problemResponse = {
  description: 'Refused or failed',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};
