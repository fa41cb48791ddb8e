/**
 * A whole VS Code server that comes from the package registry, for machines that can reach nothing else: npm's
 * `code-server` carries a built one. It is unpacked rather than installed, because its install script compiles native
 * modules that nothing here needs.
 */
import { spawnSync } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseObject } from '../parse-object.ts';

const version = '4.139.1';
const integrity =
  'sha512-fUYvJVdz4ZoVJfakGiGWXFMpF8K1ObsrpGvX17ZxNpKOzdNHs7lANT670JTr4ZhA8DnWqyvvmFG/d3HV9Yy6ew==';

const here = fileURLToPath(new URL('.', import.meta.url));

/** Beside what VS Code's own test runner downloads; never committed. */
const cacheFolder = join(here, '..', '..', '..', '.vscode-test');
/** The last number is raised when what is done to the package here changes. */
const preparedFolder = join(cacheFolder, `code-server-${version}-1`);

/**
 * The folder of the VS Code server, fetched and made ready if it is not there yet. Several programs may prepare it at
 * once: each works in a folder of its own, and the first to finish puts its work in place in one step.
 */
export function prepareVsCode(say: (text: string) => void = () => {}): string {
  const server = join(preparedFolder, 'lib', 'vscode');
  if (!existsSync(server)) {
    say(`Preparing VS Code (code-server ${version}), once …`);
    removeAbandoned();
    const aside = join(cacheFolder, `${asidePrefix}${randomUUID()}`);
    mkdirSync(aside, { recursive: true });
    try {
      prepareIn(aside);
      renameSync(join(aside, 'package'), preparedFolder);
    } catch (error) {
      if (!existsSync(server)) {
        throw error;
      }
    } finally {
      rmSync(aside, { recursive: true, force: true });
    }
  }
  return server;
}

function prepareIn(folder: string): void {
  npm(folder, ['pack', `code-server@${version}`, '--silent']);
  const archive = join(folder, `code-server-${version}.tgz`);
  const found = `sha512-${createHash('sha512').update(readFileSync(archive)).digest('base64')}`;
  if (found !== integrity) {
    throw new Error(`code-server ${version} is not the package that was tried: its digest is ${found}.`);
  }
  run('tar', ['-xzf', `code-server-${version}.tgz`], folder);
  rmSync(archive);
  const server = join(folder, 'package', 'lib', 'vscode');
  npm(server, ['install', '--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--silent']);
  standInForNativeModules(server);
  keepToItself(server);
}

/** Logs would be lost without the native module that writes them. */
function standInForNativeModules(server: string): void {
  const modules = join(server, 'node_modules', '@vscode');
  writeFileSync(join(modules, 'spdlog', 'index.js'), readFileSync(join(here, 'plain-logger.cjs')));
  writeFileSync(join(modules, 'native-watchdog', 'index.js'), 'exports.start = () => {};\n');
}

/** Nothing is looked up outside this machine, and nobody is asked to sign in. */
function keepToItself(server: string): void {
  const product = join(server, 'product.json');
  const outside = ['extensionsGallery', 'updateUrl', 'telemetryEndpoint', 'aiConfig', 'defaultChatAgent'];
  const kept = Object.entries(parseObject(readFileSync(product, 'utf8'))).filter(
    ([key]) => !outside.includes(key),
  );
  writeFileSync(product, JSON.stringify(Object.fromEntries(kept)));
  const signingIn =
    /^(copilot|github-authentication|microsoft-authentication|tunnel-forwarding|ms-vscode\..*)$/;
  const extensions = join(server, 'extensions');
  for (const name of readdirSync(extensions).filter((each) => signingIn.test(each))) {
    rmSync(join(extensions, name), { recursive: true });
  }
}

const asidePrefix = 'preparing-';
const abandonedAfterMilliseconds = 60 * 60 * 1000;

/** What a program left behind that was ended while it prepared. */
function removeAbandoned(): void {
  for (const name of existsSync(cacheFolder) ? readdirSync(cacheFolder) : []) {
    const path = join(cacheFolder, name);
    const age = Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    if (name.startsWith(asidePrefix) && age > abandonedAfterMilliseconds) {
      rmSync(path, { recursive: true, force: true });
    }
  }
}

function npm(folder: string, argv: readonly string[]): void {
  run(process.platform === 'win32' ? 'npm.cmd' : 'npm', argv, folder);
}

function run(command: string, argv: readonly string[], folder: string): void {
  const { status, stderr, error } = spawnSync(command, argv, {
    cwd: folder,
    encoding: 'utf8',
    shell: process.platform === 'win32',
    // The settings of this repository's own npm run are not meant for the package.
    env: withoutNpmSettings(process.env),
  });
  if (status !== 0) {
    throw new Error(`${command} ${argv.join(' ')} failed: ${error?.message ?? stderr}`);
  }
}

function withoutNpmSettings(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const inherited = /^npm_(package|lifecycle|config_(local_prefix|workspace|workspaces|omit|include))/i;
  return Object.fromEntries(Object.entries(environment).filter(([name]) => !inherited.test(name)));
}
