/** The process: reads the command line, runs one command and exits with what it came to. */
import { parseOpsConfig } from '@gmbot/core/config/ops-config';
import { runProgram } from './build-program.js';
import { createServices } from './services.js';

process.exitCode = await runProgram(process.argv.slice(2), {
  output: {
    writeOut: (text) => void process.stdout.write(text),
    writeErr: (text) => void process.stderr.write(text),
  },
  open: () => createServices(parseOpsConfig(process.env)),
  now: Date.now,
  isTerminal: process.stderr.isTTY,
});
