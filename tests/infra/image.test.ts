import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DockerfileParser, Keyword, type Copy, type Dockerfile } from 'dockerfile-ast';
import { validate } from 'dockerfile-utils';

const root = join(import.meta.dirname, '..', '..');
const text = readFileSync(join(root, 'infra', 'Dockerfile'), 'utf8');
const dockerfile: Dockerfile = DockerfileParser.parse(text);
const lines = dockerfile.getInstructions();
const lastFrom = lines.findLastIndex((line) => line.getKeyword() === 'FROM');
const last = lines.slice(lastFrom);
const valueOf = (keyword: Keyword) =>
  last.find((line) => line.getKeyword() === keyword.toString())?.getArgumentsContent() ?? '';

describe('the image', () => {
  it('is described without a fault that the checker of Dockerfiles knows', () => {
    expect(validate(text)).toEqual([]);
  });

  it('runs as a user without rights, named by number so that a platform can see it', () => {
    expect(valueOf(Keyword.USER)).toMatch(/^[1-9]\d*:[1-9]\d*$/);
    expect(last.at(-1)?.getKeyword()).toBe('CMD');
  });

  it('says how it is found to be well, and starts without a shell', () => {
    expect(valueOf(Keyword.HEALTHCHECK)).toContain('/healthz');
    expect(valueOf(Keyword.CMD)).toMatch(/^\[/);
  });

  it('is built on a named version of Node that can be nailed to a digest, the same in both stages', () => {
    const images = dockerfile.getFROMs().map((from) => from.getImage());
    expect(new Set(images)).toEqual(new Set(['${NODE_IMAGE}']));
    expect(text).toMatch(/^ARG NODE_IMAGE=docker\.io\/library\/node:\d+\.\d+\.\d+-\S+$/m);
  });

  it('takes nothing from the network but packages, and carries no secret', () => {
    expect(lines.map((line) => line.getKeyword())).not.toContain('ADD');
    expect(text).not.toMatch(/curl|wget|SECRET|PASSWORD|TOKEN/i);
  });

  it('copies only what the ignore file lets through, and that is there', () => {
    const ignore = readFileSync(join(root, 'infra', 'Dockerfile.dockerignore'), 'utf8').split('\n');
    const allowed = ignore.filter((line) => line.startsWith('!')).map((line) => line.slice(1));
    expect(ignore).toContain('*');
    expect(allowed.filter((path) => !existsSync(join(root, path)))).toEqual([]);
    const copied = dockerfile
      .getCOPYs()
      .filter((copy: Copy) => copy.getFromFlag() === null)
      .flatMap((copy) => copy.getArguments().slice(0, -1))
      .map((argument) => argument.getValue())
      .filter((path) => path !== '.');
    expect(copied.filter((path) => !allowed.includes(path))).toEqual([]);
  });
});
