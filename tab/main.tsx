import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import './page.css';

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no element #root.');
createRoot(root).render(<App />);
