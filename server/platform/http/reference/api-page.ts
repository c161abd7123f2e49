import type { EndpointFacts, EndpointGroup } from '#contract/endpoint.ts';
import { publishedSchema } from '../json-schema.ts';
import { problemsOf } from '../openapi.ts';
import { type Html, html } from './html.ts';
import { page } from './page.ts';
import { problemTable } from './problem-page.ts';
import { schemaText } from './schema-text.ts';

type Contract = Readonly<Record<string, EndpointGroup>>;

/** The contract for people: the same facts as /api/openapi.json, without a script. */
export function apiPage(contract: Contract): string {
  const body = html`<div class="frame">
<nav aria-label="Mục lục"><div>${contents(contract)}</div></nav>
<main>
<h1>Công Sở Số: giao diện lập trình</h1>
<p>Mọi thao tác mà giao diện web dùng. Trang này và <a href="/api/openapi.json">OpenAPI 3.1</a> được sinh ra từ cùng một hợp đồng mà máy chủ thi hành.</p>
${conventions()}
${Object.entries(contract).map(([module, group]) => section(module, group))}
</main>
</div>`;
  return page('Giao diện lập trình · Công Sở Số', body);
}

function contents(contract: Contract): Html {
  return html`<a href="#conventions">Quy ước chung</a> · <a href="/problems">Các lỗi</a>
${Object.entries(contract).map(([module, group]) => html`<strong>${module}</strong>
<ul>${Object.keys(group).map((name) => html`<li><a href="#${module}.${name}">${name}</a></li>`)}</ul>
`)}`;
}

function conventions(): Html {
  return html`<h2 id="conventions">Quy ước chung</h2>
<ul>
<li>Đăng nhập bằng <a href="#identity.signIn"><code>identity.signIn</code></a>; phiên làm việc nằm trong cookie mà máy chủ đặt.</li>
<li>Thao tác làm thay đổi dữ liệu phải gửi kèm <code>x-requested-with: cong-so-so</code>; nếu trình duyệt gửi <code>Origin</code> thì phải là địa chỉ của chính hệ thống.</li>
<li><code>idempotency-key</code> (8–100 ký tự): cùng một khóa chỉ có hiệu lực một lần; gửi lại thì nhận lại câu trả lời trước.</li>
<li>Nội dung là <code>application/json</code> (tối đa 1 MiB); tệp là <code>application/octet-stream</code> (tối đa 100 MiB), tên tệp mã hóa phần trăm trong <code>x-file-name</code>.</li>
<li>Lời từ chối là <code>application/problem+json</code>; tiêu đề bằng tiếng Việt, hoặc tiếng Anh khi <code>accept-language</code> bắt đầu bằng <code>en</code>. Xem <a href="/problems">danh sách các lỗi</a>.</li>
<li>Mỗi câu trả lời mang <code>x-request-id</code>; số đó cũng là <code>traceId</code> trong lời từ chối và có trong nhật ký.</li>
<li>Ngày là <code>YYYY-MM-DD</code> theo giờ Việt Nam; thời điểm là ISO 8601 theo UTC. Văn bản lưu ở dạng NFC.</li>
</ul>
<p>Ký hiệu: <code>tên?</code> là không bắt buộc, <code>= giá trị</code> là mặc định, <code>(a…b)</code> là giới hạn của độ dài hoặc của số.</p>`;
}

function section(module: string, group: EndpointGroup): Html {
  return html`<h2 id="${module}"><code>${module}</code></h2>
${Object.entries(group).map(([name, facts]) => operation(`${module}.${name}`, facts))}`;
}

function operation(id: string, facts: EndpointFacts): Html {
  return html`<article id="${id}">
<div class="head"><span class="method ${facts.method}">${facts.method}</span> <code>${facts.path}</code></div>
<h3 lang="en">${facts.summary}</h3>
<p class="facts"><a href="#${id}">${id}</a> · ${facts.access === 'public' ? 'không cần đăng nhập' : 'cần đăng nhập'}${facts.perMinute === undefined ? '' : ` · tối đa ${facts.perMinute} lần mỗi phút`}</p>
${shape('Tham số đường dẫn', facts.params, 'input')}${shape('Tham số truy vấn', facts.query, 'input')}${request(facts)}${answer(facts)}
<details><summary>Các lỗi có thể gặp</summary>${problemTable(problemsOf(facts))}</details>
</article>
`;
}

function request(facts: EndpointFacts): Html {
  if (facts.upload) return html`<h4>Nội dung gửi</h4><pre>application/octet-stream</pre>`;
  return shape('Nội dung gửi', facts.body, 'input');
}

function answer(facts: EndpointFacts): Html {
  if (facts.download) return html`<h4>Trả lời</h4><pre>${facts.mediaType ?? 'application/pdf'}</pre>`;
  if (facts.response === undefined) return html`<h4>Trả lời</h4><pre>204</pre>`;
  return shape('Trả lời', facts.response, 'output');
}

function shape(heading: string, schema: EndpointFacts['body'], direction: 'input' | 'output'): Html {
  if (schema === undefined) return html``;
  return html`<h4>${heading}</h4><pre>${schemaText(publishedSchema(schema, direction))}</pre>`;
}
