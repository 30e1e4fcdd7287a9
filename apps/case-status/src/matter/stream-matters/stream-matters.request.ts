import { Id, Text } from '#libs/http/src/fields.js';

export class StreamMattersRequest {
  @Text({ max: 500, optional: true, description: 'where the reader was; a browser that comes back says it in Last-Event-ID' })
  lastEventId?: string;

  @Id({ optional: true, description: 'the matter that the reader has open: who else of this region has it open is told as `readers`' })
  open?: string;
}
