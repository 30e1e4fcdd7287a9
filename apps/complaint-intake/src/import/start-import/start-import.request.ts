import { Text } from '#libs/http/src/fields.js';

export class StartImportRequest {
  @Text({ max: 200, optional: true, description: 'what the file is called' })
  readonly name?: string;

  @Text({ max: 60, optional: true, description: 'the layout in which it is written; recognised by its header where none is named' })
  readonly layout?: string;

  @Text({ max: 40, optional: true, description: 'not read: a cell takes the rows of its own desk' })
  readonly region?: string;
}
