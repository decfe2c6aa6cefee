import pg from 'pg';

/** A connection that holds up every append to a meeting, as a slow disk would, until it commits or ends. */
export async function heldBack(url: string, meeting: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  await client.query('begin');
  await client.query('select from stream_head where stream = $1 for update', [`meeting:${meeting}`]);
  return client;
}
