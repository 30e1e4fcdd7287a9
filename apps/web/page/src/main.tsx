import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './frame/app.js';
import { startWords } from './words/i18n.js';
import './frame/frame.css';

const page = document.getElementById('page');
if (page === null) throw new Error('index.html has no #page');

await startWords();
createRoot(page).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
