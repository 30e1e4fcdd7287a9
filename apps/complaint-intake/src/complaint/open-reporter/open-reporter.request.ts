import { Text } from '#libs/http/src/fields.js';

export class OpenReporterRequest {
  @Text({ min: 4, max: 500, description: 'why the identity is needed; goes into the audit log' })
  readonly reason!: string;
}
