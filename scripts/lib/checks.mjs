import { bin } from './prepare.mjs';

/**
 * @typedef {object} Check
 * @property {string} name
 * @property {string[]} command
 * @property {string} [remedy] what mends most of what it finds
 */

/** @returns {Check[]} */
export function listChecks() {
  return [
    {
      name: 'format',
      command: [bin('prettier'), '--check', '.', '--log-level=warn'],
      remedy: 'npx prettier --write .',
    },
    { name: 'lint', command: [bin('eslint'), '.', '--max-warnings=0'], remedy: 'npx eslint --fix .' },
    { name: 'types', command: [bin('typescript', 'tsc'), '-p', 'tsconfig.check.json', '--pretty', 'false'] },
    { name: 'imports', command: [bin('dependency-cruiser', 'depcruise'), 'apps', 'packages', 'tests'] },
  ];
}
