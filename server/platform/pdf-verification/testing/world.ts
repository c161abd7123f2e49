import { Authority } from './authority.ts';

let made: Authority | undefined;

/** The people of the tests and who vouches for them; made once for all tests of a run. */
export function theWorld(): Authority {
  made ??= makeWorld();
  return made;
}

function makeWorld(): Authority {
  const world = new Authority();
  process.on('exit', () => world.close());
  world.root('root', '/C=VN/O=Ban Cơ yếu (thử nghiệm)/CN=Gốc thử nghiệm');
  world.issue('sub', { subject: '/C=VN/O=Ban Cơ yếu (thử nghiệm)/CN=CA thử nghiệm', issuer: 'root', extensions: 'authority', key: 'RSA-2048' });
  // Calls itself as the real one does.
  world.root('other', '/C=VN/O=Ban Cơ yếu (thử nghiệm)/CN=CA thử nghiệm');
  world.issue('tsa', { subject: '/CN=Dấu thời gian thử nghiệm', extensions: 'tsa' });
  world.issue('hoa', { subject: '/C=VN/O=Sở Nội vụ/CN=Nguyễn Thị Hoà/emailAddress=hoa@sonoivu.gov.vn', key: 'RSA-2048' });
  world.issue('twin', { subject: '/CN=Người khác cùng khóa', keyOf: 'hoa' });
  world.issue('seal', { subject: '/C=VN/CN=Sở Nội vụ' });
  world.issue('short', { subject: '/CN=Lê Văn Ngắn', to: '20270601000000Z' });
  world.issue('expired', { subject: '/CN=Trần Hết Hạn', from: '20200101000000Z', to: '20210101000000Z' });
  world.issue('future', { subject: '/CN=Phạm Chưa Đến', from: '20380101000000Z' });
  world.issue('revoked', { subject: '/CN=Đỗ Thu Hồi' });
  world.issue('asked', { subject: '/CN=Vũ Phải Hỏi', extensions: 'signer_with_list' });
  world.issue('web', { subject: '/CN=may-chu.gov.vn', extensions: 'web_server' });
  world.issue('weak', { subject: '/CN=Khóa Ngắn', key: 'RSA-1024' });
  world.issue('old', { subject: '/CN=Băm Cũ', hash: 'sha1' });
  world.issue('stranger', { subject: '/C=VN/O=Sở Nội vụ/CN=Nguyễn Thị Hoà/emailAddress=hoa@sonoivu.gov.vn', issuer: 'other' });
  world.selfSigned('lookalike', '/C=VN/O=Sở Nội vụ/CN=Nguyễn Thị Hoà/emailAddress=hoa@sonoivu.gov.vn');
  world.revoke('revoked');
  return world;
}
