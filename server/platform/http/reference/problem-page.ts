import { PROBLEMS, type ProblemCode } from '#contract/problems.ts';
import { type Html, html } from './html.ts';
import { page } from './page.ts';

export const PROBLEM_CODES = Object.keys(PROBLEMS) as readonly ProblemCode[];

/** What a problem's `type` leads to (RFC 9457 §3.1.1): its meaning in both languages and which operations may answer it. */
export function problemPage(code: ProblemCode, operations: readonly string[]): string {
  const { status, vi, en } = PROBLEMS[code];
  const body = html`<main class="single">
<p><a href="/api">Giao diện lập trình</a> › <a href="/problems">Các lỗi</a></p>
<h1><code>${code}</code></h1>
<p class="facts">HTTP <span class="status">${status}</span></p>
<p>${vi}</p>
<p lang="en">${en}</p>
${operationsOf(operations)}
</main>`;
  return page(`${code} · Công Sở Số`, body);
}

function operationsOf(operations: readonly string[]): Html {
  if (operations.length === 0) return html`<p class="facts">Thao tác bất kỳ.</p>`;
  return html`<h2>Thao tác có thể trả lời như vậy</h2>
<ul>${operations.map((name) => html`<li><a href="/api#${name}"><code>${name}</code></a></li>`)}</ul>`;
}

/** Every problem by status. */
export function problemsPage(): string {
  const sorted = [...PROBLEM_CODES].sort((one, other) => PROBLEMS[one].status - PROBLEMS[other].status || one.localeCompare(other, 'en'));
  const body = html`<main class="single">
<p><a href="/api">Giao diện lập trình</a></p>
<h1>Các lỗi</h1>
<p>Mỗi lời từ chối là một tài liệu <code>application/problem+json</code> (RFC 9457); <code>type</code> của nó dẫn tới một trang dưới đây.</p>
${problemTable(sorted)}
</main>`;
  return page('Các lỗi · Công Sở Số', body);
}

/** Status, code and title of the given problems, each code a link to its page. */
export function problemTable(codes: readonly ProblemCode[]): Html {
  return html`<table><thead><tr><th scope="col">HTTP</th><th scope="col">Mã</th><th scope="col">Ý nghĩa</th></tr></thead><tbody>
${codes.map((code) => html`<tr><td class="status">${PROBLEMS[code].status}</td><td><a href="/problems/${code}"><code>${code}</code></a></td><td>${PROBLEMS[code].vi}</td></tr>
`)}</tbody></table>`;
}
