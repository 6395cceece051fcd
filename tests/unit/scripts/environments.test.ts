import { describe, expect, it } from 'vitest';
import { installEnvironment } from '../../../scripts/lib/prepare.mjs';
import { readNames, toTestEnvironment } from '../../../scripts/lib/test-environment.mjs';

describe('the environment of the installation', () => {
  it('keeps what a person has set for npm and pnpm', () => {
    const env = installEnvironment({
      PATH: '/bin',
      npm_config_registry: 'https://r.example',
      npm_config_store_dir: '/s',
    });

    expect(env).toMatchObject({ PATH: '/bin', npm_config_registry: 'https://r.example', npm_config_store_dir: '/s' });
  });

  it('drops what npm tells its scripts, and what would leave out development dependencies', () => {
    const env = installEnvironment({
      npm_package_name: 'gmbot',
      npm_lifecycle_event: 'start',
      npm_config_local_prefix: '/here',
      npm_config_omit: 'dev',
      npm_config_production: 'true',
      NODE_ENV: 'production',
    });

    expect(env).toEqual({ CI: 'true' });
  });
});

describe('the environment of the suites', () => {
  it('holds nothing that GMBot reads, from a file or not', () => {
    const env = toTestEnvironment({ PATH: '/bin', BOT_TOKEN: '1:a', BOT_TOKEN_FILE: '/f', DATABASE_URL: 'x' }, {});

    expect(env).toEqual({ PATH: '/bin', NODE_ENV: 'test' });
  });

  it('holds what is added', () => {
    const env = toTestEnvironment({}, { TEST_REDIS_URL: 'redis://here' });

    expect(env.TEST_REDIS_URL).toBe('redis://here');
  });
});

describe('readNames', () => {
  it('reads names that are set and names that are commented out, and no prose', () => {
    const names = readNames('# Secret. A=B is prose\nBOT_TOKEN=\n# PUBLIC_URL=\n#LOG_LEVEL=info\n');

    expect([...names]).toEqual(['BOT_TOKEN', 'PUBLIC_URL', 'LOG_LEVEL']);
  });
});
