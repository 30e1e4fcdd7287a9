import { Text } from '#libs/http/src/fields.js';

export class NoteIdentityRequest {
  @Text({ max: 1_000, multiline: true, description: 'what was shown, never its number' })
  readonly note!: string;
}
