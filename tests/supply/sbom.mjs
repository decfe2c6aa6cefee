// npm run sbom: what runs in production, package by package, as CycloneDX: dist/sbom.cdx.json.
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';

const args = ['sbom', '--sbom-format', 'cyclonedx', '--sbom-type', 'application', '--omit', 'dev'];
const { status, stdout, stderr } = spawnSync('npm', args, {
  encoding: 'utf8',
  shell: true,
  maxBuffer: 64 * 1024 * 1024,
});
if (status === 0) {
  mkdirSync('dist', { recursive: true });
  const bill = JSON.parse(stdout);
  // npm names the folder; the product has a name of its own.
  bill.metadata.component.name = 'samsyn';
  writeFileSync('dist/sbom.cdx.json', `${JSON.stringify(bill, null, 2)}\n`);
  console.log(`dist/sbom.cdx.json: ${bill.components.length} packages`);
} else {
  console.error(stderr);
  process.exitCode = 1;
}
