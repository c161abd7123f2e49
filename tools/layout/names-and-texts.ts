import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, normalize } from 'node:path';
import { contentCommands } from '../boundaries/content-commands.ts';
import { type Lock, missingFromLock } from '../lock/complete-lock.ts';
import type { Fault, Tree } from './fault.ts';

const TEXT = /\.(?:ts|tsx|js|cjs|mjs|json|md|sql|css|html|typ|yml|yaml|sh|svg)$|^bin\/|^\.ci\/|(?:^|\/)\.[a-z]+rc$|(?:^|\/)\.gitignore$/u;
const VAGUE = /(?:^|\/)(?:utils?|common|helpers?|types|services|misc|shared)\//u;
const OWN_CASE = /^(?:README|CONTRIBUTING|LICENSE|ARCHITECTURE|GLOSSARY|CHANGELOG|SECURITY)(?:\.md)?$/u;

const texts = (tree: Tree): string[] => tree.files.filter((file) => TEXT.test(file));

/** Plain, even text: what a formatter would otherwise change at every save. */
export function formatFaults(tree: Tree): Fault[] {
  const fault = (file: string, message: string): Fault => ({ rule: 'format', file, message });
  return texts(tree).flatMap((file) => {
    const text = tree.read(file);
    const faults: Fault[] = [];
    if (text.includes('\r')) faults.push(fault(file, 'has CR line ends.'));
    if (text.startsWith('\uFEFF')) faults.push(fault(file, 'begins with a byte order mark.'));
    if (text !== '' && !text.endsWith('\n')) faults.push(fault(file, 'does not end with a line end.'));
    if (text.endsWith('\n\n')) faults.push(fault(file, 'ends with empty lines.'));
    if (/\.(?:ts|tsx|md|html|json)$/u.test(file) && text.normalize('NFC') !== text) faults.push(fault(file, 'is not in Unicode NFC; write decomposed letters as escapes.'));
    text.split('\n').forEach((line, index) => {
      if (/[ \t]$/u.test(line)) faults.push(fault(`${file}:${index + 1}`, 'ends with a blank.'));
      if (line.startsWith('\t')) faults.push(fault(`${file}:${index + 1}`, 'is indented by a tab.'));
    });
    return faults;
  });
}

/** Names say the domain: no drawer for odds and ends, one way to write them. */
export function nameFaults(tree: Tree): Fault[] {
  const ours = tree.files.filter((file) => /^(?:contract|server|web|e2e|tools|bench|docs)\//u.test(file));
  return ours.flatMap((file) => {
    const faults: Fault[] = [];
    if (VAGUE.test(file)) faults.push({ rule: 'folders-say-the-domain', file, message: 'lies in a folder whose name says nothing.' });
    const name = file.slice(file.lastIndexOf('/') + 1);
    if (!OWN_CASE.test(name) && !/^[a-z0-9._-]+$/u.test(name)) faults.push({ rule: 'kebab-case', file, message: 'is not named in lower case with hyphens.' });
    return faults;
  });
}

/** Nothing of the machine it was written on: its folders, its package registry. */
export function machineTraces(tree: Tree, registry: string): Fault[] {
  const host = registry.replace(/^https?:\/\//u, '').replace(/\/.*$/u, '');
  // Put together here, so that this file does not find itself.
  const traces = [['/work', '/'], ['/home', '/'], ['/Users', '/'], ['registry.npmjs', '.org'], ['pypi', '.org/']].map((parts) => parts.join(''));
  const own = [tree.root, homedir()].filter((path) => path.length > 5).map((path) => `${path}/`);
  const sought = [...new Set([...traces, ...own, ...(host === '' ? [] : [host])])];
  return texts(tree).flatMap((file) => {
    const text = tree.read(file);
    return sought.filter((trace) => text.includes(trace)).map((trace) => ({ rule: 'no-trace-of-a-machine', file, message: `names ${trace}` }));
  });
}

/** Where npm found a package at one time says nothing about where another machine may find it. */
export function lockFaults(tree: Tree): Fault[] {
  return tree.files.filter((file) => file === 'package-lock.json' && /"resolved"\s*:/u.test(tree.read(file)))
    .map((file) => ({ rule: 'lock-without-addresses', file, message: 'holds "resolved"; run npm with the .npmrc of this folder.' }));
}

/** Packages for other kinds of machine are named too, or `npm ci` refuses the file. */
export function lockGaps(tree: Tree): Fault[] {
  return tree.files.filter((file) => file === 'package-lock.json').flatMap((file) =>
    missingFromLock(JSON.parse(tree.read(file)) as Lock).map(({ name, version }) => ({
      rule: 'lock-is-complete', file, message: `lacks ${name}@${version}; run tools/lock/complete-lock.ts.`,
    })),
  );
}

/** A link in a document leads somewhere. */
export function brokenLinks(tree: Tree): Fault[] {
  return tree.files.filter((file) => file.endsWith('.md')).flatMap((file) =>
    [...tree.read(file).matchAll(/\]\((?<target>[^)\s#]+)(?:#[^)]*)?\)/gu)]
      .map((hit) => hit.groups?.['target'] ?? '')
      .filter((target) => !/^[a-z]+:/u.test(target) && !existsSync(join(tree.root, normalize(join(dirname(file), target)))))
      .map((target) => ({ rule: 'links-lead-somewhere', file, message: `links to ${target}, which is not there.` })),
  );
}

/** What the import rule cannot see: that a command which takes content really asks the gate. */
export function ungatedContent(tree: Tree): Fault[] {
  const rule = 'content-passes-secrecy';
  return contentCommands(tree.root).flatMap(({ operation, files, gate }): Fault[] => {
    const [first] = files;
    if (first === undefined) return [{ rule, file: 'contract/index.ts', message: `${operation} takes text or bytes, but no file in commands/ is named after it.` }];
    const asks = gate === 'imported' ? /\bgate\s*\.pass\(|\bsecrecy\s*\.pass\(|\bpass\(/u : /\bpassSecrecyGate\(/u;
    return files.filter((file) => !asks.test(tree.read(file))).map((file) => ({ rule, file, message: `takes the content of ${operation} and never asks the gate.` }));
  });
}
