import { once } from 'node:events';
import { connect } from 'node:net';

const endOfHead = Buffer.from('\r\n\r\n');

/**
 * One kept-alive HTTP connection, one request at a time. Written on a bare socket because it shares two cores with the
 * servers it measures: node:http's client would cost as much as they do. Takes answers with a Content-Length only, and
 * fails loudly on anything else.
 */
export async function openWire(url) {
  const { hostname, port, host } = new URL(url);
  const socket = connect(Number(port), hostname);
  socket.setNoDelay(true);
  await once(socket, 'connect');
  let received = [];
  let size = 0;
  let wanted = 0;
  let status = 0;
  let waiting = null;

  const settle = (settled) => {
    if (waiting === null) {
      // Said unasked: that the connection was idle for too long.
      socket.destroy();
      return;
    }
    const { resolve, reject } = waiting;
    waiting = null;
    if (settled instanceof Error) reject(settled);
    else resolve(settled);
  };
  socket.on('data', (chunk) => {
    received.push(chunk);
    size += chunk.length;
    if (wanted === 0) readHead();
    if (wanted > 0 && size >= wanted) {
      const whole = received.length === 1 ? received[0] : Buffer.concat(received);
      received = [];
      size = wanted = 0;
      settle({ status, whole });
    }
  });
  const broken = (why) => waiting !== null && settle(new Error(`the connection broke: ${why}`));
  socket.on('error', ({ message }) => broken(message));
  socket.on('close', () => broken('closed by the server'));

  function readHead() {
    const whole = received.length === 1 ? received[0] : Buffer.concat(received);
    received = [whole];
    const end = whole.indexOf(endOfHead);
    if (end < 0) return;
    const head = whole.latin1Slice(0, end);
    const length = /\r\ncontent-length: *(\d+)/i.exec(head);
    if (length === null) return settle(new Error(`no content length: ${head}`));
    status = Number(head.slice(9, 12));
    wanted = end + endOfHead.length + Number(length[1]);
  }

  return {
    get(path, token) {
      return new Promise((resolve, reject) => {
        waiting = { resolve, reject };
        socket.write(`GET ${path} HTTP/1.1\r\nHost: ${host}\r\nAuthorization: Bearer ${token}\r\n\r\n`);
      });
    },
    /** Resolves to the status and the whole answer, head and all. */
    post(path, token, body) {
      return new Promise((resolve, reject) => {
        waiting = { resolve, reject };
        socket.write(
          `POST ${path} HTTP/1.1\r\nHost: ${host}\r\nAuthorization: Bearer ${token}\r\n` +
            `Content-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
        );
      });
    },
    isOpen: () => !socket.destroyed && socket.writable,
    close: () => socket.destroy(),
  };
}
