import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { noteIdentity } from '../domain/steps/filing.js';
import { WorkOnComplaint } from '../working/work-on-complaint.js';
import { NoteIdentity } from './note-identity.command.js';

@CommandHandler(NoteIdentity)
export class NoteIdentityHandler implements ICommandHandler<NoteIdentity> {
  constructor(private readonly work: WorkOnComplaint) {}

  execute(asked: NoteIdentity): Promise<{ version: number }> {
    return this.work.do(asked, () => noteIdentity(asked.body.note));
  }
}
