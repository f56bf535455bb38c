// Writes signatures.json: the vectors of Twilio's own libraries, and more signed with npm twilio.
// Run: node tests/Webhooks/signatures.mjs
import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { writeFileSync } from 'node:fs';

const require = createRequire(new URL('../../infra/npm/package.json', import.meta.url));
const twilio = require('twilio');

const token = '12345';
const url = 'https://mycompany.com/myapp.php?foo=1&bar=2';
const http = url.replace('https', 'http');
const port = text => text.replace('.com', '.com:1234');
const mixed = text => text.replace('mycompany', 'MyCompany');
const call = [['CallSid', 'CA1234567890ABCDE'], ['Caller', '+14158675309'], ['Digits', '1234'], ['From', '+14158675309'], ['To', '+18005551212']];
const conference = [...call, ['ReasonConferenceEnded', 'test'], ['Reason', 'Participant']];
const json = '{"property": "value", "boolean": true}';
const sha = body => createHash('sha256').update(body).digest('hex');

// name, url, form (pairs) or body (text), signature, whether it is good
const published = [
  ['a form', url, call, 'RSOYDt4T1cUTdK1PDd93/VVr8B8=', true],
  ['a wrong signature', url, call, 'NOTRSOYDt4T1cUTdK1PDd93/VVr8B8=', false],
  ['a shorter wrong signature', url, call, 'IncorrectSignatureValue123=', false],
  ['words for a signature', url, call, 'WRONG SIGNATURE', false],
  ['an empty signature', url, call, '', false],
  ['https with a port, signed without', port(url), call, 'RSOYDt4T1cUTdK1PDd93/VVr8B8=', true],
  ['http with a port, signed with it', port(http), call, 'Zmvh+3yNM1Phv2jhDCwEM3q5ebU=', true],
  ['https, signed with 443', url, call, 'kvajT1Ptam85bY51eRf/AJRuM3w=', true],
  ['http, signed with 80', http, call, '0ZXoZLH/DfblKGATFgpif+LLRf4=', true],
  ['https with a port, signed with it', port(url), call, 'CYn1h0gLBdNxDGkKJg6hYohgeD8=', true],
  ['a host in mixed case', mixed(url), call, 'g9IN/x4Cft2g517EjYvEvM/W7LU=', true],
  ['a host in mixed case with a port', port(mixed(url)), call, 'PCqOZm8cnu/L6+u5i5fuEd+Iac4=', true],
  ['a host in mixed case by http', mixed(http), call, 'XY7AlKOKL6im4yWyX84gldUrtis=', true],
  ['a name and password', mixed(http).replace('//', '//username:password@'), call, 'PJ08CxXr7KLPjEQCTc8LkUSMwSM=', true],
  ['a scheme in capitals', mixed(http).replace('http://', 'HTTP://username:password@'), call, 'hy/l8pca+LFms4cvRdv8uiP6NGc=', true],
  ['a name and password in mixed case', mixed(http).replace('//', '//Username:Password@'), call, 'SkTSKyDJH9kUlhItI0slbgZ1UsI=', true],
  ['a host in mixed case, signed in lower case', mixed(url), call, 'RSOYDt4T1cUTdK1PDd93/VVr8B8=', false],
  ['a host in mixed case with a port, signed in lower case', port(mixed(url)), call, 'RSOYDt4T1cUTdK1PDd93/VVr8B8=', false],
  ['a host in mixed case by http, signed in lower case', mixed(http), call, 'RSOYDt4T1cUTdK1PDd93/VVr8B8=', false],
  ['credentials', url.replace('//', '//user:pass@'), call, 'CukzLTc1tT5dXEDIHm/tKBanW10=', true],
  ['credentials, signed with 443', url.replace('//', '//user:pass@'), call, 'ZQFR1PTIZXF2MXB8ZnKCvnnA+rI=', true],
  ['a name without a password', url.replace('//', '//user@'), call, '2YRLlVAflCqxaNicjMpJcSTgzSs=', true],
  ['a key given more than once', url, [['Sid', 'CA123'], ['SidAccount', 'AC123'], ['Digits', '5678'], ['Digits', '1234'], ['Digits', '1234']], 'IK+Dwps556ElfBT0I3Rgjkr1wJU=', true],
  ['a key that begins like another', url, conference, 'vOEb5UThFn24KEfnOFLQY2AE5FY=', true],
  ['a key that begins like another, with a port', port(url), conference, 'vOEb5UThFn24KEfnOFLQY2AE5FY=', true],
  ['a key that begins like another, by http', http, conference, 'n2xBNyzSW7rfYStDtOFiFMv7qNo=', true],
  ['a key that begins like another, by http with a port', port(http), conference, 'n2xBNyzSW7rfYStDtOFiFMv7qNo=', true],
  ['keys in the wrong order', url, conference, '95+Bu0JVPi0r/SsESZCVf0dWAjw=', false],
  ['a form of two keys', url, [['property', 'value'], ['boolean', 'true']], 'NBdBDr/T/lgjI+tlgpXjKZQZs/k=', true],
  ['no parameters', url, [], 'zYQTYrRWXE7LtzbG4PfP7/bkkGo=', true],
  ['no query', 'https://mycompany.com/myapp.php', call, '1xaxFBvyzXYvWplzNOSs28HWO94=', true],
  ['a longer query', url + '&type=thiswontbeusedinthesignaturegeneratorandsoshouldbeignored', call, 'hYkNsTBttoNGkyCS0p+wWmQoRTg=', true],
  ['an escaped query', 'https://mycompany.com/myapp.php?foo=hello%20world&bar=test%2Bvalue', call, 'er2tvAP1Wx+iuTTE2BPgvEaN1cs=', true],
  ['signs and accents', url, [['Message', 'Hello & goodbye! @#$%^*()'], ['From', '+1 (415) 867-5309'], ['Special', 'unicode: ñáéíóú']], 'dCPiR4WtQ6QFN6pJh81CtlCcWLQ=', true],
  ['empty values', url, [['Digits', ''], ['CallSid', 'CA1234567890ABCDE'], ['EmptyParam', '']], '9HHp/OqQMEwdrVebHDdA/+tqjX8=', true],
  ['keys out of order', url, [['Zebra', 'last'], ['Alpha', 'first'], ['Beta', 'second'], ['Gamma', 'third']], 'enveUe73ZTVLAekHxez3Qx6JuuQ=', true],
  ['accents in the URL', 'https://mycompany.com/webhook/España?año=2023', call, 'G/Hx6mqqnjUNlPAoi2Sp9bGst0g=', true],
  ['keys that differ in case only', url, [['callSid', 'lowercase'], ['CallSid', 'uppercase'], ['CALLSID', 'allcaps']], 'jDK7WKT8wiNrwggd4ceTv4e1MJ4=', true],
  ['a double slash in the path', 'https://mycompany.com:443//myapp.php?foo=1&bar=2', call, 'A9lH3u16NjyiiM/+wylw5rirFUs=', true],
  ['JSON', `${url}&bodySHA256=${sha(json)}`, json, 'a9nBmqA0ju/hNViExpshrM61xv4=', true],
  ['JSON and nothing else in the query', `https://mycompany.com/myapp.php?bodySHA256=${sha(json)}`, json, 'y77kIzt2vzLz71DgmJGsen2scGs=', true],
  ['JSON without its hash', url, json, 'RSOYDt4T1cUTdK1PDd93/VVr8B8=', false],
  ['other JSON than what was hashed', `${url}&bodySHA256=${sha(json)}`, json + ' ', 'a9nBmqA0ju/hNViExpshrM61xv4=', false],
  ['an empty JSON object, signed with 443', `${url}&bodySHA256=${sha('{}')}`, '{}', 'Ldidvp12m26NI7eqEvxnEpkd9Hc=', true],
  // Signed over It%27s: node alone guesses that; a library in another language refuses it, and so do we.
  ['a quote, signed in its escaped form', `${url}&Body=It's+amazing`, call, 'TfZzewPq8wqrGlMfyAud8+/IvJ0=', false],
];

