import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { platform } from 'node:os';
import type { DataFolder } from './folder.ts';

/** Longest path that every system takes for a socket; beyond it, and on Windows, there is the network only. */
const longestPath = 100;

/**
 * Where PostgreSQL is to make its socket, as its setting: in its own folder, which only its user can pass. A round trip
 * through it costs half of one through the network's loopback. Named as seen from that folder, for its path may hold
 * what the setting takes for a list.
 */
export const socketDirectories: '.' | '' = platform() === 'win32' ? '' : '.';

/** The connection string by way of the socket, when there is one: PostgreSQL of an earlier version of ours made none. */
export function throughSocket(url: string, { cluster }: DataFolder, port: number): string {
  const socket = join(cluster, `.s.PGSQL.${port}`);
  if (socket.length > longestPath || !existsSync(socket)) return url;
  const local = new URL(url);
  local.searchParams.set('host', cluster);
  return local.href;
}
