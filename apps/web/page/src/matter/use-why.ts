import { useWords } from '../words/use-words.js';
import type { Why } from './steps.js';

/** Why a step is not possible, as a sentence. */
export function useWhy(): (why: Why) => string {
  const { say } = useWords();
  return ({ key, region, action }) =>
    say('why', key, {
      region: region === undefined ? '' : say('regions', region),
      who: action === undefined ? '' : say('whoMay', action.replace('.', '-')),
    });
}
