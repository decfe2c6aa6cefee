import { createRoot } from 'react-dom/client';
import { readAddress } from './address.ts';
import { App } from './app.tsx';
import { openSession } from './session/session.ts';
import './page.css';

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no element #root.');
const address = readAddress(window.location.search);
createRoot(root).render(<App address={address} opening={openSession(address)} />);
