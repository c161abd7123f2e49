import assert from 'node:assert/strict';
import { test } from 'node:test';
import { normalCode, schemeOf } from './agency-code.ts';

test('an identifier is compared without blanks, case and characters that do not show', () => {
  for (const written of ['000.00.00.G22', ' 000.00.00.g22 ', '000.00.00. G22', '000.00.00.G22\u200B', '０００.00.00.Ｇ22', '\uFEFF000.00.00.G22\r\n']) {
    assert.equal(normalCode(written), '000.00.00.G22', JSON.stringify(written));
  }
});

test('the scheme follows from which level comes first', () => {
  for (const code of ['H37', 'H37.02.02', 'h37.DN.001', 'G22']) assert.equal(schemeOf(code), 'codeQd20', code);
  for (const code of ['000.00.00.G22', '28.22.H17', '002.00.20.H13', 'X', 'HH.1']) assert.equal(schemeOf(code), 'code102', code);
});