const grouped = pairs => pairs.reduce((form, [key, value]) => ({ ...form, [key]: key in form ? [form[key], value].flat() : value }), {});
const sign = (signedUrl, form, key = token) => twilio.getExpectedTwilioSignature(key, signedUrl, form === null ? {} : grouped(form));
const AC = 'AC' + 'a'.repeat(32);
const hook = 'https://bot.example.pe/webhooks/twilio/whatsapp';
const inbound = (body, more = []) => [
  ['SmsMessageSid', 'SM' + '1'.repeat(32)], ['NumMedia', '0'], ['ProfileName', 'Rosa Quispe'], ['MessageType', 'text'], ['SmsSid', 'SM' + '1'.repeat(32)], ['WaId', '51987654321'],
  ['SmsStatus', 'received'], ['Body', body], ['To', 'whatsapp:+14155238886'], ['NumSegments', '1'], ['ReferralNumMedia', '0'], ['MessageSid', 'SM' + '1'.repeat(32)],
  ['AccountSid', AC], ['From', 'whatsapp:+51987654321'], ['ApiVersion', '2010-04-01'], ...more];
const bodies = ['', 'hola', 'Hola, ¿cómo estás?', 'ñuqa t’antata rantikuni', 'a+b=c & d%20e', '1️⃣ 👩‍🌾 🇵🇪', 'línea\nlínea\r\nlínea', '\u200fمرحبا\u202e', 'Z\u0351\u036b\u0343a\u0329l', '\u0000', ' espacios  al final ', '='.repeat(1600), '\ufffd', '漢字 \ue000 𐐷'];
const queries = ['', '?outbox=0199f7a2-0000-7000-8000-000000000001', '?a=%C3%B1&b=+&c=%2B', '?x=1&x=1&X=2', "?q='it;s'", '?', '?a'];
const made = [
  ...bodies.map(body => [`a message: ${JSON.stringify(body).slice(0, 24)}`, hook, inbound(body)]),
  ...queries.map(query => [`a query: ${query}`, hook + query, inbound('hola')]),
  ['a button', hook, inbound('Empezar', [['ButtonText', 'Empezar'], ['ButtonPayload', '{"go":"on"}'], ['ExternalUserId', 'whatsapp:PE.13491208655302741918']])],
  ['a key twice', hook, inbound('hola', [['Body', 'hola'], ['Body', 'chau']])],
  ['a key in another case', hook, inbound('hola', [['body', 'chau'], ['BODY', '']])],
  ['keys outside the first plane', hook, [['\ue000', '1'], ['𐐷', '2'], ['a', '3']]],
].map(([name, signedUrl, form]) => [name, signedUrl, form, sign(signedUrl, form), true]);
for (const [at, bad] of [
  [0, vector => [`${vector[0]} with one key more`, vector[1], [...vector[2], ['New', '1']], vector[3], false]],
  [1, vector => [`${vector[0]} at another path`, vector[1] + '/', vector[2], vector[3], false]],
  [2, vector => [`${vector[0]} without its accents`, vector[1], inbound('Hola, ¿como estas?'), vector[3], false]],
  [3, vector => [`${vector[0]} signed with another token`, vector[1], vector[2], sign(vector[1], vector[2], 'other'), false]],
  [4, vector => [`${vector[0]} by http`, vector[1].replace('https', 'http'), vector[2], vector[3], false]],
]) made.push(bad(made[at]));

const all = [...published, ...made].map(([name, signedUrl, content, signature, good]) =>
  ({ name, url: signedUrl, ...(typeof content === 'string' ? { body: content } : { form: content }), signature, good }));

// npm twilio itself must agree, but for what it alone accepts or what is not for it to judge.
for (const { name, url: asked, form, body, signature, good } of all) {
  const agreed = form ? twilio.validateRequest(token, signature, asked, grouped(form)) : twilio.validateRequestWithBody(token, signature, asked, body);
  if (agreed !== good) console.log(`npm twilio says ${agreed}: ${name}`);
}
writeFileSync(new URL('signatures.json', import.meta.url), '[\n' + all.map(v => '  ' + JSON.stringify(v)).join(',\n') + '\n]\n');
console.log(`${published.length} published vectors, ${made.length} more`);
