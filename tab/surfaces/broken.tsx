import { Component, type ReactNode } from 'react';
import { Fault } from './message-page.tsx';

type Props = { readonly children: ReactNode };

/**
 * What is shown when a part of the page can't be fetched or drawn: after an update of the server the parts that an open
 * page knows are gone, and loading the page anew finds the new ones.
 */
export class Broken extends Component<Props, { readonly broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override render() {
    return this.state.broken ? <Fault text="tab.fault.part" /> : this.props.children;
  }
}

/** Not even the texts came, so it's said in both languages, here. */
export function NoTexts() {
  return (
    <main style={{ padding: '16px' }}>
      <div role="alert">
        <p lang="sv">Samsyn kunde inte hämtas. Kontrollera nätet och ladda om sidan.</p>
        <p lang="en">Samsyn couldn’t be fetched. Check the network and load the page again.</p>
      </div>
      <button type="button" onClick={() => window.location.reload()}>
        ↻ Ladda om / Reload
      </button>
    </main>
  );
}
