import { createServer } from 'node:http2';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';

/** A collector as OpenTelemetry's exporters know one: OTLP over gRPC. Keeps every text that it is sent. */
export type Collector = {
  readonly url: string;
  /** Texts that were sent, in order, by what they were sent as. */
  texts(of: 'traces' | 'metrics'): readonly string[];
  close(): Promise<void>;
};

const services = {
  '/opentelemetry.proto.collector.trace.v1.TraceService/Export': 'traces',
  '/opentelemetry.proto.collector.metrics.v1.MetricsService/Export': 'metrics',
} as const;

export async function collector(): Promise<Collector> {
  const sent: Record<'traces' | 'metrics', Buffer[]> = { traces: [], metrics: [] };
  const server = createServer();
  server.on('stream', (stream, headers) => {
    const service = services[String(headers[':path']) as keyof typeof services];
    const chunks: Buffer[] = [];
    stream.on('data', (chunk: Buffer) => chunks.push(chunk));
    stream.on('end', () => {
      // Each message comes behind five bytes: not compressed, and its length.
      sent[service].push(Buffer.concat(chunks).subarray(5));
      stream.respond({ ':status': 200, 'content-type': 'application/grpc+proto' }, { waitForTrailers: true });
      stream.on('wantTrailers', () => stream.sendTrailers({ 'grpc-status': '0' }));
      stream.end(Buffer.alloc(5));
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    texts: (of) => sent[of].flatMap((message) => textsIn(message)),
    close: async () => {
      server.close();
      await once(server, 'close');
    },
  };
}

/** Every text in a protocol buffer, without knowing its schema: parts that read as parts are taken apart. */
function textsIn(message: Buffer): readonly string[] {
  const parts = partsOf(message);
  if (parts === null) return [];
  return parts.flatMap((part) => {
    const within = textsIn(part);
    const text = part.toString('utf8');
    const readable =
      text.length > 0 && /^[\p{L}\p{N}\p{P}\p{S}\p{Zs}\n]*$/u.test(text) && !text.includes('\uFFFD');
    return readable ? [text, ...within] : within;
  });
}

/** The length-delimited fields of a message; null when it is none. */
function partsOf(message: Buffer): readonly Buffer[] | null {
  const parts: Buffer[] = [];
  let at = 0;
  const varint = (): number => {
    let [value, shift] = [0, 1];
    for (;;) {
      const byte = message[at];
      if (byte === undefined || shift > 2 ** 49) return Number.NaN;
      at += 1;
      value += (byte & 127) * shift;
      shift *= 128;
      if (byte < 128) return value;
    }
  };
  while (at < message.length) {
    const kind = varint() % 8;
    if (kind === 0) varint();
    else if (kind === 1) at += 8;
    else if (kind === 5) at += 4;
    else if (kind === 2) {
      const length = varint();
      if (!(at + length <= message.length)) return null;
      parts.push(message.subarray(at, at + length));
      at += length;
    } else return null;
    if (at > message.length) return null;
  }
  return parts;
}
