import { Text } from '#libs/http/src/fields.js';

export class SaveDraftRequest {
  @Text({ max: 100_000, multiline: true, description: 'the form as it stands, for the same page to read again' })
  readonly text!: string;
}
