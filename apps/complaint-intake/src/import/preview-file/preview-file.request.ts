import { Text } from '#libs/http/src/fields.js';

export class PreviewFileRequest {
  @Text({ max: 60, optional: true, description: 'the layout to read it by; recognised by its header where none is named' })
  readonly layout?: string;
}
