import { checkJava, fetchLibraries, findLibraries } from '../../tools/kafka/java.js';
import { UserError } from '../../tools/user-error.js';
import { kafkaConnection } from './environment.js';

/** Why no Kafka can be started here and what would provide it; undefined where one can. Throws instead where a run must not go without it. */
export async function kafkaMissing(): Promise<string | undefined> {
  try {
    await checkJava();
    if ((await findLibraries()) === undefined) await fetchLibraries();
    return undefined;
  } catch (failure) {
    if (!(failure instanceof UserError) || kafkaConnection().required) throw failure;
    return failure.message;
  }
}
