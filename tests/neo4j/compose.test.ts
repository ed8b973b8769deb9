/** No Docker engine runs where these tests do: the files are parsed, and their promises read from them. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';

const ROOT = resolve(import.meta.dirname, '../..');
const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');

describe('docker-compose.yml', () => {
  const { services, volumes } = parse(read('docker-compose.yml'), { strict: true });

  it('pins Neo4j to the version that `npm run neo4j` runs', () => {
    const version = /<artifactId>neo4j-server<\/artifactId>\s*<version>(.+?)<\/version>/.exec(
      read('neo4j/pom.xml'),
    )?.[1];
    expect(version).toMatch(/^5\.26\.\d+$/);
    expect(services.neo4j.image).toBe(`neo4j:${version}-community`);
  });

  it('starts the server when the database is healthy', () => {
    expect(services.neo4j.healthcheck.test.join(' ')).toContain('http://127.0.0.1:7474/');
    expect(services.server.depends_on).toEqual({ neo4j: { condition: 'service_healthy' } });
    expect(services.server.build).toBe('.');
    expect(services.server.environment).toMatchObject({
      HOST: '0.0.0.0',
      NEO4J_URI: 'bolt://neo4j:7687',
      NEO4J_USER: 'neo4j',
    });
  });

  it('takes the password from .env, without a default', () => {
    const { neo4j, server } = services;
    expect(neo4j.environment.NEO4J_AUTH).toMatch(/^neo4j\/\$\{NEO4J_PASSWORD:\?.+\}$/);
    expect(server.environment.NEO4J_PASSWORD).toMatch(/^\$\{NEO4J_PASSWORD:\?.+\}$/);
    expect(read('.env.example')).toMatch(/^NEO4J_PASSWORD=$/m);
  });

  it('keeps the data in named volumes', () => {
    const mounted = [...services.neo4j.volumes, ...services.server.volumes] as string[];
    expect(mounted).toEqual(['neo4j-data:/data', 'neo4j-logs:/logs', 'server-data:/data']);
    expect(Object.keys(volumes)).toEqual(mounted.map((volume) => volume.split(':')[0]));
  });

  it('opens ports to this machine only', () => {
    for (const port of [...services.neo4j.ports, ...services.server.ports]) expect(port).toMatch(/^127\.0\.0\.1:/);
  });

  it('reports no usage, and has the limits of the local server', () => {
    expect(services.neo4j.environment).toMatchObject({
      NEO4J_dbms_usage__report_enabled: 'false',
      NEO4J_server_memory_heap_max__size: '2g',
      NEO4J_db_transaction_timeout: '60s',
      NEO4J_db_lock_acquisition_timeout: '10s',
    });
  });

  const client = [['docker', 'compose'], ['docker-compose']].find(([command, ...args]) => {
    return spawnSync(command!, [...args, 'version'], { stdio: 'ignore' }).status === 0;
  });
  const check = client ? it : it.skip;

  check(`is what ${client?.join(' ') ?? 'docker compose (not installed here)'} accepts`, () => {
    const folder = mkdtempSync(join(tmpdir(), 'spacegov-compose-'));
    try {
      writeFileSync(join(folder, '.env'), 'NEO4J_PASSWORD=orbit-and-landing\n');
      const [command, ...args] = client!;
      const file = ['-f', join(ROOT, 'docker-compose.yml'), '--env-file', join(folder, '.env')];
      const { status, stderr } = spawnSync(command!, [...args, ...file, 'config', '--quiet'], { encoding: 'utf8' });
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('Dockerfile', () => {
  const stages = readStages(read('Dockerfile'));
  const [build, run] = [stages[0]!, stages[1]!];
  const all = (stage: Instruction[], name: string): string[] =>
    stage.filter((each) => each.name === name).map((each) => each.value);

  it('builds in one stage and runs in another, on the slim image of Node 20', () => {
    expect(stages.map((stage) => stage[0])).toEqual([
      { name: 'FROM', value: 'node:20-slim AS build' },
      { name: 'FROM', value: 'node:20-slim' },
    ]);
    expect(all(build, 'RUN').join('\n')).toMatch(/npm ci[^]*npm run build && npm prune --omit=dev/);
    expect(all(run, 'RUN').join('\n')).not.toContain('npm');
  });

  it('runs as node, who can write in /data alone', () => {
    const names = run.map((each) => each.name);
    expect(all(run, 'USER')).toEqual(['node']);
    expect(names.slice(names.indexOf('USER'))).not.toContain('RUN');
    expect(all(run, 'COPY').filter((copy) => copy.includes('--chown'))).toEqual([]);
    expect(all(run, 'RUN')).toEqual(['mkdir /data && chown node:node /data']);
    expect(all(run, 'ENV').join(' ')).toContain('SPACEGOV_DATA=/data');
  });

  it('starts the server as `npm start` does, and asks it whether it is ready', () => {
    expect(JSON.parse(all(run, 'CMD')[0]!)).toEqual(['node', '--max-semi-space-size=32', 'dist/start.js', 'serve']);
    expect(JSON.parse(read('package.json')).scripts.start).toBe('node --max-semi-space-size=32 scripts/start.mjs');
    expect(read('scripts/start.mjs')).toContain("import('../dist/start.js')");
    expect(all(run, 'ENV').join(' ')).toContain('HOST=0.0.0.0');
    expect(all(run, 'HEALTHCHECK')[0]).toContain('/readyz');
  });

  it.each`
    ready    | status
    ${true}  | ${0}
    ${false} | ${1}
  `('exits $status from its health check when /readyz is ok: $ready', ({ ready, status }) => {
    const [, , script = ''] = JSON.parse(/CMD (\[.+\])$/.exec(all(run, 'HEALTHCHECK')[0]!)![1]!) as string[];
    const stub = `globalThis.fetch = async (url) => ({ ok: ${ready} && url === 'http://127.0.0.1:4000/readyz' });`;
    const env = { ...process.env, PORT: '4000' };
    expect(spawnSync(process.execPath, ['-e', stub + script], { env }).status).toBe(status);
  });

  it('copies all that the published package has, save the local Neo4j', () => {
    const files = JSON.parse(read('package.json')).files as string[];
    const wanted = files.filter((file) => !file.startsWith('!') && file !== 'neo4j' && file !== 'README.md');
    const copied = all(run, 'COPY').join(' ');
    for (const file of wanted) expect(copied).toContain(`/app/${file} `);
  });
});

describe('.dockerignore', () => {
  it.each(['.env', '.git', 'node_modules', '.neo4j', '.spacegov'])('keeps %s out of the image', (path) => {
    expect(read('.dockerignore').split('\n')).toContain(path);
  });
});

interface Instruction {
  readonly name: string;
  readonly value: string;
}

/** Instructions by stage; a line that ends in a backslash goes on in the next. */
function readStages(dockerfile: string): Instruction[][] {
  const lines = dockerfile.replace(/\\\n\s*/g, ' ').split('\n');
  const stages: Instruction[][] = [];
  for (const line of lines.map((each) => each.trim()).filter((each) => each !== '' && !each.startsWith('#'))) {
    const [, name, value] = /^([A-Z]+)\s+(.+)$/.exec(line) ?? [];
    if (name === undefined || value === undefined) throw new Error(`Not an instruction: ${line}`);
    if (name === 'FROM') stages.push([]);
    stages.at(-1)!.push({ name, value });
  }
  return stages;
}
