/** Puts the interface into the page. */
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import 'uplot/dist/uPlot.min.css';
import './styles.css';

export function showApp(el: HTMLElement): void {
  createRoot(el).render(<App />);
}
