import { signIn } from '../../src/app/signing.ts';
import { signingElsewhere } from '../signing-elsewhere.ts';
import { signingContract } from './contract-signing.ts';

signingContract('signing by being signed in', () => ({ provider: signIn }));

signingContract('signing at a provider with a page of its own', () => {
  const { provider, sign, breakOff } = signingElsewhere();
  return { provider, page: { sign, breakOff } };
});
