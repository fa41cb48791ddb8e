import '../preview/without-eval.ts';
import { render } from 'preact';
import { diffStyles } from '../../../language-server/src/report-html/styles/diff-styles.ts';
import { pageStyles } from '../../../language-server/src/report-html/styles/page-styles.ts';
import { App } from './app.tsx';
import { frameStateSchema, type ToExtension } from './messages.ts';

const api = acquireVsCodeApi();
const { data: kept } = frameStateSchema.safeParse(api.getState());
const sheet = new CSSStyleSheet();
sheet.replaceSync(`body { margin: 0; padding: 0; }\n${pageStyles}${diffStyles}`);
document.adoptedStyleSheets = [sheet];
render(
  <App
    tell={(message: ToExtension) => api.postMessage(message)}
    scrolled={kept?.scrolled ?? 0}
    rememberScrolling={(scrolled) => api.setState({ scrolled })}
  />,
  document.body,
);
