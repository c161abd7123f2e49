import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type House, openHouse } from '#server/testing/house.ts';
import { assertProblem, assertRefused } from '#server/testing/refusals.ts';
import { anOffice, anUpload, type IncomingFieldsInput, type Office, someFields } from '../testing.ts';

describe('what is typed into a registration', () => {
  let house: House;
  let office: Office;
  before(async () => {
    house = await openHouse();
    office = await anOffice(house);
  });
  after(() => house.close());

  const register = async (changes: Partial<IncomingFieldsInput> = {}, extra: { uploadId?: string; declaredNoSecret?: boolean } = {}) => {
    const body = { fields: someFields(changes), ...extra, uploadId: extra.uploadId ?? (await anUpload(house, office.clerk)) };
    return office.clerk.send('documents', 'registerUpload', { body });
  };
  const storedOf = (id: string) => office.clerk.call('documents', 'getIncoming', { params: { id } });
  /** Refused without a trace; the upload is made before, so that it is no part of the difference. */
  const refused = async (code: Parameters<typeof assertRefused>[1], changes: Partial<IncomingFieldsInput>) => {
    const uploadId = await anUpload(house, office.clerk);
    return assertRefused(house, code, () => register(changes, { uploadId }));
  };

  test('decomposed letters are stored composed, invisible ones and outer blanks are dropped', async () => {
    const given = '  Về việc phòng\u200B, chống\uFEFF dịch\u202E bệnh  '.normalize('NFD');
    const { id } = (await register({ subject: given, issuerName: 'Sở Y tế'.normalize('NFD') })).json();
    const { fields } = await storedOf(id);
    assert.deepEqual([fields.subject, fields.issuerName], ['Về việc phòng, chống dịch bệnh'.normalize('NFC'), 'Sở Y tế'.normalize('NFC')]);
  });

  test('the longest subject is kept to the last letter, whatever its letters', async () => {
    const subject = `${'Ở𠀋'.repeat(999)}Ở!`;
    const { id } = (await register({ subject })).json();
    assert.equal((await storedOf(id)).fields.subject, subject);
    assert.equal([...subject].length, 2000);
  });

  for (const [what, changes, path] of [
    ['10,000 letters', { subject: 'Ở'.repeat(10_000) }, 'fields.subject'],
    ['one letter too many', { subject: 'Ở'.repeat(2001) }, 'fields.subject'],
    ['nothing that can be seen', { subject: ' \u200B\uFEFF ' }, 'fields.subject'],
    ['half of a character', { subject: 'Về việc \uD83D' }, 'fields.subject'],
    ['half of a character, the other half', { issuerName: '\uDC4D Sở' }, 'fields.issuerName'],
    ['a kind that there is not', { type: 'letter' as 'report' }, 'fields.type'],
    ['a day that there is not', { documentDate: '2021-02-29' }, 'fields.documentDate'],
    ['a day that no calendar knows', { documentDate: '0000-01-01' }, undefined],
    ['a day in another writing', { documentDate: '01/04/2020' }, 'fields.documentDate'],
    ['an urgency beyond hỏa tốc', { urgency: 4 }, 'fields.urgency'],
    ['half an urgency', { urgency: 0.5 }, 'fields.urgency'],
  ] as const) {
    test(`${what}: refused, named and not kept`, async () => {
      const { errors } = await refused('invalid-input', changes);
      if (path !== undefined) assert.deepEqual([...new Set(errors?.map((error) => error.path))], [path]);
      assert.ok(path === undefined || errors?.every(({ message }) => message !== '' && !/too|invalid|expected/i.test(message)), JSON.stringify(errors));
    });
  }

  test('a body that is none of a registration', async () => {
    const send = (payload: string | object) => office.clerk.app.inject({ method: 'POST', url: '/api/documents/incoming', payload, headers: { ...office.clerk.headers(), 'content-type': 'application/json' } });
    for (const payload of ['', '{', 'null', '[]', '"văn bản"', '{"uploadId":1,"fields":[]}', '{"uploadId":"x","fields":{}}']) {
      await assertRefused(house, 'invalid-input', () => send(payload));
    }
  });

  describe('the secrecy gate', () => {
    const marked = { subject: 'Về việc TUYỆT MẬT' };
    for (const [where, changes] of [
      ['subject', { subject: '[MẬT] Về việc điều động' }], ['issuer', { issuerName: 'TUYỆT MẬT' }], ['number', { number: 'TỐI MẬT' }],
      ['symbol', { symbol: 'TUYỆT MẬT' }], ['signer', { signerName: 'TUYỆT MẬT' }], ['position', { signerPosition: 'TỐI MẬT' }],
      ['subject with invisible letters', { subject: '[M\u200BẬ\u2060T] Về việc điều động' }], ['decomposed subject', { subject: '[MẬT] Về việc'.normalize('NFD') }],
    ] as const) {
      test(`a mark in the ${where} is refused`, async () => {
        const response = await register(changes);
        assertProblem(response, 'secrecy/refused');
      });
    }

    test('words that may be a secret’s are asked about, and pass once declared', async () => {
      assertProblem(await register(marked), 'secrecy/declaration-needed');
      assert.equal((await register(marked, { declaredNoSecret: true })).statusCode, 200);
      assertProblem(await register({ subject: '[MẬT] Về việc điều động' }, { declaredNoSecret: true }), 'secrecy/refused');
    });
  });
});
