import type { Environment, Setting, Settings, ValuesOf } from './settings.js';

/** Everything that is wrong with the configuration, one line each. Values are not repeated: some of them are secrets. */
export class ConfigurationWrong extends Error {
  constructor(readonly faults: readonly string[]) {
    super(['The configuration cannot be used:', ...faults.map((fault) => `  - ${fault}`)].join('\n'));
    this.name = 'ConfigurationWrong';
  }
}

/** Reads all settings or throws one `ConfigurationWrong` that lists every fault. `rules` judge settings that depend on each other, faulty ones left out. */
export function readConfig<S extends Settings>(
  settings: S,
  environment: Environment = process.env,
  rules: (values: Partial<ValuesOf<S>>) => readonly string[] = () => [],
): ValuesOf<S> {
  const faults: string[] = [];
  const values: Record<string, unknown> = {};
  for (const [name, setting] of Object.entries(settings)) values[name] = settle(name, setting, environment[name], faults);
  faults.push(...rules(values as Partial<ValuesOf<S>>));
  if (faults.length > 0) throw new ConfigurationWrong(faults);
  return values as ValuesOf<S>;
}

function settle(name: string, setting: Setting<unknown>, text: string | undefined, faults: string[]): unknown {
  const given = text?.trim() ?? '';
  if (given === '' && setting.otherwise !== undefined) return setting.otherwise.value;
  const value = given === '' ? undefined : setting.read(given);
  if (value === undefined) {
    faults.push(`${name} is ${given === '' ? 'missing' : 'wrong'}: expected ${setting.expected}, for example ${name}=${setting.example}`);
  }
  return value;
}
