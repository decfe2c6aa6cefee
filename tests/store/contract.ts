import type { Store } from '../../src/store/server.ts';
import { chatContract } from './contract-chat.ts';
import { recordContract } from './contract-record.ts';
import { sharingContract } from './contract-sharing.ts';

/** What the suite needs of an implementation: empty databases, and several instances on one. */
export type Instances = {
  /** Opens a further instance on the suite's database. */
  open(): Promise<Store>;
};

/** What every implementation of EventStore and ChatStore must keep, races included. */
export function storeContract(name: string, instances: Instances): void {
  describe(name, () => {
    recordContract(instances);
    sharingContract(instances);
    chatContract(instances);
  });
}
