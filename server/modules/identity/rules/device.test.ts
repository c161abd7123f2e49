import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deviceOf } from './device.ts';

for (const [userAgent, device] of [
  ['Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36', 'Chrome · Windows'],
  ['Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0', 'Edge · Windows'],
  ['Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1', 'Safari · iPhone'],
  ['curl/8.0', 'Thiết bị khác'],
  [undefined, 'Thiết bị khác'],
] as const) {
  test(`${device} from ${userAgent?.slice(0, 40) ?? 'nothing'}`, () => assert.equal(deviceOf(userAgent), device));
}
