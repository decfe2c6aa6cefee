import type { SignatureElsewhere } from '../../src/contract/signature.ts';

type Post = (path: string, body: Readonly<Record<string, string>>) => Promise<Response>;

/** Signatures that go on at a provider, by what is signed; for as long as the page is open. */
const elsewhere = new Map<string, string>();

/**
 * Undertecknar. Where the signer goes on at a provider its page is opened; the next press asks what came of it, and
 * begins anew if nothing did.
 */
export async function sign(post: Post, hash: string): Promise<Response> {
  const reference = elsewhere.get(hash);
  if (reference !== undefined) {
    const back = await post('/signature/return', { reference });
    const declined = back.status === 202 && (await stateOf(back)) === 'declined';
    if (declined) elsewhere.delete(hash);
    return back;
  }
  const answer = await post('/signature', { hash });
  if (answer.status === 202) await goTo(answer, hash);
  return answer;
}

async function goTo(answer: Response, hash: string): Promise<void> {
  const { address, reference } = (await answer.clone().json()) as SignatureElsewhere;
  elsewhere.set(hash, reference);
  window.open(address, '_blank', 'noopener');
}

const stateOf = async (answer: Response): Promise<string> =>
  ((await answer.clone().json()) as { readonly state: string }).state;
