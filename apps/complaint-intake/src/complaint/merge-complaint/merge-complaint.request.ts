import { Flag, Id } from '#libs/http/src/fields.js';

export class MergeComplaintRequest {
  @Id({ description: 'the matter that goes on' })
  readonly into!: string;

  @Flag({ description: 'it tells facts that were not known: the clock of the other restarts at its report (C-20)' })
  readonly newFacts!: boolean;
}
