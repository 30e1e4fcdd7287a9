import { Text } from '#libs/http/src/fields.js';

export class PlaceRequest {
  @Text({ max: 12, optional: true, description: 'GB/T 2260 code; found from the text where it is left out' })
  readonly code?: string;

  @Text({ max: 300 })
  readonly text!: string;
}
