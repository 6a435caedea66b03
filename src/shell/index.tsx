/** Puts the interface into the page. */
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { wearTheme } from '../stores/theme.ts';
import { guardComposition } from './composition.ts';
import 'uplot/dist/uPlot.min.css';
// In this order: later files overrule earlier ones.
import './styles/tokens.css';
import './styles/base.css';
import './styles/top.css';
import './styles/map.css';
import './styles/panel.css';
import './styles/form.css';
import './styles/dialog.css';
import './styles/lobby.css';
import './styles/review.css';
import './styles/widths.css';
import './act/act.css';
import './seats/seats.css';
import './seats/screen.css';
import './coach/coach.css';
import './conduct/conduct.css';

export function showApp(el: HTMLElement): void {
  wearTheme(document.documentElement);
  guardComposition(window);
  createRoot(el).render(<App />);
}
