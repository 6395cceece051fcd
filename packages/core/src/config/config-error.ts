import { AppError } from '../errors/app-error.js';

/** Everything that is wrong with the environment, at once. A fault never holds the value of a variable. */
export class ConfigError extends AppError {
  /** One sentence each: the variable, what is wrong, how to mend it. */
  readonly faults: readonly string[];

  constructor(faults: readonly string[]) {
    const title = faults.length === 1 ? 'The environment has a fault' : `The environment has ${faults.length} faults`;
    const message = [`${title}:`, ...faults.map((fault) => `- ${fault}`)].join('\n');
    super('config-invalid', { kind: 'never' }, { message });
    this.faults = Object.freeze([...faults]);
  }
}
