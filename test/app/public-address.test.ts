import { expect, test } from 'vitest';
import { publicAddressOnly } from '../../src/app/public-address.ts';

// Numbers are looked up nowhere.
test.each(['http://9.10.11.12/story', 'https://172.15.0.1/', 'http://[2a00::1]/'])('%s leads out', async (address) => {
  await expect(publicAddressOnly(new URL(address))).resolves.toBeUndefined();
});

test.each([
  ...['http://127.0.0.1/', 'http://127.9.9.9:8080/', 'http://0x7f.1/', 'http://2130706433/', 'http://0.0.0.0/'],
  ...['http://10.1.2.3/', 'http://172.16.0.1/', 'http://172.31.255.255/', 'http://192.168.1.1/', 'http://100.64.0.1/'],
  ...['http://169.254.169.254/latest', 'http://224.0.0.1/', 'http://255.255.255.255/'],
  ...['http://[::1]/', 'http://[::]/', 'http://[::ffff:127.0.0.1]/', 'http://[fe80::1]/', 'http://[fd00::1]/'],
  ...['http://[64:ff9b::7f00:1]/', 'http://[2002:7f00:1::]/'],
  'http://localhost:4713/',
])('%s does not', async (address) => {
  await expect(publicAddressOnly(new URL(address))).rejects.toMatchObject({ code: 'refused-address' });
});
