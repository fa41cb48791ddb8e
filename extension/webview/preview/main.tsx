import './without-eval.ts';
import { render } from 'preact';
import { pageStyles } from '../../../language-server/src/report-html/styles/page-styles.ts';
import { App } from './app.tsx';
import { frameStateSchema, type ToExtension } from './messages.ts';
import { frameStyles } from './frame-styles.ts';

const api = acquireVsCodeApi();
const remembered = frameStateSchema.safeParse(api.getState());
const sheet = new CSSStyleSheet();
sheet.replaceSync(pageStyles + frameStyles);
document.adoptedStyleSheets = [sheet];
render(
  <App
    remembered={remembered.data}
    remember={(state) => api.setState(state)}
    tell={(message: ToExtension) => api.postMessage(message)}
  />,
  document.body,
);
